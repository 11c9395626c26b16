"""Two sources held against each other, worked by hand in the made-up province."""

import dataclasses
from collections.abc import Callable
from fractions import Fraction

import pytest

from xhht_analysis.catalogue import Catalogue, load_catalogue
from xhht_analysis.results.reconciliation import Reconciled, Undone, reconciled
from xhht_analysis.results.results import Results, compute
from xhht_analysis.vocabulary.definitions import Break
from xhht_analysis.vocabulary.figures import Kind, Status
from xhht_analysis.vocabulary.text import Bilingual

CENSUS = """---
id: census_2019_population_by_age
title: {vi: Dân số theo tuổi, en: Population by age}
kind: published
source: census_2019
licence: none
codes_at: 2019-04-01
key: [year, area_code, age_from]
columns:
  - {name: year, type: year, vi: Năm, en: Year}
  - {name: area_code, type: code, vi: Mã, en: Code}
  - {name: age_from, type: integer, vi: Từ tuổi, en: From age}
  - {name: age_to, type: integer, vi: Đến tuổi, en: To age, nullable: true}
  - {name: population, type: integer, vi: Dân số, en: Population}
---

Bịa đặt. Made up.
"""
DECISION = """---
id: recognition_decided
title: {vi: Quyết định, en: Decision}
kind: published
source: qd_192_2020
licence: none
codes_at: 2019-04-01
key: [year, area_code, field]
columns:
  - {name: year, type: year, vi: Năm, en: Year}
  - {name: area_code, type: code, vi: Mã, en: Code}
  - {name: field, type: category, vi: Lĩnh vực, en: Field, allowed: [primary, literacy]}
  - {name: level, type: integer, vi: Mức độ, en: Level}
---

Bịa đặt. Made up.
"""
# Under 15, 15 to 29, 30 and over; nobody was counted in 993.
AGES = {"99": (2700, 3100, 4913), "991": (900, 1400, 1588), "992": (950, 1500, 1503)}
LEVELS = [(2022, "992", "primary", 3), (2022, "991", "literacy", 1), (2021, "992", "literacy", 2)]


@pytest.fixture
def sources(toy_workspace) -> None:
    """A census and a decision beside the made-up returns."""
    folder = toy_workspace.data / "published"
    bands = ((0, 14), (15, 29), (30, ""))
    rows = [
        f"2019,{code},{first},{last},{people}"
        for code, counts in AGES.items()
        for (first, last), people in zip(bands, counts, strict=True)
    ]
    for name, told, head, lines in (
        ("census_2019_population_by_age", CENSUS, "year,area_code,age_from,age_to,population",
         rows),
        ("recognition_decided", DECISION, "year,area_code,field,level",
         [",".join(map(str, level)) for level in LEVELS]),
    ):  # fmt: skip
        (folder / f"{name}.md").write_text(told, encoding="utf-8")
        (folder / f"{name}.csv").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def pair(results: Results, name: str, code: str) -> Reconciled:
    (found,) = (one for one in reconciled(results.reconciliation, code) if one.pair == name)
    return found


@pytest.mark.usefixtures("sources")
def test_people_of_two_years_are_subtracted_and_keep_their_years(computed) -> None:
    # 991 returned 3 × 1,000 people in 2023; the census counted 1,400 + 1,588.
    found = pair(computed(), "population_15plus", "991")
    assert (found.left.value, found.left.year, found.left.table) == (3000, 2023, "qualification")
    assert (found.right.value, found.right.year) == (2988, 2019)
    assert found.left.kind is Kind.RETURNED
    assert found.right.kind is Kind.PUBLISHED
    assert (found.difference, found.undone, found.agree) == (12, None, None)


@pytest.mark.usefixtures("sources")
def test_a_side_counts_with_its_own_last_year(computed) -> None:
    # The province has no total of 2023, as 993 sent nothing; 8 communes × 1,000 in 2022.
    found = pair(computed(), "population_15plus", "99")
    assert (found.left.value, found.left.year) == (8000, 2022)
    assert found.difference == 8000 - (3100 + 4913)


@pytest.mark.usefixtures("sources")
def test_one_source_alone_is_no_difference(computed) -> None:
    found = pair(computed(), "population_15plus", "993")
    assert (found.left.value, found.right.status) == (2000, Status.MISSING)
    assert (found.difference, found.undone) == (None, Undone.NO_FIGURE)


