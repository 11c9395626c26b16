"""Shares against thresholds in whole numbers, so that 89.96 % never passes as 90 %."""

from fractions import Fraction


def required_count(denominator: int, at_least_pct: Fraction) -> int:
    """The least whole numerator that reaches a percentage of a denominator (rounded up)."""
    return -(-denominator * at_least_pct.numerator // (100 * at_least_pct.denominator))


def allowed_count(denominator: int, at_most_pct: Fraction) -> int:
    """The most whole numerator within a percentage of a denominator (rounded down)."""
    return denominator * at_most_pct.numerator // (100 * at_most_pct.denominator)


def reaches(numerator: int, denominator: int, at_least_pct: Fraction) -> bool:
    """Whether numerator / denominator is at least a percentage; nothing of nothing reaches it."""
    return 100 * at_least_pct.denominator * numerator >= at_least_pct.numerator * denominator


def distance_pct(
    value_pct: Fraction,
    *,
    at_least_pct: Fraction | None = None,
    at_most_pct: Fraction | None = None,
) -> Fraction:
    """Percentage points from the bound that is missed, or else from the nearer one.

    Negative below that bound; ``ValueError`` without any.
    """
    bounds = [bound for bound in (at_least_pct, at_most_pct) if bound is not None]
    if not bounds:
        raise ValueError("a distance needs a bound")
    if at_least_pct is not None and value_pct < at_least_pct:
        return value_pct - at_least_pct
    if at_most_pct is not None and value_pct > at_most_pct:
        return value_pct - at_most_pct
    return min((value_pct - bound for bound in bounds), key=abs)
