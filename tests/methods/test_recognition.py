"""Recognition by Nghị định 20/2014: cases worked by hand, the threshold and both neighbours."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest
import yaml

from xhht_analysis.methods.recognition import (
    commune_levels,
    count_criteria,
    criteria_of,
    highest_level,
    meets,
)
from xhht_analysis.vocabulary.standards import Standard

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "nd_20_2014.yml").read_text("utf-8")
)
YEAR = 2023
FIELDS = ("preschool", "primary", "lower_secondary", "literacy")
COLUMNS = (
    "attending", "in_grade1", "completed_preschool", "completed_primary", "still_in_primary",
    "graduated_lower_secondary", "studying_upper_secondary_or_vocational", "literate_level1",
    "literate_level2",
)  # fmt: skip


@pytest.fixture(scope="module")
def standard(catalogue) -> Standard:
    return catalogue.standards["nd_20_2014"]


def returns(rows: Iterable[dict]) -> pd.DataFrame:
    """Rows by age as a table by birth year; what a row does not name is 0."""
    table = pd.DataFrame(
        [
            {"area_code": "58401", **dict.fromkeys(("must_cover", *COLUMNS), 0), **row}
            for row in rows
        ]
    )
    table = table.assign(year=YEAR, birth_year=YEAR - table.pop("age"))
    numbers = ["year", "birth_year", "must_cover", *COLUMNS]
    return table.astype(dict.fromkeys(numbers, "Int64") | {"area_code": "string"})


def zones(table: pd.DataFrame, difficult: bool) -> pd.DataFrame:
    units = table[["year", "area_code"]].drop_duplicates()
    return units.assign(difficult=difficult)


def counted(table: pd.DataFrame, standard: Standard, *, difficult: bool = False) -> pd.DataFrame:
    return count_criteria(table, zones(table, difficult), standard)


def test_there_is_a_case_for_every_criterion_in_both_zones(standard) -> None:
    wanted = [
        (criterion.id, zone)
        for _, _, criterion in criteria_of(standard)
        for zone in ("ordinary", "difficult")
    ]
    assert [(case["criterion"], case["zone"]) for case in CASES["criteria"]] == wanted


def around(needed: int, of: int) -> list[int]:
    """The threshold and both its neighbours, as far as there are so many people."""
    return [people for people in (needed - 1, needed, needed + 1) if people <= of]


def band(case: dict, people: int, of: int, code: str) -> list[dict]:
    """``of`` people within the band, ``people`` of whom count; a crowd beside it that does not."""
    low, high = case["ages"]
    first, *others = case["counts"]
    rows = [{"age": age, "must_cover": 1000} for age in (low - 1, high + 1)]
    years = high - low + 1
    for age in range(low, high + 1):
        share = of // years + (of % years if age == high else 0)
        taken = min(people, share)
        people -= taken
        # Where two columns count, one person of the band stands in the second of them.
        more = dict.fromkeys(others, min(1, taken))
        rows.append({"age": age, "must_cover": share, first: taken - sum(more.values()), **more})
    return [{"area_code": code, **row} for row in rows]


@pytest.fixture(scope="module")
def around_all_thresholds(standard) -> dict[tuple, tuple[int, int, bool]]:
    """Each case of people counted out: criterion, zone, of, people -> what the code makes of it."""
    cases = {
        (case["criterion"], case["zone"], of, people): case
        for case in CASES["criteria"]
        for of, needed in case["needs"].items()
        for people in around(needed, of)
    }
    codes = {f"{number:05}": key for number, key in enumerate(cases)}
    table = returns(
        row
        for code, key in codes.items()
        for row in band(cases[key], people=key[3], of=key[2], code=code)
    )
    flagged = zones(table, False)
    flagged["difficult"] = [codes[code][1] == "difficult" for code in flagged["area_code"]]
    counts = count_criteria(table, flagged, standard).assign(met=lambda counts: meets(counts))
    own = [codes[row.area_code][0] == row.criterion for row in counts.itertuples()]
    return {
        codes[row.area_code]: (row.numerator, row.denominator, row.met)
        for row in counts[own].itertuples()
    }


@pytest.mark.parametrize("of", [200, 37])
@pytest.mark.parametrize("case", CASES["criteria"], ids=lambda case: case["name"])
def test_one_person_fewer_fails_and_the_threshold_itself_passes(
    around_all_thresholds, case: dict, of: int
) -> None:
    needed = case["needs"][of]
    found = {
        people: around_all_thresholds[case["criterion"], case["zone"], of, people]
        for people in around(needed, of)
    }
    assert found == {people: (people, of, people >= needed) for people in around(needed, of)}


def test_89_96_percent_fails_though_it_prints_as_90(standard) -> None:
    case = {"ages": [15, 60], "counts": ["literate_level2"]}
    rows = [
        row
        for code, people in (("58401", 2249), ("58402", 2250))
        for row in band(case, people, 2500, code)
    ]
    counts = counted(returns(rows), standard).query("criterion == 'XMC2'")
    assert f"{100 * counts['numerator'].iloc[0] / 2500:.1f}" == "90.0"
    assert meets(counts).tolist() == [False, True]


def commune(given: dict, code: str = "58401") -> pd.DataFrame:
    """A commune of 100 people at each age, all of whom reached all but what is given."""

    def of(name: str, column: str, *, otherwise: int = 100) -> dict:
        return {column: given.get(name, otherwise)}

    rows = [
        {"age": 5}
        | of("attending", "attending")
        | of("completed_preschool", "completed_preschool"),
        {"age": 6} | of("in_grade1", "in_grade1"),
        {"age": 11}
        | of("completed_primary_11", "completed_primary")
        | of("still_in_primary", "still_in_primary", otherwise=0),
        {"age": 14} | of("completed_primary_14", "completed_primary"),
    ]
    for age in range(15, 61):
        ages = "to_35" if age <= 35 else "over_35"
        row = {"age": age}
        for level in (1, 2):
            row |= of(f"literate_{level}_{ages}", f"literate_level{level}")
        if age <= 18:
            row |= of("graduated", "graduated_lower_secondary")
            row |= of("studying", "studying_upper_secondary_or_vocational")
        rows.append(row)
    return returns({"area_code": code, "must_cover": 100, **row} for row in rows)


def levels_of(table: pd.DataFrame, standard: Standard, *, difficult: bool = False) -> pd.DataFrame:
    reached = commune_levels(counted(table, standard, difficult=difficult), standard)
    return highest_level(reached).set_index(["area_code", "field"])


@pytest.fixture(scope="module")
def all_communes(standard) -> dict[str, pd.DataFrame]:
    """The levels of every case's commune, by the case's name."""
    found = {}
    for zone in ("ordinary", "difficult"):
        cases = [case for case in CASES["communes"] if case.get("zone", "ordinary") == zone]
        codes = {f"{number:05}": case for number, case in enumerate(cases)}
        table = pd.concat([commune(case.get("given", {}), code) for code, case in codes.items()])
        levels = levels_of(table, standard, difficult=zone == "difficult")
        found |= {case["name"]: levels.loc[code] for code, case in codes.items()}
    return found


@pytest.mark.parametrize("case", CASES["communes"], ids=lambda case: case["name"])
def test_the_levels_of_a_commune(all_communes, case: dict) -> None:
    found = all_communes[case["name"]].reindex(FIELDS)
    levels = [None if pd.isna(level) else level for level in found["level"]]
    assert levels == case["levels"]
    assert found.loc["literacy", "gap"] == case.get("gap", False)


def test_a_missing_birth_year_leaves_its_band_open(standard) -> None:
    table = commune({})
    without_30 = table[table["birth_year"] != YEAR - 30]
    found = levels_of(without_30, standard)["level"].loc["58401"]
    assert found["literacy"] is pd.NA
    assert found["lower_secondary"] is pd.NA, "which needs literacy 1"
    assert found[["preschool", "primary"]].tolist() == [1, 3]


def test_a_year_outside_the_narrow_band_does_not_matter(standard) -> None:
    table = commune({})
    found = levels_of(table[table["birth_year"] != YEAR - 40], standard, difficult=True)
    assert found["level"].loc["58401"].reindex(FIELDS).tolist() == [1, 3, 3, 2]


def test_nobody_of_an_age_is_no_obstacle_when_it_is_said(standard) -> None:
    table = commune({})
    nobody = table["birth_year"] == YEAR - 5
    table.loc[nobody, ["must_cover", *COLUMNS]] = 0
    assert levels_of(table, standard).loc[("58401", "preschool"), "level"] == 1


def test_rows_by_sex_and_origin_are_added_up(standard) -> None:
    table = commune({})
    halves = table.assign(**{name: table[name] // 2 for name in ("must_cover", *COLUMNS)})
    both = pd.concat([halves.assign(sex="female"), halves.assign(sex="male")])
    pd.testing.assert_frame_equal(counted(both, standard), counted(table, standard))


def test_each_commune_has_its_own_zone_and_year(standard) -> None:
    one, other = (
        commune({"completed_primary_14": 79}),
        commune({"completed_primary_14": 79}, "58402"),
    )
    earlier = other.assign(year=YEAR - 1, birth_year=other["birth_year"] - 1)
    table = pd.concat([one, other, earlier], ignore_index=True)
    flagged = zones(table, False)
    flagged["difficult"] = (flagged["area_code"] == "58402") & (flagged["year"] == YEAR)
    reached = commune_levels(count_criteria(table, flagged, standard), standard)
    primary = highest_level(reached).query("field == 'primary'")
    found = primary.set_index(["year", "area_code"])["level"].to_dict()
    assert found == {(2022, "58402"): 0, (2023, "58401"): 0, (2023, "58402"): 3}


def test_a_commune_that_is_listed_twice_is_refused(standard) -> None:
    table = commune({})
    listed = pd.concat([zones(table, True), zones(table, False)])
    with pytest.raises(ValueError, match="58401"):
        count_criteria(table, listed, standard)


@pytest.mark.parametrize(
    ("reached", "level", "gap"),
    [
        ([True, True], 2, False),
        ([True, False], 1, False),
        ([False, False], 0, False),
        ([False, True], 2, True),
        ([None, True], 2, False),
        ([True, None], None, False),
        ([False, None], None, False),
        ([None, False], None, False),
        ([None, None], None, False),
    ],
)
def test_the_highest_level_and_the_gap_below_it(
    reached: list, level: int | None, gap: bool
) -> None:
    rows = pd.DataFrame({"level": [1, 2], "reached": pd.array(reached, dtype="boolean")})
    rows = rows.assign(year=YEAR, area_code="58401", field="literacy")
    for order in ([0, 1], [1, 0]):
        found = highest_level(rows.iloc[order]).iloc[0]
        assert (None if pd.isna(found["level"]) else int(found["level"])) == level
        assert bool(found["gap"]) is gap
