"""A verdict follows from a figure, the target, and what was before."""

from fractions import Fraction

import pytest

from tests.results.one_target import DISTRICT, PROVINCE, SHARE, lookup, target
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.plans import TargetKind
from xhht_analysis.vocabulary.verdicts import Reason, Verdict

KEEP_5 = target(TargetKind.MAINTAIN, required_units=5, of_units=7)
KEEP_ALL = target(TargetKind.MAINTAIN, at_least_pct=Fraction(100))


@pytest.mark.parametrize(
    ("wanted", "before", "now", "verdict"),
    [
        pytest.param(KEEP_5, (5, 7), (5, 7), Verdict.MET, id="kept"),
        pytest.param(KEEP_5, (4, 7), (5, 7), Verdict.MET, id="reached anew"),
        pytest.param(KEEP_5, (5, 7), (4, 7), Verdict.BREACHED, id="slipped from the target"),
        pytest.param(KEEP_5, (7, 7), (4, 7), Verdict.BREACHED, id="slipped from above"),
        pytest.param(KEEP_5, (4, 7), (4, 7), Verdict.NOT_MET, id="never there"),
        pytest.param(KEEP_5, (6, 7), (5, 7), Verdict.MET, id="fewer, but enough"),
        pytest.param(KEEP_5, Status.MISSING, (4, 7), Verdict.NOT_MET, id="unknown before"),
        pytest.param(KEEP_ALL, (7, 7), (6, 7), Verdict.BREACHED, id="all were at it"),
        pytest.param(KEEP_ALL, (6, 7), (6, 7), Verdict.NOT_MET, id="one was missing before, too"),
    ],
)
def test_what_was_to_be_kept_is_breached_only_where_it_was_there(
    assess, wanted, before, now, verdict
) -> None:
    assert assess(wanted, PROVINCE, _2022=before, _2023=now).verdict is verdict


def test_before_means_the_last_year_with_a_figure(assess) -> None:
    years = {"_2021": (5, 7), "_2022": Status.MISSING, "_2023": (4, 7)}
    assert assess(KEEP_5, PROVINCE, **years).verdict is Verdict.BREACHED
    years = {"_2021": (5, 7), "_2022": (4, 7), "_2023": (4, 7)}
    assert assess(KEEP_5, PROVINCE, **years).verdict is Verdict.NOT_MET


def test_what_comes_later_is_not_before(assess) -> None:
    found = assess(KEEP_5, PROVINCE, _2023=(4, 7), _2024=(5, 7))
    assert found.verdict is Verdict.NOT_MET


def test_what_only_was_to_be_reached_is_never_breached(assess) -> None:
    wanted = target(TargetKind.UNITS_AT_LEVEL, required_units=5, of_units=7)
    assert assess(wanted, PROVINCE, _2022=(5, 7), _2023=(4, 7)).verdict is Verdict.NOT_MET


REACH_5 = target(TargetKind.UNITS_AT_LEVEL, required_units=5, of_units=7, named_units=("584",))
OTHERS = target(TargetKind.UNITS_AT_LEVEL, required_units=5, of_units=7, named_units=("582",))
REACH_ALL = target(TargetKind.PERCENT_OF_UNITS, at_least_pct=Fraction(100))
REACH_HALF = target(TargetKind.PERCENT_OF_UNITS, at_least_pct=Fraction(50))


