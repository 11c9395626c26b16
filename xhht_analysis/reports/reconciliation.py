"""Two sources of the same thing side by side, with the difference and its known reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from xhht_analysis.reports.content import Block, Cell, Exhibit, Paragraph, Table, Unit
from xhht_analysis.reports.figures import cell_of, title_mark
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.results.reconciliation import Reconciled, Undone, reconciled
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.definitions import Certainty, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.reconciliations import Reconciliation, Side
from xhht_analysis.vocabulary.text import Bilingual
from xhht_analysis.wording import numbers

ID = "reconciliation"
_HEADS = ("what", "left", "right", "difference", "reasons")


def reconciliation_exhibit(material: Material, area: Area) -> Exhibit:
    """The pairs that both sources have, and a line with those that one has."""
    found = list(reconciled(material.results.reconciliation, area.code))
    both = [one for one in found if one.undone is not Undone.NO_FIGURE]
    single = [one for one in found if one not in both and _reported(one)]
    blocks: list[Block] = []
    if both:
        blocks.append(_table(material, area, both))
    else:
        blocks.append(Paragraph(text=material.say("reconciliation-none")))
    if single:
        names = [material.label(_pair(material, one).title) for one in single]
        text = material.say("reconciliation-single", names="; ".join(names))
        blocks.append(Paragraph(text=text))
    return Exhibit(
        id=ID,
        title=material.say("reconciliation-title"),
        blocks=tuple(blocks),
        notes=tuple(_notes(material, both)),
        made_up=title_mark(material, *(figure for one in both for figure in _figures(one))),
    )


def _figures(one: Reconciled) -> tuple[Figure, Figure]:
    return one.left, one.right


def _reported(one: Reconciled) -> bool:
    return any(figure.status is Status.REPORTED for figure in _figures(one))


def _pair(material: Material, one: Reconciled) -> Reconciliation:
    return material.catalogue.reconciliations[one.pair]


def _table(material: Material, area: Area, found: Sequence[Reconciled]) -> Table:
    before = (None, *(_pair(material, one).reasons for one in found))
    return Table(
        caption=material.say("reconciliation-caption", area=material.mid_name(area)),
        head=tuple(material.say(f"reconciliation-head-{name}") for name in _HEADS),
        rows=tuple(
            _row(material, one, above=above) for one, above in zip(found, before, strict=False)
        ),
    )


def _row(
    material: Material, one: Reconciled, *, above: tuple[Bilingual, ...] | None
) -> tuple[Cell, ...]:
    pair = _pair(material, one)
    reasons = "; ".join(material.label(reason) for reason in pair.reasons)
    reasons = reasons[0].upper() + reasons[1:]
    if pair.reasons == above:
        reasons = material.say("reconciliation-as-above")
    return (
        Cell(text=material.label(pair.title)),
        _source(material, pair, pair.left, one.left),
        _source(material, pair, pair.right, one.right),
        _difference(material, one),
        Cell(text=reasons),
    )


def _source(material: Material, pair: Reconciliation, side: Side, figure: Figure) -> Cell:
    """A figure with its year and source: no number stands without them."""
    cell = cell_of(material, figure)
    where = material.say(
        "reconciliation-where",
        year=str(figure.year),
        publisher=material.label(material.source_of(figure.table).publisher),
        basis=str(side.by or "none"),
    )
    # Where the sides are two indicators each says which it is.
    two = pair.left.indicator != pair.right.indicator
    name = material.label(material.indicator(side.indicator).short) if two else ""
    return replace(cell, note=" · ".join(part for part in (cell.note, name, where) if part))


def _difference(material: Material, one: Reconciled) -> Cell:
    """What one source has more than the other, or why that is not said; other years are."""
    if one.undone is not None:
        return Cell(text=material.say(f"reconciliation-undone-{one.undone}"))
    years = ""
    if one.left.year != one.right.year:
        years = material.say(
            "reconciliation-years", left=str(one.left.year), right=str(one.right.year)
        )
    if one.agree is not None:
        text = material.say("reconciliation-levels", agree="yes" if one.agree else "no")
    else:
        text = _amount(material, one)
    told = {**marks(material, *_figures(one)), **_number(material, one)}
    return Cell(text=text, note=years, number=one.agree is None, **told)


def _number(material: Material, one: Reconciled) -> dict[str, Any]:
    """The number that the difference shows, if it is one."""
    if one.agree is not None:
        return {}
    if _counts(material, one):
        return {"amount": int(one.difference), "unit": Unit.COUNT}
    return {"amount": float(one.difference), "unit": Unit.POINTS}


def _counts(material: Material, one: Reconciled) -> bool:
    return material.indicator(one.left.indicator).kind is IndicatorKind.COUNT


def _amount(material: Material, one: Reconciled) -> str:
    if not _counts(material, one):
        points = numbers.points(one.difference, material.language)
        return material.say("reconciliation-points", points=points)
    sign = "−" if one.difference < 0 else "+" if one.difference else ""
    number = sign + numbers.whole(int(abs(one.difference)), material.language)
    unit = material.label(material.indicator(one.left.indicator).unit)
    return material.say("reconciliation-people", number=number, unit=unit)


def _notes(material: Material, found: Sequence[Reconciled]) -> Iterator[str]:
    if any(one.undone is None for one in found):
        yield material.say("reconciliation-note-difference")
    for one in found:
        if one.undone is Undone.ANOTHER_CONCEPT:
            yield from _concepts(material, one)
    inferred = [
        material.label(_pair(material, one).title)
        for one in found
        if _pair(material, one).certainty is not Certainty.VERIFIED
    ]
    if inferred:
        yield material.say("reconciliation-note-inferred", names="; ".join(inferred))


def _concepts(material: Material, one: Reconciled) -> Iterator[str]:
    """What either source counts, in the words of its concept."""
    for figure in _figures(one):
        concept = material.catalogue.concepts.get(material.indicator(figure.indicator).concept)
        if concept is not None:
            yield material.say(
                "reconciliation-note-concept",
                label=material.label(concept.label),
                note=material.label(concept.note),
                publisher=material.label(concept.publisher),
                certainty=str(concept.certainty),
            )
