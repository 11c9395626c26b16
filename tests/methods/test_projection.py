"""Series carried on by hand, bounded, refused where they are too short."""

import math
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.projection import NoProjection, Shape, project

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "projection.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


@cases("projections")
def test_projections_by_hand(case: dict) -> None:
    sure = {"confidence": case.get("confidence", 0.95)}
    found = project(case["given"], year=case["year"], shape=Shape(case["shape"]), **sure)
    expect = case["expect"]
    assert round(found.value_pct, 2) == expect["value"]
    limits = [round(found.interval.lower, 2), round(found.interval.upper, 2)]
    assert limits == [expect["low"], expect["high"]]
    assert (found.reason, found.year) == (None, case["year"])
    assert found.years == tuple(sorted(y for y, value in case["given"].items() if value))


@cases("refused")
def test_what_cannot_be_carried_on_has_a_reason(case: dict) -> None:
    found = project(case["given"], year=2025, shape=Shape(case["shape"]))
    assert found.reason is NoProjection(case["reason"])
    assert (found.value_pct, found.interval) == (None, None)


def test_the_fifth_point_makes_a_projection() -> None:
    points = {2015: 1, 2016: 2, 2017: 3, 2018: 4}
    assert project(points, year=2025).reason is NoProjection.TOO_FEW_POINTS
    assert project(points | {2019: 5}, year=2025).reason is None
    assert project(points | {2019: 5, 2020: 6}, year=2025).reason is None


@pytest.mark.parametrize(
    ("series", "year", "confidence", "message"),
    [
        ({2015: 101}, 2025, 0.95, "101.0 in 2015 is not a percentage"),
        ({2015: -0.1}, 2025, 0.95, "-0.1 in 2015 is not a percentage"),
        ({2015: math.nan}, 2025, 0.95, "nan in 2015 is not a percentage"),
        ({2015: 5, 2019: 6}, 2019, 0.95, "2019 is not after the last point, 2019"),
        ({2015: 5, 2019: 6}, 2020, 0, "a confidence lies between 0 and 1, not at 0"),
    ],
)
def test_what_is_no_series_of_percentages_is_refused(series, year, confidence, message) -> None:
    with pytest.raises(ValueError, match=message):
        project(series, year=year, confidence=confidence)


SERIES = st.dictionaries(st.integers(2000, 2022), st.floats(0, 100), max_size=12)
YEAR = st.integers(2023, 2060)


@given(SERIES, YEAR, st.sampled_from(Shape))
def test_a_projection_stays_within_its_bounds(series, year, shape) -> None:
    found = project(series, year=year, shape=shape)
    if found.reason is None:
        assert 0 <= found.interval.lower <= found.value_pct <= found.interval.upper <= 100
    else:
        assert len(series) < 5 or shape is Shape.LOG_LINEAR


@given(SERIES, YEAR, st.sampled_from(Shape), st.randoms(use_true_random=False))
def test_the_order_of_the_points_does_not_matter(series, year, shape, random) -> None:
    items = list(series.items())
    shuffled = dict(random.sample(items, len(items)))
    assert project(shuffled, year=year, shape=shape) == project(series, year=year, shape=shape)


@given(SERIES.filter(lambda series: len(series) >= 5), YEAR)
def test_further_ahead_and_surer_is_wider(series, year) -> None:
    def limits(year: int, confidence: float) -> tuple[float, float]:
        found = project(series, year=year, confidence=confidence)
        return found.interval.lower, found.interval.upper

    (low, high), (surer_low, surer_high) = limits(year, 0.95), limits(year, 0.998)
    assert surer_low <= low
    assert high <= surer_high
    later_low, later_high = limits(year + 1, 0.95)
    if later_low > 0 and later_high < 100 and low > 0 and high < 100:
        assert later_high - later_low >= high - low - 1e-9


@given(st.floats(0.5, 3), st.floats(5, 40), YEAR)
def test_an_even_rise_goes_on_evenly(step, start, year) -> None:
    series = {2015 + turn: start + step * turn for turn in range(6)}
    found = project(series, year=year)
    assert found.value_pct == pytest.approx(min(100, start + step * (year - 2015)), abs=1e-6)


@given(st.floats(1.01, 1.3), st.floats(1, 20), YEAR)
def test_an_even_growth_goes_on_growing(growth, start, year) -> None:
    series = {2015 + turn: start * growth**turn for turn in range(6)}
    found = project(series, year=year, shape=Shape.LOG_LINEAR)
    assert found.value_pct == pytest.approx(min(100, start * growth ** (year - 2015)), rel=1e-6)
