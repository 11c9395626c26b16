"""An official layer is taken in any format, projection and spelling, or refused unit by unit."""

import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import geopandas
import pandas as pd
import pyogrio
import pytest
import shapely

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.outlines import matching_share, read_outlines, write_outlines
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.problems import Problem, Refused

NAMES = {"582": "Phan Rang - Tháp Chàm", "584": "Bác Ái", "585": "Ninh Sơn"}
UNITS = tuple(
    Area(
        code=code,
        name=name,
        full_name=f"Huyện {name}",
        type="district",
        level=AreaLevel.DISTRICT,
        parent_code="58",
        valid_from=date(2019, 4, 1),
        valid_until=None,
    )
    for code, name in NAMES.items()
)
SQUARES = [shapely.box(108.8 + 0.1 * n, 11.6, 108.9 + 0.1 * n, 11.7) for n in range(3)]
BOW_TIE = shapely.Polygon([(108.8, 11.6), (108.9, 11.7), (108.9, 11.6), (108.8, 11.7)])
VN_2000, UTM_49 = "EPSG:3405", "EPSG:32649"


def layer(**columns: list) -> geopandas.GeoDataFrame:
    """Three squares from west to east, with the columns that the test gives."""
    return geopandas.GeoDataFrame(columns or {"code": list(NAMES)}, geometry=SQUARES, crs=4326)


@pytest.fixture
def outlines(tmp_path: Path) -> Callable[..., geopandas.GeoDataFrame]:
    """Write a layer and read it back as outlines of the three districts."""

    def read(content: geopandas.GeoDataFrame | bytes, name: str = "layer.gpkg"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            content.to_file(path, engine="pyogrio")
        return read_outlines(path, UNITS, file=name, on="2023-09-30")

    return read


@pytest.fixture
def refusal(outlines) -> Callable[..., list[Problem]]:
    def problems(*given) -> list[Problem]:
        with pytest.raises(Refused) as caught:
            outlines(*given)
        return list(caught.value.problems)

    return problems


def assert_three_squares(found: geopandas.GeoDataFrame) -> None:
    assert list(found.columns) == ["code", "geometry"]
    assert list(found["code"]) == list(NAMES)
    assert found.crs == "EPSG:4326"
    for shape, square in zip(found.geometry, SQUARES, strict=True):
        assert shapely.hausdorff_distance(shape, square) < 1e-6


@pytest.mark.parametrize("name", ["layer.gpkg", "layer.geojson", "layer.shp", "layer.fgb"])
def test_any_common_format_is_read(outlines, name: str) -> None:
    assert_three_squares(outlines(layer(), name))


def test_a_zipped_shapefile_is_read_as_it_was_sent(tmp_path: Path) -> None:
    layer().to_file(tmp_path / "huyen.shp", engine="pyogrio")
    with zipfile.ZipFile(tmp_path / "huyen.zip", "w") as archive:
        for part in tmp_path.glob("huyen.[!z]*"):
            archive.write(part, part.name)
    assert_three_squares(read_outlines(tmp_path / "huyen.zip", UNITS, file="huyen.zip", on=""))


@pytest.mark.parametrize(
    "columns",
    [
        pytest.param({"MA_HUYEN": list(NAMES)}, id="codes as text in a column of any name"),
        pytest.param({"ma": [582, 584, 585]}, id="codes as numbers"),
        pytest.param({"ma": [582.0, 584.0, 585.0]}, id="codes as decimals"),
        pytest.param({"ten": list(NAMES.values())}, id="names"),
        pytest.param(
            {"ten": ["TP. Phan Rang–Tháp Chàm", "HUYỆN BÁC ÁI", "H. Ninh Sơn"]},
            id="names in another spelling",
        ),
        pytest.param(
            {"ten": ["Thanh pho Phan Rang-Thap Cham", "Huyen Bac Ai", "Huyen Ninh Son"]},
            id="names without marks",
        ),
        pytest.param(
            {"dan_so": [170_000, 30_000, 80_000], "ten": list(NAMES.values())},
            id="other columns do no harm",
        ),
        pytest.param(
            {"code": ["VN-1", "VN-2", "VN-3"], "ten": list(NAMES.values())},
            id="a column called code that holds other codes",
        ),
    ],
)
def test_units_are_joined_on_code_or_name(outlines, columns: dict) -> None:
    assert_three_squares(outlines(layer(**columns)))


def test_a_code_outweighs_a_name(outlines) -> None:
    swapped = layer(code=list(NAMES), ten=list(NAMES.values())[::-1])
    assert_three_squares(outlines(swapped))


@pytest.mark.parametrize("crs", [VN_2000, UTM_49, "EPSG:4756"])
def test_another_projection_is_turned_into_degrees(outlines, crs: str) -> None:
    assert_three_squares(outlines(layer().to_crs(crs)))


def test_features_come_in_the_order_of_their_codes(outlines) -> None:
    assert_three_squares(outlines(layer().iloc[[2, 0, 1]]))


def test_the_layer_with_the_units_is_found_among_several(tmp_path: Path) -> None:
    path = tmp_path / "official.gpkg"
    layer(code=["22738", "22741", "22744"]).to_file(path, layer="xa", engine="pyogrio")
    layer().to_file(path, layer="huyen", engine="pyogrio")
    pyogrio.write_dataframe(pd.DataFrame({"code": list(NAMES)}), path, layer="bang")
    assert_three_squares(read_outlines(path, UNITS, file="official.gpkg", on=""))


@pytest.mark.parametrize(
    ("codes", "share"),
    [
        pytest.param(["582", "584", "585"], 1, id="all units and no more"),
        pytest.param(["582", "584", "999"], 2 / 3, id="two of three"),
        pytest.param(["1", "2", "3"], 0, id="none"),
    ],
)
def test_how_well_a_layer_draws_some_units(tmp_path: Path, codes: list, share: float) -> None:
    path = tmp_path / "layer.gpkg"
    layer(code=codes).to_file(path, engine="pyogrio")
    assert matching_share(path, UNITS, file="layer.gpkg") == share
    assert matching_share(path, UNITS[:1], file="layer.gpkg") <= 1 / 3


def test_outlines_are_kept_as_they_were_read(outlines, tmp_path: Path) -> None:
    found = outlines(layer().to_crs(UTM_49))
    kept = [tmp_path / folder / "district.geojson" for folder in ("one", "two")]
    for path in kept:
        path.parent.mkdir()
        write_outlines(found, path)
    assert kept[0].read_bytes() == kept[1].read_bytes()
    assert_three_squares(read_outlines(kept[0], UNITS, file="", on=""))


def test_a_missing_unit_is_named(refusal) -> None:
    (problem,) = refusal(layer().iloc[:2])
    assert problem.code == "outline-missing"
    assert problem.facts == {"units": "585 Huyện Ninh Sơn", "on": "2023-09-30"}


def test_a_missing_unit_and_a_surplus_feature_are_both_told(refusal) -> None:
    missing, surplus = refusal(layer(code=["582", "584", "001"], ten=["", "", "Hoàng Sa"]))
    assert (missing.code, missing.facts["units"]) == ("outline-missing", "585 Huyện Ninh Sơn")
    assert surplus.code == "outline-surplus"
    assert "Hoàng Sa" in surplus.facts["units"]


def test_two_features_of_one_unit_are_refused(refusal) -> None:
    doubled = layer()
    doubled.loc[3] = doubled.loc[0]
    (problem,) = refusal(doubled)
    assert (problem.code, problem.facts) == ("outline-twice", {"units": "582"})


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(None, id="none"),
        pytest.param(shapely.Polygon(), id="empty"),
        pytest.param(shapely.Point(108.85, 11.65), id="a point"),
        pytest.param(BOW_TIE, id="a bow tie"),
    ],
)
def test_a_unit_without_a_proper_shape_is_named(refusal, shape) -> None:
    broken = layer()
    broken.loc[1, "geometry"] = shape
    (problem,) = refusal(broken)
    assert (problem.code, problem.facts) == ("outline-broken", {"units": "584"})


