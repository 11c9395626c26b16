"""Levels over the years: dated flags, dated rules, and what is stored."""

from xhht_analysis.vocabulary.figures import Status

LIST = "data/published/especially_difficult_communes.csv"


def zone(results, code: str) -> dict[int, bool]:
    rows = results.criteria[results.criteria["area_code"] == code]
    return {
        int(year): bool(flag) for year, flag in zip(rows["year"], rows["difficult"], strict=True)
    }


# A year counts as of 30 September (Thông tư 19/2020/TT-BGDĐT).
DATES = {
    "99101": ("2021-06-04", "2025-12-31", {2022: True, 2023: True}),  # all the time
    "99102": ("2022-09-30", "2025-12-31", {2022: True, 2023: True}),  # from the day itself
    "99103": ("2022-10-01", "2025-12-31", {2022: False, 2023: True}),  # a day too late for 2022
    "99201": ("2021-06-04", "2023-09-30", {2022: True, 2023: True}),  # to the day itself
    "99202": ("2021-06-04", "2023-09-29", {2022: True, 2023: False}),  # a day too short for 2023
    "99203": ("2021-06-04", "", {2022: True, 2023: True}),  # without an end
    "99301": ("2024-01-01", "", {2022: False}),  # not yet
    "99302": ("2021-06-04", "2022-09-29", {2022: False}),  # no longer
}


def test_a_commune_is_especially_difficult_between_its_dates_only(toy_workspace, computed) -> None:
    rows = "".join(f"{code},{since},{until}\n" for code, (since, until, _) in DATES.items())
    (toy_workspace.root / LIST).write_text(f"area_code,valid_from,valid_until\n{rows}", "utf-8")
    results = computed()
    assert {code: zone(results, code) for code in DATES} == {
        code: expected for code, (_, _, expected) in DATES.items()
    }


def test_a_commune_may_leave_the_list_and_come_back(toy_workspace, computed) -> None:
    rows = "99203,2021-06-04,2021-12-31\n99203,2023-01-01,\n"
    (toy_workspace.root / LIST).write_text(f"area_code,valid_from,valid_until\n{rows}", "utf-8")
    assert zone(computed(), "99203") == {2022: False, 2023: True}


def test_without_the_list_every_commune_is_ordinary(toy_workspace, toy_results, computed) -> None:
    # Its 70 % of graduates are enough in an especially difficult commune only.
    assert toy_results.lookup.figure("lower_secondary_level", "99203", 2023).value == 1
    (toy_workspace.root / LIST).unlink()
    results = computed()
    assert not results.criteria["difficult"].any()
    assert results.lookup.figure("lower_secondary_level", "99203", 2023).value == 0


def test_a_level_that_one_commune_lost_costs_its_district(toy_results) -> None:
    levels = toy_results.levels.set_index(["year", "area_code", "field", "level"])
    facts = ["units", "passing", "unknown", "needed"]
    assert levels.loc[(2022, "992", "primary", 3), facts].tolist() == [3, 3, 0, 3]
    assert levels.loc[(2023, "992", "primary", 3), facts].tolist() == [3, 2, 0, 3]
    assert levels.loc[(2023, "99", "primary", 3), facts].tolist() == [3, 1, 1, 3]
    figure = toy_results.lookup.figure("primary_level", "99", 2023)
    assert figure.status is Status.MISSING, "993 could still decide levels 1 and 2"


def test_how_many_districts_are_at_a_level_is_unknown_while_one_of_them_is(toy_results) -> None:
    for indicator in ("preschool_districts_pct", "primary_level3_districts_pct"):
        figures = {year: toy_results.lookup.figure(indicator, "99", year) for year in (2022, 2023)}
        assert (figures[2022].numerator, figures[2022].denominator) == (3, 3)
        assert figures[2023].status is Status.MISSING


def test_a_year_is_judged_by_the_rules_of_its_own_day(toy_workspace, computed, rewrite) -> None:
    """The decree holds from 15/5/2014, what it says of districts to 30/6/2025."""

    def moved(rows):
        for old, new in (("2022", 2013), ("2023", 2025)):
            of_year = rows["year"] == old
            birth = rows.loc[of_year, "birth_year"].astype(int) + new - int(old)
            rows.loc[of_year, "birth_year"] = birth.astype(str)
            rows.loc[of_year, "year"] = str(new)
        return rows

    rewrite("education", moved)
    results = computed()

    def status(code: str, year: int) -> Status:
        return results.lookup.figure("literacy_level", code, year).status

    assert results.lookup.figure("literacy_level", "99101", 2025).value == 2
    assert [status(code, 2025) for code in ("991", "99")] == [Status.MISSING] * 2
    assert [status(code, 2013) for code in ("99101", "991", "99")] == [Status.MISSING] * 3
