"""Where the tables of a sheet begin, and which of their columns means which column of the form."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed
from xhht_analysis.sources.returns.headings import NOT_UNDERSTOOD, Heading, Lexicon, Says
from xhht_analysis.sources.returns.words import shown

# A text alone in the columns of code and name is a title, further right it heads figures.
_FIRST_FIGURES = 3
_LARGEST_GAP = 3
_NUMBERING = 4
_MOST_HEADER_ROWS = 12
_MOST_TEXTS = 10_000


@dataclass(frozen=True)
class Table:
    """One table: the rows of its heading, the rows below it, and what each column means."""

    heading_rows: tuple[int, ...]
    rows: tuple[int, ...]
    headings: Mapping[int, Heading]
    texts: Mapping[int, str]

    def columns(self, says: Says) -> tuple[int, ...]:
        """The columns whose headings say so, from left to right."""
        return tuple(at for at, heading in self.headings.items() if heading.says is says)


class Rows:
    """The filled cells of a grid row by row, with every merged cell known by its first."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._first: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in grid.merged:
            # A range over whole rows or columns of Excel is read where cells are filled only.
            for row in range(top, min(bottom, top + _MOST_HEADER_ROWS) + 1):
                for column in range(left, min(right, self.width) + 1):
                    self._first[row, column] = (top, left)

    @cached_property
    def by_number(self) -> Mapping[int, dict[int, object]]:
        """Row -> column -> value, filled cells only, both in order."""
        found: dict[int, dict[int, object]] = {}
        for (row, column), value in sorted(self.grid.cells.items(), key=lambda cell: cell[0]):
            if not (isinstance(value, str) and not value.strip()):
                found.setdefault(row, {})[column] = value
        return found

    @cached_property
    def width(self) -> int:
        """The last filled column."""
        return max((column for _, column in self.grid.cells), default=0)

    def is_merged(self, row: int, column: int) -> bool:
        """Whether a cell is part of a merged range."""
        return any(
            top <= row <= bottom and left <= column <= right
            for top, left, bottom, right in self.grid.merged
        )

    def first_of(self, row: int, column: int) -> tuple[int, int]:
        """The cell that holds what a cell shows."""
        return self._first.get((row, column), (row, column))


def find_tables(rows: Rows, lexicons: Sequence[Lexicon]) -> list[Table]:
    """The tables of a sheet from top to bottom; several where they stand below each other.

    A sheet of prose is read for so long and no further: below, no row has a unit, either.
    """
    bands: list[list[int]] = []
    inside = False
    texts = end = 0
    for number, cells in rows.by_number.items():
        texts += sum(isinstance(value, str) for value in cells.values())
        if texts > _MOST_TEXTS:
            break
        end = number + 1
        near = inside and number - bands[-1][-1] <= _LARGEST_GAP
        if _speaks(cells, lexicons, inside=near):
            if near:
                bands[-1].append(number)
            else:
                bands.append([number])
            inside = True
        elif inside:
            inside = _may_stand_between(cells)
    ends = [*(band[0] for band in bands), end][1:]
    numbers = list(rows.by_number)
    known: dict[tuple[str, ...], Heading] = {}
    found = []
    for band, last in zip(bands, ends, strict=True):
        below = numbers[bisect_right(numbers, band[-1]) : bisect_left(numbers, last)]
        headings, over = _headings(rows, band[-_MOST_HEADER_ROWS:], lexicons, known)
        found.append(Table(tuple(band), tuple(below), headings, over))
    return found


def _speaks(cells: Mapping[int, object], lexicons: Sequence[Lexicon], *, inside: bool) -> bool:
    """Whether a row belongs to a heading: more words of the form than figures."""
    texts = {at: value for at, value in cells.items() if isinstance(value, str)}
    if not texts or (len(texts) == 1 and not inside and min(texts) < _FIRST_FIGURES):
        return False
    figures = sum(_is_figure(value) for value in cells.values())
    said = [
        frozenset[Says]().union(*(lexicon.says(text) for lexicon in lexicons))
        for text in texts.values()
    ]
    speaking = sum(bool(says & {Says.BLOCK, Says.MEASURE, Says.GROUP}) for says in said)
    if speaking:
        return speaking > figures
    units = any(says & {Says.CODE, Says.NAME} for says in said)
    return units and not figures and all(said)


def _may_stand_between(cells: Mapping[int, object]) -> bool:
    """Whether a row inside a heading is one of units, or numbers the columns."""
    figures = any(_is_figure(value) for value in cells.values())
    return not figures or all(len(shown(value)) <= _NUMBERING for value in cells.values())


def _is_figure(value: object) -> bool:
    match value:
        case str():
            return value.replace(".", "").replace(",", "").strip().isdecimal() and len(value) != 4
        case bool() | ErrorValue() | Uncomputed():
            return True
        case int() | float():
            return not 1990 <= value < 2100
    return True


def _headings(
    rows: Rows,
    band: Sequence[int],
    lexicons: Sequence[Lexicon],
    known: dict[tuple[str, ...], Heading],
) -> tuple[dict[int, Heading], dict[int, str]]:
    """What stands over each column, as it is understood and as it is written."""
    headings, texts = {}, {}
    for column, cells in _cells_over(rows, band).items():
        parts = tuple(shown(rows.grid.cells[cell]) for cell in cells)
        if parts not in known:
            known[parts] = _best([lexicon.heading(parts) for lexicon in lexicons])
        headings[column] = known[parts]
        texts[column] = " / ".join(" ".join(part.split()) for part in parts)
    return headings, texts


def _best(headings: Sequence[Heading]) -> Heading:
    """What the sheets of the form make of one heading; two columns are no answer."""
    understood = {heading for heading in headings if heading.says is not None}
    columns = {heading for heading in understood if heading.column is not None}
    if len(columns) > 1:
        return NOT_UNDERSTOOD
    return next(iter(columns or understood), NOT_UNDERSTOOD)


def _cells_over(rows: Rows, band: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """Column -> the cells that head it from top to bottom, each once.

    Where merges were lost, as in CSV, an upper cell stands over the empty ones to its right, as
    long as the cells above it stay the same.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    before: list[tuple[int, int] | None] = [None] * len(band)
    for column in range(1, rows.width + 1):
        over: list[tuple[int, int] | None] = []
        own = False
        for level, row in enumerate(band):
            first = rows.first_of(row, column)
            if first in rows.grid.cells:
                own = True
                over.append(first)
            elif first == (row, column) and row != band[-1] and over == before[:level]:
                left = before[level]
                over.append(None if left is None or rows.is_merged(*left) else left)
            else:
                over.append(None)
        if own:
            found[column] = [cell for cell in dict.fromkeys(over) if cell is not None]
        before = over
    return found
