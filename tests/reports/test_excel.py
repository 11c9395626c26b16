"""The annex as Excel reads it: real numbers that show the report's words, text that stays text."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell as Box
from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.reports.content import (
    AnnexLine,
    Cell,
    Exhibit,
    Foreign,
    Items,
    Opening,
    Paragraph,
    Part,
    Table,
    Tone,
    Unit,
    linked,
)
from xhht_analysis.reports.exports.excel.workbook import excel, sheet_names
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.wording.messages import messages

DAY = date(2026, 11, 24)
OPENING = Opening(
    title="Huyện A: Bản tin", language="vi", kicker="Kế hoạch B", state="Số liệu năm 2023.",
    warning="SỐ LIỆU MINH HỌA",
)  # fmt: skip


def facts(language: str = "vi", **own: str) -> ReportFacts:
    told = {"title": "Huyện A: Bản tin", "notebook": "a.ipynb", "edition": "2026-11-24", **own}
    return ReportFacts(language=language, day=DAY, **told)


def line(**own) -> AnnexLine:
    """A figure of the annex."""
    usual = {
        "indicator": "Có trình độ", "area_code": "01", "area": "Xã A", "year": 2023,
        "group": "chung", "value": 47.3, "unit": "%", "measured": Unit.PERCENT,
        "numerator": 4730, "denominator": 10000, "status": "có số liệu", "source": "Sở – báo cáo",
        "grade": 2, "illustrative": False,
    }  # fmt: skip
    return AnnexLine(**{**usual, **own})


def exhibit(*rows: Sequence[Cell], ident: str = "people", lines=(), **own) -> Exhibit:
    """An exhibit of one table of three columns."""
    table = Table(caption="Bảng", head=("Đơn vị", "Giá trị", "Kết luận"), rows=rows)
    usual = {"title": "Dân số", "blocks": (table,) if rows else (), "annex": tuple(lines)}
    return Exhibit(id=ident, **{**usual, **own})


def book_of(*parts: Part, language: str = "vi") -> Workbook:
    return load_workbook(io.BytesIO(excel(parts, facts(language))))


def table_of(ws: Worksheet, head: str) -> list[tuple[Box, ...]]:
    """The rows from the one that begins with a head on."""
    rows = list(ws.iter_rows())
    at = next(place for place, row in enumerate(rows) if row[0].value == head)
    return rows[at:]


def percent(text: str, amount: float, **own) -> Cell:
    return Cell(text=text, number=True, amount=amount, unit=Unit.PERCENT, **own)


def test_the_first_sheet_says_what_the_workbook_is() -> None:
    told = exhibit(
        lines=[line()],
        title="Nguồn",
        blocks=(Paragraph(text=f"Tính từ {linked('12', 'a')} số."), Items(items=("Sở A",))),
        notes=("Ghi chú cuối",),
    )
    ws = book_of(OPENING, told, Foreign(text="in ra"))["Ghi chú"]
    texts = [str(cell.value) for row in ws.iter_rows() for cell in row if cell.value]
    for text in ("Huyện A: Bản tin", "Kế hoạch B", "Số liệu năm 2023.", "SỐ LIỆU MINH HỌA"):
        assert text in texts
    assert facts().footer in texts
    assert {"Tính từ 12 số.", "Sở A", "Ghi chú cuối", "in ra"} <= set(texts)
    for name in ("value", "numerator", "status", "grade", "source"):
        assert messages("vi").text(f"annex-head-{name}.about") in texts


def test_the_notes_lead_to_every_other_sheet() -> None:
    book = book_of(exhibit((Cell(text="a"),) * 3), exhibit(lines=[line()], ident="sources"))
    links = [cell for row in book["Ghi chú"].iter_rows() for cell in row if cell.hyperlink]
    assert [cell.value for cell in links] == book.sheetnames[1:] == ["Số liệu", "Dân số"]
    assert [cell.hyperlink.location for cell in links] == ["'Số liệu'!A1", "'Dân số'!A1"]


def test_a_table_has_numbers_and_its_notes_beside_them() -> None:
    book = book_of(
        exhibit(
            (
                Cell(text="T1"),
                percent("47,3%", 47.3, note="1/2", illustrative=True, grade=3, grade_text="g"),
                Cell(text="✗ Chưa đạt", note="chậm", tone=Tone.NOT_MET),
            ),
            (Cell(text="T2"), Cell(text="chưa có số liệu"), Cell(text="✓ Đạt", tone=Tone.MET)),
            ident="targets",
            notes=("Dấu * là suy ra.",),
        )
    )
    assert book.sheetnames == ["Ghi chú", "Chỉ tiêu"]
    head, first, second, note = table_of(book["Chỉ tiêu"], "Đơn vị")
    assert [cell.value for cell in head] == [
        "Đơn vị", "Giá trị", "Giá trị: ghi chú", "Kết luận", "Minh họa",
    ]  # fmt: skip
    assert [cell.value for cell in first] == [
        "T1", 0.473, "1/2; ③ g", "✗ Chưa đạt\nchậm", "◇ minh họa",
    ]  # fmt: skip
    assert (first[1].data_type, first[1].number_format) == ("n", "#,##0.0%")
    assert first[1].fill.fgColor.rgb != second[1].fill.fgColor.rgb
    assert first[3].font.color.rgb != second[3].font.color.rgb
    assert [cell.value or "" for cell in second] == ["T2", "chưa có số liệu", "", "✓ Đạt", ""]
    assert note[0].value == "Dấu * là suy ra."
    above = [row[0].value for row in book["Chỉ tiêu"].iter_rows(max_row=3)]
    assert above == ["Dân số", "Bảng", messages("vi").text("annex-warning")]


def test_a_row_that_is_made_up_in_part_says_where() -> None:
    cells = (Cell(text="T1"), percent("1,0%", 1.0, illustrative=True), percent("2,0%", 2.0))
    _, row = table_of(book_of(exhibit(cells))["Dân số"], "Đơn vị")
    assert row[-1].value == "◇ Giá trị"


def test_without_made_up_figures_nothing_speaks_of_them() -> None:
    ws = book_of(exhibit((Cell(text="T1"), percent("1,0%", 1.0), Cell(text="x"))))["Dân số"]
    head, row = table_of(ws, "Đơn vị")
    assert [cell.value for cell in head] == ["Đơn vị", "Giá trị", "Kết luận"]
    assert row[1].fill.fill_type is None


def test_tables_folded_away_on_the_screen_have_sheets_too() -> None:
    table = Table(caption="Thêm", head=("Đơn vị",), rows=((Cell(text="x"),),))
    book = book_of(exhibit((Cell(text="a"),) * 3, more=(table,), more_title="Xem thêm"))
    assert book.sheetnames == ["Ghi chú", "Dân số", "Dân số (2)"]
    assert book["Dân số (2)"]["A2"].value == "Thêm"


def test_figures_stand_one_a_line_as_numbers() -> None:
    missing = line(
        value=None, numerator=None, denominator=None, status="chưa có số liệu", grade=None
    )
    level = line(value=2, unit="mức độ", measured=None, numerator=None, denominator=None)
    count = line(value=21998, unit="người", measured=Unit.COUNT, illustrative=True)
    book = book_of(exhibit(lines=[line(), missing, level, count]))
    ws = book["Số liệu"]
    head, *rows = table_of(ws, "Đơn vị")
    names = [cell.value for cell in head]
    values, statuses = names.index("Giá trị"), names.index("Tình trạng")
    assert [row[values].value for row in rows] == [0.473, None, 2, 21998]
    assert [row[values].number_format for row in rows][::3] == ["#,##0.0%", "#,##0"]
    assert rows[0][names.index("Tử số")].value == 4730
    assert rows[0][names.index("Mẫu số")].number_format == "#,##0"
    assert rows[1][statuses].value == "chưa có số liệu"
    assert [row[names.index("Mã")].value for row in rows] == ["01"] * 4, "a code is no number"
    assert [row[names.index("Mức tin cậy")].value for row in rows] == [2, None, 2, 2]
    marks = [row[names.index("Minh họa")].value or "" for row in rows]
    assert marks == ["", "", "", "◇ minh họa"]
    assert rows[3][0].fill.fgColor.rgb != rows[0][0].fill.fgColor.rgb
    assert ws["A2"].value == messages("vi").text("annex-warning")


def test_heads_stay_filter_and_come_again_in_print() -> None:
    book = book_of(exhibit(lines=[line(), line()]), exhibit((Cell(text="a"),) * 3))
    figures = book["Số liệu"]
    assert figures.freeze_panes == "D3"
    assert figures.auto_filter.ref == "A2:M4"
    assert figures.print_title_rows == "$2:$2"
    assert book["Dân số"].freeze_panes == "B4"
    for ws in book.worksheets[1:]:
        assert (ws.page_setup.orientation, ws.page_setup.paperSize) == ("landscape", 9)
        assert (ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) == (1, 0)
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        assert ws.oddFooter.left.text == facts().footer


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@SUM(A1)", '=HYPERLINK("x")', "\t=1"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    book = book_of(
        exhibit((Cell(text=text), percent("1,0%", 1.0, note=text), Cell(text=text, note=text))),
        exhibit(lines=[line(area=text, indicator=text, source=text)], notes=(text,)),
        Foreign(text=text),
    )
    cells = [cell for ws in book for row in ws.iter_rows() for cell in row]
    like = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(text)]
    assert len(like) >= 8
    assert {(cell.data_type, cell.quotePrefix) for cell in like} == {("s", True)}
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_odd_letters_and_long_texts_break_nothing() -> None:
    odd = "<b>&amp;\x00\x0b]]>\ufffe Đồi " * 20
    wide = Table(caption=odd, head=(odd, odd), rows=((Cell(text=odd), Cell(text="x" * 40_000)),))
    book = book_of(
        exhibit(title="[a]:*?/\\'x'" * 9, blocks=(wide,), lines=[line(area=odd, source=odd)]),
        Foreign(text=odd * 200),
    )
    assert all(len(name) <= 31 for name in book.sheetnames)
    texts = {cell.value for ws in book for row in ws.iter_rows() for cell in row}
    assert any("Đồi" in str(text) and "\x0b" not in str(text) for text in texts)


def test_names_of_sheets_are_short_and_no_two_alike() -> None:
    long = "Chênh lệch giữa các nhóm và so với phần còn lại"
    names = sheet_names([long, long, "a:b", "A b", "", "'x'", "dài" * 20, "dài" * 20])
    assert names[0] == "Chênh lệch giữa các nhóm và…"
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_the_bytes_depend_on_parts_and_day_alone() -> None:
    parts = (OPENING, exhibit((Cell(text="a"),) * 3), exhibit(lines=[line()]))
    made = excel(parts, facts())
    assert made == excel(parts, facts())
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2026, 11, 24, 0, 0, 0)}
    properties = load_workbook(io.BytesIO(made)).properties
    assert properties.created.date() == properties.modified.date() == DAY
    assert (properties.title, properties.creator) == ("Huyện A: Bản tin", "xhht_analysis")


def test_an_english_annex_is_english() -> None:
    book = book_of(exhibit(lines=[line()]), exhibit((Cell(text="a"),) * 3), language="en")
    assert book.sheetnames[:2] == ["Notes", "Figures"]
    assert table_of(book["Figures"], "Unit")[0][5].value == "Value"


def test_nothing_says_what_a_withheld_group_is() -> None:
    hidden = line(value=None, numerator=None, denominator=None, status="không công bố", grade=None)
    _, row = table_of(book_of(exhibit(lines=[hidden]))["Số liệu"], "Đơn vị")
    assert [cell.value for cell in row if cell.data_type == "n" and cell.value is not None] == [
        2023
    ]
