"""From pieces to outlines: how coarse each border may be, thinning, and putting together again."""

from collections.abc import Iterable
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from network import Arc, arcs_of, beside, blunted, thin
from numpy.typing import NDArray
from pyproj import Transformer

DEGREES = "EPSG:4326"


@dataclass(frozen=True)
class Tolerance:
    """How coarse a border may be: so many metres inland and on the coast.

    Nowhere is it more than a share of the width of what lies beside, which is the square root of
    the smaller area: a ward of 1 km² keeps its shape where a commune of 100 km² loses a bend.
    """

    inland_m: float
    coast_m: float
    share_of_width: float

    def along(self, is_coast: NDArray[np.bool_], beside_m2: float) -> NDArray[np.float64]:
        """The tolerance in metres at each vertex of a border."""
        metres = np.where(is_coast, self.coast_m, self.inland_m)
        return np.minimum(metres, self.share_of_width * beside_m2**0.5)


@dataclass(frozen=True)
class Drawing:
    """Outlines by code, in degrees, and how far a vertex left out lies from its line at most.

    In metres: of all borders, and of those between groups and the coast.
    """

    outlines: gpd.GeoSeries
    shift_m: float
    outer_shift_m: float


def redraw(
    pieces: gpd.GeoDataFrame,
    *,
    inner: Tolerance,
    outer: Tolerance,
    decimals: int,
    land_around: Iterable[shapely.Geometry] = (),
    coast_begins_m: float = 0,
) -> Drawing:
    """Thin the borders of pieces (`code`, `group`, metric `geometry`) and round them.

    Borders of a group of pieces have the outer tolerance, those inside it the inner one. An outer
    border is coast where no land around lies within `coast_begins_m`.
    """
    tree, land = shapely.STRtree(pieces.geometry.values), shapely.STRtree(list(land_around))
    arcs = arcs_of(pieces.geometry.values)
    is_outer, limits = [], []
    for arc in arcs:
        sides = pieces.iloc[beside(arc, tree)]
        is_coast = np.full(len(arc), len(sides) == 1)
        is_coast[land.query(shapely.points(arc), "dwithin", coast_begins_m)[0]] = False
        is_outer.append(len(sides) == 1 or sides.group.nunique() > 1)
        tolerance = outer if is_outer[-1] else inner
        limits.append(tolerance.along(is_coast, sides.area.min()))
    thinned = thin(arcs, limits)
    shifts = np.array([_shift_m(arc, line) for arc, line in zip(arcs, thinned, strict=True)])
    outlines = _rebuilt(thinned, pieces, decimals)
    return Drawing(outlines, float(shifts.max()), float(shifts[is_outer].max()))


def summed(outlines: gpd.GeoSeries, codes: NDArray[np.str_]) -> gpd.GeoSeries:
    """Outlines put together by code; exits if they overlap or do not meet vertex by vertex."""
    table = gpd.GeoDataFrame(geometry=outlines.reset_index(drop=True)).assign(code=codes)
    sums = table.dissolve("code", method="coverage").geometry
    if not shapely.coverage_is_valid(sums.values) or not sums.is_valid.all():
        raise SystemExit("the outlines are no coverage: rounding has let borders touch or cross")
    return sums


def _shift_m(arc: Arc, line: Arc) -> float:
    return float(shapely.distance(shapely.points(arc), shapely.LineString(line)).max())


def _rebuilt(arcs: list[Arc], pieces: gpd.GeoDataFrame, decimals: int) -> gpd.GeoSeries:
    """What lies between the arcs, rounded, with the code of the piece that has most of it."""
    to_degrees = Transformer.from_crs(pieces.crs, DEGREES, always_xy=True).transform
    lines = [shapely.LineString(np.column_stack(to_degrees(*arc.T))) for arc in arcs]
    snapped = shapely.line_merge(shapely.union_all(lines, grid_size=10**-decimals))
    borders = blunted([shapely.get_coordinates(line) for line in shapely.get_parts(snapped)])
    faces = shapely.get_parts(shapely.polygonize([shapely.LineString(arc) for arc in borders]))
    faces = shapely.transform(faces, lambda places: np.round(places, decimals))
    ground = pieces.geometry.to_crs(DEGREES).values
    face, piece = shapely.STRtree(ground).query(faces, "intersects")
    overlap = shapely.area(shapely.intersection(faces[face], ground[piece]))
    is_own = overlap > shapely.area(faces[face]) / 2  # a face on water is nobody's
    own = gpd.GeoSeries(faces[face[is_own]], crs=DEGREES)
    outlines = summed(own, pieces.code.to_numpy()[piece[is_own]])
    if missing := set(pieces.code) - set(outlines.index):
        raise SystemExit(f"nothing is left of {sorted(missing)}")
    return outlines
