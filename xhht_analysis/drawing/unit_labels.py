"""The labels of a map's units, and names around them where there is room left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.basemap import Basemap
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.labels import Place, Wish, place_inside, place_labels
from xhht_analysis.drawing.leaders import Box, candidates
from xhht_analysis.drawing.lettering import Block, Row, balanced
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.surroundings import PlaceName
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.drawing.units import label_gid
from xhht_analysis.vocabulary.figures import Status

_ROOMY = 8  # beyond so many labels they are set smaller
_PLATE = 1.5


@dataclass(frozen=True)
class Written:
    """What is lettered already: boxes of text, and the leaders as one."""

    boxes: tuple[Box, ...]
    leaders: BaseGeometry


def label_forms(mark: AreaMark, *, size: float, bold: bool, show_value: bool) -> tuple[Block, ...]:
    """A unit's label in rows, from the plainest to the narrowest.

    Why there is no figure is written where there is room; the hatch and the legend say it anyway.
    """
    names = [balanced(mark.name, rows, size=size, bold=bold) for rows in (1, 2, 3)]
    if not (show_value and mark.text):
        return tuple(dict.fromkeys(names))
    if mark.status != Status.REPORTED:
        told = [Block((*name.rows, Row(mark.text, theme.SMALL))) for name in names[:2]]
        return tuple(dict.fromkeys([*told, *names]))
    stacked = [Block((*name.rows, Row(mark.text, size + 0.5, True))) for name in names]
    flat = Block((Row(mark.name, size, bold, tail=mark.text),))
    return tuple(dict.fromkeys([*stacked[:2], flat, stacked[2]]))


def write_units(
    canvas: Canvas, base: Basemap, marks: Mapping[str, AreaMark], fills: Mapping[str, Fill], *,
    chosen: frozenset[str], named: frozenset[str], show_values: bool,
    place_names: Sequence[PlaceName],
) -> Written:  # fmt: skip
    """Write place names, then the labels of the ``named`` units."""
    drawn = base.all_shapes
    written: list[Box] = []
    for name in place_names:
        _write_place_name(canvas, base, name, drawn=drawn, taken=written)
    size, bold = (theme.TEXT, len(chosen) == 1) if len(named) <= _ROOMY else (theme.SMALL, False)
    forms = {
        code: label_forms(
            marks[code], size=size, bold=bold and code in chosen, show_value=show_values
        )
        for code in marks
        if code in named
    }
    wishes = [
        Wish(code=code, shape=base.shapes[code], forms=tuple((b.width, b.height) for b in blocks))
        for code, blocks in forms.items()
    ]
    places = place_labels(wishes, frame=base.frame, avoid=drawn, dislike=base.land, taken=written)
    for place in places:
        _write_leader(canvas, place)
    for place in places:
        _write_label(canvas, place, forms[place.code][place.form], fills[place.code])
    leaders = shapely.MultiLineString([place.leader for place in places if place.leader])
    return Written((*written, *(place.box for place in places)), leaders)


def write_land_names(
    canvas: Canvas, land: Sequence[tuple[str, BaseGeometry]], *,
    occupied: BaseGeometry, taken: Sequence[Box],
) -> None:  # fmt: skip
    """Write the names of the land around within it, off what is ``occupied`` and ``taken``."""
    boxes = list(taken)
    for name, shape in land:
        block = balanced(name, 2, size=theme.SMALL)
        free = shape.difference(occupied)
        wish = Wish(code=name, shape=free, forms=((block.width, block.height),))
        if name and (place := place_inside(wish, taken=boxes)):
            canvas.block(place.box, block, colour=theme.GREY, align="center")
            boxes.append(place.box)


def _write_place_name(
    canvas: Canvas, base: Basemap, name: PlaceName, *, drawn: BaseGeometry, taken: list[Box]
) -> None:
    """Write the name as near to its position as the units drawn allow."""
    block = balanced(name.text, 2, size=theme.SMALL)
    near = candidates(
        shapely.Point(base.sheet.point(name.longitude, name.latitude)),
        [(block.width, block.height)],
        frame=base.frame, avoid=drawn, dislike=None, taken=taken,
    )  # fmt: skip
    if len(near.boxes):
        box = near.box(0)
        canvas.block(box, block, colour=theme.GREY, align="center", slanted=True)
        taken.append(box)


def _write_leader(canvas: Canvas, place: Place) -> None:
    if place.leader:
        canvas.line(place.leader, colour=theme.PAPER, width=2.4)
        canvas.line(place.leader, width=0.8)
        canvas.dot(place.leader[1], 1.9, theme.INK, edge=theme.PAPER, width=0.7)


def _write_label(canvas: Canvas, place: Place, block: Block, fill: Fill) -> None:
    left, bottom, right, top = place.box
    plate = (left - _PLATE, bottom, right + _PLATE, top)
    if place.leader:
        with canvas.part_of(label_gid(place.code)):
            canvas.box(plate, Fill(theme.PAPER), rounding=2.0)
            canvas.block(place.box, block, align="center")
    else:
        if fill.hatch:
            canvas.box(plate, Fill(fill.colour), rounding=2.0)
        canvas.block(place.box, block, colour=theme.ink_on(fill.colour), align="center")
