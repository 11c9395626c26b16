"""A cell's number for Excel, with the format that shows the very words of the report."""

import re

from xhht_analysis.reports.content import Cell, Unit
from xhht_analysis.sources.returns.stored import clean
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording import numbers

_MOST_DECIMALS = 12
_LONGEST_FORMAT = 255


def excel_number(cell: Cell, language: Language) -> tuple[float | int, str]:
    """The value to store and its number format; percentages become parts of one.

    The words around the number stand in the format, so that the cell computes and still reads
    "thiếu 2.529 người". A number that its text does not spell, as in "<0,1", is shown as the text.
    """
    found, decimals = _written(cell, language)
    if found is None:
        # One part each for positive, negative and zero: Excel puts no sign of its own.
        return stored(cell.amount, cell.unit), ";".join([_quoted(cell.text)] * 3)
    body = number_body(cell.unit, decimals)
    before, after = _quoted(cell.text[: found.start()]), _quoted(cell.text[found.end() :])
    code = f"{before}{body}{after}"
    if found["sign"]:
        code = f'{before}"+"{body}{after};{before}"−"{body}{after};{code}'
    # Excel takes no longer ones.
    return stored(cell.amount, cell.unit), code if len(code) <= _LONGEST_FORMAT else body


def stored(amount: float | int, unit: Unit | None) -> float | int:
    """An amount as Excel keeps it: 47.3 % is 0.473."""
    return float(f"{amount / 100:.15g}") if unit is Unit.PERCENT else amount


def number_body(unit: Unit | None, decimals: int) -> str:
    """The format of the number alone."""
    places = f".{'0' * decimals}" if decimals else ""
    return f"#,##0{places}{'%' if unit is Unit.PERCENT else ''}"


def percent_format(pct: float) -> str:
    """One decimal, and more where a percentage would look like a whole one that it is not."""
    decimals = 1
    while decimals < _MOST_DECIMALS and pct % 1 and round(pct, decimals) % 1 == 0:
        decimals += 1
    return number_body(Unit.PERCENT, decimals)


def _written(cell: Cell, language: Language) -> tuple[re.Match[str] | None, int]:
    """Where the text spells the amount, and with how many decimals."""
    sign = "%" if cell.unit is Unit.PERCENT else ""
    for decimals in range(1 if cell.unit is Unit.COUNT else _MOST_DECIMALS + 1):
        digits = numbers.decimal(abs(cell.amount), language, decimals=decimals) + sign
        pattern = rf"(?<![\d.,<])(?P<sign>[+−]?){re.escape(digits)}(?!\d|[.,]\d)"
        found = re.search(pattern, cell.text)
        if found:
            return found, decimals
    return None, 0


def _quoted(text: str) -> str:
    """Text as a number format has it, between quotation marks."""
    parts = (f'"{part}"' if part else "" for part in clean(text).split('"'))
    return '\\"'.join(parts)
