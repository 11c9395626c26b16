"""The recent trend as Fingertips publishes it, and what must hold of any."""

import math
from pathlib import Path

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import Table

from xhht_analysis.methods.confidence import Interval
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.trend import (
    SIGNIFICANT_CHI_SQUARED,
    SIGNIFICANT_P,
    Direction,
    RecentTrend,
    TrendReason,
    trend_of_estimates,
    trend_of_shares,
    trend_of_values,
)

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "trend.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def shares(points: dict[int, list[int]]) -> dict[int, Counted]:
    return {year: Counted(numerator=k, denominator=n) for year, (k, n) in points.items()}


def of_values(points: dict[int, list[float]]) -> RecentTrend:
    return trend_of_values(
        {year: value for year, (value, _, _) in points.items()},
        intervals_95={year: Interval(*limits) for year, (_, *limits) in points.items()},
    )


def agrees(found: RecentTrend, case: dict) -> None:
    assert found.direction == case["direction"]
    assert found.reason == case.get("reason")
    assert found.years == tuple(sorted(case["points"])[-5:])
    for test in ("chi_squared", "t_value"):
        if test in case:
            assert round(getattr(found, test), 2) == case[test]


@cases("shares")
def test_the_trend_of_a_share(case: dict) -> None:
    agrees(trend_of_shares(shares(case["points"])), case)


@cases("values")
def test_the_trend_of_a_value(case: dict) -> None:
    agrees(of_values(case["points"]), case)


@cases("estimates")
def test_the_trend_of_an_estimate_without_a_published_error(case: dict) -> None:
    agrees(trend_of_estimates(case["points"]), case)


def test_significant_is_p_below_0_002() -> None:
    # FingertipsNext prints 9.54953570608324.
    assert round(SIGNIFICANT_CHI_SQUARED, 10) == 9.5495357061
    assert math.erfc(math.sqrt(SIGNIFICANT_CHI_SQUARED / 2)) == pytest.approx(SIGNIFICANT_P)
    assert two_sided_p(10.214) > SIGNIFICANT_P > two_sided_p(10.215)


def test_only_the_last_five_points_count() -> None:
    points = CASES["shares"][0]["points"]
    earlier = {2012: [40000, 41000], 2013: [39000, 41000]}
    assert trend_of_shares(shares(earlier | points)) == trend_of_shares(shares(points))
    estimates = CASES["estimates"][0]["points"]
    assert trend_of_estimates({2012: 90, 2013: 95} | estimates) == trend_of_estimates(estimates)


@pytest.mark.parametrize("trend", [trend_of_shares, trend_of_estimates])
def test_an_answer_that_is_none_has_no_numbers(trend) -> None:
    found = trend({})
    assert (found.direction, found.years) == (Direction.CANNOT_BE_CALCULATED, ())
    assert found.slope is found.chi_squared is found.t_value is found.p_value is None


