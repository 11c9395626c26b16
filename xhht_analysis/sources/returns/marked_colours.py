"""The colours of doubtful cells, and how they show where a sheet colours its cells by rules."""

from collections.abc import Mapping

from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.vocabulary.findings import Severity

# Each lighter than the one before it, so that print in grey tells them apart, too.
COLOURS = {Severity.ERROR: "F4908A", Severity.WARNING: "FFC94D", Severity.NOTICE: "CFE4F5"}
# Always true; the text in it is how our rules are known when the file comes back.
_OURS = 'N("xhht_check")=0'
# Excel ends a formula at 8,192 characters, and a cell takes some thirty of them.
_MOST_CELLS = 200


def put_colours_first(ws: Worksheet, colours: Mapping[str, Severity]) -> None:
    """Let the colours of cells win over the sheet's own rules, which would hide them.

    The form colours what it holds invalid. LibreOffice looks at the rules of one range alone, so
    ours are rules of the same ranges.
    """
    for one in list(ws.conditional_formatting):
        ours, others = [], list(one.rules)
        for severity, colour in COLOURS.items():
            cells = [cell for cell, of in colours.items() if of is severity and cell in one]
            for start in range(0, len(cells), _MOST_CELLS):
                formula = _formula(cells[start : start + _MOST_CELLS])
                fill = PatternFill("solid", bgColor=colour)
                ours.append(FormulaRule(formula=[formula], fill=fill, stopIfTrue=True))
        for rule in ours:
            ws.conditional_formatting.add(str(one.sqref), rule)
        for priority, rule in enumerate((*ours, *others) if ours else (), start=1):
            rule.priority = priority


def drop_colours(ws: Worksheet) -> None:
    """Take away the rules of an earlier sending."""
    kept = ConditionalFormattingList()
    for one in ws.conditional_formatting:
        for rule in one.rules:
            if not any(_OURS in formula for formula in rule.formula):
                kept.add(str(one.sqref), rule)
    ws.conditional_formatting = kept


def _formula(cells: list[str]) -> str:
    places = map(coordinate_to_tuple, cells)
    any_of = ",".join(f"AND(ROW()={row},COLUMN()={column})" for row, column in places)
    return f"AND({_OURS},OR({any_of}))"
