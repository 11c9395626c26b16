"""Intervals around what a sample or chance brings: Wilson, Newcombe, Byar and exact Poisson.

A full count has no sampling interval; whether a figure is one, the caller knows.
"""

from collections.abc import Iterable

from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson

from xhht_analysis.methods.confidence import CONFIDENCE_95, Interval, two_sided_z
from xhht_analysis.methods.counted import Counted, whole_number

_EXACT_BELOW = 10


def wilson_pct(share: Counted, *, confidence: float = CONFIDENCE_95) -> Interval:
    """The interval of a share in per cent (Wilson 1927; Newcombe 1998, method 3; as OHID does)."""
    two_sided_z(confidence)
    limits = proportion_confint(
        share.numerator, share.denominator, alpha=1 - confidence, method="wilson"
    )
    return _around(float(share.share_pct), limits, least=0)


def difference_pct_interval(
    first: Counted, *, minus: Counted, confidence: float = CONFIDENCE_95
) -> Interval:
    """The interval of a difference between two separate shares, in percentage points.

    Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10: both Wilson intervals,
    squared and added.
    """
    two_sided_z(confidence)
    limits = confint_proportions_2indep(
        first.numerator,
        first.denominator,
        minus.numerator,
        minus.denominator,
        method="newcomb",
        alpha=1 - confidence,
    )
    difference = float(first.share_pct - minus.share_pct)
    return _around(difference, limits, least=-100)


def count_interval(count: int, *, confidence: float = CONFIDENCE_95) -> Interval:
    """The interval of a count of events: exact Poisson below 10, Byar's formula from 10 on.

    Breslow and Day, Statistical Methods in Cancer Research II (IARC 1987), and Public Health
    England, Technical Guide: Confidence Intervals (2018). ``ValueError`` for a negative count.
    """
    z, count = two_sided_z(confidence), whole_number(count, what="count")
    if count < 0:
        raise ValueError(f"a count is not negative: {count}")
    if count < _EXACT_BELOW:
        exact = confint_poisson(count, 1, method="exact-c", alpha=1 - confidence)
        return Interval(*(float(limit) for limit in exact))
    lower = count * (1 - 1 / (9 * count) - z / (3 * count**0.5)) ** 3
    above = count + 1
    return Interval(lower, above * (1 - 1 / (9 * above) + z / (3 * above**0.5)) ** 3)


def rate_interval(
    count: int, *, exposure: float, per: float = 1, confidence: float = CONFIDENCE_95
) -> Interval:
    """The interval of ``count`` events per ``per`` units of ``exposure``, from the count's own."""
    if not (exposure > 0 and per > 0):
        raise ValueError(f"a rate needs an exposure and a unit above 0, not {exposure} and {per}")
    events = count_interval(count, confidence=confidence)
    return Interval(events.lower * per / exposure, events.upper * per / exposure)


def _around(estimate: float, limits: Iterable[float], *, least: float) -> Interval:
    # The last binary digit may leave the estimate outside, or a limit beyond what is possible.
    lower, upper = (min(max(100 * float(limit), least), 100.0) for limit in limits)
    return Interval(min(lower, estimate), max(upper, estimate))
