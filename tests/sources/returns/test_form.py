"""The form that is handed out: every column once, rows of the date, locked, the same bytes."""

import io
import zipfile
from collections import Counter

import pytest

from tests.sources.returns.forms import FIRST_ROW, HEAD, cells_of, opened, sheets, units, written
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.form import sheet_name
from xhht_analysis.vocabulary.forms import Group

GROUPS = {Group.ALL: "Tổng số", Group.FEMALE: "Nữ", Group.ETHNIC_MINORITY: "Dân tộc thiểu số"}
COMMUNES_OF = {"582": 16, "584": 9, "585": 8, "586": 9, "587": 9, "588": 6, "589": 8}


@pytest.fixture(scope="module")
def book(catalogue: Catalogue):
    return opened(written(catalogue))


def head(ws, row: int, index: int) -> str:
    """What stands over a column, in a merged cell perhaps."""
    for merged in ws.merged_cells.ranges:
        if ws.cell(row, index).coordinate in merged:
            return ws.cell(merged.min_row, merged.min_col).value
    return ws.cell(row, index).value


def test_has_a_cover_and_the_forms_sheets(catalogue: Catalogue, book) -> None:
    titles = [sheet.title.vi for sheet in catalogue.forms["district_returns"].sheets]
    assert book.sheetnames == ["Bìa", *titles]


def test_every_column_stands_on_its_sheet_once(catalogue: Catalogue, book) -> None:
    for sheet, ws, placed in sheets(catalogue, book):
        there = Counter(
            tuple(head(ws, row, index) for row in range(HEAD, FIRST_ROW))
            for index in range(3, ws.max_column + 1)
        )
        expected = Counter(
            (column.block.label.vi, column.measure.label.vi, GROUPS[column.group])
            for column in sheet.columns
        )
        assert there == expected
        assert len(placed) == len(sheet.columns)


def test_rows_are_the_districts_communes_with_codes_as_text(catalogue: Catalogue, book) -> None:
    _, communes = units(catalogue)
    for _, ws, _ in sheets(catalogue, book):
        rows = range(FIRST_ROW, FIRST_ROW + len(communes))
        assert [(ws.cell(row, 1).value, ws.cell(row, 2).value) for row in rows] == [
            (commune.code, commune.full_name) for commune in communes
        ]
        assert {ws.cell(row, 1).data_type for row in rows} == {"s"}
        assert {ws.cell(row, 1).number_format for row in rows} == {"@"}


def test_seven_districts_cover_the_provinces_65_communes(catalogue: Catalogue) -> None:
    seen: list[str] = []
    for code, number in COMMUNES_OF.items():
        unit, communes = units(catalogue, code)
        ws = opened(written(catalogue, unit=unit, rows=communes)).worksheets[1]
        codes = [ws.cell(FIRST_ROW + at, 1).value for at in range(number)]
        assert ws.cell(FIRST_ROW + number, 2).value == "Tổng cộng"
        seen += codes
    assert len(seen) == len(set(seen)) == 65


def test_only_cells_to_be_filled_in_are_unlocked(catalogue: Catalogue, book) -> None:
    _, communes = units(catalogue)
    for _, ws, placed in sheets(catalogue, book):
        assert ws.protection.sheet
        assert ws.protection.password is None
        unlocked = {(one.row, one.column) for one in cells_of(ws) if not one.protection.locked}
        assert unlocked == {
            (FIRST_ROW + at, place.index) for at in range(len(communes)) for place in placed
        }
    cover = book["Bìa"]
    contact = [one for one in cells_of(cover) if not one.protection.locked]
    assert [cover.cell(one.row, 1).value for one in contact] == [
        "Người lập biểu", "Điện thoại", "Thư điện tử",
    ]  # fmt: skip
    assert [one.value for one in contact] == [None, None, None]
    assert cover.protection.sheet
    assert book.security.lockStructure


def test_totals_add_up_all_communes_and_are_locked(catalogue: Catalogue, book) -> None:
    _, communes = units(catalogue)
    last = FIRST_ROW + len(communes) - 1
    for _, ws, placed in sheets(catalogue, book):
        assert ws.cell(last + 1, 2).value == "Tổng cộng"
        for place in placed:
            letter = ws.cell(1, place.index).column_letter
            cells = f"{letter}{FIRST_ROW}:{letter}{last}"
            total = ws.cell(last + 1, place.index)
            assert total.value == f'=IF(COUNT({cells})=ROWS({cells}),SUM({cells}),"")'
            assert total.protection.locked


def test_a_total_of_an_empty_form_is_stored_as_empty_text(catalogue: Catalogue) -> None:
    with zipfile.ZipFile(io.BytesIO(written(catalogue))) as archive:
        xml = archive.read("xl/worksheets/sheet2.xml").decode()
    formulas = xml.count("<f>")
    assert formulas == len(catalogue.forms["district_returns"].sheets[0].columns)
    assert xml.count('t="str"><f>') == xml.count("</f><v></v>") == formulas


def test_one_row_needs_no_total(catalogue: Catalogue) -> None:
    _, communes = units(catalogue)
    ws = opened(written(catalogue, rows=communes[:1])).worksheets[1]
    assert ws.max_row == FIRST_ROW


def test_the_cover_says_whose_and_of_when_the_form_is(catalogue: Catalogue, book) -> None:
    said = {row[0].value: row[1].value for row in book["Bìa"].iter_rows(max_col=2) if row[0].value}
    assert said["Tỉnh"] == "58 · Tỉnh Ninh Thuận"
    assert said["Huyện, thành phố"] == "584 · Huyện Bác Ái"
    assert said["Năm báo cáo"] == "2023"
    assert said["Kỳ số liệu"] == "Từ 01/10/2022 đến 30/9/2023"
    assert said["Mã biểu"] == "district_returns · 584 · 2023"
    assert any("không phải mẫu biểu chính thức" in text for text in said)


def test_a_program_knows_form_unit_and_year_whatever_the_file_is_called(book) -> None:
    marks = {one.name: one.value for one in book.custom_doc_props.props}
    assert marks == {"xhht_form": "district_returns", "xhht_unit": "584", "xhht_year": 2023}


def test_english_words_with_the_units_own_names(catalogue: Catalogue) -> None:
    book = opened(written(catalogue, language="en"))
    assert book.sheetnames[:2] == ["Cover", "1. Literacy"]
    ws = book.worksheets[1]
    assert head(ws, HEAD, 3) == "Aged 15 to 18"
    assert [ws.cell(6, index).value for index in (5, 6, 7)] == ["Total", "Women", "Ethnic minority"]
    assert ws.cell(FIRST_ROW, 2).value.startswith("Xã ")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_same_content_gives_the_same_bytes(catalogue: Catalogue, language: str) -> None:
    last_year = {("education", "15_18.population", "22783"): 407}
    first = written(catalogue, language=language, last_year=last_year)
    assert written(catalogue, language=language, last_year=last_year) == first


def test_names_of_sheets_are_as_excel_admits_them(catalogue: Catalogue) -> None:
    for form in catalogue.forms.values():
        for sheet in form.sheets:
            for language in ("vi", "en"):
                assert sheet_name(sheet.title.in_(language)) == sheet.title.in_(language)
    assert sheet_name("a/b: [c]*?" + "x" * 40) == "a b   c   " + "x" * 21
