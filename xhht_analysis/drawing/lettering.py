"""Text measured before it is set: rows, blocks of rows, wrapping."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from matplotlib.font_manager import FontProperties, get_font
from matplotlib.textpath import text_to_path

from xhht_analysis.drawing import theme

LEADING = 1.25  # of the size: a stacked Vietnamese capital rises 1.04, a tail falls 0.24
BASELINE = 1.0


@lru_cache(maxsize=8192)
def metrics(text: str, file: str, size: float) -> tuple[float, float, float]:
    """Width, height and descent in points of a row in the font of a file."""
    prop = FontProperties(fname=file, size=size)
    return text_to_path.get_text_width_height_descent(text, prop, False)


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """How wide the text is set, in points; ``ValueError`` where the font lacks a letter."""
    file = theme.font(size, bold=bold).get_file()
    letters = get_font(file)
    for letter in text:
        if not letters.get_char_index(ord(letter)):
            raise ValueError(f"DejaVu Sans has no {letter!r} for {text!r}")
    return float(metrics(text, file, size)[0])


@dataclass(frozen=True)
class Row:
    """One row of text in one size and weight, with a bold ``tail`` where it ends in a figure."""

    text: str
    size: float = theme.TEXT
    bold: bool = False
    tail: str = ""

    @property
    def runs(self) -> tuple[tuple[float, str, bool], ...]:
        """Stretches of one weight: distance from the left in points, text, whether bold."""
        first = (0.0, self.text, self.bold)
        if not self.tail:
            return (first,)
        start = text_width(self.text + " ", self.size, self.bold) + 0.15 * self.size
        return (first, (start, self.tail, True))

    @property
    def width(self) -> float:
        """Width in points."""
        start, text, bold = self.runs[-1]
        return start + text_width(text, self.size, bold)

    @property
    def height(self) -> float:
        """Height in points, with room for accents above and tails below."""
        return self.size * LEADING


@dataclass(frozen=True)
class Block:
    """Rows under one another."""

    rows: tuple[Row, ...]

    @property
    def width(self) -> float:
        """Width of the widest row in points."""
        return max((row.width for row in self.rows), default=0.0)

    @property
    def height(self) -> float:
        """Height of all rows in points."""
        return sum(row.height for row in self.rows)


def wrapped(text: str, width: float, *, size: float = theme.TEXT, bold: bool = False) -> Block:
    """The text in rows no wider than ``width`` points; a longer word stands on a row alone.

    Line breaks in the text are kept.
    """
    rows: list[str] = []
    for paragraph in text.split("\n"):
        row = ""
        for word in paragraph.split(" "):
            longer = f"{row} {word}".strip()
            if row and text_width(longer, size, bold) > width:
                rows.append(row)
                longer = word
            row = longer
        rows.append(row)
    return Block(tuple(Row(row, size, bold) for row in rows))


def balanced(text: str, rows: int, *, size: float = theme.TEXT, bold: bool = False) -> Block:
    """The text in at most ``rows`` rows of as equal width as can be; no row begins with a dash."""
    words = text.split(" ")
    best: Sequence[str] = (text,)
    for count in range(2, min(rows, len(words)) + 1):
        for cuts in itertools.combinations(range(1, len(words)), count - 1):
            bounds = (0, *cuts, len(words))
            parts = [" ".join(words[a:b]) for a, b in itertools.pairwise(bounds)]
            if not any(part[0] in "-–" for part in parts[1:]):
                best = min(best, parts, key=lambda p: max(text_width(t, size, bold) for t in p))
    return Block(tuple(Row(part, size, bold) for part in best))
