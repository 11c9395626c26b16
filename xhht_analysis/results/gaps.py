"""Shares of people by group: women and men, ethnic minorities, rural communes, difficult ones."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.methods.suppression import too_few, withheld
from xhht_analysis.methods.unit_rows import UnitRows
from xhht_analysis.results import figures
from xhht_analysis.results.grades import doubtful, grades_of_shares
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.results.measures import added_up, read
from xhht_analysis.results.recognition import especially_difficult
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind, Measure, Reading
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.tables import TableDescription

COLUMNS = {
    "indicator": "string", "area_code": "string", "year": "Int64", "dimension": "string",
    "group": "string", "status": "string", "numerator": "Int64", "denominator": "Int64",
    "table": "string", "kind": "string", "grade": "Int64",
}  # fmt: skip
# The groups that people part into. Of two the first is held against the second; zones stand in
# their order, the least favoured first.
GROUPS = {
    "sex": ("female", "male"),
    "ethnic_minority": ("yes", "no"),
    "residence": ("rural", "urban"),
    "difficulty": ("especially_difficult", "other"),
    "zone": ("III", "II", "I", "outside"),
}
PAIRS = tuple(dimension for dimension, groups in GROUPS.items() if len(groups) == 2)
_ZONES = "zone_1_and_2_communes"
_KEY = ["year", "area_code", "dimension", "group"]
_COLUMN_DIMENSIONS = ("sex", "ethnic_minority")
_URBAN = frozenset({"ward", "township"})
_PEOPLE = "people"  # the unit that tells measures of people from those of institutions


def gaps(catalogue: Catalogue, publication: Publication, tables: Tables) -> pd.DataFrame:
    """Every share of people by group, in the province and its districts (``COLUMNS``).

    Counts of the publication's year, added up from communes. A group without its commune's count
    has no count, one of nobody does not apply, and what is too few people is withheld here
    already, so that no stored table tells it (``methods.suppression``). No rows of sex and ethnic
    minority where neither a table nor a form parts people so, nor of communes where it has none.
    """
    parts = list(_counts(catalogue, publication, tables))
    counts = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["measure"])
    by_measure = {name: rows.set_index(_KEY) for name, rows in counts.groupby("measure")}
    shares = [
        figures.share_rows(indicator, by_measure).assign(indicator=indicator.id)
        for indicator in shares_of_people(catalogue)
    ]
    found = pd.concat([pd.DataFrame(columns=list(COLUMNS)), *shares], ignore_index=True)
    refuse_if_any(_more_than_all(found, catalogue, tables))
    doubts = list(_counts(catalogue, publication, doubtful(tables))) if tables.doubts else []
    found["grade"] = grades_of_shares(catalogue, publication, tables, found, doubts, key=_KEY)
    districts = catalogue.register.units(
        AreaLevel.DISTRICT, on=publication.units_at, within=publication.area
    )
    shown = [publication.area, *(district.code for district in districts)]
    found = found[found["area_code"].isin(shown)]
    found["size"] = _sizes(catalogue, publication, tables, found)
    kinds = {name: str(table.description.kind) for name, table in tables.described.items()}
    found = found.assign(kind=found["table"].map(kinds)).astype(COLUMNS)
    key = ["indicator", "dimension", "area_code", "group"]
    found = _guarded(found.sort_values(key, ignore_index=True), province=publication.area)
    return found[list(COLUMNS)]


def _sizes(
    catalogue: Catalogue, publication: Publication, tables: Tables, found: pd.DataFrame
) -> pd.Series:
    """How many people each group's share is of; where persons were counted, how many of these.

    A sample's few persons stand for many, and are few all the same.
    """
    sizes = found["denominator"].astype("Int64")
    if not tables.persons:
        return sizes
    behind = replace(tables, frames={**tables.frames, **tables.persons}, by_group={})
    counts = pd.concat(list(_counts(catalogue, publication, behind)), ignore_index=True)
    counts = counts[counts["table"].isin(tables.persons)]
    wholes = {one.id: one.denominator for one in shares_of_people(catalogue)}
    at = pd.MultiIndex.from_frame(
        found.assign(measure=found["indicator"].map(wholes))[["measure", "table", *_KEY]]
    )
    persons = counts.set_index(["measure", "table", *_KEY])["count"].astype("Int64").reindex(at)
    return sizes.where(persons.isna().to_numpy(), persons.to_numpy())


def lookups(table: pd.DataFrame) -> Mapping[tuple[str, str], FigureLookup]:
    """The stored figures of each group by its dimension and name."""
    return {
        (dimension, group): FigureLookup(
            table[(table["dimension"] == dimension) & (table["group"] == group)].reindex(
                columns=list(figures.COLUMNS)
            )
        )
        for dimension, groups in GROUPS.items()
        for group in groups
    }


def shares_of_people(catalogue: Catalogue) -> list[Indicator]:
    """The indicators that have groups."""
    return [
        indicator
        for indicator in catalogue.indicators.values()
        if indicator.kind is IndicatorKind.SHARE
        and catalogue.measures[indicator.denominator].unit.en == _PEOPLE
    ]


def _counts(
    catalogue: Catalogue, publication: Publication, tables: Tables
) -> Iterator[pd.DataFrame]:
    """The measures of people by group: measure, the columns of the key, count, table."""

    @cache
    def parted(on: date) -> tuple[tuple[Area, ...], dict[str, tuple[frozenset[str], ...]]]:
        units = catalogue.register.units
        communes = units(AreaLevel.COMMUNE, on=on, within=publication.area)
        return communes, dict(_members(catalogue, publication, tables, communes))

    by_table: dict[str, list[tuple[Measure, Reading]]] = {}
    for measure, reading in _readings(catalogue, tables):
        by_table.setdefault(reading.table, []).append((measure, reading))
    for name, readings in by_table.items():
        rows = _of_year(tables.frames[name], publication.year)
        table = tables.described[name]
        returned = {
            dimension: _of_year(tables.by_group[name, dimension], publication.year)
            for dimension in _COLUMN_DIMENSIONS
            if (name, dimension) in tables.by_group
        }
        communes, members = parted(table.description.codes_at)
        ways: tuple[list[pd.DataFrame], ...] = ([], [], [])
        for measure, reading in readings:
            found = (
                _by_column(rows, reading, table.description),
                _by_returned_group(returned, reading),
                _by_commune(rows, reading, communes, members),
            )
            for groups, parts in zip(ways, found, strict=True):
                groups += [
                    counts.assign(measure=measure.id, dimension=dimension, group=group)
                    for dimension, group, counts in parts
                ]
        # All measures of a table at once: it has the same units for each of them.
        for groups in ways:
            if groups:
                added = added_up(
                    pd.concat(groups, ignore_index=True),
                    catalogue.register,
                    table,
                    publication.area,
                    by=("measure", "dimension", "group"),
                )
                yield added.assign(table=name)


def _of_year(frame: pd.DataFrame, year: int) -> UnitRows:
    return UnitRows(frame[frame["year"] == year])


def _readings(catalogue: Catalogue, tables: Tables) -> Iterator[tuple[Measure, Reading]]:
    """How the parts and wholes of the shares stand in the tables that are there."""
    shares = shares_of_people(catalogue)
    for name in sorted({name for one in shares for name in (one.numerator, one.denominator)}):
        measure = catalogue.measures[name]
        for reading in measure.readings:
            if reading.table in tables.frames:
                yield measure, reading


def _by_column(
    rows: UnitRows, reading: Reading, description: TableDescription
) -> Iterator[tuple[str, str, pd.DataFrame]]:
    columns = {column.name: column for column in description.columns}
    for dimension in _COLUMN_DIMENSIONS:
        column = columns.get(dimension)
        groups = GROUPS[dimension]
        # With other values, or none, the two groups would not be everybody.
        if column is None or column.nullable or set(column.allowed or ()) != set(groups):
            continue
        for group in groups:
            yield dimension, group, read(rows, reading, group=(dimension, group))


def _by_returned_group(
    returned: Mapping[str, UnitRows], reading: Reading
) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Groups that a form asks for beside everybody."""
    for dimension, rows in returned.items():
        for group in GROUPS[dimension]:
            yield dimension, group, read(rows, reading, group=(dimension, group))


