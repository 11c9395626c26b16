"""Indicators into figures: one row per indicator, area and year, with what it is made of."""

from collections.abc import Iterator, Mapping

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.methods.recognition import highest_level
from xhht_analysis.methods.suppression import FEWEST_PEOPLE
from xhht_analysis.methods.unit_rows import UNIT
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication

COLUMNS = {
    "indicator": "string", "area_code": "string", "year": "Int64", "status": "string",
    "numerator": "Int64", "denominator": "Int64", "value": "Float64",
    "lower": "Float64", "upper": "Float64",
    "table": "string", "kind": "string", "grade": "Int64",
}  # fmt: skip


def figures(
    catalogue: Catalogue,
    publication: Publication,
    tables: Tables,
    counts: pd.DataFrame,
    levels: pd.DataFrame,
) -> pd.DataFrame:
    """Every indicator in every area and year that the tables speak of (``COLUMNS``).

    The publication's own year is there for the province, its districts and communes even where
    nothing was reported: as ``missing``, so that an exhibit can say so. Shares have counts;
    levels, counts and published rates have a ``value``, these with the 95 % interval that the
    survey's table carries as ``lower_pct`` and ``upper_pct``. ``grade`` is left to
    ``results.grades``.
    """
    by_measure = {name: rows.set_index(UNIT) for name, rows in counts.groupby("measure")}
    parts = [
        _rows(indicator, catalogue, publication, tables, by_measure, levels)
        for indicator in catalogue.indicators.values()
    ]
    found = [part for part in parts if not part.empty]
    known = pd.concat(found or [pd.DataFrame(columns=list(COLUMNS))], ignore_index=True)
    refuse_if_any(
        [
            *_twice(known),
            *more_than_all(known, catalogue, tables),
            *_beside_its_interval(known, catalogue, tables),
        ]
    )
    kinds = {name: str(table.description.kind) for name, table in tables.described.items()}
    known["kind"] = known["table"].map(kinds)
    whole = _with_missing(known, catalogue, publication)
    return whole.reindex(columns=list(COLUMNS)).astype(COLUMNS)


def _twice(known: pd.DataFrame) -> Iterator[Problem]:
    """Indicators that two tables give for one area and year."""
    doubled = known[known.duplicated(["indicator", *UNIT])].drop_duplicates("indicator")
    for row in doubled.itertuples():
        facts = {"year": str(row.year), "code": row.area_code}
        yield Problem("counted-twice", "", row.indicator, facts)


def more_than_all(known: pd.DataFrame, catalogue: Catalogue, tables: Tables) -> Iterator[Problem]:
    """Shares above 100 %, in the areas that were reported: what they add up to says it again."""
    if "numerator" not in known:
        # Nobody's return is in yet: rates of surveys are all there is.
        return
    over = known[(known["numerator"] > known["denominator"]).fillna(False).astype(bool)]
    for row in over.itertuples():
        table = tables.described[row.table]
        if row.area_code in set(tables.frames[row.table]["area_code"]):
            facts = {"code": row.area_code, "year": str(row.year)}
            facts |= {"part": int(row.numerator), "whole": int(row.denominator)}
            file = catalogue.workspace.shown(table.file)
            yield Problem("part-exceeds-whole", file, row.indicator, facts)


def _beside_its_interval(
    known: pd.DataFrame, catalogue: Catalogue, tables: Tables
) -> Iterator[Problem]:
    """Estimates of a survey that lie outside their own interval, or have half of one."""
    if "lower" not in known and "upper" not in known:
        return
    ends = known.reindex(columns=["lower", "upper"]).astype("Float64")
    halved = ends["lower"].isna() != ends["upper"].isna()
    outside = (known["value"] < ends["lower"]) | (known["value"] > ends["upper"])
    for row in known[halved | outside.fillna(False).astype(bool)].itertuples():
        facts = {"code": row.area_code, "year": str(row.year), "came": str(row.value)}
        facts["expected"] = f"{row.lower} – {row.upper}"
        file = catalogue.workspace.shown(tables.described[row.table].file)
        yield Problem("outside-its-interval", file, row.indicator, facts)


def _rows(
    indicator: Indicator,
    catalogue: Catalogue,
    publication: Publication,
    tables: Tables,
    counts: Mapping[str, pd.DataFrame],
    levels: pd.DataFrame,
) -> pd.DataFrame:
    match indicator.kind:
        case IndicatorKind.SHARE:
            rows = share_rows(indicator, counts)
        case IndicatorKind.COMPLEMENT:
            rows = _complement(share_rows(catalogue.indicators[indicator.complement_of], counts))
        case IndicatorKind.COUNT:
            rows = _count(indicator, counts)
        case IndicatorKind.LEVEL:
            rows = _level(indicator, levels)
        case IndicatorKind.UNITS_AT_LEVEL:
            rows = _units(indicator, catalogue, publication, levels)
        case IndicatorKind.PUBLISHED_RATE:
            rows = _published(indicator, tables)
    return rows.assign(indicator=indicator.id)


