"""Labels beside their areas: all places that are possible, with their leaders and costs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]  # left, bottom, right, top
Point = tuple[float, float]

APART = 2.5  # points between labels
_OFF = 2.0  # points between a label and the areas
_STEP = 4.0  # of the grid on which places are tried
_SECTORS, _PER_SECTOR = 16, 8  # the cheapest places kept in each direction
_TRIED = 40  # of the nearest in each direction, whose cost is worked out
_NARROWER = 8.0  # what each next form of a label costs, in points of leader
_ASIDE = 0.05  # what a point between the middles of label and area costs
_DISLIKED = 40.0
_SIDES = 32  # from which a distance is estimated
GROWN = np.array([-1, -1, 1, 1])  # what makes a box larger by one all around
_FOREIGN = 1.5  # what a point of leader across another area costs
_DEEP, _DEEPEST = 0.6, 7.0  # how far inside a leader ends: of the inner radius, in points


@dataclass(frozen=True)
class Candidates:
    """Possible places of one label: rows of boxes, leaders (start, end), costs and forms."""

    boxes: np.ndarray
    leaders: np.ndarray
    costs: np.ndarray
    forms: np.ndarray

    def box(self, row: int) -> Box:
        """The box of one row."""
        return tuple(self.boxes[row].tolist())

    def leader(self, row: int) -> tuple[Point, Point]:
        """The leader of one row, from the label to its area."""
        x, y, to_x, to_y = self.leaders[row].tolist()
        return (x, y), (to_x, to_y)


def candidates(
    own: BaseGeometry,
    forms: Sequence[tuple[float, float]],
    *,
    frame: Box,
    avoid: BaseGeometry,
    dislike: BaseGeometry | None,
    taken: Sequence[Box],
) -> Candidates:
    """Places for a label of the area ``own``: in the frame, off ``avoid`` and ``taken``.

    A leader runs the shortest way to well within the area, and through no taken box.
    """
    labels = spaced(taken)
    blocked = shapely.union(labels, avoid.buffer(_OFF, quad_segs=2))
    foreign = avoid.difference(own)
    for shape in (labels, blocked, foreign):
        shapely.prepare(shape)
    core = _core(own)
    found = [_free_boxes(core, size, frame=frame, blocked=blocked) for size in forms]
    boxes = np.concatenate(found)
    numbers = np.repeat(np.arange(len(found)), [len(of_form) for of_form in found])
    kept, costs, leaders = _cheapest(boxes, numbers, core, dislike=dislike)
    lines = shapely.linestrings(leaders.reshape(-1, 2, 2))
    clear = ~shapely.intersects(labels, lines)
    kept, lines, costs, leaders = kept[clear], lines[clear], costs[clear], leaders[clear]
    crossing = shapely.intersects(foreign, lines)
    across = shapely.intersection(foreign, lines[crossing])
    costs[crossing] += _FOREIGN * shapely.length(across)
    order = np.argsort(costs, kind="stable")
    kept = kept[order]
    return Candidates(boxes[kept], leaders[order], costs[order], numbers[kept])


def _core(shape: BaseGeometry) -> BaseGeometry:
    """The inner part of an area in which leaders end; of anything else, itself."""
    if shape.area == 0:
        return shape
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    radius = shapely.length(shapely.maximum_inscribed_circle(largest, tolerance=0.5))
    inner = largest.buffer(-min(_DEEP * radius, _DEEPEST))
    return max(shapely.get_parts(inner), key=lambda part: part.area)


def _free_boxes(
    core: BaseGeometry, size: tuple[float, float], *, frame: Box, blocked: BaseGeometry
) -> np.ndarray:
    """Of all boxes of a size that are not ``blocked``, the nearest in each direction."""
    half = np.array(size) / 2
    low, high = np.array(frame[:2]) + half + _OFF, np.array(frame[2:]) - half - _OFF
    grid = np.meshgrid(*(np.arange(a, b, _STEP) for a, b in zip(low, high, strict=True)))
    middles = np.column_stack([axis.ravel() for axis in grid])
    boxes = np.column_stack([middles - half, middles + half])
    free = np.zeros(len(boxes), dtype=bool)

    def look(rows: np.ndarray) -> None:
        some = rows[~shapely.contains_xy(blocked, *middles[rows].T)]
        free[some] = ~shapely.intersects(blocked, shapely.box(*boxes[some].T))

    directions = _in_directions(boxes, _clearance(boxes, core), core)
    _in_turn(
        directions, look, at_once=4 * _TRIED, enough=lambda seen, _: free[seen].sum() >= _TRIED
    )
    return boxes[np.concatenate([rows[free[rows]][:_TRIED] for rows in directions])]


def _cheapest(
    boxes: np.ndarray, forms: np.ndarray, core: BaseGeometry, *, dislike: BaseGeometry | None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The cheapest rows in each direction, their costs and leaders."""
    middle = np.array((core.centroid.x, core.centroid.y))
    fixed = _NARROWER * forms
    aside = _ASIDE * np.hypot(*((boxes[:, :2] + boxes[:, 2:]) / 2 - middle).T)
    shapes, disliked = shapely.box(*boxes.T), np.zeros(len(boxes))
    if dislike is not None:
        shapely.prepare(dislike)
        disliked = _DISLIKED * shapely.intersects(dislike, shapes)
    least = _least_distance(boxes, core) + fixed + aside + disliked - 1e-9
    costs, leaders = np.full(len(boxes), np.inf), np.empty((len(boxes), 4))

    def look(rows: np.ndarray) -> None:
        lines = shapely.shortest_line(shapes[rows], core)
        leaders[rows] = shapely.get_coordinates(lines).reshape(-1, 4)
        costs[rows] = shapely.length(lines) + fixed[rows] + aside[rows] + disliked[rows]

    def enough(seen: np.ndarray, following: int) -> bool:
        last = np.partition(costs[seen], _PER_SECTOR - 1)[_PER_SECTOR - 1]
        return bool(least[following] > last)

    directions = _in_directions(boxes, least, core)
    _in_turn(directions, look, at_once=_PER_SECTOR, enough=enough)
    kept = [rows[np.lexsort((rows, costs[rows]))][:_PER_SECTOR] for rows in directions]
    best = np.concatenate(kept)
    return best, costs[best], leaders[best]


