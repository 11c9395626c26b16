"""Figures over the years: lines named at their ends, all others pale behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.axis import Axis, Numerals, axis_over
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.labels import spread
from xhht_analysis.drawing.lettering import Block, Row, wrapped
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.outlook import Outlook, draw_key, draw_outlook
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.stamp import stamp_over

Points = Sequence[tuple[int, float]]

_PLOT = 190.0  # points high
_NAMES = 96.0  # points for the names at the right, at most
_PALE = "#cfcfcf"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One unit's figures as (year, value); the emphasised line is the one the picture is about.

    ``label`` stands at the line's end and may carry the last figure on a row of its own.
    """

    label: str
    points: tuple[tuple[int, float], ...]
    emphasis: bool = False

    def __post_init__(self) -> None:
        years = [year for year, _ in self.points]
        if not years or years != sorted(set(years)):
            raise ValueError(f"{self.label!r} needs points with rising years, got {years}")


@drawn_once
@theme.house_style()
def series(
    lines: Sequence[Line],
    *,
    backdrop: Sequence[Points] = (),
    backdrop_label: str = "",
    axis_label: str,
    numerals: Numerals,
    alt: str,
    breaks: Mapping[int, str] | None = None,
    outlook: Outlook | None = None,
    illustrative_label: str | None = None,
) -> Picture:
    """Draw the lines over the years, each named at its right end.

    A line has a gap where a year is missing, and at each of the ``breaks``: the year from which
    figures no longer compare with earlier ones, with a short text that says so. ``backdrop`` are
    pale lines, such as all provinces, named once by ``backdrop_label``. ``outlook`` carries the
    emphasised line on. The value axis spans the figures and need not begin at zero; ``numerals``
    are those of its numbers.
    """
    breaks = dict(sorted((breaks or {}).items()))
    stamp = stamp_over(illustrative_label)
    title = wrapped(axis_label, theme.WIDTH, bold=True)
    remarks = [wrapped(text, theme.WIDTH - 30, size=theme.SMALL) for text in breaks.values()]
    ahead = outlook and wrapped(outlook.note, theme.WIDTH - 30, size=theme.SMALL)
    below = [*remarks, ahead] if ahead else remarks
    notes = sum(note.height + 2 for note in below) + (14.0 if backdrop_label else 0.0)
    bottom = float(round(notes)) + 22.0
    points = [point for line in (*(line.points for line in lines), *backdrop) for point in line]
    values = [value for _, value in points] + (outlook.values if outlook else [])
    axis = axis_over(values, start=bottom, end=bottom + _PLOT, intervals=6)
    names = [_name(line) for line in lines]
    ticks = [Row(numerals.text(tick), theme.SMALL) for tick in axis.ticks]
    left = max(row.width for row in ticks) + 6
    right = theme.WIDTH - max(name.width for name in names) - 14
    later = [year for year, *_ in outlook.points] if outlook else []
    years = sorted({*later, *(year for year, _ in points)})
    across = Axis(years[0], years[-1] + (len(years) == 1), left + 8, right, tuple(years))

    top = axis.end + 10 + title.height
    canvas = Canvas(theme.WIDTH, float(round(top + stamp.height)))
    stamp.draw(canvas, top=canvas.height)
    canvas.block((0, top - title.height, theme.WIDTH, top), title)
    for row, tick in zip(ticks, axis.ticks, strict=True):
        canvas.line([(left, axis.at(tick)), (right + 4, axis.at(tick))], colour=theme.FAINT)
        canvas.row((left - 4, axis.at(tick)), row, colour=theme.GREY, align="right")
    _write_years(canvas, across, y=bottom - 12)
    for other in backdrop:
        _draw(canvas, across, axis, other, breaks, colour=_PALE, width=0.8, marker=0.9)
    for year in breaks:
        x = across.at(year - 0.5)
        canvas.line([(x, axis.start - 4), (x, axis.end + 4)], colour=theme.GREY, dashes=(2, 2))
    if outlook:
        last = next(line.points[-1] for line in lines if line.emphasis)
        draw_outlook(canvas, across, axis, outlook, last=last)
    order = sorted(range(len(lines)), key=lambda i: lines[i].emphasis)
    for i in order:
        bold = lines[i].emphasis
        _draw(canvas, across, axis, lines[i].points, breaks, colour=_colour(lines, i),
              width=2.4 if bold else 1.5, marker=3.0 if bold else 2.0,
              dashes=None if bold else theme.DASHES[1 + i % (len(theme.DASHES) - 1)])  # fmt: skip
    ends = [outlook.end if outlook and one.emphasis else one.points[-1] for one in lines]
    _write_names(canvas, lines, names, across, axis, ends=ends)
    _write_notes(canvas, remarks, backdrop_label, top=bottom - 22)
    if ahead:
        draw_key(canvas, ahead, top=ahead.height + 2)
    return canvas.picture(alt=alt)


