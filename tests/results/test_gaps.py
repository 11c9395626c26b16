"""Groups add up to their area, wait for all of their communes, and are withheld where too few."""

from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path

import pandas as pd
import pytest

from xhht_analysis.results.gaps import GROUPS, lookups
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.figures import Figure, Kind, Status

QUALIFIED, SKILLED = "qualified_15plus_pct", "life_skilled_working_age_pct"
LITERATE, FIRST_LEVEL = "literate_level2_15_60_pct", "literate_level1_15_60_pct"
PEOPLE = {
    QUALIFIED, SKILLED, LITERATE, FIRST_LEVEL, "vocational_15plus_pct", "university_15plus_pct",
    "information_literate_working_age_pct", "learning_citizens_pct",
}  # fmt: skip
COMMUNES = ("99101", "99102", "99103", "99201", "99202", "99203", "99301", "99302")
Minorities = Mapping[str, int]


def told(figure: Figure) -> tuple[int, int] | Status:
    reported = figure.status is Status.REPORTED
    return (figure.numerator, figure.denominator) if reported else figure.status


def groups(results: Results, indicator: str, code: str, dimension: str) -> list:
    """Numerator and denominator of both groups, or the status of what has none."""
    found = lookups(results.gaps)
    return [
        told(found[dimension, group].figure(indicator, code, 2023)) for group in GROUPS[dimension]
    ]


