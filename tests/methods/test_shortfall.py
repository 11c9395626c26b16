"""What a level still takes, worked by hand under Nghị định 20/2014: people, levels and units."""

import itertools
from pathlib import Path

import pandas as pd
import pytest
import yaml

from xhht_analysis.methods.recognition import commune_levels, criteria_of, unit_levels
from xhht_analysis.methods.shortfall import (
    Role,
    blockers,
    lift,
    losses,
    missing_levels,
    missing_people,
    people_for_levels,
)
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.standards import Standard

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "shortfall.yml").read_text("utf-8")
)
YEAR, CODE = 2023, "58401"


def cases(part: str, name=lambda case: case["name"]):
    return pytest.mark.parametrize("case", CASES[part], ids=name)


@pytest.fixture(scope="module")
def standard(catalogue) -> Standard:
    return catalogue.standards["nd_20_2014"]


def commune(standard: Standard, given: dict, *, difficult: bool = False, code: str = CODE):
    """The counts of a commune where everybody reached everything but what is given."""
    rows = []
    for field, level, criterion in criteria_of(standard):
        counted = given.get(criterion.id, (100, 100)) or (pd.NA, pd.NA)
        band = criterion.especially_difficult if difficult else criterion.ordinary
        rows.append((YEAR, code, difficult, field, level.level, criterion.id, *counted, band))
    columns = ["year", "area_code", "difficult", "field", "level", "criterion"]
    table = pd.DataFrame(rows, columns=[*columns, "numerator", "denominator", "band"])
    table["per_cent"] = [band.at_least_pct for band in table.pop("band")]
    return table.astype({"area_code": "string", "numerator": "Int64", "denominator": "Int64"})


@cases("people", name=lambda case: f"{case['criterion']}, {case['zone']}")
def test_the_fewest_people_that_reach_a_percentage(standard, case: dict) -> None:
    needed, of = case["needed"], case["of"]
    for numerator in (needed - 1, needed, min(needed + 1, of)):
        given = {case["criterion"]: (numerator, of)}
        counts = commune(standard, given, difficult=case["zone"] == "difficult")
        found = missing_people(counts, standard).set_index("criterion").loc[case["criterion"]]
        assert (found["needed"], found["missing"]) == (needed, max(0, needed - numerator))


def test_a_missing_count_has_no_missing_people(standard) -> None:
    found = missing_people(commune(standard, {"XMC2": None}), standard).set_index("criterion")
    assert found.loc["XMC2", ["needed", "missing"]].isna().all()
    assert found["missing"].drop("XMC2").eq(0).all()


def told(table: pd.DataFrame, column: str) -> dict:
    """Field and level -> what a column says of the one commune, without what is nothing."""
    cells = {
        f"{row.field} {row.level}": None if pd.isna(cell) else cell
        for row, cell in zip(table.itertuples(), table[column], strict=True)
    }
    return {key: cell for key, cell in cells.items() if cell != 0}


@cases("communes")
def test_the_people_that_a_commune_needs(standard, case: dict) -> None:
    counts = commune(standard, case["given"], difficult=case.get("zone") == "difficult")
    found = people_for_levels(counts, standard)
    assert told(found, "people") == case["expect"]
    fails = found[~found["reached"].fillna(True)]
    missed = {f"{row.field} {row.level}" for row in fails.itertuples()}
    lacking = {key for key, people in case["expect"].items() if people}
    assert missed == lacking | set(case.get("missed", ()))


@cases("communes")
def test_reached_is_what_recognition_says(standard, case: dict) -> None:
    counts = commune(standard, case["given"], difficult=case.get("zone") == "difficult")
    levels = commune_levels(counts, standard)
    found = people_for_levels(counts, standard)
    pd.testing.assert_frame_equal(
        found.drop(columns="people"), levels, check_dtype=False, check_column_type=False
    )


def test_many_communes_and_years_are_told_apart(standard) -> None:
    one = commune(standard, {"XMC2": (85, 100)})
    other = commune(standard, {"XMC2": (80, 100)}, code="58402")
    easier = commune(standard, {"TH1B": (75, 100)}, code="58403", difficult=True)
    earlier = commune(standard, {"XMC2": None}).assign(year=YEAR - 1)
    counts = pd.concat([other, easier, earlier, one]).sample(frac=1, random_state=1)
    found = people_for_levels(counts, standard).query("field == 'literacy' and level == 2")
    cells = found.set_index(["year", "area_code"])["people"]
    assert cells.index.to_list() == [(2022, CODE), (2023, CODE), (2023, "58402"), (2023, "58403")]
    assert cells.iloc[1:].to_list() == [5, 10, 0]
    assert cells.iloc[0] is pd.NA


