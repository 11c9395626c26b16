"""So many of so many, or a refusal that says why."""

from fractions import Fraction

import numpy as np
import pytest

from xhht_analysis.methods.counted import Counted


def test_the_share_is_exact() -> None:
    third = Counted(numerator=1, denominator=3)
    assert (third.share, third.share_pct) == (Fraction(1, 3), Fraction(100, 3))


def test_whole_numbers_of_numpy_become_plain_ones() -> None:
    counted = Counted(numerator=np.int64(2), denominator=np.int32(5))
    assert type(counted.numerator) is type(counted.denominator) is int
    assert counted == Counted(numerator=2, denominator=5)


@pytest.mark.parametrize(
    ("numerator", "denominator", "message"),
    [
        (3, 2, "3 of 2 is not a share"),
        (-1, 2, "-1 of 2 is not a share"),
        (0, 0, "0 of 0 is not a share"),
        (0, -5, "0 of -5 is not a share"),
        (0.5, 2, "numerator is not a whole number: 0.5"),
        (1, None, "denominator is not a whole number: None"),
    ],
)
def test_what_is_no_share_is_refused(numerator, denominator, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Counted(numerator=numerator, denominator=denominator)


def test_none_and_all_are_shares() -> None:
    assert Counted(numerator=0, denominator=1).share_pct == 0
    assert Counted(numerator=1, denominator=1).share_pct == 100
