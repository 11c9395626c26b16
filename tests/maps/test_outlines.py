"""The outlines as they stand in maps/: complete, gap-free, nested, and what they say of themselves.

Areas, vertices and angles are measured here again, without the code that drew the outlines.
"""

import csv
import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unicodedata import is_normalized

import geopandas as gpd
import numpy as np
import pytest
import shapely
import yaml
from pyproj import Geod

ROOT = Path(__file__).resolve().parents[2]
MAPS = ROOT / "maps"
REFERENCE = ROOT.parent / "shared" / "reference" / "geo"
METRES = "EPSG:32649"
ELLIPSOID = Geod(ellps="WGS84")
DISTRICTS = {"582", "584", "585", "586", "587", "588", "589"}


@dataclass(frozen=True)
class Expected:
    """What a layer must be: its units, its limits."""

    level: str
    parents: frozenset[str]
    units: int
    vertices: range
    decimals: int
    smallest_piece_km2: float


LAYERS = {
    "ninh_thuan_districts": Expected("district", frozenset({"58"}), 7, range(300, 346), 4, 70),
    "ninh_thuan_communes": Expected("commune", frozenset(DISTRICTS), 65, range(700, 1501), 4, 0.4),
    "vietnam_provinces": Expected("province", frozenset({"VN"}), 63, range(2000, 3001), 3, 0.15),
}
each_layer = pytest.mark.parametrize("name", LAYERS)
in_ninh_thuan = pytest.mark.parametrize("name", ["ninh_thuan_districts", "ninh_thuan_communes"])


def outlines(name: str) -> gpd.GeoDataFrame:
    return gpd.read_file(MAPS / f"{name}.geojson")


def header(name: str) -> dict:
    text = (MAPS / f"{name}.md").read_text(encoding="utf-8")
    return yaml.safe_load(text.split("---\n", 2)[1])


def rows(path: str) -> list[dict[str, str]]:
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names_on(day: date, expected: Expected) -> dict[str, str]:
    """Code and name of the units that exist on a day."""
    return {
        row["code"]: row["name"]
        for row in rows("data/areas/units.csv")
        if row["level"] == expected.level
        and row["parent_code"] in expected.parents
        and row["valid_from"] <= day.isoformat() <= (row["valid_until"] or "9999")
    }


def km2(outline: shapely.Geometry) -> float:
    return ELLIPSOID.geometry_area_perimeter(shapely.orient_polygons(outline))[0] / 1e6


def vertices(layer: gpd.GeoDataFrame) -> set[tuple[float, float]]:
    return {(x, y) for x, y in shapely.get_coordinates(layer.geometry.values)}


def angles(layer: gpd.GeoDataFrame) -> list[float]:
    """The angles, in degrees, at which the outer rings turn back, sharpest first."""
    found = []
    for polygon in shapely.get_parts(layer.to_crs(METRES).geometry.values):
        here = shapely.get_coordinates(polygon.exterior)[:-1]
        a, b = np.roll(here, 1, axis=0) - here, np.roll(here, -1, axis=0) - here
        cosine = (a * b).sum(axis=1) / np.hypot(*a.T) / np.hypot(*b.T)
        found.extend(np.degrees(np.arccos(np.clip(cosine, -1, 1))))
    return sorted(found)


@each_layer
def test_every_unit_of_the_vintage_has_one_outline_under_its_code_and_name(name: str) -> None:
    expected, said, layer = LAYERS[name], header(name), outlines(name)
    drawn = dict(zip(layer.code, layer.name, strict=True))
    assert len(layer) == len(drawn) == expected.units
    assert drawn == names_on(said["codes_at"], expected)
    for day in said["vintage"].values():
        assert set(drawn) == set(names_on(day, expected))


def test_the_districts_are_the_seven_of_ninh_thuan() -> None:
    assert set(outlines("ninh_thuan_districts").code) == DISTRICTS


@each_layer
def test_a_feature_is_a_line_with_code_and_name_in_order_of_codes(name: str) -> None:
    text = (MAPS / f"{name}.geojson").read_text(encoding="utf-8")
    first, *lines, last = text.splitlines()
    assert (first, last) == ('{"type":"FeatureCollection","features":[', "]}")
    features = [json.loads(line.removesuffix(",")) for line in lines]
    codes = [feature["properties"]["code"] for feature in features]
    assert codes == sorted(codes)
    assert {tuple(feature["properties"]) for feature in features} == {("code", "name")}
    assert is_normalized("NFC", text)


