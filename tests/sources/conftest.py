"""A small description and a file to read with it; a census extract to write and add up."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from tests.sources import census_files as census
from xhht_analysis.sources.census_extract import read_extract
from xhht_analysis.sources.tables import read_table
from xhht_analysis.vocabulary.downloads import Extract
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.tables import Column, ColumnType, TableDescription
from xhht_analysis.vocabulary.text import Bilingual

COLUMNS = (
    ("year", ColumnType.YEAR, {"minimum": 2000, "maximum": 2030}),
    ("area_code", ColumnType.CODE, {}),
    ("kind", ColumnType.CATEGORY, {"allowed": ("college", "other")}),
    ("people", ColumnType.INTEGER, {"minimum": 0, "maximum": 1_500_000}),
    ("pct", ColumnType.NUMBER, {"nullable": True, "minimum": 0, "maximum": 100}),
    ("since", ColumnType.DATE, {"nullable": True}),
    ("minority", ColumnType.BOOLEAN, {"nullable": True}),
    ("note", ColumnType.TEXT, {"nullable": True}),
)
HEAD = ",".join(name for name, _, _ in COLUMNS)


@pytest.fixture(scope="session")
def description() -> TableDescription:
    return TableDescription(
        id="small",
        title=Bilingual(vi="Bảng nhỏ", en="Small table"),
        kind=Kind.RETURNED,
        source="illustrative_returns",
        licence="CC0-1.0",
        codes_at=date(2023, 9, 30),
        key=("year", "area_code", "kind"),
        columns=tuple(
            Column(name=name, type=kind, vi=name, en=name, **more) for name, kind, more in COLUMNS
        ),
    )


@pytest.fixture
def read(tmp_path: Path, description: TableDescription) -> Callable[..., pd.DataFrame]:
    """Read a text or bytes as the small table, below its head unless told otherwise."""

    def table(content: str | bytes, *, head: str | None = HEAD) -> pd.DataFrame:
        path = tmp_path / "small.csv"
        if isinstance(content, str):
            content = (content if head is None else f"{head}\n{content}").encode()
        path.write_bytes(content)
        return read_table(path, description, file="data/returns/small.csv")

    return table


@pytest.fixture
def refusal(read: Callable[..., pd.DataFrame]) -> Callable[..., list[Problem]]:
    """The problems for which the small table is refused."""

    def problems(content: str | bytes, *, head: str | None = HEAD) -> list[Problem]:
        with pytest.raises(Refused) as caught:
            read(content, head=head)
        assert {problem.file for problem in caught.value.problems} == {"data/returns/small.csv"}
        return list(caught.value.problems)

    return problems


@pytest.fixture
def census_sums(tmp_path: Path) -> Callable[..., pd.DataFrame]:
    """Write an extract and add it up, in less than five seconds whatever it is."""

    def sums(
        data: bytes, extract: Extract = census.EXTRACT, *, name: str = census.NAME, ddi: str = ""
    ) -> pd.DataFrame:
        begun = time.monotonic()
        try:
            path = census.write(tmp_path, data, name=name, ddi=ddi)
            return read_extract(path, extract, file=f"data/{name}")
        finally:
            assert time.monotonic() - begun < 5

    return sums


@pytest.fixture
def census_refusal(census_sums) -> Callable[..., list[Problem]]:
    """The problems for which an extract is refused."""

    def problems(*arguments: object, **more: object) -> list[Problem]:
        with pytest.raises(Refused) as caught:
            census_sums(*arguments, **more)
        assert {one.file for one in caught.value.problems} <= {
            "data/ipumsi_00001.xml", f"data/{more.get('name', census.NAME)}",
        }  # fmt: skip
        return list(caught.value.problems)

    return problems
