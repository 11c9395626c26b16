"""Gaps between groups of people, and between a district and the rest of its province."""

from collections.abc import Iterator
from fractions import Fraction

from xhht_analysis.methods.inequality import ratio
from xhht_analysis.methods.suppression import FEWEST_PEOPLE
from xhht_analysis.reports.content import Block, Cell, Exhibit, Paragraph, Table, Unit
from xhht_analysis.reports.contributions import contributions
from xhht_analysis.reports.figures import title_mark
from xhht_analysis.reports.gap_sentences import lead_paragraphs
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.groups import REST, Gap, cell_id, gaps_of, share_text
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.slopes import slope_table
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.wording import numbers

ID = "gaps"


def gaps_exhibit(material: Material, area: Area) -> Exhibit:
    """The groups of an area side by side, and a district beside the rest of its province."""
    found = gaps_of(material, area)
    shown = [
        dimension for dimension, column in found.items()
        if any(gap.status in (Status.REPORTED, Status.SUPPRESSED) for gap in column)
    ]  # fmt: skip
    title = material.say(f"gaps-title-{area.level}")
    if not shown:
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=material.say("gaps-none")),))
    blocks: list[Block] = [
        *lead_paragraphs(material, area, found),
        _table(material, area, {dimension: found[dimension] for dimension in shown}),
    ]
    notes = [*_notes(material, found, shown)]
    if area.level is AreaLevel.PROVINCE:
        slopes = slope_table(material)
        if slopes is not None:
            blocks.append(slopes)
            notes.append(material.say("gaps-note-slope"))
        parts = contributions(material)
        blocks += parts
        if any(isinstance(part, Table) for part in parts):
            notes.append(material.say("gaps-note-parts"))
    figures = [figure for column in found.values() for gap in column for figure in gap.figures]
    return Exhibit(
        id=ID,
        title=title,
        blocks=tuple(blocks),
        notes=tuple(notes),
        made_up=title_mark(material, *figures),
    )


def _table(material: Material, area: Area, columns: dict[str, list[Gap]]) -> Table:
    rows = list(zip(*columns.values(), strict=True))
    rows.sort(key=_widest, reverse=True)
    return Table(
        caption=material.say(
            f"gaps-caption-{area.level}", area=material.mid_name(area), year=str(material.year)
        ),
        head=(
            material.say("gaps-head-indicator"),
            *(material.say(f"gaps-head-{dimension}") for dimension in columns),
        ),
        rows=tuple(
            (
                Cell(text=material.label(row[0].indicator.short)),
                *(_cell(material, gap) for gap in row),
            )
            for row in rows
        ),
    )


def _widest(row: tuple[Gap, ...]) -> Fraction:
    return max((abs(gap.points) for gap in row if gap.dimension != REST), default=Fraction())


def _cell(material: Material, gap: Gap) -> Cell:
    if gap.status is Status.NOT_APPLICABLE:
        return Cell(text=material.say("dash"))
    if gap.status is not Status.REPORTED:
        return Cell(text=material.say(f"status-{gap.status}"))
    times = ratio(gap.group, reference=gap.reference)
    return Cell(
        text=numbers.points(gap.points, material.language),
        note=material.say(
            "gaps-pair",
            value=share_text(material, gap.group, gap.indicator),
            reference_value=share_text(material, gap.reference, gap.indicator),
            ratio="none" if times is None
            else numbers.decimal(times, material.language, decimals=2),
        ),
        number=True,
        id=cell_id(gap),
        amount=float(gap.points),
        unit=Unit.POINTS,
        **marks(material, *gap.figures),
    )  # fmt: skip


def _notes(material: Material, found: dict[str, list[Gap]], shown: list[str]) -> Iterator[str]:
    yield material.say("gaps-note-cells")
    for dimension in ("residence", REST):
        if dimension in shown:
            yield material.say(f"gaps-note-{dimension}")
    if "difficulty" in shown:
        yield material.say("gaps-note-difficulty", year=str(material.year))
    yield material.say("gaps-note-full-count")
    if any(gap.status is Status.SUPPRESSED for column in found.values() for gap in column):
        yield material.say("gaps-note-suppressed", fewest=FEWEST_PEOPLE)
    absent = [dimension for dimension in found if dimension not in shown]
    single = [
        dimension for dimension in absent
        if all(gap.status is Status.NOT_APPLICABLE for gap in found[dimension])
    ]  # fmt: skip
    unknown = [dimension for dimension in absent if dimension not in single]
    for name, dimensions in (("one-group", single), ("no-data", unknown)):
        if dimensions:
            names = [material.say(f"gaps-dimension-{dimension}") for dimension in dimensions]
            yield material.say(f"gaps-note-{name}", dimensions=material.listed(names))
