"""What Excel holds the numbers against while somebody types, and what it tells them."""

import io
import zipfile

import pytest
from openpyxl.utils import get_column_letter

from tests.sources.returns.forms import FIRST_ROW, opened, sheets, written
from xhht_analysis.catalogue import Catalogue

LAST_ROW = FIRST_ROW + 8


@pytest.fixture(scope="module", params=["vi", "en"])
def book(request, catalogue: Catalogue):
    return opened(written(catalogue, language=request.param))


def rules_of(ws) -> dict[str, object]:
    """The validation of each column, by the column's letter."""
    return {
        str(rule.sqref).rstrip("0123456789").split(":")[-1]: rule
        for rule in ws.data_validations.dataValidation
    }


def test_every_input_cell_takes_whole_numbers_only(catalogue: Catalogue, book) -> None:
    for _, ws, placed in sheets(catalogue, book):
        rules = rules_of(ws)
        assert len(rules) == len(ws.data_validations.dataValidation) == len(placed)
        for place in placed:
            letter = get_column_letter(place.index)
            rule = rules[letter]
            assert str(rule.sqref) == f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"
            assert (rule.type, rule.operator, rule.formula1) == ("whole", "between", "0")
            assert rule.showErrorMessage
            assert rule.showInputMessage


def test_a_part_is_held_against_its_wholes_on_the_sheet(catalogue: Catalogue, book) -> None:
    form = catalogue.forms["district_returns"]
    held = 0
    for sheet, ws, placed in sheets(catalogue, book):
        at = {place.column.id: get_column_letter(place.index) for place in placed}
        for place in placed:
            rule = rules_of(ws)[at[place.column.id]]
            wholes = [at[name] for name in form.wholes(sheet, place.column) if name in at]
            if not wholes:
                assert rule.formula2 == "99999999"
                continue
            cells = ",".join(f"${letter}{FIRST_ROW}" for letter in wholes)
            assert rule.formula2 == f"IF(COUNT({cells})=0,99999999,MIN({cells}))"
            assert not rule.allow_blank, "blanks allowed, Excel lets anything pass"
            held += 1
    assert held > 60


def test_women_literate_at_level_2_are_at_most_all_and_women_at_level_1(
    catalogue: Catalogue,
) -> None:
    ws = opened(written(catalogue)).worksheets[1]
    rule = rules_of(ws)["L"]  # 15–18: biết chữ mức độ 2, nữ
    assert rule.formula2 == "IF(COUNT($K7,$I7)=0,99999999,MIN($K7,$I7))"
    assert rule.promptTitle == "Biết chữ mức độ 2 (Nữ)"
    assert rule.prompt.startswith("Đơn vị tính: người. Đã hoàn thành chương trình tiểu học")
    assert rule.error == (
        "Chỉ nhận số nguyên từ 0 trở lên. Không lớn hơn: Biết chữ mức độ 2; Biết chữ mức độ 1 (Nữ)."
    )


def test_messages_are_as_short_as_excel_asks(catalogue: Catalogue, book) -> None:
    for _, ws, _ in sheets(catalogue, book):
        for rule in ws.data_validations.dataValidation:
            assert 0 < len(rule.promptTitle) <= 32
            assert 0 < len(rule.errorTitle) <= 32
            assert 0 < len(rule.prompt) <= 255
            assert 0 < len(rule.error) <= 255
            assert "…" not in rule.prompt + rule.error, "a rule is told to its end"


def test_what_was_pasted_past_the_rules_is_marked(catalogue: Catalogue, book) -> None:
    for _, ws, placed in sheets(catalogue, book):
        marked = {
            str(area.sqref): rules for area, rules in ws.conditional_formatting._cf_rules.items()
        }
        for place in placed:
            letter = get_column_letter(place.index)
            (rule,) = marked[f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"]
            cell, limit = f"{letter}{FIRST_ROW}", rules_of(ws)[letter].formula2
            assert rule.formula == [
                f"AND(NOT(ISBLANK({cell})),OR(NOT(ISNUMBER({cell})),N({cell})<0,"
                f"N({cell})<>INT(N({cell})),N({cell})>{limit}))"
            ]


def test_heads_carry_unit_and_rule_and_years_of_birth(catalogue: Catalogue) -> None:
    ws = opened(written(catalogue)).worksheets[1]
    assert ws["C4"].comment.text == "Từ 15 đến 18 tuổi\nNăm sinh: 2005–2008."
    assert ws["D5"].comment.text.splitlines() == [
        "Số được trừ",
        "Đơn vị tính: người.",
        catalogue.forms["district_returns"].sheets[0].measures[1].rule.vi,
        "Không lớn hơn: Dân số.",
    ]
    education = opened(written(catalogue)).worksheets[2]
    assert education["C4"].comment.text == "5 tuổi\nNăm sinh: 2018."


def test_every_measure_has_its_note(catalogue: Catalogue, book) -> None:
    for sheet, ws, _ in sheets(catalogue, book):
        notes = [cell.comment for cell in ws[5] if cell.comment]
        assert len(notes) == sum(len(block.measures) for block in sheet.blocks)


def test_the_sheet_stays_put_and_prints_on_a4(catalogue: Catalogue, book) -> None:
    for _, ws, placed in sheets(catalogue, book):
        assert ws.freeze_panes == "C7"
        assert ws.page_setup.orientation == "landscape"
        assert ws.page_setup.paperSize == int(ws.PAPERSIZE_A4)
        assert (ws.print_title_rows, ws.print_title_cols) == ("$4:$6", "$A:$B")
        assert ws.oddHeader.right.text == "&A"
        assert ws.oddFooter.center.text == "&P/&N"
        assert 60 <= ws.page_setup.scale <= 100
        ends = {one.id for one in ws.col_breaks.brk}
        blocks = {
            a.index - 1
            for a, b in zip(placed[1:], placed, strict=False)
            if a.column.block is not b.column.block
        }
        assert ends <= blocks, "a block is never parted"


def test_bands_of_ages_take_a_page_each(catalogue: Catalogue, book) -> None:
    assert [one.id for one in book.worksheets[1].col_breaks.brk] == [13, 24, 35]


def test_nothing_is_written_for_programs_beside_excel(catalogue: Catalogue) -> None:
    with zipfile.ZipFile(io.BytesIO(written(catalogue))) as archive:
        names = archive.namelist()
    assert [name for name in names if "vba" in name.lower() or "external" in name.lower()] == []
