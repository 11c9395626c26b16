"""The worked example stands where the published decisions and the plan say the districts stand.

A second witness: the rules of Nghị định 20/2014/NĐ-CP are written out here again, in plain
Python, without the package's own recognition.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ILLUSTRATIVE = ROOT / "data" / "illustrative"
YEARS = (2021, 2022, 2023)
Levels = dict[str, int]
Row = dict[str, str]


def levels_of_commune(counts: Counter, year: int, commune: str, difficult: bool) -> Levels:
    """Levels of one commune; thresholds compare whole numbers, 89.96 % is not 90 %."""

    def amount(column: str, first: int, last: int) -> int:
        return sum(counts[column, year, commune, age] for age in range(first, last + 1))

    def reaches(column: str, pct: int, first: int, last: int | None = None) -> bool:
        last = first if last is None else last
        return 100 * amount(column, first, last) >= pct * amount("must_cover", first, last)

    ease_5, ease_10 = (5, 10) if difficult else (0, 0)
    preschool = reaches("attending", 95 - ease_5, 5) and reaches(
        "completed_preschool", 85 - ease_5, 5
    )

    none_lost = amount("completed_primary", 11, 11) + amount("still_in_primary", 11, 11) == amount(
        "must_cover", 11, 11
    )
    primary = [reaches("in_grade1", 90, 6) and reaches("completed_primary", 80 - ease_10, 14)]
    for grade_1, completed in ((95, 80), (98, 90)):
        met = reaches("in_grade1", grade_1, 6) and none_lost
        primary.append(met and reaches("completed_primary", completed - ease_10, 11))

    literacy = [reaches("literate_level1", 90, 15, 25 if difficult else 35)]
    literacy.append(reaches("literate_level2", 90, 15, 35 if difficult else 60))

    lower = [primary[0] and literacy[0]]
    lower[0] = lower[0] and reaches("graduated_lower_secondary", 80 - ease_10, 15, 18)
    lower.append(reaches("graduated_lower_secondary", 90 - ease_10, 15, 18))
    lower.append(
        reaches("graduated_lower_secondary", 95 - ease_5, 15, 18)
        and reaches("studying_upper_secondary_or_vocational", 80 - ease_10, 15, 18)
    )
    return {
        "preschool": int(preschool),
        "primary": unbroken(primary),
        "lower_secondary": unbroken(lower),
        "literacy": unbroken(literacy),
    }


def unbroken(steps: Iterable[bool]) -> int:
    """The level up to which every step is taken: level 2 needs level 1."""
    level = 0
    for step in steps:
        if not step:
            break
        level += 1
    return level


def levels_of_districts(
    counts: Counter, district_of: dict[str, str], difficult: set[str], year: int
) -> dict[str, Levels]:
    """90 % of a district's communes lift it to a level; lower secondary 2 needs 95 %, 3 all."""
    communes = {
        commune: levels_of_commune(counts, year, commune, commune in difficult)
        for commune in district_of
    }
    districts: dict[str, Levels] = {}
    for district in sorted(set(district_of.values())):
        own = [levels for c, levels in communes.items() if district_of[c] == district]
        districts[district] = {
            field: unbroken(
                100 * sum(levels[field] >= step for levels in own)
                >= {("lower_secondary", 2): 95, ("lower_secondary", 3): 100}.get((field, step), 90)
                * len(own)
                for step in range(1, highest + 1)
            )
            for field, highest in (
                ("preschool", 1),
                ("primary", 3),
                ("lower_secondary", 3),
                ("literacy", 2),
            )
        }
    return districts


@pytest.fixture(scope="module")
def stands(
    by_age: Counter, district_of: dict[str, str], difficult: set[str]
) -> dict[int, dict[str, Levels]]:
    """Levels by year and district."""
    return {year: levels_of_districts(by_age, district_of, difficult, year) for year in YEARS}


def field(stands: dict[int, dict[str, Levels]], year: int, name: str) -> dict[str, int]:
    return {district: levels[name] for district, levels in stands[year].items()}


PUBLISHED_2019 = {
    "preschool": {"582": 1, "584": 1, "585": 1, "586": 1, "587": 1, "588": 1, "589": 1},
    "primary": {"582": 3, "584": 1, "585": 3, "586": 3, "587": 2, "588": 1, "589": 2},
    "lower_secondary": {"582": 1, "584": 1, "585": 2, "586": 1, "587": 1, "588": 1, "589": 1},
    "literacy": {"582": 1, "584": 1, "585": 2, "586": 1, "587": 2, "588": 1, "589": 1},
}
PLAN_2022 = {
    "preschool": {"582": 1, "584": 1, "585": 1, "586": 1, "587": 1, "588": 1, "589": 1},
    "primary": {"582": 3, "584": 2, "585": 3, "586": 3, "587": 3, "588": 1, "589": 3},
    "lower_secondary": {"582": 1, "584": 1, "585": 2, "586": 1, "587": 1, "588": 1, "589": 1},
    "literacy": {"582": 1, "584": 1, "585": 2, "586": 1, "587": 2, "588": 1, "589": 1},
}
EXAMPLE_2023 = {
    "preschool": {"582": 1, "584": 1, "585": 1, "586": 1, "587": 1, "588": 1, "589": 1},
    "primary": {"582": 3, "584": 2, "585": 3, "586": 3, "587": 3, "588": 2, "589": 3},
    "lower_secondary": {"582": 1, "584": 1, "585": 2, "586": 2, "587": 2, "588": 1, "589": 1},
    "literacy": {"582": 1, "584": 1, "585": 2, "586": 2, "587": 2, "588": 1, "589": 1},
}


