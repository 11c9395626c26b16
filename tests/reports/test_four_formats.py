"""A number is the same in each format: all four are written, read back, and held side by side."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pytest

from tests.reports import read_back
from xhht_analysis.reports.content import Cell, Exhibit, Opening, Part, Table, Unit
from xhht_analysis.reports.exports.excel.numbers import stored
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.vocabulary.text import Language

FEWEST = 30  # numbers that a report has at least: fewer would prove nothing
REPORTS = [("584", "vi"), ("584", "en"), ("58", "vi")]


@dataclass(frozen=True)
class Written:
    """A report's parts and the files made of them."""

    parts: tuple[Part, ...]
    language: Language
    files: Mapping[str, bytes]

    def tables(self) -> Iterator[tuple[Exhibit, int, Table]]:
        """The tables that stand in every format, with their place in the exhibit."""
        for exhibit in (part for part in self.parts if isinstance(part, Exhibit)):
            tables = [block for block in exhibit.blocks if isinstance(block, Table)]
            yield from ((exhibit, place, table) for place, table in enumerate(tables))


def numbers_of(table: Table) -> list[tuple[int, int, Cell]]:
    """The numbers of a table with row and column."""
    return [
        (row, column, cell)
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if cell.amount is not None
    ]


@pytest.fixture(scope="module", params=REPORTS, ids=lambda one: "-".join(one))
def written(request: pytest.FixtureRequest, real: Callable) -> Written:
    """A district's brief or the province's overview in all formats."""
    area, language = request.param
    parts = real("ban_tin_2023", area, language).parts
    opening = next(part for part in parts if isinstance(part, Opening))
    facts = ReportFacts(
        title=opening.title, language=language, notebook="x.ipynb",
        edition="2026-11-24", day=date(2026, 11, 24),
    )  # fmt: skip
    return Written(parts, language, {name: FORMATS[name](parts, facts) for name in FORMATS})


def test_there_are_numbers_enough_of_every_kind(written: Written) -> None:
    cells = [cell for _, _, table in written.tables() for _, _, cell in numbers_of(table)]
    assert len(cells) >= FEWEST
    assert {Unit.PERCENT, Unit.COUNT, Unit.POINTS} <= {cell.unit for cell in cells}
    assert set(FORMATS) == {"html", "pdf", "docx", "xlsx"}


def test_the_page_has_each_number_in_its_place(written: Written) -> None:
    found = read_back.from_html(written.files["html"])
    for exhibit, place, table in written.tables():
        read = found[exhibit.id][place]
        assert (read.caption, read.head) == (table.caption, list(table.head))
        for row, column, cell in numbers_of(table):
            assert read.rows[row][column] == cell.text, (table.caption, row, column)


def test_word_has_each_number_in_its_place(written: Written) -> None:
    remaining = iter(read_back.from_word(written.files["docx"]))
    for _, _, table in written.tables():
        read = next(one for one in remaining if one.caption.endswith(table.caption))
        assert read.head == list(table.head)
        for row, column, cell in numbers_of(table):
            assert read.rows[row][column] == cell.text, (table.caption, row, column)


def test_the_pdf_reads_each_number_in_its_table_and_in_order(written: Written) -> None:
    text = read_back.from_pdf(written.files["pdf"])
    tables = [table for _, _, table in written.tables()]
    starts = [text.find(read_back.close(table.caption)) for table in tables]
    assert -1 not in starts
    assert starts == sorted(starts)
    for table, at, end in zip(tables, starts, [*starts[1:], len(text)], strict=True):
        for row, column, cell in numbers_of(table):
            at = text.find(read_back.close(cell.text), at + 1, end)
            assert at >= 0, (table.caption, row, column, cell.text)


def test_excel_has_each_number_as_one_that_shows_the_same_words(written: Written) -> None:
    found = read_back.from_excel(written.files["xlsx"], written.language)
    for exhibit, _, table in written.tables():
        read, boxes = next(one for one in found[exhibit.title] if one[0].caption == table.caption)
        for row, column, cell in numbers_of(table):
            at = read.head.index(table.head[column])
            box = boxes[row][at]
            assert box.data_type == "n", (table.caption, row, column)
            assert box.value == pytest.approx(stored(cell.amount, cell.unit), abs=1e-12)
            assert read.rows[row][at] == cell.text, (table.caption, row, column)


def test_folded_tables_show_the_same_words_in_excel_too(written: Written) -> None:
    """They are on the screen and in the annex only."""
    found = read_back.from_excel(written.files["xlsx"], written.language)
    seen = 0
    for exhibit in (part for part in written.parts if isinstance(part, Exhibit)):
        for table in (block for block in exhibit.more if isinstance(block, Table)):
            read, _ = next(one for one in found[exhibit.title] if one[0].caption == table.caption)
            for row, column, cell in numbers_of(table):
                at = read.head.index(table.head[column])
                assert read.rows[row][at] == cell.text, (table.caption, row, column)
                seen += 1
    assert seen >= FEWEST