@pytest.mark.parametrize(
    ("wanted", "before", "now", "expected"),
    [
        pytest.param(REACH_5, (0, 1), (0, 1), Verdict.NOT_MET, id="named and not there"),
        pytest.param(OTHERS, (0, 1), (0, 1), Reason.NOT_OWED_HERE, id="another one is named"),
        pytest.param(OTHERS, (0, 1), (1, 1), Verdict.MET, id="not named and there all the same"),
        pytest.param(REACH_ALL, (0, 1), (0, 1), Verdict.NOT_MET, id="all are wanted"),
        pytest.param(REACH_HALF, (0, 1), (0, 1), Reason.NOT_OWED_HERE, id="half are wanted"),
        pytest.param(KEEP_5, (1, 1), (0, 1), Verdict.BREACHED, id="was there and slipped"),
        pytest.param(KEEP_5, (0, 1), (0, 1), Reason.NOT_OWED_HERE, id="was not there to be kept"),
        pytest.param(
            KEEP_ALL, (0, 1), (0, 1), Verdict.NOT_MET, id="all are to be kept, one was not"
        ),
        pytest.param(
            KEEP_ALL, (1, 1), (0, 1), Verdict.BREACHED, id="all are to be kept, one slipped"
        ),
        pytest.param(REACH_ALL, (0, 1), Status.MISSING, Reason.NO_FIGURE, id="nothing is known"),
    ],
)
def test_what_a_single_district_owes(assess, wanted, before, now, expected) -> None:
    found = assess(wanted, DISTRICT, _2022=before, _2023=now)
    assert expected in (found.verdict, found.reason)
    assert found.distance_pct is None, "one district is at a level or not"


TWENTY = target(TargetKind.SHARE_OF_15PLUS, indicator=SHARE, at_least_pct=Fraction(20))


@pytest.mark.parametrize(
    ("numerator", "verdict", "missing", "points"),
    [
        (199, Verdict.NOT_MET, 1, -0.1),
        (200, Verdict.MET, 0, 0.0),
        (201, Verdict.MET, 0, 0.1),
        (0, Verdict.NOT_MET, 200, -20.0),
        (1000, Verdict.MET, 0, 80.0),
    ],
)
@pytest.mark.parametrize("area", [PROVINCE, DISTRICT], ids=["province", "district"])
def test_a_share_is_held_against_the_same_percentage_everywhere(
    assess, area, numerator, verdict, missing, points
) -> None:
    found = assess(TWENTY, area, _2023=(numerator, 1000))
    assert (found.verdict, found.required, found.missing) == (verdict, 200, missing)
    assert found.distance_pct == pytest.approx(points)


def test_half_of_seven_districts_is_four(assess) -> None:
    assert assess(REACH_HALF, PROVINCE, _2023=(3, 7)).verdict is Verdict.NOT_MET
    assert assess(REACH_HALF, PROVINCE, _2023=(4, 7)).verdict is Verdict.MET


AT_MOST_2 = target(
    TargetKind.SHARE_OF_15PLUS,
    indicator="illiterate_level1_15_60_pct",
    at_most_pct=Fraction(2),
)
FIVE_TO_EIGHT = target(
    TargetKind.SHARE_OF_15PLUS,
    indicator=SHARE,
    at_least_pct=Fraction(5),
    at_most_pct=Fraction(8),
)


@pytest.mark.parametrize(
    ("wanted", "numerator", "verdict", "missing", "points", "too_many"),
    [
        pytest.param(AT_MOST_2, 19, Verdict.MET, 0, -0.1, False, id="fewer than allowed"),
        pytest.param(AT_MOST_2, 20, Verdict.MET, 0, 0, False, id="as many as allowed"),
        pytest.param(AT_MOST_2, 21, Verdict.NOT_MET, 1, 0.1, True, id="one too many"),
        pytest.param(AT_MOST_2, 0, Verdict.MET, 0, -2, False, id="none at all"),
        pytest.param(FIVE_TO_EIGHT, 49, Verdict.NOT_MET, 1, -0.1, False, id="one below the range"),
        pytest.param(FIVE_TO_EIGHT, 50, Verdict.MET, 0, 0, False, id="its lower end"),
        pytest.param(FIVE_TO_EIGHT, 80, Verdict.MET, 0, 0, False, id="its upper end"),
        pytest.param(FIVE_TO_EIGHT, 82, Verdict.NOT_MET, 2, 0.2, True, id="two above the range"),
    ],
)
@pytest.mark.parametrize("area", [PROVINCE, DISTRICT], ids=["province", "district"])
def test_a_limit_and_a_range(
    assess, area, wanted, numerator, verdict, missing, points, too_many
) -> None:
    found = assess(wanted, area, _2023=(numerator, 1000))
    assert (found.verdict, found.missing, found.too_many) == (verdict, missing, too_many)
    assert found.distance_pct == pytest.approx(points)
    assert found.required == (None if wanted is AT_MOST_2 else 50)
    assert found.allowed == (20 if wanted is AT_MOST_2 else 80)


