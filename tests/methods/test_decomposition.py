"""Parts that add up exactly to the distance or the change that they explain."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.decomposition import change_by_area, distance_by_area, total_of
from xhht_analysis.methods.shares import distance_pct

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "decomposition.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def areas(table: dict[str, list[int]]) -> dict[str, Counted]:
    return {name: Counted(numerator=k, denominator=n) for name, (k, n) in table.items()}


def fractions(table: dict[str, object]) -> dict[str, Fraction]:
    return {name: Fraction(value) for name, value in table.items()}


def groups(year: dict, rates_per: int) -> dict[str, Counted]:
    """Sizes of one decimal and rates of three at most, as whole numbers of the same unit."""
    found = {}
    for number, pair in enumerate(zip(year["sizes"], year["rates"], strict=True)):
        size, rate = (Fraction(str(value)) for value in pair)
        people = size * 10 * rates_per * 1000
        found[f"group {number}"] = Counted(
            numerator=int(people * rate / rates_per), denominator=int(people)
        )
    return found


@cases("changes")
def test_a_change_by_own_rates_and_by_the_mix_as_published(case: dict) -> None:
    before, after = (groups(case[year], case["rates_per"]) for year in ("before", "after"))
    change = change_by_area(before, after=after)
    per = case["rates_per"] / Fraction(100)
    found = {
        "total": change.total_pct * per,
        "own_rate": change.own_rate_total_pct * per,
        "mix": change.mix_total_pct * per,
    }
    assert {name: round(float(each), case["digits"]) for name, each in found.items()} == case[
        "expect"
    ]


@cases("hand_changes")
def test_a_change_worked_by_hand(case: dict) -> None:
    change = change_by_area(areas(case["before"]), after=areas(case["after"]))
    assert change.own_rate_pct == fractions(case["own_rate"])
    assert change.mix_pct == fractions(case["mix"])


@cases("distances")
def test_a_distance_worked_by_hand(case: dict) -> None:
    found = distance_by_area(areas(case["areas"]), target_pct=Fraction(case["target_pct"]))
    assert {name: vars(part) for name, part in found.items()} == {
        name: fractions(part) for name, part in case["expect"].items()
    }


def test_areas_of_one_year_only_are_refused() -> None:
    one, other = areas({"a": [1, 2], "b": [1, 2]}), areas({"b": [1, 2], "c": [1, 2]})
    with pytest.raises(ValueError, match=r"^areas of one year only: \['a', 'c'\]$"):
        change_by_area(one, after=other)


def test_no_area_is_refused() -> None:
    for call in (lambda: distance_by_area({}, target_pct=50), lambda: change_by_area({}, after={})):
        with pytest.raises(ValueError, match=r"^there is no area to add up$"):
            call()


COUNTED = st.integers(1, 10**6).flatmap(
    lambda people: st.builds(Counted, numerator=st.integers(0, people), denominator=st.just(people))
)
AREAS = st.dictionaries(st.text("abcdefg", min_size=1), COUNTED, min_size=1, max_size=7)
YEARS = st.dictionaries(
    st.text("abcdefg", min_size=1), st.tuples(COUNTED, COUNTED), min_size=1, max_size=7
)
PERCENT = st.fractions(0, 100, max_denominator=1000)


@given(AREAS, PERCENT)
def test_the_distance_adds_up_exactly(table: dict, target: Fraction) -> None:
    parts, whole = distance_by_area(table, target_pct=target).values(), total_of(table)
    distance = distance_pct(whole.share_pct, at_least_pct=Fraction(target))
    assert sum(part.size for part in parts) == 1
    assert sum(part.contribution_pct for part in parts) == distance
    assert sum(part.people for part in parts) == whole.denominator * distance / 100
    assert all(part.size * part.distance_pct == part.contribution_pct for part in parts)


@given(YEARS)
def test_the_change_adds_up_exactly(table: dict) -> None:
    before, after = ({name: pair[i] for name, pair in table.items()} for i in (0, 1))
    change = change_by_area(before, after=after)
    assert change.total_pct == total_of(after).share_pct - total_of(before).share_pct
    assert change.total_pct == sum(change.own_rate_pct.values()) + sum(change.mix_pct.values())
    back = change_by_area(after, after=before)
    assert back.own_rate_pct == {name: -part for name, part in change.own_rate_pct.items()}
    assert back.mix_pct == {name: -part for name, part in change.mix_pct.items()}


def grown(areas: dict[str, Counted], *, times: list[int]) -> dict[str, Counted]:
    return {
        name: Counted(numerator=factor * area.numerator, denominator=factor * area.denominator)
        for factor, (name, area) in zip(times, areas.items(), strict=True)
    }


@given(AREAS)
def test_where_all_areas_grow_alike_nothing_changes(table: dict) -> None:
    change = change_by_area(table, after=grown(table, times=[2] * len(table)))
    assert {*change.own_rate_pct.values(), *change.mix_pct.values()} == {0}


@given(AREAS)
def test_where_only_sizes_change_it_is_all_mix(table: dict) -> None:
    change = change_by_area(table, after=grown(table, times=list(range(1, len(table) + 1))))
    assert set(change.own_rate_pct.values()) == {0}


@given(YEARS, st.randoms(use_true_random=False))
def test_the_order_of_the_areas_does_not_matter(table: dict, random) -> None:
    shuffled = dict(random.sample(list(table.items()), len(table)))
    assert shuffled == table
    first, second = (
        change_by_area(
            {name: pair[0] for name, pair in each.items()},
            after={name: pair[1] for name, pair in each.items()},
        )
        for each in (table, shuffled)
    )
    assert first == second
    assert distance_by_area(
        {name: pair[0] for name, pair in table.items()}, target_pct=20
    ) == distance_by_area({name: pair[0] for name, pair in shuffled.items()}, target_pct=20)