def test_what_blocks_a_level_is_named_with_its_people(standard) -> None:
    counts = commune(standard, {"TH1B": (78, 100), "XMC1": None, "CS2": (85, 100)})
    found = blockers(counts, standard)
    rows = [
        (row.field, row.level, row.via_field, row.via_level, row.criterion, row.missing)
        for row in found.itertuples()
        if row.field == "lower_secondary"
    ]
    primary, literacy = ("primary", 1, "TH1B", 2), ("literacy", 1, "XMC1", pd.NA)
    own = ("lower_secondary", 2, "CS2", 5)
    assert rows == [
        ("lower_secondary", level, *via)
        for level, vias in (
            (1, (literacy, primary)),
            (2, (literacy, own, primary)),
            (3, (literacy, own, primary)),
        )
        for via in vias
    ]
    assert found.query("criterion == 'TH1B'")["needed"].eq(80).all()
    assert sorted(found["field"].unique()) == ["literacy", "lower_secondary", "primary"]


def test_a_level_that_everybody_reached_is_blocked_by_nothing(standard) -> None:
    assert blockers(commune(standard, {}), standard).empty
    assert missing_levels(commune_levels(commune(standard, {}), standard), standard).empty


def test_the_levels_that_are_missing_below_a_level(standard) -> None:
    counts = commune(standard, {"TH1B": (78, 100), "XMC1": None})
    found = missing_levels(commune_levels(counts, standard), standard)
    rows = [
        (f"{row.field} {row.level}", f"{row.via_field} {row.via_level}", row.reached)
        for row in found.itertuples()
    ]
    secondary = [
        (f"lower_secondary {level}", via, reached)
        for level in (1, 2, 3)
        for via, reached in [
            ("literacy 1", pd.NA),
            *((f"lower_secondary {below}", False) for below in range(1, level)),
            ("primary 1", False),
        ]
    ]
    primary = [("primary 2", "primary 1", False)]
    primary += [("primary 3", "primary 1", False), ("primary 3", "primary 2", False)]
    assert rows == secondary + primary


def district(people: list[int | None], *, of: str = "584") -> tuple[pd.DataFrame, pd.Series]:
    """Communes at literacy level 1 with the people that each needs, and their parents."""
    codes = pd.Index([f"{of}{place:02}" for place in range(len(people))], dtype="string")
    cells = pd.array(people, dtype="Int64")
    below = pd.DataFrame({"area_code": codes, "people": cells, "reached": cells == 0})
    return below.assign(year=YEAR, field="literacy", level=1), pd.Series(of, index=codes)


@cases("districts")
def test_the_communes_that_lift_their_district(standard, case: dict) -> None:
    below, parents = district(case["people"])
    found = lift(below, parents, standard, AreaLevel.DISTRICT)
    row = found.units.query("field == 'literacy' and level == 1").iloc[0]
    there, unknown = case["people"].count(0), case["people"].count(None)
    facts = ["units", "passing", "uncounted", "needed", "gap"]
    gap = max(0, case["needed"] - there)
    assert row[facts].to_list() == [len(case["people"]), there, unknown, case["needed"], gap]
    for column, expected in (("people", case["costs"]), ("reached", case["reached"])):
        assert (None if pd.isna(row[column]) else row[column]) == expected
    members = found.members.query("field == 'literacy' and level == 1")
    roles = dict(zip(members["member"], members["role"], strict=True))
    chosen = [int(code[-2:]) for code, role in roles.items() if role == Role.CHOSEN]
    assert chosen == case["chosen"]
    counted = {0: Role.PASSING, None: Role.UNCOUNTED}
    for place, people in enumerate(case["people"]):
        role = roles[f"584{place:02}"]
        assert role == counted.get(people, role)
        assert people in counted or role in (Role.CHOSEN, Role.NOT_CHOSEN)


def test_a_commune_without_a_row_is_uncounted(standard) -> None:
    below, parents = district([0, 5, 3])
    found = lift(below.iloc[:2], parents, standard, AreaLevel.DISTRICT)
    row = found.units.query("field == 'literacy' and level == 1").iloc[0]
    assert row[["units", "uncounted"]].to_list() == [3, 1]
    assert row["people"] is pd.NA
    others = found.members.query("field == 'primary'")
    assert others["role"].eq(Role.UNCOUNTED).all()
    assert len(others) == 9


