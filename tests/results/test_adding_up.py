"""Communes are added up to districts and the province; what has not come is never passed over."""

import pytest

from xhht_analysis.results.recognition import differences
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.figures import Figure, Kind, Status

QUALIFIED, SKILLED, TEACHING = (
    "qualified_15plus_pct",
    "life_skilled_working_age_pct",
    "digital_teaching_institutions_pct",
)
LITERATE, DIGITAL = "literate_level2_15_60_pct", "digital_materials_institutions_pct"


def counts(results: Results, indicator: str, year: int, *codes: str) -> dict[str, tuple | Status]:
    """Numerator and denominator by area, or the status of what has none."""

    def told(figure: Figure) -> tuple | Status:
        reported = figure.status is Status.REPORTED
        return (figure.numerator, figure.denominator) if reported else figure.status

    return {code: told(results.lookup.figure(indicator, code, year)) for code in codes}


def test_counts_are_added_up_and_rates_follow_from_them(toy_results) -> None:
    # 991: 3 communes with 340 of 1,000 (339 in 2022), 992: 3 with 170 (169), 993: 2 with 169.
    assert counts(toy_results, QUALIFIED, 2022, "99", "991", "992", "993") == {
        "99": (3 * 339 + 3 * 169 + 2 * 169, 8000),
        "991": (1017, 3000),
        "992": (507, 3000),
        "993": (338, 2000),
    }
    assert counts(toy_results, QUALIFIED, 2023, "991", "992", "99101") == {
        "991": (1020, 3000),
        "992": (510, 3000),
        "99101": (340, 1000),
    }


def test_a_district_that_has_sent_nothing_leaves_the_province_without_a_total(toy_results) -> None:
    missing = dict.fromkeys(("99", "993", "99301"), Status.MISSING)
    for indicator in (QUALIFIED, SKILLED, TEACHING, LITERATE):
        assert counts(toy_results, indicator, 2023, "99", "993", "99301") == missing


def test_a_commune_without_a_row_takes_district_and_province_along(computed, rewrite) -> None:
    rewrite(
        "qualification", lambda rows: rows[~((rows.area_code == "99202") & (rows.year == "2022"))]
    )
    results = computed()
    assert counts(results, QUALIFIED, 2022, "99", "992", "99202") == dict.fromkeys(
        ("99", "992", "99202"), Status.MISSING
    )
    assert counts(results, QUALIFIED, 2022, "991", "99201") == {
        "991": (1017, 3000),
        "99201": (169, 1000),
    }
    assert counts(results, SKILLED, 2022, "992")["992"] == (600, 6000), "another table is whole"


def test_an_empty_cell_is_as_missing_as_a_row(computed, rewrite) -> None:
    def empty(rows):
        there = (
            (rows.area_code == "99101") & (rows.year == "2023") & (rows.kind == "general_school")
        )
        rows.loc[there, "digital_teaching"] = ""
        return rows

    rewrite("institutions", empty)
    results = computed()
    assert counts(results, TEACHING, 2023, "991", "99101", "99102") == {
        "991": Status.MISSING,
        "99101": Status.MISSING,
        "99102": (4, 5),
    }


def test_a_missing_birth_year_leaves_its_band_without_a_count(computed, rewrite) -> None:
    rewrite(
        "education",
        lambda rows: rows[~((rows.area_code == "99101") & (rows.birth_year == str(2023 - 40)))],
    )
    results = computed()
    assert counts(results, LITERATE, 2023, "991", "99101", "99102") == {
        "991": Status.MISSING,
        "99101": Status.MISSING,
        "99102": (46 * 9, 460),
    }


def test_zero_is_a_count(toy_results) -> None:
    assert counts(toy_results, SKILLED, 2023, "99203", "992") == {
        "99203": (0, 2000),
        "992": (600, 6000),
    }


def test_where_there_is_nothing_to_count_a_share_does_not_apply(toy_results) -> None:
    # 992 reports its institutions, and no college is among them.
    assert counts(toy_results, DIGITAL, 2023, "991", "992", "99201", "993") == {
        "991": (1, 1),
        "992": Status.NOT_APPLICABLE,
        "99201": Status.NOT_APPLICABLE,
        "993": Status.MISSING,
    }


def test_a_figure_knows_its_table_and_kind(toy_results) -> None:
    figure = toy_results.lookup.figure(QUALIFIED, "991", 2023)
    assert (figure.table, figure.kind) == ("qualification", Kind.RETURNED)


def test_two_tables_with_one_figure_are_refused(toy_workspace, problems) -> None:
    folder = toy_workspace.data / "published"
    (folder / "census_2019_population_by_age.csv").write_text(
        "year,area_code,age_from,age_to,population\n2023,991,15,,3000\n2023,992,0,14,10\n", "utf-8"
    )
    columns = "".join(
        f"  - {{name: {name}, type: {kind}, vi: x, en: x, nullable: true}}\n"
        for name, kind in (("year", "year"), ("area_code", "code"), ("age_from", "integer"),
                           ("age_to", "integer"), ("population", "integer"))
    )  # fmt: skip
    (folder / "census_2019_population_by_age.md").write_text(
        "---\nid: census_2019_population_by_age\ntitle: {vi: x, en: x}\nkind: published\n"
        "source: census_2019\nlicence: x\ncodes_at: 2023-09-30\nkey: [area_code]\n"
        f"columns:\n{columns}---\n\nx\n",
        "utf-8",
    )
    (found,) = problems()
    assert (found.code, found.place) == ("counted-twice", "population_15plus")
    assert found.facts == {"year": "2023", "code": "991"}


