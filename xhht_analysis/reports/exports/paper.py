"""What of a report stands on paper: what is folded away on the screen is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from xhht_analysis.drawing.picture import Picture
from xhht_analysis.reports.content import (
    Block,
    Cell,
    Exhibit,
    Part,
    Plate,
    Plates,
    Run,
    Table,
    Tone,
    said,
)

WIDTH_PT = 467.7  # 165 mm between the margins that Decree 30/2020 asks for
_NUMBER = re.compile(r"[+−]?<?\d[\d.,]*%?\Z|[–-]\Z")
GUTTER_PT = 14.0
TILES = 16  # of a strip, in a row
_SMALLEST, _LARGEST = 0.6, 0.75  # of a picture's own size, whose letters have 9.5 points
_NOTE = 0.9  # of a letter: those of a cell's second line
_BOLD = 1.2  # of a letter, with the sign before it
_CAPITAL = 0.4  # of a letter, by which a capital is wider
_LOST = 1.5  # letters' room at the end of a line that is broken
_EDGES = 2.4  # letters' room for a column's edges
_SHORT_NOTE = 30
_SHORT = 13  # letters, such as those of a level or a commune: not broken
_LONG = 24  # letters of a word that may be broken
_ONE_LINE = 0.9  # filled: what is shorter needs no more width


def on_paper(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts without what the screen unfolds; an exhibit of nothing else is left out."""
    return tuple(
        _unfolded(part) if isinstance(part, Exhibit) else part
        for part in parts
        if not isinstance(part, Exhibit) or part.blocks
    )


def _unfolded(exhibit: Exhibit) -> Exhibit:
    return replace(
        exhibit,
        blocks=tuple(_without_tables(block) for block in exhibit.blocks),
        more=(),
        more_notes=(),
        more_title="",
        annex=(),
    )


def _without_tables(block: Block) -> Block:
    if not isinstance(block, Plates):
        return block
    return Plates(plates=tuple(Plate(picture=p.picture, caption=p.caption) for p in block.plates))


class Places:
    """Where links can lead to on paper: exhibits, and cells that have an id."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._known = frozenset(_ids(parts))
        self._taken: set[str] = set()

    def take(self, anchor: str) -> str:
        """The id for the place that asks first, nothing for another: an id is given once."""
        if anchor in self._taken:
            return ""
        self._taken.add(anchor)
        return anchor

    def known(self, anchor: str) -> str:
        """The id, or nothing where it leads nowhere on paper."""
        return anchor if anchor in self._known else ""

    def runs(self, text: str) -> tuple[Run, ...]:
        """A sentence in runs; a link that leads nowhere on paper is plain text."""
        return tuple(Run(text=run.text, anchor=self.known(run.anchor)) for run in said(text))


def _ids(parts: Sequence[Part]) -> Iterator[str]:
    for exhibit in parts:
        if isinstance(exhibit, Exhibit):
            yield exhibit.id
            for table in exhibit.blocks:
                if isinstance(table, Table):
                    yield from (cell.id for row in table.rows for cell in row if cell.id)


def shares(table: Table, *, letters: float) -> tuple[float, ...]:
    """The columns' shares of the width, which add up to 1: as declared, or by what they hold.

    Each column gets what should not be broken, which may be more than was declared.
    ``letters``: how many a row holds.
    """
    least = [
        max([_unbroken(head, strong=True), *map(_unbroken, column)])
        for head, *column in zip(*_rows(table), strict=True)
    ]
    if table.widths:
        wanted = _widened([letters * w / sum(table.widths) for w in table.widths], least)
    else:
        wanted = _fitted(table, least, letters)
    return tuple(width / sum(wanted) for width in wanted)


def _rows(table: Table) -> list[Sequence[Cell]]:
    return [[Cell(text=text) for text in table.head], *table.rows]


def _widened(declared: Sequence[float], least: Sequence[float]) -> list[float]:
    """The declared widths; those with room to spare give it to those too narrow for a word."""
    lacking = sum(max(0, need - width) for width, need in zip(declared, least, strict=True))
    spare = sum(max(0, width - need) for width, need in zip(declared, least, strict=True))
    given = min(1, lacking / spare) if spare else 0
    return [
        max(need, width - given * max(0, width - need))
        for width, need in zip(declared, least, strict=True)
    ]


def _fitted(table: Table, least: Sequence[float], room: float) -> list[float]:
    """The least widths, and what is left given away by the letter.

    Each goes to the column whose texts then make the rows the most lines lower.
    """
    letters = [
        [_length(cell.text) + _NOTE * _length(cell.note) for cell in row] for row in _rows(table)
    ]
    widths = list(least)
    while (left := room - sum(widths)) >= 1:
        gains = [0.0] * len(widths)
        for row in letters:
            lines = [
                held / max(1, width - _EDGES - (_LOST if held > width else 0))
                for held, width in zip(row, widths, strict=True)
            ]
            tallest = max(range(len(lines)), key=lines.__getitem__)
            if lines[tallest] > _ONE_LINE:
                gains[tallest] += lines[tallest] / (widths[tallest] + 1)
        if not any(gains):
            return [width + left / len(widths) for width in widths]
        widths[max(range(len(gains)), key=gains.__getitem__)] += 1
    return widths


def _unbroken(cell: Cell, *, strong: bool = False) -> float:
    """The letters that stay on one line: a short text as a whole, else its longest word."""
    text = cell.text + "◇" * cell.illustrative + "①" * bool(cell.grade)
    words = [text] if len(text) <= _SHORT and not strong else text.split()
    size = _BOLD if strong or cell.tone is not Tone.PLAIN else 1
    widths = [size * _length(word) for word in words]
    widths += [_NOTE * _length(word) for word in cell.note.split()]
    return _EDGES + min(max(widths, default=1), _LONG)


def _length(text: str) -> float:
    """In letters of usual width."""
    return len(text) + _CAPITAL * sum(map(str.isupper, text))


def numeric(table: Table) -> tuple[bool, ...]:
    """Which columns are numbers throughout, with little below them, and are set flush right."""
    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.head)
    return tuple(bool(column) and all(map(_is_number, column)) for column in columns)


def _is_number(cell: Cell) -> bool:
    return bool(_NUMBER.match(cell.text)) and len(cell.note) <= _SHORT_NOTE


def abreast(plates: Plates) -> int:
    """How many pictures fit beside each other: as many as stay legible, in rows of one length."""
    width = max(plate.picture.width_pt for plate in plates.plates)
    fitting = max(1, int(WIDTH_PT // (width * _SMALLEST)))
    rows = ceil(len(plates.plates) / fitting)
    return ceil(len(plates.plates) / rows)


def width_pt(picture: Picture, *, abreast: int) -> float:
    """How wide a picture is on paper, in points: its part of the row, but never blown up.

    A lone one is as small as may be: the rest of its row is empty, or holds notes.
    """
    part = (WIDTH_PT - (abreast - 1) * GUTTER_PT) / abreast
    return min(part, picture.width_pt * (_SMALLEST if abreast == 1 else _LARGEST))
