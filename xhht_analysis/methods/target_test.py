"""Whether a figure reaches a threshold: exactly for a full count, by interval for a survey.

A register counts everybody, so its figure has no sampling error and gets no interval. A survey's
estimate is at least the threshold, or below it, only where its whole interval is.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from xhht_analysis.methods.confidence import CONFIDENCE_95, Interval, two_sided_z
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.shares import reaches


class Answer(StrEnum):
    """What can be said of a figure against a threshold, from below or from above."""

    AT_LEAST = "at_least"
    BELOW = "below"
    AT_MOST = "at_most"
    ABOVE = "above"
    CANNOT_TELL = "cannot_tell"


class Basis(StrEnum):
    """What kind of count stands behind the figure."""

    REGISTER = "register"
    SURVEY = "survey"


@dataclass(frozen=True, kw_only=True)
class TargetTest:
    """The answer, with the interval in per cent that it rests on; a register has none."""

    answer: Answer
    basis: Basis
    interval: Interval | None = None


def against_register(count: Counted, *, at_least_pct: Fraction) -> TargetTest:
    """A full count of people or units against a percentage, in whole numbers.

    ``ValueError`` for a threshold outside 0 to 100, here and below.
    """
    threshold = _threshold(at_least_pct)
    reached = reaches(count.numerator, count.denominator, threshold)
    return TargetTest(answer=Answer.AT_LEAST if reached else Answer.BELOW, basis=Basis.REGISTER)


def against_survey(
    share: Counted,
    *,
    at_least_pct: Fraction,
    design_effect: float = 1,
    confidence: float = CONFIDENCE_95,
) -> TargetTest:
    """A share of the people asked against a percentage, within Wilson's interval.

    ``design_effect``: by how much clusters and weights widen the variance of the estimate; the
    sample counts as that much smaller (Kish, Survey Sampling, 1965). A household survey without
    one looks surer than it is. ``ValueError`` where it is not above 0.
    """
    if not 0 < design_effect < math.inf:
        raise ValueError(f"a design effect is above 0, not {design_effect}")
    two_sided_z(confidence)
    # Loads all of scipy's statistics: half a second that most editions have no use for.
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(
        share.numerator / design_effect,
        share.denominator / design_effect,
        alpha=1 - confidence,
        method="wilson",
    )
    # At none and all the last binary digit would keep the end from being 0 or 100.
    low_pct = 0.0 if share.numerator == 0 else 100 * float(low)
    high_pct = 100.0 if share.numerator == share.denominator else 100 * float(high)
    return against_interval(Interval(low_pct, high_pct), at_least_pct=at_least_pct)


def against_interval(interval: Interval, *, at_least_pct: Fraction) -> TargetTest:
    """A survey's published interval in per cent against a percentage to reach."""
    threshold = _threshold(at_least_pct)
    answer = Answer.CANNOT_TELL
    if _decimal(interval.lower) >= threshold:
        answer = Answer.AT_LEAST
    elif _decimal(interval.upper) < threshold:
        answer = Answer.BELOW
    return TargetTest(answer=answer, basis=Basis.SURVEY, interval=interval)


def against_upper_bound(interval: Interval, *, at_most_pct: Fraction) -> TargetTest:
    """A survey's published interval in per cent against a percentage not to be exceeded."""
    threshold = _threshold(at_most_pct)
    answer = Answer.CANNOT_TELL
    if _decimal(interval.upper) <= threshold:
        answer = Answer.AT_MOST
    elif _decimal(interval.lower) > threshold:
        answer = Answer.ABOVE
    return TargetTest(answer=answer, basis=Basis.SURVEY, interval=interval)


def _threshold(pct: Fraction) -> Fraction:
    if not 0 <= pct <= 100:
        raise ValueError(f"{pct} % cannot be a threshold")
    return Fraction(str(pct))


def _decimal(limit: float) -> Fraction:
    return Fraction(str(limit))  # 2.1 as it was published, not as it is stored