@pytest.mark.parametrize(
    ("points", "intervals", "message"),
    [
        ({2020: 1.0}, {}, "every value needs its interval, and every interval its value"),
        ({2020: math.nan}, {2020: Interval(0, 1)}, "a value is not finite"),
        ({2020: 1.0}, {2020: Interval(1, 1)}, "an interval has no width, or no end"),
        ({2020: 1.0}, {2020: Interval(0, math.inf)}, "an interval has no width, or no end"),
    ],
)
def test_what_cannot_be_tested_is_refused(points, intervals, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        trend_of_values(points, intervals_95=intervals)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_an_estimate_is_a_number(value: float) -> None:
    with pytest.raises(ValueError, match=r"^a value is not finite$"):
        trend_of_estimates({2020: 1.0, 2021: value})


YEARS = st.lists(st.integers(1990, 2040), min_size=5, max_size=5, unique=True)
COUNTED = st.integers(2, 10**6).flatmap(
    lambda people: st.builds(
        Counted, numerator=st.integers(1, people - 1), denominator=st.just(people)
    )
)
SERIES = st.builds(dict, st.builds(zip, YEARS, st.lists(COUNTED, min_size=5, max_size=5)))
TURNED = {Direction.RISING: Direction.FALLING, Direction.FALLING: Direction.RISING}


@given(SERIES, st.randoms(use_true_random=False))
def test_the_order_in_which_the_years_come_does_not_matter(series: dict, random) -> None:
    shuffled = dict(random.sample(list(series.items()), len(series)))
    assert trend_of_shares(shuffled) == trend_of_shares(series)


@given(SERIES)
def test_the_rest_goes_the_other_way_and_as_surely(series: dict) -> None:
    rest = {
        year: Counted(numerator=point.denominator - point.numerator, denominator=point.denominator)
        for year, point in series.items()
    }
    found, turned = trend_of_shares(series), trend_of_shares(rest)
    assert turned.direction == TURNED.get(found.direction, found.direction)
    assert turned.chi_squared == pytest.approx(found.chi_squared)


@given(SERIES)
def test_the_chi_squared_is_that_of_statsmodels(series: dict) -> None:
    years = sorted(series)
    rows = [(series[year].numerator, series[year].denominator) for year in years]
    table = Table(np.array([[k, n - k] for k, n in rows], dtype=float), shift_zeros=False)
    people = sum(n for _, n in rows)
    association = table.test_ordinal_association(row_scores=np.array(years) - years[0])
    expected = association.zscore**2 * people / (people - 1)
    found = trend_of_shares(series)
    assert found.chi_squared == pytest.approx(expected, rel=1e-6, abs=1e-6)
    assert found.p_value == pytest.approx(math.erfc(math.sqrt(found.chi_squared / 2)))


@given(SERIES)
def test_a_trend_is_significant_and_survives_every_year_left_out(series: dict) -> None:
    found = trend_of_shares(series)
    slopes = [
        slope_of({year: point for year, point in series.items() if year != left_out})
        for left_out in series
    ]
    if found.direction in TURNED:
        assert found.chi_squared > SIGNIFICANT_CHI_SQUARED
        assert all((slope > 0) is (found.direction is Direction.RISING) for slope in slopes)
    elif found.reason is TrendReason.ONE_POINT_DECIDES:
        assert min(slopes) < 1e-9
        assert max(slopes) > -1e-9
    else:
        assert found.chi_squared <= SIGNIFICANT_CHI_SQUARED


def slope_of(series: dict[int, Counted]) -> float:
    """The least-squares slope of the logits, in another way."""
    years = np.array(sorted(series), dtype=float)
    odds = [float(series[year].share / (1 - series[year].share)) for year in sorted(series)]
    return float(np.polyfit(years - years.mean(), np.log(odds), 1)[0])


@given(SERIES, st.floats(-100, 100))
def test_a_shift_of_all_values_is_no_trend(series: dict, shift: float) -> None:
    points = {
        year: [float(point.share_pct), float(point.share_pct) - 1, float(point.share_pct) + 1.5]
        for year, point in series.items()
    }
    moved = {year: [value + shift for value in row] for year, row in points.items()}
    found = of_values(points)
    assert of_values(moved).chi_squared == pytest.approx(found.chi_squared, rel=1e-6, abs=1e-6)


# As surveys are published, with one decimal.
PERCENTAGES = st.lists(st.integers(0, 1000).map(lambda tenths: tenths / 10), min_size=5, max_size=5)
ESTIMATES = st.builds(dict, st.builds(zip, YEARS, PERCENTAGES))


def two_sided_p(t_value: float) -> float:
    """Student's t with 3 degrees of freedom has a distribution that can be written down."""
    angle = math.atan(abs(t_value) / math.sqrt(3))
    return 1 - 2 / math.pi * (angle + math.sin(angle) * math.cos(angle))


@given(ESTIMATES)
def test_the_students_t_is_that_of_the_correlation(series: dict) -> None:
    found = trend_of_estimates(series)
    if len(set(series.values())) == 1:
        assert (found.t_value, found.p_value) == (0, 1)
    elif math.isinf(found.t_value):
        assert abs(correlation(series)) == pytest.approx(1)
        assert found.p_value == 0
    else:
        # r^2 = t^2 / (t^2 + 3)
        expected = found.t_value / math.sqrt(found.t_value**2 + 3)
        assert expected == pytest.approx(correlation(series), abs=1e-9)
        assert found.p_value == pytest.approx(two_sided_p(found.t_value), abs=1e-9)


def correlation(series: dict[int, float]) -> float:
    years = sorted(series)
    return float(np.corrcoef(years, [series[year] for year in years])[0, 1])


@given(ESTIMATES)
def test_a_trend_of_estimates_survives_every_year_left_out(series: dict) -> None:
    found = trend_of_estimates(series)
    slopes = []
    for left_out in series:
        kept = [year for year in series if year != left_out]
        apart = np.array(kept) - np.mean(kept)
        slopes.append(float(np.polyfit(apart, [series[year] for year in kept], 1)[0]))
    if found.direction in TURNED:
        assert found.p_value < SIGNIFICANT_P
        assert all((slope > 0) is (found.direction is Direction.RISING) for slope in slopes)
    elif found.reason is TrendReason.ONE_POINT_DECIDES:
        assert min(slopes) < 1e-9
        assert max(slopes) > -1e-9
    else:
        assert found.p_value >= SIGNIFICANT_P


@given(ESTIMATES, st.randoms(use_true_random=False))
def test_estimates_upside_down_or_in_another_order_are_judged_the_same(series: dict, random):
    found = trend_of_estimates(series)
    shuffled = dict(random.sample(list(series.items()), len(series)))
    assert trend_of_estimates(shuffled) == found
    turned = trend_of_estimates({year: -value for year, value in series.items()})
    assert turned.direction == TURNED.get(found.direction, found.direction)
    assert turned.t_value == pytest.approx(-found.t_value)
