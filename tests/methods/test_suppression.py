"""Groups of few people are withheld, and with them what would give them away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.suppression import FEWEST_PEOPLE, too_few, withheld


@pytest.mark.parametrize(
    ("groups", "expect"),
    [
        ((9, 500), True),
        ((10, 500), False),
        ((11, 500), False),
        ((500, 9), True),
        ((1, 500), True),
        ((0, 500), False),
        ((0, 9), True),
        ((0, 0), False),
        ((), False),
    ],
)
def test_the_threshold_and_its_neighbours(groups: tuple[int, ...], expect: bool) -> None:
    assert too_few(groups) is expect


@pytest.mark.parametrize(
    ("name", "areas", "expect"),
    [
        ("nothing is too few", {"a": (10, 90), "b": (20, 80)}, set()),
        ("the only one takes the next smallest along",
         {"a": (9, 90), "b": (30, 70), "c": (20, 80)}, {"a", "c"}),
        ("two that are ten together hide each other",
         {"a": (4, 90), "b": (6, 70), "c": (20, 80)}, {"a", "b"}),
        ("two that are nine together take a third along",
         {"a": (4, 90), "b": (5, 70), "c": (20, 80)}, {"a", "b", "c"}),
        ("an area without the group hides nobody",
         {"a": (9, 90), "b": (0, 5000), "c": (20, 80)}, {"a", "c"}),
        ("few of one group and few of the other",
         {"a": (9, 90), "b": (70, 3), "c": (20, 80)}, {"a", "b"}),
        ("a tie goes to the first name", {"b": (20, 80), "c": (9, 90), "a": (20, 80)}, {"a", "c"}),
        ("nobody is left to hide behind", {"a": (9, 90), "b": (0, 70)}, {"a"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_subtraction_from_the_whole_gives_nobody_away(name: str, areas: dict, expect: set) -> None:
    assert withheld(areas) == expect


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=7).map(
        lambda sizes: dict(zip("abcdefg", sizes, strict=False))
    )
)
def test_what_is_withheld_is_nobody_or_ten_together(areas: dict) -> None:
    hidden = withheld(areas)
    assert {name for name, groups in areas.items() if too_few(groups)} <= hidden
    for place in (0, 1):
        whole = sum(groups[place] for groups in areas.values())
        together = sum(areas[name][place] for name in hidden)
        assert together == 0 or together >= min(whole, FEWEST_PEOPLE)
