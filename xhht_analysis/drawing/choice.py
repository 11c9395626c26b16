"""The best choice among the places of several labels together."""

import itertools
import random
from collections.abc import Sequence

import numpy as np

from xhht_analysis.drawing.leaders import APART, GROWN, Candidates, touching

_LEADERS_APART = 4.5  # points between leaders
_BEGINNINGS = 48
_LEFT_OUT = 1e6


def choose(labels: Sequence[Candidates]) -> list[int | None]:
    """One row for each label, so that nothing meets and leaders are short altogether.

    Greedy from many beginnings, each bettered until it stands; ``None`` where nothing is free.
    """
    pairs = {}
    for i, j in itertools.combinations(range(len(labels)), 2):
        pairs[i, j] = _conflicts(labels[i], labels[j])
        pairs[j, i] = pairs[i, j].T.copy()
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
        blocked = np.zeros(len(labels[i].costs), dtype=bool)
        for j, pick in enumerate(picks):
            if j != i and pick is not None:
                blocked |= pairs[j, i][pick]
        rows = (~blocked).nonzero()[0][:among].tolist()  # costs rise
        picks[i] = chance.choice(rows) if rows else None


def _conflicts(a: Candidates, b: Candidates) -> np.ndarray:
    """Whether row i of one and row j of the other would touch: boxes, leaders, or both."""
    near = touching(_extents(a) + GROWN * (_LEADERS_APART + 0.1), _extents(b))
    rows, columns = near.nonzero()
    ours, theirs = a.boxes[rows], b.boxes[columns]
    lines, others = a.leaders[rows], b.leaders[columns]
    grow = GROWN * APART
    boxes = np.all((ours + grow)[:, :2] < theirs[:, 2:], axis=-1) & np.all(
        theirs[:, :2] < (ours + grow)[:, 2:], axis=-1
    )
    across = _crosses(ours + grow, others)
    back = _crosses(theirs + grow, lines)
    near[rows, columns] = boxes | across | back | _too_near(lines, others)
    return near


def _extents(labels: Candidates) -> np.ndarray:
    """The bounds of each row's box and leader together."""
    ends = labels.leaders.reshape(-1, 2, 2)
    low = np.minimum(labels.boxes[:, :2], ends.min(axis=1))
    high = np.maximum(labels.boxes[:, 2:], ends.max(axis=1))
    return np.column_stack([low, high])


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
