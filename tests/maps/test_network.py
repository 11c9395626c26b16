"""Thinning a network of borders: what goes, what stays, and what never happens."""

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import shapely

SCRIPT = Path(__file__).resolve().parents[2] / "maps" / "network.py"
Places = list[tuple[float, float]]


@pytest.fixture(scope="module")
def network() -> ModuleType:
    spec = importlib.util.spec_from_file_location("network", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def thinned(network: ModuleType, *arcs: Places, metres: float) -> list[Places]:
    lines = [np.array(arc, dtype=float) for arc in arcs]
    limits = [np.full(len(arc), metres) for arc in arcs]
    return [[tuple(place) for place in line.tolist()] for line in network.thin(lines, limits)]


def test_a_shared_border_is_one_arc(network: ModuleType) -> None:
    squares = [shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)]
    assert sorted(map(len, network.arcs_of(squares))) == [2, 4, 4]


@pytest.mark.parametrize(
    ("height", "stays"),
    [
        pytest.param(3.9, False, id="a triangle smaller than the square of the tolerance goes"),
        pytest.param(4.0, True, id="one as large stays"),
        pytest.param(4.1, True, id="a larger one stays"),
    ],
)
def test_a_vertex_stays_by_the_triangle_it_makes(
    network: ModuleType, height: float, stays: bool
) -> None:
    (line,) = thinned(network, [(0, 0), (1, height), (2, 0)], metres=2)
    assert ((1, height) in line) is stays


def test_ends_stay(network: ModuleType) -> None:
    (line,) = thinned(network, [(0, 0), (1, 0.1), (2, 0)], metres=100)
    assert line == [(0, 0), (2, 0)]


def test_no_shortcut_is_taken_across_another_arc(network: ModuleType) -> None:
    roof, spire = [(0, 0), (5, 5), (10, 0)], [(5, 3), (5, -5)]
    lines = thinned(network, roof, spire, metres=100)
    assert lines == [roof, spire]


def test_two_arcs_never_become_one(network: ModuleType) -> None:
    upper, lower = [(0, 0), (5, 1), (10, 0)], [(0, 0), (5, -1), (10, 0)]
    lines = thinned(network, upper, lower, metres=100)
    assert sorted(map(len, lines)) == [2, 3]


def test_an_island_stays_an_area(network: ModuleType) -> None:
    (ring,) = network.arcs_of([shapely.Point(0, 0).buffer(1)])
    (line,) = network.thin([ring], [np.full(len(ring), 100.0)])
    assert shapely.Polygon(line).area > 0


def test_a_needle_between_two_areas_is_cut_short(network: ModuleType) -> None:
    point, base = (0.0, 0.0), (10.0, 0.0)
    upper = [point, (9.0, 0.5), (20.0, 9.0)]
    lower = [point, base, (20.0, -9.0)]
    third = [(-10.0, 0.0), point]
    lines = network.blunted([np.array(arc) for arc in (upper, lower, third)])
    told = [[tuple(place) for place in line.tolist()] for line in lines]
    assert [point, (9.0, 0.5)] in told
    assert [(9.0, 0.5), (20.0, 9.0)] in told
    assert [(9.0, 0.5), base, (20.0, -9.0)] in told
    assert third in told
