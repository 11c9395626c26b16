"""Labels beside their areas: all that are possible, and the best choice among them together."""

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]  # left, bottom, right, top
Point = tuple[float, float]

_APART = 2.5  # points between labels
_LEADERS_APART = 4.5  # points between leaders
_OFF = 2.0  # points between a label and the areas
_STEP = 4.0  # of the grid on which places are tried
_SECTORS, _PER_SECTOR = 16, 8  # the cheapest places kept in each direction
_TRIED = 40  # of the nearest in each direction, whose cost is worked out
_NARROWER = 8.0  # what each next form of a label costs, in points of leader
_ASIDE = 0.05  # what a point between the middles of label and area costs
_DISLIKED = 40.0
_FOREIGN = 1.5  # what a point of leader across another area costs
_DEEP, _DEEPEST = 0.6, 7.0  # how far inside a leader ends: of the inner radius, in points
_BEGINNINGS = 48
_LEFT_OUT = 1e6


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
    found = [
        _of_form(core, size, number, frame=frame, blocked=blocked, dislike=dislike)
        for number, size in enumerate(forms)
    ]
    boxes, leaders, costs, numbers = (np.concatenate(part) for part in zip(*found, strict=True))
    kept = _in_all_directions(boxes, costs, core, most=_PER_SECTOR)
    lines = shapely.linestrings(leaders[kept].reshape(-1, 2, 2))
    clear = ~shapely.intersects(labels, lines)
    kept, lines = kept[clear], lines[clear]
    costs = costs[kept]
    crossing = shapely.intersects(foreign, lines)
    across = shapely.intersection(foreign, lines[crossing])
    costs[crossing] += _FOREIGN * shapely.length(across)
    order = np.argsort(costs, kind="stable")
    kept = kept[order]
    return Candidates(boxes[kept], leaders[kept], costs[order], numbers[kept])


def _core(shape: BaseGeometry) -> BaseGeometry:
    """The inner part of an area in which leaders end; of anything else, itself."""
    if shape.area == 0:
        return shape
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    radius = shapely.length(shapely.maximum_inscribed_circle(largest, tolerance=0.5))
    inner = largest.buffer(-min(_DEEP * radius, _DEEPEST))
    return max(shapely.get_parts(inner), key=lambda part: part.area)


def _of_form(
    core: BaseGeometry, size: tuple[float, float], number: int, *,
    frame: Box, blocked: BaseGeometry, dislike: BaseGeometry | None,
) -> tuple[np.ndarray, ...]:  # fmt: skip
    half = np.array(size) / 2
    low, high = np.array(frame[:2]) + half + _OFF, np.array(frame[2:]) - half - _OFF
    grid = np.meshgrid(*(np.arange(a, b, _STEP) for a, b in zip(low, high, strict=True)))
    middles = np.column_stack([axis.ravel() for axis in grid])
    middles = middles[~shapely.contains_xy(blocked, *middles.T)]
    boxes = np.column_stack([middles - half, middles + half])
    free = ~shapely.intersects(blocked, shapely.box(*boxes.T))
    boxes = boxes[free]
    boxes = boxes[_in_all_directions(boxes, _clearance(boxes, core), core, most=_TRIED)]
    shapes = shapely.box(*boxes.T)
    lines = shapely.shortest_line(shapes, core)
    leaders = shapely.get_coordinates(lines).reshape(-1, 4)
    middle = np.array((core.centroid.x, core.centroid.y))
    costs = shapely.length(lines) + _NARROWER * number
    costs = costs + _ASIDE * np.hypot(*((boxes[:, :2] + boxes[:, 2:]) / 2 - middle).T)
    if dislike is not None:
        shapely.prepare(dislike)
        costs = costs + _DISLIKED * shapely.intersects(dislike, shapes)
    return boxes, leaders, costs, np.full(len(boxes), number)


def _clearance(boxes: np.ndarray, core: BaseGeometry) -> np.ndarray:
    """How far boxes are from the middle of an area: nearly what their leaders will cost."""
    middle = np.array((core.centroid.x, core.centroid.y))
    apart = np.maximum(np.maximum(boxes[:, :2] - middle, middle - boxes[:, 2:]), 0)
    return np.hypot(*apart.T)


def _in_all_directions(
    boxes: np.ndarray, costs: np.ndarray, core: BaseGeometry, *, most: int
) -> np.ndarray:
    """Rows of the cheapest boxes in each direction, so that a choice remains."""
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2 - (core.centroid.x, core.centroid.y)
    turns = np.arctan2(middles[:, 1], middles[:, 0]) / (2 * np.pi) + 0.5
    sectors = (turns * _SECTORS).astype(int) % _SECTORS
    order = np.argsort(costs, kind="stable")
    kept = [order[sectors[order] == sector][:most] for sector in range(_SECTORS)]
    return np.concatenate(kept)