@each_layer
def test_no_coordinate_has_more_decimals_than_promised(name: str) -> None:
    text = (MAPS / f"{name}.geojson").read_text(encoding="utf-8")
    longest = max(len(decimals) for decimals in re.findall(r"\d+\.(\d+)", text))
    assert longest == header(name)["decimals"] == LAYERS[name].decimals


@each_layer
def test_neighbours_share_every_vertex_without_gap_or_overlap(name: str) -> None:
    layer = outlines(name)
    assert layer.crs == header(name)["crs"]
    assert layer.is_valid.all()
    assert shapely.coverage_is_valid(layer.geometry.values)
    land = shapely.get_parts(shapely.coverage_union_all(layer.geometry.values))
    assert [len(part.interiors) for part in land if part.interiors] == []


@each_layer
def test_outer_rings_run_counter_clockwise(name: str) -> None:
    polygons = shapely.get_parts(outlines(name).geometry.values)
    assert all(shapely.is_ccw(polygon.exterior) for polygon in polygons)
    assert not any(shapely.is_ccw(ring) for polygon in polygons for ring in polygon.interiors)


@each_layer
def test_the_layer_is_small(name: str) -> None:
    assert len(vertices(outlines(name))) in LAYERS[name].vertices


@in_ninh_thuan
def test_a_unit_of_ninh_thuan_is_one_piece_without_needles(name: str) -> None:
    layer = outlines(name)
    assert set(layer.geom_type) == {"Polygon"}
    assert angles(layer)[0] > 15


@each_layer
def test_no_piece_is_too_small_to_be_seen(name: str) -> None:
    smallest = min(map(km2, shapely.get_parts(outlines(name).geometry.values)))
    assert smallest >= LAYERS[name].smallest_piece_km2


def test_districts_are_exactly_the_sums_of_their_communes() -> None:
    districts, communes = outlines("ninh_thuan_districts"), outlines("ninh_thuan_communes")
    parent = {
        row["code"]: row["parent_code"]
        for row in rows("data/areas/units.csv")
        if row["parent_code"] in DISTRICTS and row["valid_from"] <= "2024-10-31"
    }
    sums = communes.dissolve(communes.code.map(parent).rename("district"), method="coverage")
    for code, district in districts.set_index("code").geometry.items():
        assert sums.geometry[code].normalize() == district.normalize()
    assert vertices(districts) < vertices(communes)


def test_hoang_sa_and_truong_sa_are_there() -> None:
    provinces = outlines("vietnam_provinces").set_index("code").geometry
    far_out = {
        code: sum(part.centroid.x > 111 for part in shapely.get_parts(provinces[code]))
        for code in ("48", "56")
    }
    assert far_out == {"48": 6, "56": 16}


@pytest.mark.parametrize(
    ("province", "place"),
    [
        pytest.param("91", (104.0, 10.2), id="Phú Quốc"),
        pytest.param("31", (107.0, 20.8), id="Cát Bà"),
        pytest.param("77", (106.6, 8.7), id="Côn Đảo"),
        pytest.param("60", (108.94, 10.53), id="Phú Quý"),
        pytest.param("51", (109.12, 15.38), id="Lý Sơn"),
        pytest.param("31", (107.73, 20.13), id="Bạch Long Vĩ"),
    ],
)
def test_large_and_lone_islands_are_there(province: str, place: tuple[float, float]) -> None:
    provinces = outlines("vietnam_provinces").set_index("code").geometry
    assert provinces[province].contains(shapely.Point(place))


@pytest.mark.parametrize(
    ("water", "place"),
    [
        pytest.param(True, (109.2024, 11.7173), id="the bay of Vĩnh Hy"),
        pytest.param(True, (109.2256, 11.7491), id="the cove north of it"),
        pytest.param(True, (109.0441, 11.5964), id="the mouth of the Nại lagoon"),
        pytest.param(False, (109.129, 11.57), id="the southern cape of Thanh Hải"),
        pytest.param(False, (109.015, 11.36), id="Mũi Dinh"),
    ],
)
def test_the_coast_keeps_its_bays_and_capes(water: bool, place: tuple[float, float]) -> None:
    land = outlines("ninh_thuan_districts").union_all(method="coverage")
    assert land.contains(shapely.Point(place)) is not water


