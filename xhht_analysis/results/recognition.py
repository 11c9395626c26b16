"""Recognition levels of communes, districts and the province, decided or computed."""

import datetime
from collections.abc import Callable, Iterator
from fractions import Fraction

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.methods.recognition import (
    commune_levels,
    count_criteria,
    criteria_of,
    highest_level,
    meets,
    unit_levels,
)
from xhht_analysis.vocabulary.areas import AreaLevel, reporting_day
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.standards import Standard

_DECISION_COLUMNS = {"year", "area_code", "field", "level"}
LEVEL_COLUMNS = ["year", "area_code", "field", "level", "reached"]
UNIT_COLUMNS = ["units", "passing", "unknown", "needed"]
CRITERIA_COLUMNS = [
    "year", "area_code", "difficult", "field", "level", "criterion",
    "numerator", "denominator", "per_cent", "met",
]  # fmt: skip


def criteria(catalogue: Catalogue, publication: Publication, tables: Tables) -> pd.DataFrame:
    """The criteria of every commune and year of the returns (``CRITERIA_COLUMNS``)."""
    standard = catalogue.standards[publication.standard]
    refuse_if_any(_columns_missing(catalogue, standard, tables))
    if standard.counts_table not in tables.frames:
        return pd.DataFrame(columns=CRITERIA_COLUMNS)
    file = catalogue.workspace.shown(tables.described[standard.counts_table].file)
    returns = tables.frames[standard.counts_table]
    returns = returns[on_30_september(returns["year"], standard.holds_on)]
    if returns.empty:
        return pd.DataFrame(columns=CRITERIA_COLUMNS)
    difficult = especially_difficult(returns, tables.frames.get(standard.difficult_table))
    counts = count_criteria(returns, difficult, standard)
    refuse_if_any(_more_than_all(counts, file))
    return counts.assign(met=meets(counts), per_cent=counts["per_cent"].map(str).astype("string"))[
        CRITERIA_COLUMNS
    ]


def _columns_missing(catalogue: Catalogue, standard: Standard, tables: Tables) -> Iterator[Problem]:
    """Columns by which the standard counts, and dates the special zones, that are not there."""
    have = set(tables.frames.get(standard.counts_table, pd.DataFrame()).columns)
    ages = {"age_from", "age_to"} if "age_from" in have else {"birth_year"}
    counted = {"year", "area_code", *ages}
    for _, _, criterion in criteria_of(standard):
        counted |= {*criterion.numerators, criterion.denominator}
    for name, wanted in (
        (standard.counts_table, counted),
        (standard.difficult_table, {"area_code", "valid_from", "valid_until"}),
    ):
        if name in tables.frames:
            file = catalogue.workspace.shown(tables.described[name].file)
            for column in sorted(wanted - set(tables.frames[name].columns)):
                yield Problem("column-missing", file, standard.id, {"column": column})


def _more_than_all(counts: pd.DataFrame, file: str) -> Iterator[Problem]:
    over = (counts["numerator"] > counts["denominator"]).fillna(False).astype(bool)
    for row in counts[over].itertuples():
        facts = {"code": row.area_code, "year": str(row.year)}
        facts |= {"part": int(row.numerator), "whole": int(row.denominator)}
        yield Problem("part-exceeds-whole", file, row.criterion, facts)


def on_30_september(years: pd.Series, holds: Callable[[datetime.date], bool]) -> pd.Series:
    """Whether something holds on the day for which a year is reported (TT 19/2020)."""
    known = {year: holds(reporting_day(int(year))) for year in years.unique()}
    return years.map(known).astype(bool)


def especially_difficult(units: pd.DataFrame, listed: pd.DataFrame | None) -> pd.DataFrame:
    """Which communes are especially difficult on the reporting day of each year.

    ``units``: rows with year and area_code; adds ``difficult``.
    """
    units = units[["year", "area_code"]].drop_duplicates().reset_index(drop=True)
    if listed is None:
        return units.assign(difficult=False)
    day = units["year"].map(lambda year: pd.Timestamp(reporting_day(int(year))))
    dated = units.assign(day=day).merge(listed, on="area_code", how="left")
    holds = (dated["valid_from"] <= dated["day"]) & (
        dated["valid_until"].isna() | (dated["day"] <= dated["valid_until"])
    )
    flagged = holds.fillna(False).groupby([dated["year"], dated["area_code"]]).any()
    return flagged.rename("difficult").reset_index()


