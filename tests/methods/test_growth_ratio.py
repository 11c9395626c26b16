"""Open SDG's measure against published statuses and hand-worked figures, and its guards."""

import math
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from xhht_analysis.methods.growth_ratio import (
    Observed,
    Obstacle,
    Status,
    limit_factor,
    on_complement,
    score_of_growth,
    score_of_ratio,
    status_of_growth,
    status_of_ratio,
    towards_target,
    without_target,
)
from xhht_analysis.vocabulary.definitions import Polarity

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "growth_ratio.yml").read_text("utf-8")
)
HIGHER, LOWER = Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER
BETTER = {"higher": HIGHER, "lower": LOWER}


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def aim(case: dict) -> dict:
    [(year, target)] = case["target"].items()
    return {"target": target, "target_year": year}


def polarity(case: dict) -> Polarity:
    return BETTER[case.get("better", "higher")]


@cases("with_target")
def test_towards_a_target(case: dict) -> None:
    seen = Observed.of_series(case["given"], base_year=2015)
    found = towards_target(seen, **aim(case), polarity=polarity(case))
    expect = case["expect"]
    assert found.status == expect["status"]
    assert round(found.value, 2) == expect["ratio"]
    if "score" in expect:
        assert round(found.score, 2) == expect["score"]
    assert found.zero_replaced is expect.get("zero_replaced", False)


@pytest.mark.parametrize("case", [case for case in CASES["with_target"] if "complement" in case])
def test_the_complement_may_say_something_else(case: dict) -> None:
    seen = Observed.of_series(case["given"], base_year=2015)
    found = on_complement(seen, **aim(case), polarity=polarity(case))
    assert found.status == case["complement"]["status"]
    assert round(found.value, 2) == case["complement"]["ratio"]


def test_the_complement_is_the_measure_of_what_is_left() -> None:
    seen = Observed(base=99.9, current=99.95, base_year=2020, current_year=2023)
    left = Observed(base=0.1, current=0.05, base_year=2020, current_year=2023)
    found = on_complement(seen, target=100, target_year=2030, polarity=HIGHER)
    assert found == towards_target(left, target=0, target_year=2030, polarity=LOWER)
    assert found.zero_replaced
    refused = on_complement(seen, target=100, target_year=2030, polarity=HIGHER, replace_zero=False)
    assert refused.obstacle is Obstacle.TARGET_IS_ZERO


@cases("without_target")
def test_without_a_target(case: dict) -> None:
    seen = Observed.of_series(case["given"], base_year=2015)
    limit = case.get("limit")
    found = without_target(seen, polarity=polarity(case), limit=limit)
    expect = case["expect"]
    assert found.status == expect["status"]
    assert (round(found.value, 4), round(found.score, 2)) == (expect["growth"], expect["score"])
    factor = 1 if limit is None else limit_factor(base=seen.base, limit=limit)
    assert round(factor, 4) == expect["factor"]


@cases("obstacles")
def test_where_the_original_divides_by_zero_a_reason_is_given(case: dict) -> None:
    seen = Observed.of_series(case["given"], base_year=2015)
    replace = case.get("replace_zero", True)
    found = towards_target(seen, **aim(case), polarity=polarity(case), replace_zero=replace)
    assert (found.obstacle, found.status) == (case["obstacle"], case["status"])
    assert found.value is None
    assert found.score == (5 if found.status is Status.TARGET_ACHIEVED else None)


@pytest.mark.parametrize(
    ("years", "base", "replace", "obstacle"),
    [
        ((2020, 2020), 5, True, Obstacle.ONE_POINT_ONLY),
        ((2021, 2020), 5, True, Obstacle.ONE_POINT_ONLY),
        ((2015, 2020), -5, True, Obstacle.SIGN_CHANGES),
        ((2015, 2020), -1e-320, True, Obstacle.SIGN_CHANGES),
        ((2015, 2020), 0, False, Obstacle.BASE_IS_ZERO),
        ((2015, 2020), 0, True, None),
    ],
)
def test_the_same_without_a_target(years, base, replace, obstacle) -> None:
    seen = Observed(base=base, current=5, base_year=years[0], current_year=years[1])
    found = without_target(seen, polarity=HIGHER, replace_zero=replace)
    assert found.obstacle is obstacle
    assert found.zero_replaced is (obstacle is None)
    assert (found.status is Status.NOT_AVAILABLE) is (obstacle is not None)


STATUSES = [
    Status.SUBSTANTIAL_PROGRESS,
    Status.MODERATE_PROGRESS,
    Status.LIMITED_PROGRESS,
    Status.DETERIORATION,
]


@pytest.mark.parametrize(
    ("status_of", "thresholds"),
    [
        (status_of_ratio, (0.95, 0.60, 0.0)),
        (status_of_growth, (0.015, 0.005, 0.0)),
        (lambda growth: status_of_growth(growth, factor=0.5), (0.0075, 0.0025, 0.0)),
    ],
    ids=["ratio", "growth", "growth near its limit"],
)
def test_a_threshold_itself_passes_and_the_number_below_it_does_not(status_of, thresholds) -> None:
    for place, threshold in enumerate(thresholds):
        below, above = (math.nextafter(threshold, to) for to in (-math.inf, math.inf))
        assert status_of(below) is STATUSES[place + 1]
        assert status_of(threshold) is status_of(above) is STATUSES[place]


@pytest.mark.parametrize(("ratio", "score"), CASES["scores"]["ratio"].items())
def test_the_score_of_a_ratio(ratio: float, score: float) -> None:
    assert score_of_ratio(ratio) == pytest.approx(score, abs=0.0002)