def test_district_areas_are_near_the_official_ones() -> None:
    official = {
        row["area_code"]: float(row["area_km2"])
        for row in rows("data/published/official_areas/official_areas.csv")
    }
    layer = outlines("ninh_thuan_districts").set_index("code").geometry
    errors = {code: round(100 * (km2(layer[code]) / official[code] - 1), 2) for code in official}
    assert header("ninh_thuan_districts")["area_error_pct"] == errors
    assert max(map(abs, errors.values())) <= 3.5


@each_layer
def test_the_description_says_what_is_measured(name: str) -> None:
    layer, said = outlines(name), header(name)
    pieces = shapely.get_parts(layer.geometry.values)
    assert said["id"] == name
    assert said["distinct_vertices"] == len(vertices(layer)) < said["vertices_before"]
    assert said["smallest_piece_km2"] == round(min(map(km2, pieces)), 2)
    assert set(said["area_error_pct"]) == set(layer.code)
    assert said["worst_area_error_pct"] == max(map(abs, said["area_error_pct"].values()))


@each_layer
def test_the_description_warns_in_both_languages(name: str) -> None:
    assert header(name)["notice"] == {
        "vi": "Ranh giới khái quát hóa, chỉ để minh họa, không phải ranh giới hành chính pháp lý",
        "en": "Generalised for illustration, not a legal boundary",
    }
    assert {column["name"] for column in header(name)["columns"]} == {"code", "name"}


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the full boundary files are not here")
class TestBesideTheFullBoundaries:
    """Held against the files the outlines were drawn from, where these lie beside the checkout."""

    @staticmethod
    def source(name: str) -> gpd.GeoSeries:
        """The full outlines by code, with the piece moved that the description says is moved."""
        full = gpd.read_file(REFERENCE / f"{name}.geojson").set_index("code").geometry
        for moved in header(name)["moved"]:
            giver = shapely.get_parts(full[moved["from"]])
            (piece,) = (part for part in giver if round(km2(part), 2) == moved["km2"])
            full[moved["from"]] = full[moved["from"]].difference(piece)
            full[moved["to"]] = full[moved["to"]].union(piece)
        return full

    @in_ninh_thuan
    def test_every_vertex_is_a_rounded_one_of_the_source(self, name: str) -> None:
        drawn = shapely.get_coordinates(outlines(name).geometry.values)
        source = shapely.get_coordinates(self.source("ninh_thuan_communes").values)
        nearest = shapely.STRtree(shapely.points(source)).nearest(shapely.points(drawn))
        assert np.abs(source[nearest] - drawn).max() < 1e-4

    @in_ninh_thuan
    def test_an_outline_covers_what_it_stands_for(self, name: str) -> None:
        drawn = outlines(name).set_index("code").geometry.to_crs(METRES)
        source = self.source(name).to_crs(METRES)[drawn.index]
        shared = drawn.intersection(source).area / drawn.union(source).area
        assert shared[shared < 0.92].to_dict() == {}

    def test_areas_of_communes_are_near_those_of_the_source(self) -> None:
        drawn = outlines("ninh_thuan_communes").set_index("code").geometry.map(km2)
        source = self.source("ninh_thuan_communes").map(km2)
        errors = (100 * (drawn / source - 1)).to_dict()
        assert errors == pytest.approx(header("ninh_thuan_communes")["area_error_pct"], abs=0.006)
        assert max(map(abs, errors.values())) < 4

    def test_names_of_provinces_are_those_of_the_statistical_office(self) -> None:
        path = "literacy_15plus_by_province_2006_2018.csv"
        with (REFERENCE.parent / "stats" / f"gso_{path}").open(encoding="utf-8") as file:
            printed = {
                row["gso_code"]: row["name"]
                for row in csv.DictReader(file)
                if row["level"] == "province"
            }
        layer = outlines("vietnam_provinces")
        assert dict(zip(layer.code, layer.name, strict=True)) == printed
