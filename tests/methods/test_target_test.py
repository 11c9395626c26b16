"""A register is exact, a survey knows what it cannot tell."""

import math
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.confidence import CONFIDENCE_95, CONFIDENCE_99_8, Interval
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.intervals import wilson_pct
from xhht_analysis.methods.target_test import (
    Answer,
    Basis,
    TargetTest,
    against_interval,
    against_register,
    against_survey,
)

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "target_test.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def counted(pair: list[int]) -> Counted:
    return Counted(numerator=pair[0], denominator=pair[1])


@cases("survey")
def test_a_survey_against_a_threshold(case: dict) -> None:
    found = against_survey(
        counted(case["given"]),
        at_least_pct=Fraction(case["at_least_pct"]),
        design_effect=case.get("design_effect", 1),
    )
    assert (found.answer, found.basis) == (case["expect"], Basis.SURVEY)
    limits = [round(found.interval.lower, 2), round(found.interval.upper, 2)]
    assert limits == case["interval"]


@cases("interval")
def test_a_published_interval(case: dict) -> None:
    interval = Interval(*case["given"])
    found = against_interval(interval, at_least_pct=Fraction(case["at_least_pct"]))
    assert found == TargetTest(answer=Answer(case["expect"]), basis=Basis.SURVEY, interval=interval)


@cases("register")
def test_a_full_count_has_no_interval(case: dict) -> None:
    found = against_register(counted(case["given"]), at_least_pct=Fraction(case["at_least_pct"]))
    assert found == TargetTest(answer=Answer(case["expect"]), basis=Basis.REGISTER)


@pytest.mark.parametrize("pct", [-1, Fraction(1001, 10)])
def test_a_threshold_is_a_percentage(pct) -> None:
    share, message = counted([1, 2]), "% cannot be a threshold"
    with pytest.raises(ValueError, match=message):
        against_register(share, at_least_pct=pct)
    with pytest.raises(ValueError, match=message):
        against_survey(share, at_least_pct=pct)
    with pytest.raises(ValueError, match=message):
        against_interval(Interval(1, 2), at_least_pct=pct)


@pytest.mark.parametrize("effect", [0, -1, math.inf, math.nan])
def test_a_design_effect_is_above_zero(effect: float) -> None:
    with pytest.raises(ValueError, match=f"a design effect is above 0, not {effect}"):
        against_survey(counted([1, 2]), at_least_pct=Fraction(20), design_effect=effect)


def test_a_confidence_lies_between_0_and_1() -> None:
    with pytest.raises(ValueError, match="a confidence lies between 0 and 1"):
        against_survey(counted([1, 2]), at_least_pct=Fraction(20), confidence=1)


SHARE = st.tuples(st.integers(0, 400), st.integers(0, 400)).filter(any)
SHARES = SHARE.map(lambda pair: Counted(numerator=pair[0], denominator=sum(pair)))
PCT = st.fractions(0, 100, max_denominator=10)


@given(SHARES, PCT, st.sampled_from([CONFIDENCE_95, CONFIDENCE_99_8]))
def test_without_clustering_it_is_the_interval_of_the_share(share, pct, confidence) -> None:
    found = against_survey(share, at_least_pct=pct, confidence=confidence).interval
    other = wilson_pct(share, confidence=confidence)
    assert found.lower == pytest.approx(other.lower, abs=1e-9)
    assert found.upper == pytest.approx(other.upper, abs=1e-9)


@given(SHARES, PCT, st.floats(1, 20))
def test_what_a_clustered_sample_can_tell_a_simple_one_of_its_size_can(share, pct, effect) -> None:
    sure = against_survey(share, at_least_pct=pct).answer
    unsure = against_survey(share, at_least_pct=pct, design_effect=effect).answer
    assert unsure in (sure, Answer.CANNOT_TELL)


@given(st.integers(1, 500), st.floats(1, 20))
def test_none_and_all_end_at_0_and_100(people, effect) -> None:
    for numerator, end in ((0, 0), (people, 100)):
        share = Counted(numerator=numerator, denominator=people)
        found = against_survey(share, at_least_pct=Fraction(end), design_effect=effect).interval
        assert end in (found.lower, found.upper)


@given(SHARES, PCT)
def test_a_survey_never_contradicts_what_it_counted(share, pct) -> None:
    survey = against_survey(share, at_least_pct=pct).answer
    assert survey in (Answer.CANNOT_TELL, against_register(share, at_least_pct=pct).answer)
