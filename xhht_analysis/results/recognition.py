"""Recognition levels of communes, districts and the province, decided or computed."""

import datetime
from collections.abc import Iterator
from fractions import Fraction

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.methods.recognition import (
    commune_levels,
    count_criteria,
    criteria_of,
    meets,
    unit_levels,
)
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.standards import Standard
from xhht_analysis.vocabulary.tables import DescribedTable

RETURNS = "education"
DIFFICULT = "especially_difficult_communes"
_DECISION_COLUMNS = {"year", "area_code", "field", "level"}
LEVEL_COLUMNS = ["year", "area_code", "field", "level", "reached"]
UNIT_COLUMNS = ["units", "passing", "unknown", "needed"]
CRITERIA_COLUMNS = [
    "year", "area_code", "difficult", "field", "level", "criterion",
    "numerator", "denominator", "per_cent", "met",
]  # fmt: skip


def criteria(catalogue: Catalogue, publication: Publication, tables: Tables) -> pd.DataFrame:
    """The criteria of every commune and year of the returns (``CRITERIA_COLUMNS``)."""
    if RETURNS not in tables.frames:
        return pd.DataFrame(columns=CRITERIA_COLUMNS)
    returns = tables.frames[RETURNS]
    standard = catalogue.standards[publication.standard]
    described = tables.described[RETURNS]
    file = catalogue.workspace.shown(described.file)
    refuse_if_any(_columns_missing(described, standard, file))
    counts = count_criteria(returns, _difficult(returns, tables), standard)
    refuse_if_any(_more_than_all(counts, file))
    return counts.assign(met=meets(counts), per_cent=counts["per_cent"].map(str).astype("string"))[
        CRITERIA_COLUMNS
    ]


def _columns_missing(described: DescribedTable, standard: Standard, file: str) -> Iterator[Problem]:
    have = {column.name for column in described.description.columns}
    wanted = {"year", "area_code", "birth_year"}
    for _, _, criterion in criteria_of(standard):
        wanted |= {*criterion.numerators, criterion.denominator}
    for column in sorted(wanted - have):
        yield Problem("column-missing", file, standard.id, {"column": column})


def _more_than_all(counts: pd.DataFrame, file: str) -> Iterator[Problem]:
    over = (counts["numerator"] > counts["denominator"]).fillna(False).astype(bool)
    for row in counts[over].itertuples():
        facts = {"code": row.area_code, "year": str(row.year)}
        facts |= {"part": int(row.numerator), "whole": int(row.denominator)}
        yield Problem("part-exceeds-whole", file, row.criterion, facts)


def _difficult(returns: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Which communes are especially difficult on 30 September of each year (TT 19/2020)."""
    units = returns[["year", "area_code"]].drop_duplicates().reset_index(drop=True)
    listed = tables.frames.get(DIFFICULT)
    if listed is None:
        return units.assign(difficult=False)
    day = units["year"].map(lambda year: pd.Timestamp(int(year), 9, 30))
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
    counts = criteria.assign(per_cent=criteria["per_cent"].map(Fraction))
    communes = commune_levels(counts, standard)
    parts = [communes]
    ruled = communes[communes["year"].map(lambda year: _units_ruled(standard, int(year)))]
    register, on = catalogue.register, publication.units_at
    below = ruled
    for lower, upper in (
        (AreaLevel.COMMUNE, AreaLevel.DISTRICT),
        (AreaLevel.DISTRICT, AreaLevel.PROVINCE),
    ):
        units = register.units(lower, on=on, within=publication.area)
        if not units or below.empty:
            break
        parents = pd.Series({unit.code: unit.parent_code for unit in units})
        below = unit_levels(below, parents, standard, upper)
        parts.append(below)
    return [part.assign(table=RETURNS) for part in parts]


def _units_ruled(standard: Standard, year: int) -> bool:
    return standard.units_until is None or datetime.date(year, 9, 30) <= standard.units_until
