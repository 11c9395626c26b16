"""Margins of error of derived estimates as the Census Bureau's handbook works them out."""

import math
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.margins import (
    Estimate,
    difference_of,
    proportion_of,
    ratio_of,
    sum_of,
)

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "margins.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def estimate(value: float, margin: float, confidence: float = 0.90) -> Estimate:
    return Estimate(value=value, margin=margin, confidence=confidence)


METHODS = {
    "sum": lambda *given: sum_of(given),
    "proportion": lambda part, whole: proportion_of(part, whole=whole),
    "ratio": lambda first, second: ratio_of(first, to=second),
}


@cases("derived")
def test_the_handbooks_examples(case: dict) -> None:
    found = METHODS[case["method"]](*(estimate(*pair) for pair in case["given"]))
    assert found.confidence == 0.90
    for name, digits in case["digits"].items():
        assert round(getattr(found, name), digits) == case["expect"][name], name


@cases("differences")
def test_the_handbooks_tests_of_a_difference(case: dict) -> None:
    first, second = (estimate(*pair) for pair in case["given"])
    found = difference_of(first, minus=second)
    assert round(found.value / found.standard_error, 3) == case["z"]
    assert (0 not in found.interval) is case["significant_90"]


@cases("conversions")
def test_a_margin_at_another_confidence(case: dict) -> None:
    found = estimate(*case["given"]).at(case["to"])
    assert (found.value, found.confidence) == (case["given"][0], case["to"])
    assert round(found.margin, 2) == case["margin"]


def test_a_coefficient_of_variation_has_no_sign_and_of_0_there_is_none() -> None:
    assert estimate(-10, 1.645).variation_pct == estimate(10, 1.645).variation_pct == 10
    assert estimate(0, 5).variation_pct is None


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: sum_of([]), r"margins at one confidence are needed, not at \[\]"),
        (
            lambda: sum_of([estimate(1, 1), estimate(1, 1, 0.95)]),
            r"margins at one confidence are needed, not at \[0.9, 0.95\]",
        ),
        (
            lambda: difference_of(estimate(1, 1), minus=estimate(1, 1, 0.95)),
            r"margins at one confidence are needed, not at \[0.9, 0.95\]",
        ),
        (lambda: proportion_of(estimate(3, 1), whole=estimate(2, 1)), "3 is not a part of 2"),
        (lambda: proportion_of(estimate(0, 1), whole=estimate(0, 1)), "0 is not a part of 0"),
        (lambda: ratio_of(estimate(3, 1), to=estimate(0, 1)), "there is no ratio to 0"),
        (lambda: estimate(3, -1), "3 ± -1 is not an estimate"),
        (lambda: estimate(math.nan, 1), "nan ± 1 is not an estimate"),
        (lambda: estimate(1, math.inf), "1 ± inf is not an estimate"),
        (lambda: estimate(1, 1, 90), "a confidence lies between 0 and 1, not at 90"),
    ],
)
def test_what_cannot_be_is_refused(call, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        call()


VALUES = st.integers(0, 10**7) | st.floats(0.001, 10**7)
MARGINS = st.just(0) | st.floats(0.001, 10**6)
ESTIMATES = st.builds(Estimate, value=VALUES, margin=MARGINS, confidence=st.just(0.90))


@given(st.lists(ESTIMATES, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_a_sum_does_not_depend_on_the_order(parts: list[Estimate], random) -> None:
    found, shuffled = sum_of(parts), sum_of(random.sample(parts, len(parts)))
    assert found.value == shuffled.value
    assert found.margin == pytest.approx(shuffled.margin)
    assert max(part.margin for part in parts) <= found.margin * (1 + 1e-9)
    assert found.margin <= sum(part.margin for part in parts) * (1 + 1e-9)


@given(ESTIMATES, st.sampled_from([0.8, 0.95, 0.998]))
def test_there_and_back_again_is_the_same_margin(first: Estimate, confidence: float) -> None:
    assert first.at(confidence).at(0.90).margin == pytest.approx(first.margin)
    assert first.at(confidence).standard_error == pytest.approx(first.standard_error)


@given(ESTIMATES, ESTIMATES)
def test_a_proportion_is_never_surer_than_its_parts_allow(one: Estimate, other: Estimate) -> None:
    part, whole = sorted((one, other), key=lambda each: each.value)
    if whole.value >= 1:
        found = proportion_of(part, whole=whole)
        assert found.value in found.interval
        assert found.margin <= ratio_of(part, to=whole).margin * (1 + 1e-9)
