"""Every way in which a cell may hold a count, or something that only looks like one."""

import sys
from datetime import date, datetime, time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.sources.returns.cells import EMPTY, LARGEST, read_count
from xhht_analysis.sources.returns.grid import ErrorValue, Uncomputed
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.text import Bilingual
from xhht_analysis.wording.findings import told_finding

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[2] / "cases" / "cells.yml").read_text("utf-8")
)["cells"]
PEOPLE = Bilingual(vi="người", en="people")
INSTITUTIONS = Bilingual(vi="cơ sở", en="institutions")
INVISIBLE = {"‹nbsp›": "\u00a0", "‹nnbsp›": "\u202f"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_cell(case: dict) -> None:
    text = case["given"]
    for name, character in INVISIBLE.items() if isinstance(text, str) else ():
        text = text.replace(name, character)
    count = read_count(text, unit=PEOPLE)
    assert count.value == case.get("value")
    assert count.check == case.get("check", "")


@pytest.mark.parametrize(
    "case", [case for case in CASES if "check" in case], ids=lambda c: c["name"]
)
def test_what_a_cell_is_blamed_for_is_told(case: dict) -> None:
    count = read_count(case["given"], unit=PEOPLE)
    told = told_finding(Finding(check=count.check, file="584.xlsx", facts=count.facts))
    assert all(told.wrong)
    if isinstance(case["given"], str) and "‹" not in case["given"]:
        assert all(case["given"].strip() in line for line in told.wrong)


@pytest.mark.parametrize("cell", [None, ErrorValue("#REF!"), Uncomputed()])
def test_nothing_and_what_was_told_before_is_empty(cell: object) -> None:
    assert read_count(cell, unit=PEOPLE) == EMPTY


@pytest.mark.parametrize(
    ("cell", "came", "typed", "serial"),
    [
        (date(2023, 3, 12), "2023-03-12", "12/3", "44997"),
        (datetime(2023, 3, 12), "2023-03-12", "12/3", "44997"),
        (datetime(1903, 5, 18), "1903-05-18", "18/5", "1234"),
        (time(12, 30), "12:30:00", "12:30", "none"),
        (time(0, 0), "00:00:00", "0", "0"),
    ],
)
def test_a_date_is_never_turned_back(cell: date, came: str, typed: str, serial: str) -> None:
    count = read_count(cell, unit=PEOPLE)
    assert (count.value, count.check) == (None, "date-for-a-number")
    assert count.facts == {"came": came, "typed": typed, "serial": serial}
    told = told_finding(Finding(check=count.check, file="584.xlsx", facts=count.facts))
    assert all(f"{typed}" in line for line in told.wrong)
    assert ("1234" in told.wrong[0]) == (serial == "1234")


def test_institutions_have_units_of_their_own() -> None:
    assert read_count("12 cs", unit=INSTITUTIONS).value == 12
    assert read_count("12 trường", unit=INSTITUTIONS).value == 12
    assert read_count("12 người", unit=INSTITUTIONS).check == "not-a-number"


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param(10**5000, id="a huge number"),
        pytest.param(-(10**5000), id="a huge negative one"),
        pytest.param("9" * 5000, id="digits without end"),
        pytest.param(float("inf"), id="infinite"),
        pytest.param(float("nan"), id="not a number"),
    ],
)
def test_what_python_cannot_write_out_is_refused_all_the_same(cell: object) -> None:
    count = read_count(cell, unit=PEOPLE)
    assert count.value is None
    assert count.check in {"not-a-number", "negative"}
    assert sys.get_int_max_str_digits() < 5000


@given(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes()
    | st.times() | st.text() | st.text("0123456789., -–%+'người")
)  # fmt: skip
def test_no_number_is_made_up(cell: object) -> None:
    count = read_count(cell, unit=PEOPLE)
    if count.value is None:
        assert count.check or cell is None or not any(ch.isalnum() for ch in str(cell))
        return
    assert 0 <= count.value <= LARGEST
    assert isinstance(cell, int | float | str)
    assert not isinstance(cell, bool)
    if isinstance(cell, str):
        digits = "".join(ch for ch in cell if ch.isdecimal())
        behind = cell.replace(",", ".").rpartition(".")[2]
        decimals = sum(ch.isdecimal() for ch in behind) if set(cell) & set(".,") else 0
        assert count.value in (int(digits), int(digits[: len(digits) - decimals] or "0"))
    else:
        assert count.value == cell