def _members(
    catalogue: Catalogue, publication: Publication, tables: Tables, communes: tuple[Area, ...]
) -> Iterator[tuple[str, tuple[frozenset[str], ...]]]:
    """The communes of each group, in the order of ``GROUPS``, of what parts communes."""
    every = frozenset(commune.code for commune in communes)
    urban = frozenset(commune.code for commune in communes if commune.type in _URBAN)
    yield "residence", (every - urban, urban)
    standard = catalogue.standards[publication.standard]
    difficult = _listed(tables, standard.difficult_table, publication, every)
    if difficult is None:
        return
    third = frozenset(difficult["area_code"])
    yield "difficulty", (third, every - third)
    others = _listed(tables, _ZONES, publication, every)
    if others is not None:
        zones = [frozenset(others.loc[others["zone"] == zone, "area_code"]) for zone in ("II", "I")]
        zones = [zone - third for zone in zones]
        yield "zone", (third, *zones, every - third - zones[0] - zones[1])


def _listed(
    tables: Tables, name: str, publication: Publication, communes: frozenset[str]
) -> pd.DataFrame | None:
    """The rows of a dated list that hold on the reporting day; ``None`` without the list."""
    listed = tables.frames.get(name)
    if listed is None:
        return None
    units = pd.DataFrame({"year": publication.year, "area_code": sorted(communes)})
    flagged = especially_difficult(units, listed)
    holding = set(flagged.loc[flagged["difficult"], "area_code"])
    return listed[listed["area_code"].isin(holding)]


