"""A return that goes back is not trusted: nothing active comes along, nothing of it raises."""

import time
from collections.abc import Callable
from datetime import date
from datetime import time as hour
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.packaging.custom import LinkProperty
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.sources.returns import compound as biff
from tests.sources.returns.corpus import OK, cases
from tests.sources.returns.marking import (
    changed,
    doubt,
    grids_of,
    marked,
    names,
    opened,
    part,
    saved,
    small,
    values,
)
from tests.sources.returns.packages import ods
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.marked_formulas import is_harmless

SHEET = "xl/worksheets/sheet1.xml"
ENDS = {"file-macros", "file-external-links"}
READABLE = [(name, data) for name, data, told in cases() if told == OK or told in ENDS]


@pytest.mark.parametrize("formula", [
    "=SUM(A2:A5)", "=IF(COUNT(C7:C15)=ROWS(C7:C15),SUM(C7:C15),\"\")", "=A1+B2*2", "=sum(C:C)",
    "='1. Biết chữ'!C7+$D$8", "=ROUND(AVERAGE(A1:A3),0)", "=IFERROR(MAX(A1),MIN(A2))", "=-ABS(A1)",
])  # fmt: skip
def test_a_formula_that_adds_up_is_harmless(formula: str) -> None:
    assert is_harmless(formula, sheets={"1. Biết chữ"})


@pytest.mark.parametrize("formula", [
    "=cmd|'/c calc'!A0", "=HYPERLINK(\"http://x\")", "=WEBSERVICE(\"http://x\")", "=[1]S!A1",
    "='[a.xlsx]S'!A1", "='C:\\[a.xlsx]S'!A1", "=S!A1", "=SUM(ten_goi)", "=INDIRECT(\"A1\")",
    "=Table1[x]", "=SUM(S1:S3!A1)", "=SUM(#REF!)", "={1,2}", "=_xlfn.LET(x,1,x)", "=A1(", "=\"",
    "=CALL(\"a\")", "=SUM(" + "A1," * 2_000 + "A2)", "=", "=RTD(\"x\")", "=SUM(A1)!HYPERLINK(B2)",
])  # fmt: skip
def test_any_other_formula_is_not(formula: str) -> None:
    assert not is_harmless(formula, sheets={"1. Biết chữ"})


def test_a_formula_that_goes_leaves_its_stored_result(tmp_path: Path) -> None:
    book = small()
    ws = book.active
    ws["F1"], ws["F2"], ws["F3"] = "=SUM(A2:A5)", '=WEBSERVICE("http://x")', "=cmd|'/c calc'!A1"
    ws["F4"] = '=HYPERLINK("http://x","ten")'
    stored = changed(
        saved(book), {SHEET: ("<f>SUM(A2:A5)</f><v></v>", "<f>SUM(A2:A5)</f><v>14</v>")}
    )
    stored = changed(stored, {SHEET: ('x")</f><v></v>', 'x")</f><v>7</v>')})
    text = '<c r="F4" t="str"><f>HYPERLINK("http://x","ten")</f><v>=tên</v></c>'
    link = '<c r="F4"><f>HYPERLINK("http://x","ten")</f><v></v></c>'
    stored = changed(stored, {SHEET: (link, text)})
    grids = grids_of(stored, tmp_path)
    back = marked(stored, grids, [doubt("Sheet", "F1")])
    cells = [opened(back)["Sheet"].cell(row, 6) for row in range(1, 5)]
    assert [cell.value for cell in cells] == ["=SUM(A2:A5)", 7, None, "=tên"]
    assert [cell.data_type for cell in cells] == ["f", "n", "n", "s"]
    assert "<f>SUM(A2:A5)</f><v>14</v>" in part(back, "xl/worksheets/sheet2.xml")


def _linked(book: Workbook) -> None:
    book.active["A2"].hyperlink = "http://x/"


def _drawn(book: Workbook) -> None:
    chart = BarChart()
    chart.add_data(Reference(book.active, 2, 2, 2, 5))
    book.active.add_chart(chart, "H1")


def _tabled(book: Workbook) -> None:
    for cell, text in zip(("A1", "B1"), "xy", strict=True):
        book.active[cell] = text
    book.active.add_table(Table(displayName="T", ref="A1:B5"))


def _named(book: Workbook) -> None:
    for name, meant in (("out", "[1]S!$A$1"), ("run", "CALL(1)"), ("own", "Sheet!$A$1")):
        book.defined_names[name] = DefinedName(name, attr_text=meant)
    book.defined_names["Auto_Open"] = DefinedName("Auto_Open", attr_text="Sheet!$A$1", xlm=True)


def _ruled(book: Workbook) -> None:
    for formula in ('WEBSERVICE("http://x")', "$A$1"):
        rule = DataValidation(type="custom", formula1=formula)
        rule.add("A1:A3")
        book.active.add_data_validation(rule)
        book.active.conditional_formatting.add("A1:A3", FormulaRule(formula=[formula]))


def _propertied(book: Workbook) -> None:
    book.custom_doc_props.append(LinkProperty(name="x", value="[1]S!A1"))


