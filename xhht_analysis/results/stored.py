"""The results of publications as they lie in a folder, opened one after another."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd

from xhht_analysis.results.results import Results, read_part, stored_day
from xhht_analysis.vocabulary.areas import AreaLevel

# A province's publications in both languages; more would be too much for a country's.
MOST_OPEN = 4


def outlines_path(folder: Path, level: AreaLevel) -> Path:
    """Where the official outlines of a tier lie, beside a publication's results."""
    return folder / f"outlines-{level}.geojson"


class StoredResults(Mapping[str, Results]):
    """Publication id -> its results, stored in ``folder/id``; those asked for last stay open."""

    def __init__(self, folder: Path, idents: Iterable[str]) -> None:
        self.folder = folder
        self._idents = tuple(idents)
        self._open = lru_cache(maxsize=MOST_OPEN)(Results.load)

    def __getitem__(self, ident: str) -> Results:
        if ident not in self._idents:
            raise KeyError(ident)
        return self._open(self.folder / ident)

    def part(self, ident: str, name: str) -> pd.DataFrame:
        """One part of a publication's, the others unread."""
        return read_part(self.folder / ident / f"{name}.parquet")

    def as_of(self, ident: str) -> date | None:
        """The day that a publication's were computed on."""
        return stored_day(self.folder / ident)

    def __iter__(self) -> Iterator[str]:
        return iter(self._idents)

    def __len__(self) -> int:
        return len(self._idents)
