"""Measures counted in tables and added up from communes to the province."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import numpy as np
import pandas as pd

from xhht_analysis.catalogue import AreaRegister, Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.methods.unit_rows import UNIT, UnitRows
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Reading
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.tables import DescribedTable

_STEPS_UP = (
    (AreaLevel.COMMUNE, AreaLevel.DISTRICT),
    (AreaLevel.DISTRICT, AreaLevel.PROVINCE),
)


def measure_counts(catalogue: Catalogue, tables: Tables, *, province: str) -> pd.DataFrame:
    """Every measure that the tables carry: measure, year, area_code, count, table, persons.

    ``count`` is a whole number or ``<NA>``: an area whose part has not come has no count, never
    the sum of the rest. ``persons``: how many stand behind it where persons were counted.
    ``Refused`` where two tables count the same thing in one year and area.
    """
    parts = list(_counted(catalogue, tables, province))
    if not parts:
        return pd.DataFrame(columns=["measure", *UNIT, "count", "table", "persons"])
    counts = pd.concat(parts, ignore_index=True)
    counts["count"] = counts["count"].astype("Int64")
    twice = counts[counts.duplicated(["measure", *UNIT])].drop_duplicates("measure")
    refuse_if_any(
        Problem("counted-twice", "", row.measure, {"year": str(row.year), "code": row.area_code})
        for row in twice.itertuples()
    )
    return counts


def _counted(catalogue: Catalogue, tables: Tables, province: str) -> Iterator[pd.DataFrame]:
    rows_of = cache(lambda name: UnitRows(tables.frames[name]))
    behind_of = cache(lambda name: UnitRows(tables.persons[name]))
    for measure in catalogue.measures.values():
        for reading in measure.readings:
            if reading.table in tables.frames:
                table = tables.described[reading.table]
                counts = read(rows_of(reading.table), reading)
                counts = added_up(counts, catalogue.register, table, province)
                persons = pd.Series(pd.NA, index=counts.index, dtype="Int64")
                if reading.table in tables.persons:
                    behind = read(behind_of(reading.table), reading)
                    known = added_up(behind, catalogue.register, table, province)
                    by_unit = known.set_index(UNIT)["count"].astype("Int64")
                    persons = by_unit.reindex(pd.MultiIndex.from_frame(counts[UNIT])).array
                yield counts.assign(measure=measure.id, table=reading.table, persons=persons)


def read(rows: UnitRows, reading: Reading, *, group: tuple[str, str] | None = None) -> pd.DataFrame:
    """A reading's sum per year and area: 0 where an area reports, but nothing that matches.

    ``group`` narrows it to one category of a column. A band from one age
    to another needs rows for each age, but not of each group: a group of nobody has no row.
    """
    low, high = reading.ages or (None, None)
    match = rows.within(low, high)
    for column, values in reading.where.items():
        match &= rows.frame[column].isin(values).to_numpy(dtype=bool)
    counted = match
    if group is not None:
        counted = match & (rows.frame[group[0]] == group[1]).to_numpy(dtype=bool, na_value=False)
    total = rows.sums(reading.columns, counted)
    if low is not None and high is not None:
        total[rows.ages(match) < high - low + 1] = pd.NA
    return rows.units.assign(count=total)


def added_up(
    counts: pd.DataFrame,
    register: AreaRegister,
    table: DescribedTable,
    province: str,
    *,
    by: Sequence[str] = (),
) -> pd.DataFrame:
    """Counts with the sums of districts and of the province, as far as the table lacks them.

    ``counts``: year, area_code, count, and the columns ``by`` which the sums are kept apart.
    """
    key = ["year", *by]
    on = table.description.codes_at
    for lower, upper in _STEPS_UP:
        units = register.units(lower, on=on, within=province)
        parents = {unit.code: unit.parent_code for unit in units}
        here = counts[counts["area_code"].isin(parents)]
        above = {unit.code for unit in register.units(upper, on=on)} & set(parents.values())
        if here.empty or counts["area_code"].isin(above).any():
            continue
        total = _above(here, key, parents)
        counts = pd.concat([counts, total], ignore_index=True)
    return counts


def _above(here: pd.DataFrame, key: Sequence[str], parents: Mapping[str, str]) -> pd.DataFrame:
    """The sums of units by their parents, apart for each of the key; one missing, and all is."""
    above = pd.Index(sorted(set(parents.values())))
    below = pd.Series(parents).value_counts().reindex(above).to_numpy()
    keys = here[key].drop_duplicates().sort_values(key, ignore_index=True)
    row = here.groupby(key).ngroup().to_numpy() * len(above)
    row += above.get_indexer(here["area_code"].map(parents))
    cells = here["count"].to_numpy("float64", na_value=np.nan)
    known, size = ~np.isnan(cells), len(keys) * len(above)
    sums = np.bincount(row[known], weights=cells[known], minlength=size)
    once = ~here.duplicated([*key, "area_code"]).to_numpy()
    come = np.bincount(row[once], minlength=size)
    holes = np.bincount(row[~known], minlength=size)
    lacking = (come < np.tile(below, len(keys))) | (holes > 0)
    total = keys.loc[keys.index.repeat(len(above))].reset_index(drop=True)
    total["area_code"] = pd.array(np.tile(above, len(keys)), dtype=here["area_code"].dtype)
    return total.assign(count=pd.arrays.IntegerArray(sums.astype("int64"), lacking))
