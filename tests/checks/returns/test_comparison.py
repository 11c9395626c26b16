"""A return beside last year's and beside the census."""

import pytest

from tests.checks.returns.conftest import COMMUNES
from xhht_analysis.checks.returns import comparison
from xhht_analysis.checks.returns.references import References, references

ONE = COMMUNES[4]


def test_a_year_like_the_last_is_no_finding(sent) -> None:
    now = sent({(code, "people.adults"): 3300 for code in COMMUNES})
    before = sent(year=2022)
    assert list(comparison.population_against_last_year(now, before)) == []
    assert list(comparison.shares_against_last_year(now, before)) == []


@pytest.mark.parametrize(
    ("now", "wrong"), [(3600, False), (3601, True), (2400, False), (2399, True)]
)
def test_a_population_moves_by_a_fifth_at_most(sent, now: int, wrong: bool) -> None:
    before = sent({(ONE, "people.adults"): 3000}, year=2022)
    after = sent({(ONE, "people.adults"): now})
    found = list(comparison.population_against_last_year(after, before))
    assert bool(found) is wrong


@pytest.mark.parametrize(("attending", "wrong"), [(150, False), (165, False), (166, True)])
def test_a_share_moves_by_fifteen_points_at_most(sent, attending: int, wrong: bool) -> None:
    children = {(ONE, "5.must_cover"): 300}
    before = sent(children | {(ONE, "5.attending"): 120}, year=2022)
    now = sent(children | {(ONE, "5.attending"): attending})
    found = list(comparison.shares_against_last_year(now, before))
    assert [one.check for one in found] == ["share-against-last-year"] * wrong
    if wrong:
        assert found[0].facts == {
            "code": ONE, "name": "", "came": "166/300", "before": "120/300", "most": 15,
        }  # fmt: skip


def test_last_years_copy_is_known(sent) -> None:
    found = list(comparison.same_as_last_year(sent(), sent(year=2022)))
    assert {one.facts["sheet"] for one in found} == {
        "literacy", "education", "qualification", "competences", "institutions",
    }  # fmt: skip
    assert len(found) == 5 * len(COMMUNES)
    one_differs = sent({(ONE, "people.adults"): 3295})
    again = list(comparison.same_as_last_year(one_differs, sent(year=2022)))
    assert len(again) == len(found) - 1


@pytest.mark.parametrize(
    ("census", "wrong"), [(3517, False), (3197, True), (3198, False), (7034, False), (7037, True)]
)
def test_people_15plus_beside_everybody_of_the_census(sent, census: int, wrong: bool) -> None:
    now = sent({(ONE, "15plus.population_15plus"): 3517})
    found = list(comparison.population_against_census(now, References(census={ONE: census})))
    assert bool(found) is wrong


def test_a_share_far_from_the_others_of_its_kind(sent) -> None:
    # Half of the children of one commune come; of all others 298 of 303 or so.
    one = sent({(ONE, "5.attending"): 150})
    found = list(comparison.shares_unlike_the_others(one, References()))
    assert [(one.check, one.cell, one.facts["code"]) for one in found] == [
        ("share-unlike-the-others", "D10", ONE)
    ]


def test_difficult_communes_are_held_against_each_other(sent) -> None:
    four = COMMUNES[:4]
    now = sent({(code, "5.attending"): 150 for code in four})
    among_all = comparison.shares_unlike_the_others(now, References())
    assert {one.facts["code"] for one in among_all} == set(four)
    apart = References(difficult=frozenset(four))
    assert list(comparison.shares_unlike_the_others(now, apart)) == []


def test_the_list_and_the_census_are_those_of_the_reporting_day(catalogue) -> None:
    now = references(catalogue, year=2023)
    assert len(now.difficult) == 15
    assert now.difficult < set(now.census)
    assert len(now.census) == 65
    assert references(catalogue, year=2020).difficult == frozenset()
