"""A CSV is read as its description says, or refused with line, column, expected and came."""

from pathlib import Path

import pandas as pd
import pytest

from xhht_analysis.sources.tables import read_table
from xhht_analysis.vocabulary.problems import Refused

HEAD = "year,area_code,kind,people,pct,since,minority,note"
GOOD = "2023,58401,college,1234,12.5,2021-06-04,yes,ghi chú\n2023,58402,other,0,,,,\n"


def test_cells_get_the_types_of_their_columns(read) -> None:
    table = read(GOOD)
    assert table.dtypes.astype(str).to_dict() == {
        "year": "Int64",
        "area_code": "string",
        "kind": "string",
        "people": "Int64",
        "pct": "Float64",
        "since": "datetime64[s]",
        "minority": "boolean",
        "note": "string",
    }
    assert table.iloc[0].to_dict() == {
        "year": 2023,
        "area_code": "58401",
        "kind": "college",
        "people": 1234,
        "pct": 12.5,
        "since": pd.Timestamp("2021-06-04"),
        "minority": True,
        "note": "ghi chú",
    }


def test_an_empty_cell_is_missing_and_zero_is_not(read) -> None:
    second = read(GOOD).iloc[1]
    assert second["people"] == 0
    assert second[["pct", "since", "minority", "note"]].isna().all()


def test_a_row_is_found_under_its_line_in_the_file(read) -> None:
    content = f'\n{HEAD}\n2023,58401,other,1,,,,"hai\ndòng"\n\n,,,,,,,\n2023,58402,other,1,,,,\n'
    assert list(read(content, head=None).index) == [4, 7]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbf" + f"{HEAD}\n{GOOD}".encode(), id="a byte order mark"),
        pytest.param(f"{HEAD}\n{GOOD}".replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(f"{HEAD}\n{GOOD}".rstrip().encode(), id="no line end at the end"),
        pytest.param(f"{HEAD}\n{GOOD},,,,,,,\n\n".encode(), id="empty rows at the end"),
        pytest.param(f"{HEAD}\n{GOOD}".replace(",", " , ").encode(), id="spaces"),
        pytest.param(f"{HEAD}\n{GOOD}".replace("ú", "u\u0301").encode(), id="decomposed letters"),
        pytest.param(
            "\n".join(
                ",".join(line.split(",")[::-1]) for line in f"{HEAD}\n{GOOD}".splitlines()
            ).encode(),
            id="columns in another order",
        ),
    ],
)
def test_what_makes_no_difference(read, content: bytes) -> None:
    pd.testing.assert_frame_equal(
        read(content).reset_index(drop=True), read(GOOD).reset_index(drop=True)
    )


def test_a_table_without_rows_has_its_columns(read) -> None:
    table = read("")
    assert table.empty
    assert ",".join(table.columns) == HEAD


ONE_CELL = "2023,58401,other,{people},{pct},{since},{minority},{note}"


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("people", "1.234", "integer"),
        ("people", "1,234", "integer"),
        ("people", "12.0", "integer"),
        ("people", "1e3", "integer"),
        ("people", "NaN", "integer"),
        ("people", "NA", "integer"),
        ("people", "null", "integer"),
        ("people", "-", "integer"),
        ("people", "–", "integer"),
        ("people", "١٢", "integer"),
        ("people", "12 người", "integer"),
        ("people", "-1", "≥ 0"),
        ("people", "1500001", "≤ 1500000"),
        ("people", "", "filled"),
        ("pct", "12,5", "number"),
        ("pct", "12.5%", "number"),
        ("pct", "nan", "number"),
        ("pct", "inf", "number"),
        ("pct", "1.234,5", "number"),
        ("pct", "100.1", "≤ 100"),
        ("since", "04/6/2021", "date"),
        ("since", "2021-02-29", "date"),
        ("minority", "có", "true | false | yes | no"),
        ("minority", "Yes", "true | false | yes | no"),
    ],
)
def test_a_cell_that_does_not_fit(refusal, column: str, cell: str, expected: str) -> None:
    cells = {"people": "1", "pct": "", "since": "", "minority": "", "note": ""}
    quoted = {name: f'"{text}"' for name, text in (cells | {column: cell}).items()}
    (problem,) = refusal(ONE_CELL.format(**quoted))
    assert problem.code == "wrong-cell"
    assert problem.place == f"line 2, {column}"
    assert problem.facts["expected"] == expected
    assert problem.facts["came"] in (cell, cell.rstrip("0") + "0")


@pytest.mark.parametrize(
    ("column", "cell", "edge"),
    [("people", "0", 0), ("people", "1500000", 1_500_000), ("pct", "0", 0), ("pct", "100", 100)],
)
def test_both_ends_of_a_range_belong_to_it(read, column: str, cell: str, edge: int) -> None:
    cells = {"people": "1", "pct": "", "since": "", "minority": "", "note": ""}
    assert read(ONE_CELL.format(**cells | {column: cell})).iloc[0][column] == edge


@pytest.mark.parametrize("year", ["23", "2023.0", "20233", "1999", "2031"])
def test_a_year_has_four_digits_and_lies_in_its_range(refusal, year: str) -> None:
    (problem,) = refusal(f"{year},58401,other,1,,,,")
    assert (problem.code, problem.place) == ("wrong-cell", "line 2, year")


