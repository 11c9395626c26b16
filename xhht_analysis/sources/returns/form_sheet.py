"""One sheet of a form: its heads, a row for each unit, their total, and the rules."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns import form_style as style
from xhht_analysis.sources.returns.form_columns import CODE, NAME, Place, widths
from xhht_analysis.sources.returns.form_content import FIRST_UNIT, SheetContent, begins
from xhht_analysis.sources.returns.form_heads import put_heads, put_opening
from xhht_analysis.sources.returns.form_rules import marking, validation
from xhht_analysis.vocabulary.areas import Area


def fill_sheet(ws: Worksheet, content: SheetContent) -> None:
    """Write the sheet's cells and rules; only cells to be filled in are left unlocked."""
    for index, width in widths(content.placed).items():
        ws.column_dimensions[get_column_letter(index)].width = width
    put_opening(ws, content)
    put_heads(ws, content)
    for row, unit in enumerate(content.rows, start=FIRST_UNIT):
        ws.row_dimensions[row].height = style.ROW_POINTS
        _unit_row(ws, row, unit, content)
    if len(content.rows) > 1:
        _total_row(ws, content)
    for place in content.placed:
        _rules(ws, place, content)


def _unit_row(ws: Worksheet, row: int, unit: Area, content: SheetContent) -> None:
    for index, text in ((CODE, unit.code), (NAME, unit.full_name)):
        style.put_text(ws.cell(row, index), text)
        ws.cell(row, index).border = style.border()
    for place in content.placed:
        cell = ws.cell(row, place.index)
        style.open_for_input(cell, number_format=style.WHOLE)
        cell.border = style.border(block=begins(place, content.placed))
        if place.last is not None:
            known = content.last_year.get((content.sheet.table, place.column.id, unit.code))
            _number(ws, row, place.last, known)


def _total_row(ws: Worksheet, content: SheetContent) -> None:
    row = content.last_unit + 1
    ws.row_dimensions[row].height = style.ROW_POINTS
    for index, text in ((CODE, ""), (NAME, content.words.total)):
        style.put_text(ws.cell(row, index), text, font=style.STRONG)
        _as_total(ws, row, index)
    for place in content.placed:
        letter = get_column_letter(place.index)
        cells = f"{letter}{FIRST_UNIT}:{letter}{content.last_unit}"
        # A sum of some communes would look like the district's: it comes with the last of them.
        formula = f'=IF(COUNT({cells})=ROWS({cells}),SUM({cells}),"")'
        ws.cell(row, place.index).value = formula
        _as_total(ws, row, place.index, block=begins(place, content.placed))
        if place.last is not None:
            key = content.sheet.table, place.column.id
            known = [content.last_year.get((*key, unit.code)) for unit in content.rows]
            _number(ws, row, place.last, None if None in known else sum(filter(None, known)))
            _as_total(ws, row, place.last, last=True)


def _as_total(
    ws: Worksheet, row: int, index: int, *, block: bool = False, last: bool = False
) -> None:
    cell = ws.cell(row, index)
    cell.font = style.STRONG
    cell.fill = style.LAST_YEAR if last else style.TOTAL
    cell.border = style.border(block=block, total=True)
    if index > NAME:
        cell.number_format, cell.alignment = style.WHOLE, style.RIGHT


def _number(ws: Worksheet, row: int, index: int, number: int | None) -> None:
    cell = ws.cell(row, index, number)
    cell.font, cell.fill, cell.border = style.QUIET, style.LAST_YEAR, style.border()
    cell.number_format, cell.alignment = style.WHOLE, style.RIGHT


def _rules(ws: Worksheet, place: Place, content: SheetContent) -> None:
    known = {one.column.id: one for one in content.placed}
    names = content.form.wholes(content.sheet, place.column)
    wholes = [known[name] for name in names if name in known]
    letter = get_column_letter(place.index)
    cells = f"{letter}{FIRST_UNIT}:{letter}{content.last_unit}"
    rule = validation(place, wholes, FIRST_UNIT, content.words)
    rule.add(cells)
    ws.add_data_validation(rule)
    ws.conditional_formatting.add(cells, marking(place, wholes, FIRST_UNIT))
