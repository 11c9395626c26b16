"""How a form's cells look, and how text gets into them without becoming a formula."""

from math import ceil

from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

_FACE = "Times New Roman"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_THIN, _MEDIUM = Side(style="thin", color="808080"), Side(style="medium", color="404040")
_TEXT, WHOLE = "@", "#,##0"
LINE_POINTS = 15.0
ROW_POINTS = 19.0

TITLE = Font(name=_FACE, size=13, bold=True)
STRONG = Font(name=_FACE, size=11, bold=True)
PLAIN = Font(name=_FACE, size=11)
QUIET = Font(name=_FACE, size=10, italic=True, color="404040")

# Told apart by lightness alone, so that print in grey and colour-blind readers lose nothing.
INPUT = PatternFill("solid", fgColor="FFF9E0")
HEAD = PatternFill("solid", fgColor="D5DFEB")
LAST_YEAR = PatternFill("solid", fgColor="D9D9D9")
TOTAL = PatternFill("solid", fgColor="EDEDED")

LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
LINE = Alignment(horizontal="left", vertical="center")
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
RIGHT = Alignment(horizontal="right", vertical="center")
UNLOCKED = Protection(locked=False)


def put_text(cell: Cell, text: str, *, font: Font = PLAIN, align: Alignment = LEFT) -> None:
    """Write text that stays text whatever it begins with."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"
    cell.number_format = _TEXT
    cell.font, cell.alignment = font, align
    # Without the mark, Excel would read the text as a formula once somebody edits the cell.
    cell.quotePrefix = text.startswith(STARTS_A_FORMULA)


def open_for_input(cell: Cell, *, number_format: str = _TEXT) -> None:
    """Let a cell be filled in, and look like it."""
    cell.font, cell.fill, cell.protection = PLAIN, INPUT, UNLOCKED
    cell.number_format = number_format
    cell.border = border()
    cell.alignment = LEFT if number_format == _TEXT else RIGHT


def border(*, block: bool = False, total: bool = False) -> Border:
    """A cell's frame, heavier where a block begins and above the total."""
    return Border(
        left=_MEDIUM if block else _THIN, right=_THIN, top=_MEDIUM if total else _THIN, bottom=_THIN
    )


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column, on the safe side."""
    lines, used = 1, 0.0
    for word in text.split():
        needed = len(word) + (1 if used else 0)
        if used + needed > width - 1:
            lines, used, needed = lines + (1 if used else 0), 0.0, len(word)
        used += needed
    return max(lines, ceil(max(map(len, text.split()), default=0) / width))