@pytest.fixture
def with_minorities(returns: Path) -> Callable[..., None]:
    """Qualification by ethnic minority: so many of each commune's 1,000 people, all qualified."""

    def write(few: Minorities, *, allowed: str = '"yes", "no"', nullable: bool = False) -> None:
        head = "year,area_code,ethnic_minority,population_15plus,elementary,intermediate,"
        lines = [head + "college,university"]
        for code in COMMUNES:
            minority = few.get(code, 100)
            if minority:
                lines.append(f"2023,{code},yes,{minority},{minority},0,0,0")
            lines.append(f"2023,{code},no,{1000 - minority},0,0,0,50")
        (returns / "qualification.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        path = returns / "qualification.md"
        text = path.read_text(encoding="utf-8")
        column = "  - {name: ethnic_minority, type: category, vi: x, en: x, nullable: "
        column += f"{str(nullable).lower()}, allowed: [{allowed}]}}\n"
        text = text.replace("key: [year, area_code]", "key: [year, area_code, ethnic_minority]")
        before, sign, after = text.partition("  - {name: population_15plus")
        path.write_text(before + column + sign + after, encoding="utf-8")

    return write


def test_every_share_of_people_has_groups_of_the_publications_year(worked_2023) -> None:
    found = worked_2023.gaps
    assert set(found["indicator"]) == PEOPLE
    assert set(found["year"]) == {2023}
    assert set(found["area_code"]) == {"58", "582", "584", "585", "586", "587", "588", "589"}
    assert set(found["kind"]) == {Kind.ILLUSTRATIVE}
    assert len(found) == len(PEOPLE) * 8 * (8 + 4)


def test_groups_add_up_to_the_figure_of_their_area(worked_2023) -> None:
    codes = worked_2023.gaps["area_code"].unique()
    for indicator, code, dimension in product(sorted(PEOPLE), codes, GROUPS):
        parts = groups(worked_2023, indicator, code, dimension)
        counts = [part for part in parts if part != Status.NOT_APPLICABLE]
        whole = told(worked_2023.lookup.figure(indicator, code, 2023))
        assert tuple(map(sum, zip(*counts, strict=True))) == whole, (indicator, code, dimension)


def test_districts_add_up_to_the_province(worked_2023) -> None:
    counts = worked_2023.gaps.fillna({"numerator": 0, "denominator": 0})
    key = ["indicator", "dimension", "group"]
    of_province = counts["area_code"] == "58"
    whole, parts = (
        counts[rows].groupby(key)[["numerator", "denominator"]].sum()
        for rows in (of_province, ~of_province)
    )
    pd.testing.assert_frame_equal(whole, parts)


def test_a_district_of_one_kind_of_communes_has_one_group(worked_2023) -> None:
    # All nine communes of Bác Ái are rural and especially difficult.
    whole = told(worked_2023.lookup.figure(LITERATE, "584", 2023))
    for dimension in ("residence", "difficulty"):
        assert groups(worked_2023, LITERATE, "584", dimension) == [whole, Status.NOT_APPLICABLE]


def test_a_baseline_has_no_groups(published_2019) -> None:
    assert published_2019.gaps.empty


def test_communes_are_parted_by_type_and_by_the_dated_list(toy_results) -> None:
    # 992: two xã and a thị trấn; the xã 99203 is listed, and of its 2,000 nobody is skilled.
    assert groups(toy_results, SKILLED, "992", "residence") == [(300, 4000), (300, 2000)]
    assert groups(toy_results, SKILLED, "992", "difficulty") == [(0, 2000), (600, 4000)]
    # 991: two phường and a xã, none of them listed.
    assert groups(toy_results, SKILLED, "991", "residence") == [(600, 2000), (1200, 4000)]
    assert groups(toy_results, SKILLED, "991", "difficulty") == [
        Status.NOT_APPLICABLE,
        (1800, 6000),
    ]


def test_a_table_without_the_column_yields_no_rows(toy_results) -> None:
    assert set(toy_results.gaps["dimension"]) == {"residence", "difficulty"}


def test_without_a_list_no_commune_is_called_ordinary(toy_workspace, computed) -> None:
    for path in toy_workspace.data.rglob("especially_difficult_communes.*"):
        path.unlink()
    assert set(computed().gaps["dimension"]) == {"residence"}


def test_without_communes_a_table_is_not_parted_by_them(computed, rewrite) -> None:
    rewrite(
        "qualification",
        lambda rows: rows[rows["area_code"].isin(["99101", "99201"])].replace(
            {"99101": "991", "99201": "992"}
        ),
    )
    results = computed()
    assert told(results.lookup.figure(QUALIFIED, "991", 2023)) == (340, 1000)
    assert QUALIFIED not in set(results.gaps["indicator"])


def test_a_commune_without_a_row_takes_its_own_group_along(computed, rewrite) -> None:
    # 99202 is the thị trấn of 992; its two xã are whole. 993 has sent nothing: two xã.
    rewrite(
        "qualification", lambda rows: rows[~((rows.area_code == "99202") & (rows.year == "2023"))]
    )
    results = computed()
    assert groups(results, QUALIFIED, "992", "residence") == [(340, 2000), Status.MISSING]
    assert groups(results, QUALIFIED, "992", "difficulty") == [(170, 1000), Status.MISSING]
    assert groups(results, QUALIFIED, "99", "residence") == [Status.MISSING, Status.MISSING]
    assert groups(results, SKILLED, "99", "residence") == [Status.MISSING, (1500, 6000)]


def test_an_empty_cell_is_as_missing_as_a_row(computed, rewrite) -> None:
    def empty(rows):
        there = (rows.area_code == "99202") & (rows.birth_year == str(2023 - 40))
        rows.loc[there & (rows.year == "2023"), "literate_level2"] = ""
        return rows

    rewrite("education", empty)
    results = computed()
    # Of 460 in each xã 8 of 10 are literate, in 99203 only 4 of 10 above 25: 368 and 228.
    assert groups(results, LITERATE, "992", "residence") == [(596, 920), Status.MISSING]
    assert groups(results, FIRST_LEVEL, "992", "residence")[1] == (414, 460)


def test_a_missing_birth_year_leaves_its_band_without_a_count(computed, rewrite) -> None:
    rewrite(
        "education",
        lambda rows: rows[~((rows.area_code == "99101") & (rows.birth_year == str(2023 - 40)))],
    )
    # 99103 is the xã of 991: 9 of 10 in each of 46 birth years.
    assert groups(computed(), LITERATE, "991", "residence") == [(414, 460), Status.MISSING]


def test_a_group_of_nobody_needs_no_row(computed, with_minorities) -> None:
    with_minorities({"99101": 0, "99102": 0, "99103": 0, "99201": 0})
    results = computed()
    assert groups(results, QUALIFIED, "991", "ethnic_minority") == [
        Status.NOT_APPLICABLE,
        (150, 3000),
    ]
    assert groups(results, QUALIFIED, "992", "ethnic_minority") == [(200, 200), (150, 2800)]
    assert groups(results, QUALIFIED, "99", "ethnic_minority") == [(400, 400), (400, 7600)]


@pytest.mark.parametrize("few", [1, 9, 10, 11])
def test_a_group_of_fewer_than_ten_is_withheld_with_the_other(
    computed, with_minorities, few: int
) -> None:
    with_minorities({"99101": few, "99102": 0, "99103": 0})
    results = computed()
    hidden = [Status.SUPPRESSED, Status.SUPPRESSED]
    shown = [(few, few), (150, 3000 - few)]
    assert groups(results, QUALIFIED, "991", "ethnic_minority") == (hidden if few < 10 else shown)
    # The province less 992 and 993 would be 991: so 993, the smaller one, is withheld as well.
    assert (groups(results, QUALIFIED, "993", "ethnic_minority") == hidden) is (few < 10)
    for code, whole in (("992", (300, 300)), ("99", (500 + few, 500 + few))):
        assert groups(results, QUALIFIED, code, "ethnic_minority")[0] == whole
    withheld = results.gaps[results.gaps["status"] == Status.SUPPRESSED]
    assert withheld[["numerator", "denominator"]].isna().all(axis=None)


def test_where_the_province_is_not_shown_nothing_can_be_subtracted(
    returns, computed, with_minorities
) -> None:
    with_minorities({"99101": 9, "99102": 0, "99103": 0})
    path = returns / "qualification.csv"
    kept = [line for line in path.read_text("utf-8").splitlines() if ",9930" not in line]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    results = computed()
    assert groups(results, QUALIFIED, "991", "ethnic_minority") == [Status.SUPPRESSED] * 2
    assert groups(results, QUALIFIED, "992", "ethnic_minority") == [(300, 300), (150, 2700)]


def test_a_few_of_the_whole_province_are_withheld_everywhere(computed, with_minorities) -> None:
    with_minorities(dict.fromkeys(COMMUNES, 1))
    results = computed()
    for code in ("99", "991", "992", "993"):
        assert groups(results, QUALIFIED, code, "ethnic_minority") == [Status.SUPPRESSED] * 2
    assert told(results.lookup.figure(QUALIFIED, "99", 2023)) == (408, 8000)


@pytest.mark.parametrize("other", [{"allowed": '"yes", "no", unknown'}, {"nullable": True}])
def test_a_column_that_leaves_people_out_of_both_groups_is_not_used(
    computed, with_minorities, other: dict
) -> None:
    with_minorities({}, **other)
    assert "ethnic_minority" not in set(computed().gaps["dimension"])


def test_a_group_that_exceeds_its_whole_is_refused_by_name(
    returns, problems, with_minorities
) -> None:
    with_minorities({})
    path = returns / "qualification.csv"
    text = path.read_text("utf-8").replace("2023,99101,yes,100,100", "2023,99101,yes,100,101")
    path.write_text(text, encoding="utf-8")
    found = problems()
    assert {problem.place for problem in found} == {
        "qualified_15plus_pct, ethnic_minority: yes",
        "vocational_15plus_pct, ethnic_minority: yes",
    }
    assert {problem.facts["part"] for problem in found} == {101}


def test_the_order_of_rows_does_not_matter(computed, rewrite) -> None:
    before = computed().gaps
    for table in ("qualification", "competences", "education"):
        rewrite(table, lambda rows: rows.sample(frac=1, random_state=1))
    pd.testing.assert_frame_equal(computed().gaps, before)
