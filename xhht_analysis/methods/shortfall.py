"""What a level of recognition still takes: people, levels and units missing, and levels lost.

Everything is counted in whole people from ``recognition.count_criteria``. What is unknown stays
unknown (``<NA>``) and is never assumed to pass or to fail.

How many people a commune needs for a level is an upper bound by a simple rule. All criteria of
the level and of the levels that it requires count. Criteria that count the same columns are met
by the same people where one's ages lie within the other's: there the larger need holds (for a
band with several within it, the larger of its own need and theirs together), as whoever is
brought into the inner band counts in the outer one, too. All other needs are added up, although
one person may meet two of them: an 11-year-old brought back to school who completes it, or a
graduate who is literate for the first time.
"""

import operator
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from xhht_analysis.methods.recognition import criteria_of
from xhht_analysis.methods.unit_rows import UNIT
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.standards import Criterion, Level, Standard

_STEP = ["field", "level"]
_ROW = [*UNIT, *_STEP]
_Key = tuple[str, int]
_Nests = list[tuple[Criterion, "_Nests"]]
_UNKNOWN = -1


class Role(StrEnum):
    """What a sub-unit is to the unit above it at a level.

    Chosen: not there, and to be brought there; not chosen: the others that are not there;
    uncounted: not known to be there, nor how many people it takes.
    """

    PASSING = "passing"
    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    UNCOUNTED = "uncounted"


@dataclass(frozen=True)
class Lift:
    """What lifts the units of a tier to each level, and through which of their sub-units.

    ``units``: year, area_code, field, level, units, passing, uncounted, needed, gap, reached,
    people; ``gap`` is how many more sub-units must pass, ``people`` what the cheapest so many
    take together, ``<NA>`` where too few of them are counted. ``members``: year, area_code,
    field, level, member, role, people: one row per sub-unit of each unit.
    """

    units: pd.DataFrame
    members: pd.DataFrame


