"""Numbers as each language writes them, rounded so that no verdict is hidden."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.wording import numbers


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (3959, "3.959", "3,959"),
        (25310, "25.310", "25,310"),
        (1643461, "1.643.461", "1,643,461"),
        (-1200, "-1.200", "-1,200"),
    ],
)
def test_counts_have_their_thousands_set_apart(number: int, vi: str, en: str) -> None:
    assert numbers.whole(number, "vi") == vi
    assert numbers.whole(number, "en") == en


@pytest.mark.parametrize(
    ("number", "decimals", "vi", "en"),
    [
        pytest.param(18.4, 1, "18,4", "18.4", id="one decimal"),
        pytest.param(20, 1, "20,0", "20.0", id="a whole number keeps its decimal"),
        pytest.param(1234.5, 1, "1.234,5", "1,234.5", id="both signs"),
        pytest.param(0.25, 1, "0,3", "0.3", id="halves go up"),
        pytest.param(0.35, 1, "0,4", "0.4", id="also after an odd digit"),
        pytest.param(2.675, 2, "2,68", "2.68", id="as written, not as a binary float"),
        pytest.param(-0.25, 1, "-0,3", "-0.3", id="away from zero below it"),
        pytest.param(-0.04, 1, "0,0", "0.0", id="never minus nothing"),
        pytest.param(-0.0, 1, "0,0", "0.0", id="nor for a negative zero"),
        pytest.param(Fraction(2, 3), 2, "0,67", "0.67", id="a fraction"),
        pytest.param(Decimal("86.8"), 1, "86,8", "86.8", id="a decimal"),
        pytest.param(86.8, 0, "87", "87", id="no decimals"),
        pytest.param(1e-7, 1, "0,0", "0.0", id="next to nothing"),
    ],
)
def test_decimals(number, decimals: int, vi: str, en: str) -> None:
    assert numbers.decimal(number, "vi", decimals=decimals) == vi
    assert numbers.decimal(number, "en", decimals=decimals) == en


def test_the_sign_stands_close_to_a_percentage_as_in_the_plan() -> None:
    assert numbers.percent(18.4, "vi") == "18,4%"
    assert numbers.percent(18.4, "en") == "18.4%"


@pytest.mark.parametrize(
    ("pct", "vi"),
    [
        (Fraction(20), "20%"),
        (Fraction("33.5"), "33,5%"),
        (Fraction("0.25"), "0,25%"),
        (Fraction(100), "100%"),
    ],
)
def test_a_threshold_has_no_needless_decimals(pct: Fraction, vi: str) -> None:
    assert numbers.threshold(pct, "vi") == vi


NINETY = Fraction(90)


@pytest.mark.parametrize(
    ("numerator", "denominator", "threshold", "vi"),
    [
        pytest.param(2249, 2500, NINETY, "89,96%", id="89.96 % is not 90.0 %"),
        pytest.param(2250, 2500, NINETY, "90,0%", id="90 % is"),
        pytest.param(2251, 2500, NINETY, "90,0%", id="a little more rounds as usual"),
        pytest.param(2249, 2500, None, "90,0%", id="without a threshold it rounds as usual"),
        pytest.param(1198, 6000, Fraction(20), "19,97%", id="as many decimals as it takes"),
        pytest.param(8_999_999, 10_000_000, NINETY, "89,99999%", id="however many"),
        pytest.param(899_999_999, 10**9, NINETY, "89,9999999%", id="even of a billion"),
        pytest.param(335, 1000, Fraction("33.52"), "33,5%", id="clearly below"),
        pytest.param(3352, 10_000, Fraction("33.52"), "33,52%", id="reached to the second decimal"),
        pytest.param(0, 40, Fraction(20), "0,0%", id="none"),
        pytest.param(40, 40, Fraction(100), "100,0%", id="all"),
        pytest.param(3999, 4000, Fraction(100), "99,98%", id="all but one"),
    ],
)
def test_a_share_never_prints_a_missed_threshold(numerator, denominator, threshold, vi) -> None:
    assert numbers.share(numerator, denominator, "vi", threshold_pct=threshold) == vi
    english = vi.replace(",", ".")
    assert numbers.share(numerator, denominator, "en", threshold_pct=threshold) == english


def read(text: str) -> Fraction:
    """What a Vietnamese reader takes from a printed percentage."""
    assert re.fullmatch(r"\d{1,3}(,\d+)?%", text), text
    return Fraction(text.removesuffix("%").replace(",", "."))


SHARES = st.integers(1, 2 * 10**9).flatmap(
    lambda whole: st.tuples(
        st.integers(0, whole)
        # As often as not within a person or two of 90 %, where it matters.
        | st.integers(-2, 2).map(lambda near: min(max(whole * 9 // 10 + near, 0), whole)),
        st.just(whole),
    )
)


@given(SHARES, st.sampled_from([5, 20, 33.5, 50, 60, 90, 95, 98, 100, 12.25]), st.integers(0, 2))
def test_what_is_printed_reaches_the_threshold_if_and_only_if_it_is_reached(
    share, pct, decimals
) -> None:
    numerator, denominator = share
    threshold = Fraction(str(pct))
    text = numbers.share(numerator, denominator, "vi", decimals=decimals, threshold_pct=threshold)
    assert (read(text) >= threshold) == (Fraction(100 * numerator, denominator) >= threshold)


@given(SHARES, st.integers(0, 3))
def test_rounding_is_off_by_half_a_digit_at_most(share, decimals) -> None:
    numerator, denominator = share
    printed = read(numbers.share(numerator, denominator, "vi", decimals=decimals))
    assert abs(printed - Fraction(100 * numerator, denominator)) <= Fraction(1, 2 * 10**decimals)


@pytest.mark.parametrize(
    ("distance", "vi", "en"),
    [
        (-1.442228, "−1,4", "−1.4"),
        (1.527219, "+1,5", "+1.5"),
        (0.0, "0,0", "0.0"),
        (-0.05, "−0,1", "−0.1"),
        (-0.033333, "−<0,1", "−<0.1"),
        (0.0001, "+<0,1", "+<0.1"),
    ],
)
def test_a_distance_has_its_sign_and_is_never_nothing_unless_it_is(distance, vi, en) -> None:
    assert numbers.points(distance, "vi") == vi
    assert numbers.points(distance, "en") == en


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.floats(-(10**6), 10**6), decimals=st.integers(0, 3))
def test_no_number_is_ever_minus_nothing(language, number, decimals) -> None:
    for text in (
        numbers.decimal(number, language, decimals=decimals),
        numbers.points(number, language, decimals=decimals),
    ):
        assert not re.fullmatch(r"[-−][0.,]+", text)


def test_a_published_rate_never_prints_the_threshold_that_it_misses() -> None:
    missed, limit = Fraction("89.96"), Fraction("2.04")
    assert numbers.rate(missed, "vi", threshold_pct=Fraction(90)) == "89,96%"
    assert numbers.rate(missed, "vi") == "90,0%"
    assert numbers.rate(limit, "en", limit_pct=Fraction(2)) == "2.04%"
