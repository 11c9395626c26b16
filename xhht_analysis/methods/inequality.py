"""Inequality between groups: the gap, the ratio and the slope over ordered groups.

Gap and ratio compare two groups (women with men, ethnic minorities with Kinh); the slope index
takes all of an ordered series into account and their sizes. Intervals are for survey figures;
a full count is asked for without one.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from statsmodels.regression.linear_model import WLS
from statsmodels.stats.proportion import confint_proportions_2indep

from xhht_analysis.methods.confidence import CONFIDENCE_95, Interval, two_sided_z
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.intervals import wilson_pct

_FEWEST_GROUPS = 3


def gap_pct(group: Counted, *, reference: Counted) -> Fraction:
    """Percentage points by which the group lies above the reference, exactly; negative below.

    Its interval: ``intervals.difference_pct_interval``.
    """
    return group.share_pct - reference.share_pct


def ratio(group: Counted, *, reference: Counted) -> Fraction | None:
    """How many times the reference's share the group's is, exactly; ``None`` of a share of 0."""
    return group.share / reference.share if reference.numerator else None


def ratio_interval(
    group: Counted, *, reference: Counted, confidence: float = CONFIDENCE_95
) -> Interval | None:
    """The interval of the ratio of two separate shares, from the variance of its logarithm.

    Katz and others, Biometrics 34 (1978) 469-474. ``None`` where either count is 0, as the
    logarithm has no value there.
    """
    two_sided_z(confidence)
    if not (group.numerator and reference.numerator):
        return None
    lower, upper = confint_proportions_2indep(
        group.numerator,
        group.denominator,
        reference.numerator,
        reference.denominator,
        compare="ratio",
        method="log",
        alpha=1 - confidence,
    )
    here = float(group.share / reference.share)
    return Interval(min(float(lower), here), max(float(upper), here))


@dataclass(frozen=True, kw_only=True)
class SlopeIndex:
    """The slope index of inequality, with its relative form and interval.

    ``slope``: the fitted value at the top of the order less that at its bottom, in the unit of
    the values; ``relative``: the one over the other, ``None`` where the bottom is not above 0.
    """

    slope: float
    relative: float | None
    interval: Interval | None


def slope_index(
    values: Sequence[float],
    *,
    populations: Sequence[float],
    standard_errors: Sequence[float] | None = None,
    confidence: float = CONFIDENCE_95,
) -> SlopeIndex:
    """The slope index over at least three groups in their order, least favoured first.

    Each group stands at the middle of its range of the whole population, from 0 to 1 (its ridit);
    the line is fitted with the populations as weights, as ``phe_sii`` of PHEindicatormethods does
    after Low and Low, Journal of Public Health 26 (2004) 388-395. The interval follows from the
    groups' standard errors, to which the line is linear, where ``phe_sii`` simulates it; without
    them there is none. ``ValueError`` for unlike lengths, few groups or impossible numbers.
    """
    z, value = two_sided_z(confidence), np.asarray(values, dtype=float)
    size = np.asarray(populations, dtype=float)
    error = np.asarray([0.0] * len(value) if standard_errors is None else standard_errors, float)
    if not len(value) == len(size) == len(error) >= _FEWEST_GROUPS:
        raise ValueError(f"a slope needs {_FEWEST_GROUPS} groups or more, each with its numbers")
    if not (np.isfinite([value, size, error]).all() and (size > 0).all() and (error >= 0).all()):
        raise ValueError("values are finite, populations above 0, standard errors not below 0")
    share = size / size.sum()
    ridit = share.cumsum() - share / 2
    model = WLS(value, np.column_stack([np.ones_like(ridit), ridit]), weights=share)
    bottom, slope = (float(number) for number in model.fit().params)
    interval = None
    if standard_errors is not None:
        # The slope is a sum of the values, each times this.
        parts = model.pinv_wexog[1] * np.sqrt(share)
        margin = z * math.hypot(*(parts * error))
        interval = Interval(slope - margin, slope + margin)
    relative = (bottom + slope) / bottom if bottom > 0 else None
    return SlopeIndex(slope=slope, relative=relative, interval=interval)


def slope_index_of_shares(
    groups: Sequence[Counted], *, sampled: bool, confidence: float = CONFIDENCE_95
) -> SlopeIndex:
    """The slope index of shares in percentage points; only sampled ones have an interval.

    The standard errors are those that Wilson's 95 % intervals amount to, so that a group with
    none or all is not taken as certain.
    """
    errors = None
    if sampled:
        widths = [wilson_pct(group, confidence=CONFIDENCE_95) for group in groups]
        scale = 2 * two_sided_z(CONFIDENCE_95)
        errors = [(width.upper - width.lower) / scale for width in widths]
    return slope_index(
        [float(group.share_pct) for group in groups],
        populations=[group.denominator for group in groups],
        standard_errors=errors,
        confidence=confidence,
    )