def test_districts_lift_their_province_by_what_lifts_them(standard) -> None:
    # 14 of 16, the cheapest of 9 and 7; 2 of 2 at 20; unknown; there already.
    districts = {
        "582": [9, *[0] * 14, 7],
        "584": [20, 0],
        "585": [None],
        "586": [0, 0],
    }
    parts = [district(people, of=code) for code, people in districts.items()]
    below = pd.concat([rows for rows, _ in parts], ignore_index=True)
    parents = pd.concat([codes for _, codes in parts])
    there = lift(below, parents, standard, AreaLevel.DISTRICT)
    up = pd.Series("58", index=pd.Index(districts, dtype="string"))
    found = lift(there.units, up, standard, AreaLevel.PROVINCE)
    row = found.units.query("field == 'literacy' and level == 1").iloc[0]
    assert row[["needed", "passing", "gap", "uncounted"]].to_list() == [4, 1, 3, 1]
    assert row["people"] is pd.NA
    without = lift(there.units, up.drop("585"), standard, AreaLevel.PROVINCE)
    row = without.units.query("field == 'literacy' and level == 1").iloc[0]
    assert row[["needed", "passing", "gap", "people"]].to_list() == [3, 1, 2, 27]
    chosen = without.members.query("role == 'chosen' and field == 'literacy' and level == 1")
    assert dict(zip(chosen["member"], chosen["people"], strict=True)) == {"582": 7, "584": 20}


def test_reached_and_needed_are_what_recognition_says_of_a_district(standard) -> None:
    parts = [
        commune(standard, {"XMC2": (numerator, 100), "TH1B": other}, code=f"584{place:02}")
        for place, (numerator, other) in enumerate(
            itertools.product((80, 90, 95), (None, (79, 100), (80, 100)))
        )
    ]
    counts = pd.concat(parts, ignore_index=True)
    parents = pd.Series("584", index=counts["area_code"].unique())
    levels = unit_levels(commune_levels(counts, standard), parents, standard, AreaLevel.DISTRICT)
    found = lift(people_for_levels(counts, standard), parents, standard, AreaLevel.DISTRICT)
    keys = ["year", "area_code", "field", "level"]
    columns = ["units", "passing", "needed", "reached"]
    pd.testing.assert_frame_equal(
        found.units.set_index(keys)[columns],
        levels.set_index(keys).sort_index()[columns],
        check_dtype=False,
        check_index_type=False,
    )


def levels(*rows: tuple[int, str, int, bool | None]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["year", "area_code", "level", "reached"])
    return table.assign(field="primary").astype({"reached": "boolean"})


def test_a_level_lost_is_one_that_was_there_the_year_before(standard) -> None:
    table = levels(
        (2022, "582", 1, True), (2023, "582", 1, True),
        (2022, "582", 2, True), (2023, "582", 2, False),
        (2022, "584", 1, False), (2023, "584", 1, False),
        (2022, "584", 2, True), (2023, "584", 2, None),
        (2022, "585", 1, None), (2023, "585", 1, False),
        (2021, "586", 1, True), (2023, "586", 1, False),
        (2022, "587", 1, False), (2023, "587", 1, True), (2024, "587", 1, False),
    )  # fmt: skip
    found = losses(table.sample(frac=1, random_state=1))
    assert list(found.itertuples(index=False, name=None)) == [
        (2023, "582", "primary", 2),
        (2024, "587", "primary", 1),
    ]
    assert losses(table[:0]).empty


def test_what_cannot_be_counted_is_refused(standard) -> None:
    counts = commune(standard, {})
    strange = counts.assign(criterion="XMC9")
    with pytest.raises(ValueError, match="nd_20_2014 has no criterion XMC9"):
        missing_people(strange, standard)
    with pytest.raises(ValueError, match="especially difficult must be known"):
        missing_people(counts.assign(difficult=pd.NA), standard)
    with pytest.raises(ValueError, match="counted twice in one unit and year"):
        people_for_levels(pd.concat([counts, counts]), standard)
    below, parents = district([0, 5])
    with pytest.raises(ValueError, match="nd_20_2014 has no rule for a country"):
        lift(below, parents, standard, AreaLevel.COUNTRY)
    twice = pd.concat([below, below])
    with pytest.raises(ValueError, match="told twice of one unit and year"):
        lift(twice, parents, standard, AreaLevel.DISTRICT)
    with pytest.raises(ValueError, match="told twice of one unit and year"):
        losses(twice)
    with pytest.raises(ValueError, match="not unique"):
        lift(below, pd.concat([parents, parents]), standard, AreaLevel.DISTRICT)


def test_nothing_counted_needs_nothing(standard) -> None:
    nothing = commune(standard, {})[:0]
    found = people_for_levels(nothing, standard)
    assert found.empty
    assert blockers(nothing, standard).empty
    lifted = lift(found, pd.Series("584", index=[CODE]), standard, AreaLevel.DISTRICT)
    assert lifted.units.empty
    assert lifted.members.empty
