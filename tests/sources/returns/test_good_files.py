"""What a sound file of each format gives: the same cells, of the same types."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from tests.sources.returns import compound as biff
from tests.sources.returns.conftest import ReadFile
from tests.sources.returns.packages import (
    TABLE,
    cells,
    ods,
    ods_parts,
    xlsx,
    xlsx_parts,
    xlsx_sheet,
    zipped,
)
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed

TEXTS = ("Mã", "Tên xã", "Số người", "Xã Phước Bình", 'Xã "Phước Hòa"')


def as_xlsx() -> bytes:
    shared = {text: place for place, text in enumerate(TEXTS)}
    rows = ""
    for row in (1, 2, 3):
        rows += f'<row r="{row}">'
        for column, letter in enumerate("ABC", start=1):
            value = TABLE[row, column]
            kind, stored = ("s", shared[value]) if isinstance(value, str) else ("n", value)
            rows += f'<c r="{letter}{row}" t="{kind}"><v>{stored}</v></c>'
        rows += "</row>"
    return xlsx(rows, strings=tuple(f"<t>{text}</t>" for text in TEXTS))


def as_ods() -> bytes:
    rows = ""
    for row in (1, 2, 3):
        rows += "<table:table-row>"
        for column in (1, 2, 3):
            value = TABLE[row, column]
            rows += (
                f'<table:table-cell office:value-type="string"><text:p>{value}</text:p>'
                if isinstance(value, str)
                else f'<table:table-cell office:value-type="float" office:value="{value}">'
                f"<text:p>{value:,}</text:p>"
            ) + "</table:table-cell>"
        rows += "</table:table-row>"
    return ods(rows)


def as_xls() -> bytes:
    return biff.xls(
        b"".join(
            biff.label(row - 1, column - 1, value)
            if isinstance(value, str)
            else biff.number(row - 1, column - 1, value)
            for (row, column), value in TABLE.items()
        )
    )


@pytest.mark.parametrize("data", [as_xlsx, as_ods, as_xls])
def test_a_workbook_gives_the_table(read_file: ReadFile, data: Callable[[], bytes]) -> None:
    assert read_file(data()) == ((Grid(file="returned", sheet="Sheet1", cells=TABLE),), ())


XLSX_CELLS = {
    "1204": ('<c r="A1"><v>1204</v></c>', 1204),
    "a whole number with a point": ('<c r="A1"><v>12.0</v></c>', 12),
    "a fraction": ('<c r="A1"><v>0.1</v></c>', 0.1),
    "an exponent": ('<c r="A1"><v>1.2E3</v></c>', 1200),
    "true": ('<c r="A1" t="b"><v>1</v></c>', True),
    "false": ('<c r="A1" t="b"><v>0</v></c>', False),
    "a day": ('<c r="A1" s="1"><v>45199</v></c>', date(2023, 9, 30)),
    "a day and a time": ('<c r="A1" s="2"><v>45199.5</v></c>', datetime(2023, 9, 30, 12)),
    "a time": ('<c r="A1" s="4"><v>0.3125</v></c>', time(7, 30)),
    "money with a d in its unit": ('<c r="A1" s="3"><v>5</v></c>', 5),
    "the day that never was": ('<c r="A1" s="1"><v>60</v></c>', 60),
    "the day before it": ('<c r="A1" s="1"><v>59</v></c>', date(1900, 2, 28)),
    "the day after it": ('<c r="A1" s="1"><v>61</v></c>', date(1900, 3, 1)),
    "a day before all": ('<c r="A1" s="1"><v>-3</v></c>', -3),
    "a day after all": ('<c r="A1" s="1"><v>9999999</v></c>', 9999999),
    "a day in ISO": ('<c r="A1" t="d"><v>2023-09-30</v></c>', date(2023, 9, 30)),
    "inline text": ('<c r="A1" t="inlineStr"><is><t>Xã</t></is></c>', "Xã"),
    "text with runs": ('<c r="A1" t="s"><v>0</v></c>', "Xã Phước Bình"),
    "a result": ('<c r="A1"><f>1+1</f><v>2</v></c>', 2),
    "a result that is text": ('<c r="A1" t="str"><f>B1</f><v>Đạt</v></c>', "Đạt"),
    "not a number": ('<c r="A1"><v>NaN</v></c>', "NaN"),
    "an endless number": ('<c r="A1"><v>1e999</v></c>', "1e999"),
    "another script's digits": ('<c r="A1"><v>1_000</v></c>', "1_000"),
    "a cell without its place": ("<c><v>3</v></c>", 3),
}


@pytest.mark.parametrize("name", XLSX_CELLS)
def test_a_cell_of_xlsx(read_file: ReadFile, name: str) -> None:
    written, value = XLSX_CELLS[name]
    runs = "<r><t>Xã </t></r><rPh><t>reading</t></rPh><r><t>Phước Bình</t></r>"
    (grid,), findings = read_file(xlsx(cells(written), strings=(runs,)))
    assert findings == ()
    assert grid.cells == {(1, 1): value}
    assert type(grid.cells[1, 1]) is type(value)


def test_days_from_1904(read_file: ReadFile) -> None:
    data = xlsx(cells('<c r="A1" s="1"><v>43737</v></c>'), book='<workbookPr date1904="1"/>')
    assert read_file(data)[0][0].cells == {(1, 1): date(2023, 9, 30)}


ODS_CELLS = {
    "a number": ('office:value-type="float" office:value="12"', "12,00", 12),
    "a share": ('office:value-type="percentage" office:value="0.5"', "50 %", 0.5),
    "money": ('office:value-type="currency" office:value="5"', "5 đ", 5),
    "true": ('office:value-type="boolean" office:boolean-value="true"', "TRUE", True),
    "a day": ('office:value-type="date" office:date-value="2023-09-30"', "30/9", date(2023, 9, 30)),
    "a day and a time": (
        'office:value-type="date" office:date-value="2023-09-30T12:00:00"', "30/9 12 h",
        datetime(2023, 9, 30, 12),
    ),
    "a time": ('office:value-type="time" office:time-value="PT07H30M00S"', "7:30", time(7, 30)),
    "text": ('office:value-type="string"', "Xã", "Xã"),
    "spaces": ('office:value-type="string"', 'a<text:s text:c="2"/>b', "a  b"),
    "paragraphs": ('office:value-type="string"', "a</text:p><text:p>b", "a\nb"),
    "a result": ('table:formula="of:=1+1" office:value-type="float" office:value="2"', "2", 2),
    "a broken number": ('office:value-type="float" office:value="x"', "shown", "shown"),
}  # fmt: skip


@pytest.mark.parametrize("name", ODS_CELLS)
def test_a_cell_of_ods(read_file: ReadFile, name: str) -> None:
    attributes, shown, value = ODS_CELLS[name]
    note = "<office:annotation><text:p>a comment</text:p></office:annotation>"
    cell = f"<table:table-cell {attributes}>{note}<text:p>{shown}</text:p></table:table-cell>"
    (grid,), findings = read_file(ods(f"<table:table-row>{cell}</table:table-row>"))
    assert findings == ()
    assert grid.cells == {(1, 1): value}
    assert type(grid.cells[1, 1]) is type(value)


def test_repeated_cells_and_rows_of_ods_stand_where_they_are_shown(read_file: ReadFile) -> None:
    number = 'office:value-type="float" office:value="7"'
    (grid,), findings = read_file(
        ods(
            '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
            '<table:table-row table:number-rows-repeated="2">'
            '<table:table-cell table:number-columns-repeated="2"/>'
            f'<table:table-cell {number} table:number-columns-repeated="2"/></table:table-row>'
            '<table:table-row table:number-rows-repeated="1048570">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        )
    )
    assert findings == ()
    assert grid.cells == {(row, column): 7 for row in (4, 5) for column in (3, 4)}


def test_cells_of_xls(read_file: ReadFile) -> None:
    two = b"\0\0\0\0\0\0\0\x40"
    (grid,), findings = read_file(
        biff.xls(
            biff.number(0, 0, 45199, style=1)
            + biff.number(0, 1, 0.5)
            + biff.truth(0, 2, 1)
            + biff.truth(0, 3, 7, error=True)
            + biff.formula(0, 4, two)
            + biff.formula(0, 5, bytes(8), flags=2)
            + biff.label(2, 0, "gộp")
            + biff.merged((2, 3, 0, 4))
        )
    )
    assert grid.cells == {
        (1, 1): date(2023, 9, 30), (1, 2): 0.5, (1, 3): True, (1, 4): ErrorValue("#DIV/0!"),
        (1, 5): 2, (1, 6): Uncomputed(), (3, 1): "gộp",
    }  # fmt: skip
    assert grid.merged == ((3, 1, 4, 5),)
    assert [(one.check, one.cell) for one in findings] == [
        ("formula-error", "D1"),
        ("formula-not-computed", "F1"),
    ]


def test_merged_ranges_and_hidden_sheets(read_file: ReadFile) -> None:
    sheet = xlsx_sheet(cells('<c r="A1"><v>1</v></c>'),
                       after='<mergeCells><mergeCell ref="A1:C2"/></mergeCells>')  # fmt: skip
    states = ("visible", "hidden", "veryHidden")
    names = ("Dân số", "a&lt;b&gt;", "Ẩn")
    grids, findings = read_file(zipped(xlsx_parts(sheet, sheet, sheet, states=states, names=names)))
    assert [(grid.sheet, grid.hidden) for grid in grids] == [
        ("Dân số", False),
        ("a<b>", True),
        ("Ẩn", True),
    ]
    assert {grid.merged for grid in grids} == {((1, 1, 2, 3),)}
    assert [(one.check, one.sheet, one.facts["how"]) for one in findings] == [
        ("sheet-hidden", "a<b>", "hidden"),
        ("sheet-hidden", "Ẩn", "very-hidden"),
    ]


def test_merged_and_hidden_tables_of_ods(read_file: ReadFile) -> None:
    row = (
        '<table:table-row><table:table-cell table:number-columns-spanned="3" '
        'table:number-rows-spanned="2" office:value-type="string"><text:p>gộp</text:p>'
        '</table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell office:value-type="string"><text:p>sau</text:p></table:table-cell>'
        "</table:table-row>"
    )
    table = '<table:table table:name="{}" table:style-name="{}">{}</table:table>'
    tables = table.format("A", "shown", row) + table.format("B", "hidden", row)
    grids, findings = read_file(zipped(ods_parts(tables)))
    assert [(grid.sheet, grid.hidden, grid.merged) for grid in grids] == [
        ("A", False, ((1, 1, 2, 3),)),
        ("B", True, ((1, 1, 2, 3),)),
    ]
    assert grids[0].cells == {(1, 1): "gộp", (1, 4): "sau"}
    assert [(one.check, one.sheet) for one in findings] == [("sheet-hidden", "B")]


def test_hidden_sheets_of_xls(read_file: ReadFile) -> None:
    stream = biff.workbook([biff.number(0, 0, 1)] * 3, states=(0, 1, 2))
    grids, findings = read_file(biff.compound({"Workbook": stream}))
    assert [grid.hidden for grid in grids] == [False, True, True]
    assert [one.facts["how"] for one in findings] == ["hidden", "very-hidden"]
