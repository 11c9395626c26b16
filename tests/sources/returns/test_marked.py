"""A return that goes back: its own workbook, doubtful cells marked, every doubt listed in front."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.sources.returns.filled import districts_of
from tests.sources.returns.forms import fill, written
from tests.sources.returns.marking import (
    doubt,
    grids_of,
    marked,
    names,
    opened,
    part,
    saved,
    small,
    values,
    words,
)
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.marked_cells import place_of
from xhht_analysis.sources.returns.marked_colours import COLOURS
from xhht_analysis.sources.returns.marked_list import MOST_LISTED
from xhht_analysis.sources.returns.own_list import LIST_MARK, is_own_list
from xhht_analysis.sources.returns.reading import Return, read_return
from xhht_analysis.vocabulary.findings import Severity

LITERACY = "1. Biết chữ"


def read(catalogue: Catalogue, grids: Sequence[Grid]) -> Return:
    return read_return(
        grids, catalogue.forms["district_returns"], year=2023,
        districts=districts_of(catalogue, 2023),
    )  # fmt: skip


@pytest.fixture(scope="module")
def sent(catalogue: Catalogue) -> bytes:
    """Bác Ái's form, filled in, with a word and a text that begins like a formula in it."""
    book = opened(written(catalogue))
    fill(book, catalogue, "584")
    ws = book[LITERACY]
    ws["C7"], ws["D8"] = "mười hai", -5
    ws["C20"] = "=1+1"
    ws["C20"].data_type = "s"
    return saved(book)


@pytest.fixture
def grids(sent: bytes, tmp_path: Path) -> tuple[Grid, ...]:
    return grids_of(sent, tmp_path)


DOUBTS = (
    doubt(LITERACY, "C7", "Cần một số nguyên."),
    doubt(LITERACY, "C7", "Xem lại.", Severity.NOTICE),
    doubt(LITERACY, "D9", "Khác thường.", Severity.WARNING),
    doubt(LITERACY, "C4", "Tiêu đề lạ.", Severity.NOTICE),
    doubt(LITERACY, "", "Thiếu dòng."),
    doubt("", "", "Tệp có macro.", Severity.WARNING),
)


@pytest.fixture
def back(sent: bytes, grids: tuple[Grid, ...]) -> bytes:
    return marked(sent, grids, DOUBTS)


def test_what_is_read_of_it_is_what_was_sent(
    back: bytes, grids: tuple[Grid, ...], catalogue: Catalogue, tmp_path: Path
) -> None:
    again = grids_of(back, tmp_path)
    assert values(again) == values(grids)
    before, after = read(catalogue, grids), read(catalogue, again)
    drop = ["file"]
    assert after.counts.drop(columns=drop).equals(before.counts.drop(columns=drop))
    assert after.findings == before.findings


def test_corrected_in_the_very_file_it_is_read_without_a_finding(
    back: bytes, catalogue: Catalogue, tmp_path: Path
) -> None:
    book = opened(back)
    fill_from = opened(written(catalogue))
    fill(fill_from, catalogue, "584")
    for cell in ("C7", "D8"):
        book[LITERACY][cell] = fill_from[LITERACY][cell].value
    again = read(catalogue, grids_of(saved(book), tmp_path))
    assert again.findings == ()
    assert again.district is not None
    assert again.counts["value"].notna().all()


def test_the_form_stays_a_form(sent: bytes, back: bytes) -> None:
    before, after = opened(sent), opened(back)
    assert after.sheetnames == ["Cần kiểm tra", *before.sheetnames]
    assert after.security.lockStructure
    marks = {one.name: one.value for one in after.custom_doc_props.props}
    assert marks == {"xhht_form": "district_returns", "xhht_unit": "584", "xhht_year": 2023}
    for old, new in zip(before.worksheets, after.worksheets[1:], strict=True):
        assert new.protection.sheet == old.protection.sheet
        rules = [[str(one.sqref) for one in ws.data_validations.dataValidation]
                 for ws in (old, new)]  # fmt: skip
        assert rules[0] == rules[1]
        assert new.print_title_rows == old.print_title_rows
        assert new.freeze_panes == old.freeze_panes
    assert after[LITERACY]["C16"].value == before[LITERACY]["C16"].value != ""


