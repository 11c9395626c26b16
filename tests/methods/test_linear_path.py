"""The straight path: thresholds with both neighbours, milestones, and what must hold of any."""

import math
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods import linear_path
from xhht_analysis.methods.linear_path import (
    Course,
    Milestone,
    NoCourse,
    course_of,
    linear_progress,
    milestones_ahead,
)
from xhht_analysis.vocabulary.definitions import Polarity

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "linear_path.yml").read_text("utf-8")
)
HIGHER, LOWER = Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def looked_at(case: dict) -> dict:
    [(year, value)] = case["given"].items()
    return {"year": year, "value": value, "polarity": LOWER if "better" in case else HIGHER}


@cases("progress")
def test_progress_along_the_path(case: dict) -> None:
    found = linear_progress(linear_path.Path(case["points"]), **looked_at(case))
    expect = case["expect"]
    assert (found.course, found.obstacle) == (expect["course"], None)
    assert round(float(found.ratio), 2) == expect["ratio"]
    assert found.expected == Fraction(str(expect["expected"]))
    assert found.distance == Fraction(str(expect["distance"]))


@cases("obstacles")
def test_where_there_is_nothing_to_compare_a_reason_is_given(case: dict) -> None:
    found = linear_progress(linear_path.Path(case["points"]), **looked_at(case))
    assert (found.obstacle, found.course) == (case["obstacle"], case["course"])
    assert found.ratio is None
    assert (found.expected is None) is (found.obstacle is NoCourse.NOT_AFTER_BASELINE)


@cases("milestones")
def test_what_each_milestone_still_asks_for(case: dict) -> None:
    found = milestones_ahead(case["milestones"], **looked_at(case))
    rows = [[one.year, one.value, one.distance, one.per_year] for one in found]
    assert rows == [
        [year, value, distance, None if per_year is None else pytest.approx(per_year)]
        for year, value, distance, per_year in case["expect"]
    ]


def test_a_falling_milestone() -> None:
    [found] = milestones_ahead({2025: 2}, year=2023, value=4.5, polarity=LOWER)
    half = Fraction("2.5")
    assert found == Milestone(year=2025, value=Fraction(2), distance=half, per_year=half / 2)


@pytest.mark.parametrize(
    ("threshold", "from_here", "below"),
    [
        (Fraction("0.95"), Course.ON_COURSE, Course.BEHIND),
        (Fraction("0.60"), Course.BEHIND, Course.FAR_BEHIND),
    ],
)
def test_a_threshold_itself_passes_and_the_number_below_it_does_not(
    threshold, from_here, below
) -> None:
    assert course_of(threshold) is course_of(threshold + Fraction(1, 10**9)) is from_here
    assert course_of(threshold - Fraction(1, 10**9)) is below
    assert course_of(float(threshold)) is from_here
    assert course_of(math.nextafter(float(threshold), 0)) is below


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2020, 10), (2021, 18), (2024, 42), (2025, 50), (2026, 52), (2030, 60), (2040, 60)],
)
def test_the_path_over_a_milestone(year: int, expected: int) -> None:
    assert linear_path.Path({2030: 60, 2020: 10, 2025: 50}).expected(year) == expected


def test_the_points_of_a_path_come_in_the_order_of_their_years() -> None:
    path = linear_path.Path({2030: 60, 2020: 10, 2025: 50.5})
    assert list(path.points.items()) == [(2020, 10), (2025, Fraction("50.5")), (2030, 60)]
    assert path.ends == (2020, 2030)


def test_what_is_no_path_or_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a baseline and a later target"):
        linear_path.Path({2020: 10})
    with pytest.raises(ValueError, match="nan is not a finite number"):
        linear_path.Path({2020: math.nan, 2030: 1})
    path = linear_path.Path({2020: 10, 2030: 20})
    with pytest.raises(ValueError, match="the path begins in 2020, after 2019"):
        path.expected(2019)
    with pytest.raises(ValueError, match="inf is not a finite number"):
        linear_progress(path, year=2023, value=math.inf, polarity=HIGHER)
    with pytest.raises(ValueError, match="neither that higher nor that lower is better"):
        linear_progress(path, year=2023, value=12, polarity=Polarity.NEUTRAL)
    with pytest.raises(ValueError, match="neither that higher nor that lower is better"):
        milestones_ahead({2025: 50}, year=2023, value=12, polarity=Polarity.NEUTRAL)


PERCENT = st.integers(0, 1000).map(lambda tenths: tenths / 10)
POINTS = st.dictionaries(st.integers(2000, 2040), PERCENT, min_size=2, max_size=5)
YEAR = st.integers(1995, 2045)


@given(POINTS, YEAR, PERCENT, st.sampled_from([HIGHER, LOWER]))
def test_there_is_always_a_course_or_a_reason(points, year, value, polarity) -> None:
    found = linear_progress(linear_path.Path(points), year=year, value=value, polarity=polarity)
    assert (found.ratio is None) is (found.obstacle is not None)
    assert found.course or found.obstacle
    goal = points[max(points)]
    met = value >= goal if polarity is HIGHER else value <= goal
    assert (found.course is Course.MET) is met


@given(POINTS, YEAR, PERCENT, st.sampled_from([HIGHER, LOWER]))
def test_what_is_left_to_100_stands_the_same(points, year, value, polarity) -> None:
    left = {when: 100 - Fraction(str(share)) for when, share in points.items()}
    other = LOWER if polarity is HIGHER else HIGHER
    one = linear_progress(linear_path.Path(points), year=year, value=value, polarity=polarity)
    complement = linear_progress(
        linear_path.Path(left), year=year, value=100 - Fraction(str(value)), polarity=other
    )
    assert (one.course, one.ratio, one.distance) == (
        complement.course,
        complement.ratio,
        complement.distance,
    )


@given(POINTS, YEAR, PERCENT, PERCENT)
def test_a_higher_value_never_stands_worse(points, year, one, other) -> None:
    path = linear_path.Path(points)
    low, high = (
        linear_progress(path, year=year, value=value, polarity=HIGHER)
        for value in sorted((one, other))
    )
    order = [Course.FAR_BEHIND, Course.BEHIND, Course.ON_COURSE, Course.MET]
    if low.course and high.course:
        assert order.index(low.course) <= order.index(high.course)


@given(POINTS, YEAR)
def test_whoever_keeps_to_the_path_is_on_course_and_its_milestones_add_up(points, year) -> None:
    path = linear_path.Path(points)
    first, last = path.ends
    now = min(max(year, first), last)
    found = linear_progress(path, year=now, value=path.expected(now), polarity=HIGHER)
    assert found.course in (Course.ON_COURSE, Course.MET, None)
    for milestone in milestones_ahead(points, year=now, value=path.expected(now), polarity=HIGHER):
        if milestone.per_year is not None:
            steps = milestone.per_year * (milestone.year - now)
            assert path.expected(now) + steps == max(milestone.value, path.expected(now))
