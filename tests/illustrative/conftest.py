"""The committed returns as plain rows, and the published lists that go with them."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
Row = dict[str, str]


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def returns() -> dict[str, list[Row]]:
    """The rows of every illustrative table by the table's id."""
    return {path.stem: rows_of(path) for path in sorted((DATA / "illustrative").glob("*.csv"))}


@pytest.fixture(scope="session")
def district_of() -> dict[str, str]:
    """The district of each of the 65 communes that exist on 30 September 2023."""
    districts = {"582", "584", "585", "586", "587", "588", "589"}
    return {
        row["code"]: row["parent_code"]
        for row in rows_of(DATA / "areas" / "units.csv")
        if row["parent_code"] in districts
        and row["valid_from"] <= "2023-09-30" <= (row["valid_until"] or "9999")
    }


@pytest.fixture(scope="session")
def difficult() -> set[str]:
    """The especially difficult communes."""
    path = DATA / "published" / "qd_861_2021" / "especially_difficult_communes.csv"
    return {row["area_code"] for row in rows_of(path)}


@pytest.fixture(scope="session")
def total(returns: dict[str, list[Row]]) -> Callable[..., int]:
    """Sum columns of a table in a year, over the rows with the given values."""

    def sum_of(table: str, *columns: str, **where: object) -> int:
        return sum(
            int(row[column])
            for row in returns[table]
            if all(row[name] == str(value) for name, value in where.items())
            for column in columns
            if row[column]
        )

    return sum_of


@pytest.fixture(scope="session")
def province(returns: dict[str, list[Row]], total: Callable[..., int]) -> Callable[..., float]:
    """A share of the whole province in a year, in per cent."""

    def share(table: str, year: int, parts: tuple[str, ...], of: str, *kinds: str) -> float:
        if not kinds:
            return 100 * total(table, *parts, year=year) / total(table, of, year=year)
        part = sum(total(table, *parts, year=year, kind=kind) for kind in kinds)
        return 100 * part / sum(total(table, of, year=year, kind=kind) for kind in kinds)

    return share


@pytest.fixture(scope="session")
def by_age(returns: dict[str, list[Row]]) -> Counter:
    """Counts of the education table by column, year, commune and age."""
    return count_by_age(returns["education"])


def count_by_age(rows: list[Row]) -> Counter:
    counts: Counter = Counter()
    for row in rows:
        age = int(row["year"]) - int(row["birth_year"])
        for column in tuple(row)[5:]:
            if row[column]:
                counts[column, int(row["year"]), row["area_code"], age] += int(row[column])
    return counts


@pytest.fixture(scope="session")
def counted_again() -> Callable[[list[Row]], Counter]:
    """Counts by age of rows that a test has changed."""
    return count_by_age
