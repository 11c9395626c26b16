"""Whatever stands in a sheet: no exception, no number that nobody wrote, none in a wrong place."""

import re
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.returns.filled import FIRST_UNIT, Sheet, expected, figures, whole
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed, cell_name
from xhht_analysis.sources.returns.reading import Return, read_return
from xhht_analysis.vocabulary.forms import Form
from xhht_analysis.wording.findings import told_finding

WORDS = (
    "Mã xã", "Tên xã", "STT", "Từ 15 đến 18 tuổi", "19-25", "Dân số", "Số phải phổ cập", "Nữ",
    "Biết chữ mức độ 1", "DTTS", "Tổng số", "Tổng cộng", "Năm 2022", "Năm 2023", "Năm báo cáo",
    "Mã huyện", "Huyện Bác Ái", "Huyện Ninh Sơn", "22783", "Xã Phước Bình", "Phước Hòa", "22786",
    "Thanh Hai", "Ph­íc Hßa", "Phöôùc Hoøa", "1.234", "1,5", "12 người", "-", "x", "585", "Mã",
    "5 tuổi", "Đến lớp", "Sơ cấp", "Ghi chú", "district_returns · 584 · 2023",
)  # fmt: skip
VALUES = (
    st.sampled_from(WORDS) | st.text(max_size=12) | st.integers(-5, 2100) | st.integers()
    | st.floats() | st.booleans() | st.dates() | st.datetimes() | st.times()
    | st.sampled_from([ErrorValue("#REF!"), Uncomputed(), date(2023, 3, 12), 10**20])
)  # fmt: skip
HEADINGS = st.lists(
    st.sampled_from(["15–18", "Từ 19 đến 25 tuổi", "5 tuổi", "Năm 2022"]), max_size=1
).flatmap(
    lambda block: st.lists(
        st.sampled_from(["Dân số", "Biết chữ mức độ 1", "Nữ", "Tổng số", "Sơ cấp", "Đến lớp", "%"]),
        min_size=1,
        max_size=2,
    ).map(lambda words: " – ".join([*block, *words]))
)
UNITS = st.sampled_from(["22783", 22786, "22789.0", "22868", "22741", None, "7", "x"])
NAMES = st.sampled_from(
    [None, None, "Phước Hòa", "Xã Phước Tân", "Tổng cộng", "Thanh Hai", "Ph­íc Hßa"]
)


@st.composite
def tables(draw) -> dict[tuple[int, int], object]:
    """Something like a table: headings, codes and names, anything as figures, and stray cells."""
    top = draw(st.integers(1, 3))
    headings = draw(st.lists(HEADINGS, min_size=1, max_size=4))
    cells: dict[tuple[int, int], object] = {(top, 1): "Mã", (top, 2): "Xã"}
    cells |= {(top, at): text for at, text in enumerate(headings, start=3)}
    for row in range(top + 1, top + 1 + draw(st.integers(0, 5))):
        values = [draw(UNITS), draw(NAMES), *(draw(VALUES) for _ in headings)]
        cells |= {(row, at): value for at, value in enumerate(values, start=1)}
    strays = st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 7)), VALUES, max_size=4)
    cells |= draw(strays)
    return {at: value for at, value in cells.items() if value is not None}


CELLS = (
    st.dictionaries(st.tuples(st.integers(1, 14), st.integers(1, 8)), VALUES, max_size=60)
    | tables() | tables() | tables()
)  # fmt: skip
MERGES = st.lists(
    st.tuples(st.integers(1, 14), st.integers(1, 8), st.integers(0, 3), st.integers(0, 3)).map(
        lambda m: (m[0], m[1], m[0] + m[2], m[1] + m[3])
    ),
    max_size=4,
)


def written_in(value: object) -> set[int]:
    """The whole numbers that a reader could take a cell for."""
    if isinstance(value, bool):
        return set()
    if isinstance(value, int | float):
        return (
            {int(value)}
            if value == value and abs(value) < 10**12 and value == int(value)
            else set()
        )
    if not isinstance(value, str):
        return set()
    text = re.sub(r"[.,]0+$", "", re.sub(r"[^0-9.,]", "", value))
    return {int(digits) for one in (value, text) if (digits := re.sub(r"\D", "", one))}