def test_a_category_that_is_not_in_the_list(refusal) -> None:
    (problem,) = refusal("2023,58401,school,1,,,,")
    assert problem.place == "line 2, kind"
    assert problem.facts == {"expected": "college | other", "came": "school"}


def test_words_for_nothing_stay_text_in_a_text(read) -> None:
    assert read("2023,58401,other,1,,,,NA").iloc[0]["note"] == "NA"


def test_a_missing_and_a_surplus_column(refusal) -> None:
    found = refusal("2023,58401,other,1,,,,", head=HEAD.replace("people", "populaton"))
    assert [(p.code, p.place, p.facts["column"]) for p in found] == [
        ("column-missing", "line 1", "people"),
        ("column-surplus", "line 1", "populaton"),
    ]


def test_a_doubled_column(refusal) -> None:
    doubled, missing = HEAD.replace("note", "people"), "note"
    found = refusal("2023,58401,other,1,,,,", head=doubled)
    assert [(p.code, p.facts["column"]) for p in found] == [
        ("column-missing", missing),
        ("column-surplus", "people"),
    ]


def test_a_row_that_repeats_another_in_the_key(refusal) -> None:
    (problem,) = refusal(
        "2023,58401,other,1,,,,\n2023,58401,college,2,,,,\n2023,58401,other,3,,,,\n"
    )
    assert (problem.code, problem.place) == ("row-twice", "line 4")
    assert problem.facts == {"key": "year, area_code, kind"}


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        pytest.param("2023,58401,other,1,,,", 7, id="a cell short"),
        pytest.param("2023,58401,other,1,,,,,", 9, id="a cell too many"),
        pytest.param("2023,58401,other,1,12,5,,,", 9, id="a decimal comma"),
        pytest.param("2023;58401;other;1;;;;", 1, id="semicolons"),
    ],
)
def test_a_row_has_as_many_cells_as_the_head(refusal, row: str, cells: int) -> None:
    (problem,) = refusal(f"{GOOD}{row}\n")
    assert (problem.code, problem.place) == ("row-length", "line 4")
    assert problem.facts == {"expected": 8, "came": cells}


def test_every_row_with_a_comma_too_many_is_told_and_nothing_shifts(refusal) -> None:
    rows = "".join(f"2023,5840{n},other,1,,,,,\n" for n in range(3))
    assert [problem.place for problem in refusal(rows)] == ["line 2", "line 3", "line 4"]


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        pytest.param(b"", "file-empty", "", id="empty"),
        pytest.param(b"\n\n", "file-empty", "", id="blank lines alone"),
        pytest.param(f"{HEAD}\n2023,\xe0".encode("latin-1"), "not-utf8", "line 2", id="Latin-1"),
        pytest.param(f"{HEAD}\n".encode("utf-16"), "not-utf8", "line 1", id="UTF-16"),
        pytest.param(f'{HEAD}\n2023,"58401\n'.encode(), "not-csv", "line 2", id="open quote"),
        pytest.param(f'{HEAD}\n"a"b,1\n'.encode(), "not-csv", "line 2", id="text after a quote"),
    ],
)
def test_a_file_that_is_no_table(refusal, content: bytes, code: str, place: str) -> None:
    (problem,) = refusal(content)
    assert (problem.code, problem.place) == (code, place)


def test_a_file_that_is_not_there(tmp_path: Path, description) -> None:
    with pytest.raises(Refused) as caught:
        read_table(tmp_path / "none.csv", description, file="none.csv")
    assert [(p.code, p.file) for p in caught.value.problems] == [("file-missing", "none.csv")]


def test_every_problem_of_a_table_is_told_at_once(refusal) -> None:
    found = refusal(
        "2023,58401,other,1.234,12.5,,yes\n"
        "2023,58402,school,-1,101,,yes\n"
        "2023,58403,other,,1,,maybe\n"
        "2023,58403,other,5,1,,no\n"
        "23,58403,other,5,1,,no\n",
        head="year,area_code,kind,people,pct,extra,minority",
    )
    assert sorted(f"{p.code} {p.place}" for p in found) == sorted(
        [
            "column-missing line 1",
            "column-missing line 1",
            "column-surplus line 1",
            "wrong-cell line 2, people",
            "wrong-cell line 3, kind",
            "wrong-cell line 3, people",
            "wrong-cell line 3, pct",
            "wrong-cell line 4, people",
            "wrong-cell line 4, minority",
            "row-twice line 5",
            "wrong-cell line 6, year",
        ]
    )


def test_twenty_cells_of_a_kind_are_told_and_the_rest_is_counted(refusal) -> None:
    rows = "".join(f"2023,{58000 + n},other,x,,,,\n" for n in range(25))
    *cells, rest = refusal(rows)
    assert [problem.place for problem in cells] == [f"line {n}, people" for n in range(2, 22)]
    assert (rest.code, rest.facts) == ("more-cells", {"number": 5, "column": "people"})


def test_twenty_doubled_rows_are_told_and_the_rest_is_counted(refusal) -> None:
    *rows, rest = refusal("2023,58401,other,1,,,,\n" * 26)
    assert len(rows) == 20
    assert (rest.code, rest.facts["number"]) == ("more-cells", 5)
