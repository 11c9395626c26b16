"""What a CSV gives, whatever its encoding, its delimiter and its line ends."""

import pytest

from tests.sources.returns.conftest import ReadFile
from tests.sources.returns.packages import TABLE
from xhht_analysis.sources.returns.grid import ErrorValue, Grid


def as_csv(delimiter: str, encoding: str, *, mark: bytes = b"", end: str = "\r\n") -> bytes:
    lines = ["Mã,Tên xã,Số người", "22846,Xã Phước Bình,1204", '22849,"Xã ""Phước Hòa""",0']
    text = "".join(line.replace(",", delimiter) + end for line in lines)
    return mark + text.encode(encoding)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"], ids=["CRLF", "LF", "CR"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize(
    ("encoding", "mark", "told"),
    [
        ("utf-8", b"", None),
        ("utf-8", b"\xef\xbb\xbf", None),
        ("utf-16-le", b"\xff\xfe", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-16-le", b"", "utf-16"),
        ("utf-16-be", b"", "utf-16"),
    ],
)
def test_a_csv_gives_the_table(
    read_file: ReadFile, encoding: str, mark: bytes, told: str | None, delimiter: str, end: str
) -> None:
    (grid,), findings = read_file(as_csv(delimiter, encoding, mark=mark, end=end))
    assert grid == Grid(file="returned", sheet="", cells=TABLE)
    assert [finding.facts["encoding"] for finding in findings] == ([told] if told else [])


def test_windows_1258_is_read_with_its_tone_marks_joined(read_file: ReadFile) -> None:
    # Each vowel with its hat, then the tone as a mark of its own: as Windows writes it.
    text = "Xa\u0303 Phươ\u0301c Bi\u0300nh;Hô\u0323 nghe\u0300o;Đô\u0309"
    line = text.encode("windows-1258")
    (grid,), findings = read_file(line + b"\r\n1;2;3\r\n")
    assert grid.cells[1, 1] == "Xã Phước Bình"
    assert grid.cells[1, 2] == "Hộ nghèo"
    assert grid.cells[1, 3] == "Đổ"
    assert [(one.check, one.facts) for one in findings] == [
        ("file-encoding", {"encoding": "windows-1258"})
    ]


def test_a_name_in_an_old_font_is_left_as_windows_shows_it(read_file: ReadFile) -> None:
    # "Phước Bình" in TCVN3: the letters that downstream recognises.
    (grid,), findings = read_file(b"Ph\xad\xedc B\xd7nh,1\r\nB\xb8c \xb8i,2\r\n")
    assert grid.cells[1, 1] == "Ph\xadíc B×nh"
    assert findings[0].facts == {"encoding": "windows-1252"}


def test_a_name_in_a_vni_font_is_left_as_windows_shows_it(read_file: ReadFile) -> None:
    (grid,), findings = read_file("Xã;Phöôùc Bình;Ñoâng Haûi\n1;2;3\n".encode("windows-1252"))
    assert grid.cells[1, 2] == "Phöôùc Bình"
    assert grid.cells[1, 3] == "Ñoâng Haûi"
    assert findings[0].facts == {"encoding": "windows-1252"}


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a;b\n1,5;2,5\n", {(2, 1): "1,5", (2, 2): "2,5"}),
        ("1,5;2,5\n3,5;4,5\n", {(1, 1): "1,5", (2, 2): "4,5"}),
        ("sep=;\na;b\n", {(2, 1): "a", (2, 2): "b"}),
        ("one column\n00022\n", {(2, 1): "00022"}),
        ('a,b\n"two\nlines",3\n4,5\n', {(2, 1): "two\nlines", (4, 1): 4}),
        ("a,b\n\n\n1,2\n", {(4, 1): 1}),
        ("a,b\n1.234,-5\n", {(2, 1): "1.234", (2, 2): -5}),
    ],
    ids=["decimal commas", "decimal commas alone", "sep=", "leading zeros", "quoted lines",
         "blank lines", "ambiguous points"],
)  # fmt: skip
def test_a_csv_keeps_lines_and_what_is_ambiguous(
    read_file: ReadFile, text: str, cells: dict
) -> None:
    (grid,), findings = read_file(text.encode())
    assert findings == ()
    assert {place: grid.cells[place] for place in cells} == cells


def test_a_csv_with_an_error_of_excel(read_file: ReadFile) -> None:
    (grid,), (finding,) = read_file(b"a,b\n1,#DIV/0!\n")
    assert grid.cells[2, 2] == ErrorValue("#DIV/0!")
    assert (finding.check, finding.cell) == ("formula-error", "B2")
