"""Parts rounded for print so that they add up to their printed total."""

import math
from collections.abc import Mapping
from fractions import Fraction


def half_up(exact: Fraction) -> int:
    """The nearest whole number, halves away from 0."""
    nearest = math.floor(abs(exact) + Fraction(1, 2))
    return -nearest if exact < 0 else nearest


def rounded_to_total(parts: Mapping[str, Fraction], *, total: int) -> dict[str, int]:
    """Parts of either sign as whole numbers that add up to a total, by largest remainder.

    Each is rounded down, and what is left goes, one each, to the largest fractions, at a tie to
    the first name; so no part moves by a whole number. ``ValueError`` for a total that is not the
    parts' sum rounded up or down.
    """
    exact = sum(parts.values(), Fraction())
    if total not in (math.floor(exact), math.ceil(exact)):
        raise ValueError(f"{total} is not {exact}, rounded")
    rounded = {name: math.floor(part) for name, part in parts.items()}
    left = total - sum(rounded.values())
    by_fraction = sorted(parts, key=lambda name: (rounded[name] - parts[name], name))
    for name in by_fraction[:left]:
        rounded[name] += 1
    return rounded