def test_a_cell_has_the_colour_of_its_worst_doubt(back: bytes) -> None:
    ws = opened(back)[LITERACY]
    colours = {cell: ws[cell].fill.fgColor.rgb[-6:] for cell in ("C7", "D9", "C4")}
    assert colours == {
        "C7": COLOURS[Severity.ERROR],
        "D9": COLOURS[Severity.WARNING],
        "C4": COLOURS[Severity.NOTICE],
    }
    assert ws["C8"].fill.fgColor.rgb[-6:] not in COLOURS.values()


def test_its_note_says_all_that_is_wrong_with_signs_and_how_to_mend_it(back: bytes) -> None:
    note = opened(back)[LITERACY]["C7"].comment
    assert note.text == (
        "CẦN KIỂM TRA\n✗ LỖI: Cần một số nguyên.\n→ Cách sửa: Sửa lại.\n"
        "· LƯU Ý: Xem lại.\n→ Cách sửa: Sửa lại."
    )


def test_a_note_of_the_form_stays_below_ours(sent: bytes, back: bytes) -> None:
    before = opened(sent)[LITERACY]["C4"].comment.text
    note = opened(back)[LITERACY]["C4"].comment.text
    assert note.startswith("CẦN KIỂM TRA\n· LƯU Ý: Tiêu đề lạ.")
    assert note.endswith(before)


def test_a_note_is_as_large_as_its_text(sent: bytes, grids: tuple[Grid, ...]) -> None:
    long = marked(sent, grids, [doubt(LITERACY, "C7", "Rất dài. " * 40)])
    sizes = part(long, "xl/drawings/commentsDrawing2.vml").split("width:380px;height:")[1:]
    heights = sorted(int(size.partition("px")[0]) for size in sizes)
    assert heights[0] < 120 < heights[-1] < 640


def test_our_colour_comes_before_the_forms_own(back: bytes) -> None:
    ws = opened(back)[LITERACY]
    (own,) = (one for one in ws.conditional_formatting if "C7" in one)
    first = min(own.rules, key=lambda rule: rule.priority)
    assert "ROW()=7,COLUMN()=3" in first.formula[0]
    assert first.stopIfTrue
    assert len(own.rules) == 2


def test_the_list_is_in_front_and_links_to_each_cell(back: bytes) -> None:
    book = opened(back)
    ws = book.active
    assert ws.title == "Cần kiểm tra"
    rows = [[cell.value for cell in row[:6]] for row in ws.iter_rows(min_row=7)]
    assert rows[0] == ["STT", "Mức độ", "Trang tính", "Ô", "Vấn đề", "Cách sửa"]
    assert rows[1] == [1, "✗ lỗi", LITERACY, "C7", "Cần một số nguyên.", "Sửa lại."]
    assert [row[2:4] for row in rows[5:]] == [[LITERACY, "cả trang"], ["cả tệp", None]]
    assert [row[0] for row in rows[1:]] == [1, 2, 3, 4, 5, 6]
    assert ws["D8"].hyperlink.location == f"'{LITERACY}'!C7"
    assert ws["D8"].hyperlink.target is None
    assert (ws.freeze_panes, ws.print_title_rows) == ("A8", "$7:$7")
    assert (str(ws.page_setup.paperSize), ws.page_setup.orientation) == ("9", "landscape")
    assert [one.title for one in book.worksheets if one.sheet_view.tabSelected] == [ws.title]


def test_more_than_anybody_mends_is_counted(sent: bytes, grids: tuple[Grid, ...]) -> None:
    many = [doubt("", "", f"{number}") for number in range(MOST_LISTED + 7)]
    ws = opened(marked(sent, grids, many)).active
    assert ws.cell(7 + MOST_LISTED, 1).value == MOST_LISTED
    assert ws.cell(8 + MOST_LISTED, 1).value.startswith("Còn 7 điều khác")


