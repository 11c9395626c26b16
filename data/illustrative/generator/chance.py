"""Chance, shares and rounding that come out the same to the last byte on every machine.

Real numbers are only added, subtracted, multiplied and divided, element by element, which
IEEE 754 rounds alike everywhere; there is no exp, log or power, and sums are taken of whole
numbers. A logistic model is therefore written in odds, which multiply.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise

import numpy as np

SEED = 20230930

_HALVINGS = 60
_GRAIN = 2**20


def lots(purpose: str, shape: tuple[int, ...]) -> np.ndarray:
    """Numbers in [0, 1); every purpose has a stream of its own, so that none shifts another."""
    return np.random.Generator(np.random.PCG64([SEED, *purpose.encode()])).random(shape)


def between(low: float, high: float, purpose: str, shape: tuple[int, ...]) -> np.ndarray:
    """Numbers spread evenly between two bounds."""
    return low + (high - low) * lots(purpose, shape)


def around_one(spread: float, purpose: str, shape: tuple[int, ...]) -> np.ndarray:
    """Factors near one, at most ``spread`` away, thinner towards the ends (a triangle)."""
    return 1 + spread * (lots(purpose, shape) + lots(purpose + " again", shape) - 1)


def along(knots: Mapping[int, float], at: range) -> np.ndarray:
    """Straight lines between knots, level beyond the first and the last."""
    places = sorted(knots)

    def height(x: int) -> float:
        if x <= places[0]:
            return knots[places[0]]
        for left, right in pairwise(places):
            if x <= right:
                return knots[left] + (knots[right] - knots[left]) * ((x - left) / (right - left))
        return knots[places[-1]]

    return np.array([height(x) for x in at])


def share(odds: np.ndarray) -> np.ndarray:
    """Odds as a share between 0 and 1."""
    return odds / (1 + odds)


def whole(expected: np.ndarray, lot: np.ndarray) -> np.ndarray:
    """Expected numbers as whole ones: up or down by lot, right on average.

    With the same lot in every year and column a cell of three people stays one of three, and a
    part whose expectation is smaller than another's is never counted larger.
    """
    return np.floor(expected + lot).astype(np.int64)


def total(values: np.ndarray) -> float:
    """A sum of real numbers that does not depend on the order of adding."""
    return int(np.floor(values * _GRAIN).astype(np.int64).sum()) / _GRAIN


def reach(counts_at: Callable[[np.ndarray], np.ndarray], wanted: np.ndarray) -> np.ndarray:
    """The smallest factor per commune at which its count, rising with it, is what is wanted."""
    low, high = np.zeros(wanted.shape), np.ones(wanted.shape)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        enough = counts_at(_factor(middle)) >= wanted
        high = np.where(enough, middle, high)
        low = np.where(enough, low, middle)
    return _factor(high)


def _factor(place: np.ndarray) -> np.ndarray:
    """The open way from 0 to 1 as a factor from 0 to very large."""
    return place / (1 - np.minimum(place, 1 - 2.0**-40))


def nearest(count_at: Callable[[float], int], wanted: int, low: float, high: float) -> float:
    """The place between two bounds where a count that rises with it comes to what is wanted."""
    for _ in range(_HALVINGS // 2):
        middle = (low + high) / 2
        if count_at(middle) < wanted:
            low = middle
        else:
            high = middle
    return high
