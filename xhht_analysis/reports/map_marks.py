"""A unit's figure on its way onto a map: what is drawn, what it tells, the table below."""

from collections.abc import Sequence

from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.reports.content import Cell, Table
from xhht_analysis.reports.figures import cell_of, parts_of, text_of
from xhht_analysis.reports.grades import with_ring
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.figures import Figure, Status


def mark_of(material: Material, figure: Figure) -> AreaMark:
    """A figure as a mark on a map: its value in the indicator's unit and its text."""
    value = figure.value
    if figure.denominator:
        value = 100 * figure.numerator / figure.denominator
    return AreaMark(
        code=figure.area_code,
        name=material.area(figure.area_code).name,
        status=figure.status,
        value=value,
        text=with_ring(text_of(material, figure), figure),
        parts=parts_of(material, figure),
        state=state_of(material, figure),
        sentence=_told(material, figure),
    )


def state_of(material: Material, figure: Figure) -> str:
    """A figure's status in words: what it rests on, or why there is none."""
    if figure.status is Status.REPORTED:
        return material.say(f"map-state-{figure.kind}")
    return material.say(f"status-{figure.status}")


def _told(material: Material, figure: Figure) -> str:
    """What a unit on a map says when it is pointed at."""
    facts = {
        "name": material.full_name(material.area(figure.area_code)),
        "state": state_of(material, figure),
    }
    if figure.status is not Status.REPORTED:
        return material.say("map-told-none", **facts)
    facts["value"] = with_ring(text_of(material, figure), figure)
    if parts := parts_of(material, figure):
        return material.say("map-told-parts", parts=parts, **facts)
    return material.say("map-told", **facts)


def status_labels(material: Material) -> dict[Status, str]:
    """What the legend calls a unit without a number."""
    return {
        status: material.say(f"status-{status}")
        for status in Status
        if status is not Status.REPORTED
    }


def summary_of(material: Material, figures: Sequence[Figure]) -> str:
    """The lowest and the highest of some figures, for a picture's text."""
    known = [mark_of(material, one) for one in figures if one.status is Status.REPORTED]
    if not known:
        return material.say("map-summary-none")
    known.sort(key=lambda mark: mark.value)
    low, high = known[0], known[-1]
    if len(known) == 1:
        return material.say("map-summary-one", name=low.name, value=low.text)
    if low.value == high.value:
        return material.say("map-summary-equal", value=low.text, without=len(figures) - len(known))
    return material.say(
        "map-summary", low_name=low.name, low=low.text, high_name=high.name, high=high.text
    )


def outline_note(material: Material) -> str:
    """What the outlines on the maps are worth."""
    given = material.boundaries.keys() & {AreaLevel.DISTRICT, AreaLevel.COMMUNE}
    return material.say("maps-note-given-outlines" if given else "maps-note-own-outlines")


def figures_table(material: Material, figures: Sequence[Figure], caption: str) -> Table:
    """The figures of a map as a table: unit, value and, where there are any, the counts."""
    parts = [parts_of(material, figure) for figure in figures]
    names = ("unit", "value", "parts") if any(parts) else ("unit", "value")
    rows = [
        (
            Cell(text=material.full_name(material.area(figure.area_code))),
            cell_of(material, figure),
            Cell(text=text or material.say("dash"), number=True),
        )
        for figure, text in zip(figures, parts, strict=True)
    ]
    return Table(
        caption=caption,
        head=tuple(material.say(f"map-head-{name}") for name in names),
        rows=tuple(row[: len(names)] for row in rows),
    )
