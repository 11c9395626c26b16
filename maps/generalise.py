"""Draws the project's own small outlines from full boundary files.

    python maps/generalise.py --districts FILE --communes FILE --provinces FILE --out maps/

Three layers come out: the districts and the communes of Ninh Thuận and the provinces of Việt Nam,
each a GeoJSON file, with what was measured on it written into the description beside it.

Neighbours share their border, so borders are thinned, not areas: areas thinned one by one part
from each other or overlap. Districts and communes are drawn from one network of commune borders,
with a tolerance for those that are district borders and a finer one for the others. A district is
then the sum of its communes, and the two layers lie on each other vertex by vertex. This is why
the thinning is ours (network.py) and not shapely.coverage_simplify, the same method: that knows
no tolerance by kind of border, and used on the districts alone it drops from their borders the
points where commune borders end.
"""

import argparse
from pathlib import Path
from typing import Any
from unicodedata import normalize

import geopandas as gpd
import pandas as pd
import shapely
from layer import area_errors, distinct_vertices, km2, update_header, write_geojson
from outlines import DEGREES, Tolerance, redraw, summed
from pieces import Pieces, in_pieces
from pyproj import CRS

UTM_49N = CRS("EPSG:32649")
VIET_NAM = CRS("+proj=lcc +lat_1=11 +lat_2=21 +lat_0=16 +lon_0=107 +datum=WGS84 +units=m")
NINH_THUAN = "58"

DISTRICT_BORDERS = Tolerance(inland_m=900, coast_m=280, share_of_width=0.12)
COMMUNE_BORDERS = Tolerance(inland_m=250, coast_m=250, share_of_width=0.07)
PROVINCE_BORDERS = Tolerance(inland_m=2600, coast_m=1700, share_of_width=0.11)

PIECE_KM2 = 0.25
"""A detached piece of a commune below this is not drawn on its own."""
ISLAND_KM2 = 10.0
"""The smallest island drawn on the province layer, but for districts that have no larger one."""
ISLET_KM2 = 0.15
"""The smallest island drawn of a district that has no larger one, such as Hoàng Sa."""
GAP_OWNERS = {(107.003, 10.568): "75"}
"""A gap of 34 km² between three provinces: Nhơn Trạch lacks as much of its official 410.9 km²."""
COAST_BEGINS_M = 1000
"""Ninh Thuận's border is coast where it is further than this from all other provinces."""
SAME_LINE_M = 20.0
"""District and commune files whose borders lie further apart do not belong together."""

OFFICIAL = Path(__file__).parents[1] / "data/published/official_areas/official_areas.csv"
SHORT_NAMES = {"Thành phố Hồ Chí Minh": "TP. Hồ Chí Minh", "Tỉnh Hoà Bình": "Hòa Bình"}


def main() -> None:
    """Draw the three layers from the files named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--districts", required=True, help="of Ninh Thuận: code, name")
    parser.add_argument("--communes", required=True, help="of Ninh Thuận: code, name")
    parser.add_argument(
        "--provinces", required=True, help="districts of Việt Nam: code, province_code, province"
    )
    parser.add_argument("--official", type=Path, default=OFFICIAL, help="area_code, area_km2")
    parser.add_argument("--out", required=True, type=Path, help="folder to write to")
    options = parser.parse_args()
    districts = read(options.districts, ["code", "name"], UTM_49N)
    communes = read(options.communes, ["code", "name"], UTM_49N)
    country = read(options.provinces, ["province_code", "province", "code"], VIET_NAM)
    official = pd.read_csv(options.official, dtype={"area_code": str}, index_col="area_code")
    draw_ninh_thuan(districts, communes, country, official.area_km2, options.out)
    draw_provinces(country, options.out)


def read(file: str, columns: list[str], crs: CRS) -> gpd.GeoDataFrame:
    """An edge-matched layer in metres: `code`, `name` (short, NFC), perhaps `part`, `geometry`."""
    table = gpd.read_file(file, columns=columns)[[*columns, "geometry"]]
    table.columns = [*["code", "name", "part"][: len(columns)], "geometry"]
    if not shapely.coverage_is_valid(table.geometry.values):
        raise SystemExit(f"{file}: areas overlap, or neighbours do not share every vertex")
    table["name"] = table.name.map(short_name)
    return table.to_crs(crs).sort_values("code", kind="stable", ignore_index=True)


def short_name(name: str) -> str:
    """A province's name as the statistical office prints it; other names stay as they are."""
    name = normalize("NFC", name)
    return SHORT_NAMES.get(name, name.removeprefix("Tỉnh ").removeprefix("Thành phố "))


