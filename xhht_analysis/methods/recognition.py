"""Recognition levels by any standard: counts against criteria, communes up to the province.

The rules are data (``vocabulary.standards``); nothing here knows a threshold. Three values run
through: reached, not reached, unknown (``<NA>``, where a count is missing), joined by Kleene's
logic, so that a missing count never decides what it cannot.
"""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pandas as pd
from pandas.arrays import IntegerArray

from xhht_analysis.methods.unit_rows import UNIT, UnitRows
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.standards import Band, Criterion, Level, Standard


def criteria_of(standard: Standard) -> Iterator[tuple[str, Level, Criterion]]:
    """Every criterion with its field's id and its level."""
    for field in standard.fields:
        for level in field.levels:
            for criterion in level.criteria:
                yield field.id, level, criterion


def count_criteria(
    returns: pd.DataFrame, difficult: pd.DataFrame, standard: Standard
) -> pd.DataFrame:
    """Numerator and denominator of each criterion in each commune and year.

    ``returns``: year, area_code, the columns that the criteria name (people), and either
    birth_year or age_from and age_to, whose bands do not overlap.
    ``difficult``: year, area_code, difficult (boolean) for every commune and year of the returns.
    Gives year, area_code, difficult, field, level, criterion, numerator, denominator, per_cent
    (the least percentage as a ``Fraction``). A band with an empty cell or a missing age has
    ``<NA>`` counts. ``ValueError`` where ``difficult`` has a commune twice in a year.
    """
    rows = UnitRows(returns)
    units = difficult[[*UNIT, "difficult"]]
    listed = pd.MultiIndex.from_frame(units[UNIT])
    if not listed.is_unique:
        raise ValueError(f"listed twice: {listed[listed.duplicated()].tolist()}")
    # Communes without a row have no place among those of the rows.
    place = pd.MultiIndex.from_frame(rows.units).get_indexer(listed)
    parts = []
    for field, level, criterion in criteria_of(standard):
        for is_difficult, band in (
            (False, criterion.ordinary),
            (True, criterion.especially_difficult),
        ):
            here = (units["difficult"] == is_difficult).to_numpy()
            part = units[here]
            for name, cells in _band_counts(rows, criterion, band).items():
                part = part.assign(**{name: cells.take(place[here], allow_fill=True)})
            parts.append(
                part.assign(
                    field=field,
                    level=level.level,
                    criterion=criterion.id,
                    per_cent=band.at_least_pct,
                )
            )
    columns = [*UNIT, "difficult", "field", "level", "criterion"]
    counts = pd.concat(parts, ignore_index=True)
    return counts[[*columns, "numerator", "denominator", "per_cent"]].sort_values(
        [*UNIT, "criterion"], ignore_index=True
    )


def _band_counts(rows: UnitRows, criterion: Criterion, band: Band) -> dict[str, IntegerArray]:
    """Both counts of each unit of the rows; none where an age has no row."""
    low, high = band.ages
    chosen = rows.within(low, high)
    columns = {"numerator": criterion.numerators, "denominator": [criterion.denominator]}
    counts = {name: rows.sums(of, chosen) for name, of in columns.items()}
    lacking = rows.ages(chosen) < high - low + 1
    for cells in counts.values():
        cells[lacking] = pd.NA
    return counts


def meets(counts: pd.DataFrame) -> pd.Series:
    """Whether each row of ``count_criteria`` reaches its percentage, in whole numbers."""
    # A criterion has one percentage in ordinary and one in especially difficult communes.
    rules = counts.groupby(["criterion", "difficult"], sort=False)
    per_cent, rule = rules["per_cent"].first(), rules.ngroup().to_numpy()
    top = np.array([pct.numerator for pct in per_cent], dtype="int64")[rule]
    bottom = np.array([100 * pct.denominator for pct in per_cent], dtype="int64")[rule]
    return (counts["numerator"] * bottom >= counts["denominator"] * top).astype("boolean")