def _by_commune(
    rows: UnitRows,
    reading: Reading,
    communes: tuple[Area, ...],
    members: Mapping[str, tuple[frozenset[str], ...]],
) -> Iterator[tuple[str, str, pd.DataFrame]]:
    counts = read(rows, reading).set_index("area_code")
    codes = pd.Index([commune.code for commune in communes], name="area_code")
    if not counts.index.isin(codes).any():
        return
    found = counts.reindex(codes).reset_index()
    found["year"] = counts["year"].iloc[0]
    for dimension, parts in members.items():
        for group, inside in zip(GROUPS[dimension], parts, strict=True):
            # A commune outside the group adds nobody to it, whether it has reported or not.
            yield dimension, group, found.assign(count=found["count"].where(codes.isin(inside), 0))


def _more_than_all(found: pd.DataFrame, catalogue: Catalogue, tables: Tables) -> Iterator[Problem]:
    for (dimension, group), rows in found.groupby(["dimension", "group"]):
        for problem in figures.more_than_all(rows, catalogue, tables):
            yield replace(problem, place=f"{problem.place}, {dimension}: {group}")


def _guarded(found: pd.DataFrame, *, province: str) -> pd.DataFrame:
    """The rows without the counts of groups that are too few, or that would give one away.

    Districts give one away only where the province is shown, too.
    """
    hidden = pd.Series(False, index=found.index)
    for _, rows in found.groupby(["indicator", "dimension"]):
        by_area = rows["size"].fillna(0).groupby(rows["area_code"])
        sizes = {code: tuple(of_area) for code, of_area in by_area}
        few = frozenset(code for code, groups in sizes.items() if too_few(groups))
        of_province = rows.loc[rows["area_code"] == province, "status"]
        if province not in few and (of_province == Status.REPORTED).any():
            sizes.pop(province)
            few = withheld(sizes)
        hidden[rows.index] = rows["area_code"].isin(few)
    hidden &= found["status"] == Status.REPORTED
    found["status"] = found["status"].mask(hidden, str(Status.SUPPRESSED))
    counts = ["numerator", "denominator"]
    found[counts] = found[counts].mask(hidden)
    found["grade"] = found["grade"].mask(hidden)
    return found
