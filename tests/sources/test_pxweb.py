"""JSON-stat as PX-Web gives it out: read to the same rows however it is written, or refused."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.sources import pxweb_files as px
from xhht_analysis.sources.pxweb import read_cube
from xhht_analysis.sources.tables import inspected_rows
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.tables import TableDescription

WHERE = {px.ITEM: px.RATE}


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., pd.DataFrame]:
    def table(content: object, description: TableDescription | None = None) -> pd.DataFrame:
        description = description or px.described(where=WHERE)
        rows = read_cube(px.write(tmp_path, content), description, find=px.find, file="x.json")
        typed, problems = inspected_rows(rows, description, file="x.json")
        assert problems == []
        return typed

    return table


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[..., list[Problem]]:
    def problems(content: object, description: TableDescription | None = None) -> list[Problem]:
        path = px.write(tmp_path, content)
        begun = time.monotonic()
        with pytest.raises(Refused) as caught:
            read_cube(path, description or px.described(where=WHERE), find=px.find, file="x.json")
        assert time.monotonic() - begun < 5
        assert {one.file for one in caught.value.problems} == {"x.json"}
        return list(caught.value.problems)

    return problems


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(px.changed(), id="version 2"),
        pytest.param(px.version_1(), id="version 1, wrapped"),
        pytest.param({"any name": px.changed()}, id="a bundle of one"),
        pytest.param(px.sparse(), id="values by their place"),
        pytest.param(b"\xef\xbb\xbf \n" + json.dumps(px.DATASET).encode(), id="a byte order mark"),
        pytest.param(px.changed(lambda d: d.update(status=[""] * 6 + [".."] + [""] * 5)),
                     id="status as a list"),
        pytest.param(px.changed(lambda d: d["value"].__setitem__(6, "..")), id="dots for a value"),
        pytest.param(px.changed(lambda d: d["value"].__setitem__(4, "86.8")), id="a quoted number"),
        pytest.param(json.dumps(px.changed()).replace("86.8", "8.68e1"), id="a power of ten"),
    ],
)  # fmt: skip
def test_the_same_table_however_it_is_written(read, content: object) -> None:
    assert px.rows_of(read(content)) == px.ROWS


def test_the_country_is_there_where_the_layout_names_it(read) -> None:
    labels = {"area_code": {"cả nước": "VN"}}
    table = read(px.changed(), px.described(where=WHERE, labels=labels))
    assert table.loc["value[2]"].to_dict() == {
        "year": 2019, "area_code": "VN", "value_pct": 95.1, "note": "Sơ bộ",
    }  # fmt: skip


def test_a_category_is_left_out_by_label_or_code(read) -> None:
    for one in ("Sơ bộ 2019", "1"):
        table = read(px.changed(), px.described(where=WHERE, skip=(one,)))
        assert "Sơ bộ" not in set(table["note"].dropna())


def test_a_dimension_of_one_category_need_not_be_named(read) -> None:
    def cut(dataset: dict[str, Any]) -> None:
        dataset["dimension"]["chi_tieu"]["category"] = {"label": {"b": px.RATE}}
        dataset.update(size=[3, 2, 1], value=dataset["value"][::2], status={"3": ".."})

    table = read(px.changed(cut), px.described())
    assert [row[1:] for row in px.rows_of(table)] == [row[1:] for row in px.ROWS]


@pytest.mark.parametrize(
    ("label", "year", "mark"),
    [("2022", "2022", ""), ("Sơ bộ 2022", "2022", "Sơ bộ"), ("2022 (*)", "2022", "*"),
     ("Năm 2022 - Sơ bộ", "2022", "Năm - Sơ bộ"), ("2021-2022", "2021-2022", ""),
     ("20221", "20221", ""), ("Tổng số", "Tổng số", "")],
)  # fmt: skip
def test_a_year_is_found_in_its_label(tmp_path: Path, label: str, year: str, mark: str) -> None:
    def named(dataset: dict[str, Any]) -> None:
        dataset["dimension"]["nam"]["category"]["label"]["0"] = label

    path = px.write(tmp_path, px.changed(named))
    rows = read_cube(path, px.described(where=WHERE), find=px.find, file="x.json")
    assert tuple(rows.loc["value[4]", ["year", "note"]]) == (year, mark)


def at(*path: str | int, value: object) -> px.Change:
    """A change of one value of the dataset."""

    def change(dataset: dict[str, Any]) -> None:
        inner: Any = dataset
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value

    return change


def with_(*path: str | int, value: object) -> dict[str, Any]:
    """The dataset with one value changed."""
    return px.changed(at(*path, value=value))


SIZE, UNREADABLE = "cube-size", "cube-unreadable"
YEARS, ITEMS = ("dimension", "nam", "category"), ("dimension", "chi_tieu", "category")
BROKEN: list[tuple[str, object, str, str]] = [
    ("an object of another kind", {"a": 1}, UNREADABLE, ""),
    ("two datasets", {"a": px.changed(), "b": px.changed()}, UNREADABLE, ""),
    ("cut off", json.dumps(px.changed())[:-20], UNREADABLE, "line 1"),
    ("a thousand levels deep", b'{"a":' * 100_000, UNREADABLE, ""),
    ("NaN", json.dumps(px.changed()).replace("94.8", "NaN"), UNREADABLE, ""),
    ("Latin-1", '{"a": "Hà"}'.encode("latin-1"), "not-utf8", ""),
    ("a key twice", '{"value": 1, "value": 2, "dimension": 1}', "key-twice", ""),
    ("nine megabytes", b'{"a": "' + b"x" * (9 << 20) + b'"}', UNREADABLE, ""),
    ("a million of anything", b'{"a": [' + b"[]," * (10**6 + 1) + b"[]]}", UNREADABLE, ""),
    ("a million million cells", with_("size", value=[10**6, 10**6, 1]), SIZE, "size"),
    ("a size of nothing", with_("size", value=[0, 2, 2]), SIZE, "size"),
    ("a negative size", with_("size", value=[-3, -2, 2]), SIZE, "size"),
    ("a size in words", with_("size", value=["three", 2, 2]), SIZE, "size"),
    ("a size too long to count", with_("size", value=[3, 2, 10**400]), SIZE, "size"),
    ("a size too few", with_("size", value=[3, 2]), SIZE, "id, size"),
    ("no ids", with_("id", value=None), SIZE, "id, size"),
    ("an id twice", with_("id", value=["nam", "nam", "nam"]), SIZE, "id"),
    ("an id of nothing", with_("id", value=["dia_phuong", "a", "b"]), SIZE, "dimension.a"),
    ("no dimensions", with_("dimension", value=[]), SIZE, "dimension"),
    ("a size that lies", with_("size", value=[4, 2, 2]), SIZE, "dimension.dia_phuong.category"),
    ("a list for a category", with_(*YEARS, value=[]), SIZE, "dimension.nam"),
    ("a position left out", with_(*ITEMS, "index", "a", value=7), SIZE, ".".join(ITEMS)),
    ("a position twice", with_(*ITEMS, "index", "a", value=0), SIZE, ".".join(ITEMS)),
    ("a category twice", with_(*YEARS, "index", value=["0", "0"]), SIZE, ".".join(YEARS)),
    ("a number for an index", with_(*YEARS, "index", value=2), SIZE, ".".join(YEARS)),
    ("a value too few", px.changed(lambda d: d["value"].pop()), SIZE, "value"),
    ("a value too many", px.changed(lambda d: d["value"].append(1)), SIZE, "value"),
    ("a word for values", with_("value", value="94.8"), SIZE, "value"),
    ("a value out of place", with_("value", value={"12": 1}), SIZE, "value"),
    ("a value at no place", with_("value", value={"first": 1}), SIZE, "value"),
    ("two values at a place", with_("value", value={"1": 1, "01": 2}), SIZE, "value"),
    ("a status out of place", with_("status", value={"99": "x"}), SIZE, "status"),
    ("a region", with_("dimension", "dia_phuong", "category", "label", "1", value="Trung du"),
     "cube-units-unknown", "area_code"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code", "place"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
)
def test_a_broken_file_is_refused(refusal, content: object, code: str, place: str) -> None:
    (problem,) = refusal(content)
    assert (problem.code, problem.place) == (code, place)


def test_a_position_named_twice_in_other_digits_is_refused(refusal) -> None:
    (problem,) = refusal(px.changed(at("value", value={"1": 1, "01": 2})))
    assert problem.facts == {"expected": "2", "came": "1"}


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        ({}, ("cube-dimension-open", px.ITEM, f"{px.RATE}, {px.NUMBER}")),
        ({"where": {px.ITEM: "Tỷ lệ"}}, ("unknown-name", "Tỷ lệ", f"{px.RATE}, {px.NUMBER}")),
        ({"where": WHERE | {"Giới tính": "Nam"}},
         ("unknown-name", "Giới tính", f"{px.AREA}, {px.YEAR}, {px.ITEM}")),
    ],
)  # fmt: skip
def test_a_layout_names_what_is_there(refusal, layout: dict, expected: tuple) -> None:
    (problem,) = refusal(px.changed(), px.described(**layout))
    assert (problem.code, problem.facts["came"], problem.facts["expected"]) == expected


def test_what_is_skipped_must_be_there(refusal) -> None:
    (problem,) = refusal(px.changed(), px.described(where=WHERE, skip=("Tây Nguyên",)))
    assert (problem.code, problem.place, problem.facts["came"]) == (
        "unknown-name", "skip", "Tây Nguyên",
    )  # fmt: skip


def test_every_wrong_name_is_told_at_once(refusal) -> None:
    columns = px.COLUMNS | {"year": "Tháng"}
    found = refusal(px.changed(), px.described(columns=columns, where={"Giới tính": "Nữ"}))
    unknown, still_open = ["unknown-name"] * 2, ["cube-dimension-open"] * 2
    assert [one.code for one in found] == [*unknown, *still_open]


@pytest.mark.parametrize(
    ("value", "came"),
    [("many", "many"), (True, "True"), ([1, 2], "[1, 2]"), (10**40, "1" + "0" * 40),
     (1e300, "1e+300")],
)  # fmt: skip
def test_a_value_that_is_no_number_is_told_with_its_place(tmp_path, value, came) -> None:
    description = px.described(where=WHERE)
    path = px.write(tmp_path, px.changed(at("value", 4, value=value)))
    rows = read_cube(path, description, find=px.find, file="x.json")
    _, (problem,) = inspected_rows(rows, description, file="x.json")
    assert (problem.code, problem.place) == ("wrong-cell", "value[4], value_pct")
    assert problem.facts == {"expected": "number", "came": came}


def test_two_figures_for_one_key_are_told(tmp_path: Path) -> None:
    def doubled(dataset: dict[str, Any]) -> None:
        dataset["dimension"]["nam"]["category"]["label"]["0"] = "2019"

    description = px.described(where=WHERE)
    rows = read_cube(px.write(tmp_path, px.changed(doubled)), description, find=px.find, file="x")
    _, problems = inspected_rows(rows, description, file="x")
    assert [(one.code, one.place) for one in problems] == [
        ("row-twice", "value[10]"), ("row-twice", "value[6]"),
    ]  # fmt: skip


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        read_cube(tmp_path / "none", px.described(), find=px.find, file="x.json")
    assert [one.code for one in caught.value.problems] == ["file-missing"]


MEASURE = """
import sys, time
from pathlib import Path
from tests.sources import pxweb_files as px
from xhht_analysis.sources.pxweb import read_cube
from xhht_analysis.vocabulary.problems import Refused
begun = time.process_time()
try:
    read_cube(Path(sys.argv[1]), px.described(where={px.ITEM: px.RATE}), find=lambda name: ("58",),
              file="x")
except Refused as refused:
    print(refused.problems[0].code, end=" ")
status = Path("/proc/self/status").read_text()
own = next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]
print(own, time.process_time() - begun)
"""
HEAVY = {
    "lists": b'{"a": [' + b"[]," * 490_000 + b"[]]}",
    "numbers": b'{"a": [' + b"1.5e1," * 490_000 + b"1]}",
    "keys": b"{" + b",".join(b'"%d":1' % n for n in range(490_000)) + b"}",
    "letters": b'{"a": "' + b"x" * (7 << 20) + b'"}',
}


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is told by /proc")
@pytest.mark.parametrize("name", HEAVY)
def test_memory_and_time_of_what_just_passes_the_limits(tmp_path: Path, name: str) -> None:
    path = px.write(tmp_path, HEAVY[name])
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    code, kilobytes, seconds = done.stdout.split()
    assert code == "cube-unreadable"
    assert int(kilobytes) < 500 * 1024
    assert float(seconds) < 5
