"""Measures counted in tables and added up from communes to the province."""

from collections.abc import Iterator, Sequence

import pandas as pd

from xhht_analysis.catalogue import AreaRegister, Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Reading
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.tables import DescribedTable

_UNIT = ["year", "area_code"]
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
        return pd.DataFrame(columns=["measure", *_UNIT, "count", "table", "persons"])
    counts = pd.concat(parts, ignore_index=True)
    counts["count"] = counts["count"].astype("Int64")
    twice = counts[counts.duplicated(["measure", *_UNIT])].drop_duplicates("measure")
    refuse_if_any(
        Problem("counted-twice", "", row.measure, {"year": str(row.year), "code": row.area_code})
        for row in twice.itertuples()
    )
    return counts


def _counted(catalogue: Catalogue, tables: Tables, province: str) -> Iterator[pd.DataFrame]:
    for measure in catalogue.measures.values():
        for reading in measure.readings:
            if reading.table in tables.frames:
                table = tables.described[reading.table]
                counts = read(tables.frames[reading.table], reading)
                counts = added_up(counts, catalogue.register, table, province)
                persons = pd.Series(pd.NA, index=counts.index, dtype="Int64")
                if (behind := tables.persons.get(reading.table)) is not None:
                    known = added_up(read(behind, reading), catalogue.register, table, province)
                    by_unit = known.set_index(_UNIT)["count"].astype("Int64")
                    persons = by_unit.reindex(pd.MultiIndex.from_frame(counts[_UNIT])).array
                yield counts.assign(measure=measure.id, table=reading.table, persons=persons)


def read(
    frame: pd.DataFrame, reading: Reading, *, group: tuple[str, str] | None = None
) -> pd.DataFrame:
    """A reading's sum per year and area: 0 where an area reports, but nothing that matches.

    ``group`` narrows it to one category of a column. A band from one age
    to another needs rows for each age, but not of each group: a group of nobody has no row.
    """
    rows = frame[_matches(frame, reading)]
    reporting = pd.MultiIndex.from_frame(frame[_UNIT].drop_duplicates())
    counted = rows if group is None else rows[rows[group[0]] == group[1]]
    cells = counted[list(reading.columns)].sum(axis=1, skipna=False)
    sums = cells.groupby([counted[name] for name in _UNIT])
    # Adding up skips what is missing, so count the holes and take the sum back. People whom a
    # weighted sample stands for are whole people only when they are added up.
    total = sums.sum().round().astype("Int64").mask(sums.count() < sums.size())
    total = total.reindex(reporting, fill_value=0)
    if reading.ages is not None and None not in reading.ages:
        low, high = reading.ages
        ages = _ages_covered(rows).reindex(reporting, fill_value=0)
        total = total.mask(ages < high - low + 1)
    return total.rename("count").rename_axis(_UNIT).reset_index()


def _ages_covered(rows: pd.DataFrame) -> pd.Series:
    """How many ages an area has rows for in a year."""
    columns = ["birth_year"] if "birth_year" in rows else ["age_from", "age_to"]
    bands = rows[[*_UNIT, *columns]].drop_duplicates()
    width = pd.Series(1, index=bands.index)
    if "birth_year" not in rows:
        width = bands["age_to"] - bands["age_from"] + 1
    return width.groupby([bands[name] for name in _UNIT]).sum()


def _matches(frame: pd.DataFrame, reading: Reading) -> pd.Series:
    match = pd.Series(True, index=frame.index)
    for column, values in reading.where.items():
        match &= frame[column].isin(values)
    if reading.ages is not None:
        low, high = reading.ages
        if "birth_year" in frame:
            first = last = frame["year"] - frame["birth_year"]
        else:
            first, last = frame["age_from"], frame["age_to"]
        if low is not None:
            match &= first >= low
        if high is not None:
            match &= (last <= high).fillna(False)
    return match.astype(bool)


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
        codes = pd.DataFrame({"area_code": list(parents)})
        wanted = here[key].drop_duplicates().merge(codes, how="cross")
        full = wanted.merge(here, on=[*key, "area_code"], how="left")
        sums = full.groupby([*key, full["area_code"].map(parents)])["count"]
        total = sums.sum().mask(sums.count() < sums.size()).reset_index()
        counts = pd.concat([counts, total], ignore_index=True)
    return counts
