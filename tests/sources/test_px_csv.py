"""The CSV of PX-Web, in every encoding, delimiter and shape, gives the rows of its table."""

import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tests.sources import pxweb_files as px
from xhht_analysis.sources.pxweb import read_cube
from xhht_analysis.sources.tables import inspected_rows
from xhht_analysis.vocabulary.downloads import VALUE
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.tables import TableDescription

ACROSS = {"heading": (px.YEAR,)}
MATRIX = f'''"Tỷ lệ biết chữ theo {px.AREA} và {px.YEAR}"

"{px.AREA}","2018","Sơ bộ 2019"
"CẢ NƯỚC",94.8,95.1
"Ninh Thuận",86.8,..
"TP. Hồ Chí Minh",98.05,98

"Ghi chú: Dân số từ 15 tuổi trở lên."
"Nguồn: điều tra, tổng điều tra"
'''
ROWS = [
    ("B5", 2018, "58", 86.8, None),
    ("C5", 2019, "58", None, "Sơ bộ"),
    ("B6", 2018, "79", 98.05, None),
    ("C6", 2019, "79", 98.0, "Sơ bộ"),
]
SEX = "Giới tính"
# In quotation marks, for the name has a comma in it.
HEAD = f'"{px.AREA}"'


def parted_by(delimiter: str) -> str:
    """The matrix with another delimiter; the commas inside its texts stay."""
    text = MATRIX.replace('",', f'"{delimiter}')
    for figure in ("94.8", "86.8", "98.05"):
        text = text.replace(f"{figure},", f"{figure}{delimiter}")
    return text


@pytest.fixture
def raw(tmp_path: Path) -> Callable[..., tuple[pd.DataFrame, TableDescription]]:
    def table(content: str | bytes, **layout: object) -> tuple[pd.DataFrame, TableDescription]:
        description = px.described(**layout)
        begun = time.monotonic()
        try:
            path = px.write(tmp_path, content)
            return read_cube(path, description, find=px.find, file="x.csv"), description
        finally:
            assert time.monotonic() - begun < 5

    return table


@pytest.fixture
def read(raw) -> Callable[..., list[tuple]]:
    def rows(content: str | bytes, **layout: object) -> list[tuple]:
        table, problems = inspected_rows(*raw(content, **layout), file="x.csv")
        assert problems == []
        return px.rows_of(table)

    return rows


@pytest.fixture
def refusal(raw) -> Callable[..., Problem]:
    def problem(content: str | bytes, **layout: object) -> Problem:
        with pytest.raises(Refused) as caught:
            raw(content, **layout)
        (only,) = caught.value.problems
        return only

    return problem


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_matrix_in_any_encoding(read, encoding: str, delimiter: str) -> None:
    assert read(parted_by(delimiter).encode(encoding), **ACROSS) == ROWS


def test_a_matrix_in_the_encoding_of_old_windows(read) -> None:
    text = "Tiêu đê\u0300\nKhu vư\u0323c,2018\nTP. Hô\u0300 Chí Minh,98.5\n".encode("windows-1258")
    columns = px.COLUMNS | {"area_code": "Khu vực"}
    assert read(text, columns=columns, **ACROSS) == [("B3", 2018, "79", 98.5, None)]


def test_decimal_commas_are_told_by_the_figures(read) -> None:
    text = parted_by(";")
    for figure in ("94.8", "95.1", "86.8", "98.05"):
        text = text.replace(figure, figure.replace(".", ","))
    assert read(text, **ACROSS) == ROWS


LINES_OF_THE_HEAD = {
    "names above": f"x\n{HEAD},Nam,,Nữ,\n,2018,2019,2018,2019\nNinh Thuận,86.8,87.5,1,2\n",
    "names below": f"x\n,Nam,,Nữ,\n{HEAD},2018,2019,2018,2019\nNinh Thuận,86.8,87.5,1,2\n",
    "in one line": f"x\n\n{HEAD},Nam 2018,Nam 2019,Nữ 2018,Nữ 2019\nNinh Thuận,86.8,87.5,1,2\n",
}


@pytest.mark.parametrize("text", LINES_OF_THE_HEAD.values(), ids=list(LINES_OF_THE_HEAD))
def test_two_dimensions_across(read, text: str) -> None:
    found = read(text, heading=(SEX, px.YEAR), where={SEX: "nam"})
    assert found == [("B4", 2018, "58", 86.8, None), ("C4", 2019, "58", 87.5, None)]


def test_two_dimensions_across_in_the_other_order(read) -> None:
    text = f"{HEAD},2018 Tổng số,2018 Thành thị\nNinh Thuận,86.8,90\n"
    where = {"Phân loại": "Tổng số"}
    found = read(text, heading=(px.YEAR, "Phân loại"), where=where)
    assert found == [("B2", 2018, "58", 86.8, None)]


