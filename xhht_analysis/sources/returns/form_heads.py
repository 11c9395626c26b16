"""What stands above the rows of a form's sheet: its title, and three rows of heads."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns import form_style as style
from xhht_analysis.sources.returns.form_columns import CODE, FIRST, NAME, Place, widths
from xhht_analysis.sources.returns.form_content import (
    ABOUT,
    BLOCKS,
    GROUPS,
    LEGEND,
    MEASURES,
    TITLE,
    SheetContent,
    begins,
)
from xhht_analysis.sources.returns.form_rules import block_note, measure_note


def put_opening(ws: Worksheet, content: SheetContent) -> None:
    """Title, unit, period, and what the colours mean."""
    words, sheet = content.words, content.sheet
    units = dict.fromkeys(one.unit.in_(words.language) for one in sheet.measures)
    shown = any(place.last is not None for place in content.placed)
    legends = [words.legend, words.last_year_legend if shown else ""]
    # The first two columns come again on every page, so what stands in them is short.
    for row, index, text, font in (
        (TITLE, CODE, sheet.title.in_(words.language), style.TITLE),
        (ABOUT, CODE, f"{content.unit.code} · {content.unit.full_name}", style.QUIET),
        (ABOUT, FIRST, f"{words.window_dates}; {words.counted_in}: {', '.join(units)}",
         style.QUIET),
        (LEGEND, FIRST, "; ".join(filter(None, legends)), style.QUIET),
    ):  # fmt: skip
        style.put_text(ws.cell(row, index), text, font=font, align=style.LINE)


def put_heads(ws: Worksheet, content: SheetContent) -> None:
    """Block, measure and group over each column, with notes, in rows as high as they need."""
    placed, words = content.placed, content.words
    for index, head in ((CODE, words.code), (NAME, words.name)):
        _head(ws, (BLOCKS, GROUPS), (index, index), head[content.sheet.rows])
    heights = dict.fromkeys((BLOCKS, MEASURES, GROUPS), 1)
    wide = widths(placed)

    def spanning(row: int, group: Sequence[Place], text: str) -> None:
        span = (group[0].index, group[-1].end)
        _head(ws, (row, row), span, text, block=begins(group[0], placed))
        room = sum(wide[one] for one in range(span[0], span[1] + 1))
        heights[row] = max(heights[row], style.lines_of(text, room))

    known = {measure.id: measure for measure in content.sheet.measures}
    for block, columns in _grouped(placed, lambda place: place.column.block):
        spanning(BLOCKS, columns, block.label.in_(words.language))
        ws.cell(BLOCKS, columns[0].index).comment = block_note(block, content.year, words)
        for measure, own in _grouped(columns, lambda place: place.column.measure):
            spanning(MEASURES, own, measure.label.in_(words.language))
            whole = known.get(measure.part_of or "")
            note = measure_note(measure, whole, words)
            ws.cell(MEASURES, own[0].index).comment = note
    heights[GROUPS] = max(_group_heads(ws, content, wide))
    for row, lines in heights.items():
        ws.row_dimensions[row].height = style.LINE_POINTS * lines + 6


def _group_heads(ws: Worksheet, content: SheetContent, wide: Mapping[int, float]) -> Iterator[int]:
    """Write whom each column counts, and the year of last year's; yields the lines they need."""
    words = content.words
    for place in content.placed:
        group, first = words.groups[place.column.group], begins(place, content.placed)
        _head(ws, (GROUPS, GROUPS), (place.index, place.index), group, block=first)
        yield style.lines_of(group, wide[place.index])
        if place.last is not None:
            span = (place.last, place.last)
            _head(ws, (GROUPS, GROUPS), span, words.last_year, fill=style.LAST_YEAR)
            yield style.lines_of(words.last_year, wide[place.last])


def _head(
    ws: Worksheet,
    rows: tuple[int, int],
    columns: tuple[int, int],
    text: str,
    *,
    fill: PatternFill = style.HEAD,
    block: bool = False,
) -> None:
    for row in range(rows[0], rows[1] + 1):
        for index in range(columns[0], columns[1] + 1):
            cell = ws.cell(row, index)
            cell.fill, cell.border = fill, style.border(block=block and index == columns[0])
    style.put_text(ws.cell(rows[0], columns[0]), text, font=style.STRONG, align=style.MIDDLE)
    if rows[0] < rows[1] or columns[0] < columns[1]:
        ws.merge_cells(
            start_row=rows[0], end_row=rows[1], start_column=columns[0], end_column=columns[1]
        )


def _grouped(placed: Sequence[Place], of) -> Iterator[tuple]:
    for what, group in groupby(placed, key=of):
        yield what, list(group)
