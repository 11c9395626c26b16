"""How shares have moved towards their targets, by several methods side by side."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import pandas as pd

from xhht_analysis.methods.growth_ratio import (
    Growth,
    Observed,
    Status,
    on_complement,
    towards_target,
)
from xhht_analysis.methods.linear_path import Course, Path, linear_progress
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure
from xhht_analysis.vocabulary.plans import Plan, Target

COLUMNS = {
    "target": "string", "area_code": "string", "base_year": "Int64", "year": "Int64",
    "base_pct": "Float64", "current_pct": "Float64", "linear_ratio": "Float64",
    "growth_ratio": "Float64", "growth_score": "Float64", "complement_ratio": "Float64",
    "linear_course": "string", "growth_course": "string", "complement_course": "string",
    "agree": "boolean",
}  # fmt: skip
METHODS = ("linear", "growth", "complement")
# Open SDG's categories as the courses with the same thresholds, 0.95 and 0.60.
_COURSES = {
    Status.TARGET_ACHIEVED: Course.MET,
    Status.SUBSTANTIAL_PROGRESS: Course.ON_COURSE,
    Status.MODERATE_PROGRESS: Course.BEHIND,
    Status.LIMITED_PROGRESS: Course.FAR_BEHIND,
    Status.DETERIORATION: Course.FAR_BEHIND,
}


def progress(
    lookup: FigureLookup,
    plan: Plan,
    indicators: Mapping[str, Indicator],
    *,
    area_codes: list[str],
    year: int,
) -> pd.DataFrame:
    """One row per share target and area with at least two comparable points (``COLUMNS``).

    The path runs from the first comparable figure to the target's year. ``agree`` says whether
    the methods that give an answer give the same; a target that is met is met by all of them.
    """
    rows = [
        row
        for code in area_codes
        for target in plan.targets
        if indicators[target.indicator].kind is IndicatorKind.SHARE
        for row in _row(lookup, target, indicators[target.indicator], code, year)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def comparable(lookup: FigureLookup, indicator: Indicator, code: str, year: int) -> list[Figure]:
    """The figures up to a year that compare with its own: of one table, after the last break."""
    series = [figure for figure in lookup.series(indicator.id, code) if figure.year <= year]
    if not series or series[-1].year != year:
        return []
    since = max((one.year for one in indicator.breaks if one.year <= year), default=0)
    return [one for one in series if one.year >= since and one.table == series[-1].table]


def _row(
    lookup: FigureLookup, target: Target, indicator: Indicator, code: str, year: int
) -> Iterator[dict]:
    points = comparable(lookup, indicator, code, year)
    if len(points) < 2 or target.required_pct is None:
        return
    base, current = (_pct(figure) for figure in (points[0], points[-1]))
    seen = Observed(base=base, current=current, base_year=points[0].year, current_year=year)
    goal = {"target": target.required_pct, "target_year": target.year}
    path = Path({seen.base_year: base, target.year: target.required_pct})
    linear = linear_progress(path, year=year, value=current, polarity=indicator.polarity)
    growth = towards_target(seen, polarity=indicator.polarity, **goal, replace_zero=False)
    rest = on_complement(seen, polarity=indicator.polarity, **goal, replace_zero=False)
    courses = [linear.course, _course(growth), _course(rest)]
    answers = {course for course in courses if course is not None}
    yield {
        "target": target.id,
        "area_code": code,
        "base_year": seen.base_year,
        "year": year,
        "base_pct": float(base),
        "current_pct": float(current),
        "linear_ratio": None if linear.ratio is None else float(linear.ratio),
        "growth_ratio": growth.value,
        "growth_score": growth.score,
        "complement_ratio": rest.value,
        **{
            f"{name}_course": None if course is None else str(course)
            for name, course in zip(METHODS, courses, strict=True)
        },
        "agree": len(answers) <= 1,
    }


def _course(growth: Growth) -> Course | None:
    return _COURSES.get(growth.status)


def _pct(figure: Figure) -> Fraction:
    return Fraction(100 * figure.numerator, figure.denominator)
