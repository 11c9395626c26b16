"""Shares are compared in whole people."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.shares import allowed_count, distance_pct, reaches, required_count


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
    assert distance_pct(Fraction("89.96"), at_least_pct=Fraction(90)) == Fraction("-0.04")
    assert distance_pct(Fraction(100, 3), at_least_pct=Fraction(20)) == Fraction(40, 3)
    with pytest.raises(ValueError, match="needs a bound"):
        distance_pct(Fraction(20))


@pytest.mark.parametrize(
    ("value", "points"),
    [
        pytest.param("4.9", "-0.1", id="below the range"),
        pytest.param("5", "0", id="its lower end"),
        pytest.param("5.5", "0.5", id="within, nearer the lower end"),
        pytest.param("7.5", "-0.5", id="within, nearer the upper end"),
        pytest.param("8", "0", id="its upper end"),
        pytest.param("8.2", "0.2", id="above the range"),
    ],
)
def test_the_distance_from_a_range_is_that_of_the_bound_missed_or_the_nearer(value, points) -> None:
    found = distance_pct(Fraction(value), at_least_pct=Fraction(5), at_most_pct=Fraction(8))
    assert found == Fraction(points)
    only_above = distance_pct(Fraction(value), at_most_pct=Fraction(8))
    assert only_above == Fraction(value) - 8


@pytest.mark.parametrize(
    ("denominator", "pct", "allowed"),
    [(1000, 2, 20), (999, 2, 19), (49, 2, 0), (50, 2, 1), (0, 2, 0), (7, 0, 0), (8, "12.5", 1)],
)
def test_the_most_people_are_rounded_down(denominator: int, pct, allowed: int) -> None:
    assert allowed_count(denominator, Fraction(pct)) == allowed


PERCENT = st.fractions(0, 100, max_denominator=1000)


@given(st.integers(0, 10**9), st.integers(1, 10**9), PERCENT)
def test_required_reached_and_distance_agree(numerator: int, denominator: int, pct) -> None:
    reached = reaches(numerator, denominator, pct)
    assert reached == (numerator >= required_count(denominator, pct))
    value = Fraction(100 * numerator, denominator)
    assert reached == (distance_pct(value, at_least_pct=pct) >= 0)


@given(st.integers(0, 10**9), st.integers(1, 10**9), PERCENT)
def test_allowed_and_distance_agree(numerator: int, denominator: int, pct) -> None:
    value = Fraction(100 * numerator, denominator)
    kept = numerator <= allowed_count(denominator, pct)
    assert kept == (distance_pct(value, at_most_pct=pct) <= 0)
