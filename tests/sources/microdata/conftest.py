"""Files of persons to write and count."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from tests.sources.microdata.people import layout, people
from xhht_analysis.sources.microdata.counts import Counts
from xhht_analysis.sources.microdata.engine import Limits
from xhht_analysis.sources.microdata.reading import counts_in_files
from xhht_analysis.vocabulary.microdata import Microdata
from xhht_analysis.vocabulary.problems import Problem, Refused

LIMITS = Limits(memory="500MB", threads=2)


@pytest.fixture(scope="session")
def persons() -> pd.DataFrame:
    return people()


@pytest.fixture
def store(tmp_path: Path) -> Callable[..., Path]:
    """Write persons as Parquet or CSV, by the file's name, or bytes as they are."""

    def written(table: pd.DataFrame | bytes, name: str = "people.parquet") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        if isinstance(table, bytes):
            path.write_bytes(table)
        elif path.suffix == ".csv":
            table.to_csv(path, index=False)
        else:
            table.to_parquet(path, index=False)
        return path

    return written


@pytest.fixture
def count() -> Callable[..., Counts]:
    """The counts of files, as a description beside them would have them."""

    def counted(*files: Path, by: Microdata | None = None, file: str = "data/people") -> Counts:
        shown = f"data/{files[0].name}" if len(files) == 1 else file
        return counts_in_files(files, by or layout(), file=shown, limits=LIMITS)

    return counted


@pytest.fixture
def refusal(count) -> Callable[..., list[Problem]]:
    """The problems for which files are refused."""

    def problems(*files: Path, by: Microdata | None = None) -> list[Problem]:
        with pytest.raises(Refused) as caught:
            count(*files, by=by)
        return list(caught.value.problems)

    return problems
