"""Files that cannot be counted: every problem at once, with its column and how many persons."""

import sys
from datetime import date

import numpy as np
import pandas as pd
import pytest

from tests.sources.microdata.people import layout, people
from xhht_analysis.sources.microdata import counting, engine
from xhht_analysis.sources.microdata.engine import Limits
from xhht_analysis.sources.microdata.reading import counts_in_files
from xhht_analysis.vocabulary.microdata import PersonCount
from xhht_analysis.vocabulary.problems import Refused

FEW = people(40)


def with_cells(**cells: object) -> pd.DataFrame:
    """Persons whose fifth and ninth have other cells."""
    table = FEW.astype(dict.fromkeys(cells, "object"))
    for name, cell in cells.items():
        table.loc[[4, 8], name] = cell
    return table.astype("str") if any(isinstance(one, str) for one in cells.values()) else table


@pytest.mark.parametrize("kind", ["parquet", "csv"])
@pytest.mark.parametrize("age", [-1, 131, 34.5, "sáu mươi", "1e1", "²"])
def test_an_age_that_cannot_be_is_told_with_the_first_person(refusal, store, kind, age) -> None:
    table = with_cells(tuoi=age)
    if not isinstance(age, str):
        table["tuoi"] = table["tuoi"].astype("float64" if isinstance(age, float) else "int64")
    name = f"p.{kind}"
    (problem,) = refusal(store(table, name))
    assert (problem.code, problem.file, problem.place) == (
        "microdata-ages", f"data/{name}", "row 5, tuoi",
    )  # fmt: skip
    assert problem.facts == {"number": 2, "expected": "0 – 130"}


@pytest.mark.parametrize("kind", ["parquet", "csv"])
@pytest.mark.parametrize("weight", [0.0, -2.5, np.nan, np.inf, -np.inf, 1e9, "nặng", "NaN"])
def test_a_weight_that_weighs_nothing_is_told(refusal, store, kind, weight) -> None:
    table = with_cells(quyen_so=weight)
    if not isinstance(weight, str):
        table["quyen_so"] = table["quyen_so"].astype("float64")
    (problem,) = refusal(store(table, f"p.{kind}"))
    assert (problem.code, problem.place) == ("microdata-weights", "row 5, quyen_so")
    assert problem.facts["number"] == 2


def test_the_first_person_is_looked_for_in_each_file(refusal, store) -> None:
    (problem,) = refusal(store(FEW, "a.parquet"), store(with_cells(tuoi=200), "b.parquet"))
    assert (problem.file, problem.place) == ("data/people › b.parquet", "row 5, tuoi")


@pytest.mark.parametrize(
    ("cells", "facts"),
    [
        ({"gioi_tinh": 3}, {"variable": "gioi_tinh", "came": "3 (2)"}),
        ({"khu_vuc": -1}, {"variable": "khu_vuc", "came": "-1 (2)"}),
        ({"ma_xa": None}, {"variable": "ma_xa", "came": "— (2)"}),
        ({"gioi_tinh": "một người rất dài dòng lắm"},
         {"variable": "gioi_tinh", "came": "một người rất dài dò (2)"}),
    ],
)  # fmt: skip
def test_a_value_that_no_label_knows_is_told(refusal, store, cells, facts) -> None:
    (problem,) = refusal(store(with_cells(**cells), "p.csv"))
    assert (problem.code, problem.facts) == ("extract-codes-unmapped", facts)


def test_more_unknown_than_may_be(refusal, count, store) -> None:
    table = FEW.astype({"tuoi": "Int64", "biet_chu": "Int64"})
    table.loc[:3, "tuoi"] = pd.NA
    (problem,) = refusal(store(table))
    assert problem.facts == {"number": 4, "came": "10.0", "expected": "5"}
    assert count(store(table), by=layout(most_unknown_pct=10)).persons["population"].sum() == 36


def test_only_those_who_are_asked_may_have_no_answer(refusal, count, store) -> None:
    table = FEW.astype({"biet_chu": "Int64"})
    table.loc[table["tuoi"] < 15, "biet_chu"] = pd.NA
    assert count(store(table))
    table.loc[table["tuoi"].between(30, 60), "biet_chu"] = pd.NA
    assert {(one.code, one.place) for one in refusal(store(table))} == {
        ("microdata-unknown", "biet_chu")
    }


@pytest.mark.parametrize("content", [b"", b"PAR1", b"\x00" * 100, b"ma_xa\n1\n"])
def test_what_is_no_parquet(refusal, store, content: bytes) -> None:
    assert [one.code for one in refusal(store(content))] == ["microdata-unreadable"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        ("ma_xa,tuổi\n".encode("utf-16"), "not-utf8"),
        ("ma_xa,tuổi\n1,2\n".encode("cp1258", "replace") + b"\xd2", "column-missing"),
        (b"t\xd2,ma_xa\n1,2\n", "not-utf8"),
        (b"\xef\xbb\xbfma_xa\n22738\n", "column-missing"),
    ],
)
def test_what_is_no_csv_of_persons(refusal, store, content: bytes, code: str) -> None:
    assert {one.code for one in refusal(store(content, "p.csv"))} == {code}