@pytest.mark.parametrize("put", [_linked, _drawn, _tabled, _named, _ruled, _propertied])
def test_nothing_active_comes_along(put: Callable[[Workbook], None], tmp_path: Path) -> None:
    book = small()
    put(book)
    data = changed(saved(book), {}, {
        "xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": b"<x/>",
        "xl/embeddings/oleObject1.bin": b"x", "xl/activeX/activeX1.xml": b"<x/>",
        "customXml/item1.xml": b"<x/>",
    })  # fmt: skip
    grids = grids_of(data, tmp_path)
    back = marked(data, grids, [doubt("Sheet", "A1")])
    assert values(grids_of(back, tmp_path)) == values(grids)
    known = "|".join(names(back))
    for gone in ("vba", "external", "embed", "activeX", "customXml", "chart", "tables", "media"):
        assert gone not in known
    for name in names(back):
        if name.endswith((".xml", ".rels")):
            text = part(back, name)
            assert "http://x" not in text
            assert "[1]" not in text
            assert "TargetMode" not in text
            assert "CALL" not in text
            assert "Auto_Open" not in text


def test_names_and_rules_of_its_own_cells_stay(tmp_path: Path) -> None:
    book = small()
    _named(book)
    _ruled(book)
    data = saved(book)
    after = opened(marked(data, grids_of(data, tmp_path), [doubt("Sheet", "E5")]))
    assert list(after.defined_names) == ["own"]
    rules = after["Sheet"].data_validations.dataValidation
    assert [rule.formula1 for rule in rules] == ["$A$1"]


def _noted() -> bytes:
    book = small()
    book.active["A2"].comment = Comment("x", "y")
    return saved(book)


def _with_link() -> bytes:
    book = small()
    _linked(book)
    return saved(book)


STYLES = "xl/styles.xml"
NOTES = "xl/comments/comment1.xml"
BOMB = '<!DOCTYPE x [<!ENTITY a "b">]><comments'
BOMBS = {
    "a note on every cell": changed(_noted(), {NOTES: ('ref="A2"', 'ref="A1:XFD1048576"')}),
    "a note on no cell": changed(_noted(), {NOTES: ('ref="A2"', 'ref="?"')}),
    "an entity in the notes": changed(_noted(), {NOTES: ("<comments", BOMB)}),
    "notes that end early": changed(_noted(), {NOTES: ("</comments>", "")}),
    "a link on every cell": changed(_with_link(), {SHEET: ('ref="A2"', 'ref="A1:XFD1048576"')}),
    "a style that is not": changed(_noted(), {SHEET: ('r="A1"', 'r="A1" s="77"')}),
    "a size that is none": changed(_noted(), {STYLES: ('<sz val="11"', '<sz val="x"')}),
    "a broken theme": changed(_noted(), {"xl/theme/theme1.xml": ("<a:themeElements>", "<x>")}),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_what_openpyxl_cannot_take_becomes_a_new_workbook(name: str, tmp_path: Path) -> None:
    grids = grids_of(BOMBS[name], tmp_path)
    start = time.monotonic()
    back = marked(BOMBS[name], grids, [doubt("Sheet", "A1")])
    assert time.monotonic() - start < 5
    assert values(grids_of(back, tmp_path)) == values(grids)
    ws = opened(back)["Sheet"]
    assert ws["A1"].comment is not None
    assert ws["A2"].comment is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("r.csv", "Mã,Tên\n22846,=1+1\n1.234,@x\n".encode()),
        ("r.ods", ods("<table:table-row><table:table-cell office:value-type='float' "
                      "office:value='7'/></table:table-row>")),
        ("r.xls", biff.xls(biff.label(0, 0, "-Xã") + biff.number(1, 1, 4))),
    ],
)  # fmt: skip
def test_another_format_becomes_a_workbook_of_the_same_values(
    name: str, data: bytes, tmp_path: Path
) -> None:
    grids = grids_of(data, tmp_path, name)
    back = marked(data, grids, [doubt(grids[0].sheet, "A1")])
    assert [one for _, one in values(grids_of(back, tmp_path))] == [dict(grids[0].cells)]
    book = opened(back)
    assert book.worksheets[1]["A1"].comment.text.startswith("CẦN KIỂM TRA")
    assert book.active["D8"].hyperlink.location == f"'{book.sheetnames[1]}'!A1"
    texts = [cell for row in book.worksheets[1] for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in texts} <= {"s"}


def test_days_errors_and_merged_cells_come_through(tmp_path: Path) -> None:
    book = small()
    ws = book.active
    ws["A1"], ws["A2"], ws["A3"], ws["A4"] = date(2023, 9, 30), hour(7, 30), True, "#REF!"
    for cell in ("C2", "B3", "C3"):
        ws[cell] = None
    ws.merge_cells("B2:C3")
    data = saved(book)
    grids = grids_of(data, tmp_path)
    for content in (data, b"no workbook"):
        again = grids_of(marked(content, grids, [doubt("Sheet", "A1")]), tmp_path)
        assert values(again) == values(grids)
        assert again[0].merged == ((2, 2, 3, 3),)


@pytest.mark.parametrize(("name", "data"), READABLE, ids=[name for name, _ in READABLE])
def test_whatever_was_read_can_be_sent_back(
    name: str, data: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    grids = grids_of(data, tmp_path)
    start = time.monotonic()
    back = marked(data, grids, [doubt(grid.sheet, "B2") for grid in grids])
    assert time.monotonic() - start < 5
    assert capfd.readouterr() == ("", "")
    again, findings = read_grids(_written(back, tmp_path), file="back.xlsx")
    assert [dict(one.cells) for one in again] == [dict(one.cells) for one in grids]
    assert not ENDS & {finding.check for finding in findings}
    assert opened(back).active["A1"].value == f"Cần kiểm tra: {len(grids)} lỗi, 0 cảnh báo, 0 lưu ý"


def _written(content: bytes, folder: Path) -> Path:
    path = folder / "back.xlsx"
    path.write_bytes(content)
    return path
