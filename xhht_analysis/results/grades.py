"""Quality grades of figures: how much of what they are made of a warning casts doubt on."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.methods.quality import quality_grade
from xhht_analysis.methods.recognition import count_criteria
from xhht_analysis.methods.unit_rows import UNIT
from xhht_analysis.results.measures import measure_counts
from xhht_analysis.results.recognition import especially_difficult, on_30_september
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.standards import Standard
from xhht_analysis.vocabulary.tables import DescribedTable

_STEPS_UP = (AreaLevel.COMMUNE, AreaLevel.DISTRICT)
_SUMS = ["doubted_units", "doubted", "whole"]
_LEVELS = (IndicatorKind.LEVEL, IndicatorKind.UNITS_AT_LEVEL)


def graded(
    catalogue: Catalogue, publication: Publication, tables: Tables, figures: pd.DataFrame
) -> pd.DataFrame:
    """The figures' table with the grade of each reported figure that rests on checked returns.

    A figure is added up from units that report, and a unit is doubted where one of the counts is
    that its numerator or denominator is made of, for a level one of those of the field's criteria.
    The units' weight is the denominator, for a count the count itself; for a level, and the units
    at one, each counts 1 (``methods.quality``). All other figures have no grade, for nobody
    checked them here.
    """
    if not tables.doubts:
        return figures
    counted = measure_counts(catalogue, doubtful(tables), province=publication.area)
    by_measure = _by_measure([counted], UNIT)
    by_field = _by_field(catalogue.standards[publication.standard], tables)
    parts = []
    for name, rows in figures.groupby("indicator"):
        indicator = catalogue.indicators[name]
        if indicator.kind in _LEVELS:
            doubts, weight = by_field.get(indicator.field), 1
        elif indicator.kind is IndicatorKind.COUNT:
            doubts, weight = by_measure.get(indicator.numerator), rows["value"]
        else:
            doubts = _of_share(catalogue, indicator, by_measure)
            weight = rows["denominator"]
        if doubts is not None:
            parts.append(_weighed(rows, weight, doubts, UNIT))
    return figures.assign(
        grade=_grades(catalogue, publication, tables, parts, UNIT).reindex(figures.index)
    )


def grades_of_shares(
    catalogue: Catalogue,
    publication: Publication,
    tables: Tables,
    found: pd.DataFrame,
    doubts: Sequence[pd.DataFrame],
    *,
    key: Sequence[str],
) -> pd.Series:
    """The grade of each share by group, of communes and what they add up to.

    ``doubts``: the same measures counted in the tables of ``doubtful``; ``key``: the columns that
    a share's row is found by in both.
    """
    parts, by_measure = [], _by_measure(doubts, key)
    for name, rows in found.groupby("indicator"):
        cells = _of_share(catalogue, catalogue.indicators[name], by_measure)
        if cells is not None:
            parts.append(_weighed(rows, rows["denominator"], cells, key))
    return _grades(catalogue, publication, tables, parts, key).reindex(found.index)


def doubtful(tables: Tables) -> Tables:
    """The tables with the doubts of the returns for their counts."""
    return replace(
        tables, frames={**tables.frames, **tables.doubts}, by_group=tables.doubts_by_group
    )


def _by_measure(counted: Sequence[pd.DataFrame], key: Sequence[str]) -> dict[str, pd.Series]:
    """Doubted cells by measure, on the key's columns."""
    if not counted:
        return {}
    rows = pd.concat(counted, ignore_index=True)
    return {name: of.set_index(list(key))["count"] for name, of in rows.groupby("measure")}


def _of_share(
    catalogue: Catalogue, indicator: Indicator, by_measure: dict[str, pd.Series]
) -> pd.Series | None:
    whole = catalogue.indicators.get(indicator.complement_of, indicator)
    top, bottom = by_measure.get(whole.numerator), by_measure.get(whole.denominator)
    return None if top is None or bottom is None else top.add(bottom, fill_value=0)


