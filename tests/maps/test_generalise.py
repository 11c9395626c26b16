"""The script that draws the outlines, run on a made-up country and, if there, on the full files."""

import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

ROOT = Path(__file__).resolve().parents[2]
MAPS = ROOT / "maps"
REFERENCE = ROOT.parent / "shared" / "reference" / "geo"
LAYERS = ("ninh_thuan_districts", "ninh_thuan_communes", "vietnam_provinces")


def run(out: Path, **files: Path | str) -> subprocess.CompletedProcess[str]:
    """The script with its files as options, writing to a folder."""
    out.mkdir(exist_ok=True)
    options = [word for name, file in files.items() for word in (f"--{name}", str(file))]
    command = [sys.executable, MAPS / "generalise.py", *options, "--out", out]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def wavy_grid(columns: int, rows: int, *, steps: int = 40) -> list[shapely.Polygon]:
    """Cells of a twentieth of a degree by the sea off Ninh Thuận, with wavy shared borders."""

    def place(x: float, y: float) -> tuple[float, float]:
        wave = 0.06 * np.sin(9 * x + 5 * y), 0.06 * np.sin(8 * y - 4 * x)
        return round(108.5 + (x + wave[0]) / 20, 6), round(11.3 + (y + wave[1]) / 20, 6)

    along = np.linspace(0, 1, steps, endpoint=False)
    cells = []
    for column in range(columns):
        for row in range(rows):
            ring = [(column + t, row) for t in along] + [(column + 1, row + t) for t in along]
            ring += [(column + 1 - t, row + 1) for t in along]
            ring += [(column, row + 1 - t) for t in along]
            cells.append(shapely.Polygon([place(x, y) for x, y in ring]))
    return cells


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two districts of four communes each, and the province they are, beside another."""
    folder = tmp_path_factory.mktemp("country")
    cells = wavy_grid(4, 2)
    halves = [shapely.coverage_union_all(half) for half in (cells[:4], cells[4:])]
    columns = {
        "communes": {"code": [f"000{n}" for n in range(8)], "name": [f"Xã {n}" for n in range(8)]},
        "districts": {"code": ["582", "584"], "name": ["Một", "Hai"]},
        "provinces": {
            "province_code": ["58", "60"],
            "province": ["Tỉnh Ninh Thuận", "Thành phố Hồ Chí Minh"],
            "code": ["582", "600"],
        },
    }
    files = {name: folder / f"{name}.gpkg" for name in columns}
    for name, file in files.items():
        shapes = cells if name == "communes" else halves
        gpd.GeoDataFrame(columns[name], geometry=shapes, crs="EPSG:4326").to_file(file)
    files["official"] = folder / "areas.csv"
    files["official"].write_text("area_code,area_km2\n582,120\n584,120\n", encoding="utf-8")
    return files


def test_two_runs_give_the_same_bytes(country: dict[str, Path], tmp_path: Path) -> None:
    for out in (tmp_path / "once", tmp_path / "twice"):
        done = run(out, **country)
        assert done.returncode == 0, done.stderr
    for name in LAYERS:
        for suffix in (".geojson", ".md"):
            once, twice = (tmp_path / out / f"{name}{suffix}" for out in ("once", "twice"))
            assert once.read_bytes() == twice.read_bytes()


def test_outlines_are_thinner_and_nested(country: dict[str, Path], tmp_path: Path) -> None:
    assert run(tmp_path, **country).returncode == 0
    districts, communes, provinces = (gpd.read_file(tmp_path / f"{n}.geojson") for n in LAYERS)
    assert shapely.coverage_is_valid(communes.geometry.values)
    assert len(shapely.get_coordinates(communes.geometry.values)) < 8 * 160 / 2
    for group, outline in zip((communes[:4], communes[4:]), districts.geometry, strict=True):
        total = shapely.coverage_union_all(group.geometry.values)
        assert total.normalize() == outline.normalize()
    assert list(provinces.name) == ["Ninh Thuận", "TP. Hồ Chí Minh"]


def test_files_that_do_not_belong_together_are_refused(
    country: dict[str, Path], tmp_path: Path
) -> None:
    districts = gpd.read_file(country["districts"])
    districts["geometry"] = districts.translate(0.002)
    districts.to_file(tmp_path / "moved.gpkg")
    done = run(tmp_path, **country | {"districts": tmp_path / "moved.gpkg"})
    assert done.returncode == 1
    assert "district 582: its communes' border is" in done.stderr


def test_overlapping_areas_are_refused(country: dict[str, Path], tmp_path: Path) -> None:
    communes = gpd.read_file(country["communes"])
    communes.loc[0, "geometry"] = communes.geometry[0].buffer(0.001)
    communes.to_file(tmp_path / "wide.gpkg")
    done = run(tmp_path, **country | {"communes": tmp_path / "wide.gpkg"})
    assert done.returncode == 1
    assert "areas overlap, or neighbours do not share every vertex" in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the full boundary files are not here")
def test_the_files_in_maps_are_what_the_script_draws(tmp_path: Path) -> None:
    for name in LAYERS:
        description = (MAPS / f"{name}.md").read_bytes()
        (tmp_path / f"{name}.md").write_bytes(description)
    done = run(
        tmp_path,
        districts=REFERENCE / "ninh_thuan_districts.geojson",
        communes=REFERENCE / "ninh_thuan_communes.geojson",
        provinces=f"/vsigzip/{REFERENCE}/vietnam_districts_simplified_300m.geojson.gz",
    )
    assert done.returncode == 0, done.stderr
    for name in LAYERS:
        for suffix in (".geojson", ".md"):
            drawn = (tmp_path / f"{name}{suffix}").read_text(encoding="utf-8")
            assert drawn == (MAPS / f"{name}{suffix}").read_text(encoding="utf-8")
