"""Counts of persons out of any system that Ibis knows, or every reason why there are none."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from xhht_analysis.sources.microdata import persons as asked
from xhht_analysis.sources.microdata.cells import HEAVIEST, LIGHTEST
from xhht_analysis.sources.microdata.counts import Counts, Finder
from xhht_analysis.sources.microdata.engine import quiet
from xhht_analysis.sources.microdata.persons import PERSONS, SQUARES, UNKNOWN, UNLABELLED, WEIGHTED
from xhht_analysis.sources.microdata.scan import kind_problems, schema_held
from xhht_analysis.vocabulary.microdata import AREA, OLDEST, YEAR, Microdata
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any

AGE_FROM, AGE_TO = asked.AGE_FROM, "age_to"
# Counts of more groups than this are no longer counts; a column of single persons gets here.
MOST_ROWS = 2_000_000
_MOST_NAMED, _LONGEST_NAMED = 12, 20


def counts_of(
    system: Any, table: Any, layout: Microdata, *, file: str, find: Finder | None = None
) -> Counts:
    """The counts of an Ibis table in its system.

    Only the declared columns are asked for, and only sums come back. ``Refused`` with how many
    persons have an age, weight or value that cannot be; ``find`` may also say where the first of
    them stands.
    """
    held = schema_held(table)
    lacking = [name for name in layout.named if name not in held]
    refuse_if_any(Problem("column-missing", file, name, {"column": name}) for name in lacking)
    refuse_if_any(kind_problems({name: held[name] for name in layout.named}, layout, file=file))
    with quiet():
        expression = asked.counted(table, layout)
        found = system.to_pyarrow(expression.limit(MOST_ROWS + 1)).to_pandas()
        if len(found) > MOST_ROWS:
            facts = {"expected": f"{MOST_ROWS:,}"}
            refuse_if_any([Problem("microdata-too-fine", file, "", facts)])
        refuse_if_any(
            _problems(found, layout, file, find or everywhere(system, table, layout, file))
        )
    return _tidied(found, layout)


def everywhere(system: Any, table: Any, layout: Microdata, file: str) -> Finder:
    """Finds how many persons of a whole table are off; their order means nothing."""

    def find(tally: str, column: str) -> tuple[int, str, str]:
        off = asked.off(table, layout, tally, numbered=False)
        (number,) = system.to_pyarrow(off)["number"].to_pylist()
        return number, file, column

    return find


def _problems(found: pd.DataFrame, layout: Microdata, file: str, find: Finder) -> Iterator[Problem]:
    everybody = int(found[PERSONS].sum())
    if not everybody:
        yield Problem("microdata-nobody", file)
        return
    if asked.AGES_OFF in found and found[asked.AGES_OFF].sum():
        number, *where = find(asked.AGES_OFF, layout.aged)
        yield Problem("microdata-ages", *where, {"number": number, "expected": f"0 – {OLDEST}"})
    if asked.WEIGHTS in found and _weights_off(found):
        number, *where = find(asked.WEIGHTS, layout.weight)
        yield Problem("microdata-weights", *where, {"number": number, "expected": "> 0"})
    for name, column in layout.columns.items():
        unlabelled = found[found[name].str.startswith(UNLABELLED)]
        if not unlabelled.empty:
            by_value = unlabelled.groupby(unlabelled[name].str[len(UNLABELLED) :])[PERSONS].sum()
            facts = {"variable": column, "came": _tallied(by_value)}
            yield Problem("extract-codes-unmapped", file, name, facts)
        yield from _too_many_unknown(
            column, int(found.loc[found[name] == UNKNOWN, PERSONS].sum()), everybody, layout, file
        )
    if asked.AGES_UNKNOWN in found:
        unknown = int(found[asked.AGES_UNKNOWN].sum())
        yield from _too_many_unknown(layout.aged, unknown, everybody, layout, file)
    inside = found[found[AGE_FROM].notna()] if layout.age_bands else found
    for name, count in layout.counts.items():
        for column in count.where:
            number = int(inside[f"{name}.{column}.unknown"].sum())
            of = int(inside[f"{name}.{column}.asked"].sum())
            yield from _too_many_unknown(column, number, of, layout, file)


def _weights_off(found: pd.DataFrame) -> bool:
    """Whether some weight is lacking, none, below the least there can be, or beyond all others."""
    fits = (found[asked.WEIGHED] == found[PERSONS]) & (found[asked.LIGHTEST] >= LIGHTEST)
    # No comparison holds of what is no number.
    return not (fits & (found[asked.WEIGHTS] <= HEAVIEST * found[PERSONS])).all()


def _too_many_unknown(
    column: str, unknown: int, everybody: int, layout: Microdata, file: str
) -> Iterator[Problem]:
    if unknown * 100 > layout.most_unknown_pct * everybody:
        share = f"{100 * unknown / everybody:.1f}"
        facts = {"came": share, "expected": f"{layout.most_unknown_pct:g}", "number": unknown}
        yield Problem("microdata-unknown", file, column, facts)


def _tallied(by_value: pd.Series) -> str:
    most = by_value.sort_values(ascending=False, kind="stable")
    shown = ", ".join(
        f"{str(value)[:_LONGEST_NAMED] or '—'} ({number})"
        for value, number in most.head(_MOST_NAMED).items()
    )
    return shown + (f", … (+{len(most) - _MOST_NAMED})" if len(most) > _MOST_NAMED else "")


def _tidied(found: pd.DataFrame, layout: Microdata) -> Counts:
    """Known groups in order, under what the table calls them."""
    names = list(layout.columns)
    kept = ~(found[names] == UNKNOWN).any(axis=1)
    if layout.age_bands:
        kept &= found[AGE_FROM].notna()
    rows = found[kept].copy()
    if YEAR not in names:
        rows.insert(0, YEAR, str(layout.year))
        names = [YEAR, *names]
    key = [*names, *([AGE_FROM] if layout.age_bands else [])]
    if layout.age_bands:
        rows[AGE_FROM] = rows[AGE_FROM].astype("int64")
        rows = pd.concat([rows, _nobody(rows, layout)], ignore_index=True)
    rows = rows.sort_values(key, ignore_index=True)
    persons = rows[[f"{name}.{PERSONS}" for name in layout.counts]].fillna(0).astype("int64")
    persons.columns = list(layout.counts)
    weighted = [f"{name}.{WEIGHTED}" for name in layout.counts]
    people = rows[weighted].fillna(0.0) if layout.weight is not None else persons.astype("float64")
    people.columns = list(layout.counts)
    squares = rows[[name for name in rows if name.endswith(f".{SQUARES}")]].fillna(0.0)
    squares.columns = [name.removesuffix(f".{SQUARES}") for name in squares]
    return Counts(_told(rows[key], layout), people.astype("float64"), persons, squares)


def _nobody(rows: pd.DataFrame, layout: Microdata) -> pd.DataFrame:
    """A row for each band that an area lacks in a year: nobody is a count, and not a gap.

    Whose group it is said to be is the same: of nobody.
    """
    places = rows[[YEAR, AREA]].drop_duplicates()
    bands = pd.DataFrame({AGE_FROM: [low for low, _ in layout.age_bands]})
    there = rows[[YEAR, AREA, AGE_FROM]].drop_duplicates()
    wanted = places.merge(bands, how="cross").merge(there, how="left", indicator=True)
    absent = wanted[wanted.pop("_merge") == "left_only"]
    others = [name for name in layout.columns if name not in (YEAR, AREA)]
    return absent.assign(**{name: rows[name].min() for name in others})


def _told(rows: pd.DataFrame, layout: Microdata) -> pd.DataFrame:
    """The groups as cells of text."""
    told = rows.copy()
    if layout.age_bands:
        ends = {low: "" if high is None else str(high) for low, high in layout.age_bands}
        told[AGE_TO] = told[AGE_FROM].map(ends)
        told[AGE_FROM] = told[AGE_FROM].astype("str")
    return told.astype("str")
