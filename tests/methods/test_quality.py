"""A grade falls with what doubted units hold, and never rises with one more."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.quality import quality_grade
from xhht_analysis.vocabulary.figures import GRADES

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "quality.yml").read_text("utf-8")
)


def grade_of(units: list[tuple[int, bool]]) -> int:
    """Of units by what they count and whether it is doubted."""
    return quality_grade(
        doubted_units=sum(doubted for _, doubted in units),
        doubted=sum(count for count, doubted in units if doubted),
        whole=sum(count for count, _ in units),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_grade(case: dict) -> None:
    units, doubted, whole = case["given"]
    assert quality_grade(doubted_units=units, doubted=doubted, whole=whole) == case["expect"]


@pytest.mark.parametrize("given", [(1, 6, 5), (1, -1, 5), (-1, 0, 5)])
def test_what_cannot_be_is_refused(given: tuple[int, int, int]) -> None:
    units, doubted, whole = given
    with pytest.raises(ValueError, match=f"{doubted} of {whole} in {units} units"):
        quality_grade(doubted_units=units, doubted=doubted, whole=whole)


UNITS = st.lists(st.tuples(st.integers(0, 300), st.booleans()), min_size=1, max_size=12)


@given(UNITS, st.integers(0, 11))
def test_one_more_doubted_unit_never_improves_a_grade(units, place) -> None:
    place %= len(units)
    more = [*units[:place], (units[place][0], True), *units[place + 1 :]]
    assert grade_of(more) >= grade_of(units)
    assert grade_of(more) in GRADES[1:]


@given(UNITS)
def test_only_without_a_doubt_it_is_the_best(units) -> None:
    assert (grade_of(units) == GRADES[0]) == (not any(doubted for _, doubted in units))
