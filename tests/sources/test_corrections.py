"""A described table is corrected before its cells are typed, or refused."""

from datetime import date
from pathlib import Path

import pytest

from tests.sources.conftest import HEAD
from xhht_analysis.sources.tables import inspected_table
from xhht_analysis.vocabulary.corrections import CellValue, Correction

ROWS = "2023,58401,college,1234,12.5,,yes,ghi chú\n2023,58402,other,0,,,,\n"


@pytest.fixture
def corrected(tmp_path: Path, description):
    def read(*corrections: Correction, content: str = ROWS):
        path = tmp_path / "small.csv"
        path.write_text(f"{HEAD}\n{content}", "utf-8")
        return inspected_table(path, description, file="small.csv", corrections=corrections)

    return read


def correction(cell: str, expected: CellValue, put: CellValue, sheet: str = "") -> Correction:
    return Correction(
        id=f"at_{cell}", file="small.csv", sheet=sheet, cell=cell, expected=expected, put=put,
        reason="Đảo chữ số", said_by="Công văn số 45", on=date(2023, 10, 20),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "expected", "put", "line", "column", "value"),
    [
        ("D2", 1234, 4321, 2, "people", 4321),
        ("D2", "1234", 0, 2, "people", 0),
        ("D3", 0.0, 17.0, 3, "people", 17),
        ("E2", 12.5, 0.1, 2, "pct", 0.1),
        ("E3", None, 99.25, 3, "pct", 99.25),
        ("B3", "58402", "58403", 3, "area_code", "58403"),
        ("H2", "ghi chu\u0301 ", "khác", 2, "note", "khác"),
    ],
)
def test_a_cell_is_read_as_corrected(
    corrected, cell: str, expected: CellValue, put: CellValue, line: int, column: str, value
) -> None:
    table, problems = corrected(correction(cell, expected, put))
    assert problems == []
    assert table.at[line, column] == value
    untouched, _ = corrected()
    same = table.astype("string").fillna("") == untouched.astype("string").fillna("")
    assert (~same).sum().sum() == 1


def test_what_is_put_may_be_no_figure(corrected) -> None:
    table, problems = corrected(correction("E2", 12.5, None))
    assert problems == []
    assert table["pct"].isna().all()


def test_what_was_wrong_is_right_once_it_is_corrected(corrected) -> None:
    content = ROWS.replace("1234", "1.234")
    _, problems = corrected(content=content)
    assert [one.code for one in problems] == ["wrong-cell"]
    assert corrected(correction("D2", "1.234", 1234), content=content)[1] == []


@pytest.mark.parametrize(
    ("one", "code", "facts"),
    [
        pytest.param(correction("D2", 1233, 4321), "correction-not-applied",
                     {"why": "value", "expected": "1233", "came": "1234"}, id="another number"),
        pytest.param(correction("D2", None, 4321), "correction-not-applied",
                     {"why": "value", "expected": "none", "came": "1234"}, id="not empty"),
        pytest.param(correction("D2", 4321, 1234), "correction-outdated",
                     {"came": "1234"}, id="the source is mended"),
        pytest.param(correction("E3", 1, None), "correction-outdated",
                     {"came": "none"}, id="the source is emptied"),
        pytest.param(correction("D1", "people", "persons"), "correction-not-applied",
                     {"why": "place"}, id="the head"),
        pytest.param(correction("D9", None, 1), "correction-not-applied",
                     {"why": "place", "expected": "none"}, id="below the table"),
        pytest.param(correction("I2", None, 1), "correction-not-applied",
                     {"why": "place"}, id="beside the table"),
        pytest.param(correction("D2", 1234, 4321, "Sheet1"), "correction-not-applied",
                     {"why": "place"}, id="a CSV has no sheets"),
    ],
)  # fmt: skip
def test_a_correction_that_does_not_fit_is_a_problem(
    corrected, one: Correction, code: str, facts: dict
) -> None:
    table, (problem,) = corrected(one)
    assert (problem.code, problem.file, problem.place) == (code, "small.csv", one.cell)
    assert problem.facts.items() >= ({"id": one.id} | facts).items()
    assert table.equals(corrected()[0])