def commune_levels(counts: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """Every level of every field in each commune and year: year, area_code, field, level, reached.

    A level is reached when all of its criteria are met and all levels that it requires are
    reached in the same commune. A literacy level 2 without level 1 stays visible as such.
    """
    met = counts.assign(met=meets(counts)).pivot(index=UNIT, columns="criterion", values="met")
    met = met.astype("boolean")
    by_id = {(field.id, level.level): level for field in standard.fields for level in field.levels}
    reached: dict[tuple[str, int], pd.Series] = {}

    def settle(field: str, level: int) -> pd.Series:
        if (field, level) not in reached:
            rule = by_id[field, level]
            answer = pd.Series(True, index=met.index, dtype="boolean")
            for criterion in rule.criteria:
                answer &= met[criterion.id]
            for required in rule.requires:
                answer &= settle(required.field, required.level)
            reached[field, level] = answer
        return reached[field, level]

    return _long({key: settle(*key) for key in by_id})


def _long(reached: dict[tuple[str, int], pd.Series]) -> pd.DataFrame:
    parts = [
        answer.rename("reached").reset_index().assign(field=field, level=level)
        for (field, level), answer in reached.items()
    ]
    long = pd.concat(parts, ignore_index=True)
    return long[[*UNIT, "field", "level", "reached"]].sort_values(
        [*UNIT, "field", "level"], ignore_index=True
    )


def unit_levels(
    below: pd.DataFrame, parents: pd.Series, standard: Standard, tier: AreaLevel
) -> pd.DataFrame:
    """The levels of the units of a tier from those of the units below them.

    ``below``: year, area_code, field, level, reached; ``parents``: area_code below -> area_code
    above, in full (a unit without a row counts as unknown). Gives year, area_code, field, level,
    units, passing, unknown, needed, reached; ``reached`` is ``<NA>`` while the unknown could
    still decide.
    """
    rows = below.assign(parent=below["area_code"].map(parents)).dropna(subset=["parent"])
    grouped = rows.groupby(["year", "parent", "field", "level"])["reached"]
    summed = grouped.agg(passing="sum", known="count").astype("int64").reset_index()
    summed["units"] = summed["parent"].map(parents.value_counts()).astype("int64")
    summed["unknown"] = summed["units"] - summed["known"]
    rules = _unit_rules(standard, tier)
    share = pd.Series(zip(summed["field"], summed["level"], strict=True)).map(rules)
    top = share.map(lambda pct: pct.numerator).astype("int64")
    bottom = share.map(lambda pct: 100 * pct.denominator).astype("int64")
    summed["needed"] = -(-summed["units"] * top // bottom)
    reached = (summed["passing"] >= summed["needed"]).astype("boolean")
    open_ = ~reached & (summed["passing"] + summed["unknown"] >= summed["needed"])
    summed["reached"] = reached.mask(open_)
    columns = ["units", "passing", "unknown", "needed", "reached"]
    return summed.rename(columns={"parent": "area_code"})[[*UNIT, "field", "level", *columns]]


def _unit_rules(standard: Standard, tier: AreaLevel) -> dict[tuple[str, int], Fraction]:
    return {
        (field.id, level.level): share.at_least_pct
        for field in standard.fields
        for level in field.levels
        for share in level.shares
        if share.tier is tier
    }


def highest_level(levels: pd.DataFrame) -> pd.DataFrame:
    """The highest level reached per unit, year and field: ``<NA>`` while a higher one is open.

    0 where no level is reached. ``gap`` marks a level reached without the one below it.
    """
    rows = levels.sort_values("level")
    reached = rows["reached"].fillna(False).astype(bool)
    keys = [*UNIT, "field"]
    number = rows["level"].where(reached, 0).groupby([rows[key] for key in keys]).max()
    unsure = rows["level"].where(rows["reached"].isna(), 0)
    unsure = unsure.groupby([rows[key] for key in keys]).max()
    failed = rows["level"].where((~rows["reached"]).fillna(False).astype(bool))
    lowest_failed = failed.groupby([rows[key] for key in keys]).min()
    table = pd.DataFrame({"level": number.astype("Int64"), "gap": lowest_failed < number})
    table["level"] = table["level"].mask(unsure > number)
    return table.reset_index()
