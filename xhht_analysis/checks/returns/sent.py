"""What has been sent: counts by unit and column that know the cells they stand in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form, FormColumn, FormSheet

_KEY = ["table", "column"]


@dataclass(frozen=True)
class Sent:
    """The counts of one form and year, of however many returns.

    ``counts``: see ``sources.returns.reading``; ``district_of``: unit's code -> its district's;
    ``names``: unit's code -> its full name.
    """

    form: Form
    year: int
    counts: pd.DataFrame
    district_of: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def wide(self) -> pd.DataFrame:
        """Units as rows, (table, column) as columns: whole numbers as floats, or ``nan``.

        Counts are far below 2**53, where floats stop being exact, and compare much faster.
        """
        pivoted = self._first.pivot(index="area_code", columns=_KEY, values="value")
        return pivoted.astype("float64")

    @cached_property
    def _first(self) -> pd.DataFrame:
        """The counts, of two for one column and unit the first."""
        return self.counts.drop_duplicates([*_KEY, "area_code"])

    @cached_property
    def _by_column(self) -> Mapping[tuple[str, str], pd.Series]:
        return dict(self.wide.items())

    @cached_property
    def _places(self) -> Mapping[tuple[str, str, str], tuple[str, str, str]]:
        keys, places = (
            zip(*(self._first[name].tolist() for name in names), strict=True)
            for names in ((*_KEY, "area_code"), ("file", "sheet", "cell"))
        )
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

    def unit(self, area_code: str) -> dict[str, str | int]:
        """How a finding names a unit."""
        return {"code": area_code, "name": self.names.get(area_code, "")}

    def cell(self, table: str, column: str, area_code: str) -> str:
        """Where a count stands on its sheet."""
        return self._places[table, column, area_code][2]

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
            facts=self.unit(area_code) | facts,
        )


def codes_where(found: pd.Series) -> list[str]:
    """The units of which something holds."""
    return list(found.index[found])
