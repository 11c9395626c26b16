"""A map of units filled one by one, with labels and legend: what all our maps have in common."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import geopandas
import shapely
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.basemap import Basemap, basemap_of
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.labels import Place, Wish, place_inside, place_labels
from xhht_analysis.drawing.leaders import Box, candidates
from xhht_analysis.drawing.legend import Entry, Legend
from xhht_analysis.drawing.lettering import Block, Row, balanced
from xhht_analysis.drawing.marks import AreaMark, marks_by_code
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.stamp import stamp_over
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.vocabulary.figures import Status

_TALLEST = 360.0
_FEW = 16  # up to so many units all are labelled, beyond that the highlighted ones only
_SMALL_AREA = 500.0  # square points
_ROOMY = 8  # beyond so many labels they are set smaller
_PLATE = 1.5


@dataclass(frozen=True, kw_only=True)
class PlaceName:
    """A name written on the map at a position in degrees, such as a sea or an archipelago."""

    text: str
    longitude: float
    latitude: float


@theme.house_style()
def area_map(
    outlines: geopandas.GeoDataFrame,
    marks: Sequence[AreaMark],
    *,
    colour_of: Callable[[AreaMark], str],
    entries: Sequence[Entry],
    legend_title: str,
    status_labels: Mapping[Status, str],
    alt: str,
    highlight: str | Collection[str] | None,
    labelled: Collection[str] | None,
    show_values: bool,
    context: geopandas.GeoDataFrame | None,
    sea: bool,
    borders: geopandas.GeoDataFrame | None,
    place_names: Sequence[PlaceName],
    illustrative_label: str | None,
) -> Picture:
    """Draw; ``colour_of`` colours a reported unit, the other parameters are as in ``share_map``."""
    by_code = marks_by_code(marks, codes=outlines["code"])
    chosen = _codes(highlight, by_code)
    named = _codes(labelled, by_code) if labelled is not None else chosen
    if labelled is None and len(by_code) <= _FEW:
        named = frozenset(by_code)
    legend = Legend(legend_title, [*entries, *_status_entries(marks, status_labels)], theme.WIDTH)
    stamp = stamp_over(illustrative_label)
    base = basemap_of(
        outlines, context=context, width=theme.WIDTH, tallest=_TALLEST, bottom=legend.height
    )
    top = base.frame[3]
    canvas = Canvas(theme.WIDTH, top + stamp.height)
    stamp.draw(canvas, top=canvas.height)
    legend.draw(canvas, top=base.frame[1])

    at_sea = sea and context is not None  # without land around, sea and land cannot be told apart
    canvas.box(base.frame, Fill(theme.SEA if at_sea else theme.PAPER))
    for _, shape in base.surroundings:
        canvas.shape(shape, Fill(theme.LAND), edge=theme.COAST, width=0.5)
    if base.surroundings:
        canvas.shape(base.slivers.buffer(0.4), Fill(theme.LAND))
    fills = {code: _fill(mark, colour_of, illustrative_label) for code, mark in by_code.items()}
    edge_width = 0.7 if len(fills) <= _FEW else 0.35
    for code, fill in fills.items():
        canvas.shape(base.shapes[code], fill, edge=theme.EDGE, width=edge_width)
    if borders is not None:
        for shape in base.borders(borders):
            canvas.shape(shape, None, edge=theme.INK, width=1.0)
    if chosen:
        whole = base.whole(chosen)
        heavy = 2.2 if whole.area > _SMALL_AREA else 1.3
        canvas.shape(whole, None, edge=theme.PAPER, width=1.9 * heavy)
        canvas.shape(whole, None, edge=theme.INK, width=heavy)
    _letter(canvas, base, by_code, fills, chosen=chosen, named=named, show_values=show_values,
            place_names=place_names)  # fmt: skip
    canvas.box(base.frame, None, edge=theme.COAST, width=0.8)
    return canvas.picture(alt=alt)


def _codes(wanted: str | Collection[str] | None, known: Collection[str]) -> frozenset[str]:
    codes = frozenset({wanted} if isinstance(wanted, str) else wanted or ())
    if strangers := sorted(codes - set(known)):
        raise ValueError(f"the map has no units {strangers}")
    return codes


def _status_entries(marks: Sequence[AreaMark], labels: Mapping[Status, str]) -> list[Entry]:
    """Entries for the statuses that occur; one without a label is an error, not a blank."""
    occurring = {mark.status for mark in marks}
    return [
        Entry(labels[status], fill)
        for status, fill in theme.STATUS_FILLS.items()
        if status in occurring
    ]


def _fill(mark: AreaMark, colour_of: Callable[[AreaMark], str], illustrative: str | None) -> Fill:
    if mark.status != Status.REPORTED:
        return theme.STATUS_FILLS[mark.status]
    colour = colour_of(mark)
    return theme.pinstriped(colour) if illustrative else Fill(colour)


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


def _letter(
    canvas: Canvas, base: Basemap, marks: Mapping[str, AreaMark], fills: Mapping[str, Fill], *,
    chosen: frozenset[str], named: frozenset[str], show_values: bool,
    place_names: Sequence[PlaceName],
) -> None:  # fmt: skip
    """Write the labels of units, then names around them where there is room left."""
    drawn = base.whole()
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
    taken = [*written, *(place.box for place in places)]
    lines = shapely.MultiLineString([place.leader for place in places if place.leader])
    for name, shape in base.surroundings:
        block = balanced(name, 2, size=theme.SMALL)
        free = shape.difference(drawn.buffer(3)).difference(lines.buffer(3))
        wish = Wish(code=name, shape=free, forms=((block.width, block.height),))
        if name and (place := place_inside(wish, taken=taken)):
            canvas.block(place.box, block, colour=theme.GREY, align="center", slanted=True)
            taken.append(place.box)


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
        canvas.box(plate, Fill(theme.PAPER), rounding=2.0)
        canvas.block(place.box, block, align="center")
    else:
        if fill.hatch:
            canvas.box(plate, Fill(fill.colour), rounding=2.0)
        canvas.block(place.box, block, colour=theme.ink_on(fill.colour), align="center")
