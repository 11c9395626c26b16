"""A value at an edge belongs to the class above; the target is an edge on every map."""

import math
from fractions import Fraction

import pytest

from xhht_analysis.drawing.classes import Classes

EDGES = (10.0, 15.0, 20.0, 25.0, 30.0)
LABELS = ("a", "b", "c", "d", "e", "f")


@pytest.fixture
def classes() -> Classes:
    return Classes.around(25.0, edges=EDGES, labels=LABELS)


@pytest.mark.parametrize(("index", "edge"), list(enumerate(EDGES)))
def test_an_edge_and_both_its_neighbours(classes, index, edge):
    assert classes.index_of(math.nextafter(edge, -math.inf)) == index
    assert classes.index_of(edge) == index + 1
    assert classes.index_of(math.nextafter(edge, math.inf)) == index + 1


@pytest.mark.parametrize(("value", "index"), [(0, 0), (25, 4), (Fraction(75, 3), 4), (100, 5)])
def test_every_value_has_a_class(classes, value, index):
    assert classes.index_of(value) == index


@pytest.mark.parametrize("count", range(3, 8))
def test_three_to_seven_classes_each_have_their_own_colour(count):
    edges = tuple(float(edge) for edge in range(1, count))
    classes = Classes.rising(edges=edges, labels=LABELS[:1] * count)
    assert len(set(classes.colours)) == count


def test_a_target_that_is_not_an_edge_is_refused():
    with pytest.raises(ValueError, match=r"the target 24\.0 is not among the edges"):
        Classes.around(24.0, edges=EDGES, labels=LABELS)


@pytest.mark.parametrize("edges", [(), (20.0, 10.0), (10.0, 10.0)])
def test_edges_that_do_not_rise_are_refused(edges):
    with pytest.raises(ValueError, match="edges must rise"):
        Classes.rising(edges=edges, labels=LABELS[: len(edges) + 1])


def test_a_missing_label_is_refused():
    with pytest.raises(ValueError, match="5 edges make 6 classes, got 5 labels and 5 colours"):
        Classes.rising(edges=EDGES, labels=LABELS[:5])
