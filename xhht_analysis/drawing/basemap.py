"""Outlines laid out on the page: projected, scaled to points, generalised, with what lies around.

Areas of one province are drawn in the UTM zone they lie in, a whole country in an equal-area
projection, so that no province looks larger than it is.
"""

from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

import geopandas
import numpy as np
import shapely
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing.encoding import digest_of
from xhht_analysis.drawing.leaders import Box, Point

_COUNTRY_CRS = "+proj=aea +lat_1=10 +lat_2=21 +lat_0=16 +lon_0=107 +datum=WGS84 +units=m"
_WIDE = 5.0  # degrees of longitude beyond which a single UTM zone distorts
_PAD = 9.0  # points between the outlines and the frame
_TOLERANCE = 0.55  # points: finer bends are not seen
_SPECK = 0.9  # points: half the size of the smallest island
_SLIVER = 5.0  # points: half the width of the widest strip that is closed
_KEPT = 8  # basemaps
_LEAST_SIDE = 0.12  # of the spare width, kept on either side


@dataclass(frozen=True)
class Sheet:
    """How positions come onto the page: projected, scaled, moved."""

    crs: CRS
    scale: float
    origin: Point

    def lay(self, shapes: geopandas.GeoSeries) -> np.ndarray:
        """Shapes in points."""
        return shapely.transform(
            shapes.to_crs(self.crs).to_numpy(), lambda xy: xy * self.scale + self.origin
        )

    def point(self, longitude: float, latitude: float) -> Point:
        """A position in degrees, in points."""
        (laid,) = self.lay(geopandas.GeoSeries.from_xy([longitude], [latitude], crs=4326))
        return (laid.x, laid.y)


@dataclass(frozen=True)
class Basemap:
    """Shapes by code and the land around by name, in points, within a frame."""

    sheet: Sheet
    frame: Box
    shapes: Mapping[str, BaseGeometry]
    surroundings: tuple[tuple[str, BaseGeometry], ...]

    @cached_property
    def land(self) -> BaseGeometry:
        """The land around as one."""
        return shapely.union_all([shape for _, shape in self.surroundings])

    @cached_property
    def slivers(self) -> BaseGeometry:
        """Strips between the shapes and the land around, where two layers do not quite meet."""
        land, whole = self.land, self.all_shapes
        both = shapely.union(land, whole)
        closed = both.buffer(_SLIVER, quad_segs=2).buffer(-_SLIVER, quad_segs=2)
        parts = shapely.get_parts(shapely.clip_by_rect(closed.difference(both), *self.frame))
        near = (shapely.distance(parts, land) < 0.1) & (shapely.distance(parts, whole) < 0.1)
        return shapely.union_all(parts[near])

    def around(self, areas: geopandas.GeoDataFrame) -> tuple[tuple[str, BaseGeometry], ...]:
        """Further land within the frame, by name."""
        key = digest_of(areas)
        if key not in self._around:
            self._around[key] = tuple(_surroundings(self.sheet, areas, frame=self.frame))
        return self._around[key]

    @cached_property
    def _around(self) -> dict[bytes, tuple[tuple[str, BaseGeometry], ...]]:
        return {}

    @cached_property
    def all_shapes(self) -> BaseGeometry:
        """The shapes as one."""
        return self.whole(self.shapes)

    def whole(self, codes: Collection[str]) -> BaseGeometry:
        """Some of the shapes as one."""
        return shapely.union_all([self.shapes[code] for code in sorted(codes)])

    def borders(self, areas: geopandas.GeoDataFrame) -> list[BaseGeometry]:
        """Further outlines for the same frame, as finely drawn as the shapes."""
        return list(generalised(self.sheet.lay(areas.geometry)))


def basemap_of(
    outlines: geopandas.GeoDataFrame,
    *,
    context: geopandas.GeoDataFrame | None,
    width: float,
    tallest: float,
) -> Basemap:
    """A frame of the full width, as tall as the outlines need but no taller than ``tallest``.

    Its lower left corner is the origin. Width to spare goes to the side with more sea, where labels
    find room. The maps of a report mostly share theirs, so the last few are kept. Raises
    ``ValueError`` where codes repeat or the outlines do not say which reference system they are in.
    """
    key = digest_of((outlines, context, width, tallest))
    base = _LAST.pop(key, None) or _laid_out(
        outlines, context=context, width=width, tallest=tallest
    )
    _LAST[key] = base
    while len(_LAST) > _KEPT:
        _LAST.popitem(last=False)
    return base


