"""Before its year a target has a course, or a reason for none; a survey has its interval."""

from fractions import Fraction

import pandas as pd
import pytest

from tests.results.one_target import DISTRICT, PROVINCE, SHARE, TEXT, target
from xhht_analysis.results.figures import COLUMNS
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.results.progress import progress
from xhht_analysis.results.verdicts import assessments
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.plans import Plan, Target, TargetKind
from xhht_analysis.vocabulary.verdicts import Reason, Verdict


def by_2025(**wanted: object) -> Target:
    """A target that is not due yet in 2023."""
    asked = {"indicator": SHARE, "at_least_pct": Fraction(20), "year": 2025} | wanted
    return target(TargetKind.SHARE_OF_15PLUS, **asked)


@pytest.mark.parametrize(
    ("base", "now", "verdict"),
    [
        # From 10 % in 2021 to 20 % in 2025 the straight line asks for 5 points by 2023, compound
        # growth for 18.92 % a year.
        pytest.param((100, 1000), (200, 1000), Verdict.MET, id="there two years early"),
        pytest.param((100, 1000), (149, 1000), Verdict.ON_COURSE, id="ahead by every method"),
        # 4.1 of 5 points are 0.82; 18.74 % of 18.92 % a year are 0.99.
        pytest.param((100, 1000), (141, 1000), Verdict.DEPENDS_ON_METHOD, id="on one course only"),
        # 0.72 and 0.88: both behind, and 0.16 apart.
        pytest.param(
            (100, 1000), (136, 1000), Verdict.DEPENDS_ON_METHOD, id="one course, but apart"
        ),
        pytest.param((180, 1000), (187, 1000), Verdict.BEHIND, id="behind by every method"),
        pytest.param((100, 1000), (110, 1000), Verdict.FAR_BEHIND, id="far behind"),
        pytest.param((100, 1000), (100, 1000), Verdict.FAR_BEHIND, id="no step"),
        pytest.param((100, 1000), (90, 1000), Verdict.FAR_BEHIND, id="backwards"),
    ],
)
def test_before_its_year_a_target_has_a_course(assess, base, now, verdict) -> None:
    found = assess(by_2025(), PROVINCE, _2021=base, _2023=now)
    assert found.verdict is verdict
    assert found.missing == max(0, 200 - now[0]), "what is missing is told all the same"


def test_in_its_year_a_target_is_met_or_not(assess) -> None:
    years = {"_2021": (100, 1000), "_2023": (149, 1000)}
    assert assess(by_2025(), PROVINCE, **years).verdict is Verdict.ON_COURSE
    assert assess(by_2025(year=2023), PROVINCE, **years).verdict is Verdict.NOT_MET
    assert assess(by_2025(year=2022), PROVINCE, **years).verdict is Verdict.NOT_MET


def test_a_number_of_districts_has_a_course_and_a_single_district_has_none(assess) -> None:
    wanted = target(
        TargetKind.UNITS_AT_LEVEL, required_units=6, of_units=7, named_units=("584",), year=2025
    )
    assert assess(wanted, PROVINCE, _2021=(2, 7), _2023=(5, 7)).verdict is Verdict.ON_COURSE
    assert assess(wanted, PROVINCE, _2021=(2, 7), _2023=(2, 7)).verdict is Verdict.FAR_BEHIND
    assert assess(wanted, DISTRICT, _2021=(0, 1), _2023=(0, 1)).verdict is Verdict.NOT_MET


def test_a_falling_share_is_on_course_to_its_limit(assess) -> None:
    wanted = by_2025(
        indicator="illiterate_level1_15_60_pct", at_least_pct=None, at_most_pct=Fraction(2)
    )
    assert assess(wanted, PROVINCE, _2021=(40, 1000), _2023=(27, 1000)).verdict is Verdict.ON_COURSE
    assert assess(wanted, PROVINCE, _2021=(40, 1000), _2023=(45, 1000)).verdict is (
        Verdict.FAR_BEHIND
    )


def test_out_of_a_range_on_the_other_side_is_no_progress(assess) -> None:
    wanted = by_2025(at_least_pct=Fraction(5), at_most_pct=Fraction(8))
    assert assess(wanted, PROVINCE, _2021=(40, 1000), _2023=(46, 1000)).verdict is Verdict.ON_COURSE
    assert assess(wanted, PROVINCE, _2021=(40, 1000), _2023=(60, 1000)).verdict is Verdict.MET
    assert assess(wanted, PROVINCE, _2021=(40, 1000), _2023=(90, 1000)).verdict is (
        Verdict.FAR_BEHIND
    )


