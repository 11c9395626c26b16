"""What is other than in the edition before, and why; verdicts that were turned round first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from xhht_analysis.reports.content import Block, Cell, Exhibit, Paragraph, Table, linked
from xhht_analysis.reports.figures import cell_of, title_mark
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.targets import value_text
from xhht_analysis.reports.verdicts import TONES, verdict_text
from xhht_analysis.results.changes import Answer, Change, changed
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.changes import Cause
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status

ID = "changes"
MOST_ROWS = 6
_MOST_FLIPS = 5
_WITH_PARTS = (IndicatorKind.SHARE, IndicatorKind.COMPLEMENT)
_HEAD = ("what", "before", "now", "reason")
_WIDTHS = (4, 3, 3, 3)


def changes_exhibit(material: Material, area: Area) -> Exhibit:
    """The changes of a district and its communes, or of the province and its districts."""
    every = list(changed(material.results.changes, _codes(material, area)))
    found = [one for one in every if _is_declared(material, one)]
    gone = [one for one in every if not _is_declared(material, one)]
    rows = _without_repetition(found)
    blocks: list[Block] = [
        *_erratum(material, area, [one for one in rows if one.flipped]),
        Paragraph(text=_lead(material, area, found, gone)),
    ]
    if rows:
        blocks.append(_table(material, rows[:MOST_ROWS], anchored=True))
    further = len(rows) > MOST_ROWS
    return Exhibit(
        id=ID,
        title=material.say("changes-title"),
        blocks=tuple(blocks),
        notes=tuple(_notes(material, every, gone)),
        made_up=title_mark(material, *(figure for one in rows for figure in _figures(one))),
        more=(_table(material, rows),) if further else (),
        more_title=material.say("changes-more", number=len(rows)) if further else "",
    )


def _codes(material: Material, area: Area) -> list[str]:
    of_province = area.level is AreaLevel.PROVINCE
    below = material.districts if of_province else material.communes(area.code)
    return [area.code, *(unit.code for unit in below)]


def _is_declared(material: Material, one: Change) -> bool:
    """Whether there still is something to call it by."""
    targets = {None, *(target.id for target in material.plan.targets)}
    return one.now.indicator in material.catalogue.indicators and one.target in targets


def _without_repetition(found: Sequence[Change]) -> list[Change]:
    """A figure that stands in a verdict's row has none of its own."""
    told = {_key(one.now) for one in found if one.target is not None}
    return [one for one in found if one.target is not None or _key(one.now) not in told]


def _key(figure: Figure) -> tuple[str, str, int]:
    return figure.indicator, figure.area_code, figure.year


def _figures(one: Change) -> tuple[Figure, Figure]:
    return one.before, one.now


def _erratum(material: Material, area: Area, flips: Sequence[Change]) -> Iterator[Paragraph]:
    """What was published the other way round, with the cell that now stands for it."""
    if not flips:
        return
    told = [_flip(material, area, one) for one in flips[:_MOST_FLIPS]]
    if len(flips) > _MOST_FLIPS:
        told.append(material.say("changes-erratum-more", number=len(flips) - _MOST_FLIPS))
    edition = material.results.compared_with
    yield Paragraph(text=material.say("changes-erratum", edition=edition, flips="; ".join(told)))


def _flip(material: Material, area: Area, one: Change) -> str:
    where = one.now.area_code
    before, now = (
        # The sign is for the table; a sentence quotes the words alone.
        verdict_text(material, one.target, answer.verdict, answer.reason).partition(" ")[2]
        for answer in (one.before_answer, one.answer)
    )
    return material.say(
        "changes-flip",
        target=one.target,
        area="none" if where == area.code else material.mid_name(material.area(where)),
        before=before,
        now=linked(now, _cell_id(one)),
        reason=_reason(material, one),
    )


def _lead(material: Material, area: Area, found: Sequence[Change], gone: Sequence[Change]) -> str:
    """How much changed, or that nothing did, or with what nothing could be compared."""
    results = material.results
    if not results.compared_with:
        if results.not_compared:
            return material.say("changes-unreadable", edition=results.not_compared)
        return material.say("changes-first")
    of = {
        "edition": results.compared_with,
        "area": material.mid_name(area),
        "level": str(area.level),
    }
    if not found and not gone:
        return material.say("changes-none", **of)
    counts = {
        "figures": sum(one.target is None for one in found),
        "verdicts": sum(one.target is not None and _turned(one) for one in found),
        "standing": sum(one.target is not None and not _turned(one) for one in found),
        "gone": len(gone),
    }
    told = [
        material.say(f"changes-count-{name}", number=number)
        for name, number in counts.items()
        if number
    ]
    return material.say("changes-lead", counts="; ".join(told), **of)


def _turned(one: Change) -> bool:
    return one.before_answer != one.answer


def _table(material: Material, rows: Sequence[Change], *, anchored: bool = False) -> Table:
    return Table(
        caption=material.say("changes-caption", edition=material.results.compared_with),
        head=tuple(material.say(f"changes-head-{name}") for name in _HEAD),
        rows=tuple(_row(material, one, _cell_id(one) if anchored else "") for one in rows),
        widths=_WIDTHS,
    )


def _row(material: Material, one: Change, ident: str) -> tuple[Cell, ...]:
    where = material.full_name(material.area(one.now.area_code))
    reason = _reason(material, one)
    return (
        Cell(text=_name(material, one), note=where),
        _side(material, one, one.before, one.before_answer),
        replace(_side(material, one, one.now, one.answer), id=ident),
        Cell(text=reason[0].upper() + reason[1:]),
    )


def _cell_id(one: Change) -> str:
    return f"{ID}-{one.target or one.now.indicator}-{one.now.area_code}-{one.now.year}"


def _name(material: Material, one: Change) -> str:
    if one.target is not None:
        return f"{one.target}. {material.label(material.target(one.target).label)}"
    name = material.label(material.indicator(one.now.indicator).label)
    if one.now.year == material.year:
        return name
    return material.say("changes-of-year", name=name, year=str(one.now.year))


def _side(material: Material, one: Change, figure: Figure, answer: Answer | None) -> Cell:
    """A figure, or a verdict with its figure below; a dash where there was no such target."""
    of_counts = material.indicator(figure.indicator).kind in _WITH_PARTS
    cell = cell_of(material, figure, with_parts=of_counts)
    if one.target is None:
        return cell
    if answer is None:
        return Cell(text=material.say("dash"))
    value = ""
    if figure.status is Status.REPORTED:
        value = value_text(material, material.target(one.target), figure)
    return replace(
        cell,
        text=verdict_text(material, one.target, answer.verdict, answer.reason),
        note=" · ".join(part for part in (value, cell.note) if part),
        number=False,
        tone=TONES[answer.verdict],
    )


def _reason(material: Material, one: Change) -> str:
    return "; ".join(material.say(f"changes-reason-{cause}") for cause in one.causes)


def _notes(material: Material, every: Sequence[Change], gone: Sequence[Change]) -> Iterator[str]:
    causes = {cause for one in every for cause in one.causes}
    if causes - {Cause.UNKNOWN}:
        yield material.say("changes-note-reasons")
    if Cause.UNKNOWN in causes:
        yield material.say("changes-note-unknown")
    if gone:
        names = dict.fromkeys(one.target or one.now.indicator for one in gone)
        yield material.say("changes-note-gone", names=", ".join(names))