def draw_ninh_thuan(
    districts: gpd.GeoDataFrame,
    communes: gpd.GeoDataFrame,
    country: gpd.GeoDataFrame,
    official_km2: "pd.Series[float]",
    out: Path,
) -> None:
    """Districts and communes, the ones sums of the others."""
    communes["group"] = district_of(communes, districts)
    pieces = in_pieces(communes, least_km2=PIECE_KM2)
    drawing = redraw(
        pieces.kept,
        inner=COMMUNE_BORDERS,
        outer=DISTRICT_BORDERS,
        decimals=4,
        land_around=country[country.code != NINH_THUAN].to_crs(UTM_49N).geometry,
        coast_begins_m=COAST_BEGINS_M,
    )
    district = communes.set_index("code").group[drawing.outlines.index].to_numpy()
    sums = summed(drawing.outlines, district)
    inner = figures(pieces, COMMUNE_BORDERS, decimals=4, shift_m=drawing.shift_m)
    outer = figures(pieces, DISTRICT_BORDERS, decimals=4, shift_m=drawing.outer_shift_m)
    save(out / "ninh_thuan_communes", drawing.outlines, communes, km2(pieces.whole()), inner)
    save(out / "ninh_thuan_districts", sums, districts, official_km2, outer | {"moved": []})


def draw_provinces(country: gpd.GeoDataFrame, out: Path) -> None:
    """Provinces, as sums of their districts."""
    provinces = country.dissolve("code", method="coverage", as_index=False).assign(group="")
    owners = gpd.GeoSeries(map(shapely.Point, GAP_OWNERS), crs=DEGREES).to_crs(VIET_NAM)
    pieces = in_pieces(
        provinces,
        least_km2=ISLAND_KM2,
        spared=islets(country),
        owners=dict(zip(owners, GAP_OWNERS.values(), strict=True)),
    )
    drawing = redraw(pieces.kept, inner=PROVINCE_BORDERS, outer=PROVINCE_BORDERS, decimals=3)
    measured = figures(pieces, PROVINCE_BORDERS, decimals=3, shift_m=drawing.shift_m)
    save(out / "vietnam_provinces", drawing.outlines, provinces, km2(pieces.whole()), measured)


def district_of(communes: gpd.GeoDataFrame, districts: gpd.GeoDataFrame) -> list[str]:
    """The code of the district each commune lies in; exits if the two files do not fit."""
    inside = communes.representative_point().map(lambda point: districts.contains(point).idxmax())
    found = districts.code[inside].to_numpy()
    borders = districts.set_index("code").boundary
    for code, total in summed(communes.geometry, found).items():
        apart = shapely.hausdorff_distance(total.boundary, borders[code])
        if apart > SAME_LINE_M:
            raise SystemExit(f"district {code}: its communes' border is {apart:.0f} m off")
    return list(found)


def islets(country: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """A point on each island, if large enough to show, of the districts without a larger one."""
    single = country.explode(ignore_index=True)
    is_lone = single.area.groupby(single.part).transform("max") < ISLAND_KM2 * 1e6
    return single[is_lone & (single.area >= ISLET_KM2 * 1e6)].representative_point()


def figures(
    pieces: Pieces, tolerance: Tolerance, *, decimals: int, shift_m: float
) -> dict[str, Any]:
    """What a description says on how its layer was drawn."""
    return {
        "decimals": decimals,
        "tolerance_m": tolerance.inland_m,
        "coast_tolerance_m": tolerance.coast_m,
        "tolerance_share_of_width": tolerance.share_of_width,
        "largest_shift_m": round(shift_m),
        "moved": pieces.moved,
        "left_out": pieces.islands_left_out(),
    }


def save(
    stem: Path,
    outlines: gpd.GeoSeries,
    source: gpd.GeoDataFrame,
    true_km2: "pd.Series[float]",
    drawn: dict[str, Any],
) -> None:
    """Write a layer, and into its description how it was drawn and what was measured on it."""
    write_geojson(stem.with_suffix(".geojson"), outlines, source.set_index("code").name)
    measured = {
        "vertices_before": distinct_vertices(source.geometry),
        "distinct_vertices": distinct_vertices(outlines),
        "smallest_piece_km2": round(float(km2(outlines.explode()).min()), 2),
    }
    update_header(stem.with_suffix(".md"), drawn | measured | area_errors(outlines, true_km2))


if __name__ == "__main__":
    main()
