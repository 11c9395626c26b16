"""Confidence and what is between two limits."""

import math

import pytest

from xhht_analysis.methods.confidence import Interval, two_sided_z


@pytest.mark.parametrize(
    ("confidence", "z"),
    [
        pytest.param(0.90, 1.645, id="the Census Bureau's"),
        pytest.param(0.95, 1.960, id="two standard errors, nearly"),
        pytest.param(0.99, 2.576, id="once in a hundred"),
        pytest.param(0.998, 3.090, id="three standard errors, nearly"),
    ],
)
def test_the_deviates_of_every_handbook(confidence: float, z: float) -> None:
    assert round(two_sided_z(confidence), 3) == z


@pytest.mark.parametrize("confidence", [0, 1, 95, -0.5, math.nan])
def test_no_confidence_is_refused(confidence: float) -> None:
    with pytest.raises(ValueError, match=r"^a confidence lies between 0 and 1, not at "):
        two_sided_z(confidence)


def test_both_limits_belong_to_the_interval() -> None:
    interval = Interval(1, 2)
    assert [value in interval for value in (0.999, 1, 1.5, 2, 2.001)] == [False, *[True] * 3, False]


@pytest.mark.parametrize(("lower", "upper"), [(2, 1), (math.nan, 1), (0, math.nan)])
def test_limits_the_other_way_round_are_refused(lower: float, upper: float) -> None:
    with pytest.raises(ValueError, match=r"^no interval leads from "):
        Interval(lower, upper)
