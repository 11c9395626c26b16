"""A correction is exact about its cell and its values, or it is none."""

from datetime import date

import pytest

from xhht_analysis.vocabulary.corrections import CellValue, Correction, same_value, written
from xhht_analysis.vocabulary.problems import Impossible


def correction(**other: object) -> Correction:
    facts = {
        "id": "lit2", "file": "data/returns/2023/584.xlsx", "sheet": "1. Biết chữ", "cell": "D9",
        "expected": 123, "put": 132, "reason": "Đảo chữ số", "said_by": "Công văn số 45",
        "on": date(2023, 10, 20),
    }  # fmt: skip
    return Correction(**facts | other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (1234, 1234.0, True),
        (1234, "1234", True),
        (1234, "1234.0", True),
        (12.5, "12.5", True),
        (1234, 1235, False),
        (1234, "1.234", False),
        (1234, "1,234", False),
        (7, "007", False),
        (0, None, False),
        (0, "", False),
        (None, "", True),
        (None, "  ", True),
        ("Phước Bình", " Phươ\u0301c Bi\u0300nh ", True),
        ("Phước Bình", "Phước Binh", False),
        ("abc", "ABC", False),
        (1, "TRUE", False),
    ],
)
def test_values_are_compared_exactly(one: CellValue, other: CellValue, same: bool) -> None:
    assert same_value(one, other) is same
    assert same_value(other, one) is same


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (132, "132"), (132.0, "132"), (0.1, "0.1"), (12.50, "12.5"), ("7a", "7a")],
)
def test_a_value_is_written_as_one_types_it(value: CellValue, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize(
    ("cell", "place"), [("A1", (1, 1)), ("D9", (9, 4)), ("Z2", (2, 26)), ("AB12", (12, 28))]
)
def test_a_cell_has_its_row_and_column(cell: str, place: tuple[int, int]) -> None:
    assert correction(cell=cell).place == place


@pytest.mark.parametrize("cell", ["", "9D", "d9", "$D$9", "D0", "D", "9", "D9:E9", "ABCD1"])
def test_a_cell_must_have_a_cells_name(cell: str) -> None:
    with pytest.raises(Impossible, match="no-cell-name"):
        correction(cell=cell)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"reason": " "}, "correction-lacks"),
        ({"said_by": ""}, "correction-lacks"),
        ({"put": 123.0}, "correction-changes-nothing"),
        ({"put": "123"}, "correction-changes-nothing"),
        ({"expected": None, "put": ""}, "correction-changes-nothing"),
        ({"put": float("inf")}, "wrong-value"),
        ({"expected": float("nan")}, "wrong-value"),
    ],
)
def test_a_correction_that_says_nothing_is_impossible(other: dict, code: str) -> None:
    with pytest.raises(Impossible, match=code):
        correction(**other)