def test_two_dimensions_down_with_the_first_written_once(read) -> None:
    text = f"{HEAD},{SEX},2018\nNinh Thuận,Nam,90.5\n,Nữ,83.1\nHà Nội,Nam,99\n,Nữ,98\n"
    found = read(text, where={SEX: "Nữ"}, **ACROSS)
    assert found == [("C3", 2018, "58", 83.1, None), ("C5", 2018, "01", 98.0, None)]


def test_a_line_for_each_figure(read) -> None:
    text = f"{HEAD},{px.YEAR},{SEX},Tỷ lệ (%)\nNinh Thuận,2018,Nam,90.5\nNinh Thuận,2018,Nữ,83\n"
    assert read(text, where={SEX: "Nữ"}) == [("D3", 2018, "58", 83.0, None)]


def test_a_region_is_told_and_may_be_skipped_or_named(read, refusal) -> None:
    text = MATRIX.replace('"Ninh', '"Đồng bằng sông Hồng",97,97.5\n"Tây Nguyên",1,2\n"Ninh')
    told = refusal(text, **ACROSS)
    assert (told.code, told.place) == ("cube-units-unknown", "area_code")
    assert told.facts == {"came": "Đồng bằng sông Hồng; Tây Nguyên"}
    labels = {"area_code": {"Tây Nguyên": "62"}}
    found = read(text, skip=("đồng bằng  sông Hồng",), labels=labels, **ACROSS)
    assert [row[2] for row in found] == ["62", "62", "58", "58", "79", "79"]


@pytest.mark.parametrize(
    ("figures", "came"),
    [("98.500,97.100", "98.500, 97.100"), ('"1,234",".."', "1,234"), ('"98,5",97.1', "98,5, 97.1")],
)
def test_points_that_could_be_either_are_refused(refusal, figures: str, came: str) -> None:
    problem = refusal(f"{HEAD},2018,2019\nNinh Thuận,{figures}\n", **ACROSS)
    assert (problem.code, problem.facts) == ("cube-decimal", {"came": came})


def test_a_declared_decimal_sign_decides(read, refusal) -> None:
    text = f"{HEAD}\t2018\t2019\nNinh Thuận\t98.500\t97.100\n"
    assert [row[3] for row in read(text, decimal=".", **ACROSS)] == [98.5, 97.1]
    with pytest.raises(Refused) as caught:
        read(text, decimal=",", **ACROSS)
    assert [(one.code, one.place) for one in caught.value.problems] == [
        ("wrong-cell", "B2"), ("wrong-cell", "C2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code", "came"),
    [
        pytest.param(b"", "cube-unreadable", "empty", id="empty"),
        pytest.param(b"%PDF-1.7 " + b"x" * 99, "cube-unreadable", "pdf", id="a PDF"),
        pytest.param(b"\x7fELF" + b"\0" * 99, "cube-unreadable", "program", id="a program"),
        pytest.param(b'"a"b",1\n"', "unknown-name", f"{px.AREA}", id="quotes"),
        pytest.param("Vùng,2018\nNinh Thuận,1\n", "unknown-name", px.AREA, id="another dimension"),
        pytest.param(b"<html><table></table>", "cube-unreadable", "html", id="a web page"),
        pytest.param(f"{HEAD}\nNinh Thuận\n", "cube-heading", px.AREA, id="nothing across"),
        pytest.param(b"1,2\n" * 400_000, "cube-unreadable", "file-dimensions", id="without end"),
        pytest.param(b"," * 3_000_000 + b"1\n", "cube-unreadable", "file-dimensions", id="commas"),
    ],
)
def test_a_broken_file_is_refused(refusal, content, code: str, came: str) -> None:
    problem = refusal(content, **ACROSS)
    assert (problem.code, problem.facts["came"]) == (code, came)


def test_a_heading_that_cannot_be_taken_apart(refusal) -> None:
    text = f"{HEAD},Tổng số\nNinh Thuận,1\n"
    problem = refusal(text, heading=(SEX, px.YEAR), where={SEX: "Nam"})
    assert (problem.code, problem.place) == ("cube-heading", "B1")
    assert problem.facts == {"came": "Tổng số", "expected": f"{SEX}, {px.YEAR}"}


def test_a_text_among_the_figures_is_told_with_its_cell(raw) -> None:
    rows, description = raw(MATRIX.replace("86.8", "nhiều"), **ACROSS)
    _, (problem,) = inspected_rows(rows, description, file="x.csv")
    assert (problem.code, problem.place) == ("wrong-cell", "B5, value_pct")
    assert problem.facts == {"expected": "number", "came": "nhiều"}


def test_a_column_may_be_called_as_the_layout_calls_the_figure(read) -> None:
    columns = {"year": px.YEAR, "area_code": px.AREA, VALUE: VALUE}
    text = f"{HEAD},2018\nNinh Thuận,many\n"
    assert read(text, columns=columns, **ACROSS) == [("B2", 2018, "58", "many")]
