"""A sheet with its corrections put in, each with a finding, and the sheet that came untouched."""

from datetime import date, datetime

import pytest

from xhht_analysis.sources.returns.corrections import corrected
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed
from xhht_analysis.vocabulary.corrections import CellValue, Correction
from xhht_analysis.wording.findings import told_finding

NAME = "1. Biết chữ"


def correction(expected: CellValue, put: CellValue, *, sheet: str = NAME) -> Correction:
    return Correction(
        id="lit", file="584.xlsx", sheet=sheet, cell="D9", expected=expected, put=put,
        reason="Đảo chữ số", said_by="Phòng GD&ĐT, công văn số 45", on=date(2023, 10, 20),
    )  # fmt: skip


def grid(value: object) -> Grid:
    cells = {(1, 1): "Mã xã"} | ({} if value is None else {(9, 4): value})
    return Grid(file="584.xlsx", sheet=NAME, cells=cells)


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        (123, 123), (123.0, 123), (123, 123.0), (123, "123"), ("123", 123), (None, None),
        ("12/3 ", "12/3"), ("Phươ\u0301c", "Phước"), (True, "TRUE"),
        (date(2023, 3, 12), "2023-03-12"), (datetime(2023, 3, 12, 8), "2023-03-12T08:00:00"),
        (ErrorValue("#REF!"), "#REF!"), (Uncomputed(), None),
    ],
)  # fmt: skip
def test_what_is_expected_is_replaced_and_told(came: object, expected: CellValue) -> None:
    first = grid(came)
    (found,), (finding,) = corrected([first], [correction(expected, 132)])
    assert found.cells == {(1, 1): "Mã xã", (9, 4): 132}
    assert first == grid(came)
    assert (finding.check, finding.file, finding.sheet, finding.cell) == (
        "corrected", "584.xlsx", NAME, "D9",
    )  # fmt: skip
    vietnamese, english = told_finding(finding).wrong
    for said in ("132", "Đảo chữ số", "Phòng GD&ĐT, công văn số 45"):
        assert said in vietnamese
        assert said in english
    assert "ngày 20/10/2023" in vietnamese
    assert "20 October 2023" in english


def test_no_figure_is_an_empty_cell() -> None:
    (found,), _ = corrected([grid(123)], [correction(123, None)])
    assert found.cells == {(1, 1): "Mã xã"}


@pytest.mark.parametrize(
    ("came", "expected", "check"),
    [
        (124, 123, "correction-not-applied"),
        (None, 123, "correction-not-applied"),
        ("1.23", 123, "correction-not-applied"),
        (True, 1, "correction-not-applied"),
        (0, None, "correction-not-applied"),
        (Uncomputed(), 123, "correction-not-applied"),
        (132, 123, "correction-outdated"),
        ("132", 123, "correction-outdated"),
    ],
)
def test_anything_else_stays_as_it_is_and_is_an_error(
    catalogue, came: object, expected: CellValue, check: str
) -> None:
    (found,), (finding,) = corrected([grid(came)], [correction(expected, 132)])
    assert found == grid(came)
    assert (finding.check, finding.cell) == (check, "D9")
    assert str(catalogue.checks[check].severity) == "error"
    assert all(told_finding(finding).mend)


def test_a_sheet_that_is_not_there_is_an_error() -> None:
    grids, (finding,) = corrected([grid(123)], [correction(123, 132, sheet="2. Phổ cập")])
    assert grids == (grid(123),)
    assert (finding.check, finding.sheet) == ("correction-not-applied", "2. Phổ cập")
    assert "không có trang tính hoặc ô này" in told_finding(finding).wrong[0]


def test_the_name_of_a_sheet_may_be_stored_in_another_form() -> None:
    stored = Grid(file="584.xlsx", sheet="1. Biê\u0301t chữ ", cells={(9, 4): 123})
    (found,), _ = corrected([stored], [correction(123, 132)])
    assert found.cells == {(9, 4): 132}


def test_of_a_file_that_cannot_be_read_nothing_is_told_twice() -> None:
    assert corrected([], [correction(123, 132)]) == ((), ())
