"""A figure or a verdict that cannot be is refused when it is made."""

from fractions import Fraction

import pytest

from xhht_analysis.vocabulary.figures import Figure, Kind, Status
from xhht_analysis.vocabulary.verdicts import Assessment, Reason, Verdict


def figure(**facts: object) -> Figure:
    known = {"indicator": "qualified_15plus_pct", "area_code": "584", "year": 2023}
    return Figure(**(known | {"kind": Kind.RETURNED, "table": "qualification"} | facts))


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"numerator": 0, "denominator": 40}, id="nobody of forty"),
        pytest.param({"numerator": 40, "denominator": 40}, id="all"),
        pytest.param({"value": 0.0}, id="a value of zero"),
    ],
)
def test_zero_is_a_reported_figure(facts: dict) -> None:
    assert figure(status=Status.REPORTED, **facts).status is Status.REPORTED


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"status": Status.REPORTED}, id="reported without a number"),
        pytest.param({"status": Status.MISSING, "value": 3.0}, id="missing with a value"),
        pytest.param(
            {"status": Status.SUPPRESSED, "numerator": 1, "denominator": 4},
            id="suppressed with its counts",
        ),
        pytest.param(
            {"status": Status.NOT_APPLICABLE, "numerator": 0, "denominator": 0},
            id="not applicable with counts",
        ),
        pytest.param({"status": Status.REPORTED, "denominator": 4}, id="no numerator"),
        pytest.param(
            {"status": Status.REPORTED, "numerator": 4, "value": 1.0}, id="no denominator"
        ),
        pytest.param(
            {"status": Status.REPORTED, "numerator": 5, "denominator": 4}, id="more than all"
        ),
        pytest.param(
            {"status": Status.REPORTED, "numerator": -1, "denominator": 4}, id="fewer than none"
        ),
        pytest.param(
            {"status": Status.REPORTED, "numerator": 0, "denominator": 0}, id="none of none"
        ),
        pytest.param({"status": Status.REPORTED, "value": float("nan")}, id="not a number"),
        pytest.param({"status": Status.REPORTED, "value": 3.0, "grade": 4}, id="a fourth grade"),
        pytest.param({"status": Status.REPORTED, "value": 3.0, "grade": 0}, id="grade nought"),
        pytest.param({"status": Status.MISSING, "grade": 1}, id="a grade of nothing"),
    ],
)
def test_an_impossible_figure_is_refused(facts: dict) -> None:
    with pytest.raises(ValueError, match=r"."):
        figure(**facts)


def test_only_an_illustrative_figure_says_that_it_is_one() -> None:
    for kind in Kind:
        found = figure(status=Status.REPORTED, value=1.0, kind=kind)
        assert found.illustrative is (kind is Kind.ILLUSTRATIVE)


def verdict(**facts: object) -> Assessment:
    reported = figure(status=Status.REPORTED, numerator=7, denominator=40)
    known = {"target": "T9", "area_code": "584", "year": 2023, "figure": reported}
    known |= {"reason": None, "required": 8, "allowed": None, "missing": 1, "distance_pct": -2.5}
    return Assessment(**(known | facts))


def test_verdicts_that_can_be() -> None:
    assert verdict(verdict=Verdict.NOT_MET)
    assert verdict(verdict=Verdict.BREACHED)
    assert verdict(verdict=Verdict.MET, required=7, missing=0, distance_pct=0.0)
    assert verdict(verdict=Verdict.FAR_BEHIND)
    assert verdict(verdict=Verdict.NOT_ASSESSABLE, reason=Reason.NOT_OWED_HERE)
    surveyed = figure(status=Status.REPORTED, value=86.8, lower=85.9, upper=87.7)
    nothing_counted = {"required": None, "missing": None, "figure": surveyed}
    assert verdict(verdict=Verdict.NOT_MET, **nothing_counted)


@pytest.mark.parametrize(
    ("facts", "short"),
    [
        ({"verdict": Verdict.NOT_MET}, True),
        ({"verdict": Verdict.ON_COURSE}, True),
        ({"verdict": Verdict.MET, "missing": 0}, False),
        ({"verdict": Verdict.NOT_ASSESSABLE, "reason": Reason.ONE_POINT_ONLY}, True),
        ({"verdict": Verdict.NOT_ASSESSABLE, "reason": Reason.DEFINITION_BREAK}, True),
        ({"verdict": Verdict.NOT_ASSESSABLE, "reason": Reason.NOT_OWED_HERE}, False),
    ],
)
def test_a_target_can_be_missed_without_anything_said_of_its_course(facts, short: bool) -> None:
    assert verdict(**facts).short is short


def test_a_figure_above_what_is_allowed_is_too_many() -> None:
    above = {"verdict": Verdict.NOT_MET, "required": None}
    assert verdict(**above, allowed=6).too_many
    assert not verdict(verdict=Verdict.MET, missing=0, required=None, allowed=7).too_many


@pytest.mark.parametrize(
    "ends",
    [
        pytest.param({"lower": 87.0, "upper": 88.0}, id="the estimate below its interval"),
        pytest.param({"lower": 85.0, "upper": 86.0}, id="above"),
        pytest.param({"lower": 85.0}, id="half an interval"),
    ],
)
def test_an_interval_lies_around_its_figure(ends: dict) -> None:
    assert figure(status=Status.REPORTED, value=86.8, lower=86.8, upper=86.8)
    with pytest.raises(ValueError, match="no interval"):
        figure(status=Status.REPORTED, value=86.8, **ends)


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"verdict": Verdict.NOT_ASSESSABLE}, id="no answer and no reason"),
        pytest.param({"verdict": Verdict.MET, "missing": 0, "reason": Reason.NO_FIGURE},
                     id="an answer and a reason for none"),
        pytest.param({"verdict": Verdict.MET}, id="met though one is missing"),
        pytest.param({"verdict": Verdict.NOT_MET, "missing": 0}, id="not met, nothing missing"),
        pytest.param({"verdict": Verdict.BREACHED, "missing": 0}, id="breached, nothing missing"),
        pytest.param({"verdict": Verdict.NOT_MET, "missing": None}, id="an answer without a count"),
        pytest.param({"verdict": Verdict.NOT_MET, "missing": -1}, id="less than nobody missing"),
    ],
)  # fmt: skip
def test_an_impossible_verdict_is_refused(facts: dict) -> None:
    with pytest.raises(ValueError, match=r"."):
        verdict(**facts)


def test_a_percentage_is_exact_or_as_it_was_published() -> None:
    assert figure(status=Status.REPORTED, numerator=1, denominator=3).pct == Fraction(100, 3)
    assert figure(status=Status.REPORTED, value=86.8).pct == Fraction("86.8")
    assert figure(status=Status.MISSING).pct is None
