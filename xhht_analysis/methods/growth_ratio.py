"""Open SDG's progress measure: annual growth so far against the growth that a target requires.

After Statistics Canada's method as Open SDG has it since 2.4: open-sdg/open-sdg,
docs/progress-methodology.md at 26d2e387, and open-sdg/sdg-build, sdg/ProgressMeasure.py at
139fede7; itself after Eurostat's. It multiplies where ``linear_path`` adds, so the two can
disagree, and so can a share and its complement. Where the original divides by zero or takes a
root of a negative number, an ``Obstacle`` names why there is no value.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from xhht_analysis.vocabulary.definitions import Polarity

Number = int | float | Fraction

RATIO_HIGH, RATIO_MEDIUM, RATIO_LOW = 0.95, 0.60, 0.0  # of the growth required
GROWTH_HIGH, GROWTH_MEDIUM, GROWTH_LOW = 0.015, 0.005, 0.0  # a year, where there is no target
LIMIT_EXPONENT = 4.44
BEST_SCORE, WORST_SCORE = 5.0, -5.0
# Beyond them a ratio is rounding, which must not put an exact 0.60 below its threshold.
_NOISE_DECIMALS = 12
ZERO_STANDS_FOR = 0.001  # the original's replacement for a base or target of zero
_SIGNS = {Polarity.HIGHER_IS_BETTER: 1, Polarity.LOWER_IS_BETTER: -1}
_OTHER_WAY = {
    Polarity.HIGHER_IS_BETTER: Polarity.LOWER_IS_BETTER,
    Polarity.LOWER_IS_BETTER: Polarity.HIGHER_IS_BETTER,
}


class Status(StrEnum):
    """The original's categories; shown as on track, needs acceleration, limited, deterioration."""

    TARGET_ACHIEVED = "target_achieved"
    SUBSTANTIAL_PROGRESS = "substantial_progress"
    MODERATE_PROGRESS = "moderate_progress"
    LIMITED_PROGRESS = "limited_progress"
    DETERIORATION = "deterioration"
    NOT_AVAILABLE = "not_available"


class Obstacle(StrEnum):
    """Why there is no value."""

    ONE_POINT_ONLY = "one_point_only"
    TARGET_YEAR_NOT_AFTER_BASE = "target_year_not_after_base"
    BASE_IS_TARGET = "base_is_target"
    BASE_IS_ZERO = "base_is_zero"
    TARGET_IS_ZERO = "target_is_zero"
    SIGN_CHANGES = "sign_changes"


@dataclass(frozen=True, kw_only=True)
class Growth:
    """What the measure says.

    ``value`` is the ratio of observed to required growth or, without a target, the growth itself,
    positive for the better in both; growth is a share a year (0.02 is 2 %). ``score`` runs from
    -5 to 5. An achieved target scores 5 even where an obstacle leaves no value.
    ``zero_replaced``: a zero was taken for 0.001, on which the value then hangs.
    """

    status: Status
    score: float | None
    value: float | None
    observed: float | None = None
    required: float | None = None
    obstacle: Obstacle | None = None
    zero_replaced: bool = False


def sign_of(polarity: Polarity) -> int:
    """1 where higher is better, -1 where lower is; ``ValueError`` for what is neither."""
    if polarity not in _SIGNS:
        raise ValueError(f"{polarity!r} says neither that higher nor that lower is better")
    return _SIGNS[polarity]


@dataclass(frozen=True, kw_only=True)
class Observed:
    """The two points of a series that the measure reads."""

    base: Number
    current: Number
    base_year: int
    current_year: int

    @property
    def years(self) -> int:
        """How many years lie between them."""
        return self.current_year - self.base_year

    @classmethod
    def of_series(cls, series: Mapping[int, Number | None], *, base_year: int) -> "Observed | None":
        """The last value and the first from ``base_year`` on, ``None`` where there is none."""
        known = {year: value for year, value in series.items() if value is not None}
        later = [year for year in known if year >= base_year]
        if not later:
            return None
        base, current = min(later), max(later)
        return cls(base=known[base], current=known[current], base_year=base, current_year=current)


def limit_factor(*, base: Number, limit: Number) -> float:
    """By how much the thresholds shrink, 0 to 1, where a natural limit (such as 100 %) is near."""
    base, limit = abs(_finite(base)), abs(_finite(limit))
    if base >= 2 * limit:
        return 1.0
    return 1 - (min(base, 2 * limit - base) / limit) ** LIMIT_EXPONENT


def status_of_ratio(ratio: float) -> Status:
    """The category of observed over required growth."""
    return _status(ratio, RATIO_HIGH, RATIO_MEDIUM, RATIO_LOW)


def status_of_growth(growth: float, *, factor: float = 1.0) -> Status:
    """The category of a yearly growth (positive for the better); ``factor`` from the limit."""
    return _status(growth, GROWTH_HIGH * factor, GROWTH_MEDIUM * factor, GROWTH_LOW * factor)


def _status(value: float, high: float, medium: float, low: float) -> Status:
    if value >= high:
        return Status.SUBSTANTIAL_PROGRESS
    if value >= medium:
        return Status.MODERATE_PROGRESS
    return Status.LIMITED_PROGRESS if value >= low else Status.DETERIORATION


def score_of_ratio(ratio: float) -> float:
    """-5 from -60 % downwards, 0 at 60 %, 5 from 130 %; the original's rounded coefficients."""
    if ratio >= RATIO_MEDIUM:
        return min(7.1429 * ratio - 4.2857, BEST_SCORE)
    return max(4.1667 * ratio - 2.5, WORST_SCORE)