@pytest.mark.parametrize(("growth", "score"), CASES["scores"]["growth"].items())
@pytest.mark.parametrize("factor", [1, 0.25])
def test_the_score_of_a_growth(growth: float, score: float, factor: float) -> None:
    shrunk = growth * factor if growth > 0 else growth
    assert score_of_growth(shrunk, factor=factor) == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize(
    ("base", "limit", "factor"),
    [
        (0, 100, 1),
        (50, 100, 0.9539),
        (90, 100, 0.3736),
        (100, 100, 0),
        (110, 100, 0.3736),
        (150, 100, 0.9539),
        (200, 100, 1),
        (300, 100, 1),
        (0, 0, 1),
        (5, 0, 1),
        (-90, -100, 0.3736),
    ],
)
def test_the_factor_of_a_limit_is_the_same_on_both_sides(base, limit, factor) -> None:
    assert round(limit_factor(base=base, limit=limit), 4) == factor


def test_a_series_is_read_from_its_first_year_that_has_a_value() -> None:
    series = {2014: 1, 2015: None, 2016: 3, 2018: 4, 2019: None}
    seen = Observed.of_series(series, base_year=2015)
    assert seen == Observed(base=3, current=4, base_year=2016, current_year=2018)
    assert Observed.of_series(series, base_year=2018).years == 0
    assert Observed.of_series(series, base_year=2019) is None
    assert Observed.of_series({}, base_year=2015) is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"base": math.nan}, "nan is not a finite number"),
        ({"current": math.inf}, "inf is not a finite number"),
        ({"current": 10**400}, "is not a finite number"),
        ({"base": None}, "None is not a finite number"),
        ({"base": 1e-308, "current": 1e308}, "the value grew beyond all numbers"),
    ],
)
def test_what_is_no_number_is_refused(change: dict, message: str) -> None:
    seen = Observed(**{"base": 1, "current": 2, "base_year": 2015, "current_year": 2020} | change)
    with pytest.raises(ValueError, match=message):
        towards_target(seen, target=5, target_year=2030, polarity=HIGHER)
    with pytest.raises(ValueError, match=message):
        without_target(seen, polarity=HIGHER)


def test_opposite_signs_are_seen_however_small() -> None:
    seen = Observed(base=1e-200, current=-1e-200, base_year=2015, current_year=2020)
    assert without_target(seen, polarity=HIGHER).obstacle is Obstacle.SIGN_CHANGES
    found = towards_target(seen, target=1, target_year=2030, polarity=HIGHER)
    assert found.obstacle is Obstacle.SIGN_CHANGES


def test_a_neutral_indicator_has_no_progress() -> None:
    seen = Observed(base=1, current=2, base_year=2015, current_year=2020)
    for measure in (towards_target, on_complement):
        with pytest.raises(ValueError, match="says neither that higher nor that lower is better"):
            measure(seen, target=5, target_year=2030, polarity=Polarity.NEUTRAL)
    with pytest.raises(ValueError, match="101 is not a percentage"):
        on_complement(seen, target=101, target_year=2030, polarity=HIGHER)


PERCENT = st.integers(0, 1000).map(lambda tenths: tenths / 10)
YEAR = st.integers(2000, 2040)


@given(PERCENT, PERCENT, PERCENT, YEAR, YEAR, YEAR, st.sampled_from([HIGHER, LOWER]))
def test_whatever_the_percentages_there_is_a_value_or_a_reason(
    base, current, target, base_year, current_year, target_year, direction
) -> None:
    seen = Observed(base=base, current=current, base_year=base_year, current_year=current_year)
    found = towards_target(seen, target=target, target_year=target_year, polarity=direction)
    assert (found.value is None) is (found.obstacle is not None)
    assert found.score is None or -5 <= found.score <= 5
    assert (found.score is None) is (found.status is Status.NOT_AVAILABLE)
    on_complement(seen, target=target, target_year=target_year, polarity=direction)
    free = without_target(seen, polarity=direction, limit=100)
    assert (free.value is None) is (free.obstacle is not None)
    assert free.score is None or -5 <= free.score <= 5


@given(PERCENT, PERCENT, PERCENT, PERCENT, st.sampled_from([HIGHER, LOWER]))
def test_a_better_value_never_has_a_lower_score(base, one, other, target, direction) -> None:
    worse, better = sorted((one, other), reverse=direction is LOWER)

    def score(current: float) -> float | None:
        seen = Observed(base=base, current=current, base_year=2015, current_year=2020)
        found = towards_target(seen, target=target, target_year=2030, polarity=direction)
        return found.score

    assume(None not in (score(worse), score(better)))
    assert score(worse) <= score(better)


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999), st.integers(1, 60))
def test_the_unit_does_not_matter(base, current, target, scale) -> None:
    seen = Observed(base=base, current=current, base_year=2015, current_year=2020)
    scaled = Observed(base=base * scale, current=current * scale, base_year=2015, current_year=2020)
    one = towards_target(seen, target=target, target_year=2030, polarity=HIGHER)
    other = towards_target(scaled, target=target * scale, target_year=2030, polarity=HIGHER)
    assert one.obstacle is other.obstacle
    assert one.value is None or one.value == pytest.approx(other.value, rel=1e-6, abs=1e-9)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_over_one_year_rounding_does_not_decide(base: int, step: int) -> None:
    """Six tenths of the step are moderate progress, though 0.5999999999999 in binary."""
    found = towards_target(
        Observed(base=base, current=base + 6 * step, base_year=2022, current_year=2023),
        target=base + 10 * step,
        target_year=2023,
        polarity=Polarity.HIGHER_IS_BETTER,
    )
    assert (found.value, found.status) == (0.6, Status.MODERATE_PROGRESS)
