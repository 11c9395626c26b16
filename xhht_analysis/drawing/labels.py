"""Where labels go: inside their area where they fit, else beside it with a leader; never on one
another. Pure geometry in points, so that it can be tested without a picture."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing.leaders import Box, Point, candidates, choose, spaced

_MARGIN = 1.0  # between a label inside and its area's border
_SLACK = 2.0  # of a label's height above and below that only rare accents and tails need
_STEP = 1.5  # of the grid on which places are tried
_ACROSS = 80  # steps over a large area, which need not be finer


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
    ``dislike``; no label touches ``taken``, another label or a leader.
    """
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
        tried = shapely.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        core = shapely.box(
            x - width / 2, y - height / 2 + _SLACK, x + width / 2, y + height / 2 - _SLACK
        )
        fits = shapely.contains(wish.shape, core)
        if taken:
            fits &= ~shapely.intersects(spaced(taken), tried)
        x, y, core = x[fits], y[fits], core[fits]
        room = shapely.distance(border, core)
        merit = np.minimum(room, 8) - 0.12 * np.hypot(x - middle[0], y - middle[1])
        merit[room < _MARGIN] = -np.inf
        if len(merit) and np.isfinite(merit.max()):
            best = int(merit.argmax())
            around = (-width / 2, -height / 2, width / 2, height / 2)
            box = tuple(float(n) for n in np.tile([x[best], y[best]], 2) + around)
            return Place(code=wish.code, form=form, box=box, leader=None)
    return None


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
