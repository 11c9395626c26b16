"""Strokes that stay in their shape and make one pattern across neighbours."""

import itertools

import numpy as np
import pytest
import shapely

from xhht_analysis.drawing.hatches import strokes

RING = shapely.Point(50, 40).buffer(30).difference(shapely.Point(50, 40).buffer(10))
HATCHES = ("rising", "falling", "crossed", "dotted")


def lines(drawn) -> list[shapely.LineString]:
    return [part for part in shapely.get_parts(drawn) if part.geom_type == "LineString"]


def slope(line: shapely.LineString) -> float:
    (x, y), *_, (to_x, to_y) = line.coords
    return (to_y - y) / (to_x - x)


@pytest.mark.parametrize("hatch", HATCHES)
def test_strokes_stay_within_the_shape_and_off_its_holes(hatch):
    drawn = strokes(RING, hatch, spacing=5)
    assert len(lines(drawn)) > 5
    assert RING.buffer(1e-6).contains(drawn)


@pytest.mark.parametrize(
    ("hatch", "slopes"), [("rising", {1}), ("falling", {-1}), ("crossed", {1, -1}), ("dotted", {0})]
)
def test_strokes_lean_as_they_are_called(hatch, slopes):
    found = {round(slope(line), 6) for line in lines(strokes(RING, hatch, spacing=5))}
    assert found == slopes


@pytest.mark.parametrize("hatch", ["rising", "falling"])
@pytest.mark.parametrize("spacing", [4.0, 7.0])
def test_strokes_are_evenly_apart(hatch, spacing):
    drawn = lines(strokes(shapely.box(0, 0, 60, 60), hatch, spacing=spacing))
    long = [line for line in drawn if line.length > 40]
    long.sort(key=lambda line: line.centroid.x)
    gaps = [one.distance(other) for one, other in itertools.pairwise(long)]
    assert len(gaps) > 3
    assert gaps == pytest.approx([spacing] * len(gaps))


def test_neighbours_share_one_pattern():
    left, right = shapely.box(0, 0, 37, 50), shapely.box(37, 0, 80, 50)
    apart = shapely.union_all([strokes(half, "rising", spacing=6) for half in (left, right)])
    whole = strokes(shapely.box(0, 0, 80, 50), "rising", spacing=6)
    assert shapely.hausdorff_distance(apart, whole) == pytest.approx(0, abs=1e-6)


def test_the_pattern_begins_at_its_origin():
    drawn = strokes(shapely.box(13, 7, 33, 17), "rising", spacing=6, origin=(13, 7))
    assert drawn.distance(shapely.Point(13, 7)) == pytest.approx(0, abs=1e-9)
    assert min(drawn.distance(shapely.Point(13 + np.sqrt(72) * k, 7)) for k in (1, 2)) < 1e-6


def test_a_shape_smaller_than_the_spacing_may_stay_plain():
    assert lines(strokes(shapely.box(2, 0.2, 2.5, 0.4), "dotted", spacing=6)) == []
