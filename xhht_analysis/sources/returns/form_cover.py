"""The cover of a form: whose it is, for which year, whom to ask, and how to fill it in."""

from collections.abc import Iterator

from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.sources.returns import form_style as style
from xhht_analysis.sources.returns.form_words import FormWords
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.forms import Form

_LABEL, _TEXT = 1, 2
_WIDTHS = (24.0, 66.0)


def fill_cover(
    ws: Worksheet, form: Form, *, province: Area, unit: Area, year: int, words: FormWords
) -> None:
    """Write the cover; only the contact's cells are left unlocked."""
    for letter, width in zip("AB", _WIDTHS, strict=True):
        ws.column_dimensions[letter].width = width
    _across(ws, 1, form.title.in_(words.language), title=True)
    row = 3
    for label, text in _facts(form, province, unit, year, words):
        style.put_text(ws.cell(row, _LABEL), label, font=style.STRONG)
        style.put_text(ws.cell(row, _TEXT), text)
        row += 1
    row += 1
    for label in words.contact:
        style.put_text(ws.cell(row, _LABEL), label, font=style.STRONG)
        style.open_for_input(ws.cell(row, _TEXT))
        ws.row_dimensions[row].height = 1.5 * style.LINE_POINTS
        row += 1
    row = _part(ws, row + 1, words.how_title, words.how)
    row = _part(ws, row + 1, words.note_title, (form.note.in_(words.language),))
    ws.page_setup.orientation = "portrait"
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_area = f"A1:B{row - 1}"


def _facts(
    form: Form, province: Area, unit: Area, year: int, words: FormWords
) -> Iterator[tuple[str, str]]:
    yield words.province, _named(province)
    if unit.level is not AreaLevel.PROVINCE:
        yield words.unit, _named(unit)
    yield words.year, f"{year}"
    yield words.window, words.window_dates
    yield words.mark, f"{form.id} · {unit.code} · {year}"


def _named(area: Area) -> str:
    return f"{area.code} · {area.full_name}"


def _part(ws: Worksheet, row: int, title: str, texts: tuple[str, ...]) -> int:
    _across(ws, row, title)
    for text in texts:
        row += 1
        _across(ws, row, text, plain=True)
    return row + 1


def _across(
    ws: Worksheet, row: int, text: str, *, title: bool = False, plain: bool = False
) -> None:
    """A text over both columns, in a row as high as it needs."""
    font = style.TITLE if title else style.PLAIN if plain else style.STRONG
    style.put_text(ws.cell(row, _LABEL), text, font=font)
    ws.merge_cells(start_row=row, end_row=row, start_column=_LABEL, end_column=_TEXT)
    lines = style.lines_of(text, sum(_WIDTHS) * (0.75 if title else 1))
    ws.row_dimensions[row].height = style.LINE_POINTS * lines * (1.4 if title else 1) + 3
