"""The classes of a map part at the target and hold every value of the edition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.map_classes import anchored_edges


@pytest.mark.parametrize(
    ("target", "values", "edges"),
    [
        pytest.param(20, [8, 30], (10, 15, 20, 25, 30), id="values on both sides"),
        pytest.param(5, [1, 14.9], (2.5, 5, 7.5, 10, 12.5), id="a small target, nothing negative"),
        pytest.param(90, [70, 99.9], (75, 80, 85, 90, 95), id="near the top, nothing over 100"),
        pytest.param(20, [3, 12], (5, 7.5, 10, 20), id="all below"),
        pytest.param(90, [91, 93], (90, 91.5, 92, 92.5, 93), id="all above"),
        pytest.param(20, [], (20,), id="no value at all"),
        pytest.param(20, [20], (20,), id="the target itself"),
        pytest.param(15, [14.8, 15.2], (15,), id="close by"),
    ],
)
def test_edges_by_hand(target: float, values: list, edges: tuple) -> None:
    assert anchored_edges(target, values) == edges


PERCENT = st.floats(0, 100, allow_nan=False)
TARGET = st.sampled_from([5, 15, 20, 40, 50, 60, 90, 100, 33.5])
VALUES = st.lists(PERCENT, max_size=40)


@given(TARGET, VALUES)
def test_the_target_is_always_an_edge_and_no_class_is_empty_by_its_bounds(target, values) -> None:
    edges = anchored_edges(target, values)
    assert target in edges
    assert list(edges) == sorted(set(edges))
    assert len(edges) < 6
    for edge in edges:
        assert edge == target or min(values) < edge <= max(values)


@given(TARGET, VALUES, st.randoms(use_true_random=False))
def test_the_order_of_the_values_does_not_matter(target, values, random) -> None:
    shuffled = random.sample(values, len(values))
    assert anchored_edges(target, shuffled) == anchored_edges(target, values)


@given(TARGET, VALUES)
def test_values_between_the_extremes_change_nothing(target, values) -> None:
    if values:
        extremes = [min(values), max(values)]
        assert anchored_edges(target, extremes) == anchored_edges(target, values)