def levels(
    catalogue: Catalogue, publication: Publication, tables: Tables, criteria: pd.DataFrame
) -> pd.DataFrame:
    """Levels per year, area and field: ``LEVEL_COLUMNS``, ``UNIT_COLUMNS`` and table.

    Where returns are there, levels are computed from communes upwards as far as the standard has
    a rule on 30 September of the year; published decisions stand as they are.
    """
    parts = []
    for name, frame in tables.frames.items():
        if set(frame.columns) == _DECISION_COLUMNS:
            decided = _decided(frame, catalogue.standards[publication.standard])
            parts.append(decided.assign(table=name))
    if not criteria.empty:
        parts.extend(_computed(catalogue, publication, criteria))
    if not parts:
        return pd.DataFrame(columns=[*LEVEL_COLUMNS, *UNIT_COLUMNS, "table"])
    columns = [*LEVEL_COLUMNS, *UNIT_COLUMNS, "table"]
    types = dict.fromkeys(UNIT_COLUMNS, "Int64")
    return pd.concat(
        [part.reindex(columns=columns).astype(types) for part in parts], ignore_index=True
    )


def settled(levels: pd.DataFrame, *, counts_table: str) -> pd.DataFrame:
    """The levels that count: where a unit has a decision for a year, what was computed yields."""
    key = ["year", "area_code", "field"]
    computed = levels["table"] == counts_table
    decided = pd.MultiIndex.from_frame(levels.loc[~computed, key])
    return levels[~(computed & pd.MultiIndex.from_frame(levels[key]).isin(decided))]


def differences(levels: pd.DataFrame, *, counts_table: str) -> pd.DataFrame:
    """Where a decision and the computed level differ: year, area_code, field, decided, computed."""
    computed = levels["table"] == counts_table
    if not computed.any() or computed.all():
        return pd.DataFrame(columns=["year", "area_code", "field", "decided", "computed"])
    key = ["year", "area_code", "field"]
    tops = [highest_level(levels[part])[[*key, "level"]] for part in (~computed, computed)]
    both = tops[0].merge(tops[1], on=key, suffixes=("_decided", "_computed"))
    both = both.rename(columns={"level_decided": "decided", "level_computed": "computed"})
    return both[(both["decided"] != both["computed"]).fillna(False)].reset_index(drop=True)


def _decided(decisions: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    steps = pd.DataFrame(
        [(field.id, level.level) for field in standard.fields for level in field.levels],
        columns=["field", "step"],
    )
    rows = decisions.merge(steps, on="field")
    rows["reached"] = (rows["step"] <= rows["level"]).astype("boolean")
    rows = rows.drop(columns="level").rename(columns={"step": "level"})
    return rows[LEVEL_COLUMNS]


def _computed(
    catalogue: Catalogue, publication: Publication, criteria: pd.DataFrame
) -> list[pd.DataFrame]:
    standard = catalogue.standards[publication.standard]
    communes = commune_levels(as_counts(criteria), standard)
    parts = [communes]
    below = communes[on_30_september(communes["year"], standard.rules_units_on)]
    for parents, tier in parents_by_tier(catalogue, publication):
        if below.empty:
            break
        below = unit_levels(below, parents, standard, tier)
        parts.append(below)
    return [part.assign(table=standard.counts_table) for part in parts]


def as_counts(criteria: pd.DataFrame) -> pd.DataFrame:
    """Stored criteria as the counts that the methods read, with exact percentages."""
    return criteria.assign(per_cent=criteria["per_cent"].map(Fraction))


def parents_by_tier(
    catalogue: Catalogue, publication: Publication
) -> Iterator[tuple[pd.Series, AreaLevel]]:
    """Communes with their districts, then districts with their province."""
    for lower, upper in (
        (AreaLevel.COMMUNE, AreaLevel.DISTRICT),
        (AreaLevel.DISTRICT, AreaLevel.PROVINCE),
    ):
        units = catalogue.register.units(lower, on=publication.units_at, within=publication.area)
        if units:
            yield pd.Series({unit.code: unit.parent_code for unit in units}), upper
