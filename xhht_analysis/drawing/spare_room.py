"""Where a map has room to spare, and what stands there: a locator, a scale bar."""

from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.basemap import Basemap, generalised, projection_of
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.leaders import Box
from xhht_analysis.drawing.lettering import Row
from xhht_analysis.drawing.surroundings import Locator
from xhht_analysis.drawing.theme import Fill

_MARGIN = 4.0  # from the frame
_STEP = 6.0  # along the frame, beyond the corners
_LARGEST, _SMALLEST = 74.0, 44.0  # the longer side of a locator, in points
_SHRINK = 0.86
_BAR = (26.0, 84.0)  # the shortest and longest scale bar, in points
_WHOLE = "#cfccc5"


def spare_box(
    size: tuple[float, float], *, frame: Box, avoid: BaseGeometry, low: bool = False
) -> Box | None:
    """A box of that size at the frame's edge, clear of ``avoid``; in a corner where that is free.

    ``low``: rather at the bottom than at the top. ``None`` where there is no room.
    """
    width, height = size
    left, bottom = frame[0] + _MARGIN, frame[1] + _MARGIN
    right, top = frame[2] - _MARGIN - width, frame[3] - _MARGIN - height
    if right < left or top < bottom:
        return None
    ys = (bottom, top) if low else (top, bottom)
    corners = [(x, y) for y in ys for x in (left, right)]
    along = [(x, y) for y in ys for x in np.arange(left, right, _STEP)]
    upright = [(x, y) for x in (left, right) for y in np.arange(bottom, top, _STEP)]
    places = np.array([*corners, *along, *upright])
    boxes = np.column_stack([places, places + size])
    shapely.prepare(avoid)
    free = np.flatnonzero(~shapely.intersects(avoid, shapely.box(*boxes.T)))
    return tuple(boxes[free[0]].tolist()) if len(free) else None


def draw_locator(
    canvas: Canvas, base: Basemap, locator: Locator, *, avoid: BaseGeometry
) -> Box | None:
    """Draw the locator as large as there is room for; its box, or ``None`` without room."""
    crs = projection_of(locator.whole)
    whole, part = (areas.geometry.to_crs(crs).to_numpy() for areas in (locator.whole, locator.part))
    west, south, east, north = shapely.total_bounds(whole)
    side = _LARGEST
    while side >= _SMALLEST:
        scale = (side - 2 * _MARGIN) / max(east - west, north - south)
        size = (scale * (east - west) + 2 * _MARGIN, scale * (north - south) + 2 * _MARGIN)
        if box := spare_box(size, frame=base.frame, avoid=avoid):
            break
        side *= _SHRINK
    else:
        return None
    origin = np.array(box[:2]) + _MARGIN - scale * np.array([west, south])
    laid = [shapely.transform(shapes, lambda xy: xy * scale + origin) for shapes in (whole, part)]
    canvas.box(box, Fill(theme.PAPER), edge=theme.COAST, width=0.6)
    for shapes, colour in zip(laid, (_WHOLE, theme.INK), strict=True):
        canvas.shape(shapely.union_all(generalised(shapes)), Fill(colour), edge=colour, width=0.5)
    return box


def draw_scale(
    canvas: Canvas, base: Basemap, texts: Mapping[int, str], *, avoid: BaseGeometry
) -> Box | None:
    """Draw the longest bar that there is a text for; its box, or ``None`` without room or bar."""
    lengths = {km: 1000 * km * base.sheet.scale for km in sorted(texts)}
    fitting = [km for km, length in lengths.items() if _BAR[0] <= length <= _BAR[1]]
    if not fitting:
        return None
    km = fitting[-1]
    row = Row(texts[km], theme.SMALL)
    width = max(lengths[km], row.width) + 2 * _MARGIN
    box = spare_box((width, row.height + 7), frame=base.frame, avoid=avoid, low=True)
    if box is None:
        return None
    left, bottom, right, top = box
    middle, y, half = (left + right) / 2, bottom + 4, lengths[km] / 2
    canvas.box(box, Fill(theme.PAPER), rounding=2.0)
    canvas.line(
        [(middle - half, y + 3), (middle - half, y), (middle + half, y), (middle + half, y + 3)],
        width=1.0,
    )
    canvas.row((middle, top - row.height / 2), row, align="center")
    return box


def apart_from(shapes: Sequence[BaseGeometry], boxes: Sequence[Box]) -> BaseGeometry:
    """What a box in the spare room keeps clear of: shapes and boxes, a little wider."""
    grown = [shapely.box(a, b, c, d).buffer(_MARGIN, join_style="mitre") for a, b, c, d in boxes]
    return shapely.union_all([*(shape.buffer(_MARGIN, quad_segs=2) for shape in shapes), *grown])
