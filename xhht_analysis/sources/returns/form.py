"""A form as a workbook for one unit: a cover, and a sheet for each of the form's sheets."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.packaging.custom import IntProperty, StringProperty
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook.protection import WorkbookProtection

from xhht_analysis.sources.returns.form_columns import LastYear
from xhht_analysis.sources.returns.form_content import SheetContent
from xhht_analysis.sources.returns.form_cover import fill_cover
from xhht_analysis.sources.returns.form_print import finish, lay_out_table
from xhht_analysis.sources.returns.form_sheet import fill_sheet
from xhht_analysis.sources.returns.form_style import PLAIN
from xhht_analysis.sources.returns.form_words import FormWords
from xhht_analysis.sources.returns.settled import settled
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.forms import Form

# What a program reads a workbook's form, unit and year from, whatever its file is called.
FORM_PROPERTY, UNIT_PROPERTY, YEAR_PROPERTY = "xhht_form", "xhht_unit", "xhht_year"
_SHEET_CHARACTERS = 31


def form_workbook(
    form: Form,
    *,
    province: Area,
    unit: Area,
    rows: Mapping[AreaLevel, Sequence[Area]],
    year: int,
    last_year: LastYear,
    words: FormWords,
) -> bytes:
    """The workbook of one unit and report year, the same bytes for the same content.

    ``rows``: the units that the form's sheets have rows for, by tier; ``last_year``: (table, id of
    the column, code of the row's unit) -> figure, empty where nothing is known.
    """
    book = Workbook()
    # A column's width counts digits of the standard font, for which openpyxl has no public name;
    # its Calibri is not on every machine, and what stands in for it is wider.
    book._fonts = IndexedList([PLAIN])
    book._named_styles["Normal"].font = PLAIN
    cover = book.active
    cover.title = sheet_name(words.cover)
    fill_cover(cover, form, province=province, unit=unit, year=year, words=words)
    finish(cover, unit, year=year)
    for sheet in form.sheets:
        ws = book.create_sheet(sheet_name(sheet.title.in_(words.language)))
        content = SheetContent(
            form=form,
            sheet=sheet,
            unit=unit,
            rows=tuple(rows[sheet.rows]),
            year=year,
            last_year=last_year,
            words=words,
        )
        fill_sheet(ws, content)
        lay_out_table(ws, content.placed, last_row=ws.max_row)
        finish(ws, unit, year=year)
    book.security = WorkbookProtection(lockStructure=True)
    _mark(book, form, unit=unit, year=year, words=words)
    return _saved(book, datetime(year, 1, 1))


def sheet_name(title: str) -> str:
    """A title as Excel admits it on a tab."""
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:_SHEET_CHARACTERS].strip()


def _mark(book: Workbook, form: Form, *, unit: Area, year: int, words: FormWords) -> None:
    book.properties.title = form.title.in_(words.language)
    book.properties.creator = words.author
    for name, value in ((FORM_PROPERTY, form.id), (UNIT_PROPERTY, unit.code)):
        book.custom_doc_props.append(StringProperty(name=name, value=value))
    book.custom_doc_props.append(IntProperty(name=YEAR_PROPERTY, value=year))


def _saved(book: Workbook, on: datetime) -> bytes:
    book.properties.created = on
    content = io.BytesIO()
    book.save(content)
    # Saving sets the hour of saving.
    book.properties.modified = on
    return settled(content.getvalue(), book.properties, on=on)
