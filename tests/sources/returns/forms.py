"""Forms as workbooks for tests: written, opened again, and what stands where in them."""

import io
from collections.abc import Iterator, Mapping
from datetime import date

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.form import form_workbook
from xhht_analysis.sources.returns.form_columns import Place, places
from xhht_analysis.vocabulary.areas import Area, AreaCode, AreaLevel
from xhht_analysis.vocabulary.forms import FormColumn, FormSheet, Group
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.form import form_words

Figures = dict[tuple[str, str, str], int]

ON = date(2023, 9, 30)
HEAD, FIRST_ROW = 4, 7


def units(catalogue: Catalogue, code: str = "584") -> tuple[Area, tuple[Area, ...]]:
    """A district and its communes."""
    register = catalogue.register
    own = register.at(AreaCode(code, ON))
    return own, register.units(AreaLevel.COMMUNE, on=ON, within=code)


def written(
    catalogue: Catalogue,
    *,
    unit: Area | None = None,
    rows: tuple[Area, ...] | None = None,
    last_year: Mapping[tuple[str, str, str], int] | None = None,
    language: Language = "vi",
    illustrative: bool = False,
) -> bytes:
    """The districts' form of 2023, of Bác Ái unless another unit is given."""
    own, communes = units(catalogue)
    return form_workbook(
        catalogue.forms["district_returns"],
        province=catalogue.register.at(AreaCode("58", ON)),
        unit=unit or own,
        rows={AreaLevel.COMMUNE: communes if rows is None else rows},
        year=2023,
        last_year=last_year or {},
        words=form_words(language, year=2023, illustrative=illustrative),
    )


def opened(content: bytes) -> Workbook:
    """The workbook that somebody opens."""
    return load_workbook(io.BytesIO(content))


def sheets(
    catalogue: Catalogue, book: Workbook
) -> Iterator[tuple[FormSheet, Worksheet, tuple[Place, ...]]]:
    """Each sheet with its worksheet and columns, where last year is not known."""
    _, communes = units(catalogue)
    form = catalogue.forms["district_returns"]
    for sheet, ws in zip(form.sheets, book.worksheets[1:], strict=True):
        yield sheet, ws, places(sheet, communes, {}, "vi")


def cells_of(ws: Worksheet) -> Iterator[Cell]:
    """Every cell, the parts of merged ones among them."""
    for row in ws.iter_rows():
        yield from row


def count(column: FormColumn, commune: int, people: int | None = None) -> int:
    """A number that goes with the others: parts within wholes, no two alike if it can be."""
    people = 5000 + 137 * commune if people is None else people
    sizes = {
        "population": people // 8,
        "excluded": people // 8 - people // 9,
        "must_cover": people // 9,
        "literate_level1": people // 10,
        "literate_level2": people // 11,
        "population_15plus": people,
        "working_age": people - 800,
        "adults": people - 300,
        "institutions": 3 + commune,
    }
    number = sizes.get(column.measure.id, sizes["institutions"] - 2)
    if column.measure.id in ("elementary", "intermediate", "college", "university"):
        number = people // 20 + commune
    return number if column.group is Group.ALL else number * 12 // 25


def fill(
    book: Workbook, catalogue: Catalogue, code: str, *, people: Mapping[str, int] | None = None
) -> Figures:
    """Type a number into every unlocked cell, and remember which.

    ``people``: commune's code -> everybody from 15 on, where the numbers must go with the census.
    """
    _, communes = units(catalogue, code)
    typed: Figures = {}
    for sheet, ws, placed in sheets(catalogue, book):
        for at, commune in enumerate(communes):
            for place in placed:
                cell = ws.cell(FIRST_ROW + at, place.index)
                assert not cell.protection.locked
                cell.value = typed[sheet.table, place.column.id, commune.code] = count(
                    place.column, at, (people or {}).get(commune.code)
                )
    return typed
