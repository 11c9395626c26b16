"""A district against the rest of its province."""

from contextlib import nullcontext
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from xhht_analysis.methods.comparison import (
    Comparison,
    Standing,
    compare_estimates,
    compare_with_rest,
)
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.margins import Estimate

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "comparison.yml").read_text("utf-8")
)


def counted(numerator: int, denominator: int) -> Counted:
    return Counted(numerator=numerator, denominator=denominator)


def estimate(value: float, margin: float) -> Estimate:
    return Estimate(value=value, margin=margin, confidence=0.90)


@pytest.mark.parametrize("case", CASES["with_rest"], ids=lambda case: case["name"])
def test_an_area_against_the_rest_of_the_whole(case: dict) -> None:
    found = compare_with_rest(counted(*case["area"]), whole=counted(*case["whole"]))
    assert (found.standing, found.confidence) == (case["standing"], case["confidence"])
    assert round(found.difference, 2) == case["difference"]
    limits = found.interval_95.lower, found.interval_95.upper
    assert [round(limit, 2) for limit in limits] == case["interval_95"]


@pytest.mark.parametrize("case", CASES["estimates"], ids=lambda case: case["name"])
def test_an_estimate_against_another(case: dict) -> None:
    found = compare_estimates(estimate(*case["area"]), rest=estimate(*case["rest"]))
    assert (found.standing, found.confidence) == (case["standing"], case["confidence"])


@pytest.mark.parametrize(
    ("area", "whole", "message"),
    [
        ((3, 5), (3, 5), "an area that is the whole has no rest to be compared with"),
        ((4, 5), (3, 9), "4 of 5 is not within 3 of 9"),
        ((0, 5), (9, 9), "0 of 5 is not within 9 of 9"),
        ((3, 9), (3, 5), "3 of 9 is not within 3 of 5"),
    ],
)
def test_an_area_outside_the_whole_is_refused(area, whole, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        compare_with_rest(counted(*area), whole=counted(*whole))


COUNTED = st.integers(1, 10**6).flatmap(
    lambda people: st.builds(Counted, numerator=st.integers(0, people), denominator=st.just(people))
)
TURNED = {Standing.HIGHER: Standing.LOWER, Standing.LOWER: Standing.HIGHER}


def holds_together(found: Comparison) -> None:
    assert found.difference in found.interval_95
    assert found.interval_99_8.lower <= found.interval_95.lower + 1e-9
    assert found.interval_95.upper <= found.interval_99_8.upper + 1e-9
    assert (found.confidence is None) is (found.standing is Standing.SIMILAR)
    assert (0 in found.interval_95) is (found.standing is Standing.SIMILAR)
    assert (0 in found.interval_99_8) is (found.confidence != 0.998)
    assert found.standing is not Standing.HIGHER or found.difference > 0
    assert found.standing is not Standing.LOWER or found.difference < 0


@given(COUNTED, COUNTED)
def test_the_rest_stands_where_the_area_does_not(area: Counted, rest: Counted) -> None:
    whole = counted(area.numerator + rest.numerator, area.denominator + rest.denominator)
    found, turned = compare_with_rest(area, whole=whole), compare_with_rest(rest, whole=whole)
    holds_together(found)
    assert turned.difference == -found.difference
    assume(min(abs(limit) for limit in vars(found.interval_95).values()) > 1e-9)
    assert turned.standing == TURNED.get(found.standing, found.standing)


@given(st.floats(0, 100), st.floats(0.01, 50), st.floats(0, 100), st.floats(0.01, 50))
def test_estimates_are_compared_by_their_margins(a: float, ma: float, b: float, mb: float) -> None:
    holds_together(compare_estimates(estimate(a, ma), rest=estimate(b, mb)))


@given(COUNTED, COUNTED)
def test_no_pair_of_counts_is_more_than_refused(area: Counted, whole: Counted) -> None:
    rest = whole.denominator - area.denominator
    inside = rest > 0 and 0 <= whole.numerator - area.numerator <= rest
    refused = nullcontext() if inside else pytest.raises(ValueError, match=r"whole|not within")
    with refused:
        compare_with_rest(area, whole=whole)
