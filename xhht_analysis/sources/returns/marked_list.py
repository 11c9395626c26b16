"""The first sheet of a return that goes back: every doubt in a table for A4."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns import form_style as style
from xhht_analysis.sources.returns.marked_cells import place_of
from xhht_analysis.sources.returns.marked_colours import COLOURS
from xhht_analysis.sources.returns.marked_words import Doubt, MarkWords
from xhht_analysis.sources.returns.own_list import LIST_MARK

# More than anybody mends one by one, and within what our reader takes when the file comes back.
MOST_LISTED = 3_000
_WIDTHS = (6.0, 12.0, 22.0, 9.0, 54.0, 48.0)
_NUMBER, _SEVERITY, _SHEET, _CELL, _WRONG, _MEND = range(1, 7)
_LINK = Font(name=style.PLAIN.name, size=11, color="0B4F8A", underline="single")
_MARK = Font(name=style.PLAIN.name, size=8, color="808080")
# Inches, as the form's sheets have them; and the highest row that Excel admits.
_SIDE, _BELOW, _HIGHEST = 0.59, 0.79, 409.0


def put_list(
    book: Workbook, doubts: Sequence[Doubt], words: MarkWords, *, titles: dict[str, str]
) -> None:
    """Write the list in front; ``titles``: a sheet's name as read -> as the workbook has it."""
    ws = book.create_sheet(words.sheet, 0)
    for index, width in enumerate(_WIDTHS, start=1):
        ws.column_dimensions[ws.cell(1, index).column_letter].width = width
    row = _opening(ws, words)
    for index, text in enumerate(words.head, start=1):
        cell = ws.cell(row, index)
        style.put_text(cell, text, font=style.STRONG, align=style.MIDDLE)
        cell.fill, cell.border = style.HEAD, style.border()
    head = row
    for number, doubt in enumerate(doubts[:MOST_LISTED], start=1):
        row += 1
        _line(ws, row, number, doubt, words, titles)
    if words.rest:
        row += 1
        _across(ws, row, words.rest, font=style.STRONG)
    _lay_out(ws, head=head, last=row)
    for one in book.worksheets:
        # Sheets that are selected together are all typed into at once.
        one.sheet_view.tabSelected = one is ws
    book.active = 0


def _opening(ws: Worksheet, words: MarkWords) -> int:
    _across(ws, 1, words.title, font=style.TITLE)
    _across(ws, 2, words.about, font=style.QUIET)
    row = 3
    for text in words.how:
        _across(ws, row, text, font=style.PLAIN)
        row += 1
    style.put_text(ws.cell(row, _NUMBER), LIST_MARK, font=_MARK, align=style.LINE)
    return row + 1


def _across(ws: Worksheet, row: int, text: str, *, font: Font) -> None:
    style.put_text(ws.cell(row, _NUMBER), text, font=font)
    ws.merge_cells(start_row=row, start_column=_NUMBER, end_row=row, end_column=_MEND)
    lines = style.lines_of(text, sum(_WIDTHS) * 11 / font.size)
    ws.row_dimensions[row].height = (style.LINE_POINTS + 2) * lines + 3


def _line(
    ws: Worksheet, row: int, number: int, doubt: Doubt, words: MarkWords, titles: dict[str, str]
) -> None:
    title = titles.get(doubt.sheet, doubt.sheet)
    # A file without names for its sheets (CSV) has one sheet, which its cells are on.
    sheet = title if doubt.sheet or doubt.cell else words.whole_file
    place = doubt.cell or (words.whole_sheet if doubt.sheet else "")
    severity = f"{words.signs[doubt.severity]} {words.severities[doubt.severity]}"
    ws.cell(row, _NUMBER, number).font = style.PLAIN
    for index, text in (
        (_SEVERITY, severity), (_SHEET, sheet), (_CELL, place), (_WRONG, doubt.wrong),
        (_MEND, doubt.mend),
    ):  # fmt: skip
        style.put_text(ws.cell(row, index), text)
    if place_of(doubt.cell) is not None and doubt.sheet in titles:
        cell, quoted = ws.cell(row, _CELL), title.replace("'", "''")
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, location=f"'{quoted}'!{doubt.cell}", display=doubt.cell
        )
        cell.font = _LINK
    colour = PatternFill("solid", fgColor=COLOURS[doubt.severity])
    ws.cell(row, _SEVERITY).fill = colour
    for index in range(_NUMBER, _MEND + 1):
        ws.cell(row, index).border = style.border()
    ws.cell(row, _NUMBER).alignment = style.MIDDLE
    lines = max(
        style.lines_of(text, _WIDTHS[index - 1])
        for index, text in ((_SHEET, sheet), (_CELL, place), (_WRONG, doubt.wrong),
                            (_MEND, doubt.mend))
    )  # fmt: skip
    ws.row_dimensions[row].height = min(style.LINE_POINTS * lines + 4, _HIGHEST)


def _lay_out(ws: Worksheet, *, head: int, last: int) -> None:
    ws.freeze_panes = ws.cell(head + 1, 1)
    ws.print_title_rows = f"{head}:{head}"
    ws.print_area = f"A1:F{last}"
    ws.page_setup.paperSize, ws.page_setup.orientation = ws.PAPERSIZE_A4, "landscape"
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.page_margins.left = ws.page_margins.right = _SIDE
    ws.page_margins.top = ws.page_margins.bottom = _BELOW
    ws.oddFooter.center.text = "&P/&N"
