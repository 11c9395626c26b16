"""Doubtful cells: coloured, and with a note that says what is wrong and how to mend it."""

import re
from collections.abc import Iterator, Sequence

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Color, PatternFill
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns import form_style as style
from xhht_analysis.sources.returns.limits import MAX_COLUMN, MAX_ROW
from xhht_analysis.sources.returns.marked_colours import (
    COLOURS,
    drop_colours,
    put_colours_first,
)
from xhht_analysis.sources.returns.marked_words import Doubt, MarkWords
from xhht_analysis.vocabulary.findings import Severity

_NAME = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_NO_COLOUR = Color(indexed=64)
_BEFORE = "\n———\n"
_WIDTH, _LINE, _LINE_CHARACTERS, _HIGHEST = 380, 19, 50, 640
# Excel's own end for a note.
_MOST_CHARACTERS = 32_000


def mark_cells(ws: Worksheet, doubts: Sequence[Doubt], words: MarkWords) -> None:
    """Mark the doubts of one sheet; those without a cell stand on the list alone."""
    by_cell: dict[tuple[int, int], list[Doubt]] = {}
    for doubt in doubts:
        if (place := place_of(doubt.cell)) is not None:
            by_cell.setdefault(_first_of_merged(ws, place), []).append(doubt)
    colours: dict[str, Severity] = {}
    for (row, column), own in by_cell.items():
        cell = ws.cell(row, column)
        worst = min(own, key=lambda one: list(Severity).index(one.severity)).severity
        colours[cell.coordinate] = worst
        _colour(cell, worst)
        before = f"{_BEFORE}{cell.comment.text}" if cell.comment is not None else ""
        cell.comment = note(f"{_told(own, words)}{before}", words.author)
    put_colours_first(ws, colours)


def unmark_cells(ws: Worksheet, words: MarkWords) -> None:
    """Take away what an earlier sending has marked; other notes get a size that shows them."""
    for cell in ws._cells.values():
        if not isinstance(cell, Cell) or cell.comment is None:
            continue
        text, author = cell.comment.text, cell.comment.author
        if text.startswith(words.comment):
            cell.fill = _fill_before(ws, cell)
            text = text.partition(_BEFORE)[2]
        cell.comment = note(text, author) if text else None
    drop_colours(ws)


def place_of(cell: str) -> tuple[int, int] | None:
    """Row and column of a cell's name, if they are within what is read of a sheet."""
    found = _NAME.fullmatch(cell)
    if found is None:
        return None
    row, column = int(found[2]), column_index_from_string(found[1])
    return (row, column) if 1 <= row <= MAX_ROW and column <= MAX_COLUMN else None


def note(text: str, author: str) -> Comment:
    """A note as large as its text needs."""
    text = ILLEGAL_CHARACTERS_RE.sub("", text)[:_MOST_CHARACTERS]
    lines = sum(1 + len(line) // _LINE_CHARACTERS for line in text.splitlines())
    return Comment(text, author, width=_WIDTH, height=min(_LINE * (lines + 1), _HIGHEST))


def _first_of_merged(ws: Worksheet, place: tuple[int, int]) -> tuple[int, int]:
    if isinstance(ws._cells.get(place), MergedCell):
        row, column = place
        for one in ws.merged_cells.ranges:
            if one.min_row <= row <= one.max_row and one.min_col <= column <= one.max_col:
                return one.min_row, one.min_col
    return place


def _colour(cell: Cell, severity: Severity) -> None:
    before = cell.fill.fgColor if cell.fill.fill_type == "solid" else _NO_COLOUR
    # A full fill does not show its second colour, which keeps the first one for the way back.
    cell.fill = PatternFill("solid", fgColor=COLOURS[severity], bgColor=before)


def _fill_before(ws: Worksheet, cell: Cell) -> PatternFill:
    """The form's own fill; another one is not known for sure once another program has saved it."""
    if ws.protection.sheet and not cell.protection.locked:
        return style.INPUT
    second = str(cell.fill.bgColor.rgb)[-6:]
    own = (style.HEAD, style.LAST_YEAR, style.TOTAL, style.INPUT)
    return next((one for one in own if one.fgColor.rgb[-6:] == second), PatternFill())


def _told(doubts: Sequence[Doubt], words: MarkWords) -> str:
    return "\n".join([words.comment, *(line for one in doubts for line in _lines(one, words))])


def _lines(doubt: Doubt, words: MarkWords) -> Iterator[str]:
    severity = words.severities[doubt.severity].upper()
    yield f"{words.signs[doubt.severity]} {severity}: {doubt.wrong}"
    yield f"→ {words.mend}: {doubt.mend}"
