"""Gap, ratio and slope index against published figures, and what must hold of them."""

import math
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.confidence import Interval
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.inequality import (
    gap_pct,
    ratio,
    ratio_interval,
    slope_index,
    slope_index_of_shares,
)

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "inequality.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def counted(numerator: int, denominator: int) -> Counted:
    return Counted(numerator=numerator, denominator=denominator)


def close(found: Interval, case: dict) -> bool:
    return [found.lower, found.upper] == pytest.approx(
        case["interval_95"], abs=case["limits_within"]
    )


@cases("ratios")
def test_gap_and_ratio_as_published(case: dict) -> None:
    pair = {"group": counted(*case["group"]), "reference": counted(*case["reference"])}
    assert round(float(gap_pct(**pair)), 5) == case["gap_pct"]
    assert round(float(ratio(**pair)), 6) == case["ratio"]
    limits = ratio_interval(**pair)
    assert [round(limits.lower, 6), round(limits.upper, 6)] == case["interval_95"]


@cases("slopes")
def test_the_slope_index_as_published(case: dict) -> None:
    found = slope_index(
        case["values"],
        populations=case["populations"],
        standard_errors=case["standard_errors"],
    )
    assert round(found.slope, case["digits"]) == case["slope"]
    assert close(found.interval, case)
    if "relative" in case:
        assert round(found.relative, 7) == case["relative"]


@cases("shares")
def test_the_slope_index_of_shares_as_published(case: dict) -> None:
    groups = [counted(*group) for group in case["groups"]]
    found = slope_index_of_shares(groups, sampled=True)
    assert round(found.slope, 6) == case["slope"]
    assert close(found.interval, case)


def test_a_full_count_has_a_slope_and_no_interval() -> None:
    groups = [counted(10, 100), counted(20, 100), counted(30, 100)]
    found = slope_index_of_shares(groups, sampled=False)
    # The groups stand at 1/6, 1/2 and 5/6, ten points apart: thirty from bottom to top.
    assert (round(found.slope, 9), found.interval) == (30, None)
    assert round(found.relative, 9) == 7


def test_a_group_with_nobody_is_not_taken_as_certain() -> None:
    groups = [counted(0, 20), counted(0, 20), counted(0, 20)]
    found = slope_index_of_shares(groups, sampled=True)
    assert found.slope == pytest.approx(0, abs=1e-9)
    assert found.interval.upper - found.interval.lower > 10


def test_a_ratio_to_nothing_is_none() -> None:
    some, none = counted(3, 10), counted(0, 10)
    assert ratio(some, reference=none) is None
    assert ratio(none, reference=some) == 0
    assert ratio_interval(some, reference=none) is None
    assert ratio_interval(none, reference=some) is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([1, 2], [1, 1]), "a slope needs 3 groups or more, each with its numbers"),
        (([1, 2, 3], [1, 1]), "a slope needs 3 groups or more, each with its numbers"),
        (([1, 2, 3], [1, 1, 1], [1, 1]), "a slope needs 3 groups or more, each with its numbers"),
        (
            ([1, 2, 3], [1, 0, 1]),
            "values are finite, populations above 0, standard errors not below 0",
        ),
        (
            ([1, math.nan, 3], [1, 1, 1]),
            "values are finite, populations above 0, standard errors not below 0",
        ),
        (
            ([1, 2, 3], [1, 1, 1], [1, -1, 1]),
            "values are finite, populations above 0, standard errors not below 0",
        ),
    ],
)
def test_what_cannot_be_is_refused(arguments: tuple, message: str) -> None:
    values, populations, *errors = arguments
    with pytest.raises(ValueError, match=f"^{message}$"):
        slope_index(values, populations=populations, standard_errors=errors[0] if errors else None)


def test_an_impossible_confidence_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^a confidence lies between 0 and 1, not at 95$"):
        slope_index([1, 2, 3], populations=[1, 1, 1], confidence=95)
    with pytest.raises(ValueError, match=r"^a confidence lies between 0 and 1, not at 95$"):
        ratio_interval(counted(1, 2), reference=counted(1, 2), confidence=95)


SHARES = st.integers(1, 10**6).flatmap(
    lambda people: st.builds(Counted, numerator=st.integers(0, people), denominator=st.just(people))
)
GROUPS = st.lists(SHARES, min_size=3, max_size=10)


@given(SHARES, SHARES)
def test_gap_and_ratio_agree_and_turn_with_the_order(group: Counted, other: Counted) -> None:
    assert gap_pct(group, reference=other) == -gap_pct(other, reference=group)
    found = ratio(group, reference=other)
    if found is not None:
        assert (found > 1) is (gap_pct(group, reference=other) > 0)
        assert found * other.share == group.share
    if found:
        assert ratio(other, reference=group) == Fraction(1, found)
        limits, turned = (
            ratio_interval(group, reference=other),
            ratio_interval(other, reference=group),
        )
        assert float(found) in limits
        assert limits.lower == pytest.approx(1 / turned.upper)


@given(GROUPS)
def test_the_slope_lies_in_its_interval_and_turns_with_the_order(groups: list[Counted]) -> None:
    found = slope_index_of_shares(groups, sampled=True)
    turned = slope_index_of_shares(groups[::-1], sampled=True)
    assert found.slope in found.interval
    assert found.slope == pytest.approx(-turned.slope, abs=1e-6)
    assert found.interval.lower == pytest.approx(-turned.interval.upper, abs=1e-6)


@given(GROUPS, st.integers(1, 1000))
def test_only_the_proportions_of_the_populations_count(groups: list[Counted], times: int) -> None:
    values = [float(group.share_pct) for group in groups]
    sizes = [group.denominator for group in groups]
    found = slope_index(values, populations=sizes)
    larger = slope_index(values, populations=[times * size for size in sizes])
    assert larger.slope == pytest.approx(found.slope, abs=1e-6)


@given(st.floats(-1000, 1000), st.floats(-1000, 1000), st.lists(st.integers(1, 10**6), min_size=3))
def test_values_on_a_line_have_that_line(bottom: float, slope: float, sizes: list[int]) -> None:
    share = np.array(sizes) / sum(sizes)
    values = bottom + slope * (share.cumsum() - share / 2)
    assert slope_index(values, populations=sizes).slope == pytest.approx(slope, abs=1e-3)
