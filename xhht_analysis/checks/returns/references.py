"""What is published of communes and stands beside their returns: the census, the dated list."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.descriptions import described_tables
from xhht_analysis.sources.tables import inspected_table
from xhht_analysis.vocabulary.areas import reporting_day
from xhht_analysis.vocabulary.tables import DescribedTable

_CENSUS = "census_2019_population_by_commune"


@dataclass(frozen=True, kw_only=True)
class References:
    """``census``: everybody whom the census counted in a commune that is the same unit since;
    ``difficult``: the communes that are especially difficult on the reporting day.
    """

    census: Mapping[str, int] = field(default_factory=dict)
    difficult: frozenset[str] = frozenset()


def references(catalogue: Catalogue, *, year: int) -> References:
    """What ``data/published`` has of it; a table that is not there says nothing."""
    described, _ = described_tables(catalogue.workspace, ["published"])
    on = reporting_day(year)
    census = described.get(_CENSUS)
    listed = [
        described[name]
        for name in {standard.difficult_table for standard in catalogue.standards.values()}
        if name in described
    ]
    return References(
        census=_counted(catalogue, census, on=on) if census else {},
        difficult=frozenset(
            code for table in listed for code in _holding(_rows(catalogue, table), on=on)
        ),
    )


def _rows(catalogue: Catalogue, table: DescribedTable) -> pd.DataFrame:
    file = catalogue.workspace.shown(table.file)
    corrections = catalogue.corrections_of(table.file)
    frame, _ = inspected_table(table.file, table.description, file=file, corrections=corrections)
    return frame


def _counted(catalogue: Catalogue, table: DescribedTable, *, on: date) -> dict[str, int]:
    since = table.description.codes_at
    return {
        row.area_code: int(row.population)
        for row in _rows(catalogue, table).itertuples()
        if not pd.isna(row.population)
        and catalogue.register.unchanged(row.area_code, since=since, on=on)
    }


def _holding(listed: pd.DataFrame, *, on: date) -> list[str]:
    day = pd.Timestamp(on)
    open_ended = listed["valid_until"].isna()
    holds = (listed["valid_from"] <= day) & (open_ended | (listed["valid_until"] >= day))
    return list(listed.loc[holds, "area_code"])
