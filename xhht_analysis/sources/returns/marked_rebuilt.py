"""A new workbook from the grids of a return whose own file cannot be taken further."""

from collections.abc import Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns.form import sheet_name
from xhht_analysis.sources.returns.form_style import PLAIN, put_text
from xhht_analysis.sources.returns.grid import Grid, Value
from xhht_analysis.sources.returns.limits import MAX_MERGED_AREA
from xhht_analysis.sources.returns.marked_active import put_value
from xhht_analysis.sources.returns.marked_words import MarkWords

_NARROWEST, _WIDEST = 9, 28
_TOP = Alignment(vertical="top", wrap_text=True)
_FIRST_YEAR = 1900


def rebuilt(grids: Sequence[Grid], words: MarkWords) -> Workbook:
    """The sheets with their values as they were read: no formulas, no looks."""
    book = Workbook()
    book.remove(book.active)
    book.properties.creator = words.author
    for grid in grids:
        title = sheet_name(grid.sheet).strip("'") or words.data_sheet
        ws = book.create_sheet(title)
        # Our own list, which is put in front of them, is always there to be seen.
        ws.sheet_state = "hidden" if grid.hidden else "visible"
        _fill(ws, grid)
    return book


def _fill(ws: Worksheet, grid: Grid) -> None:
    room = MAX_MERGED_AREA
    for top, left, bottom, right in grid.merged:
        places = [(row, column) for row in range(top, bottom + 1)
                  for column in range(left, right + 1)]  # fmt: skip
        room -= len(places)
        if room < 0:
            break
        # Merging clears all cells but the first, and ranges that overlap are a damaged file.
        taken = any(place in ws._cells for place in places)
        if not taken and not any(place in grid.cells for place in places[1:]):
            ws.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    widths: dict[int, int] = {}
    for (row, column), value in grid.cells.items():
        cell = ws.cell(row, column)
        if isinstance(value, str) or _before_excel(value):
            put_text(cell, str(value), align=_TOP)
        else:
            put_value(cell, value)
            cell.font = PLAIN
        widths[column] = max(widths.get(column, _NARROWEST), min(len(str(value)), _WIDEST))
    for column, width in widths.items():
        ws.column_dimensions[get_column_letter(column)].width = width + 2


def _before_excel(value: Value) -> bool:
    """Days before 1900 have no number in Excel."""
    return isinstance(value, date | datetime) and value.year < _FIRST_YEAR