def test_another_concept_is_shown_and_never_subtracted(toy_results: Results) -> None:
    found = pair(toy_results, "literacy_by_two_definitions", "99")
    assert (found.left.year, found.right.year, found.right.value) == (2022, 2018, 88.9)
    assert found.left.denominator > 0
    assert (found.difference, found.undone) == (None, Undone.ANOTHER_CONCEPT)


@pytest.mark.usefixtures("sources")
@pytest.mark.parametrize(
    ("name", "code", "years", "levels", "agree"),
    [
        # 992 was at level 3 in 2022 and is no longer: the year that both have is the one compared.
        ("primary_level", "992", (2022, 2022), (3, 3), True),
        # The decision is of 2021, the last counts of 2023: 189 of 210 (15–35), in the difficult
        # 99203 99 of 110 (15–25), are at level 1; 368 of 460 (15–60) are short of level 2.
        ("literacy_level", "992", (2021, 2023), (2, 1), False),
    ],
)
def test_a_decision_beside_the_computed_level(computed, name, code, years, levels, agree) -> None:
    found = pair(computed(), name, code)
    assert (found.left.year, found.right.year) == years
    assert (found.left.value, found.right.value) == levels
    assert (found.agree, found.difference, found.undone) == (agree, None, None)
    assert (found.left.table, found.right.table) == ("recognition_decided", "education")


@pytest.fixture
def broken(toy_workspace, sources) -> Callable[[int], Results]:
    """The results where the population's way of counting changes in a year."""

    def results(year: int) -> Results:
        catalogue: Catalogue = load_catalogue(toy_workspace)
        cut = Break(year=year, reason=Bilingual(vi="Đổi cách tính", en="Another count"))
        indicator = dataclasses.replace(catalogue.indicators["population_15plus"], breaks=(cut,))
        known = {**catalogue.indicators, indicator.id: indicator}
        changed = dataclasses.replace(catalogue, indicators=known)
        return compute(changed, changed.publications["toy_2023"])

    return results


@pytest.mark.parametrize(
    ("year", "undone"),
    [(2019, None), (2020, Undone.BREAK), (2023, Undone.BREAK), (2024, None)],
)
def test_nothing_is_subtracted_across_a_break(broken, year: int, undone) -> None:
    found = pair(broken(year), "population_15plus", "991")
    assert found.undone is undone
    assert found.difference == (12 if undone is None else None)
    assert found.left.value == 3000, "both figures stand all the same"


@pytest.mark.usefixtures("sources")
def test_a_code_that_means_another_unit_since_is_not_compared(toy_workspace, computed) -> None:
    path = toy_workspace.data / "areas" / "units.csv"
    text = path.read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith("991,"))
    cells = line.split(",")
    before = ["991", "Minh Cũ", "Thành phố Minh Cũ", *cells[3:6], "2019-04-01", "2020-12-31",
              *cells[8:]]  # fmt: skip
    since = [*cells[:6], "2021-01-01", *cells[7:]]
    path.write_text(text.replace(line, f"{','.join(before)}\n{','.join(since)}"), encoding="utf-8")
    results = computed()
    assert pair(results, "population_15plus", "991").undone is Undone.ANOTHER_UNIT
    assert pair(results, "population_15plus", "991").difference is None
    assert pair(results, "population_15plus", "992").difference == 3000 - 3003


def test_the_real_census_against_the_worked_example(worked_2023: Results) -> None:
    figures = worked_2023.lookup
    for code in ("58", "584"):
        found = pair(worked_2023, "population_15plus", code)
        left = figures.figure("population_15plus", code, 2023).value
        right = figures.figure("population_15plus", code, 2019).value
        assert found.difference == Fraction(int(left) - int(right))
    assert pair(worked_2023, "population_15plus", "584").right.value == 19792


def test_each_pair_stands_once_for_each_area(worked_2023: Results, catalogue: Catalogue) -> None:
    rows = worked_2023.reconciliation
    assert len(rows) == len(catalogue.reconciliations) * 8
    assert not rows.duplicated(["pair", "area_code"]).any()
