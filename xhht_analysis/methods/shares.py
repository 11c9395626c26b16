"""Shares against thresholds in whole numbers, so that 89.96 % never passes as 90 %."""

from fractions import Fraction


def required_count(denominator: int, at_least_pct: Fraction) -> int:
    """The least whole numerator that reaches a percentage of a denominator (rounded up)."""
    return -(-denominator * at_least_pct.numerator // (100 * at_least_pct.denominator))


def reaches(numerator: int, denominator: int, at_least_pct: Fraction) -> bool:
    """Whether numerator / denominator is at least a percentage; nothing of nothing reaches it."""
    return 100 * at_least_pct.denominator * numerator >= at_least_pct.numerator * denominator


def distance_pct(numerator: int, denominator: int, at_least_pct: Fraction) -> Fraction:
    """Percentage points from the threshold, negative below; the denominator is not zero."""
    return Fraction(100 * numerator, denominator) - at_least_pct