# The basemaps used last; no two of a key differ, so that threads do not mind one another.
_LAST: OrderedDict[bytes, Basemap] = OrderedDict()


def _laid_out(
    outlines: geopandas.GeoDataFrame,
    *,
    context: geopandas.GeoDataFrame | None,
    width: float,
    tallest: float,
) -> Basemap:
    codes = [str(code) for code in outlines["code"]]
    if repeated := sorted({code for code in codes if codes.count(code) > 1}):
        raise ValueError(f"outlines repeat the codes {repeated}")
    crs = projection_of(outlines)
    west, south, east, north = outlines.geometry.to_crs(crs).total_bounds
    across, up = width - 2 * _PAD, tallest - 2 * _PAD
    scale = min(across / (east - west), up / (north - south))
    frame = (0.0, 0.0, width, float(np.ceil(scale * (north - south) + 2 * _PAD)))
    spare = across - scale * (east - west)
    centred = Sheet(crs, scale, (_PAD + spare / 2 - scale * west, _PAD - scale * south))
    shift = 0.0
    if context is not None and spare > 0:
        shift = spare * (_left_share(centred, context, frame=frame, spare=spare) - 0.5)
    sheet = Sheet(crs, scale, (centred.origin[0] + shift, centred.origin[1]))
    shapes = generalised(sheet.lay(outlines.geometry))
    return Basemap(
        sheet,
        frame,
        dict(zip(codes, shapes, strict=True)),
        () if context is None else tuple(_surroundings(sheet, context, frame=frame)),
    )


def projection_of(outlines: geopandas.GeoDataFrame) -> CRS:
    """The projection the outlines are drawn in."""
    if outlines.crs is None:
        raise ValueError("the outlines do not say which reference system they are in")
    west, south, east, north = outlines.to_crs(4326).total_bounds
    if east - west > _WIDE:
        return CRS(_COUNTRY_CRS)
    zone = int((west + east) / 2 + 180) // 6 + 1
    return CRS.from_epsg((32600 if south + north > 0 else 32700) + zone)


def _surroundings(sheet: Sheet, context: geopandas.GeoDataFrame, *, frame: Box):
    names = context["name"] if "name" in context else [""] * len(context)
    for name, shape in zip(names, sheet.lay(context.geometry), strict=True):
        seen = shapely.clip_by_rect(shapely.make_valid(shape), *frame)
        if seen.area > 0:
            yield str(name), seen.simplify(_TOLERANCE)


def _left_share(
    sheet: Sheet, context: geopandas.GeoDataFrame, *, frame: Box, spare: float
) -> float:
    """The part of the spare width that goes to the left: the less, the more land is there."""
    land = shapely.union_all(shapely.make_valid(sheet.lay(context.geometry)))
    left, bottom, right, top = frame
    sides = [(left - spare / 2, left + spare / 2), (right - spare / 2, right + spare / 2)]
    covered = [shapely.clip_by_rect(land, a, bottom, b, top).area for a, b in sides]
    sea = [spare * (top - bottom) - area for area in covered]
    share = sea[0] / sum(sea) if sum(sea) > 0 else 0.5
    return min(max(share, _LEAST_SIDE), 1 - _LEAST_SIDE)


def generalised(shapes: np.ndarray) -> np.ndarray:
    """Bends taken out of common borders once for both sides, so that neighbours do not part."""
    return np.array([_visible(shape) for shape in shapely.coverage_simplify(shapes, _TOLERANCE)])


def _visible(shape: BaseGeometry) -> BaseGeometry:
    """The shape with islands too small to be seen drawn as specks: none may vanish."""
    parts = shapely.get_parts(shape)
    small = shapely.area(parts) < _SPECK**2
    if not small.any() or small.all():
        return shape
    specks = shapely.centroid(parts[small]).tolist()
    diamonds = [point.buffer(_SPECK, quad_segs=1) for point in specks]
    return shapely.union_all([*parts[~small], *diamonds])
