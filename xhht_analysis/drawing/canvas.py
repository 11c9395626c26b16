"""A surface measured in points, origin at the lower left, on which all pictures are drawn."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal

import numpy as np
import shapely
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.hatches import strokes
from xhht_analysis.drawing.leaders import Box, Point
from xhht_analysis.drawing.lettering import BASELINE, Block, Row
from xhht_analysis.drawing.picture import Picture, picture_of
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.drawing.units import Told

_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}


class Canvas:
    """What is drawn later lies on top; nothing is drawn outside unless the caller does so.

    It reaches from ``below`` points under the origin to ``height`` above it. Artists stand on the
    figure itself: axes, with ticks that nobody sees, take longer to make than most pictures.
    """

    def __init__(self, width: float, height: float, *, below: float = 0.0) -> None:
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / 72, (height + below) / 72), facecolor=theme.PAPER)
        self._to_figure = Affine2D().translate(0, below)
        self._gid: str | None = None

    def picture(self, *, alt: str, told: Mapping[str, Told] | None = None) -> Picture:
        """Finish; ``told`` has what the units say by code."""
        return picture_of(self.figure, alt=alt, told=told)

    @contextmanager
    def part_of(self, gid: str) -> Iterator[None]:
        """What is drawn meanwhile belongs to one group, such as a unit."""
        before, self._gid = self._gid, gid
        yield
        self._gid = before

    def _add(self, artist) -> None:
        artist.set_zorder(1)
        artist.set_clip_on(False)
        artist.set_gid(self._gid)
        artist.set_transform(self._to_figure)
        self.figure.add_artist(artist)

    def shape(
        self, shape: BaseGeometry, fill: Fill | None, *, edge: str = "none", width: float = 0.0
    ) -> None:
        """An area with its holes, filled, edged, or both."""
        if not shape.is_empty:
            self._add(PathPatch(_path_of(shape), **_style(fill, edge, width)))
            self._hatch(shape, fill, origin=(0.0, 0.0))

    def box(
        self, box: Box, fill: Fill | None, *, edge: str = "none", width: float = 0.0,
        rounding: float = 0.0,
    ) -> None:  # fmt: skip
        """A rectangle; its hatch begins in its corner."""
        left, bottom, right, top = box
        style = _style(fill, edge, width)
        if rounding:
            shape = f"round,pad=0,rounding_size={rounding}"
            self._add(
                FancyBboxPatch((left, bottom), right - left, top - bottom, boxstyle=shape, **style)
            )
        else:
            self._add(Rectangle((left, bottom), right - left, top - bottom, **style))
        self._hatch(shapely.box(*box), fill, origin=(left, bottom))

    def _hatch(self, shape: BaseGeometry, fill: Fill | None, *, origin: Point) -> None:
        if fill is None or not fill.hatch:
            return
        drawn = strokes(shape, fill.hatch, spacing=fill.spacing, origin=origin)
        lines = [part for part in shapely.get_parts(drawn) if part.geom_type == "LineString"]
        if lines:
            ends = np.concatenate([shapely.get_coordinates(line)[[0, -1]] for line in lines])
            path = Path(np.round(ends, 1), [Path.MOVETO, Path.LINETO] * len(lines))
            cap = "round" if fill.hatch == "dotted" else "butt"
            self._add(
                PathPatch(path, fill=False, edgecolor=fill.ink, linewidth=fill.width,
                          capstyle=cap, joinstyle="round", label=fill.hatch)
            )  # fmt: skip

    def line(
        self, points: Sequence[tuple[float, float]], *, colour: str = theme.INK,
        width: float = 0.8, dashes: Sequence[float] | None = None,
    ) -> None:  # fmt: skip
        """A line through the points."""
        xs, ys = zip(*points, strict=True)
        style = "-" if dashes is None else (0, tuple(dashes))
        self._add(Line2D(xs, ys, color=colour, linewidth=width, linestyle=style))

    def dot(
        self, at: tuple[float, float], radius: float, colour: str, *,
        edge: str = "none", width: float = 0.0,
    ) -> None:  # fmt: skip
        """A filled circle."""
        self._add(Circle(at, radius, facecolor=colour, edgecolor=edge, linewidth=width))

    def tick(self, at: tuple[float, float], radius: float = 5.0) -> None:
        """The sign of a target met: a check mark on a dark disc."""
        x, y = at
        self.dot(at, radius, theme.MET)
        points = [(-0.48, 0.02), (-0.12, -0.36), (0.5, 0.38)]
        self.line(
            [(x + a * radius, y + b * radius) for a, b in points], colour=theme.PAPER, width=1.5
        )

    def row(
        self, at: tuple[float, float], row: Row, *, colour: str = theme.INK,
        align: Literal["left", "center", "right"] = "left", slanted: bool = False,
    ) -> None:  # fmt: skip
        """One row of text; ``at`` is its left, middle or right, and half the height of capitals."""
        left = at[0] - _SHIFT[align] * row.width
        for start, text, bold in row.runs:
            font = theme.font(row.size, bold=bold, slanted=slanted)
            y = at[1] - 0.365 * row.size
            self._add(
                Text(left + start, y, text, color=colour, fontproperties=font, parse_math=False)
            )

    def block(
        self, box: Box, block: Block, *, colour: str = theme.INK,
        align: Literal["left", "center", "right"] = "left", slanted: bool = False,
    ) -> None:  # fmt: skip
        """Rows of text from the top of a box downwards."""
        left, _, right, top = box
        x = left + _SHIFT[align] * (right - left)
        for row in block.rows:
            middle = top - (BASELINE - 0.365) * row.size
            self.row((x, middle), row, colour=colour, align=align, slanted=slanted)
            top -= row.height


def _style(fill: Fill | None, edge: str, width: float) -> dict:
    colour = "none" if fill is None else fill.colour
    return {"facecolor": colour, "edgecolor": edge, "linewidth": width, "joinstyle": "round"}


def _path_of(shape: BaseGeometry) -> Path:
    rings = [
        ring
        for part in shapely.get_parts(shape)
        if part.geom_type == "Polygon"
        for ring in (part.exterior, *part.interiors)
    ]
    points, codes = [], []
    for ring in rings:
        xy = np.round(shapely.get_coordinates(ring), 1)  # neighbours still meet, files are small
        points.append(xy)
        codes += [Path.MOVETO, *[Path.LINETO] * (len(xy) - 2), Path.CLOSEPOLY]
    return Path(np.concatenate(points), codes)
