"""Outlines on the page: where, how large, how fine."""

import geopandas
import numpy as np
import pytest
import shapely

from xhht_analysis.drawing.basemap import basemap_of, projection_of

SIZE = {"width": 331.0, "tallest": 360.0}


def test_ninh_thuan_lies_in_utm_zone_49_north(three_districts):
    assert projection_of(three_districts).to_epsg() == 32649


def test_a_country_is_drawn_in_true_proportion():
    country = geopandas.GeoDataFrame(
        {"code": ["N", "S"]},
        geometry=[shapely.box(103, 20, 108, 21), shapely.box(104, 9, 109, 10)],
        crs="EPSG:4326",
    )
    base = basemap_of(country, context=None, **SIZE)
    true = country.to_crs("EPSG:6933").area
    drawn = [base.shapes["N"].area, base.shapes["S"].area]
    assert drawn[0] / drawn[1] == pytest.approx(true[0] / true[1], rel=0.005)


def test_everything_is_within_the_frame(three_districts):
    base = basemap_of(three_districts, context=None, **SIZE)
    assert base.frame[:3] == (0.0, 0.0, 331.0)
    assert shapely.box(*base.frame).contains(base.all_shapes)


def test_a_tall_area_is_no_taller_than_allowed():
    strip = geopandas.GeoDataFrame(
        {"code": ["1"]}, geometry=[shapely.box(108.9, 11, 109, 13)], crs="EPSG:4326"
    )
    base = basemap_of(strip, context=None, **SIZE)
    assert base.frame[3] - base.frame[1] <= 361


def test_the_spare_width_is_left_to_the_sea(three_districts, land_in_the_west):
    tall = three_districts[three_districts["code"] != "902"]
    alone = basemap_of(tall, context=None, **SIZE).all_shapes.bounds
    beside_land = basemap_of(tall, context=land_in_the_west, **SIZE).all_shapes.bounds
    assert alone[0] == pytest.approx(331 - alone[2], abs=1)
    assert beside_land[0] < 0.5 * (331 - beside_land[2])


def test_neighbours_do_not_part_when_generalised():
    wavy = [(109 + 0.004 * np.sin(40 * t), 11.4 + t / 2) for t in np.linspace(0, 1, 400)]
    west = shapely.Polygon([(108.6, 11.4), *wavy, (108.6, 11.9)])
    east = shapely.Polygon([(109.4, 11.4), *wavy, (109.4, 11.9)])
    pair = geopandas.GeoDataFrame({"code": ["1", "2"]}, geometry=[west, east], crs="EPSG:4326")
    base = basemap_of(pair, context=None, **SIZE)
    assert shapely.get_num_coordinates(base.shapes["1"]) < 300
    assert base.shapes["1"].intersection(base.shapes["2"]).area == pytest.approx(0, abs=1e-6)
    assert len(shapely.get_parts(base.all_shapes)) == 1
    assert len(base.all_shapes.interiors) == 0


def test_an_island_too_small_to_see_is_still_drawn():
    islands = shapely.MultiPolygon(
        [shapely.box(108, 12, 109, 13), shapely.box(112.3, 16.5, 112.301, 16.501)]
    )
    outlines = geopandas.GeoDataFrame({"code": ["48"]}, geometry=[islands], crs="EPSG:4326")
    shape = basemap_of(outlines, context=None, **SIZE).shapes["48"]
    least = min(shapely.get_parts(shape), key=lambda part: part.area)
    assert least.bounds[2] - least.bounds[0] > 1.5


def test_the_land_around_is_cut_at_the_frame(three_districts, land_in_the_west):
    base = basemap_of(three_districts, context=land_in_the_west, **SIZE)
    ((name, shape),) = base.surroundings
    assert name == "Đất Liền"
    assert shapely.box(*base.frame).buffer(1e-6).contains(shape)


def test_a_strip_between_two_layers_is_land_but_an_inlet_is_sea(three_districts):
    west, south, _, north = three_districts.total_bounds
    apart = shapely.box(west - 1, south, west - 0.01, north)  # about a kilometre off
    base = basemap_of(
        three_districts, context=geopandas.GeoDataFrame(geometry=[apart], crs="EPSG:4326"), **SIZE
    )
    strip = base.sheet.point(west - 0.005, (south + north) / 2)
    inlet = base.sheet.point(west + 0.27, south + 0.27)  # the corner that the three leave open
    assert base.slivers.contains(shapely.Point(strip))
    assert not base.slivers.intersects(shapely.Point(inlet))
    assert base.slivers.intersection(base.all_shapes).area == pytest.approx(0, abs=1e-6)


def test_repeated_codes_are_refused(three_districts):
    three_districts["code"] = ["901", "902", "901"]
    with pytest.raises(ValueError, match=r"repeat the codes \['901'\]"):
        basemap_of(three_districts, context=None, **SIZE)


def test_outlines_without_a_reference_system_are_refused(three_districts):
    with pytest.raises(ValueError, match="reference system"):
        basemap_of(three_districts.set_crs(None, allow_override=True), context=None, **SIZE)


def test_the_basemap_used_last_is_kept_but_never_for_another_outline(three_districts):
    base = basemap_of(three_districts, context=None, **SIZE)
    assert basemap_of(three_districts.copy(), context=None, **SIZE) is base
    moved = three_districts.assign(geometry=three_districts.geometry.translate(1e-6))
    assert basemap_of(moved, context=None, **SIZE) is not base
    assert basemap_of(three_districts, context=moved, **SIZE) is not base
    assert basemap_of(three_districts, context=None, **(SIZE | {"width": 330.0})) is not base
