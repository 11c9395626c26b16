"""Ranks among many, with ties shared."""

from collections.abc import Mapping


def rank_from_lowest(values: Mapping[str, float], of: str) -> int:
    """1 for the lowest value; equal values share the best rank; ``KeyError`` without a value."""
    return 1 + sum(value < values[of] for value in values.values())


def rank_from_highest(values: Mapping[str, float], of: str) -> int:
    """1 for the highest value; equal values share the best rank; ``KeyError`` without a value."""
    return 1 + sum(value > values[of] for value in values.values())