def check_nothing_was_made_up(found: Return, grids: list[Grid]) -> None:
    cells: Mapping[tuple[str, str], object] = {
        (grid.sheet, cell_name(*at)): value for grid in grids for at, value in grid.cells.items()
    }
    for row in found.counts.dropna(subset=["value"]).itertuples():
        assert int(row.value) in written_in(cells[row.sheet, row.cell])
        assert row.value >= 0
    for finding in found.findings:
        assert all(told_finding(finding).wrong)


@given(contents=st.lists(st.tuples(CELLS, MERGES), max_size=3))
@settings(max_examples=150)
def test_any_sheets_at_all(contents, form: Form, units) -> None:
    grids = [
        Grid(file="a.xlsx", sheet=f"Sheet{number}", cells=cells, merged=tuple(merged))
        for number, (cells, merged) in enumerate(contents)
    ]
    check_nothing_was_made_up(read_return(grids, form, year=2023, districts=units), grids)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**5000, -(10**5000), "9" * 5000],
                         ids=["nan", "inf", "huge", "hugely negative", "endless"])  # fmt: skip
def test_what_python_cannot_write_out_may_stand_anywhere(value: object, form: Form, units) -> None:
    for row in range(1, 5):
        for column in range(1, 5):
            sheet = Sheet("Sheet1")
            for at, text in enumerate(("Mã", "Xã", "15–18: Dân số"), start=1):
                sheet.put(2, at, text)
                sheet.put(3, at, ("22783", "Xã Phước Bình", 5)[at - 1])
            sheet.put(1, 1, "Năm báo cáo")
            sheet.put(row, column, value)
            grids = [sheet.grid()]
            check_nothing_was_made_up(read_return(grids, form, year=2023, districts=units), grids)


def spoiled(form: Form, units, changes: list[tuple[int, int, int, object]]) -> list[Grid]:
    sheets = a_return(form, units)
    for which, row, column, value in changes:
        sheets[which].put(row, column, value)
    return [sheet.grid() for sheet in sheets]


def a_return(form: Form, units) -> list[Sheet]:
    district = next(one for one in units if one.code == "584")
    return whole(form, district, units[district])


@given(
    changes=st.lists(
        st.tuples(st.integers(0, 5), st.integers(1, 20), st.integers(1, 40), VALUES), max_size=12
    )
)
@settings(max_examples=20)
def test_a_return_spoiled_anywhere(changes, form: Form, units) -> None:
    grids = spoiled(form, units, changes)
    check_nothing_was_made_up(read_return(grids, form, year=2023, districts=units), grids)


@given(
    changes=st.lists(
        st.tuples(st.integers(1, 5), st.integers(4, 6), st.integers(1, 40), st.text(max_size=20)),
        max_size=6,
    )
)
@settings(max_examples=20)
def test_spoiled_headings_lose_figures_but_never_move_one(changes, form: Form, units) -> None:
    district = next(one for one in units if one.code == "584")
    found = read_return(spoiled(form, units, changes), form, year=2023, districts=units)
    assert figures(found).items() <= expected(form, units[district]).items()


@given(
    changes=st.lists(
        st.tuples(
            st.integers(1, 5), st.integers(FIRST_UNIT, FIRST_UNIT + 8), st.integers(3, 12), VALUES
        ),
        max_size=8,
    )
)
@settings(max_examples=20)
def test_spoiled_figures_leave_the_others_alone(changes, form: Form, units) -> None:
    district = next(one for one in units if one.code == "584")
    found = read_return(spoiled(form, units, changes), form, year=2023, districts=units)
    before = expected(form, units[district])
    touched = {
        (form.sheets[which - 1].title.vi, cell_name(row, at)) for which, row, at, _ in changes
    }
    assert found.district == district
    assert len(found.counts) == len(before)
    for row in found.counts.itertuples():
        if (row.sheet, row.cell) not in touched:
            assert row.value == before[row.table, row.column, row.area_code]
