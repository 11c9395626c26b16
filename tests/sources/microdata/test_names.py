"""Names and numbers of persons never enter: not the scan, not a result, not a refusal."""

import dataclasses
import json
from datetime import date

import duckdb
import pytest

from tests.sources.microdata.conftest import LIMITS
from tests.sources.microdata.people import PRIVATE, SECRETS, layout
from xhht_analysis.sources.microdata import engine
from xhht_analysis.sources.microdata.heads import read_head
from xhht_analysis.sources.microdata.persons import counted
from xhht_analysis.sources.microdata.reading import counts_in_files
from xhht_analysis.sources.microdata.scan import scanned
from xhht_analysis.vocabulary.problems import Refused
from xhht_analysis.wording.problems import told_all

FORBIDDEN = (*PRIVATE, "Phạm", "Bí Mật", SECRETS[1])


def read_columns(plan: dict) -> set[str]:
    """The columns that the scans of a query plan read, and those they filter by."""
    found: set[str] = set()
    for child in plan["children"]:
        found |= read_columns(child)
    if "SCAN" in plan.get("operator_type", plan.get("operator_name", "")).upper():
        named = plan["extra_info"].get("Projections", [])
        found |= {named} if isinstance(named, str) else set(named)
    return found


@pytest.mark.parametrize("name", ["people.parquet", "people.csv"])
def test_the_plan_that_ran_reads_the_declared_columns_and_no_other(
    store, persons, tmp_path, name: str
) -> None:
    path, by = store(persons, name), layout()
    head = read_head(path, by, file=name)
    with engine.own_duckdb([path], limits=LIMITS, file=name) as duck:
        expression = counted(scanned(duck, [head]), by)
        query = str(duck.compile(expression))
        (view,) = duck.con.execute("SELECT sql FROM duckdb_views() WHERE NOT internal").fetchone()
        said = duck.con.execute(f"EXPLAIN (ANALYZE, FORMAT json) {query}").fetchall()[0][1]
    plan = json.loads(said)
    declared = set(by.named)
    if name.endswith(".csv"):
        declared = {f"column{persons.columns.get_loc(one)}" for one in declared}
    assert read_columns(plan) == declared
    for text in (query, view, said):
        assert not any(word in text for word in FORBIDDEN)


def test_no_private_column_comes_out(count, store, persons) -> None:
    counts = count(store(persons))
    everything = " ".join(
        part for one in dataclasses.astuple(counts) for part in (one.to_csv(), *one.columns)
    )
    assert not any(word in everything for word in FORBIDDEN)


def broken(persons):
    """Files that are refused, each with names and numbers beside what is wrong."""
    text = persons[:50].to_csv(index=False)
    lines = text.splitlines()
    yield "a cell too many", "p.csv", "\n".join([*lines[:9], lines[9] + ",1", *lines[10:]]).encode()
    yield "a cell too few", "p.csv", "\n".join([*lines[:9], lines[9][:-9]]).encode()
    yield "an open quotation", "p.csv", text.replace("Phạm Thị Bí Mật 7", '"Phạm Thị', 1).encode()
    yield "another encoding", "p.csv", text.replace("22738", "ạ", 1).encode("utf-16")
    yield "a letter cut", "p.csv", text.encode().replace(b"22738", b"\xe1\xba", 1)
    yield "an age too high", "p.parquet", persons.assign(tuoi=131)
    yield "no weight", "p.parquet", persons.assign(quyen_so=0)
    yield "a column less", "p.parquet", persons.drop(columns="tuoi")
    yield "a day for a code", "p.parquet", persons.assign(hoc=date(2024, 1, 1))
    yield "no Parquet", "p.parquet", b"PAR1" + text.encode() + b"PAR1"


@pytest.mark.parametrize("which", range(10))
def test_no_refusal_tells_of_a_person(count, store, persons, which: int) -> None:
    _, name, content = [*broken(persons)][which]
    with pytest.raises(Refused) as caught:
        count(store(content, name))
    error, texts = caught.value, []
    while error is not None:
        texts += [str(error), *map(str, getattr(error, "problems", ()))]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    told = " ".join([*texts, told_all(caught.value)])
    assert not any(word in told for word in FORBIDDEN)


def test_nothing_is_left_in_the_folder_for_temporary_files(store, persons, tmp_path) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    limits = dataclasses.replace(LIMITS, temp=temp)
    counts_in_files([store(persons)], layout(), file="p", limits=limits)
    assert list(temp.iterdir()) == []


def test_the_system_is_shut_in(store, persons, tmp_path) -> None:
    path, other = store(persons), store(persons, "other.parquet")
    with engine.own_duckdb([path], limits=LIMITS, file="p") as duck:
        assert duck.read_parquet([str(path)]).count().to_pyarrow().as_py() == len(persons)
        for statement in (
            f"SELECT * FROM read_parquet('{other}')",
            "SELECT * FROM read_csv('/etc/passwd')",
            f"COPY (SELECT 1) TO '{tmp_path / 'out.csv'}'",
            "INSTALL httpfs",
            "SET enable_external_access = true",
        ):
            with pytest.raises(duckdb.Error):
                duck.con.execute(statement)


def test_a_file_whose_name_is_a_command_is_a_file(count, store, persons) -> None:
    path = store(persons, "x'); DROP TABLE a; --.parquet")
    assert count(path).persons["population"].sum() == len(persons)