def share_rows(indicator: Indicator, counts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A share's counts and status, of measures whose counts are indexed alike.

    Where persons were counted and its whole are fewer than ten, it is withheld.
    """
    if indicator.numerator not in counts or indicator.denominator not in counts:
        return pd.DataFrame()
    top, bottom = counts[indicator.numerator], counts[indicator.denominator]
    whole = bottom.reindex(columns=["count", "persons"]).rename(columns={"count": "denominator"})
    both = top[["count", "table"]].join(whole, how="inner")
    both = both.rename(columns={"count": "numerator"}).reset_index()
    few = _too_few(both.pop("persons"))
    absent = both["numerator"].isna() | both["denominator"].isna()
    nobody = (both["denominator"] == 0).fillna(False)
    both["status"] = _status(absent, nobody, few)
    hidden = both["status"] != Status.REPORTED
    both[["numerator", "denominator"]] = both[["numerator", "denominator"]].mask(hidden)
    return both


def _complement(share: pd.DataFrame) -> pd.DataFrame:
    if share.empty:
        return share
    return share.assign(numerator=share["denominator"] - share["numerator"])


def _too_few(persons: pd.Series) -> pd.Series:
    return persons.astype("Int64").between(1, FEWEST_PEOPLE - 1).fillna(False).astype(bool)


def _status(absent: pd.Series, nobody: pd.Series, few: pd.Series | bool = False) -> pd.Series:
    status = pd.Series(str(Status.REPORTED), index=absent.index)
    status = status.mask(few, str(Status.SUPPRESSED)) if few is not False else status
    return status.mask(nobody, str(Status.NOT_APPLICABLE)).mask(absent, str(Status.MISSING))


def _count(indicator: Indicator, counts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    if indicator.numerator not in counts:
        return pd.DataFrame()
    rows = counts[indicator.numerator].reset_index().rename(columns={"count": "value"})
    nobody = pd.Series(False, index=rows.index)
    few = _too_few(rows.pop("persons"))
    status = _status(rows["value"].isna(), nobody, few)
    return rows.assign(status=status, value=rows["value"].mask(few))


def _level(indicator: Indicator, levels: pd.DataFrame) -> pd.DataFrame:
    here = levels[levels["field"] == indicator.field]
    parts = []
    for table, rows in here.groupby("table"):
        top = highest_level(rows).rename(columns={"level": "value"})
        status = _status(top["value"].isna(), pd.Series(False, index=top.index))
        parts.append(top.assign(status=status, table=table))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()


def _units(
    indicator: Indicator, catalogue: Catalogue, publication: Publication, levels: pd.DataFrame
) -> pd.DataFrame:
    """Each unit as 1 or 0 of 1, and the province as the number of its districts at the level."""
    at = levels[(levels["field"] == indicator.field) & (levels["level"] == indicator.level)]
    if at.empty:
        return pd.DataFrame()
    on = publication.units_at
    districts = catalogue.register.units(AreaLevel.DISTRICT, on=on, within=publication.area)
    codes = [district.code for district in districts]
    single = at[at["area_code"] != publication.area]
    rows = [
        single.assign(numerator=single["reached"].astype("Int64"), denominator=1)[
            [*UNIT, "numerator", "denominator", "table"]
        ]
    ]
    # Districts with a decision and others only computed make one number; it counts as computed.
    counts_table = catalogue.standards[publication.standard].counts_table
    for year, of_year in at[at["area_code"].isin(codes)].groupby("year"):
        of_year = of_year.drop_duplicates("area_code")
        tables = list(of_year["table"].unique())
        table = counts_table if counts_table in tables else tables[0]
        reached = of_year.set_index("area_code")["reached"].reindex(codes)
        whole = bool(codes) and not reached.isna().any()
        rows.append(
            pd.DataFrame(
                {
                    "year": [year],
                    "area_code": [publication.area],
                    "numerator": [int(reached.sum()) if whole else pd.NA],
                    "denominator": [len(codes)],
                    "table": [table],
                }
            )
        )
    both = pd.concat([part.astype({"numerator": "Int64"}) for part in rows], ignore_index=True)
    absent = both["numerator"].isna()
    both["status"] = _status(absent, pd.Series(False, index=both.index))
    both["denominator"] = both["denominator"].astype("Int64").mask(absent)
    return both


def _published(indicator: Indicator, tables: Tables) -> pd.DataFrame:
    frame = tables.frames.get(indicator.table)
    if frame is None:
        return pd.DataFrame()
    wanted = {"value_pct": "value", "lower_pct": "lower", "upper_pct": "upper"}
    have = {column: name for column, name in wanted.items() if column in frame}
    rows = frame[[*UNIT, *have]].rename(columns=have)
    nobody = pd.Series(False, index=rows.index)
    return rows.assign(status=_status(rows["value"].isna(), nobody), table=indicator.table)


def _with_missing(
    known: pd.DataFrame, catalogue: Catalogue, publication: Publication
) -> pd.DataFrame:
    wanted = pd.MultiIndex.from_tuples(_wanted(catalogue, publication))
    have = pd.MultiIndex.from_frame(known[["indicator", "area_code", "year"]])
    absent = wanted.difference(have)
    blank = pd.DataFrame(absent.to_list(), columns=["indicator", "area_code", "year"])
    blank["status"] = str(Status.MISSING)
    filled = pd.concat([known, blank], ignore_index=True)
    return filled.sort_values(["indicator", "area_code", "year"], ignore_index=True)


def _wanted(catalogue: Catalogue, publication: Publication) -> Iterator[tuple[str, str, int]]:
    register, on, area = catalogue.register, publication.units_at, publication.area
    codes = [area]
    for level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE):
        codes += [unit.code for unit in register.units(level, on=on, within=area)]
    for indicator in catalogue.indicators.values():
        for code in codes:
            yield indicator.id, code, publication.year
