"""People parted among districts and years: exactly, and nobody asked for more than they lack."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.intake import largest_remainder, spread_over_years, yearly_intake

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "intake.yml").read_text("utf-8")
)


def cases(part: str):
    return pytest.mark.parametrize("case", CASES[part], ids=lambda case: case["name"])


def counted(pairs: dict[str, tuple[int, int]]) -> dict[str, Counted]:
    return {code: Counted(numerator=part, denominator=of) for code, (part, of) in pairs.items()}


@cases("intake")
def test_intake_by_hand(case: dict) -> None:
    year, target_year = case["years"]
    found = yearly_intake(
        counted(case["given"]),
        at_least_pct=Fraction(case["at_least_pct"]),
        year=year,
        target_year=target_year,
    )
    expect = case["expect"]
    assert [one.area_code for one in found.districts] == sorted(case["given"])
    assert found.missing == expect["missing"]
    assert found.by_year == tuple(expect["by_year"])
    assert found.missing_in_districts == expect["missing_in_districts"]
    assert [one.share for one in found.districts] == expect["share"]
    assert [list(one.share_by_year) for one in found.districts] == expect["share_by_year"]
    assert [one.missing for one in found.districts] == expect["lacking"]


@cases("remainder")
def test_largest_remainder_as_published(case: dict) -> None:
    assert largest_remainder(case["total"], case["weights"]) == case["expect"]


@pytest.mark.parametrize(
    ("people", "years", "spread"),
    [
        ({"a": 7}, 3, {"a": (3, 2, 2)}),
        ({"a": 1, "b": 1, "c": 1}, 2, {"a": (1, 0), "b": (0, 1), "c": (1, 0)}),
        ({"a": 0, "b": 5}, 4, {"a": (0, 0, 0, 0), "b": (2, 1, 1, 1)}),
        ({"a": 5}, 0, {"a": ()}),
        ({}, 3, {}),
    ],
)
def test_people_over_years_by_hand(people: dict, years: int, spread: dict) -> None:
    assert spread_over_years(people, years=years) == spread


DISTRICT = st.tuples(st.integers(0, 5000), st.integers(0, 5000)).filter(any)
DISTRICTS = st.dictionaries(
    st.sampled_from(["582", "584", "585", "586", "587", "588", "589"]),
    DISTRICT.map(lambda pair: (pair[0], sum(pair))),
    min_size=1,
)
PCT = st.fractions(0, 100, max_denominator=8)


@given(DISTRICTS, PCT, st.integers(2020, 2031))
def test_shares_and_years_add_up_exactly(districts, at_least_pct, year) -> None:
    found = yearly_intake(
        counted(districts), at_least_pct=at_least_pct, year=year, target_year=2030
    )
    assert sum(one.share for one in found.districts) == found.missing
    assert sum(one.missing for one in found.districts) == found.missing_in_districts
    years = max(0, 2030 - year)
    for turn in range(years):
        in_year = sum(one.share_by_year[turn] for one in found.districts)
        assert in_year == found.by_year[turn]
    for one in found.districts:
        assert 0 <= one.share <= one.missing
        assert len(one.share_by_year) == len(one.missing_by_year) == years
        if years:
            assert sum(one.share_by_year) == one.share
            assert sum(one.missing_by_year) == one.missing
            assert max(one.share_by_year) - min(one.share_by_year) <= 1
    if years:
        assert max(found.by_year) - min(found.by_year) <= 1


@given(DISTRICTS, PCT)
def test_the_shares_bring_the_province_there_and_no_one_fewer_would(districts, pct) -> None:
    found = yearly_intake(counted(districts), at_least_pct=pct, year=2023, target_year=2030)
    part = sum(numerator for numerator, _ in districts.values())
    whole = sum(denominator for _, denominator in districts.values())
    assert 100 * (part + found.missing) >= pct * whole
    assert found.missing == 0 or 100 * (part + found.missing - 1) < pct * whole
    for one in found.districts:
        numerator, denominator = districts[one.area_code]
        assert 100 * (numerator + one.missing) >= pct * denominator
        assert one.missing == 0 or 100 * (numerator + one.missing - 1) < pct * denominator


@given(DISTRICTS, PCT, st.randoms(use_true_random=False))
def test_the_order_of_districts_does_not_matter(districts, pct, random) -> None:
    items = list(districts.items())
    shuffled = dict(random.sample(items, len(items)))
    years = {"year": 2023, "target_year": 2026}
    assert yearly_intake(counted(shuffled), at_least_pct=pct, **years) == yearly_intake(
        counted(districts), at_least_pct=pct, **years
    )


@given(DISTRICTS, PCT, st.integers(1, 50))
def test_more_people_never_raise_the_need(districts, pct, more) -> None:
    first = min(districts)
    part, whole = districts[first]
    after = districts | {first: (min(part + more, whole), whole)}
    years = {"year": 2023, "target_year": 2026}
    was = yearly_intake(counted(districts), at_least_pct=pct, **years)
    now = yearly_intake(counted(after), at_least_pct=pct, **years)
    assert now.missing <= was.missing
    assert now.missing_in_districts <= was.missing_in_districts


@given(st.integers(0, 500), st.lists(st.integers(0, 60), min_size=1, max_size=8))
def test_no_share_is_a_whole_person_off_its_proportion(total, weights) -> None:
    if total and not sum(weights):
        return
    named = dict(enumerate(weights))
    shares = largest_remainder(total, named)
    assert sum(shares.values()) == total
    for code, weight in named.items():
        exact = Fraction(total * weight, sum(weights) or 1)
        assert abs(shares[code] - exact) < 1
        assert weight or not shares[code]


def test_what_cannot_be_parted_is_refused() -> None:
    years = {"year": 2023, "target_year": 2026}
    with pytest.raises(ValueError, match="without districts has no intake"):
        yearly_intake({}, at_least_pct=Fraction(20), **years)
    for pct in (Fraction(-1), Fraction(101)):
        with pytest.raises(ValueError, match=f"{pct} % cannot be reached"):
            yearly_intake(counted({"582": (1, 2)}), at_least_pct=pct, **years)
    for total, weights in ((1, {"582": 0}), (-1, {"582": 1}), (1, {"582": 2, "584": -1})):
        with pytest.raises(ValueError, match="cannot be parted by"):
            largest_remainder(total, weights)
