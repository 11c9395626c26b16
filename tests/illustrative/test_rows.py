"""Every row of the worked example is possible, and the rows together are plausible."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ILLUSTRATIVE = Path(__file__).resolve().parents[2] / "data" / "illustrative"
YEARS = (2021, 2022, 2023)
LEVELS = ("elementary", "intermediate", "college", "university")
HIGHER = ("university_branch", "college", "intermediate_school")
TEACHING = ("general_school", "continuing_education", "vocational_centre", "other")
Row = dict[str, str]

# Part and whole: wherever both are filled, the part is not larger.
WITHIN = {
    "education": (
        ("must_cover", "population"),
        ("attending", "must_cover"),
        ("in_grade1", "attending"),
        ("completed_preschool", "attending"),
        ("completed_primary", "must_cover"),
        ("still_in_primary", "attending"),
        ("graduated_lower_secondary", "completed_primary"),
        ("studying_upper_secondary_or_vocational", "attending"),
        ("studying_upper_secondary_or_vocational", "graduated_lower_secondary"),
        ("completed_primary", "literate_level2"),
        ("literate_level2", "literate_level1"),
        ("literate_level1", "must_cover"),
    ),
    "competences": (
        ("information_literate", "working_age"),
        ("life_skilled", "working_age"),
        ("learning_citizens", "adults"),
    ),
    "institutions": (
        ("digital_materials", "institutions"),
        ("digital_teaching", "institutions"),
        ("it_applied", "institutions"),
    ),
    "agencies": (("assessed", "agencies"),),
}
# The ages at which a column is filled; elsewhere it is empty.
AGES = {
    "attending": range(3, 19),
    "in_grade1": range(6, 7),
    "completed_preschool": range(5, 6),
    "completed_primary": range(11, 19),
    "still_in_primary": (11, 14),
    "graduated_lower_secondary": range(15, 19),
    "studying_upper_secondary_or_vocational": range(15, 19),
    "literate_level1": range(15, 61),
    "literate_level2": range(15, 61),
}


def faults(table: str, rows: list[Row]) -> Iterator[str]:
    """What cannot be: a part above its whole, a count below zero, a column out of its ages."""
    for number, row in enumerate(rows):
        counts = {name: int(cell) for name, cell in row.items() if cell.lstrip("-").isdigit()}
        for part, of in WITHIN.get(table, ()):
            if part in counts and of in counts and counts[part] > counts[of]:
                yield f"{number}: {part} > {of}"
        if any(count < 0 for count in counts.values()):
            yield f"{number}: below zero"
        if table == "education":
            if counts["population"] - counts["excluded"] != counts["must_cover"]:
                yield f"{number}: must_cover"
            age = counts["year"] - counts["birth_year"]
            for column, ages in AGES.items():
                if (row[column] != "") != (age in ages):
                    yield f"{number}: {column} at {age}"
            if age in (11, 14):
                through = counts["completed_primary"] + counts["still_in_primary"]
                if through > counts["must_cover"]:
                    yield f"{number}: primary"
        levels = sum(counts.get(level, 0) for level in LEVELS)
        if levels > counts.get("population_15plus", levels):
            yield f"{number}: levels"


@pytest.mark.parametrize(
    "table", ["education", "qualification", "competences", "institutions", "agencies"]
)
def test_no_row_is_impossible(returns, table) -> None:
    assert list(faults(table, returns[table])) == []


@pytest.mark.parametrize(
    ("table", "column", "change"),
    [
        ("education", "must_cover", -1),
        ("education", "literate_level1", -1000),
        ("education", "completed_primary", 1000),
        ("education", "population", -1000),
        ("qualification", "university", 10**6),
        ("competences", "life_skilled", 10**6),
        ("agencies", "agencies", -20),
    ],
)
def test_a_count_changed_in_one_row_is_found(returns, table, column, change) -> None:
    row = next(dict(row) for row in reversed(returns[table]) if row[column] not in ("", "0"))
    row[column] = str(int(row[column]) + change)
    assert list(faults(table, [row])) != []


@pytest.mark.parametrize("path", sorted(ILLUSTRATIVE.glob("*.csv")), ids=lambda path: path.stem)
def test_the_description_fits_the_file(returns, path: Path) -> None:
    head = yaml.safe_load(path.with_suffix(".md").read_text(encoding="utf-8").split("---\n")[1])
    columns = {column["name"]: column for column in head["columns"]}
    rows = returns[path.stem]
    assert (head["id"], head["kind"], head["source"]) == (
        path.stem,
        "illustrative",
        "illustrative_returns",
    )
    assert "minh họa" in head["title"]["vi"]
    assert list(columns) == list(rows[0])
    keys = [tuple(row[name] for name in head["key"]) for row in rows]
    assert keys == sorted(set(keys))
    for name, column in columns.items():
        cells = {row[name] for row in rows}
        assert column["nullable"] is ("" in cells), name
        if "allowed" in column:
            assert cells <= set(column["allowed"]), name
        if column["type"] == "integer":
            assert all(cell.isdigit() for cell in cells if cell), name
    assert b"\r" not in path.read_bytes()


def test_every_commune_has_people_of_every_age_from_0_to_60(by_age, district_of) -> None:
    expected = {(y, code, age) for y in YEARS for code in district_of for age in range(61)}
    counted = {key[1:] for key, count in by_age.items() if key[0] == "population" and count}
    assert counted == expected


@pytest.mark.parametrize("table", ["education", "qualification", "competences"])
def test_every_commune_reports_every_year(returns, district_of, table) -> None:
    reported = {(row["year"], row["area_code"]) for row in returns[table]}
    assert reported == {(str(year), code) for year in YEARS for code in district_of}


def test_adults_of_the_tables_are_the_same_people(returns) -> None:
    surveyed: Counter = Counter()
    for row in returns["education"]:
        if int(row["year"]) - int(row["birth_year"]) >= 15:
            cell = (row["year"], row["area_code"], row["sex"], row["ethnic_minority"])
            surveyed[cell] += int(row["population"])
    skills = {tuple(row.values())[:4]: row for row in returns["competences"]}
    for row in returns["qualification"]:
        cell = tuple(row.values())[:4]
        assert surveyed[cell] <= int(row["population_15plus"])
        assert int(skills[cell]["working_age"]) <= surveyed[cell]
        assert int(skills[cell]["adults"]) <= int(row["population_15plus"])


def test_a_birth_cohort_hardly_unlearns(returns) -> None:
    cohorts: dict[tuple[str, str, int], list[int]] = defaultdict(lambda: [0, 0])
    for row in returns["education"]:
        if row["literate_level2"]:
            cohort = cohorts[row["area_code"], row["birth_year"], int(row["year"])]
            cohort[0] += int(row["literate_level2"])
            cohort[1] += int(row["must_cover"])
    falls = []
    for (area, born, year), (literate, people) in cohorts.items():
        later = cohorts.get((area, born, year + 1))
        if later and people >= 30:
            falls.append(literate / people - later[0] / later[1])
    assert max(falls) < 0.06
    assert sum(fall > 0.01 for fall in falls) < 0.03 * len(falls)


def test_people_agree_with_the_census_and_the_average_population(by_age, total) -> None:
    # Census of 2019: 430,497 aged 15 and over. Average population: 596,049 to 601,217.
    for year, average in zip(YEARS, (596_049, 598_683, 601_217), strict=True):
        adults = total("qualification", "population_15plus", year=year)
        children = sum(
            count
            for (column, of_year, _, age), count in by_age.items()
            if (column, of_year) == ("population", year) and age < 15
        )
        assert abs(adults + children - average) < 0.002 * average
        assert 430_497 < adults < 1.06 * 430_497


def test_minorities_and_women_are_about_as_many_as_published(returns, district_of) -> None:
    people: Counter = Counter()
    for row in returns["education"]:
        if row["year"] == "2022":
            in_bac_ai = district_of[row["area_code"]] == "584"
            people[row["sex"], row["ethnic_minority"], in_bac_ai] += int(row["population"])

    def share(place: int, value: object, **only: bool) -> float:
        counted = {k: n for k, n in people.items() if k[2] or not only.get("bac_ai")}
        return sum(n for k, n in counted.items() if k[place] == value) / sum(counted.values())

    assert 0.22 < share(1, "yes") < 0.26  # census 2009: 23.5 %
    assert 0.84 < share(1, "yes", bac_ai=True) < 0.90  # district yearbook 2017: 87 %
    assert 0.48 < share(0, "female") < 0.51  # average population: 49 %


@pytest.mark.parametrize(
    ("table", "parts", "of", "kinds", "low", "high"),
    [
        pytest.param("qualification", LEVELS, "population_15plus", (), 18, 19, id="T9"),
        pytest.param("qualification", LEVELS[3:], "population_15plus", (), 6, 7, id="T10"),
        pytest.param(
            "competences", ("information_literate",), "working_age", (), 20.5, 22, id="T7"
        ),
        pytest.param("competences", ("life_skilled",), "working_age", (), 16, 18, id="T8"),
        pytest.param("institutions", ("digital_materials",), "institutions", HIGHER, 100, 100),
        pytest.param("institutions", ("digital_teaching",), "institutions", TEACHING, 56, 58),
        pytest.param(
            "institutions", ("it_applied",), "institutions", ("community_learning_centre",), 51, 53
        ),
        pytest.param("competences", ("learning_citizens",), "adults", (), 32, 34.5, id="T14"),
        pytest.param("agencies", ("assessed",), "agencies", (), 95, 97, id="T15"),
    ],
)
def test_the_province_rises_to_the_rate_of_2023(
    province, table, parts, of, kinds, low, high
) -> None:
    rates = [province(table, year, parts, of, *kinds) for year in YEARS]
    assert rates == sorted(rates)
    assert low <= rates[-1] <= high


def test_institutions_come_to_the_published_totals(total) -> None:
    assert total("institutions", "institutions", year=2022, kind="general_school") == 211
    vocational = ("college", "intermediate_school", "vocational_centre")
    for year, published in ((2021, 20), (2023, 13)):
        counted = (total("institutions", "institutions", year=year, kind=k) for k in vocational)
        assert sum(counted) == published
    for year in YEARS:
        centres = total("institutions", "institutions", year=year, kind="community_learning_centre")
        assert centres == 65
