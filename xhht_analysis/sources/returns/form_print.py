"""How a form's sheets lie on A4, stay put on the screen, and are locked."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns.form_columns import CODE, FIRST, NAME, Place, pages
from xhht_analysis.sources.returns.form_content import BLOCKS, FIRST_UNIT, GROUPS
from xhht_analysis.vocabulary.areas import Area

# Inches: 1.5 cm at the sides, 2 cm above and below, 1 cm to the running lines.
_SIDE, _ABOVE, _RUNNING = 0.59, 0.79, 0.39
# What stands above a table of few columns needs more room than the table.
_FEWEST_COLUMNS = 8


def lay_out_table(ws: Worksheet, placed: tuple[Place, ...], *, last_row: int) -> None:
    """Across, heads and names on every page, a page's end only between blocks."""
    ws.page_setup.orientation = "landscape"
    ws.print_title_rows = f"{BLOCKS}:{GROUPS}"
    ws.print_title_cols = f"{get_column_letter(CODE)}:{get_column_letter(NAME)}"
    ws.print_area = f"A1:{get_column_letter(max(placed[-1].end, _FEWEST_COLUMNS))}{last_row}"
    ends, ws.page_setup.scale = pages(placed)
    ws.col_breaks = ColBreak(brk=tuple(Break(id=end, min=0, max=16383) for end in ends))
    ws.freeze_panes = f"{get_column_letter(FIRST)}{FIRST_UNIT}"


def finish(ws: Worksheet, unit: Area, *, year: int) -> None:
    """Paper, running head and foot, and protection without a password."""
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_margins.left = ws.page_margins.right = _SIDE
    ws.page_margins.top = ws.page_margins.bottom = _ABOVE
    ws.page_margins.header = ws.page_margins.footer = _RUNNING
    # In a running head & begins a command, and && is the sign itself.
    ws.oddHeader.left.text = f"{unit.full_name} · {unit.code} · {year}".replace("&", "&&")
    ws.oddHeader.right.text = "&A"
    ws.oddFooter.center.text = "&P/&N"
    ws.protection.sheet = True
    # Whoever may not widen a column cannot read a long number in it.
    ws.protection.formatColumns = ws.protection.formatRows = False