def test_a_second_sending_has_only_its_own_marks(back: bytes, tmp_path: Path) -> None:
    again = opened(marked(back, grids_of(back, tmp_path), [doubt(LITERACY, "E7")]))
    ws = again[LITERACY]
    assert again.sheetnames.count("Cần kiểm tra") == 1
    assert ws["C7"].comment is None
    assert ws["C7"].fill.fgColor.rgb[-6:] == "FFF9E0"
    assert ws["C4"].comment.text.startswith("Từ 15 đến 18 tuổi")
    assert ws["C4"].fill.fgColor.rgb[-6:] == "D5DFEB"
    assert ws["E7"].comment.text.startswith("CẦN KIỂM TRA")
    rules = [rule.formula[0] for one in ws.conditional_formatting for rule in one.rules]
    assert sum("xhht_check" in rule for rule in rules) == 1


def test_the_same_return_gives_the_same_bytes(
    sent: bytes, back: bytes, grids: tuple[Grid, ...]
) -> None:
    assert marked(sent, grids, DOUBTS) == back


def test_text_that_begins_like_a_formula_stays_text(back: bytes) -> None:
    cell = opened(back)[LITERACY]["C20"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_what_a_doubt_quotes_is_text(sent: bytes, grids: tuple[Grid, ...]) -> None:
    text = '=HYPERLINK("x")\x07 <script>'
    content = marked(sent, grids, [doubt(LITERACY, "C7", text)])
    cell = opened(content).active["E8"]
    assert (cell.value, cell.data_type) == (text.replace("\x07", ""), "s")
    assert "<script>" not in part(content, "xl/comments/comment2.xml")


def test_a_doubt_of_a_merged_cell_is_marked_at_its_first(tmp_path: Path) -> None:
    book = small()
    book.active.delete_rows(1, 5)
    book.active["B2"] = "x"
    book.active.merge_cells("B2:D3")
    data = saved(book)
    ws = opened(marked(data, grids_of(data, tmp_path), [doubt("Sheet", "D3")]))["Sheet"]
    assert ws["B2"].comment is not None
    assert [str(one) for one in ws.merged_cells.ranges] == ["B2:D3"]


@pytest.mark.parametrize(
    ("cell", "place"),
    [("C7", (7, 3)), ("", None), ("C7:D9", None), ("C30000", None), ("AAA1", (1, 703)),
     ("ZZZ1", None), ("C0", None)],
)  # fmt: skip
def test_cells_that_are_none_are_not_marked(cell: str, place: tuple[int, int] | None) -> None:
    assert place_of(cell) == place


def test_a_list_is_known_by_its_mark_and_nothing_else() -> None:
    grid = Grid(file="", sheet="Tờ 9", cells={(6, 1): LIST_MARK})
    assert is_own_list(grid)
    assert not is_own_list(Grid(file="", sheet="Cần kiểm tra", cells={(6, 1): "STT"}))
    assert not is_own_list(Grid(file="", sheet="x", cells={(40, 1): LIST_MARK}))


def test_a_sheet_of_the_lists_name_stays_a_sheet_of_data(tmp_path: Path) -> None:
    book = small()
    book.active.title = "Cần kiểm tra"
    data = saved(book)
    grids = grids_of(data, tmp_path)
    back = marked(data, grids, [doubt("Cần kiểm tra", "A1")])
    assert values(grids_of(back, tmp_path))[0][1] == dict(grids[0].cells)
    assert len(opened(back).sheetnames) == 2


def test_notes_of_others_stay(tmp_path: Path) -> None:
    book = small()
    book.active["A2"].comment = Comment("Đã hỏi xã.", "Người lập biểu")
    data = saved(book)
    back = marked(data, grids_of(data, tmp_path), [doubt("Sheet", "A3")])
    note = opened(back)["Sheet"]["A2"].comment
    assert (note.text, note.author) == ("Đã hỏi xã.", "Người lập biểu")


def test_an_empty_workbook_has_the_list_alone(tmp_path: Path) -> None:
    data = saved(Workbook())
    back = marked(data, grids_of(data, tmp_path), [doubt("", "")])
    assert opened(back).sheetnames == [words().sheet, "Sheet"]
    assert "xl/worksheets/sheet2.xml" in names(back)
