"""The districts on small maps, a map for each year whose figures compare."""

from dataclasses import replace

from xhht_analysis.drawing.small_maps import Panel, small_maps
from xhht_analysis.reports.content import Cell, Plate, Plates, Table
from xhht_analysis.reports.figures import cell_of
from xhht_analysis.reports.map_classes import classes_of
from xhht_analysis.reports.map_marks import mark_of, status_labels, summary_of
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Figure, Status

SHOWN = ("literate_level2_15_60_pct", "qualified_15plus_pct")
_MOST_YEARS = 6  # two rows of small maps

# The districts' figures of one year, in the order of the districts.
Year = tuple[int, tuple[Figure, ...]]


def small_multiples(material: Material) -> Plates | None:
    """A row of small maps for each indicator; ``None`` where no two years compare."""
    indicators = [material.indicator(name) for name in SHOWN]
    rows = [(one, years_that_compare(material, one)) for one in indicators]
    plates = [_plate(material, one, years) for one, years in rows if len(years) > 1]
    return Plates(plates=tuple(plates)) if plates else None


def years_that_compare(material: Material, indicator: Indicator) -> tuple[Year, ...]:
    """The last years whose figures compare with the publication's: of its table, after the last
    break, and of the same districts."""
    now = _tables(_of_year(material, indicator, material.year))
    since = max((one.year for one in indicator.breaks if one.year <= material.year), default=0)
    codes = [district.code for district in material.districts]
    lookup = material.results.lookup
    every = {figure.year for code in codes for figure in lookup.series(indicator.id, code)}
    years = [
        (year, _of_year(material, indicator, year))
        for year in sorted(every)
        if since <= year <= material.year
    ]
    same = [(year, figures) for year, figures in years if _tables(figures) == now]
    return tuple(same[-_MOST_YEARS:]) if len(now) == 1 else ()


def _of_year(material: Material, indicator: Indicator, year: int) -> tuple[Figure, ...]:
    return tuple(material.figure(indicator.id, one.code, year) for one in material.districts)


def _tables(figures: tuple[Figure, ...]) -> set[str | None]:
    return {one.table for one in figures if one.status is Status.REPORTED}


def _plate(material: Material, indicator: Indicator, years: tuple[Year, ...]) -> Plate:
    every = [figure for _, figures in years for figure in figures]
    illustrative = any(figure.illustrative for figure in every)
    span = {"first": str(years[0][0]), "last": str(years[-1][0])}
    caption = material.say("small-maps-caption", indicator=material.label(indicator.label), **span)
    picture = small_maps(
        material.outlines(AreaLevel.DISTRICT),
        [_panel(material, year, figures) for year, figures in years],
        classes=classes_of(material, indicator),
        legend_title=material.label(indicator.short),
        status_labels=status_labels(material),
        alt=material.say(
            "small-maps-alt",
            indicator=material.mid_label(indicator.label),
            summary="; ".join(f"{year}: {summary_of(material, some)}" for year, some in years),
            **span,
        ),
        illustrative_label=material.say("illustrative") if illustrative else None,
    )
    return Plate(
        picture=picture,
        caption=caption,
        table=_table(material, years, caption),
        unfold=material.say("map-table"),
    )


def _panel(material: Material, year: int, figures: tuple[Figure, ...]) -> Panel:
    marks = [mark_of(material, figure) for figure in figures]
    told = [
        replace(mark, sentence=material.say("map-told-year", year=str(year), told=mark.sentence))
        for mark in marks
    ]
    return Panel(title=str(year), marks=told)


def _table(material: Material, years: tuple[Year, ...], caption: str) -> Table:
    return Table(
        caption=caption,
        head=(material.say("map-head-unit"), *(str(year) for year, _ in years)),
        rows=tuple(
            (
                Cell(text=material.full_name(district)),
                *(cell_of(material, figures[row]) for _, figures in years),
            )
            for row, district in enumerate(material.districts)
        ),
    )
