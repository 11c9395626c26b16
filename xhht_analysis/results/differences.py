"""Everything that differs between two editions' results, with the causes of every step between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results.causes import Causes, Changed
from xhht_analysis.results.changes import SIDES, Answer, beside, changed, changes, differ
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.changes import Cause
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.standards import Standard

_GROUP_KEY = ["indicator", "area_code", "year", "dimension", "group"]
_GROUP = ["status", "numerator", "denominator", "table"]
_LEVEL_KEY = ["field", "area_code", "year", "level"]
_LEVEL = ["reached", "units", "passing", "unknown", "needed", "table"]
_CRITERION_KEY = ["criterion", "field", "area_code", "year"]
_CRITERION = ["numerator", "denominator"]
_NO_NUMBER = "table"  # where it comes from bears on the cause and is no difference by itself


class What(StrEnum):
    """What differs: a verdict, a figure (of a group, too), a level, a commune's criterion."""

    VERDICT = "verdict"
    FIGURE = "figure"
    GROUP = "group"
    LEVEL = "level"
    CRITERION = "criterion"


@dataclass(frozen=True, kw_only=True)
class Side:
    """What an edition says: the number, or why there is none, and of a verdict the answer.

    ``value``: a percentage, a count, or a level; of one level 1 where it is reached and 0 where it
    is not, with the units that pass as ``numerator`` and all of them as ``denominator``.
    """

    status: Status
    value: Fraction | None = None
    numerator: int | None = None
    denominator: int | None = None
    answer: Answer | None = None


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One number or verdict that differs; ``detail``: the group, the level, or the criterion."""

    what: What
    area_code: str
    indicator: str
    year: int
    target: str = ""
    detail: str = ""
    before: Side
    now: Side
    causes: tuple[Cause, ...]
    flipped: bool = False

    @property
    def key(self) -> tuple[What, str, str, int, str, str]:
        """Which number it is, in whatever edition."""
        return self.what, self.area_code, self.indicator, self.year, self.target, self.detail


def differences(
    catalogue: Catalogue,
    publication: Publication,
    *,
    before: Results,
    now: Results,
    between: Sequence[Results] = (),
) -> tuple[Difference, ...]:
    """What differs, flipped verdicts first, then verdicts, figures, groups, levels, criteria.

    ``between``: the editions that lie between the two, the oldest first: what changed on the way
    has the causes of each step that it changed in, also where an input came and went.
    """
    found = tuple(_differences(catalogue, publication, before, now))
    if not between:
        return found
    causes: dict[tuple, set[Cause]] = {}
    for one, other in pairwise((before, *between, now)):
        for step in _differences(catalogue, publication, one, other):
            causes.setdefault(step.key, set()).update(step.causes)
    return tuple(
        replace(one, causes=tuple(cause for cause in Cause if cause in causes[one.key]))
        if one.key in causes
        else one
        for one in found
    )


def _differences(
    catalogue: Catalogue, publication: Publication, before: Results, now: Results
) -> Iterator[Difference]:
    table = changes(catalogue, publication, before=before, now=now)
    for one in changed(table, set(table["area_code"])):
        yield Difference(
            what=What.FIGURE if one.target is None else What.VERDICT,
            area_code=one.now.area_code,
            indicator=one.now.indicator,
            year=one.now.year,
            target=one.target or "",
            before=_side(one.before, one.before_answer),
            now=_side(one.now, one.answer),
            causes=one.causes,
            flipped=one.flipped,
        )
    causes = Causes(catalogue, publication, before=before, now=now)
    for row in _rows(before.gaps, now.gaps, _GROUP_KEY, _GROUP):
        yield Difference(
            what=What.GROUP,
            area_code=row["area_code"],
            indicator=row["indicator"],
            year=int(row["year"]),
            detail=f"{row['dimension']}={row['group']}",
            before=_of_group(row, "before"),
            now=_of_group(row, "now"),
            causes=_causes(causes, row, row["indicator"]),
        )
    reporting = {
        one.field: one.id
        for one in catalogue.indicators.values()
        if one.kind is IndicatorKind.LEVEL
    }
    for row in _rows(before.levels, now.levels, _LEVEL_KEY, _LEVEL):
        indicator = reporting.get(row["field"], row["field"])
        yield Difference(
            what=What.LEVEL,
            area_code=row["area_code"],
            indicator=indicator,
            year=int(row["year"]),
            detail=str(row["level"]),
            before=_of_level(row, "before"),
            now=_of_level(row, "now"),
            causes=_causes(causes, row, indicator),
        )
    standard = catalogue.standards[publication.standard]
    counts_table, counted = standard.counts_table, _counted_alike(standard)
    first = (one.criteria[one.criteria["criterion"].isin(counted)] for one in (before, now))
    for row in _rows(*first, _CRITERION_KEY, _CRITERION):
        indicator = reporting.get(row["field"], row["field"])
        from_table = {f"{side}_table": counts_table for side in SIDES}
        yield Difference(
            what=What.CRITERION,
            area_code=row["area_code"],
            indicator=indicator,
            year=int(row["year"]),
            detail=row["criterion"],
            before=_of_criterion(row, "before"),
            now=_of_criterion(row, "now"),
            causes=_causes(causes, row | from_table, indicator),
        )


def _counted_alike(standard: Standard) -> set[str]:
    """One criterion of each count: higher levels ask more of the same people."""
    levels = [level for field in standard.fields for level in field.levels]
    criteria = [one for level in levels for one in level.criteria]
    first = {(one.numerators, one.denominator): one.id for one in reversed(criteria)}
    return set(first.values())


def _rows(
    before: pd.DataFrame, now: pd.DataFrame, key: list[str], columns: list[str]
) -> Iterator[dict]:
    """The rows of two tables that differ in a number."""
    both = beside(before, now, key, columns)
    if both.empty:
        return
    unequal = [differ(both, name) for name in columns if name != _NO_NUMBER]
    yield from both[pd.concat(unequal, axis=1).any(axis=1)].to_dict("records")


def _causes(causes: Causes, row: dict, indicator: str) -> tuple[Cause, ...]:
    tables = {row[f"{side}_table"] for side in SIDES}
    why = Changed(
        indicator=indicator,
        area_code=row["area_code"],
        years={int(row["year"])},
        tables={table for table in tables if not pd.isna(table)},
    )
    return causes.of(why)


def _side(figure: Figure, answer: Answer | None) -> Side:
    return Side(
        status=figure.status,
        value=figure.pct,
        numerator=figure.numerator,
        denominator=figure.denominator,
        answer=answer,
    )


def _of_group(row: dict, side: str) -> Side:
    status = row[f"{side}_status"]
    numerator, denominator = (
        _whole(row[f"{side}_{name}"]) for name in ("numerator", "denominator")
    )
    return Side(
        status=Status.MISSING if pd.isna(status) else Status(status),
        value=Fraction(100 * numerator, denominator) if denominator else None,
        numerator=numerator,
        denominator=denominator,
    )


def _of_criterion(row: dict, side: str) -> Side:
    numerator, denominator = (_whole(row[f"{side}_{name}"]) for name in _CRITERION)
    counted = numerator is not None and bool(denominator)
    return Side(
        status=Status.REPORTED if counted else Status.MISSING,
        value=Fraction(100 * numerator, denominator) if counted else None,
        numerator=numerator,
        denominator=denominator,
    )


def _of_level(row: dict, side: str) -> Side:
    reached = row[f"{side}_reached"]
    return Side(
        status=Status.MISSING if pd.isna(reached) else Status.REPORTED,
        value=None if pd.isna(reached) else Fraction(int(reached)),
        numerator=_whole(row[f"{side}_passing"]),
        denominator=_whole(row[f"{side}_units"]),
    )


def _whole(cell: object) -> int | None:
    return None if pd.isna(cell) else int(cell)
