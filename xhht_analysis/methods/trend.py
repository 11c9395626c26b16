"""The recent trend over the last five points, as Fingertips marks it.

Office for Health Improvement and Disparities (before: Public Health England), Public Health
Technical Guidance: Fingertips trend markers. A change counts as a trend where the chi-squared
test with one degree of freedom is significant at p = 0.002 and the slope keeps its sign whichever
single point is left out. Years need not follow one another, but must be comparable: a break in
the definition is the caller's to know, and so is a full count, whose changes are no chance.
Where a survey publishes no sampling errors, Student's t of the slope takes the chi-squared's place.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from statsmodels.regression.linear_model import OLS, WLS

from xhht_analysis.methods.confidence import CONFIDENCE_99_8, Interval, two_sided_z
from xhht_analysis.methods.counted import Counted

POINTS = 5
SIGNIFICANT_CHI_SQUARED = two_sided_z(CONFIDENCE_99_8) ** 2
SIGNIFICANT_P = 0.002
# What Fingertips divides the width of a 95 % interval by to have the standard error.
_WIDTH_95 = 3.92
# Below this part of the whole slope, a slope with one point left out is rounding, not a sign.
_ROUNDING = 1e-9


class Direction(StrEnum):
    """What can be said of the last five points."""

    RISING = "rising"
    FALLING = "falling"
    NO_SIGNIFICANT_CHANGE = "no_significant_change"
    CANNOT_BE_CALCULATED = "cannot_be_calculated"


class TrendReason(StrEnum):
    """Why there is no trend, or no answer."""

    FEWER_THAN_FIVE_POINTS = "fewer_than_five_points"
    SHARE_OF_NONE_OR_ALL = "share_of_none_or_all"
    NOT_SIGNIFICANT = "not_significant"
    ONE_POINT_DECIDES = "one_point_decides"


@dataclass(frozen=True, kw_only=True)
class RecentTrend:
    """The answer, why it is none, and what it was made of.

    ``years``: those that were tested; ``slope`` per year, in logits for shares and in the unit of
    the values otherwise. ``chi_squared`` or ``t_value``: whichever the test has. All four are
    ``None`` where the trend cannot be calculated.
    """

    direction: Direction
    reason: TrendReason | None
    years: tuple[int, ...]
    slope: float | None = None
    chi_squared: float | None = None
    t_value: float | None = None
    p_value: float | None = None


def trend_of_shares(shares: Mapping[int, Counted]) -> RecentTrend:
    """The recent trend of a share, by year: chi-squared of the counts, slope of the logits.

    A year with none or all leaves the logit without a value, and the trend without an answer.
    """
    years = _recent(shares)
    points = [shares[year] for year in years]
    if len(points) < POINTS:
        return _no_answer(years, TrendReason.FEWER_THAN_FIVE_POINTS)
    if any(point.numerator in (0, point.denominator) for point in points):
        return _no_answer(years, TrendReason.SHARE_OF_NONE_OR_ALL)
    logits = [
        math.log(point.numerator) - math.log(point.denominator - point.numerator)
        for point in points
    ]
    return _judge(years, logits, [1.0] * POINTS, chi_squared=_chi_squared(years, points))


def trend_of_values(
    values: Mapping[int, float], *, intervals_95: Mapping[int, Interval]
) -> RecentTrend:
    """The recent trend of any other value, by year, weighted by its 95 % intervals.

    ``ValueError`` where a value has no interval, or one without width, or is not finite.
    """
    if values.keys() != intervals_95.keys():
        raise ValueError("every value needs its interval, and every interval its value")
    years = _recent(values)
    errors = [(intervals_95[year].upper - intervals_95[year].lower) / _WIDTH_95 for year in years]
    if not all(math.isfinite(values[year]) for year in years):
        raise ValueError("a value is not finite")
    if not all(0 < error < math.inf for error in errors):
        raise ValueError("an interval has no width, or no end")
    if len(years) < POINTS:
        return _no_answer(years, TrendReason.FEWER_THAN_FIVE_POINTS)
    return _judge(years, [values[year] for year in years], [error**-2 for error in errors])


def trend_of_estimates(values: Mapping[int, float]) -> RecentTrend:
    """The recent trend of survey estimates, by year, whose sampling errors nobody published.

    How the values scatter around the line stands for the errors: Student's t of the slope of
    ordinary least squares with three degrees of freedom. ``t_value`` is infinite where nothing
    scatters. ``ValueError`` where a value is not finite.
    """
    years = _recent(values)
    recent = [float(values[year]) for year in years]
    if not all(map(math.isfinite, recent)):
        raise ValueError("a value is not finite")
    if len(years) < POINTS:
        return _no_answer(years, TrendReason.FEWER_THAN_FIVE_POINTS)
    slope, t_value, p_value = _students_t(years, recent)
    return _answer(
        (years, recent, [1.0] * POINTS),
        slope=slope,
        significant=p_value < SIGNIFICANT_P,
        t_value=t_value,
        p_value=p_value,
    )


def _recent(points: Mapping[int, object]) -> tuple[int, ...]:
    return tuple(sorted(points))[-POINTS:]


def _no_answer(years: tuple[int, ...], reason: TrendReason) -> RecentTrend:
    return RecentTrend(direction=Direction.CANNOT_BE_CALCULATED, reason=reason, years=years)


def _chi_squared(years: Sequence[int], points: Sequence[Counted]) -> float:
    """Cochran's and Armitage's chi-squared for a linear trend, in whole numbers to the end.

    (statsmodels' test of ordinal association differs by a factor of (n - 1) / n.)
    """
    rows = [(year - years[0], point) for year, point in zip(years, points, strict=True)]
    everybody = sum(point.denominator for point in points)
    counted = sum(point.numerator for point in points)
    counted_t = sum(time * point.numerator for time, point in rows)
    everybody_t = sum(time * point.denominator for time, point in rows)
    everybody_tt = sum(time**2 * point.denominator for time, point in rows)
    top = everybody * (everybody * counted_t - counted * everybody_t) ** 2
    spread = everybody * everybody_tt - everybody_t**2
    return top / (counted * (everybody - counted) * spread)


def _line(
    years: Sequence[int], values: Sequence[float], weights: Sequence[float]
) -> tuple[float, float]:
    """Slope and its variance, where the weights are the inverse variances."""
    times = np.asarray(years, dtype=float) - years[0]
    fit = WLS(values, np.column_stack([np.ones_like(times), times]), weights=weights).fit()
    return float(fit.params[1]), float(fit.normalized_cov_params[1, 1])


def _students_t(years: Sequence[int], values: Sequence[float]) -> tuple[float, float, float]:
    """The slope of ordinary least squares, its t and the two-sided p."""
    times = np.asarray(years, dtype=float) - years[0]
    fit = OLS(values, np.column_stack([np.ones_like(times), times])).fit()
    slope = float(fit.params[1])
    rounding = _ROUNDING * max(map(abs, values))
    if abs(slope) * times[-1] <= rounding:
        return 0.0, 0.0, 1.0
    if np.abs(fit.resid).max() <= rounding:
        return slope, math.copysign(math.inf, slope), 0.0
    return slope, float(fit.tvalues[1]), float(fit.pvalues[1])


def _judge(
    years: tuple[int, ...],
    values: Sequence[float],
    weights: Sequence[float],
    *,
    chi_squared: float | None = None,
) -> RecentTrend:
    slope, variance = _line(years, values, weights)
    if chi_squared is None:
        chi_squared = slope**2 / variance
    return _answer(
        (years, values, weights),
        slope=slope,
        significant=chi_squared > SIGNIFICANT_CHI_SQUARED,
        chi_squared=chi_squared,
        p_value=math.erfc(math.sqrt(chi_squared / 2)),
    )


def _answer(
    columns: tuple[tuple[int, ...], Sequence[float], Sequence[float]],
    *,
    slope: float,
    significant: bool,
    **test: float,
) -> RecentTrend:
    """A direction where the slope is significant and no single point decides it."""
    reason = None
    if not significant:
        reason = TrendReason.NOT_SIGNIFICANT
    elif not _keeps_its_sign(slope, *columns):
        reason = TrendReason.ONE_POINT_DECIDES
    direction = Direction.RISING if slope > 0 else Direction.FALLING
    return RecentTrend(
        direction=Direction.NO_SIGNIFICANT_CHANGE if reason else direction,
        reason=reason,
        years=columns[0],
        slope=slope,
        **test,
    )


def _keeps_its_sign(slope: float, *columns: Sequence[float]) -> bool:
    for left_out in range(POINTS):
        without = ([*column[:left_out], *column[left_out + 1 :]] for column in columns)
        if _line(*without)[0] / slope <= _ROUNDING:
            return False
    return True