@pytest.mark.parametrize("name", list(PLAN_2022))
def test_in_2022_every_district_stands_where_the_plan_says(stands, name) -> None:
    assert field(stands, 2022, name) == PLAN_2022[name]


@pytest.mark.parametrize("name", list(PLAN_2022))
def test_in_2021_every_district_stands_between_2019_and_2022(stands, name) -> None:
    for district, level in field(stands, 2021, name).items():
        assert PUBLISHED_2019[name][district] <= level <= PLAN_2022[name][district], district


@pytest.mark.parametrize("name", list(EXAMPLE_2023))
def test_in_2023_the_worked_example_tells_its_story(stands, name) -> None:
    assert field(stands, 2023, name) == EXAMPLE_2023[name]


def test_the_city_misses_literacy_2_and_lower_secondary_2_by_one_ward(
    by_age, district_of, difficult
) -> None:
    city = [
        levels_of_commune(by_age, 2023, commune, commune in difficult)
        for commune, district in district_of.items()
        if district == "582"
    ]
    assert sum(levels["literacy"] >= 2 for levels in city) == 14
    # 15 of 16 would do for the 90 % of other fields, but not for the 95 % of this one.
    assert sum(levels["lower_secondary"] >= 2 for levels in city) == 15


def test_one_ward_prints_90_0_and_fails(by_age) -> None:
    ages = range(15, 61)
    literate = sum(by_age["literate_level2", 2023, "22738", age] for age in ages)
    covered = sum(by_age["must_cover", 2023, "22738", age] for age in ages)
    assert 100 * literate < 90 * covered
    assert f"{100 * literate / covered:.1f}" == "90.0"


def test_no_commune_has_literacy_2_without_literacy_1_or_loses_a_level(
    by_age, district_of, difficult
) -> None:
    for commune in district_of:
        by_year = [levels_of_commune(by_age, y, commune, commune in difficult) for y in YEARS]
        for earlier, later in pairwise(by_year):
            assert all(earlier[name] <= later[name] for name in earlier), commune
        assert all(levels["literacy"] >= 1 for levels in by_year), commune


def test_margins_vary_so_that_nobody_sits_on_the_threshold_together(by_age, district_of) -> None:
    for year in YEARS:
        rates = [
            round(
                100
                * sum(by_age["literate_level2", year, commune, age] for age in range(15, 61))
                / sum(by_age["must_cover", year, commune, age] for age in range(15, 61)),
                2,
            )
            for commune in district_of
        ]
        assert len(set(rates)) > 55
        assert sum(89.9 <= rate <= 90.1 for rate in rates) <= 2


def test_illiteracy_of_2022_prints_as_the_ministry_printed_it(by_age) -> None:
    def amount(column: str) -> int:
        return sum(
            count
            for (name, year, _, age), count in by_age.items()
            if (name, year) == (column, 2022) and 15 <= age <= 60
        )

    level_1, level_2 = amount("literate_level1"), amount("literate_level2")
    covered = amount("must_cover")
    assert f"{100 * (covered - level_2) / covered:.2f}" == "10.52"
    assert 100 * (level_1 - level_2) >= 4 * covered


@pytest.mark.parametrize("column", ["still_in_primary", "in_grade1"])
def test_the_witness_sees_a_count_that_fell(
    returns, district_of, difficult, counted_again: Callable[[list[Row]], Counter], column
) -> None:
    """Taking what one Ninh Phước commune has in 2022 costs the district its primary level."""
    rows = [dict(row) for row in returns["education"] if row["year"] == "2022"]
    for row in rows:
        if row["area_code"] == "22876" and row[column]:
            row[column] = str(int(row[column]) // 2)
    fallen = levels_of_districts(counted_again(rows), district_of, difficult, 2022)
    assert fallen["587"]["primary"] < PLAN_2022["primary"]["587"]
    assert fallen["586"]["primary"] == PLAN_2022["primary"]["586"]


def test_the_script_writes_the_committed_bytes_again(tmp_path: Path) -> None:
    script = ILLUSTRATIVE / "generate.py"
    subprocess.run(
        [sys.executable, "-B", str(script), "--out", str(tmp_path)], check=True, cwd=tmp_path
    )
    written = {path.name: path.read_bytes() for path in tmp_path.glob("*.csv")}
    committed = {path.name: path.read_bytes() for path in ILLUSTRATIVE.glob("*.csv")}
    assert written.keys() == committed.keys()
    assert [name for name in written if written[name] != committed[name]] == []
