"""A workbook that openpyxl has loaded, without what acts when somebody opens it."""

from collections.abc import Container, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ERROR_CODES, ILLEGAL_CHARACTERS_RE
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import Rule
from openpyxl.packaging.custom import CustomPropertyList, LinkProperty
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns.form_style import STARTS_A_FORMULA
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed, Value
from xhht_analysis.sources.returns.marked_formulas import IN_RULES, is_harmless, is_local

ANY_ERROR = "#VALUE!"
Stored = Value | ErrorValue | Uncomputed | None


def make_inert(book: Workbook, grids: Sequence[Grid]) -> None:
    """Take out links, names that lead outside, and formulas that do more than add up.

    ``grids``: the same sheets as our reader read them; a formula that goes leaves its stored
    result. Validations, protection, notes and the form's own properties stay.
    """
    titles = frozenset(ws.title for ws in book.worksheets)
    for names in (book.defined_names, *(ws.defined_names for ws in book.worksheets)):
        for name, defined in list(names.items()):
            plain = not (defined.function or defined.vbProcedure or defined.xlm or defined.hidden)
            if not (plain and is_local(defined.attr_text or "", sheets=titles)):
                del names[name]
    kept = CustomPropertyList()
    for one in book.custom_doc_props.props:
        if not isinstance(one, LinkProperty):
            kept.append(one)
    book.custom_doc_props = kept
    for ws, grid in zip(book.worksheets, grids, strict=True):
        _sheet(ws, grid, titles)


def put_value(cell: Cell, value: Stored) -> None:
    """A value as it came; text stays text whatever it begins with, and looks as it looked."""
    match value:
        case None | Uncomputed():
            cell.value = None
        case ErrorValue(text):
            # Excel takes a file with any other error for damaged.
            cell.value = text if text in ERROR_CODES else ANY_ERROR
        case str():
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
            cell.data_type = "s"
        case _:
            cell.value = value


def _sheet(ws: Worksheet, grid: Grid, titles: Container[str]) -> None:
    # Walking over rows and columns would make every cell up to the last one.
    for cell in ws._cells.values():
        if not isinstance(cell, Cell):
            continue
        cell.hyperlink = None
        formula = cell.value if isinstance(cell.value, str) else ""
        if cell.data_type == "f" and not is_harmless(formula, sheets=titles):
            put_value(cell, grid.cells.get((cell.row, cell.column)))
        if cell.data_type == "s" and str(cell.value).startswith(STARTS_A_FORMULA):
            # Without the mark, Excel would read the text as a formula once somebody edits it.
            cell.quotePrefix = True
    ws.tables.clear()
    validations = ws.data_validations
    validations.dataValidation = [
        one for one in validations.dataValidation if _rule_may_stay(one, titles)
    ]
    _keep_harmless_colouring(ws, titles)


def _keep_harmless_colouring(ws: Worksheet, titles: Container[str]) -> None:
    kept = ConditionalFormattingList()
    for one in ws.conditional_formatting:
        for rule in one.rules:
            if _rule_may_stay(rule, titles):
                kept.add(str(one.sqref), rule)
    ws.conditional_formatting = kept


def _rule_may_stay(rule: DataValidation | Rule, titles: Container[str]) -> bool:
    if isinstance(rule, Rule):
        # Scales, bars and icons have thresholds that are formulas, too.
        formulas = None if rule.colorScale or rule.dataBar or rule.iconSet else rule.formula
    else:
        formulas = [rule.formula1, rule.formula2]
    return formulas is not None and all(
        is_harmless(f"={one}", sheets=titles, functions=IN_RULES) for one in formulas if one
    )