@pytest.mark.parametrize("change", ["1,", "", '"', "\xff"])
def test_a_line_that_breaks_off_is_told_by_its_number(refusal, store, change: str) -> None:
    lines = FEW.drop(columns=["ho_ten"]).to_csv(index=False).splitlines()
    start, _, end = lines[20].partition(",")
    lines[20] = f"{start},{change}{end}" if change else start
    found = refusal(store("\n".join(lines).encode("latin-1"), "p.csv"))
    assert len(found) == 1
    code = "not-utf8" if change == "\xff" else "microdata-unreadable"
    assert (found[0].code, found[0].place) == (code, "line 21")


def test_every_lacking_column_of_every_file_is_told_at_once(refusal, store) -> None:
    found = refusal(
        store(FEW, "0.parquet"),
        store(FEW.drop(columns=["tuoi", "hoc"]), "a.parquet"),
        store(FEW.drop(columns="ma_xa"), "b.csv"),
        store(FEW.assign(hoc=date(2024, 1, 1)), "c.parquet"),
        store(FEW.astype({"gioi_tinh": "str"}), "d.parquet"),
    )
    assert [(one.code, one.file[-9:], one.place) for one in found] == [
        ("column-missing", "a.parquet", "tuoi"), ("column-missing", "a.parquet", "hoc"),
        ("column-missing", "e › b.csv", "ma_xa"),
        ("microdata-column-type", "c.parquet", "hoc"),
        ("microdata-columns-differ", "d.parquet", "gioi_tinh"),
    ]  # fmt: skip


def test_a_column_that_stands_twice(refusal, store) -> None:
    text = FEW.rename(columns={"ho_ten": "tuoi"}).to_csv(index=False)
    assert [(one.code, one.place) for one in refusal(store(text.encode(), "p.csv"))] == [
        ("microdata-column-twice", "tuoi")
    ]


def test_a_code_that_no_number_can_be(refusal, store) -> None:
    by = layout(counts={"literate": PersonCount(where={"biet_chu": ("có",)})},
                labels={"sex": {"nam": "male", "2": "female"}})  # fmt: skip
    assert [(one.place, one.facts["came"]) for one in refusal(store(FEW), by=by)] == [
        ("biet_chu", "có"), ("gioi_tinh", "nam"),
    ]  # fmt: skip


def test_nobody_at_all(refusal, store) -> None:
    assert [one.code for one in refusal(store(FEW[:0]))] == ["microdata-nobody"]
    with pytest.raises(Refused) as caught:
        counts_in_files([], layout(), file="data/people")
    assert [one.code for one in caught.value.problems] == ["microdata-no-files"]


def test_groups_as_many_as_persons(refusal, store, monkeypatch) -> None:
    monkeypatch.setattr(counting, "MOST_ROWS", 20)
    by = layout(columns={"area_code": "ma_xa", "ethnicity": "so"}, labels={})
    (problem,) = refusal(store(FEW.assign(so=range(40))), by=by)
    assert problem.code == "microdata-too-fine"


def test_a_workbook_and_a_file_that_is_not_there(refusal, store, tmp_path) -> None:
    found = refusal(store(b"x", "p.xlsx"), tmp_path / "none.parquet")
    assert [one.code for one in found] == ["microdata-kind", "file-missing"]


@pytest.mark.parametrize(
    ("variable", "value"),
    [(engine.MEMORY, "all"), (engine.MEMORY, "0GB"), (engine.THREADS, "-1"),
     (engine.TEMP, "/no/such/folder")],
)  # fmt: skip
def test_a_setting_that_cannot_be(store, monkeypatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(Refused) as caught:
        counts_in_files([store(FEW)], layout(), file="p")
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("setting-impossible", variable)


def test_settings_are_taken_from_the_environment(monkeypatch, tmp_path) -> None:
    for name, value in ((engine.MEMORY, "3 GB"), (engine.THREADS, "2"), (engine.TEMP, tmp_path)):
        monkeypatch.setenv(name, str(value))
    assert Limits.of_environment() == Limits(memory="3 GB", threads=2, temp=tmp_path)


def test_without_ibis_it_says_what_to_install(store, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "ibis", None)
    with pytest.raises(Refused) as caught:
        counts_in_files([store(FEW)], layout(), file="p")
    (problem,) = caught.value.problems
    assert problem.code == "microdata-not-installed"
    assert "xhht_analysis[microdata]" in str(problem.facts["expected"])
