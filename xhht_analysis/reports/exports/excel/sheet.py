"""What the annex's sheets have in common: how text and heads look, and how they print."""

from collections.abc import Sequence
from functools import cache

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.sources.returns.form_style import (
    HEAD,
    LINE,
    LINE_POINTS,
    MIDDLE,
    PLAIN,
    QUIET,
    STRONG,
    TITLE,
    border,
    lines_of,
    put_text,
)
from xhht_analysis.sources.returns.stored import clean

TOP = Alignment(horizontal="left", vertical="top", wrap_text=True)
NUMBER = Alignment(horizontal="right", vertical="top", indent=1)
# Light enough to read on, and grey enough to be seen in print without colours.
MADE_UP = PatternFill("solid", fgColor="FCE4B0")
WARNING = Font(name=PLAIN.name, size=11, bold=True, color="4D3200")
_TITLE_POINTS = 17.0
_LETTERS = 1.2  # in the room of a digit, on average
_HIGHEST = 409.0  # points; Excel's own limit
_SIDE, _ABOVE, _RUNNING = 0.5, 0.7, 0.35  # inches


def put_words(cell: Cell, text: str, *, font: Font = PLAIN, align: Alignment = TOP) -> None:
    """Text that stays text, without what no file can hold."""
    put_text(cell, clean(text), font=font, align=align)


def put_title(ws: Worksheet, row: int, text: str, *, font: Font = TITLE, last_column: int) -> None:
    """A line of text across the sheet's columns, as high as it needs."""
    put_words(ws.cell(row, 1), text, font=font)
    width = sum(width_of(ws, column) for column in range(1, last_column + 1))
    points = _TITLE_POINTS if font is TITLE else LINE_POINTS
    ws.row_dimensions[row].height = points * _lines(text, width)
    if last_column > 1:
        ws.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last_column)


def put_warning(ws: Worksheet, row: int, text: str, *, last_column: int) -> None:
    """The words over figures that are made up, on their colour."""
    put_title(ws, row, text, font=WARNING, last_column=last_column)
    ws.cell(row, 1).fill = MADE_UP


def put_head(ws: Worksheet, row: int, texts: Sequence[str]) -> None:
    """The columns' heads, which stay on the screen and come again on every page."""
    for column, text in enumerate(texts, start=1):
        cell = ws.cell(row, column)
        put_words(cell, text, font=STRONG, align=MIDDLE)
        cell.fill, cell.border = HEAD, border()
    fit_height(ws, row, texts)
    ws.print_title_rows = f"{row}:{row}"


def put_note(ws: Worksheet, row: int, text: str, *, last_column: int) -> None:
    """A note below a table."""
    put_title(ws, row, text, font=QUIET, last_column=last_column)


def fit_height(ws: Worksheet, row: int, texts: Sequence[str]) -> None:
    """As high as the longest of the texts in the first columns: not every program does it."""
    lines = (
        sum(_lines(line, width_of(ws, column)) for line in text.split("\n"))
        for column, text in enumerate(texts, start=1)
        if text
    )
    ws.row_dimensions[row].height = min(LINE_POINTS * max(lines, default=1), _HIGHEST)


def width_of(ws: Worksheet, column: int) -> float:
    """The width of a column in digits."""
    return ws.column_dimensions[get_column_letter(column)].width


@cache
def _lines(text: str, width: float) -> int:
    return lines_of(text, width * _LETTERS)


def put_link(cell: Cell, text: str, sheet: str) -> None:
    """Text that leads to a sheet of the same workbook."""
    put_words(cell, text, align=LINE)
    name = sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!A1")
    cell.font = Font(name=PLAIN.name, size=PLAIN.size, color="0B4F8A", underline="single")


def set_widths(ws: Worksheet, widths: Sequence[float]) -> None:
    """The widths of the columns from the first on, in digits."""
    for column, width in enumerate(widths, start=1):
        ws.column_dimensions[get_column_letter(column)].width = width


def lay_out(ws: Worksheet, facts: ReportFacts, *, landscape: bool = True) -> None:
    """A4, all columns on one page's width, the edition below and the page's number."""
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.orientation = "landscape" if landscape else "portrait"
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
    ws.page_margins.left = ws.page_margins.right = _SIDE
    ws.page_margins.top = ws.page_margins.bottom = _ABOVE
    ws.page_margins.header = ws.page_margins.footer = _RUNNING
    # In a running foot & begins a command, and && is the sign itself.
    ws.oddFooter.left.text = clean(facts.footer).replace("&", "&&")
    ws.oddFooter.right.text = "&A · &P/&N"
    ws.sheet_view.showGridLines = False
