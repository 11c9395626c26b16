"""Equal values share the better place, and a place that a sample cannot tell is not stated."""

import math
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.confidence import Interval, two_sided_z
from xhht_analysis.methods.ranks import (
    certain_ranks,
    competition_ranks,
    joint_confidence,
    joint_intervals,
    rank_from_highest,
    rank_from_lowest,
    rank_ranges,
)

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "ranks.yml").read_text("utf-8")
)
RATES = {"58": 86.8, "12": 60.9, "14": 86.8, "01": 98.8, "02": 70.0}


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


@pytest.mark.parametrize(
    ("of", "lowest", "highest"),
    [("12", 1, 5), ("02", 2, 4), ("58", 3, 2), ("14", 3, 2), ("01", 5, 1)],
)
def test_ranks_from_both_ends(of: str, lowest: int, highest: int) -> None:
    assert rank_from_lowest(RATES, of) == lowest
    assert rank_from_highest(RATES, of) == highest


def test_one_value_alone_is_first() -> None:
    assert rank_from_lowest({"58": 0.0}, "58") == rank_from_highest({"58": 0.0}, "58") == 1


def test_no_value_has_no_rank() -> None:
    with pytest.raises(KeyError):
        rank_from_lowest(RATES, "99")


@cases("ranks")
def test_the_ranks_of_all(case: dict) -> None:
    assert competition_ranks(case["values"], highest_first=True) == case["highest_first"]
    assert competition_ranks(case["values"], highest_first=False) == case["lowest_first"]


@cases("intervals")
def test_ranks_are_withheld_where_intervals_overlap(case: dict) -> None:
    intervals = {name: Interval(*limits) for name, limits in case["intervals"].items()}
    ranges = rank_ranges(case["values"], intervals=intervals, highest_first=True)
    assert {name: list(pair) for name, pair in ranges.items()} == case["ranges"]
    found = certain_ranks(case["values"], intervals=intervals, highest_first=True)
    assert found == case["certain"]


def test_intervals_hold_together_at_a_higher_confidence_each() -> None:
    case = CASES["joint"]
    each = joint_confidence(case["confidence"], of=case["of"])
    assert round(two_sided_z(each), 3) == case["z"]
    assert joint_confidence(0.95, of=1) == 0.95


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: competition_ranks({"a": math.nan}, highest_first=True),
            "a value that is no number has no rank",
        ),
        (lambda: joint_confidence(0.95, of=0), "there is nothing to hold together in 0 intervals"),
        (lambda: joint_confidence(95, of=7), "a confidence lies between 0 and 1, not at 95"),
        (
            lambda: certain_ranks({"a": 1.0}, intervals={}, highest_first=True),
            "every value needs its interval, and every interval its value",
        ),
        (
            lambda: certain_ranks(
                {"b": 3.0, "a": math.nan, "c": 1.0},
                intervals=dict.fromkeys("abc", Interval(0, 2)),
                highest_first=True,
            ),
            "outside the interval: a, b",
        ),
    ],
)
def test_what_cannot_be_ranked_is_refused(call, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        call()


NUMBERS = st.integers(0, 50)
MEASURED = st.dictionaries(
    st.text("abcdefg", min_size=1, max_size=3),
    st.tuples(NUMBERS, st.integers(1, 20), st.integers(1, 20)),
    min_size=1,
    max_size=10,
)


def split(table: dict) -> tuple[dict[str, float], dict[str, Interval]]:
    values = {name: value for name, (value, _, _) in table.items()}
    intervals = {
        name: Interval(value - down, value + up) for name, (value, down, up) in table.items()
    }
    return values, intervals


@given(MEASURED, st.booleans())
def test_a_certain_rank_is_the_rank_and_lies_in_its_range(table: dict, highest: bool) -> None:
    values, intervals = split(table)
    ranks = competition_ranks(values, highest_first=highest)
    ranges = rank_ranges(values, intervals=intervals, highest_first=highest)
    certain = certain_ranks(values, intervals=intervals, highest_first=highest)
    for name, here in intervals.items():
        best, worst = ranges[name]
        assert best <= ranks[name] <= worst
        assert certain[name] in (None, ranks[name])
        overlapping = [
            other
            for other, there in intervals.items()
            if other != name and here.lower < there.upper and there.lower < here.upper
        ]
        assert (certain[name] is None) is bool(overlapping)
        assert worst - best == len(overlapping)


@given(MEASURED, st.booleans(), st.randoms(use_true_random=False))
def test_neither_order_nor_names_matter(table: dict, highest: bool, random) -> None:
    values, intervals = split(dict(random.sample(list(table.items()), len(table))))
    found = certain_ranks(values, intervals=intervals, highest_first=highest)
    original = split(table)
    assert found == certain_ranks(original[0], intervals=original[1], highest_first=highest)
    assert competition_ranks(values, highest_first=highest) == competition_ranks(
        original[0], highest_first=highest
    )


@given(MEASURED)
def test_from_the_other_end_the_range_is_turned_round(table: dict) -> None:
    values, intervals = split(table)
    falling = rank_ranges(values, intervals=intervals, highest_first=True)
    rising = rank_ranges(values, intervals=intervals, highest_first=False)
    turned = {
        name: (len(values) + 1 - worst, len(values) + 1 - best)
        for name, (best, worst) in rising.items()
    }
    assert falling == turned


def test_intervals_that_hold_together_are_wider_on_either_side() -> None:
    """Two at 95 % together are each at 97.47 %: 2.2365 deviates in place of 1.9600."""
    alone = {"a": Interval(40, 60), "b": Interval(69, 73)}
    jointly = joint_intervals({"a": 50, "b": 70}, intervals_95=alone)
    assert jointly["a"].lower == pytest.approx(50 - 11.411, abs=1e-3)
    assert jointly["a"].upper == pytest.approx(50 + 11.411, abs=1e-3)
    assert jointly["b"].lower == pytest.approx(70 - 1.1411, abs=1e-4)
    assert jointly["b"].upper == pytest.approx(70 + 3 * 1.1411, abs=1e-4)


def test_one_interval_alone_stays_as_it_is() -> None:
    (only,) = joint_intervals({"a": 50}, intervals_95={"a": Interval(45, 52)}).values()
    assert (only.lower, only.upper) == (pytest.approx(45), pytest.approx(52))
