"""One target's way on a small panel: figures so far, the goals ahead, the line that leads there."""

from collections.abc import Sequence
from dataclasses import dataclass

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.axis import Axis
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.leaders import Box, Point
from xhht_analysis.drawing.lettering import Row
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.stamp import stamp_over
from xhht_analysis.drawing.theme import Fill

WIDTH = 165.0  # points: half of other pictures, so that four stand abreast on A4
_PLOT, _FOOT = 84.0, 15.0  # points high: the plot, the years below it
_DOT, _FLAG = 2.4, 3.2  # half the size of a figure's dot and of a goal's square
_GAP = 6.0  # between a mark and its text


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What is to be reached by a year; the plan's own goal is ``own``, others stand in grey."""

    year: int
    value: float
    text: str
    own: bool = False


@drawn_once
@theme.house_style()
def path_panel(
    points: Sequence[tuple[int, float]],
    goals: Sequence[Goal],
    *,
    years: tuple[int, int],
    value_text: str,
    alt: str,
    illustrative_label: str | None = None,
) -> Picture:
    """Draw figures as (year, value) and goals between the first and the last of ``years``.

    The axis begins at zero. The last figure carries ``value_text``, each goal its own, which stand
    clear of one another and of the marks. Raises ``ValueError`` without a figure or a goal.
    """
    if not points or not goals:
        raise ValueError("a way has a figure to start from and a goal to lead to")
    stamp = stamp_over(illustrative_label)
    canvas = Canvas(WIDTH, _FOOT + _PLOT + 16 + stamp.height)
    stamp.draw(canvas, top=canvas.height)
    across = Axis(years[0], years[1], 8, WIDTH - 14, years)
    highest = max(*(value for _, value in points), *(goal.value for goal in goals), 1.0)
    up = Axis(0.0, highest, _FOOT, _FOOT + _PLOT, ())
    canvas.line([(2, up.start), (WIDTH - 2, up.start)], colour=theme.GREY, width=0.8)

    at = {goal: (across.at(goal.year), up.at(goal.value)) for goal in goals}
    last = (across.at(points[-1][0]), up.at(points[-1][1]))
    for year in sorted({years[0], points[-1][0], *(goal.year for goal in goals)}):
        x = across.at(year)
        canvas.line([(x, up.start), (x, up.start - 3)], colour=theme.GREY)
        canvas.row(
            (x, 5), Row(f"’{year % 100:02d}", theme.SMALL), colour=theme.GREY, align="center"
        )
    start = (across.at(points[0][0]), up.at(points[0][1]))
    way = [start, *(at[goal] for goal in sorted(goals, key=lambda one: one.year))]
    canvas.line(way, colour=theme.GREY, width=0.9, dashes=(3, 2))
    spots = [(across.at(year), up.at(value)) for year, value in points]
    if len(spots) > 1:
        canvas.line(spots, colour=theme.LINES[0], width=2.0)
    for spot in spots:
        canvas.dot(spot, _DOT, theme.LINES[0])
    for goal, (x, y) in at.items():
        box = (x - _FLAG, y - _FLAG, x + _FLAG, y + _FLAG)
        canvas.box(box, Fill(theme.INK if goal.own else theme.PAPER), edge=theme.INK, width=1.0)

    texts = [(last, Row(value_text, theme.TEXT, True), theme.LINES[0])]
    texts += [
        (at[goal], Row(goal.text, theme.SMALL, goal.own), theme.INK if goal.own else theme.GREY)
        for goal in goals
    ]
    taken = [_around(spot, _FLAG) for spot in (*spots, *at.values())]
    for spot, row, colour in texts:
        box = _place(spot, row, taken, up)
        taken.append(box)
        canvas.box(box, Fill(theme.PAPER))
        canvas.row((box[0], (box[1] + box[3]) / 2), row, colour=colour)
    return canvas.picture(alt=alt)


def _around(spot: Point, half: float) -> Box:
    return (spot[0] - half, spot[1] - half, spot[0] + half, spot[1] + half)


def _place(spot: Point, row: Row, taken: Sequence[Box], up: Axis) -> Box:
    """Beside the mark where it is free: above, right, left, below, then ever further away."""
    x, y = spot
    width, height = row.width, row.size + 1
    for far in range(0, 60, 3):
        for dx, dy in (
            (-width / 2, _GAP + far),
            (_GAP, -height / 2 + far),
            (-width - _GAP, -height / 2 + far),
            (_GAP, -height / 2 - far),
            (-width / 2, -_GAP - height - far),
        ):
            left = min(max(x + dx, 0.0), WIDTH - width)
            bottom = max(y + dy, up.start + 1)
            box = (left, bottom, left + width, bottom + height)
            if box[3] <= up.end + 15 and not any(_meet(box, other) for other in taken):
                return box
    return box


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
