"""A line carried on beyond its figures: dashes within a band, and a key that says what they are."""

from dataclasses import dataclass

from shapely.geometry import Polygon

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.axis import Axis
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.lettering import Block
from xhht_analysis.drawing.theme import Fill

_BAND, _EDGE = "#ececec", "#9a9a9a"
_DASHES = (4, 2.5)


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """Where the emphasised line would lead: (year, value, low, high) for each later year.

    ``note`` stands below the years and says that none of it is a figure.
    """

    points: tuple[tuple[int, float, float, float], ...]
    note: str

    def __post_init__(self) -> None:
        years = [year for year, *_ in self.points]
        if not years or years != sorted(set(years)):
            raise ValueError(f"an outlook needs points with rising years, got {years}")
        if any(not low <= value <= high for _, value, low, high in self.points):
            raise ValueError("an outlook lies within its band")

    @property
    def end(self) -> tuple[int, float]:
        """The last year with its value."""
        return self.points[-1][:2]

    @property
    def values(self) -> list[float]:
        """All that the axis must hold."""
        return [number for _, *numbers in self.points for number in numbers]


def draw_outlook(
    canvas: Canvas, across: Axis, axis: Axis, outlook: Outlook, *, last: tuple[int, float]
) -> None:
    """The band opens at the last figure, from which the dashes lead on."""
    year, value = last
    points = ((year, value, value, value), *outlook.points)
    lows = [(across.at(year), axis.at(low)) for year, _, low, _ in points]
    highs = [(across.at(year), axis.at(high)) for year, *_, high in points]
    canvas.shape(Polygon([*lows, *reversed(highs)]), Fill(_BAND))
    for border in (lows, highs):
        canvas.line(border, colour=_EDGE, width=0.6)
    spots = [(across.at(year), axis.at(value)) for year, value, *_ in points]
    canvas.line(spots, colour=theme.LINES[0], width=1.6, dashes=_DASHES)


def draw_key(canvas: Canvas, note: Block, *, top: float) -> None:
    """A piece of the band with its dashes, beside the note."""
    middle = top - note.rows[0].height / 2 - 1
    box = (2, middle - 4.5, 22, middle + 4.5)
    canvas.box(box, Fill(_BAND), edge=_EDGE, width=0.6)
    canvas.line([(2, middle), (22, middle)], colour=theme.LINES[0], width=1.6, dashes=_DASHES)
    canvas.block((28, 0, theme.WIDTH, top - 1), note, colour=theme.GREY)