def test_a_layer_must_say_its_coordinate_system(refusal) -> None:
    bare = geopandas.GeoDataFrame(layer().drop(columns="geometry"), geometry=SQUARES)
    with pytest.warns(UserWarning, match="'crs' was not provided"):
        (problem,) = refusal(bare, "layer.shp")
    assert problem.code == "outline-no-crs"


def test_metres_that_claim_to_be_degrees_are_refused(refusal) -> None:
    collection = json.loads(layer().to_crs(VN_2000).to_json(drop_id=True))
    collection.pop("crs")
    (problem,) = refusal(json.dumps(collection).encode(), "layer.geojson")
    assert problem.code == "outline-no-crs"


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"no map at all", "layer.gpkg", "outline-unreadable"),
        (b"", "layer.geojson", "outline-unreadable"),
        (b"{}", "layer.geojson", "outline-unreadable"),
        (b"PK\x03\x04 broken", "layer.zip", "outline-unreadable"),
        (b"code,name\n582,Phan Rang\n", "layer.csv", "outline-empty"),
        (b'{"type": "FeatureCollection", "features": []}', "layer.geojson", "outline-empty"),
    ],
)
def test_what_is_no_layer_is_refused(refusal, content: bytes, name: str, code: str) -> None:
    (problem,) = refusal(content, name)
    assert (problem.code, problem.file) == (code, name)


def test_a_shapefile_without_its_parts_is_refused(tmp_path: Path) -> None:
    layer().to_file(tmp_path / "huyen.shp", engine="pyogrio")
    for part in ("dbf", "shx"):
        (tmp_path / f"huyen.{part}").unlink()
    with pytest.raises(Refused):
        read_outlines(tmp_path / "huyen.shp", UNITS, file="huyen.shp", on="2023-09-30")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        read_outlines(tmp_path / "none.gpkg", UNITS, file="none.gpkg", on="2023-09-30")
    assert [(p.code, p.file) for p in caught.value.problems] == [("file-missing", "none.gpkg")]


def test_many_units_are_listed_up_to_twelve(catalogue: Catalogue, tmp_path: Path) -> None:
    communes = catalogue.register.units(AreaLevel.COMMUNE, on=date(2023, 9, 30))
    layer().to_file(tmp_path / "layer.gpkg", engine="pyogrio")
    with pytest.raises(Refused) as caught:
        read_outlines(tmp_path / "layer.gpkg", communes, file="layer.gpkg", on="2023-09-30")
    missing = caught.value.problems[0].facts["units"]
    assert missing.count(";") == 12
    assert missing.endswith("(+53)")
