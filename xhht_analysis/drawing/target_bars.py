"""Units against a target: a bar for each, and a line that it should reach."""

from collections.abc import Collection, Sequence

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.axis import Axis
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.legend import Entry, Legend
from xhht_analysis.drawing.lettering import Block, Row, balanced, wrapped
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.stamp import stamp_over
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.vocabulary.figures import Status

_BAR, _GAP = 13.0, 8.0
_NAMES = 104.0  # points for the names, at most
_STUB = 24.0
_SIGN = 5.0  # radius of the sign of a target met


@drawn_once
@theme.house_style()
def target_bars(
    marks: Sequence[AreaMark],
    *,
    target: float,
    target_label: str,
    axis_label: str,
    alt: str,
    met: Collection[str] | None = None,
    met_label: str = "",
    unmet_label: str = "",
    highlight: str | None = None,
    illustrative_label: str | None = None,
) -> Picture:
    """Draw the bars in the order given, from zero, with their texts at the ends.

    ``met`` names the units whose target is met, as the verdicts have it; without it a value not
    below the target meets it. Those bars are dark and carry a check mark; ``met_label`` and
    ``unmet_label`` explain the two in a legend. A unit without a figure gets a hatched stub with
    its text. ``illustrative_label`` is printed above, and stripes laid over every bar.
    """
    if any(mark.value is not None and mark.value < 0 for mark in marks) or target <= 0:
        raise ValueError("bars from zero need values from zero on and a target above it")
    if met is None:
        met = {mark.code for mark in marks if mark.value is not None and mark.value >= target}
    stamp = stamp_over(illustrative_label)
    title = wrapped(axis_label, theme.WIDTH, bold=True)
    head = wrapped(target_label, theme.WIDTH * 0.6, size=theme.SMALL, bold=True)
    names = [_name(mark, bold=mark.code == highlight) for mark in marks]
    heights = [max(_BAR, name.height) + _GAP for name in names]
    legend = _legend(met_label, unmet_label)
    foot = legend.height if legend else 2.0
    bottom, top = foot, foot + float(round(sum(heights) + 4))
    canvas = Canvas(theme.WIDTH, float(round(top + head.height + title.height + 8 + stamp.height)))
    stamp.draw(canvas, top=canvas.height)
    upper = canvas.height - stamp.height
    canvas.block((0, upper - title.height, theme.WIDTH, upper), title)

    texts = [Row(mark.text, theme.TEXT, mark.status == Status.REPORTED) for mark in marks]
    left = max(name.width for name in names) + 8
    room = max(row.width for row in texts) + 2 * _SIGN + 12
    values = [mark.value for mark in marks if mark.value is not None]
    axis = Axis(0.0, max([*values, target]), left, theme.WIDTH - room, ())
    line = axis.at(target)
    y = top - 2
    for mark, name, height in zip(marks, names, heights, strict=True):
        middle = y - height / 2
        canvas.block((0, 0, left - 8, middle + name.height / 2), name, align="right")
        fill = _fill(mark, met=mark.code in met, illustrative=bool(illustrative_label))
        end = axis.at(mark.value) if mark.value is not None else left + _STUB
        box = (left, middle - _BAR / 2, end, middle + _BAR / 2)
        canvas.box(box, fill, edge=theme.INK, width=1.6 if mark.code == highlight else 0.5)
        y -= height
    canvas.line([(left, bottom), (left, top)], colour=theme.INK, width=0.9)
    for style in ({"colour": theme.PAPER, "width": 3.0}, {"width": 1.6, "dashes": (4, 2)}):
        canvas.line([(line, bottom), (line, top + 2)], **style)
    y = top - 2
    for mark, row, height in zip(marks, texts, heights, strict=True):
        _write_end(canvas, mark, row, axis, line, middle=y - height / 2, met=mark.code in met)
        y -= height
    start = min(max(line - head.width / 2, 0), theme.WIDTH - head.width)
    canvas.block((start, top + 3, start + head.width, top + 3 + head.height), head, align="center")
    if legend:
        legend.draw(canvas, top=bottom)
    return canvas.picture(alt=alt)


def _name(mark: AreaMark, *, bold: bool) -> Block:
    name = balanced(mark.name, 1, bold=bold)
    return name if name.width <= _NAMES else balanced(mark.name, 2, bold=bold)


def _legend(met_label: str, unmet_label: str) -> Legend | None:
    pairs = [(met_label, theme.MET), (unmet_label, theme.UNMET)]
    entries = [Entry(text, Fill(colour)) for text, colour in pairs if text]
    return Legend("", entries, theme.WIDTH) if entries else None


def _fill(mark: AreaMark, *, met: bool, illustrative: bool) -> Fill:
    if mark.status != Status.REPORTED:
        return theme.STATUS_FILLS[mark.status]
    colour = theme.MET if met else theme.UNMET
    return theme.pinstriped(colour) if illustrative else Fill(colour)


def _write_end(
    canvas: Canvas, mark: AreaMark, row: Row, axis: Axis, line: float, *, middle: float, met: bool
) -> None:
    """The text behind the bar's end; within the bar where the target line would run through it."""
    end = axis.at(mark.value) if mark.value is not None else axis.start + _STUB
    start, paper = end + 5, theme.PAPER
    if (end <= line if not met else start - 3 < line) and line < start + row.width + 3:
        if mark.value is not None and end - axis.start > row.width + 10:
            start, paper = end - row.width - 5, theme.MET if met else theme.UNMET
        else:
            start = line + 5
    plate = (start - 1.5, middle - _BAR / 2 + 1, start + row.width + 1.5, middle + _BAR / 2 - 1)
    canvas.box(plate, Fill(paper))
    canvas.row((start, middle), row, colour=theme.ink_on(paper))
    if met:
        canvas.tick((max(start + row.width, line) + 4 + _SIGN, middle), _SIGN)
