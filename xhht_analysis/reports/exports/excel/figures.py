"""The annex's figures, one a line: counts, status, source and grade beside each value."""

from collections.abc import Mapping, Sequence
from copy import copy

from openpyxl.cell import Cell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.reports.content import AnnexLine, Unit
from xhht_analysis.reports.exports.excel.numbers import number_body, percent_format, stored
from xhht_analysis.reports.exports.excel.sheet import (
    MADE_UP,
    NUMBER,
    fit_height,
    lay_out,
    put_head,
    put_title,
    put_warning,
    put_words,
    set_widths,
)
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.sources.returns.form_style import PLAIN, border

# The columns of the sheet with their widths; their heads and meaning are in the messages.
COLUMNS: Mapping[str, float] = {
    "area": 22, "code": 8, "indicator": 54, "group": 16, "year": 7, "value": 11, "unit": 12,
    "numerator": 11, "denominator": 11, "status": 15, "illustrative": 13, "grade": 8,
    "source": 60,
}  # fmt: skip
_TEXT, _PLAIN, _COUNT = "@", "0", number_body(Unit.COUNT, 0)


def fill_figures(
    ws: Worksheet, lines: Sequence[AnnexLine], facts: ReportFacts, *, title: str
) -> None:
    """All lines below heads that stay, with a filter on every column."""
    set_widths(ws, list(COLUMNS.values()))
    last, row = len(COLUMNS), 1
    put_title(ws, row, title, last_column=last)
    if any(line.illustrative for line in lines):
        row += 1
        put_warning(ws, row, facts.say("annex-warning"), last_column=last)
    row += 1
    put_head(ws, row, [facts.say(f"annex-head-{name}") for name in COLUMNS])
    head = row
    writer = _Writer(ws, facts)
    for line in lines:
        row += 1
        writer.write(row, line)
    ws.auto_filter.ref = f"A{head}:{get_column_letter(last)}{row}"
    ws.freeze_panes = ws.cell(head + 1, 4)
    lay_out(ws, facts)


class _Writer:
    """Writes lines; how a cell looks is made once and copied, for that is most of the time."""

    def __init__(self, ws: Worksheet, facts: ReportFacts) -> None:
        self._ws = ws
        self._mark = facts.say("annex-illustrative")
        self._looks: dict[tuple[str, bool, bool], StyleArray] = {}

    def write(self, row: int, line: AnnexLine) -> None:
        """One line's cells: texts as text, numbers as numbers, none where there is none."""
        cells = (
            (line.area, _TEXT),
            (line.area_code, _TEXT),
            (line.indicator, _TEXT),
            (line.group, _TEXT),
            (line.year, _PLAIN),
            _value(line),
            (line.unit, _TEXT),
            (line.numerator, _COUNT),
            (line.denominator, _COUNT),
            (line.status, _TEXT),
            (self._mark if line.illustrative else "", _TEXT),
            (line.grade, _PLAIN),
            (line.source, _TEXT),
        )
        texts = [content if number_format == _TEXT else "" for content, number_format in cells]
        fit_height(self._ws, row, texts)
        for column, (content, number_format) in enumerate(cells, start=1):
            cell = self._ws.cell(row, column)
            if number_format == _TEXT:
                put_words(cell, content)
            else:
                cell.value = content
            self._style(cell, number_format, made_up=line.illustrative)

    def _style(self, cell: Cell, number_format: str, *, made_up: bool) -> None:
        look = (number_format, made_up, cell.quotePrefix)
        if look not in self._looks:
            if number_format != _TEXT:
                cell.font, cell.alignment, cell.number_format = PLAIN, NUMBER, number_format
            cell.border = border()
            if made_up:
                cell.fill = MADE_UP
            self._looks[look] = cell._style
        cell._style = copy(self._looks[look])


def _value(line: AnnexLine) -> tuple[float | int | None, str]:
    match line.measured:
        case Unit.PERCENT if line.value is not None:
            return stored(line.value, line.measured), percent_format(line.value)
        case Unit.COUNT:
            return line.value, _COUNT
    return line.value, _PLAIN
