"""Wilson, Newcombe, Byar and exact Poisson against published figures, and what must hold."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.confidence import CONFIDENCE_95, CONFIDENCE_99_8, Interval
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.intervals import (
    count_interval,
    difference_pct_interval,
    rate_interval,
    wilson_pct,
)

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "intervals.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def counted(numerator: int, denominator: int) -> Counted:
    return Counted(numerator=numerator, denominator=denominator)


def as_printed(interval: Interval, limits: list[str]) -> list[str]:
    """The interval with as many digits as the source prints."""
    digits = [len(limit.partition(".")[2]) for limit in limits]
    return [f"{interval.lower:.{digits[0]}f}", f"{interval.upper:.{digits[1]}f}"]


@cases("wilson")
def test_wilson_as_published(case: dict) -> None:
    for confidence, limits in case["expect"].items():
        found = wilson_pct(counted(*case["given"]), confidence=confidence)
        assert as_printed(found, limits) == limits


@cases("difference")
def test_the_difference_of_two_shares_as_published(case: dict) -> None:
    k1, n1, k2, n2 = case["given"]
    found = difference_pct_interval(counted(k1, n1), minus=counted(k2, n2))
    assert as_printed(found, case["expect"]) == case["expect"]


@cases("rates")
def test_byar_as_published(case: dict) -> None:
    count, exposure = case["given"]
    for confidence, limits in case["expect"].items():
        per = 100_000 if confidence == CONFIDENCE_95 else 100
        found = rate_interval(count, exposure=exposure, per=per, confidence=confidence)
        assert as_printed(found, limits) == limits


@cases("counts")
def test_small_counts_have_exact_limits(case: dict) -> None:
    for confidence, limits in case["expect"].items():
        found = count_interval(case["given"], confidence=confidence)
        assert as_printed(found, limits) == limits


def test_no_limit_lies_a_hair_beyond_what_is_possible() -> None:
    # Where the sum of squares under the root comes to a little more than 1.
    lowest = difference_pct_interval(counted(0, 1), minus=counted(27, 27))
    highest = difference_pct_interval(counted(27, 27), minus=counted(0, 1))
    assert (lowest.lower, highest.upper) == (-100, 100)
    assert (wilson_pct(counted(0, 20)).lower, wilson_pct(counted(20, 20)).upper) == (0, 100)


def test_95_percent_is_the_rule() -> None:
    share = counted(44, 182)
    assert wilson_pct(share) == wilson_pct(share, confidence=CONFIDENCE_95)
    assert count_interval(44) == count_interval(44, confidence=CONFIDENCE_95)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: count_interval(-1), "a count is not negative: -1"),
        (lambda: count_interval(2.5), "count is not a whole number: 2.5"),
        (lambda: count_interval(5, confidence=95), "a confidence lies between 0 and 1, not at 95"),
        (
            lambda: rate_interval(5, exposure=0),
            "a rate needs an exposure and a unit above 0, not 0 and 1",
        ),
        (
            lambda: rate_interval(5, exposure=10, per=-1),
            "a rate needs an exposure and a unit above 0, not 10 and -1",
        ),
        (
            lambda: wilson_pct(counted(1, 2), confidence=1),
            "a confidence lies between 0 and 1, not at 1",
        ),
        (
            lambda: difference_pct_interval(counted(1, 2), minus=counted(1, 2), confidence=0),
            "a confidence lies between 0 and 1, not at 0",
        ),
    ],
)
def test_what_cannot_be_is_refused(call, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        call()


SHARES = st.integers(1, 10**7).flatmap(
    lambda people: st.builds(Counted, numerator=st.integers(0, people), denominator=st.just(people))
)


def within(inner: Interval, outer: Interval) -> bool:
    return outer.lower <= inner.lower + 1e-9 and inner.upper <= outer.upper + 1e-9


@given(SHARES)
def test_a_share_lies_in_its_interval_and_both_between_0_and_100(share: Counted) -> None:
    narrow, wide = wilson_pct(share), wilson_pct(share, confidence=CONFIDENCE_99_8)
    assert float(share.share_pct) in narrow
    assert within(narrow, wide)
    assert 0 <= wide.lower < wide.upper <= 100


@given(SHARES)
def test_the_interval_of_the_rest_is_the_mirror_image(share: Counted) -> None:
    rest = counted(share.denominator - share.numerator, share.denominator)
    found, mirrored = wilson_pct(share), wilson_pct(rest)
    assert found.lower == pytest.approx(100 - mirrored.upper, abs=1e-9)


@given(SHARES, SHARES)
def test_a_difference_lies_in_its_interval_and_turns_with_the_order(
    first: Counted, second: Counted
) -> None:
    found = difference_pct_interval(first, minus=second)
    turned = difference_pct_interval(second, minus=first)
    assert float(first.share_pct - second.share_pct) in found
    assert within(found, difference_pct_interval(first, minus=second, confidence=CONFIDENCE_99_8))
    assert found.lower == pytest.approx(-turned.upper, abs=1e-9)
    assert -100 <= found.lower < found.upper <= 100


@given(st.integers(0, 10**9))
def test_a_count_lies_in_its_interval_and_more_events_have_a_higher_one(count: int) -> None:
    found = count_interval(count)
    more = count_interval(count + 1)
    assert count in found
    assert found.lower >= 0
    assert within(found, count_interval(count, confidence=CONFIDENCE_99_8))
    assert found.lower < more.lower
    assert found.upper < more.upper