def test_a_range_too_narrow_for_whole_people_is_missed_by_the_nearer_side(assess) -> None:
    assert assess(FIVE_TO_EIGHT, DISTRICT, _2023=(0, 10)).missing == 1
    above = assess(FIVE_TO_EIGHT, DISTRICT, _2023=(1, 10))
    assert (above.verdict, above.missing, above.too_many) == (Verdict.NOT_MET, 1, True)


def test_a_limit_that_was_to_be_kept_is_breached_from_above(assess) -> None:
    keep = target(
        TargetKind.MAINTAIN, indicator="illiterate_level1_15_60_pct", at_most_pct=Fraction(2)
    )
    assert assess(keep, DISTRICT, _2022=(20, 1000), _2023=(21, 1000)).verdict is Verdict.BREACHED
    assert assess(keep, DISTRICT, _2022=(21, 1000), _2023=(21, 1000)).verdict is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (Status.MISSING, Reason.NO_FIGURE),
        (Status.SUPPRESSED, Reason.SUPPRESSED),
        (Status.NOT_APPLICABLE, Reason.NOTHING_TO_COUNT),
    ],
)
def test_why_there_is_no_verdict(assess, status, reason) -> None:
    found = assess(TWENTY, DISTRICT, _2023=status)
    assert (found.verdict, found.reason) == (Verdict.NOT_ASSESSABLE, reason)
    assert (found.required, found.missing, found.distance_pct) == (None, None, None)


def test_provincial_agencies_are_not_counted_in_a_district(assess) -> None:
    wanted = target(
        TargetKind.SHARE_OF_AGENCIES, indicator="assessed_agencies_pct", at_least_pct=Fraction(100)
    )
    assert assess(wanted, PROVINCE, _2023=(46, 48)).verdict is Verdict.NOT_MET
    assert assess(wanted, DISTRICT, _2023=(3, 3)).reason is Reason.NOT_COUNTED_HERE
    assert assess(wanted, DISTRICT, _2023=Status.MISSING).reason is Reason.NOT_COUNTED_HERE


def test_a_figure_that_nobody_gave_is_missing() -> None:
    found = lookup(SHARE, DISTRICT, _2021=(1, 10), _2022=Status.MISSING, _2023=(2, 10))
    assert found.figure(SHARE, "585", 2023).status is Status.MISSING
    assert found.figure(SHARE, "584", 2020).status is Status.MISSING
    assert [figure.year for figure in found.series(SHARE, "584")] == [2021, 2023]
    assert found.figure_before(SHARE, "584", 2023).year == 2021
    assert found.figure_before(SHARE, "584", 2021) is None


class TestTheMadeUpProvince:
    """What tests/toy/README.md promises of its three districts."""

    def verdicts(self, toy_results, code: str) -> dict[str, str]:
        return {one.target: one.reason or one.verdict for one in toy_results.assessments_of(code)}

    def test_one_district_meets_all_that_is_counted_in_it(self, toy_results) -> None:
        found = self.verdicts(toy_results, "991")
        assert found.pop("T15") is Reason.NOT_COUNTED_HERE
        assert set(found.values()) == {Verdict.MET}

    def test_one_district_has_no_figure(self, toy_results) -> None:
        found = self.verdicts(toy_results, "993")
        assert found.pop("T15") is Reason.NOT_COUNTED_HERE
        assert set(found.values()) == {Reason.NO_FIGURE}

    def test_one_district_has_something_of_each(self, toy_results) -> None:
        found = self.verdicts(toy_results, "992")
        assert found["T4"] is Verdict.BREACHED
        assert found["T1"] is found["T6"] is Reason.NOT_OWED_HERE
        assert found["T11"] is Reason.NOTHING_TO_COUNT
        assert found["T7"] is Verdict.NOT_MET
        assert found["T10"] is Verdict.MET
        by_target = {one.target: one for one in toy_results.assessments_of("992")}
        t7, t10 = by_target["T7"], by_target["T10"]
        assert (t7.figure.numerator, t7.required, t7.missing) == (1198, 1200, 2)
        assert (t10.figure.numerator, t10.required, t10.missing) == (150, 150, 0)
