"""Where one unit stands among all: units in order of their value, a dot for each."""

from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.axis import Numerals, axis_over
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.labels import Place, Wish, place_labels
from xhht_analysis.drawing.leaders import Box, Point
from xhht_analysis.drawing.lettering import Block, Row, balanced, wrapped
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.stamp import stamp_over
from xhht_analysis.vocabulary.figures import Status

_PLOT = 165.0  # points high
_HEADROOM = 20.0  # above, where the highest is named
_DOT, _EXTREME, _CHOSEN = 2.1, 2.8, 4.6
_PLAIN = "#8fa9c2"


@drawn_once
@theme.house_style()
def ranking(
    marks: Sequence[AreaMark],
    *,
    highlight: str,
    rank_text: str,
    reference: tuple[str, float] | None = None,
    axis_label: str,
    numerals: Numerals,
    alt: str,
    illustrative_label: str | None = None,
) -> Picture:
    """Draw the units from the lowest value on the left to the highest on the right.

    ``highlight`` is named with its text and ``rank_text``, the lowest and the highest with
    theirs; ``reference`` (text, value) is a line across, such as the country's. Units without a
    figure are left out, so ``rank_text`` should say among how many. Raises ``ValueError`` where
    the highlighted unit has no figure.
    """
    ordered = sorted(
        (mark for mark in marks if mark.status == Status.REPORTED),
        key=lambda mark: (mark.value, mark.code),
    )
    if highlight not in {mark.code for mark in ordered}:
        raise ValueError(f"{highlight} has no figure among the {len(ordered)} units to rank")
    stamp = stamp_over(illustrative_label)
    title = wrapped(axis_label, theme.WIDTH, bold=True)
    values = [mark.value for mark in ordered]
    references = [] if reference is None else [reference]
    axis = axis_over(
        values + [value for _, value in references], start=8.0, end=8.0 + _PLOT, intervals=5
    )
    top = axis.end + _HEADROOM + title.height
    canvas = Canvas(theme.WIDTH, top + stamp.height)
    stamp.draw(canvas, top=canvas.height)
    canvas.block((0, top - title.height, theme.WIDTH, top), title)

    ticks = [Row(numerals.text(tick), theme.SMALL) for tick in axis.ticks]
    left = max(row.width for row in ticks) + 6
    for row, tick in zip(ticks, axis.ticks, strict=True):
        canvas.line([(left, axis.at(tick)), (theme.WIDTH, axis.at(tick))], colour=theme.FAINT)
        canvas.row((left - 4, axis.at(tick)), row, colour=theme.GREY, align="right")
    first, last = left + 8, theme.WIDTH - 8
    step = (last - first) / max(len(ordered) - 1, 1)
    spots = {mark.code: (first + i * step, axis.at(mark.value)) for i, mark in enumerate(ordered)}
    for _, value in references:
        height = axis.at(value)
        canvas.line([(left, height), (theme.WIDTH, height)], width=1.2, dashes=(5, 2.5))
    named = {ordered[0].code, ordered[-1].code, highlight}
    for code, spot in spots.items():
        if code not in named:
            canvas.dot(spot, _DOT, _PLAIN)
    for code in sorted(named, key=lambda code: (code == highlight, code)):
        if code == highlight:
            canvas.dot(spots[code], _CHOSEN, theme.INK, edge=theme.PAPER, width=1.0)
        else:
            canvas.dot(spots[code], _EXTREME, theme.GREY)
    dots = shapely.union_all(
        [shapely.Point(spot).buffer(_DOT, quad_segs=2) for spot in spots.values()]
    )
    avoid = dots.union(shapely.Point(spots[highlight]).buffer(_CHOSEN, quad_segs=2))
    taken: list[Box] = []
    if reference is not None:
        height = axis.at(reference[1])
        rule = [(left, height), (theme.WIDTH, height)]
        taken.append(_write_reference(canvas, reference[0], rule, avoid=avoid, top=axis.end))
        avoid = avoid.union(shapely.LineString(rule))
    blocks = {
        mark.code: _label(mark, rank_text=rank_text if mark.code == highlight else "")
        for mark in ordered
        if mark.code in named
    }
    wishes = [
        Wish(code=code, shape=shapely.Point(spots[code]), forms=((block.width, block.height),))
        for code, block in blocks.items()
    ]
    frame = (left, axis.start - 8, theme.WIDTH, axis.end + _HEADROOM - 2)
    for place in place_labels(wishes, frame=frame, avoid=avoid, taken=taken):
        _write_place(canvas, place, blocks[place.code])
    return canvas.picture(alt=alt)


def _label(mark: AreaMark, *, rank_text: str) -> Block:
    if not rank_text:
        return Block((Row(mark.name, theme.SMALL, tail=mark.text),))
    rows = wrapped(rank_text, 160.0, size=theme.SMALL).rows
    return Block((Row(mark.name, theme.TEXT, True, tail=mark.text), *rows))


def _write_reference(
    canvas: Canvas, text: str, rule: list[Point], *, avoid: BaseGeometry, top: float
) -> Box:
    """Draw the line; name it above at the left, where dots lie lower, else below at the right."""
    (left, height), (right, _) = rule
    canvas.line(rule, width=1.2, dashes=(5, 2.5))
    block = balanced(text, 1, size=theme.SMALL)
    box = (left + 3, height + 1, left + 3 + block.width, height + 1 + block.height)
    if box[3] > top + _HEADROOM - 2 or avoid.intersects(shapely.box(*box)):
        box = (right - block.width, height - 1 - block.height, right, height - 1)
    canvas.block(box, block)
    return box


def _write_place(canvas: Canvas, place: Place, block: Block) -> None:
    (x, y), spot = place.leader
    if shapely.LineString(place.leader).length > 9:
        canvas.line([(x, y), spot], colour=theme.GREY, width=0.7)
    left, bottom, right, top = place.box
    canvas.box((left - 1, bottom, right + 1, top), theme.Fill(theme.PAPER), rounding=1.5)
    canvas.block(place.box, block)