@pytest.mark.parametrize(
    ("wanted", "years", "reason"),
    [
        pytest.param(by_2025(), {"_2023": (100, 1000)}, Reason.ONE_POINT_ONLY, id="one year"),
        pytest.param(
            by_2025(base_year=2020),
            {"_2021": (90, 1000), "_2023": (100, 1000)},
            Reason.BASE_YEAR_MISSING,
            id="the plan's own base is not there",
        ),
        pytest.param(
            by_2025(base_year=2021),
            {"_2021": Status.MISSING, "_2023": (100, 1000)},
            Reason.BASE_YEAR_MISSING,
            id="nor reported",
        ),
        pytest.param(
            by_2025(indicator="broken"),
            {"_2021": (90, 1000), "_2023": (100, 1000)},
            Reason.DEFINITION_BREAK,
            id="the definition changed in between",
        ),
        pytest.param(
            by_2025(indicator="broken", base_year=2021),
            {"_2021": (90, 1000), "_2022": (95, 1000), "_2023": (100, 1000)},
            Reason.DEFINITION_BREAK,
            id="the base is of the old definition",
        ),
    ],
)
def test_why_nothing_can_be_said_of_the_course(assess, wanted, years, reason) -> None:
    found = assess(wanted, PROVINCE, **years)
    assert (found.verdict, found.reason) == (Verdict.NOT_ASSESSABLE, reason)
    assert found.short
    assert found.missing == 100


def test_figures_of_two_tables_do_not_compare(catalogue) -> None:
    rows = pd.DataFrame(
        [
            {"year": 2021, "numerator": 90, "table": "decision"},
            {"year": 2023, "numerator": 100, "table": "education"},
        ]
    ).assign(indicator=SHARE, area_code="58", status="reported", denominator=1000, kind="returned")
    table = rows.reindex(columns=list(COLUMNS)).astype(COLUMNS)
    plan = Plan(id="p", title=TEXT, source="s", area="58", year=2025, targets=(by_2025(),))
    known, found = catalogue.indicators, FigureLookup(table)
    moved = progress(found, plan, known, {}, area_codes=["58"], year=2023)
    one = next(assessments(found, plan, known, moved, area=PROVINCE, year=2023))
    assert one.reason is Reason.DEFINITION_BREAK


SURVEYED = target(
    TargetKind.SURVEY_RATE, indicator="literacy_15plus_nso_pct", at_least_pct=Fraction(87)
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param((88.5, 87.0, 90.0), Verdict.MET, id="the whole interval reaches it"),
        pytest.param((88.5, 86.9, 90.1), Reason.WITHIN_SAMPLING_ERROR, id="its lower end does not"),
        pytest.param((86.0, 85.0, 87.0), Reason.WITHIN_SAMPLING_ERROR, id="its upper end reaches"),
        pytest.param((86.0, 85.1, 86.9), Verdict.NOT_MET, id="the whole interval misses it"),
        pytest.param((99.0, pd.NA, pd.NA), Reason.NO_SAMPLING_ERROR, id="no interval published"),
    ],
)
def test_a_survey_decides_by_its_interval(assess, told, expected) -> None:
    found = assess(SURVEYED, PROVINCE, parts=("value", "lower", "upper"), _2023=told)
    assert expected in (found.verdict, found.reason)
    assert (found.required, found.missing) == (None, None), "a sample counts nobody"
    assert found.distance_pct == pytest.approx(told[0] - 87)


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ((85.0, 88.0), Verdict.MET),
        ((84.9, 87.0), Reason.WITHIN_SAMPLING_ERROR),
        ((87.0, 88.1), Reason.WITHIN_SAMPLING_ERROR),
        ((88.1, 89.0), Verdict.NOT_MET),
        ((83.0, 84.9), Verdict.NOT_MET),
    ],
)
def test_a_survey_against_a_range(assess, ends, expected) -> None:
    wanted = target(
        TargetKind.SURVEY_RATE,
        indicator="literacy_15plus_nso_pct",
        at_least_pct=Fraction(85),
        at_most_pct=Fraction(88),
    )
    told = (sum(ends) / 2, *ends)
    found = assess(wanted, PROVINCE, parts=("value", "lower", "upper"), _2023=told)
    assert expected in (found.verdict, found.reason)
