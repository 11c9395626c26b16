"""Shares are compared in whole people."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.shares import distance_pct, reaches, required_count


@pytest.mark.parametrize(
    ("denominator", "pct", "needed"),
    [
        pytest.param(430_497, 20, 86_100, id="20 % of the province's 15+ in 2019"),
        pytest.param(126_548, 20, 25_310, id="20 % of the city's"),
        pytest.param(19_792, 20, 3_959, id="20 % of Bác Ái's"),
        pytest.param(7, 50, 4, id="half of seven districts is four"),
        pytest.param(7, 90, 7, id="90 % of seven is all of them"),
        pytest.param(16, 90, 15, id="90 % of sixteen"),
        pytest.param(100, 20, 20, id="exactly"),
        pytest.param(0, 20, 0, id="of nobody"),
        pytest.param(3, Fraction("33.5"), 2, id="a broken percentage"),
    ],
)
def test_the_fewest_people_are_rounded_up(denominator: int, pct, needed: int) -> None:
    assert required_count(denominator, Fraction(pct)) == needed


@pytest.mark.parametrize(
    ("numerator", "denominator", "reached"),
    [(2249, 2500, False), (2250, 2500, True), (8, 9, False), (9, 10, True), (0, 0, True)],
)
def test_89_96_percent_does_not_reach_90(numerator: int, denominator: int, reached: bool) -> None:
    assert reaches(numerator, denominator, Fraction(90)) is reached


def test_the_distance_is_exact() -> None:
    assert distance_pct(2249, 2500, Fraction(90)) == Fraction("-0.04")
    assert distance_pct(1, 3, Fraction(20)) == Fraction(40, 3)
    with pytest.raises(ZeroDivisionError):
        distance_pct(0, 0, Fraction(20))


PERCENT = st.fractions(0, 100, max_denominator=1000)


@given(st.integers(0, 10**9), st.integers(1, 10**9), PERCENT)
def test_required_reached_and_distance_agree(numerator: int, denominator: int, pct) -> None:
    reached = reaches(numerator, denominator, pct)
    assert reached == (numerator >= required_count(denominator, pct))
    assert reached == (distance_pct(numerator, denominator, pct) >= 0)