def _by_field(standard: Standard, tables: Tables) -> dict[str, pd.Series]:
    """Doubted cells that the levels of each field rest on, those of required fields among them."""
    frame = tables.doubts.get(standard.counts_table)
    if frame is None:
        return {}
    frame = frame[on_30_september(frame["year"], standard.holds_on)]
    difficult = especially_difficult(frame, tables.frames.get(standard.difficult_table))
    counts = count_criteria(frame, difficult, standard)
    cells = counts["numerator"].fillna(0) + counts["denominator"].fillna(0)
    by_unit = cells.groupby([counts[name] for name in (*UNIT, "field")]).sum().unstack("field")
    return {
        field.id: by_unit.reindex(columns=list(_rests_on(standard, field.id))).sum(axis=1)
        for field in standard.fields
        if field.id in by_unit
    }


def _rests_on(standard: Standard, field: str) -> dict[str, None]:
    """A field and those whose levels its own require, each once."""
    required = {
        one.id: [need.field for level in one.levels for need in level.requires]
        for one in standard.fields
    }
    found = {field: None}
    waiting = [field]
    while waiting:
        new = [name for name in required[waiting.pop()] if name not in found]
        found |= dict.fromkeys(new)
        waiting += new
    return found


def _weighed(
    rows: pd.DataFrame, weight: pd.Series | int, doubts: pd.Series, key: Sequence[str]
) -> pd.DataFrame:
    """An indicator's rows with what they weigh and whether any cell of theirs is doubted."""
    cells = doubts.reindex(pd.MultiIndex.from_frame(rows[list(key)])).fillna(0)
    rows = rows.assign(weight=weight, flagged=(cells > 0).to_numpy(dtype=bool))
    return rows.astype({"weight": "Float64"}).fillna({"weight": 0})


def _grades(
    catalogue: Catalogue,
    publication: Publication,
    tables: Tables,
    parts: Sequence[pd.DataFrame],
    key: Sequence[str],
) -> pd.Series:
    """The grades of some indicators' rows (``_weighed``) by the rows' index."""
    key, grades = ["indicator", *key], [pd.Series(dtype="Int64")]
    for table, rows in pd.concat(parts).groupby("table") if parts else ():
        if table not in tables.doubts:
            continue
        units = rows[rows["area_code"].isin(tables.doubts[table]["area_code"])]
        weight, flagged = units["weight"].astype("Int64"), units["flagged"]
        marked = units[key].assign(
            doubted_units=flagged.astype("Int64"), doubted=weight.where(flagged, 0), whole=weight
        )
        sums = _added_up(catalogue, publication, tables.described[table], marked, key)
        reported = rows[rows["status"] == Status.REPORTED]
        found = reported[key].merge(sums, on=key, how="left").set_index(reported.index).dropna()
        grades.append(
            pd.Series(
                [
                    quality_grade(doubted_units=int(units), doubted=int(doubted), whole=int(whole))
                    for units, doubted, whole in found[_SUMS].itertuples(index=False)
                ],
                index=found.index,
                dtype="Int64",
            )
        )
    return pd.concat(grades)


def _added_up(
    catalogue: Catalogue,
    publication: Publication,
    table: DescribedTable,
    marked: pd.DataFrame,
    key: Sequence[str],
) -> pd.DataFrame:
    """What the units hold, and the areas above them as far as units have come."""
    for level in _STEPS_UP:
        units = catalogue.register.units(
            level, on=table.description.codes_at, within=publication.area
        )
        parents = {unit.code: unit.parent_code for unit in units}
        below = marked[marked["area_code"].isin(parents)]
        above = below.assign(area_code=below["area_code"].map(parents))
        sums = above.groupby(key, as_index=False)[_SUMS].sum()
        marked = pd.concat([marked, sums], ignore_index=True).drop_duplicates(key)
    return marked
