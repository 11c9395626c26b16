"""The legend below a map or chart: swatches with texts, in columns."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.lettering import Block, Row, wrapped
from xhht_analysis.drawing.theme import Fill

_SWATCH = (20.0, 10.5)
_GAP = 5.0
_BETWEEN = 14.0  # columns
_ROW_GAP = 2.5


@dataclass(frozen=True)
class Entry:
    """A swatch with its text."""

    text: str
    fill: Fill


@dataclass(frozen=True)
class Legend:
    """Entries run down the columns; the width is given, the height follows."""

    title: str
    entries: Sequence[Entry]
    width: float

    @property
    def _columns(self) -> int:
        widest = max(Row(entry.text, theme.SMALL).width for entry in self.entries)
        column = _SWATCH[0] + _GAP + widest + _BETWEEN
        fitting = max(int((self.width + _BETWEEN) // column), 1)
        rows = math.ceil(len(self.entries) / min(fitting, 3))
        return math.ceil(len(self.entries) / rows)

    @property
    def _title(self) -> Block | None:
        return wrapped(self.title, self.width, bold=True) if self.title else None

    def _grid(self) -> list[list[tuple[Entry, Block]]]:
        """Rows of the legend, each with its entries and their wrapped texts."""
        columns = self._columns
        count = math.ceil(len(self.entries) / columns)
        room = (self.width - (columns - 1) * _BETWEEN) / columns - _SWATCH[0] - _GAP
        blocks = [(e, wrapped(e.text, room, size=theme.SMALL)) for e in self.entries]
        return [blocks[row::count] for row in range(count)]

    @property
    def height(self) -> float:
        """Height in points, whole, with the distance to what stands above."""
        title = self._title.height + 3 if self._title else 0
        rows = (max(block.height for _, block in row) + _ROW_GAP for row in self._grid())
        return math.ceil(title + sum(rows) + 7)

    def draw(self, canvas: Canvas, *, top: float) -> None:
        """Draw the legend downwards from ``top``."""
        y = top - 7
        if title := self._title:
            canvas.block((0, y - title.height, self.width, y), title)
            y -= title.height + 3
        step = (self.width + _BETWEEN) / self._columns
        for row in self._grid():
            height = max(block.height for _, block in row)
            for column, (entry, block) in enumerate(row):
                self._entry(canvas, entry, block, left=column * step, top=y)
            y -= height + _ROW_GAP

    def _entry(
        self, canvas: Canvas, entry: Entry, block: Block, *, left: float, top: float
    ) -> None:
        width, height = _SWATCH
        middle = top - block.rows[0].height / 2
        swatch = (left + 0.5, middle - height / 2, left + width, middle + height / 2)
        canvas.box(swatch, entry.fill, edge=theme.EDGE, width=0.5)
        text = (left + width + _GAP, top - block.height, left + width + _GAP + block.width, top)
        canvas.block(text, block)
