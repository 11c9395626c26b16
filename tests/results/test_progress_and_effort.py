"""Progress by several methods, what it takes in people, and what blocks the next level."""

import pandas as pd
import pytest

from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.results.results import Results, compute

TOWN, DO_VINH = "582", "22738"
METHODS = ("linear", "growth", "complement")


@pytest.fixture(scope="module")
def brief() -> Results:
    """The results of the brief of 2023 on the illustrative returns."""
    catalogue = load_catalogue(Workspace.find())
    return compute(catalogue, catalogue.publications["ban_tin_2023"])


def row(table: pd.DataFrame, **wanted: object) -> pd.Series:
    match = pd.Series(True, index=table.index)
    for column, value in wanted.items():
        match &= table[column] == value
    (found,) = table[match].index
    return table.loc[found]


def test_progress_runs_from_the_first_comparable_year(brief) -> None:
    # 11.83 % in 2021, 16.81 % in 2023, 20 % asked for 2023: 4.98 of 8.17 points.
    found = row(brief.progress, target="T8", aim="plan", area_code="58")
    assert (found["base_year"], found["year"]) == (2021, 2023)
    assert found["linear_ratio"] == pytest.approx(
        (found["current_pct"] - found["base_pct"]) / (20 - found["base_pct"])
    )
    assert [found[f"{method}_course"] for method in METHODS] == ["behind"] * 3
    assert (found["course"], found["agree"]) == ("behind", True)


def test_the_national_milestones_are_ways_of_their_own(brief) -> None:
    # Learning citizens: 9.07 % in 2021, 33.52 % in 2023; 40 % asked for 2025, 60 % for 2030.
    ways = brief.progress[
        (brief.progress["target"] == "T14") & (brief.progress["area_code"] == "58")
    ]
    assert list(zip(ways["aim"], ways["aim_year"], ways["goal_pct"], strict=True)) == [
        ("plan", 2023, "40"), ("national", 2025, "40"), ("national", 2030, "60"),
    ]  # fmt: skip
    gone = ways["current_pct"] - ways["base_pct"]
    expected = (ways["goal_pct"].astype(float) - ways["base_pct"]) * 2 / (ways["aim_year"] - 2021)
    assert ways["linear_ratio"].tolist() == pytest.approx((gone / expected).tolist())
    assert ways["course"].tolist() == ["behind", "on_course", "on_course"]


def test_where_the_methods_differ_there_is_no_course_and_all_of_them_are_there(brief) -> None:
    differ = brief.progress[~brief.progress["agree"].fillna(True)]
    assert len(differ) > 5
    assert differ["course"].isna().all()
    assert differ[[f"{method}_course" for method in METHODS]].notna().sum(axis=1).min() >= 2


def test_a_number_of_districts_is_a_way_of_the_province_alone(brief) -> None:
    # 2 of 7 districts in 2021, 3 in 2023, 4 asked.
    found = row(brief.progress, target="T1", area_code="58")
    assert found["linear_ratio"] == pytest.approx(0.5)
    assert set(brief.progress.loc[brief.progress["target"] == "T1", "area_code"]) == {"58"}


def test_three_years_are_too_few_for_a_projection(brief) -> None:
    assert brief.progress["projected_pct"].isna().all()


def test_a_met_target_is_met_by_every_method(brief) -> None:
    met = brief.assessments[brief.assessments["verdict"] == "met"]
    own = brief.progress[brief.progress["aim"] == "plan"]
    both = own.merge(met, on=["target", "area_code"])
    courses = both[[f"{method}_course" for method in METHODS]].stack()
    assert len(both) > 20
    assert set(courses) == {"met"}


def test_one_year_of_figures_says_nothing_of_progress() -> None:
    catalogue = load_catalogue(Workspace.find())
    ways = compute(catalogue, catalogue.publications["hien_trang_2019"]).progress
    assert set(ways["reason"]) == {"one_point_only"}
    assert ways["course"].isna().all()


def test_the_districts_parts_add_up_to_the_provinces_need_exactly(brief) -> None:
    aim = ["target", "aim", "aim_year"]
    effort = brief.effort.set_index(aim).sort_index()
    whole, districts = (effort[effort["area_code"] == "58"], effort[effort["area_code"] != "58"])
    parts = districts.groupby(level=aim)[["share", "first_year"]].sum()
    assert len(whole) == 15
    assert (parts["share"] == whole["missing"]).all()
    due = whole["first_year"].notna()
    assert due.sum() == 10
    assert (parts["first_year"][due] == whole["first_year"][due]).all()


def test_the_provinces_need_is_the_distance_of_its_verdict(brief) -> None:
    for target in ("T7", "T8", "T9", "T10", "T14"):
        need = row(brief.effort, target=target, aim="plan", area_code="58")["missing"]
        assert need == row(brief.assessments, target=target, area_code="58")["missing"]


def test_the_town_lacks_four_people_in_one_ward_for_literacy_level_2(brief) -> None:
    # 7,780 of 8,648 is 89.96 %, which prints as 90.0 %; 90 % takes 7,784.
    blocked = row(brief.blockers, area_code=DO_VINH, field="literacy", level=2)
    assert (blocked["numerator"], blocked["denominator"]) == (7780, 8648)
    assert (blocked["needed"], blocked["missing"]) == (7784, 4)
    lift = row(brief.lifts, area_code=TOWN, field="literacy", level=2)
    assert (lift["passing"], lift["needed"], lift["gap"], lift["people"]) == (14, 15, 1, 4)
    members = brief.members
    members = members[(members["field"] == "literacy") & (members["level"] == 2)]
    chosen = members[(members["area_code"] == TOWN) & (members["role"] == "chosen")]
    assert list(chosen["member"]) == [DO_VINH]


def test_no_level_is_lost_in_the_worked_example(brief) -> None:
    assert brief.losses.empty


def test_a_level_lost_in_the_toy_province_is_told(toy_results) -> None:
    assert set(toy_results.losses["year"]) == {2023}
