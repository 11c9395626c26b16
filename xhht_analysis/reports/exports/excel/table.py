"""A report's table as a sheet: numbers as numbers, their notes and grades in columns beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl.cell import Cell as Box
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.reports.content import GRADE_SIGNS, Cell, Exhibit, Table, Tone
from xhht_analysis.reports.exports.excel.numbers import excel_number
from xhht_analysis.reports.exports.excel.sheet import (
    MADE_UP,
    NUMBER,
    fit_height,
    lay_out,
    put_head,
    put_note,
    put_title,
    put_warning,
    put_words,
    set_widths,
)
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.sources.returns.form_style import PLAIN, QUIET, STRONG, border

_TONES = {Tone.MET: "0A5C36", Tone.NOT_MET: "9A2C00", Tone.BREACHED: "7A0016"}
_NARROW, _NOTE, _MARK, _WIDE = 9, 16, 15, 44


@dataclass(frozen=True, kw_only=True)
class _Column:
    """A column of the sheet: of the table's column ``place`` the value, its note, or both."""

    place: int
    head: str
    is_note: bool = False
    holds_notes: bool = False

    def text(self, cell: Cell) -> str:
        """What a cell says here in words; nothing where it is a number."""
        if self.is_note:
            return _note(cell)
        value = cell.text if cell.amount is None else ""
        return "\n".join(filter(None, (value, _note(cell) if self.holds_notes else "")))


def fill_table(
    ws: Worksheet, exhibit: Exhibit, table: Table, facts: ReportFacts, *, with_notes: bool
) -> None:
    """Title, caption, the table and, below the exhibit's first one, what its notes say."""
    columns = tuple(_columns(table, facts))
    marked = any(cell.illustrative for row in table.rows for cell in row)
    heads = [column.head for column in columns]
    heads += [facts.say("annex-head-illustrative")] if marked else []
    set_widths(ws, [_width(table, column) for column in columns] + [_MARK] * marked)
    last, row = len(heads), 3
    put_title(ws, 1, exhibit.title, last_column=last)
    put_title(ws, 2, table.caption, font=QUIET, last_column=last)
    if marked:
        put_warning(ws, row, facts.say("annex-warning"), last_column=last)
        row += 1
    put_head(ws, row, heads)
    ws.freeze_panes = ws.cell(row + 1, 2)
    for place, cells in enumerate(table.rows):
        row += 1
        mark = [_mark(table, cells, facts)] if marked else []
        _fill_row(ws, row, columns, cells, facts, mark=mark, strong=place in table.strong_rows)
    for note in (*exhibit.notes, *exhibit.more_notes) if with_notes else ():
        row += 1
        put_note(ws, row, note, last_column=last)
    lay_out(ws, facts)


def _columns(table: Table, facts: ReportFacts) -> Iterator[_Column]:
    for place, head in enumerate(table.head):
        cells = [row[place] for row in table.rows]
        apart = any(cell.amount is not None for cell in cells) and any(map(_note, cells))
        yield _Column(place=place, head=head, holds_notes=not apart)
        if apart:
            yield _Column(place=place, head=facts.say("annex-head-note", head=head), is_note=True)


def _mark(table: Table, cells: Sequence[Cell], facts: ReportFacts) -> str:
    """Whether a row is made up, or which columns of it."""
    heads = [head for head, cell in zip(table.head, cells, strict=True) if cell.illustrative]
    if all(cell.illustrative for cell in cells if cell.amount is not None):
        return facts.say("annex-illustrative") if heads else ""
    return f"◇ {', '.join(heads)}" if heads else ""


def _fill_row(
    ws: Worksheet,
    row: int,
    columns: Sequence[_Column],
    cells: Sequence[Cell],
    facts: ReportFacts,
    *,
    mark: Sequence[str],
    strong: bool,
) -> None:
    texts = [*(column.text(cells[column.place]) for column in columns), *mark]
    fit_height(ws, row, texts)
    for number, text in enumerate(texts, start=1):
        put_words(ws.cell(row, number), text, font=STRONG if strong else PLAIN)
        ws.cell(row, number).border = border()
    for number, column in enumerate(columns, start=1):
        if not column.is_note:
            _adorn(ws.cell(row, number), cells[column.place], facts)


def _adorn(box: Box, cell: Cell, facts: ReportFacts) -> None:
    """The number of a cell, its colour and the fill of what is made up."""
    if cell.amount is not None:
        box.value, box.number_format = excel_number(cell, facts.language)
        box.alignment = NUMBER
    if cell.tone in _TONES:
        box.font = Font(name=PLAIN.name, size=PLAIN.size, bold=True, color=_TONES[cell.tone])
    if cell.illustrative:
        box.fill = MADE_UP


def _note(cell: Cell) -> str:
    """What stands below a value in the report, and its grade in words."""
    grade = f"{GRADE_SIGNS[cell.grade]} {cell.grade_text}" if cell.grade else ""
    return "; ".join(filter(None, (cell.note, grade)))


def _width(table: Table, column: _Column) -> float:
    """As wide as its texts, within bounds; numbers stand on one line."""
    cells = [row[column.place] for row in table.rows]
    if column.is_note:
        longest = max(len(_note(cell)) for cell in cells)
        return min(max(longest * 0.6, _NOTE), _WIDE)
    numbers = [len(cell.text) + 3 for cell in cells if cell.amount is not None]
    words = [len(cell.text) + 2 for cell in cells if cell.amount is None]
    head = max(map(len, column.head.split()), default=0) + 2
    return max(min(max(words, default=0), _WIDE), max(numbers, default=0), head, _NARROW)
