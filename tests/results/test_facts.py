"""Facts that the real figures must give, whatever the way they are computed."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from xhht_analysis.methods.ranks import rank_from_lowest
from xhht_analysis.methods.shares import required_count
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.figures import Kind, Status

CASES = Path(__file__).resolve().parents[1] / "cases"
LEVELS = yaml.safe_load((CASES / "levels.yml").read_text(encoding="utf-8"))
VERDICTS = yaml.safe_load((CASES / "assessments.yml").read_text(encoding="utf-8"))
FIELDS = ("preschool", "primary", "lower_secondary", "literacy")


@pytest.fixture(scope="module")
def results(published_2019: Results, worked_2023: Results) -> dict[str, Results]:
    return {"hien_trang_2019": published_2019, "ban_tin_2023": worked_2023}


@pytest.mark.parametrize(
    ("code", "population", "twenty", "five"),
    [
        ("582", 126_548, 25_310, 6_328),
        ("584", 19_792, 3_959, 990),
        ("58", 430_497, 86_100, 21_525),
    ],
)
def test_how_many_people_20_and_5_percent_of_those_aged_15_and_over_are(
    published_2019: Results, code: str, population: int, twenty: int, five: int
) -> None:
    figure = published_2019.lookup.figure("population_15plus", code, 2019)
    assert figure.value == population
    assert figure.kind is Kind.PUBLISHED
    assert figure.table == "census_2019_population_by_age"
    assert required_count(population, Fraction(20)) == twenty
    assert required_count(population, Fraction(5)) == five


def test_the_districts_add_up_to_the_province(published_2019: Results, catalogue) -> None:
    on = catalogue.publications["hien_trang_2019"].units_at
    districts = catalogue.register.units(AreaLevel.DISTRICT, on=on, within="58")
    figures = [published_2019.lookup.figure("population_15plus", d.code, 2019) for d in districts]
    assert sum(figure.value for figure in figures) == 430_497


def test_literacy_in_2018_is_86_8_percent_and_8th_from_the_bottom(
    published_2019: Results, catalogue
) -> None:
    provinces = catalogue.register.units(
        AreaLevel.PROVINCE, on=catalogue.publications["hien_trang_2019"].units_at
    )
    lookup = published_2019.lookup
    rates = {p.code: lookup.figure("literacy_15plus_nso_pct", p.code, 2018) for p in provinces}
    assert {figure.status for figure in rates.values()} == {Status.REPORTED}
    values = {code: figure.value for code, figure in rates.items()}
    assert values["58"] == 86.8
    assert (rank_from_lowest(values, "58"), len(values)) == (8, 63)
    last = published_2019.lookup.series("literacy_15plus_nso_pct", "58")[-1]
    assert (last.year, last.value) == (2018, 86.8)
    assert published_2019.lookup.figure("literacy_15plus_nso_pct", "VN", 2018).status is (
        Status.MISSING
    ), "the country's series ends in 2016"


def test_the_trained_share_of_the_employed_in_2018_is_19_3_percent(published_2019) -> None:
    last = published_2019.lookup.series("trained_employed_nso_pct", "58")[-1]
    assert (last.year, last.value) == (2018, 19.3)


def levels_of(results: Results, code: str, year: int) -> list[int] | None:
    figures = [results.lookup.figure(f"{field}_level", code, year) for field in FIELDS]
    if all(figure.status is Status.MISSING for figure in figures):
        return None
    return [figure.value for figure in figures]


@pytest.mark.parametrize("code", LEVELS[2019])
def test_the_levels_of_2019_are_those_of_the_decision(results, code: str) -> None:
    for one in results.values():
        assert levels_of(one, code, 2019) == LEVELS[2019][code]


@pytest.mark.parametrize("code", LEVELS[2022])
@pytest.mark.parametrize("year", [2021, 2022, 2023])
def test_the_levels_of_the_worked_example(worked_2023: Results, year: int, code: str) -> None:
    assert levels_of(worked_2023, code, year) == LEVELS[year][code]


def test_in_2022_the_districts_stand_where_the_plan_says(worked_2023: Results, catalogue) -> None:
    def at(field: str, level: int) -> set[str]:
        return {
            code
            for code in LEVELS[2022]
            if code != "58"
            and worked_2023.lookup.figure(f"{field}_level", code, 2022).value == level
        }

    assert at("literacy", 2) == {"585", "587"}
    assert at("primary", 3) == {"582", "586", "585", "587", "589"}
    assert at("primary", 1) == {"588"}
    assert at("primary", 2) == {"584"}
    assert at("lower_secondary", 2) == {"585"}
    assert at("lower_secondary", 0) == at("preschool", 0) == set()
    # The plan's own words, as transcribed in data/published/kh_326_2023.
    baseline = worked_2023.baseline
    for row in baseline.itertuples():
        if row.relation == "at_least":
            found = {
                code
                for code in LEVELS[2022]
                if code != "58"
                and worked_2023.lookup.figure(f"{row.field}_level", code, 2022).value >= row.level
            }
            assert len(found) == row.units, row.wording


@pytest.mark.parametrize(
    ("indicator", "counts"),
    [
        ("literacy_level2_districts_pct", {2019: 2, 2021: 2, 2022: 2, 2023: 3}),
        ("primary_level2_districts_pct", {2019: 5, 2021: 5, 2022: 6, 2023: 7}),
        ("primary_level3_districts_pct", {2019: 3, 2021: 4, 2022: 5, 2023: 5}),
        ("lower_secondary_level1_districts_pct", {2019: 7, 2021: 7, 2022: 7, 2023: 7}),
        ("lower_secondary_level2_districts_pct", {2019: 1, 2021: 1, 2022: 1, 2023: 3}),
        ("preschool_districts_pct", {2019: 7, 2021: 7, 2022: 7, 2023: 7}),
    ],
)
def test_how_many_districts_are_at_a_level(worked_2023: Results, indicator, counts) -> None:
    found = {figure.year: figure for figure in worked_2023.lookup.series(indicator, "58")}
    assert {year: figure.numerator for year, figure in found.items()} == counts
    assert {figure.denominator for figure in found.values()} == {7}


@pytest.mark.parametrize("case", VERDICTS, ids=lambda case: case["name"])
def test_all_fifteen_targets(results, case: dict) -> None:
    found = results[case["publication"]].assessments_of(case["area"])
    assert [one.target for one in found] == [f"T{number}" for number in range(1, 16)]
    for one in found:
        expected = case[one.target]
        figure = one.figure
        has = None if figure.numerator is None else f"{figure.numerator} of {figure.denominator}"
        assert one.verdict == expected.get("verdict", "not_assessable"), one.target
        assert one.reason == expected.get("reason"), one.target
        assert has == expected.get("has"), one.target
        assert (one.required, one.missing) == (expected.get("needs"), expected.get("missing"))
        points = expected.get("points")
        assert one.distance_pct == (points if points is None else pytest.approx(points, abs=1e-6))


def test_the_city_misses_literacy_2_by_one_ward(worked_2023: Results) -> None:
    levels = worked_2023.levels
    row = levels[
        (levels["year"] == 2023)
        & (levels["area_code"] == "582")
        & (levels["field"] == "literacy")
        & (levels["level"] == 2)
    ].iloc[0]
    assert row[["units", "passing", "unknown", "needed"]].tolist() == [16, 14, 0, 15]


def test_only_what_was_published_is_shown_in_the_publication_of_2019(published_2019) -> None:
    kinds = set(published_2019.figures["kind"].dropna())
    assert kinds == {Kind.PUBLISHED}
    assert published_2019.criteria.empty


def test_every_figure_of_the_example_says_that_it_is_one(worked_2023: Results) -> None:
    figures = worked_2023.figures
    of_returns = figures[
        figures["year"].isin([2021, 2022, 2023]) & (figures["status"] != "missing")
    ]
    rates = of_returns["indicator"].str.endswith("_nso_pct")
    assert set(of_returns.loc[~rates, "kind"]) == {Kind.ILLUSTRATIVE}
    assert set(figures.loc[figures["year"] == 2019, "kind"].dropna()) == {Kind.PUBLISHED}


def test_every_indicator_is_there_for_every_area_of_the_year_once(results, catalogue) -> None:
    for name, one in results.items():
        publication = catalogue.publications[name]
        register, on = catalogue.register, publication.units_at
        areas = {"58"} | {
            unit.code
            for level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
            for unit in register.units(level, on=on, within="58")
        }
        assert len(areas) == 73
        keys = one.figures[["indicator", "area_code", "year"]]
        assert not keys.duplicated().any()
        of_year = keys[(keys["year"] == publication.year) & keys["area_code"].isin(areas)]
        assert len(of_year) == len(areas) * len(catalogue.indicators)


def test_a_figure_without_a_number_has_none(results) -> None:
    for one in results.values():
        hidden = one.figures[one.figures["status"] != Status.REPORTED]
        assert hidden[["numerator", "denominator", "value"]].isna().all(axis=None)
