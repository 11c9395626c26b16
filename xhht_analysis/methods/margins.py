"""Margins of error of what is derived from published survey estimates.

U.S. Census Bureau, Understanding and Using American Community Survey Data: What All Data Users
Need to Know (2018, 2020), chapters 7 and 8. The formulas take the estimates as independent of one
another; where they are not, the margin is an approximation.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from xhht_analysis.methods.confidence import Interval, two_sided_z


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """A survey estimate with its margin of error, which holds at ``confidence``.

    ``ValueError`` where one is not finite, the margin is negative or the confidence impossible.
    """

    value: float
    margin: float
    confidence: float

    def __post_init__(self) -> None:
        two_sided_z(self.confidence)
        if not (math.isfinite(self.value) and 0 <= self.margin < math.inf):
            raise ValueError(f"{self.value} ± {self.margin} is not an estimate")

    @property
    def standard_error(self) -> float:
        """The margin over the normal deviate, which the handbook prints as 1.645 at 90 %."""
        return self.margin / round(two_sided_z(self.confidence), 3)

    @property
    def variation_pct(self) -> float | None:
        """The coefficient of variation in per cent; ``None`` for an estimate of 0."""
        return 100 * self.standard_error / abs(self.value) if self.value else None

    @property
    def interval(self) -> Interval:
        """From the value less its margin to the value plus its margin."""
        return Interval(self.value - self.margin, self.value + self.margin)

    def at(self, confidence: float) -> "Estimate":
        """The same estimate with the margin that another confidence asks for."""
        margin = self.standard_error * round(two_sided_z(confidence), 3)
        return Estimate(value=self.value, margin=margin, confidence=confidence)


def sum_of(estimates: Sequence[Estimate]) -> Estimate:
    """The sum; of estimates that are 0 only the largest margin enters, and that once.

    (Census Bureau, Using American Community Survey Estimates and Margins of Error, 2016.)
    ``ValueError`` for no estimates or differing confidences.
    """
    confidence = _common_confidence(*estimates)
    margins = [estimate.margin for estimate in estimates if estimate.value]
    margins.append(max((each.margin for each in estimates if not each.value), default=0))
    value = math.fsum(estimate.value for estimate in estimates)
    return Estimate(value=value, margin=math.hypot(*margins), confidence=confidence)


def proportion_of(part: Estimate, *, whole: Estimate) -> Estimate:
    """The share that a part has of the whole it belongs to, from 0 to 1.

    Where the formula would take the root of a negative number, the margin is that of a ratio.
    ``ValueError`` if the part is not within the whole.
    """
    if not 0 <= part.value <= whole.value or not whole.value:
        raise ValueError(f"{part.value} is not a part of {whole.value}")
    share = part.value / whole.value
    under_root = part.margin**2 - (share * whole.margin) ** 2
    if under_root < 0:
        return ratio_of(part, to=whole)
    margin = math.sqrt(under_root) / whole.value
    return Estimate(value=share, margin=margin, confidence=_common_confidence(part, whole))


def ratio_of(estimate: Estimate, *, to: Estimate) -> Estimate:
    """The ratio of two estimates, neither part of the other; ``ValueError`` for one to 0."""
    if not to.value:
        raise ValueError("there is no ratio to 0")
    ratio = estimate.value / to.value
    margin = math.hypot(estimate.margin, ratio * to.margin) / abs(to.value)
    return Estimate(value=ratio, margin=margin, confidence=_common_confidence(estimate, to))


def difference_of(first: Estimate, *, minus: Estimate) -> Estimate:
    """The difference of two estimates, neither part of the other."""
    margin = math.hypot(first.margin, minus.margin)
    confidence = _common_confidence(first, minus)
    return Estimate(value=first.value - minus.value, margin=margin, confidence=confidence)


def _common_confidence(*estimates: Estimate) -> float:
    confidences = {estimate.confidence for estimate in estimates}
    if len(confidences) != 1:
        raise ValueError(f"margins at one confidence are needed, not at {sorted(confidences)}")
    return confidences.pop()
