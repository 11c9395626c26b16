"""The same expressions count the same on PostgreSQL; its address stays where it is."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import psycopg
import pytest

from tests.conftest import lacking
from tests.sources.microdata.people import GROUPS, SECRETS, layout, tallied, witness
from xhht_analysis.sources.microdata.reading import counts_in_database
from xhht_analysis.vocabulary.microdata import Database, Share
from xhht_analysis.vocabulary.problems import Refused
from xhht_analysis.wording.problems import told_all

VARIABLE = "XHHT_TEST_PERSONS"
_SQL = {"object": "text", "str": "text", "int64": "bigint", "float64": "double precision"}


def found(name: str) -> str:
    """A program of PostgreSQL, which Debian keeps off the path."""
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(kept[-1]) if kept else "")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of the test's own, reached through a socket in a folder of its own."""
    if not (found("initdb") and found("postgres")):
        lacking("the program postgres is not installed")
    folder = Path("/tmp") / f"xhht-pg-{os.getpid()}"  # a socket's path must be short
    folder.mkdir(mode=0o700)
    user = {}
    if os.getuid() == 0:
        # It refuses to be run by root.
        shutil.chown(folder, "nobody")
        user = {"user": "nobody", "group": "nogroup", "extra_groups": []}
    options = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **user}
    data = folder / "data"
    initdb = [found("initdb"), "-D", data, "-A", "trust", "-U", "t", "--no-sync", "-E", "UTF8",
              "--locale=C"]  # fmt: skip
    running = None
    try:
        subprocess.run(initdb, check=True, **options)
        running = subprocess.Popen(
            [found("postgres"), "-D", data, "-k", folder, "-c", "listen_addresses=", "-F"],
            **options,
        )
        url = f"postgres://t:geheim@/postgres?host={folder}"
        for _ in range(200):
            try:
                psycopg.connect(url).close()
                break
            except psycopg.OperationalError:
                assert running.poll() is None
                subprocess.run(["sleep", "0.05"], check=True)
        yield url
    finally:
        if running is not None:
            running.terminate()
            running.wait(20)
        shutil.rmtree(folder)


@pytest.fixture
def stored(server: str, monkeypatch: pytest.MonkeyPatch) -> Callable[[pd.DataFrame], None]:
    """Put persons into the table that the description of these tests names."""
    monkeypatch.setenv(VARIABLE, server)

    def written(persons: pd.DataFrame) -> None:
        columns = ", ".join(f'"{name}" {_SQL[str(one)]}' for name, one in persons.dtypes.items())
        with psycopg.connect(server) as connection, connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS nguoi")
            cursor.execute(f"CREATE TABLE nguoi ({columns})")
            with cursor.copy("COPY nguoi FROM STDIN") as copy:
                for row in persons.itertuples(index=False):
                    copy.write_row([None if pd.isna(one) else one for one in row])

    return written


def by(**changes: object):
    return layout(database=Database(url=VARIABLE, table="nguoi"), **changes)


@pytest.mark.parametrize("kept_as", ["numbers", "text"])
def test_postgresql_counts_what_plain_pandas_does(stored, persons, kept_as: str) -> None:
    table = persons if kept_as == "numbers" else persons.astype("str")
    stored(table)
    pd.testing.assert_frame_equal(
        tallied(counts_in_database(by(), file="p")), witness(persons),
        atol=1e-3, rtol=0, check_dtype=False,
    )  # fmt: skip


def test_postgresql_and_duckdb_agree_to_the_last_bit(stored, count, store, persons) -> None:
    stored(persons)
    share = Share(part="literate", whole="population")
    changes = {"share": share, "skip": ("22738",), "area_digits": 6, "unknown": {"dan_toc": (4,)},
               "most_unknown_pct": 50}  # fmt: skip
    here, there = (
        count(store(persons), by=layout(**changes)),
        counts_in_database(by(**changes), file="p"),
    )
    for name in ("rows", "people", "persons", "squares"):
        pd.testing.assert_frame_equal(getattr(there, name), getattr(here, name), check_exact=True)
    assert tallied(here).index.names == GROUPS


def test_persons_that_cannot_be_counted_there_are_told_by_how_many(stored, persons) -> None:
    table = persons.astype({"tuoi": "float64"})
    table.loc[:2, "tuoi"] = [-1, 200, 30.5]
    table.loc[3:4, "quyen_so"] = [float("nan"), -3]
    table.loc[5, "gioi_tinh"] = 7
    stored(table)
    with pytest.raises(Refused) as caught:
        counts_in_database(by(), file="p")
    assert [(one.code, one.place) for one in caught.value.problems] == [
        ("microdata-ages", "tuoi"), ("microdata-weights", "quyen_so"),
        ("extract-codes-unmapped", "sex"),
    ]  # fmt: skip
    assert [one.facts.get("number") for one in caught.value.problems[:2]] == [3, 2]


@pytest.mark.parametrize(
    ("change", "code"),
    [("table", "microdata-unreachable"), ("column", "column-missing"),
     ("address", "microdata-unreachable"), ("unset", "setting-impossible")],
)  # fmt: skip
def test_no_refusal_tells_the_address_or_a_person(
    stored, persons, monkeypatch, change: str, code: str
) -> None:
    stored(persons.drop(columns="tuoi") if change == "column" else persons)
    asked = by()
    if change == "table":
        asked = layout(database=Database(url=VARIABLE, table="khong_co"))
    elif change == "address":
        monkeypatch.setenv(VARIABLE, "postgres://t:geheim@/postgres?host=/no/such/place")
    elif change == "unset":
        monkeypatch.delenv(VARIABLE)
    with pytest.raises(Refused) as caught:
        counts_in_database(asked, file="p")
    assert [one.code for one in caught.value.problems] == [code]
    told = told_all(caught.value) + str(caught.value)
    assert not any(word in told for word in ("geheim", "/no/such", *SECRETS))
