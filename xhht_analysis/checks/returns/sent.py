"""What has been sent: counts by unit and column that know the cells they stand in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form, FormColumn, FormSheet

_KEY = ["table", "column"]


@dataclass(frozen=True)
class Sent:
    """The counts of one form and year, of however many returns.

    ``counts``: see ``sources.returns.reading``; ``district_of``: unit's code -> its district's.
    """

    form: Form
    year: int
    counts: pd.DataFrame
    district_of: Mapping[str, str]

    @cached_property
    def wide(self) -> pd.DataFrame:
        """Units as rows, (table, column) as columns: whole numbers as floats, or ``nan``.

        Counts are far below 2**53, where floats stop being exact, and compare much faster.
        """
        first = self.counts.drop_duplicates([*_KEY, "area_code"])
        return first.pivot(index="area_code", columns=_KEY, values="value").astype("float64")

    @cached_property
    def _by_column(self) -> Mapping[tuple[str, str], pd.Series]:
        return dict(self.wide.items())

    @cached_property
    def _places(self) -> Mapping[tuple[str, str, str], tuple[str, str, str]]:
        rows = self.counts.drop_duplicates([*_KEY, "area_code"])
        keys = zip(rows["table"], rows["column"], rows["area_code"], strict=True)
        places = zip(rows["file"], rows["sheet"], rows["cell"], strict=True)
        return dict(zip(keys, places, strict=True))

    def values(self, sheet: FormSheet, column: str) -> pd.Series | None:
        """A column's counts by unit; ``None`` where no return has it."""
        return self._by_column.get((sheet.table, column))

    def columns(self) -> Iterator[tuple[FormSheet, FormColumn, pd.Series]]:
        """Every column of the form that was sent, with its counts."""
        for sheet in self.form.sheets:
            for column in sheet.columns:
                values = self.values(sheet, column.id)
                if values is not None:
                    yield sheet, column, values

    def finding(
        self, check: str, table: str, column: str, area_code: str, **facts: str | int
    ) -> Finding:
        """A finding about one cell."""
        file, sheet, cell = self._places[table, column, area_code]
        return Finding(
            check=check,
            file=file,
            sheet=sheet,
            cell=cell,
            district=self.district_of.get(area_code),
            facts={"code": area_code} | facts,
        )


def codes_where(found: pd.Series) -> list[str]:
    """The units of which something holds."""
    return list(found.index[found])