def choose(labels: Sequence[Candidates]) -> list[int | None]:
    """One row for each label, so that nothing meets and leaders are short altogether.

    Greedy from many beginnings, each bettered until it stands; ``None`` where nothing is free.
    """
    pairs = {}
    for i, j in itertools.combinations(range(len(labels)), 2):
        pairs[i, j] = _conflicts(labels[i], labels[j])
        pairs[j, i] = pairs[i, j].T
    chance = random.Random(len(labels))
    best: list[int | None] = [None] * len(labels)
    best_cost = float("inf")
    order = list(range(len(labels)))
    for beginning in range(_BEGINNINGS):
        picks: list[int | None] = [None] * len(labels)
        _settle(picks, labels, pairs, order, among=1 + beginning % 6, chance=chance)
        for _ in range(3):
            _settle(picks, labels, pairs, order, among=1, chance=chance)
        cost = sum(
            _LEFT_OUT if pick is None else float(label.costs[pick])
            for label, pick in zip(labels, picks, strict=True)
        )
        if cost < best_cost - 1e-6:
            best, best_cost = picks, cost
        chance.shuffle(order)
    return best


def _settle(
    picks: list[int | None], labels: Sequence[Candidates],
    pairs: dict[tuple[int, int], np.ndarray], order: Sequence[int], *,
    among: int, chance: random.Random,
) -> None:  # fmt: skip
    """Let each label in turn take one of its ``among`` cheapest rows that the others leave free."""
    for i in order:
        free = np.ones(len(labels[i].costs), dtype=bool)
        for j, pick in enumerate(picks):
            if j != i and pick is not None:
                free &= ~pairs[i, j][:, pick]
        rows = np.flatnonzero(free)[:among].tolist()  # costs rise
        picks[i] = chance.choice(rows) if rows else None


def _conflicts(a: Candidates, b: Candidates) -> np.ndarray:
    """Whether row i of one and row j of the other would touch: boxes, leaders, or both."""
    grow = np.array([-_APART, -_APART, _APART, _APART])
    one, other = (a.boxes + grow)[:, None, :], b.boxes[None, :, :]
    boxes = np.all((one[..., :2] < other[..., 2:]) & (other[..., :2] < one[..., 2:]), axis=-1)
    across = _crosses((a.boxes + grow)[:, None, :], b.leaders[None, :, :])
    back = _crosses((b.boxes + grow)[None, :, :], a.leaders[:, None, :])
    return boxes | across | back | _too_near(a.leaders[:, None, :], b.leaders[None, :, :])


def _crosses(boxes: np.ndarray, lines: np.ndarray) -> np.ndarray:
    """Whether lines enter boxes (the slab method)."""
    start, run = lines[..., :2], lines[..., 2:] - lines[..., :2]
    run = np.where(np.abs(run) < 1e-9, 1e-9, run)
    near, far = (boxes[..., :2] - start) / run, (boxes[..., 2:] - start) / run
    enter = np.minimum(near, far).max(axis=-1)
    leave = np.maximum(near, far).min(axis=-1)
    return (enter < leave) & (leave > 0) & (enter < 1)


def _too_near(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Whether two lines cross or come so near that the eye may change from one to the other."""

    def side(line: np.ndarray, point: np.ndarray) -> np.ndarray:
        run, to = line[..., 2:] - line[..., :2], point - line[..., :2]
        return np.sign(run[..., 0] * to[..., 1] - run[..., 1] * to[..., 0])

    def distance(line: np.ndarray, point: np.ndarray) -> np.ndarray:
        run, to = line[..., 2:] - line[..., :2], point - line[..., :2]
        along = (run * to).sum(axis=-1) / np.maximum((run * run).sum(axis=-1), 1e-9)
        return np.hypot(*np.moveaxis(to - run * np.clip(along, 0, 1)[..., None], -1, 0))

    crossing = (side(a, b[..., :2]) != side(a, b[..., 2:])) & (
        side(b, a[..., :2]) != side(b, a[..., 2:])
    )
    ends = [distance(a, b[..., :2]), distance(a, b[..., 2:]),
            distance(b, a[..., :2]), distance(b, a[..., 2:])]  # fmt: skip
    return crossing | (np.minimum.reduce(ends) < _LEADERS_APART)


def spaced(boxes: Sequence[Box]) -> BaseGeometry:
    """Boxes with the distance that others keep from them, as one."""
    return shapely.union_all(
        [shapely.box(a - _APART, b - _APART, c + _APART, d + _APART) for a, b, c, d in boxes]
    )