def score_of_growth(growth: float, *, factor: float = 1.0) -> float:
    """-5 from -2 % a year downwards, -2.5 at 0, 0 at 0.5 %, 2.5 at 1.5 %, 5 from 2 %."""
    if growth < GROWTH_LOW:
        return max(125 * growth - 2.5, WORST_SCORE)
    if factor == 0:  # the base stood at its limit and was kept
        return BEST_SCORE
    if growth >= GROWTH_HIGH * factor:
        return min(500 * growth / factor - 5, BEST_SCORE)
    if growth >= GROWTH_MEDIUM * factor:
        return 250 * growth / factor - 1.25
    return 500 * growth / factor - 2.5


def towards_target(
    seen: Observed,
    *,
    target: Number,
    target_year: int,
    polarity: Polarity,
    replace_zero: bool = True,
) -> Growth:
    """Observed over required compound annual growth, both from the base.

    Values in any one unit, all positive or all negative. A base or target of zero is taken for
    0.001 as in the original; with ``replace_zero=False`` it is an obstacle instead.
    ``ValueError``: a value that is no finite number, or a neutral polarity.
    """
    sign = sign_of(polarity)
    base, current, goal = _finite(seen.base), _finite(seen.current), _finite(target)
    zero = Obstacle.BASE_IS_ZERO if base == 0 else Obstacle.TARGET_IS_ZERO if goal == 0 else None
    base, goal = base or ZERO_STANDS_FOR, goal or ZERO_STANDS_FOR
    achieved = sign * current >= sign * goal
    years_to_target = target_year - seen.base_year
    obstacle = (
        _obstacle(base, current, seen.years, Obstacle.ONE_POINT_ONLY)
        or _obstacle(base, goal, years_to_target, Obstacle.TARGET_YEAR_NOT_AFTER_BASE)
        or (None if replace_zero else zero)
    )
    if obstacle:
        return _without_value(obstacle, achieved=achieved)
    observed = _annual(base, current, seen.years)
    required = _annual(base, goal, years_to_target)
    if required == 0:
        return _without_value(Obstacle.BASE_IS_TARGET, achieved=achieved)
    ratio = round(sign * math.copysign(1, base) * observed / abs(required), _NOISE_DECIMALS)
    return Growth(
        status=Status.TARGET_ACHIEVED if achieved else status_of_ratio(ratio),
        score=BEST_SCORE if achieved else score_of_ratio(ratio),
        value=ratio,
        observed=observed,
        required=required,
        zero_replaced=zero is not None,
    )


def without_target(
    seen: Observed,
    *,
    polarity: Polarity,
    limit: Number | None = None,
    replace_zero: bool = True,
) -> Growth:
    """Compound annual growth where no target is set.

    ``limit``: the natural one in the desired direction, as 100 for a percentage that should rise.
    ``replace_zero`` and errors as in ``towards_target``.
    """
    sign = sign_of(polarity)
    base, current = _finite(seen.base), _finite(seen.current)
    factor = 1.0 if limit is None else limit_factor(base=base, limit=limit)
    zero = Obstacle.BASE_IS_ZERO if base == 0 else None
    base = base or ZERO_STANDS_FOR
    obstacle = _obstacle(base, current, seen.years, Obstacle.ONE_POINT_ONLY)
    obstacle = obstacle or (None if replace_zero else zero)
    if obstacle:
        return _without_value(obstacle, achieved=False)
    observed = _annual(base, current, seen.years)
    growth = round(sign * math.copysign(1, base) * observed, _NOISE_DECIMALS)
    return Growth(
        status=status_of_growth(growth, factor=factor),
        score=score_of_growth(growth, factor=factor),
        value=growth,
        observed=observed,
        zero_replaced=zero is not None,
    )


def on_complement(
    seen: Observed,
    *,
    target: Number,
    target_year: int,
    polarity: Polarity,
    replace_zero: bool = True,
) -> Growth:
    """``towards_target`` of what is left to 100 %, as illiteracy is of literacy.

    ``polarity`` is that of the percentage itself. ``ValueError`` outside 0 to 100.
    """
    sign_of(polarity)
    left = replace(seen, base=_left(seen.base), current=_left(seen.current))
    return towards_target(
        left,
        target=_left(target),
        target_year=target_year,
        polarity=_OTHER_WAY[polarity],
        replace_zero=replace_zero,
    )


def _left(value: Number) -> Fraction:
    _finite(value)
    left = 100 - Fraction(str(value))
    if not 0 <= left <= 100:
        raise ValueError(f"{value} is not a percentage")
    return left


def _obstacle(base: float, later: float, years: int, too_short: Obstacle) -> Obstacle | None:
    if math.copysign(1, base) * later < 0:
        return Obstacle.SIGN_CHANGES
    return too_short if years < 1 else None


def _without_value(obstacle: Obstacle, *, achieved: bool) -> Growth:
    return Growth(
        status=Status.TARGET_ACHIEVED if achieved else Status.NOT_AVAILABLE,
        score=BEST_SCORE if achieved else None,
        value=None,
        obstacle=obstacle,
    )


def _annual(base: float, later: float, years: int) -> float:
    """(later / base) ** (1 / years) - 1, which small steps of large values do not blur."""
    step = (later - base) / base
    if not math.isfinite(step):
        raise ValueError("the value grew beyond all numbers")
    return -1.0 if step == -1 else math.expm1(math.log1p(step) / years)


def _finite(value: Number) -> float:
    try:
        number = float(value)
    except (OverflowError, TypeError):
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"{value} is not a finite number")
    return number