def _name(line: Line) -> Block:
    return wrapped(line.label, _NAMES, size=theme.SMALL, bold=line.emphasis)


def _colour(lines: Sequence[Line], i: int) -> str:
    """The emphasised line is darkest; the others differ in hue and in their dashes."""
    return theme.LINES[0] if lines[i].emphasis else theme.LINES[1 + i % (len(theme.LINES) - 1)]


def stretches(points: Points, breaks: Sequence[int]) -> list[list[tuple[int, float]]]:
    """The points in runs of consecutive years that compare with one another."""
    runs: list[list[tuple[int, float]]] = []
    for year, value in points:
        if runs and runs[-1][-1][0] == year - 1 and year not in breaks:
            runs[-1].append((year, value))
        else:
            runs.append([(year, value)])
    return runs


def _draw(
    canvas: Canvas, across: Axis, axis: Axis, points: Points, breaks: Mapping[int, str], *,
    colour: str, width: float, marker: float, dashes: Sequence[float] | None = None,
) -> None:  # fmt: skip
    for run in stretches(points, list(breaks)):
        spots = [(across.at(year), axis.at(value)) for year, value in run]
        if len(spots) > 1:
            canvas.line(spots, colour=colour, width=width, dashes=dashes)
        if marker > 1 or len(spots) == 1:
            for spot in spots:
                canvas.dot(spot, marker, colour)


def _write_years(canvas: Canvas, across: Axis, *, y: float) -> None:
    """Years below the axis, as many as stand clear of one another, counted from the last."""
    clear = Row("0000", theme.SMALL).width + 5
    taken = float("inf")
    for year in reversed(across.ticks):
        x = across.at(year)
        if x + clear <= taken:
            canvas.row((x, y), Row(str(year), theme.SMALL), colour=theme.GREY, align="center")
            taken = x


def _write_names(
    canvas: Canvas, lines: Sequence[Line], names: Sequence[Block], across: Axis, axis: Axis,
    *, ends: Points,
) -> None:  # fmt: skip
    middles = spread(
        [axis.at(value) for _, value in ends],
        [name.height + 1 for name in names],
        lowest=axis.start - 8, highest=axis.end + 8,
    )  # fmt: skip
    for i, (name, middle, (year, value)) in enumerate(zip(names, middles, ends, strict=True)):
        spot = (across.at(year) + 4, axis.at(value))
        start = (across.end + 11, middle)
        if abs(spot[1] - middle) > 2 or year != across.ticks[-1]:
            way = [spot, (across.end + 4, spot[1]), start]
            # Years away from its line a leader would look like figures that go on evenly.
            dashes = None if year == across.ticks[-1] else (0.8, 2.2)
            canvas.line(way, colour=theme.GREY, width=0.6, dashes=dashes)
        box = (across.end + 13, middle - name.height / 2, theme.WIDTH, middle + name.height / 2)
        canvas.block(box, name, colour=_colour(lines, i))


def _write_notes(
    canvas: Canvas, remarks: Sequence[Block], backdrop_label: str, *, top: float
) -> None:
    """What the pale lines and the dotted uprights are, below the years."""
    if backdrop_label:
        top -= 14
        canvas.line([(2, top + 6), (22, top + 6)], colour=_PALE, width=1.6)
        canvas.row((28, top + 6), Row(backdrop_label, theme.SMALL), colour=theme.GREY)
    for remark in remarks:
        middle = top - remark.rows[0].height / 2 - 1
        canvas.line([(12, middle - 5), (12, middle + 5)], colour=theme.GREY, dashes=(2, 2))
        canvas.block((28, 0, theme.WIDTH, top - 1), remark, colour=theme.GREY)
        top -= remark.height + 2
