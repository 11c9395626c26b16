"""Ranks among many, with ties shared, and withheld where a sample cannot tell.

Equal values share the better rank, and the next rank is skipped (1, 2, 2, 4: competition ranks).
For survey figures a rank is stated only where no other interval overlaps: after Klein, Wright and
Wieczorek (U.S. Census Bureau), A joint confidence region for an overall ranking of populations,
Journal of the Royal Statistical Society C 69 (2020) 589-606, an area may have any rank between
one more than the areas wholly before it and the number of areas not wholly behind it.
"""

import math
from collections.abc import Mapping

from xhht_analysis.methods.confidence import CONFIDENCE_95, Interval, two_sided_z


def rank_from_lowest(values: Mapping[str, float], of: str) -> int:
    """1 for the lowest value; equal values share the best rank; ``KeyError`` without a value."""
    return 1 + sum(value < values[of] for value in values.values())


def rank_from_highest(values: Mapping[str, float], of: str) -> int:
    """1 for the highest value; equal values share the best rank; ``KeyError`` without a value."""
    return 1 + sum(value > values[of] for value in values.values())


def competition_ranks(values: Mapping[str, float], *, highest_first: bool) -> dict[str, int]:
    """The rank of each, equal values sharing the best; ``ValueError`` for what is no number."""
    if any(math.isnan(value) for value in values.values()):
        raise ValueError("a value that is no number has no rank")
    rank = rank_from_highest if highest_first else rank_from_lowest
    return {name: rank(values, name) for name in values}


def joint_confidence(confidence: float, *, of: int) -> float:
    """What each of so many independent intervals must hold so that all hold together."""
    two_sided_z(confidence)
    if of < 1:
        raise ValueError(f"there is nothing to hold together in {of} intervals")
    return confidence ** (1 / of)


def joint_intervals(
    values: Mapping[str, float], *, intervals_95: Mapping[str, Interval]
) -> dict[str, Interval]:
    """Intervals that hold jointly at 95 %, from those of each alone at 95 %.

    Each end moves away from its value as the normal deviate does.
    """
    alone = two_sided_z(CONFIDENCE_95)
    wider = two_sided_z(joint_confidence(CONFIDENCE_95, of=len(intervals_95))) / alone
    return {
        name: Interval(
            values[name] - wider * (values[name] - one.lower),
            values[name] + wider * (one.upper - values[name]),
        )
        for name, one in intervals_95.items()
    }


def rank_ranges(
    values: Mapping[str, float], *, intervals: Mapping[str, Interval], highest_first: bool
) -> dict[str, tuple[int, int]]:
    """The best and the worst rank that each may have, by intervals that hold jointly.

    The intervals are those at ``joint_confidence``. Intervals that only touch do not overlap.
    ``ValueError`` where a value has no interval or lies outside its own.
    """
    if values.keys() != intervals.keys():
        raise ValueError("every value needs its interval, and every interval its value")
    outside = sorted(name for name in values if values[name] not in intervals[name])
    if outside:
        raise ValueError(f"outside the interval: {', '.join(outside)}")
    ranges = {}
    for name, value in values.items():
        here = intervals[name]
        below = sum(
            values[other] < value and intervals[other].upper <= here.lower for other in values
        )
        above = sum(
            values[other] > value and intervals[other].lower >= here.upper for other in values
        )
        ahead, behind = (above, below) if highest_first else (below, above)
        ranges[name] = (1 + ahead, len(values) - behind)
    return ranges


def certain_ranks(
    values: Mapping[str, float], *, intervals: Mapping[str, Interval], highest_first: bool
) -> dict[str, int | None]:
    """The rank of each where only one is possible, ``None`` where an interval overlaps another."""
    ranges = rank_ranges(values, intervals=intervals, highest_first=highest_first)
    return {name: best if best == worst else None for name, (best, worst) in ranges.items()}
