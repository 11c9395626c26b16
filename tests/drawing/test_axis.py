"""Axes that hold all values, with ticks that say what they stand for."""

import pytest

from xhht_analysis.drawing.axis import Numerals, axis_over


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([72.8, 99.3], (75, 80, 85, 90, 95, 100)),
        ([91.2, 96.8], (92, 94, 96)),
        ([0.0, 8.0], (0, 2, 4, 6, 8)),
        ([83.1, 83.1], (83, 84)),
    ],
)
def test_ticks_are_round_and_within(values, ticks):
    axis = axis_over(values, start=0, end=100, intervals=6)
    assert axis.ticks == ticks
    assert axis.low < min(values)
    assert max(values) < axis.high


@pytest.mark.parametrize("span", [1.2, 2.0, 3.3, 7.7, 12, 31, 64, 100])
def test_ticks_are_whole_so_that_none_is_written_rounded(span):
    ticks = axis_over([10.3, 10.3 + span], start=0, end=100, intervals=5).ticks
    assert len(ticks) >= 1
    assert all(tick == int(tick) for tick in ticks)


def test_a_value_lies_where_its_share_of_the_axis_ends():
    axis = axis_over([0, 100], start=20, end=220, intervals=5)
    assert axis.at(axis.low) == 20
    assert axis.at(axis.high) == 220
    assert axis.at(50) == pytest.approx(120)


@pytest.mark.parametrize(
    ("value", "text"),
    [(75.0, "75%"), (0.0, "0%"), (-0.0, "0%"), (83.2, "83,2%"), (1500.0, "1.500%"), (-5.0, "-5%")],
)
def test_a_tick_is_written_as_the_language_does_with_the_decimals_it_has(value, text):
    assert Numerals(decimal=",", thousands=".", unit="%").text(value) == text
