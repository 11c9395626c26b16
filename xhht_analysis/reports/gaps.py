"""Gaps between groups of people, and between a district and the rest of its province."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from xhht_analysis.methods.comparison import rest_of
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.inequality import gap_pct, ratio
from xhht_analysis.methods.suppression import FEWEST_PEOPLE
from xhht_analysis.reports.content import Block, Cell, Exhibit, Paragraph, Table
from xhht_analysis.reports.contributions import contributions
from xhht_analysis.reports.figures import title_mark
from xhht_analysis.reports.grades import marks, with_ring
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.slopes import slope_table
from xhht_analysis.results.gaps import GROUPS, PAIRS, shares_of_people
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.wording import numbers

ID = "gaps"
_REST = "rest"
# What is said of two figures of which one at least is no number: the first that either is.
_WEIGHT = (Status.SUPPRESSED, Status.MISSING, Status.NOT_APPLICABLE)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One indicator of a group and of what it is held against; neither where either has none."""

    indicator: Indicator
    dimension: str
    status: Status
    figures: tuple[Figure, Figure]
    group: Counted | None = None
    reference: Counted | None = None

    @property
    def points(self) -> Fraction:
        """Percentage points that the group lies above the reference; 0 where there is no gap."""
        return gap_pct(self.group, reference=self.reference) if self.group else Fraction()


def gaps_exhibit(material: Material, area: Area) -> Exhibit:
    """The groups of an area side by side, and a district beside the rest of its province."""
    found = _found(material, area)
    shown = [
        dimension for dimension, column in found.items()
        if any(gap.status in (Status.REPORTED, Status.SUPPRESSED) for gap in column)
    ]  # fmt: skip
    title = material.say(f"gaps-title-{area.level}")
    if not shown:
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=material.say("gaps-none")),))
    blocks: list[Block] = [
        *_leads(material, area, found),
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


def _found(material: Material, area: Area) -> dict[str, list[Gap]]:
    """The gaps of every dimension, all in the order of the catalogue's indicators."""
    groups = material.results.by_group
    indicators = shares_of_people(material.catalogue)
    found = {
        dimension: [
            _gap(
                indicator,
                dimension,
                *(
                    groups[dimension, group].figure(indicator.id, area.code, material.year)
                    for group in pair
                ),
            )
            for indicator in indicators
        ]
        for dimension, pair in ((name, GROUPS[name]) for name in PAIRS)
    }
    if area.level is not AreaLevel.PROVINCE:
        found[_REST] = [_against_rest(material, indicator, area) for indicator in indicators]
    return found


def _gap(indicator: Indicator, dimension: str, group: Figure, reference: Figure) -> Gap:
    status = _status(group, reference)
    counts = {}
    if status is Status.REPORTED:
        counts = {"group": _counted(group), "reference": _counted(reference)}
    return Gap(
        indicator=indicator,
        dimension=dimension,
        status=status,
        figures=(group, reference),
        **counts,
    )


def _against_rest(material: Material, indicator: Indicator, area: Area) -> Gap:
    own = material.figure(indicator.id, area.code)
    whole = material.figure(indicator.id, material.province.code)
    status, counts = _status(own, whole), {}
    if status is Status.REPORTED and own.table != whole.table:
        status = Status.MISSING
    elif status is Status.REPORTED and own.denominator == whole.denominator:
        status = Status.NOT_APPLICABLE
    elif status is Status.REPORTED:
        counts = {
            "group": _counted(own),
            "reference": rest_of(_counted(own), whole=_counted(whole)),
        }
    return Gap(indicator=indicator, dimension=_REST, status=status, figures=(own, whole), **counts)


def _status(*figures: Figure) -> Status:
    statuses = {figure.status for figure in figures}
    return next((status for status in _WEIGHT if status in statuses), Status.REPORTED)


def _counted(figure: Figure) -> Counted:
    return Counted(numerator=figure.numerator, denominator=figure.denominator)


def _leads(material: Material, area: Area, found: dict[str, list[Gap]]) -> Iterator[Paragraph]:
    """The widest gap between two groups in words, then that to the rest of the province."""
    between = [gap for name, column in found.items() if name != _REST for gap in column]
    for name, gaps in (("groups", between), (_REST, found.get(_REST, []))):
        known = [gap for gap in gaps if gap.group]
        if known:
            widest = max(known, key=lambda gap: abs(gap.points))
            yield Paragraph(text=_sentence(material, area, name, widest), lead=name == "groups")


def _sentence(material: Material, area: Area, name: str, gap: Gap) -> str:
    of_rest = {"area": material.mid_name(area)} if name == _REST else {}
    if not gap.points:
        return material.say(f"gaps-lead-{name}-none", **of_rest)
    return material.say(
        f"gaps-lead-{name}",
        indicator=material.label(gap.indicator.short),
        direction="lower" if gap.points < 0 else "higher",
        points=numbers.points(abs(gap.points), material.language).removeprefix("+"),
        value=with_ring(_pct(material, gap.group, gap.indicator), gap.figures[0]),
        reference_value=with_ring(_pct(material, gap.reference, gap.indicator), gap.figures[1]),
        **(of_rest or _phrases(material, gap.dimension)),
    )


def _phrases(material: Material, dimension: str) -> dict[str, str]:
    """The two groups as they stand inside a sentence."""
    names = zip(("group", "reference"), GROUPS[dimension], strict=True)
    return {place: material.say(f"gaps-phrase-{dimension}-{group}") for place, group in names}


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
    return max((abs(gap.points) for gap in row if gap.dimension != _REST), default=Fraction())


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
            value=_pct(material, gap.group, gap.indicator),
            reference_value=_pct(material, gap.reference, gap.indicator),
            ratio="none" if times is None
            else numbers.decimal(times, material.language, decimals=2),
        ),
        number=True,
        **marks(material, *gap.figures),
    )  # fmt: skip


def _pct(material: Material, counted: Counted, indicator: Indicator) -> str:
    return numbers.percent(counted.share_pct, material.language, decimals=indicator.decimals)


def _notes(material: Material, found: dict[str, list[Gap]], shown: list[str]) -> Iterator[str]:
    yield material.say("gaps-note-cells")
    for dimension in ("residence", _REST):
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
