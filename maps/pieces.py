"""Areas as the pieces they consist of, crumbs and gaps put right before anything is drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

GAP = "gap"


@dataclass(frozen=True)
class Pieces:
    """Pieces to be drawn and islands left out: `code`, `group` (the area above), `geometry`.

    What was moved is listed from a tenth of the smallest piece on.
    """

    kept: gpd.GeoDataFrame
    left_out: gpd.GeoDataFrame
    moved: list[dict[str, Any]]

    def whole(self) -> gpd.GeoSeries:
        """The areas by code, with what is left out."""
        return pd.concat([self.kept, self.left_out]).dissolve("code").geometry

    def islands_left_out(self) -> dict[str, Any]:
        """How many islands are left out, and their area."""
        area = float(self.left_out.area.sum()) / 1e6
        return {"islands": len(self.left_out), "km2": round(area, 2)}


def in_pieces(
    areas: gpd.GeoDataFrame,
    *,
    least_km2: float,
    spared: Iterable[shapely.Point] = (),
    owners: Mapping[shapely.Point, str] | None = None,
) -> Pieces:
    """Take edge-matched areas (`code`, `group`, `geometry` in metres) apart.

    A piece below `least_km2` goes to the neighbour of its group with which it has the longest
    border. One without neighbours is an island, and left out unless a spared point lies on it. A
    gap between areas goes to its owner, the code given for a point in it, or else to the
    neighbour with the longest border.
    """
    single = areas[["code", "group", "geometry"]].explode(ignore_index=True)
    is_spared = single.intersects(shapely.union_all(list(spared)))
    is_small = (single.area < least_km2 * 1e6) & ~is_spared
    kept, crumbs = single[~is_small].reset_index(drop=True), single[is_small]
    moves, islands = [], []
    for crumb in crumbs.itertuples():
        home = _join(crumb.geometry, kept, kept.group == crumb.group)
        if home is None:
            islands.append(crumb.Index)
        elif home != crumb.code:
            moves.append((crumb.code, home, crumb.geometry.area / 1e6))
    for gap in _gaps(kept):
        owner = [code for point, code in (owners or {}).items() if gap.contains(point)]
        home = _join(gap, kept, kept.code.isin(owner or list(kept.code)))
        moves.append((GAP, home, gap.area / 1e6))
    moved = [
        {"from": giver, "to": taker, "km2": round(km2, 2)}
        for giver, taker, km2 in moves
        if km2 >= least_km2 / 10
    ]
    return Pieces(kept, crumbs.loc[islands], moved)


def _gaps(kept: gpd.GeoDataFrame) -> list[shapely.Polygon]:
    land = shapely.get_parts(shapely.coverage_union_all(kept.geometry.values))
    return [shapely.Polygon(ring) for part in land for ring in part.interiors]


def _join(
    crumb: shapely.Polygon, kept: gpd.GeoDataFrame, may_take: "pd.Series[bool]"
) -> str | None:
    """Give a crumb to one of its neighbours; returns whose it is now, or none without any."""
    near = kept[may_take & kept.intersects(crumb)]
    borders = near.boundary.intersection(crumb.boundary).length
    if near.empty or borders.max() == 0:
        return None
    home = borders.idxmax()
    kept.loc[home, "geometry"] = kept.geometry[home].union(crumb)
    return str(kept.code[home])
