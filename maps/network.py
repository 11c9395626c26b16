"""A coverage as one network of arcs, thinned without letting neighbours part.

Every border between two areas is held once, as an arc between two nodes. Thinning moves no vertex
and keeps every node, so what is built again from the arcs has neither gaps nor overlaps.

Visvalingam, M., Whyatt, J. D. (1993): Line generalisation by repeated elimination of points. The
Cartographic Journal 30 (1), 46-51.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise, permutations

import numpy as np
import shapely
from numpy.typing import NDArray

Arc = NDArray[np.float64]
"""Positions along a border, shape (n, 2)."""

NEEDLE_DEGREES = 12.0
"""An area whose borders meet at a sharper angle ends in a needle."""


def arcs_of(polygons: Sequence[shapely.Polygon]) -> list[Arc]:
    """The arcs of an edge-matched coverage, in an order that depends on their positions alone."""
    lines = shapely.line_merge(shapely.union_all(shapely.boundary(polygons)))
    arcs = [_from_west(shapely.get_coordinates(line)) for line in shapely.get_parts(lines)]
    return sorted(arcs, key=lambda arc: arc.tolist())


def beside(arc: Arc, tree: shapely.STRtree) -> list[int]:
    """Which polygons of the tree lie beside the arc: two, or one on the outer border."""
    return sorted(tree.query(shapely.Point((arc[0] + arc[1]) / 2), "dwithin", distance=0.01))


def thin(arcs: Sequence[Arc], tolerances: Sequence[NDArray[np.float64]]) -> list[Arc]:
    """The arcs without their least vertices, each vertex held to its own tolerance in metres.

    Visvalingam & Whyatt, all arcs together: the vertex that makes the smallest triangle with its
    two neighbours goes first, until every triangle left is as large as the square of the tolerance
    there. A vertex stays where without it an arc would cross another, or two arcs would become
    one. A closed arc keeps its first vertex and the one farthest from it.
    """
    thinning = _Thinning(arcs, tolerances)
    thinning.run()
    return thinning.arcs()


def blunted(arcs: Sequence[Arc]) -> list[Arc]:
    """The same network without areas that end in a needle between their neighbours.

    Where three or more arcs meet and two of them leave at less than NEEDLE_DEGREES, those two meet
    at the nearer next vertex instead, and one new arc leads there.
    """
    arcs = list(arcs)
    while needle := _needle(arcs):
        near, far = needle  # both told from their common node
        point, meeting = near[0], near[1]
        arcs = [arc for arc in arcs if not any(_is_same(arc, other) for other in needle)]
        arcs += [np.array([point, meeting]), np.vstack([meeting, far[1:]])]
        arcs += [near[1:]] if len(near) > 2 else []
    return arcs


def _needle(arcs: list[Arc]) -> tuple[Arc, Arc] | None:
    leaving: dict[tuple[float, ...], list[Arc]] = {}
    for arc in arcs:
        for told in (arc, arc[::-1]):
            leaving.setdefault(tuple(told[0]), []).append(told)
    vertices = shapely.multipoints(np.concatenate(arcs))
    for meeting in (group for group in leaving.values() if len(group) > 2):
        for near, far in permutations(meeting, 2):
            to_near, to_far = near[1] - near[0], far[1] - far[0]
            lengths = np.hypot(*to_near), np.hypot(*to_far)
            is_sharp = to_near @ to_far > np.cos(np.radians(NEEDLE_DEGREES)) * np.prod(lengths)
            if is_sharp and lengths[0] < lengths[1] and not _is_same(near, far):
                corners = shapely.Polygon([near[0], near[1], far[1]])
                if shapely.get_num_coordinates(corners.intersection(vertices)) == 3:
                    return near, far
    return None


def _is_same(arc: Arc, other: Arc) -> bool:
    return np.array_equal(arc, other) or np.array_equal(arc, other[::-1])


class _Thinning:
    def __init__(self, arcs: Sequence[Arc], tolerances: Sequence[NDArray[np.float64]]) -> None:
        self.xy, ids = np.unique(np.concatenate(arcs), axis=0, return_inverse=True)
        self.chains = np.split(ids.ravel(), np.cumsum([len(arc) for arc in arcs])[:-1])
        self.alive = np.ones(len(self.xy), dtype=bool)
        self.left, self.right, self.limit = {}, {}, {}
        self.links: set[frozenset[int]] = set()
        for chain, tolerance in zip(self.chains, tolerances, strict=True):
            self._take_in(chain.tolist(), (tolerance**2).tolist())
        self.rank = {vertex: self._size(vertex) for vertex in self.limit}

    def _take_in(self, chain: list[int], limits: list[float]) -> None:
        self.links.update(map(frozenset, pairwise(chain)))
        for i, vertex in enumerate(chain[1:-1], start=1):
            self.left[vertex], self.right[vertex] = chain[i - 1], chain[i + 1]
            self.limit[vertex] = limits[i]
        if chain[0] == chain[-1]:
            reach = np.hypot(*(self.xy[chain] - self.xy[chain[0]]).T)
            del self.limit[chain[int(reach.argmax())]]

    def run(self) -> None:
        """Remove what can be removed; what was blocked is tried again while anything moves."""
        blocked, removed = list(self.limit), 1
        while removed:
            queue = [(self.rank[vertex], vertex) for vertex in blocked if self.alive[vertex]]
            heapify(queue)
            blocked, removed = [], 0
            while queue and queue[0][0] < 1:
                rank, vertex = heappop(queue)
                if not self.alive[vertex] or rank != self.rank[vertex]:
                    continue
                if self._is_blocked(vertex):
                    blocked.append(vertex)
                    continue
                removed += 1
                for neighbour in self._remove(vertex):
                    self.rank[neighbour] = max(rank, self._size(neighbour))
                    heappush(queue, (self.rank[neighbour], neighbour))

    def arcs(self) -> list[Arc]:
        return [self.xy[chain[self.alive[chain]]] for chain in self.chains]

    def _size(self, vertex: int) -> float:
        """The triangle a vertex makes with its neighbours, as a share of what must stay."""
        x, y = (self.xy[[self.left[vertex], self.right[vertex]]] - self.xy[vertex]).T
        return float(abs(x[0] * y[1] - x[1] * y[0]) / 2 / self.limit[vertex])

    def _is_blocked(self, vertex: int) -> bool:
        """Whether the shortcut past a vertex exists already or would sweep over another vertex."""
        before, after = self.left[vertex], self.right[vertex]
        if frozenset((before, after)) in self.links:
            return True
        corners = self.xy[[before, vertex, after]]
        near = self.alive & (self.xy >= corners.min(0)).all(1) & (self.xy <= corners.max(0)).all(1)
        near[[before, vertex, after]] = False
        sides = np.roll(corners, -1, axis=0) - corners
        to = self.xy[near][:, None] - corners
        turn = sides[:, 0] * to[..., 1] - sides[:, 1] * to[..., 0]
        return bool(((turn >= 0).all(1) | (turn <= 0).all(1)).any())

    def _remove(self, vertex: int) -> list[int]:
        """Join the neighbours of a vertex; returns those that may still go themselves."""
        before, after = self.left[vertex], self.right[vertex]
        self.alive[vertex] = False
        self.links -= {frozenset((before, vertex)), frozenset((vertex, after))}
        self.links.add(frozenset((before, after)))
        if before in self.limit:
            self.right[before] = after
        if after in self.limit:
            self.left[after] = before
        return [neighbour for neighbour in (before, after) if neighbour in self.limit]


def _from_west(arc: Arc) -> Arc:
    """The same arc told from its western end; a closed one from its westernmost vertex."""
    if (arc[0] == arc[-1]).all():
        start = int(np.lexsort(arc[:-1].T[::-1])[0])
        return np.concatenate([arc[start:-1], arc[: start + 1]])
    return arc if arc[0].tolist() < arc[-1].tolist() else arc[::-1]
