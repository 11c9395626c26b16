"""What is printed adds up to what is printed below it."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.rounding import half_up, rounded_to_total

PARTS = st.dictionaries(
    st.text(max_size=2), st.fractions(-50, 50, max_denominator=99), min_size=1, max_size=9
)


@pytest.mark.parametrize(
    ("exact", "expect"),
    [("0.49", 0), ("0.5", 1), ("-0.5", -1), ("-0.49", 0), ("2.5", 3), ("-2.5", -3), ("7", 7)],
)
def test_halves_go_away_from_zero(exact: str, expect: int) -> None:
    assert half_up(Fraction(exact)) == expect


@pytest.mark.parametrize(
    ("parts", "total", "expect"),
    [
        ({"a": "1/3", "b": "1/3", "c": "1/3"}, 1, {"a": 1, "b": 0, "c": 0}),
        ({"a": "2.6", "b": "3.7", "c": "-1.9"}, 4, {"a": 2, "b": 4, "c": -2}),
        ({"a": "-0.4", "b": "-0.4", "c": "-0.4"}, -1, {"a": 0, "b": 0, "c": -1}),
        ({"a": "-0.4", "b": "-0.4", "c": "-0.4"}, -2, {"a": 0, "b": -1, "c": -1}),
        ({"a": "5", "b": "-5"}, 0, {"a": 5, "b": -5}),
    ],
)
def test_by_hand(parts: dict[str, str], total: int, expect: dict[str, int]) -> None:
    exact = {name: Fraction(part) for name, part in parts.items()}
    assert rounded_to_total(exact, total=total) == expect


@pytest.mark.parametrize("total", [0, 3])
def test_a_total_that_is_not_the_sum_is_refused(total: int) -> None:
    with pytest.raises(ValueError, match=rf"^{total} is not 3/2, rounded$"):
        rounded_to_total({"a": Fraction(1), "b": Fraction(1, 2)}, total=total)


@given(PARTS)
def test_parts_add_up_and_none_moves_by_a_whole(parts: dict[str, Fraction]) -> None:
    exact = sum(parts.values())
    for total in {math.floor(exact), math.ceil(exact), half_up(exact)}:
        rounded = rounded_to_total(parts, total=total)
        assert sum(rounded.values()) == total
        assert all(abs(rounded[name] - part) < 1 for name, part in parts.items())
        assert rounded == rounded_to_total(dict(reversed(parts.items())), total=total)
