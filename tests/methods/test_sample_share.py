"""A weighted share is worth as many persons as Kish says, and its interval is Wilson's."""

import pytest

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.intervals import wilson_pct
from xhht_analysis.methods.sample_share import sample_share_pct


def test_equal_weights_are_a_plain_sample() -> None:
    found = sample_share_pct(yes=240.0, known=400.0, squares=4000.0)  # 40 persons of weight 10
    plain = wilson_pct(Counted(numerator=24, denominator=40))
    assert found.value == pytest.approx(60)
    assert found.effective == pytest.approx(40)
    assert (found.lower, found.upper) == pytest.approx((plain.lower, plain.upper))


def test_unequal_weights_by_hand() -> None:
    """30 persons of weight 10 and 10 of weight 20: 500² / 7000 = 35.714 persons."""
    found = sample_share_pct(yes=320.0, known=500.0, squares=7000.0)
    assert found.value == pytest.approx(64)
    assert found.effective == pytest.approx(35.7142857)
    # Wilson by hand: n + z² = 39.5557; (22.857 + z²/2) / 39.5557 = 0.62640, half width 0.15020.
    assert (found.lower, found.upper) == pytest.approx((47.620, 77.660), abs=0.001)


@pytest.mark.parametrize(("yes", "value"), [(0.0, 0.0), (50.0, 100.0)])
def test_the_ends_of_the_scale_stay_inside(yes: float, value: float) -> None:
    found = sample_share_pct(yes=yes, known=50.0, squares=250.0)
    assert found.value == value
    assert 0 <= found.lower <= found.value <= found.upper <= 100
    assert found.lower < found.upper


def test_more_confidence_is_a_wider_interval() -> None:
    sums = {"yes": 30.0, "known": 50.0, "squares": 250.0}
    narrow, wide = sample_share_pct(**sums), sample_share_pct(**sums, confidence=0.998)
    assert wide.lower < narrow.lower < narrow.upper < wide.upper


@pytest.mark.parametrize(
    ("yes", "known", "squares"),
    [(1.0, 0.0, 1.0), (-1.0, 5.0, 5.0), (6.0, 5.0, 5.0), (1.0, 5.0, 0.0), (1.0, 5.0, 26.0)],
)
def test_sums_of_no_sample_are_refused(yes: float, known: float, squares: float) -> None:
    with pytest.raises(ValueError, match="no weighted share"):
        sample_share_pct(yes=yes, known=known, squares=squares)
