"""Where labels go: inside their area where they fit, else beside it with a leader; never on one
another. Pure geometry in points, so that it can be tested without a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing.choice import choose
from xhht_analysis.drawing.leaders import Box, Point, candidates, meets

_MARGIN = 1.0  # between a label inside and its area's border
_SLACK = 2.0  # of a label's height above and below that only rare accents and tails need
_STEP = 1.5  # of the grid on which places are tried
_ACROSS = 80  # steps over a large area, which need not be finer
_ROOMY, _OFF_MIDDLE = 8.0, 0.12  # room that counts, and what a point off the middle costs
_BATCH = 48  # places looked at together


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A label in one or more forms (width, height), the best first, and what it belongs to."""

    code: str
    shape: BaseGeometry
    forms: tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a label stands; ``leader`` runs from the label to its area where it stands beside."""

    code: str
    form: int
    box: Box
    leader: tuple[Point, Point] | None


def place_labels(
    wishes: Sequence[Wish],
    *,
    frame: Box,
    avoid: BaseGeometry,
    dislike: BaseGeometry | None = None,
    taken: Sequence[Box] = (),
) -> tuple[Place, ...]:
    """Places for the labels, in the order of the wishes; one that fits nowhere is left out.

    A label beside its area stays within ``frame``, off ``avoid``, and where it can off
    ``dislike``; no label touches ``taken``, another label or a leader. The maps of a report mostly
    label the same units alike, so the places found last are kept.
    """
    return _placed(tuple(wishes), frame, avoid, dislike, tuple(taken))


@lru_cache(maxsize=32)
def _placed(
    wishes: tuple[Wish, ...],
    frame: Box,
    avoid: BaseGeometry,
    dislike: BaseGeometry | None,
    taken: tuple[Box, ...],
) -> tuple[Place, ...]:
    places: dict[str, Place] = {}
    boxes = list(taken)
    for wish in wishes:
        if place := place_inside(wish, taken=boxes):
            places[wish.code] = place
            boxes.append(place.box)
    outside = [wish for wish in wishes if wish.code not in places]
    tried = [
        candidates(wish.shape, wish.forms, frame=frame, avoid=avoid, dislike=dislike, taken=boxes)
        for wish in outside
    ]
    for wish, some, pick in zip(outside, tried, choose(tried), strict=True):
        if pick is not None:
            places[wish.code] = Place(
                code=wish.code,
                form=int(some.forms[pick]),
                box=some.box(pick),
                leader=some.leader(pick),
            )
    return tuple(places[wish.code] for wish in wishes if wish.code in places)


def place_inside(wish: Wish, *, taken: Sequence[Box] = ()) -> Place | None:
    """The roomiest place within the area, drawn towards its middle; or none."""
    if wish.shape.area == 0:
        return None
    left, bottom, right, top = wish.shape.bounds
    middle = _anchor(wish.shape)
    shapely.prepare(wish.shape)
    others = np.array(taken).reshape(-1, 4)
    border = wish.shape.boundary
    for form, (width, height) in enumerate(wish.forms):
        if width > right - left or height - 2 * _SLACK > top - bottom:
            continue
        step = max(_STEP, (right - left) / _ACROSS, (top - bottom) / _ACROSS)
        xs = np.arange(left + width / 2, right - width / 2 + 0.1, step)
        ys = np.arange(bottom + height / 2 - _SLACK, top - height / 2 + _SLACK + 0.1, step)
        x, y = (grid.ravel() for grid in np.meshgrid(xs, ys))
        within = shapely.contains_xy(wish.shape, x, y)
        x, y = x[within], y[within]
        left_x, right_x = x - width / 2, x + width / 2
        low, high = y - height / 2, y + height / 2
        fits = ~meets(np.column_stack([left_x, low, right_x, high]), others)
        low, high = low + _SLACK, high - _SLACK
        for across, up in ((left_x, low), (left_x, high), (right_x, low), (right_x, high)):
            rows = np.flatnonzero(fits)
            fits[rows] = shapely.contains_xy(wish.shape, across[rows], up[rows])
        cores = np.column_stack([left_x, low, right_x, high])[fits]
        x, y = x[fits], y[fits]
        off = _OFF_MIDDLE * np.hypot(x - middle[0], y - middle[1])
        best = _roomiest(wish.shape, border, cores, off)
        if best is not None:
            around = (-width / 2, -height / 2, width / 2, height / 2)
            box = tuple(float(n) for n in np.tile([x[best], y[best]], 2) + around)
            return Place(code=wish.code, form=form, box=box, leader=None)
    return None


def _roomiest(
    shape: BaseGeometry, border: BaseGeometry, cores: np.ndarray, off: np.ndarray
) -> int | None:
    """The row with the most room less what it is ``off`` the middle, of those wholly inside.

    Rows are looked at from the middle outwards, until no room could make up for the way.
    """
    best, most = None, -np.inf
    order = np.argsort(off, kind="stable")
    for start in range(0, len(order), _BATCH):
        rows = order[start : start + _BATCH]
        if _ROOMY - off[rows[0]] < most:
            break
        boxes = shapely.box(*cores[rows].T)
        inside = shapely.contains(shape, boxes)
        rows, boxes = rows[inside], boxes[inside]
        room = shapely.distance(border, boxes)
        enough = room >= _MARGIN
        merits = np.minimum(room[enough], _ROOMY) - off[rows[enough]]
        for row, merit in zip(rows[enough].tolist(), merits.tolist(), strict=True):
            if merit > most or (merit == most and row < best):
                best, most = row, merit
    return best


def spread(
    wanted: Sequence[float], heights: Sequence[float], *, lowest: float, highest: float
) -> tuple[float, ...]:
    """Middles as near to the wanted ones as can be, without overlap, in the same order.

    Raises ``ValueError`` where the heights do not fit between ``lowest`` and ``highest``.
    """
    if sum(heights) > highest - lowest + 1e-9:
        room = highest - lowest
        raise ValueError(f"{len(heights)} labels need {sum(heights):.0f} pt of {room:.0f}")
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], i))
    groups: list[list[float]] = []  # sum of wished bottoms, number, height
    members: list[list[int]] = []
    for i in order:
        groups.append([wanted[i] - heights[i] / 2, 1, heights[i]])
        members.append([i])
        while len(groups) > 1 and _foot(groups[-2], lowest, highest) + groups[-2][2] > _foot(
            groups[-1], lowest, highest
        ):
            total, number, height = groups.pop()
            before = groups[-1]
            groups[-1] = [before[0] + total - number * before[2], before[1] + number,
                          before[2] + height]  # fmt: skip
            members[-2:] = [members[-2] + members[-1]]
    middles = [0.0] * len(wanted)
    for group, codes in zip(groups, members, strict=True):
        foot = _foot(group, lowest, highest)
        for i in codes:
            middles[i] = foot + heights[i] / 2
            foot += heights[i]
    return tuple(middles)


def _foot(group: Sequence[float], lowest: float, highest: float) -> float:
    return min(max(group[0] / group[1], lowest), highest - group[2])


def _anchor(shape: BaseGeometry) -> Point:
    """The middle of the largest circle within an area; of anything else, its centre."""
    if shape.area == 0:
        return (float(shape.centroid.x), float(shape.centroid.y))
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    centre = shapely.get_point(shapely.maximum_inscribed_circle(largest, tolerance=0.5), 0)
    return (float(centre.x), float(centre.y))
