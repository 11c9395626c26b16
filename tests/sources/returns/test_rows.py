"""Rows and their units, totals, notes, and figures that cannot be read for sure."""

from datetime import date, datetime

import pandas as pd
import pytest

from tests.sources.returns.filled import (
    FIRST_UNIT,
    Sheet,
    checks,
    expected,
    figures,
    one,
)
from xhht_analysis.sources.returns.grid import ErrorValue, Uncomputed

# The row of Xã Phước Hòa (22786) on the first sheet, and what is found there.
ROW = FIRST_UNIT + 1
ROWS = [
    pytest.param(22786, "Xã Phước Hòa", {}, id="a code as a number"),
    pytest.param("22786.0", "Phước Hoà", {}, id="a code with a point, the tone elsewhere"),
    pytest.param("22786", None, {}, id="a code alone"),
    pytest.param("22786", "Phuoc Hoa", {}, id="a name without marks beside its code"),
    pytest.param(None, "Phước Hòa", {"unit-by-name": 1}, id="a name alone"),
    pytest.param(None, "22786 - Phước Hòa", {}, id="code and name in one cell"),
    pytest.param("22786", "Xã Phước Tân", {"unit-name-differs": 1}, id="another unit's name"),
    pytest.param("22786", "Xã Phước Hóa", {}, id="a wrong mark beside the code"),
    pytest.param("22786", "Xã Hòa Phước Bình", {"unit-name-differs": 1}, id="no unit's name"),
    pytest.param("22787", "Xã Phước Hòa", {"unit-unknown": 1}, id="an unknown code"),
    pytest.param(None, "Xã Phước Hóa", {"unit-unknown": 1, "unit-missing": 1}, id="a wrong mark"),
    pytest.param(None, None, {"unit-unknown": 1, "unit-missing": 1}, id="neither"),
    pytest.param("22789", "Xã Phước Tân", {"unit-twice": 1, "unit-missing": 1}, id="twice"),
    pytest.param("22868", "Xã Thanh Hải", {"unit-of-another-district": 1, "unit-missing": 1},
                 id="of another district"),
    pytest.param(None, "Thanh Hai", {"unit-unknown": 1, "unit-missing": 1}, id="either of two"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "name", "found_there"), ROWS)
def test_a_row_and_its_unit(read, sheets, form, units, bac_ai, code, name, found_there) -> None:
    sheets[1].put(ROW, 1, code)
    sheets[1].put(ROW, 2, name)
    found = read(sheets)
    found_here = checks(found)
    if "unit-twice" in found_there:
        del found_here["total-differs"]
    assert found_here == found_there
    lost = {"22786"} if set(found_there) - {"unit-by-name"} else set()
    if "unit-twice" in found_there:
        lost.add("22789")
    first = {column.id for column in form.sheets[0].columns}
    assert figures(found) == {key: value for key, value in expected(form, units[bac_ai]).items()
                              if key[1] not in first or key[2] not in lost}  # fmt: skip
    rows = {finding.cell for finding in found.findings if finding.check != "total-differs"}
    assert rows <= {"", "A8", "B8", "A9", "B9", "C8"}


def test_an_unknown_unit_comes_with_the_nearest_names(read, sheets) -> None:
    sheets[1].put(ROW, 1, None)
    sheets[1].put(ROW, 2, "Xã Phước Hóa")
    finding = one(read(sheets), "unit-unknown")
    assert finding.facts["came"] == "Xã Phước Hóa"
    assert finding.facts["nearest"].startswith("Xã Phước Hòa")


def test_a_total_is_held_against_its_rows(read, sheets) -> None:
    total = FIRST_UNIT + 9
    right = sheets[1].cells[total, 3]
    sheets[1].cells[total, 3] = right + 1
    finding = one(read(sheets), "total-differs")
    assert finding.cell == f"C{total}"
    assert finding.facts == {"expected": str(right), "came": str(right + 1)}
    for silent in (Uncomputed(), ErrorValue("#REF!"), None, ""):
        sheets[1].cells[total, 3] = silent
        assert read(sheets).findings == ()


@pytest.mark.parametrize("label", ["Tổng cộng", "CỘNG", "Toàn huyện", "Huyện Bác Ái", "Total"])
def test_a_total_by_any_name(read, sheets, label: str) -> None:
    sheets[1].put(FIRST_UNIT + 9, 2, label)
    sheets[1].cells[FIRST_UNIT + 9, 3] += 1
    assert checks(read(sheets)) == {"total-differs": 1}


def test_an_unreadable_row_leaves_the_total_alone(read, sheets) -> None:
    sheets[1].put(ROW, 3, "x")
    assert checks(read(sheets)) == {"not-a-number": 1}


def test_whoever_signed_below_the_table_is_in_no_finding(read, sheets) -> None:
    for row, (name, value) in enumerate((
        ("Người lập biểu: Nguyễn Văn A", 912345678), ("Nguyễn Văn A", 5), ("Ký", date(2023, 9, 5)),
    ), start=FIRST_UNIT + 11):  # fmt: skip
        sheets[1].put(row, 2, name)
        sheets[1].put(row, 3, value)
    found = read(sheets)
    assert checks(found) == {"unit-unknown": 1}
    assert "Nguyễn" not in str(found.findings)


def test_an_empty_cell_is_missing_and_a_dash_is_no_zero(read, sheets) -> None:
    sheets[1].put(ROW, 3, None)
    sheets[1].put(ROW + 1, 3, "-")
    found = read(sheets)
    assert checks(found) == {"mark-for-empty": 1, "total-differs": 1}
    column = found.counts[found.counts["column"] == "15_18.population"].set_index("area_code")
    assert column.loc[["22786", "22789"], "value"].isna().all()
    assert len(column) == 9


def test_merged_figures_belong_to_nobody(read, sheets) -> None:
    sheets[1].put(ROW, 3, 12, to=(ROW + 1, 3))
    sheets[1].put(ROW + 1, 3, None)
    finding = one(read(sheets), "not-a-number")
    assert (finding.cell, finding.facts["kind"]) == ("C8", "merged")


def test_tables_of_one_row_each_below_each_other(read) -> None:
    sheet = Sheet("Sheet1")
    for number, code in enumerate(("22783", "22786", "22783")):
        for at, text in enumerate(("Mã", "Xã", "15–18: Dân số"), start=1):
            sheet.put(2 * number + 1, at, text)
        sheet.put(2 * number + 2, 1, code)
        sheet.put(2 * number + 2, 3, number)
    found = read([sheet])
    assert checks(found)["unit-twice"] == 1
    assert [pd.isna(value) for value in found.counts["value"]] == [True, False, True]


@pytest.mark.parametrize(
    "value", [datetime(2023, 3, 12), "12/3", "12,5", "1.23", -4, True, 10**400]
)
def test_what_cannot_be_read_for_sure_is_missing_and_told(read, sheets, value: object) -> None:
    sheets[1].put(ROW, 3, value)
    found = read(sheets)
    (finding,) = found.findings
    assert (finding.cell, finding.sheet, finding.district) == ("C8", "1. Biết chữ", "584")
    assert len(figures(found)) == len(found.counts) - 1
