"""How figures have moved towards their targets, by several methods side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from xhht_analysis.methods.agreement import Answer, conclude
from xhht_analysis.methods.growth_ratio import (
    Growth,
    Observed,
    Status,
    on_complement,
    towards_target,
)
from xhht_analysis.methods.linear_path import Course, Path, linear_progress
from xhht_analysis.methods.projection import project
from xhht_analysis.results.aims import Aim, aims
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind, Polarity
from xhht_analysis.vocabulary.figures import Figure
from xhht_analysis.vocabulary.plans import NationalTarget, Plan, Target
from xhht_analysis.vocabulary.verdicts import Reason

COLUMNS = {
    "target": "string", "area_code": "string", "aim": "string", "aim_year": "Int64",
    "goal_pct": "string", "reason": "string", "base_year": "Int64", "year": "Int64",
    "base_pct": "Float64", "current_pct": "Float64", "linear_ratio": "Float64",
    "growth_ratio": "Float64", "growth_score": "Float64", "complement_ratio": "Float64",
    "linear_course": "string", "growth_course": "string", "complement_course": "string",
    "course": "string", "agree": "boolean", "base_met": "boolean", "projected_pct": "Float64",
    "projected_low": "Float64", "projected_high": "Float64",
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


@dataclass(frozen=True)
class Comparable:
    """The figures that a progress can be measured on, or why there are not two of them."""

    points: tuple[Figure, ...]
    reason: Reason | None = None


def progress(
    lookup: FigureLookup,
    plan: Plan,
    indicators: Mapping[str, Indicator],
    national: Mapping[str, NationalTarget],
    *,
    area_codes: Sequence[str],
    year: int,
) -> pd.DataFrame:
    """One row per target, aim and area that has a figure of the year (``COLUMNS``).

    Of the districts' levels only the province's number has a path. The path leads from the base,
    the first comparable figure unless the target names a year, to the aim's year. ``course`` is
    the methods' common answer, ``agree`` whether they have one; ``reason`` stands where nothing
    can be said. A projection stands from five comparable points on.
    """
    rows = [
        row
        for code in area_codes
        for target in plan.targets
        if code == plan.area or not _of_units(indicators[target.indicator])
        for row in _rows(lookup, target, indicators[target.indicator], national, code, year)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def comparable(
    lookup: FigureLookup, indicator: Indicator, code: str, year: int, *, base_year: int | None
) -> Comparable:
    """The figures up to a year that compare with its own: of one table, after the last break."""
    series = [figure for figure in lookup.series(indicator.id, code) if figure.year <= year]
    if not series or series[-1].year != year:
        return Comparable((), Reason.NO_FIGURE)
    since = max((one.year for one in indicator.breaks if one.year <= year), default=0)
    points = [one for one in series if one.year >= since and one.table == series[-1].table]
    broken = len(points) < len(series)
    if base_year is not None:
        broken = any(one.year == base_year for one in series if one not in points)
        points = [one for one in points if one.year >= base_year]
        if points[:1] and points[0].year != base_year:
            reason = Reason.DEFINITION_BREAK if broken else Reason.BASE_YEAR_MISSING
            return Comparable(tuple(points), reason)
    if len(points) < 2:
        reason = Reason.DEFINITION_BREAK if broken else Reason.ONE_POINT_ONLY
        return Comparable(tuple(points), reason)
    return Comparable(tuple(points))


def _of_units(indicator: Indicator) -> bool:
    return indicator.kind is IndicatorKind.UNITS_AT_LEVEL


def _rows(
    lookup: FigureLookup,
    target: Target,
    indicator: Indicator,
    national: Mapping[str, NationalTarget],
    code: str,
    year: int,
) -> Iterator[dict]:
    found = comparable(lookup, indicator, code, year, base_year=target.base_year)
    if not found.points:
        return
    for aim in aims(target, national):
        row = {
            "target": target.id,
            "area_code": code,
            "aim": aim.set_by,
            "aim_year": aim.year,
            "year": year,
            "current_pct": float(found.points[-1].pct),
        }
        reason = found.reason
        if reason is None and found.points[0].year >= aim.year:
            reason = Reason.BASE_YEAR_MISSING
        if reason is not None:
            goal = aim.goal_from(found.points[-1].pct)
            yield row | {"goal_pct": str(goal), "reason": str(reason)}
            continue
        yield row | _measured(found.points, aim) | _projected(found.points, aim.year)


def _measured(points: Sequence[Figure], aim: Aim) -> dict:
    base, current = points[0].pct, points[-1].pct
    seen = Observed(
        base=base, current=current, base_year=points[0].year, current_year=points[-1].year
    )
    # Towards the bound that is missed now; where none is, towards the one that the base missed.
    goal = aim.goal_from(base if aim.holds(current) else current)
    falling = goal == aim.at_most_pct
    polarity = Polarity.LOWER_IS_BETTER if falling else Polarity.HIGHER_IS_BETTER
    path = Path({seen.base_year: base, aim.year: goal})
    linear = linear_progress(path, year=seen.current_year, value=current, polarity=polarity)
    towards = {"target": goal, "target_year": aim.year, "polarity": polarity}
    growth = towards_target(seen, **towards, replace_zero=False)
    rest = on_complement(seen, **towards, replace_zero=False)
    answers = {
        "linear": Answer(course=linear.course, ratio=linear.ratio),
        "growth": Answer(course=_course(growth), ratio=growth.value),
        "complement": Answer(course=_course(rest), ratio=rest.value),
    }
    conclusion = conclude(answers)
    return {
        "goal_pct": str(goal),
        "base_year": seen.base_year,
        "base_pct": float(base),
        "base_met": aim.holds(base),
        "growth_score": growth.score,
        "course": None if conclusion.course is None else str(conclusion.course),
        "agree": conclusion.agree,
        **{f"{name}_ratio": _float(answer.ratio) for name, answer in answers.items()},
        **{
            f"{name}_course": None if answer.course is None else str(answer.course)
            for name, answer in answers.items()
        },
    }


def _projected(points: Sequence[Figure], year: int) -> dict:
    if year <= points[-1].year:
        return {}
    ahead = project({one.year: float(one.pct) for one in points}, year=year)
    if ahead.value_pct is None:
        return {}
    return {
        "projected_pct": ahead.value_pct,
        "projected_low": ahead.interval.lower,
        "projected_high": ahead.interval.upper,
    }


def _course(growth: Growth) -> Course | None:
    return _COURSES.get(growth.status)


def _float(ratio: float | Fraction | None) -> float | None:
    return None if ratio is None else float(ratio)