def missing_people(counts: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """The counts with ``needed``, the least numerator that reaches the percentage, and ``missing``.

    ``counts``: see ``recognition.count_criteria``; people, ``<NA>`` where a count is. For "all
    remaining 11-year-olds in primary classes" that is who is neither there nor done with it.
    """
    row = _known_criteria(counts, standard)
    difficult = counts["difficult"].astype("boolean")
    if difficult.isna().any():
        raise ValueError("whether a commune is especially difficult must be known")
    bands = [(one.ordinary, one.especially_difficult) for _, _, one in criteria_of(standard)]
    zone = difficult.to_numpy(dtype="int64")
    top = np.array([[band.at_least_pct.numerator for band in both] for both in bands])
    bottom = np.array([[100 * band.at_least_pct.denominator for band in both] for both in bands])
    needed = -(-counts["denominator"].astype("Int64") * top[row, zone] // bottom[row, zone])
    missing = (needed - counts["numerator"].astype("Int64")).clip(lower=0)
    return counts.assign(needed=needed, missing=missing)


def _known_criteria(counts: pd.DataFrame, standard: Standard) -> np.ndarray:
    """The place of each row's criterion in the standard."""
    ids = [criterion.id for _, _, criterion in criteria_of(standard)]
    row = pd.Index(ids).get_indexer(counts["criterion"])
    if (row < 0).any():
        strange = sorted(set(counts["criterion"][row < 0]))
        raise ValueError(f"{standard.id} has no criterion {', '.join(map(str, strange))}")
    return row


def blockers(counts: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """Every criterion that keeps a commune from a level, or may: the level's own and required ones.

    Gives year, area_code, field, level, via_field, via_level, criterion, numerator, denominator,
    needed, missing; ``via`` is the level that the criterion belongs to, ``missing`` is above 0 or
    ``<NA>``. Not to be added up: see ``people_for_levels``.
    """
    rows = missing_people(counts, standard)
    rows = rows[rows["missing"].ne(0).fillna(True).to_numpy(dtype=bool)]
    rows = rows.rename(columns={"field": "via_field", "level": "via_level"})
    found = rows.merge(_closures(standard), on=["via_field", "via_level"])
    columns = [*_ROW, "via_field", "via_level", "criterion"]
    found = found[[*columns, "numerator", "denominator", "needed", "missing"]]
    return found.sort_values(columns, ignore_index=True)


def missing_levels(levels: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """The levels that each level requires, directly or through others, and that are not there.

    ``levels``: year, area_code, field, level, reached, as of ``recognition.commune_levels``.
    Gives year, area_code, field, level, via_field, via_level, reached: False, or ``<NA>``.
    """
    rows = levels[~levels["reached"].astype("boolean").fillna(False).to_numpy(dtype=bool)]
    rows = rows.rename(columns={"field": "via_field", "level": "via_level"})
    found = rows.merge(_closures(standard), on=["via_field", "via_level"])
    own = (found["field"] == found["via_field"]) & (found["level"] == found["via_level"])
    columns = [*_ROW, "via_field", "via_level"]
    return found.loc[~own, [*columns, "reached"]].sort_values(columns, ignore_index=True)


def people_for_levels(counts: pd.DataFrame, standard: Standard) -> pd.DataFrame:
    """How many people each commune needs at most for each level, by the rule above.

    Gives year, area_code, field, level, reached, people: 0 where the level is reached, ``<NA>``
    where a count is missing; ``reached`` as in ``recognition.commune_levels``.
    """
    units, need = _needs(missing_people(counts, standard), standard)
    difficult = units["difficult"].to_numpy(dtype=bool)
    column = {one.id: place for place, (_, _, one) in enumerate(criteria_of(standard))}
    closures = sorted(_closure_of(standard).items())
    people = np.empty((len(units), len(closures)), dtype="int64")
    unknown, fails = np.empty_like(people, dtype=bool), np.empty_like(people, dtype=bool)
    for place, (_, closure) in enumerate(closures):
        criteria = [one for level in closure.values() for one in level.criteria]
        needs = need[:, [column[one.id] for one in criteria]]
        unknown[:, place] = (needs == _UNKNOWN).any(axis=1)
        fails[:, place] = (needs > 0).any(axis=1)
        ordinary = _together(need, _nested(criteria, "ordinary"), column)
        easier = _together(need, _nested(criteria, "especially_difficult"), column)
        people[:, place] = np.where(difficult, easier, ordinary)
    long = units.loc[units.index.repeat(len(closures)), UNIT].reset_index(drop=True)
    reached = pd.Series(~fails.ravel(), dtype="boolean")
    return long.assign(
        field=pd.Series([field for (field, _), _ in closures] * len(units), dtype="str"),
        level=np.tile([level for (_, level), _ in closures], len(units)),
        reached=reached.mask((unknown & ~fails).ravel()),
        people=pd.Series(people.ravel(), dtype="Int64").mask(unknown.ravel()),
    )


def _needs(rows: pd.DataFrame, standard: Standard) -> tuple[pd.DataFrame, np.ndarray]:
    """The units (year, area_code, difficult) and the people missing: units by criteria."""
    if rows.duplicated([*UNIT, "criterion"]).any():
        raise ValueError("a criterion is counted twice in one unit and year")
    number = rows.groupby(UNIT).ngroup().to_numpy()
    first = np.unique(number, return_index=True)[1]
    width = sum(1 for _ in criteria_of(standard))
    need = np.full((len(first), width), _UNKNOWN, dtype="int64")
    column = _known_criteria(rows, standard)
    need[number, column] = rows["missing"].to_numpy(dtype="int64", na_value=_UNKNOWN)
    return rows.iloc[first][[*UNIT, "difficult"]].reset_index(drop=True), need


def _nested(criteria: Iterable[Criterion], zone: str) -> _Nests:
    """The criteria by falling width of their ages, each within one that holds it."""

    def holds(outer: Criterion, inner: Criterion) -> bool:
        (low, high), (first, last) = getattr(outer, zone).ages, getattr(inner, zone).ages
        same = (outer.numerators, outer.denominator) == (inner.numerators, inner.denominator)
        return same and low <= first and last <= high

    roots: _Nests = []
    for one in sorted(criteria, key=lambda one: operator.sub(*getattr(one, zone).ages)):
        place, wider = roots, roots
        while wider is not None:
            place = wider
            wider = next((within for outer, within in place if holds(outer, one)), None)
        place.append((one, []))
    return roots


def _together(need: np.ndarray, nests: _Nests, column: Mapping[str, int]) -> np.ndarray:
    total = np.zeros(len(need), dtype="int64")
    for criterion, within in nests:
        own = need[:, column[criterion.id]]
        total += np.maximum(own, _together(need, within, column))
    return total


def _closure_of(standard: Standard) -> dict[_Key, dict[_Key, Level]]:
    """Each level -> itself and all levels that it requires, directly or through others."""
    by_key = {(field.id, level.level): level for field in standard.fields for level in field.levels}

    def reach(key: _Key, found: dict[_Key, Level]) -> dict[_Key, Level]:
        if key not in found:
            found[key] = by_key[key]
            for required in by_key[key].requires:
                reach((required.field, required.level), found)
        return found

    return {key: reach(key, {}) for key in by_key}


def _closures(standard: Standard) -> pd.DataFrame:
    pairs = [(*key, *via) for key, closure in _closure_of(standard).items() for via in closure]
    return pd.DataFrame(pairs, columns=[*_STEP, "via_field", "via_level"])


def lift(below: pd.DataFrame, parents: pd.Series, standard: Standard, tier: AreaLevel) -> Lift:
    """The smallest set of sub-units whose passing lifts each unit of a tier to each level.

    ``below``: year, area_code, field, level, reached, people, as of ``people_for_levels`` or, for
    the tier above, ``lift(...).units``; ``parents``: area_code below -> area_code above, in full.
    As many sub-units are chosen as must pass, those that take the fewest people, at a tie by
    lower code; no set of any size takes fewer. A sub-unit without a row is uncounted.
    """
    _told_once(below)
    members = _members(below, parents, _unit_rules(standard, tier))
    grouped = members.groupby(_ROW)
    units = grouped.agg(
        units=("member", "size"),
        passing=("passing", "sum"),
        counted=("counted", "sum"),
        open=("open", "sum"),
        top=("top", "first"),
        bottom=("bottom", "first"),
    ).astype("int64")
    units["needed"] = -(-units["units"] * units["top"] // units["bottom"])
    units["gap"] = (units["needed"] - units["passing"]).clip(lower=0)
    units["uncounted"] = units["units"] - units["passing"] - units["counted"]
    reached = (units["gap"] == 0).astype("boolean")
    units["reached"] = reached.mask((units["gap"] > 0) & (units["gap"] <= units["open"]))

    enough = units["gap"].where(units["gap"] <= units["counted"], 0).rename("enough")
    counted = members[members["counted"]].sort_values([*_ROW, "people", "member"])
    counted = counted.join(enough, on=_ROW)
    chosen = counted.index[counted.groupby(_ROW).cumcount() < counted["enough"]]
    members["role"] = np.where(members["counted"], Role.NOT_CHOSEN, Role.UNCOUNTED)
    members.loc[chosen, "role"] = Role.CHOSEN
    members.loc[members["passing"], "role"] = Role.PASSING
    people = members.loc[chosen].groupby(_ROW)["people"].sum().reindex(units.index, fill_value=0)
    units["people"] = people.astype("Int64").mask(units["gap"] > units["counted"])

    columns = ["units", "passing", "uncounted", "needed", "gap", "reached", "people"]
    members = members[[*_ROW, "member", "role", "people"]].astype({"role": "string"})
    members = members.sort_values([*_ROW, "member"], ignore_index=True)
    return Lift(units[columns].reset_index(), members)


def _unit_rules(standard: Standard, tier: AreaLevel) -> pd.DataFrame:
    rules = [
        (field.id, level.level, share.at_least_pct.numerator, 100 * share.at_least_pct.denominator)
        for field in standard.fields
        for level in field.levels
        for share in level.shares
        if share.tier is tier
    ]
    if not rules:
        raise ValueError(f"{standard.id} has no rule for a {tier}")
    return pd.DataFrame(rules, columns=[*_STEP, "top", "bottom"])


def _members(below: pd.DataFrame, parents: pd.Series, rules: pd.DataFrame) -> pd.DataFrame:
    """Every sub-unit of every unit at every level in every year, told of or not."""
    family = pd.DataFrame({"member": parents.index, "area_code": parents.to_numpy()}).dropna()
    years = below[["year"]].drop_duplicates()
    told = below.rename(columns={"area_code": "member"})
    told = told[["year", "member", *_STEP, "reached", "people"]]
    members = years.merge(family, how="cross").merge(rules, how="cross")
    members = members.merge(told, on=["year", "member", *_STEP], how="left", validate="one_to_one")
    members = members.astype({"reached": "boolean", "people": "Int64"})
    passing = members["reached"].fillna(False).astype(bool)
    return members.assign(
        passing=passing,
        counted=~passing & members["people"].notna(),
        open=members["reached"].isna(),
    )


def losses(levels: pd.DataFrame) -> pd.DataFrame:
    """Levels that a unit had in the year before and has no longer.

    ``levels``: year, area_code, field, level, reached, of one source. Gives year, area_code,
    field, level, where the answer of both years is known; a year without its predecessor has no
    losses.
    """
    _told_once(levels)
    reached = levels["reached"].astype("boolean")
    had = levels.loc[reached.fillna(False), _ROW]
    lost = levels.loc[~reached.fillna(True), _ROW]
    both = lost.merge(had.assign(year=had["year"] + 1), on=_ROW)
    return both.sort_values(_ROW, ignore_index=True)


def _told_once(levels: pd.DataFrame) -> None:
    if levels.duplicated(_ROW).any():
        raise ValueError("a level is told twice of one unit and year")
