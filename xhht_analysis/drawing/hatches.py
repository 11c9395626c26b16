"""Hatches as strokes of their own: sharp in every print, where a browser's patterns blur."""

from collections.abc import Callable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

_DOT = 0.1  # points: a stroke so short that its round ends make a dot


def strokes(
    shape: BaseGeometry, hatch: str, *, spacing: float, origin: tuple[float, float] = (0.0, 0.0)
) -> BaseGeometry:
    """The strokes of a hatch within a shape: rising, falling, crossed or dotted.

    Strokes are ``spacing`` points apart and pass through ``origin``, so that areas drawn with the
    same origin share one pattern.
    """
    families: dict[str, tuple[Callable, ...]] = {
        "rising": (_rising,),
        "falling": (_falling,),
        "crossed": (_rising, _falling),
        "dotted": (_dots,),
    }
    moved = shapely.transform(shape, lambda xy: xy - origin)
    shapely.prepare(moved)
    found = [draw(moved, spacing) for draw in families[hatch]]
    return shapely.transform(shapely.union_all(found), lambda xy: xy + origin)


def _rising(shape: BaseGeometry, spacing: float) -> BaseGeometry:
    left, bottom, right, top = shape.bounds
    step = spacing * np.sqrt(2)
    starts = step * np.arange(np.ceil((bottom - right) / step), (top - left) / step)
    ends = np.column_stack([np.full_like(starts, left), starts + left,
                            np.full_like(starts, right), starts + right])  # fmt: skip
    return shapely.intersection(shape, shapely.multilinestrings(ends.reshape(-1, 2, 2)))


def _falling(shape: BaseGeometry, spacing: float) -> BaseGeometry:
    mirrored = _rising(shapely.transform(shape, lambda xy: xy * (-1, 1)), spacing)
    return shapely.transform(mirrored, lambda xy: xy * (-1, 1))


def _dots(shape: BaseGeometry, spacing: float) -> BaseGeometry:
    left, bottom, right, top = shape.bounds
    rows = np.arange(np.floor(bottom / spacing), np.ceil(top / spacing) + 1)
    places = np.arange(np.floor(left / spacing) - 1, np.ceil(right / spacing) + 1)
    x, y = np.meshgrid(places, rows)
    x = (x + 0.5 * (y % 2)).ravel() * spacing
    y = y.ravel() * spacing
    inside = shapely.contains_xy(shape.buffer(-1), x, y)
    x, y = x[inside], y[inside]
    return shapely.multilinestrings(np.stack([x, y, x + _DOT, y], axis=1).reshape(-1, 2, 2))