def _in_turn(
    directions: Sequence[np.ndarray], look: Callable[[np.ndarray], None], *,
    at_once: int, enough: Callable[[np.ndarray, int], bool],
) -> None:  # fmt: skip
    """Look at the rows of all directions, some ``at_once``, until each has ``enough``.

    ``enough`` is asked with the rows seen in a direction and the one that follows.
    """
    unsettled, seen = [rows for rows in directions if len(rows)], 0
    while unsettled:
        look(np.concatenate([rows[seen : seen + at_once] for rows in unsettled]))
        seen += at_once
        unsettled = [
            rows for rows in unsettled if seen < len(rows) and not enough(rows[:seen], rows[seen])
        ]


def _least_distance(boxes: np.ndarray, core: BaseGeometry) -> np.ndarray:
    """What boxes are at least away from an area: the widest gap seen from any of many sides."""
    turns = np.linspace(0, 2 * np.pi, _SIDES, endpoint=False)
    sides = np.array([np.cos(turns), np.sin(turns)])
    reach = (shapely.get_coordinates(core) @ sides).max(axis=0)
    middles, halves = (boxes[:, :2] + boxes[:, 2:]) / 2, (boxes[:, 2:] - boxes[:, :2]) / 2
    gaps = middles @ sides - halves @ np.abs(sides) - reach
    return np.maximum(gaps.max(axis=1, initial=0.0), 0.0)


def _in_directions(boxes: np.ndarray, costs: np.ndarray, core: BaseGeometry) -> list[np.ndarray]:
    """Rows of the boxes in each direction, the cheapest first."""
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2 - (core.centroid.x, core.centroid.y)
    turns = np.arctan2(middles[:, 1], middles[:, 0]) / (2 * np.pi) + 0.5
    sectors = (turns * _SECTORS).astype(int) % _SECTORS
    order = np.argsort(costs, kind="stable")
    return [order[sectors[order] == sector] for sector in range(_SECTORS)]


def _clearance(boxes: np.ndarray, core: BaseGeometry) -> np.ndarray:
    """How far boxes are from the middle of an area: nearly what their leaders will cost."""
    middle = np.array((core.centroid.x, core.centroid.y))
    apart = np.maximum(np.maximum(boxes[:, :2] - middle, middle - boxes[:, 2:]), 0)
    return np.hypot(*apart.T)


def touching(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Whether box i of one touches box j of the others."""
    one, other = boxes[:, None, :], others[None, :, :]
    return np.all((one[..., :2] <= other[..., 2:]) & (other[..., :2] <= one[..., 2:]), axis=-1)


def meets(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Which boxes touch any of the others, grown by the distance that labels keep."""
    return touching(boxes, others + GROWN * APART).any(axis=1)


def spaced(boxes: Sequence[Box]) -> BaseGeometry:
    """Boxes with the distance that others keep from them, as one."""
    return shapely.union_all(
        [shapely.box(a - APART, b - APART, c + APART, d + APART) for a, b, c, d in boxes]
    )