def test_a_decision_stands_before_what_is_computed_and_the_difference_is_kept(
    toy_workspace, computed
) -> None:
    folder = toy_workspace.data / "published"
    (folder / "decided.csv").write_text(
        "year,area_code,field,level\n2023,991,literacy,1\n", encoding="utf-8"
    )
    (folder / "decided.md").write_text(
        "---\nid: decided\ntitle: {vi: x, en: x}\nkind: published\nsource: qd_192_2020\n"
        "licence: x\ncodes_at: 2023-09-30\nkey: [area_code, field]\ncolumns:\n"
        "  - {name: year, type: year, vi: x, en: x}\n"
        "  - {name: area_code, type: code, vi: x, en: x}\n"
        "  - {name: field, type: category, vi: x, en: x}\n"
        "  - {name: level, type: integer, vi: x, en: x}\n---\n\nx\n",
        encoding="utf-8",
    )
    results = computed()
    figure = results.lookup.figure("literacy_level", "991", 2023)
    assert (figure.value, figure.table) == (1, "decided")
    found = differences(results.levels, counts_table="education")
    assert found.to_dict("records") == [
        {"year": 2023, "area_code": "991", "field": "literacy", "decided": 1, "computed": 2}
    ]


def test_a_part_that_exceeds_its_whole_is_refused_with_every_place(problems, rewrite) -> None:
    def too_many(rows):
        rows.loc[(rows.area_code == "99101") & (rows.year == "2023"), "university"] = "1001"
        return rows

    rewrite("qualification", too_many)
    found = problems()
    assert {(p.code, p.file) for p in found} == {
        ("part-exceeds-whole", "data/returns/2023/qualification.csv")
    }
    assert {p.place: p.facts["part"] for p in found} == {
        "qualified_15plus_pct": 1241,
        "university_15plus_pct": 1001,
    }
    assert {(p.facts["code"], p.facts["year"], p.facts["whole"]) for p in found} == {
        ("99101", "2023", 1000)
    }


@pytest.mark.parametrize(
    ("column", "age", "criteria"),
    [("attending", 5, {"MN5A"}), ("completed_primary", 11, {"TH2B", "TH2C", "TH3B", "TH3C"})],
)
def test_a_criterion_that_counts_more_than_all_is_refused(problems, rewrite, column, age, criteria):
    def too_many(rows):
        there = (
            (rows.area_code == "99102")
            & (rows.birth_year == str(2023 - age))
            & (rows.year == "2023")
        )
        rows.loc[there, column] = "21"
        return rows

    rewrite("education", too_many)
    found = problems()
    assert {p.place for p in found} == criteria
    assert {(p.facts["code"], p.facts["part"], p.facts["whole"]) for p in found} == {
        ("99102", 21, 20)
    }


@pytest.mark.parametrize("columns", [("in_grade1",), ("birth_year", "must_cover")])
def test_returns_without_a_column_of_the_standard_are_refused(returns, problems, columns) -> None:
    for ending in ("csv", "md"):
        path = returns / f"education.{ending}"
        text = path.read_text(encoding="utf-8")
        for column in columns:
            text = text.replace(column, f"{column}x")
        path.write_text(text, encoding="utf-8")
    found = problems()
    told = {problem.facts.get("column", problem.facts.get("came")) for problem in found}
    assert {problem.code for problem in found} <= {"column-missing", "unknown-name"}
    assert told & {*columns, "age_from"}


def test_a_list_of_special_communes_needs_its_dates(toy_workspace, problems) -> None:
    for ending in ("csv", "md"):
        path = toy_workspace.data / "published" / f"especially_difficult_communes.{ending}"
        path.write_text(path.read_text(encoding="utf-8").replace("valid_until", "end"), "utf-8")
    (found,) = problems()
    assert (found.code, found.facts) == ("column-missing", {"column": "valid_until"})
    assert found.file == "data/published/especially_difficult_communes.csv"


def test_without_any_table_everything_is_missing(toy_workspace, computed) -> None:
    for path in toy_workspace.data.rglob("*.csv"):
        if "areas" not in path.parts:
            path.unlink()
    results = computed()
    assert set(results.figures["status"]) == {Status.MISSING}
    assert set(results.assessments["verdict"]) == {"not_assessable"}
    assert len(results.assessments) == 4 * 15


def test_a_plan_without_targets_gives_no_verdicts(toy_workspace, computed) -> None:
    path = toy_workspace.data / "plans" / "toy.yml"
    head = path.read_text(encoding="utf-8").partition("targets:")[0]
    path.write_text(head + "targets: []\n", encoding="utf-8")
    results = computed()
    assert results.assessments.empty
    assert results.assessments_of("991") == ()
