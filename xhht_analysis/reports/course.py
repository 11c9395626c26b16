"""The course of a published rate: what compares, its recent trend, where it would lead."""

from collections.abc import Sequence

from xhht_analysis.drawing.outlook import Outlook
from xhht_analysis.drawing.series import Line, series
from xhht_analysis.methods.confidence import CONFIDENCE_95, Interval
from xhht_analysis.methods.projection import Projection, project
from xhht_analysis.methods.trend import (
    POINTS,
    RecentTrend,
    TrendReason,
    trend_of_estimates,
    trend_of_values,
)
from xhht_analysis.reports.content import Plate, Table, linked
from xhht_analysis.reports.figures import percent_numerals, text_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.place import cell_id, has_errors
from xhht_analysis.vocabulary.areas import COUNTRY_CODE, AreaLevel
from xhht_analysis.vocabulary.definitions import Break, Indicator
from xhht_analysis.vocabulary.figures import Figure
from xhht_analysis.wording import numbers


def course_text(material: Material, indicator: Indicator) -> str:
    """The first and the last year that compare, the recent trend, where it would lead."""
    told = [_ends(material, indicator), _trend(material, indicator)]
    if ahead := projections(material, indicator):
        told.append(_projected(material, indicator, ahead[-1]))
    return " ".join(told)


def last_break(material: Material, indicator: Indicator) -> Break | None:
    """The last break that parts the province's figures."""
    last = _figures(material, indicator)[-1].year
    breaks = [one for one in indicator.breaks if one.year <= last]
    return max(breaks, key=lambda one: one.year, default=None)


def comparable(material: Material, indicator: Indicator) -> tuple[Figure, ...]:
    """The province's figures since the last break: nothing is said across one."""
    broken = last_break(material, indicator)
    found = _figures(material, indicator)
    return tuple(figure for figure in found if broken is None or figure.year >= broken.year)


def projections(material: Material, indicator: Indicator) -> tuple[Projection, ...]:
    """Each year from the last figure to the plan's; none without points enough."""
    known = {figure.year: figure.value for figure in comparable(material, indicator)}
    years = range(max(known) + 1, material.plan.year + 1)
    found = (project(known, year=year, confidence=CONFIDENCE_95) for year in years)
    return tuple(one for one in found if one.reason is None)


def _figures(material: Material, indicator: Indicator) -> tuple[Figure, ...]:
    return material.results.lookup.series(indicator.id, material.publication.area)


def _ends(material: Material, indicator: Indicator) -> str:
    found = comparable(material, indicator)
    first, last = found[0], found[-1]
    text = material.say(
        "national-course",
        count=len(found),
        first=str(first.year),
        start=linked(text_of(material, first), cell_id(first, "value")),
        last=str(last.year),
        end=linked(text_of(material, last), cell_id(last, "value")),
        points=numbers.points(round(last.value - first.value, 6), material.language),
    )
    broken = last_break(material, indicator)
    if broken is None:
        return text
    reason = material.label(broken.reason)
    return f"{text} {material.say('national-break', year=str(broken.year), reason=reason)}"


def _trend(material: Material, indicator: Indicator) -> str:
    found = comparable(material, indicator)
    trend = _tested(found)
    if trend.reason is TrendReason.FEWER_THAN_FIVE_POINTS:
        return material.say("national-trend-none", needed=POINTS, count=len(found))
    return material.say(
        "national-trend",
        direction=str(trend.direction),
        reason=str(trend.reason),
        needed=POINTS,
        years=_span(material, trend.years),
    )


def _tested(figures: Sequence[Figure]) -> RecentTrend:
    values = {one.year: one.value for one in figures}
    if not has_errors(figures):
        return trend_of_estimates(values)
    intervals = {one.year: Interval(one.lower, one.upper) for one in figures}
    return trend_of_values(values, intervals_95=intervals)


def _span(material: Material, years: Sequence[int]) -> str:
    """Years in a row by their ends, others one by one."""
    if years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return material.listed([str(year) for year in years])


def _projected(material: Material, indicator: Indicator, ahead: Projection) -> str:
    """The expected value; a limit of all percentages is no limit of the interval."""
    low, high = ahead.interval.lower, ahead.interval.upper
    shown = {
        name: numbers.percent(value, material.language, decimals=indicator.decimals)
        for name, value in (("value", ahead.value_pct), ("low", low), ("high", high))
    }
    reach = {(True, True): "all", (True, False): "at_most", (False, True): "at_least"}
    return material.say(
        "national-projection" if 0 < ahead.value_pct < 100 else "national-projection-limit",
        first=str(ahead.years[0]),
        last=str(ahead.years[-1]),
        year=str(ahead.year),
        confidence=numbers.percent(100 * CONFIDENCE_95, material.language, decimals=0),
        reach=reach.get((low <= 0, high >= 100), "between"),
        **shown,
    )


def course_plate(material: Material, indicator: Indicator, table: Table) -> Plate:
    """The province, the country and all other provinces over the years."""
    area = material.publication.area
    figures = _figures(material, indicator)
    ahead = projections(material, indicator)
    register = material.catalogue.register
    units = register.units(AreaLevel.PROVINCE, on=material.publication.units_at)
    first, last = str(figures[0].year), str(figures[-1].year)
    alt = material.say(
        "national-series-alt",
        indicator=material.mid_label(indicator.label),
        first=first,
        last=last,
        start=text_of(material, figures[0]),
        end=text_of(material, figures[-1]),
    )
    picture = series(
        _lines(material, indicator),
        backdrop=[_points(material, indicator, unit.code) for unit in units if unit.code != area],
        axis_label=material.label(indicator.short),
        numerals=percent_numerals(material),
        breaks={one.year: material.label(one.reason) for one in indicator.breaks},
        outlook=_outlook(material, ahead) if ahead else None,
        alt=f"{alt} {_projected(material, indicator, ahead[-1])}" if ahead else alt,
    )
    label = material.label(indicator.label)
    caption = material.say("national-caption-series", indicator=label, first=first, last=last)
    unfold = material.say("map-table")
    return Plate(picture=picture, caption=caption, table=table, unfold=unfold)


def _points(material: Material, indicator: Indicator, code: str) -> tuple[tuple[int, float], ...]:
    found = material.results.lookup.series(indicator.id, code)
    return tuple((figure.year, figure.value) for figure in found)


def _lines(material: Material, indicator: Indicator) -> list[Line]:
    own = _points(material, indicator, material.publication.area)
    lines = [Line(label=material.province.name, points=own, emphasis=True)]
    if country := _points(material, indicator, COUNTRY_CODE):
        lines.append(Line(label=material.say("national-country"), points=country, emphasis=False))
    return lines


def _outlook(material: Material, ahead: Sequence[Projection]) -> Outlook:
    return Outlook(
        points=tuple(
            (one.year, one.value_pct, one.interval.lower, one.interval.upper) for one in ahead
        ),
        note=material.say(
            "national-outlook-note",
            first=str(ahead[0].years[0]),
            last=str(ahead[0].years[-1]),
            confidence=numbers.percent(100 * CONFIDENCE_95, material.language, decimals=0),
        ),
    )
