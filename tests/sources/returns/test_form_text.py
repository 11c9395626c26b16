"""Nothing that a register or a declaration holds becomes a formula or breaks the workbook."""

from dataclasses import replace

import pytest

from tests.sources.returns.forms import FIRST_ROW, cells_of, opened, units, written
from xhht_analysis.catalogue import Catalogue

HOSTILE = [
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://example.org","x")',
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_text_whatever_it_begins_with(catalogue: Catalogue, name: str) -> None:
    unit, communes = units(catalogue)
    content = written(
        catalogue,
        unit=replace(unit, full_name=name),
        rows=(replace(communes[0], full_name=name), *communes[1:]),
    )
    book = opened(content)
    for ws in book.worksheets:
        formulas = [cell for cell in cells_of(ws) if cell.data_type == "f"]
        assert all(cell.value.startswith("=IF(COUNT(") for cell in formulas)
    cell = book.worksheets[1].cell(FIRST_ROW, 2)
    assert (cell.data_type, cell.value) == ("s", name)
    assert cell.quotePrefix


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "**A** [b](c)", "A & B", "Nhơn Hải"])
def test_marks_of_other_languages_are_only_letters(catalogue: Catalogue, name: str) -> None:
    unit, communes = units(catalogue)
    named = replace(unit, full_name=name)
    rows = (replace(communes[0], full_name=name), *communes[1:])
    book = opened(written(catalogue, unit=named, rows=rows))
    cell = book.worksheets[1].cell(FIRST_ROW, 2)
    assert (cell.value, cell.quotePrefix) == (name, False)


def test_characters_that_no_workbook_can_hold_are_left_out(catalogue: Catalogue) -> None:
    _, communes = units(catalogue)
    rows = (replace(communes[0], full_name="Xã\x00 Phước\x0b Bình"), *communes[1:])
    ws = opened(written(catalogue, rows=rows)).worksheets[1]
    assert ws.cell(FIRST_ROW, 2).value == "Xã Phước Bình"


def test_a_sign_of_the_running_head_is_no_command(catalogue: Catalogue) -> None:
    unit, _ = units(catalogue)
    book = opened(written(catalogue, unit=replace(unit, full_name="A &P B")))
    assert book.worksheets[1].oddHeader.left.text == "A &&P B · 584 · 2023"
