"""Two sources of the same thing side by side: figures, difference, or why there is none."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.methods.recognition import highest_level
from xhht_analysis.results import figures
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.concepts import refuse_mixed
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.reconciliations import Basis, Reconciliation, Side

_FIGURE = {name: kind for name, kind in figures.COLUMNS.items() if name != "area_code"}
SIDES = ("left", "right")
_LEVEL = ["indicator", "area_code", "year", "table"]
COLUMNS = {
    "pair": "string", "area_code": "string",
    **{f"{side}_{name}": kind for side in SIDES for name, kind in _FIGURE.items()},
    "difference": "string", "agree": "boolean", "undone": "string",
}  # fmt: skip


class Undone(StrEnum):
    """Why nothing is subtracted."""

    NO_FIGURE = "no_figure"
    ANOTHER_CONCEPT = "another_concept"
    ANOTHER_UNIT = "another_unit"
    BREAK = "break"


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """A pair in one area, as stored.

    ``difference``: left less right, exact, in people or percentage points; ``agree``: whether two
    levels are one; ``undone``: why there is neither.
    """

    pair: str
    left: Figure
    right: Figure
    difference: Fraction | None
    agree: bool | None
    undone: Undone | None


def reconciliation(
    catalogue: Catalogue,
    publication: Publication,
    tables: Tables,
    known: pd.DataFrame,
    levels: pd.DataFrame,
) -> pd.DataFrame:
    """One row per pair and area, of the province and its districts (``COLUMNS``).

    ``known``, ``levels``: the figures and levels of the same publication. Shown are those of the
    last year that both sides have, up to the publication's, or each side's own last: the years
    stand in the row. A side without any has the status ``missing``.
    """
    sources = _Sources(catalogue, publication, tables, known, levels)
    districts = catalogue.register.units(
        AreaLevel.DISTRICT, on=publication.units_at, within=publication.area
    )
    rows = [
        sources.row(pair, code)
        for pair in catalogue.reconciliations.values()
        for code in (publication.area, *(district.code for district in districts))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def reconciled(table: pd.DataFrame, area_code: str) -> Iterator[Reconciled]:
    """The stored pairs of an area in their order."""
    rows = table[table["area_code"] == area_code]
    of_sides = [_figures(rows, side) for side in SIDES]
    for row, left, right in zip(rows.itertuples(index=False), *of_sides, strict=True):
        yield Reconciled(
            pair=row.pair,
            left=left,
            right=right,
            difference=None if pd.isna(row.difference) else Fraction(row.difference),
            agree=None if pd.isna(row.agree) else bool(row.agree),
            undone=None if pd.isna(row.undone) else Undone(row.undone),
        )


def _figures(rows: pd.DataFrame, side: str) -> Iterator[Figure]:
    own = rows[["area_code", *(f"{side}_{name}" for name in _FIGURE)]]
    own = own.rename(columns={f"{side}_{name}": name for name in _FIGURE})
    for at in range(len(own)):
        row = own.iloc[at]
        lookup = FigureLookup(own.iloc[at : at + 1])
        yield lookup.figure(row["indicator"], row["area_code"], int(row["year"]))


class _Sources:
    """The figures of both sides of every pair."""

    def __init__(
        self,
        catalogue: Catalogue,
        publication: Publication,
        tables: Tables,
        known: pd.DataFrame,
        levels: pd.DataFrame,
    ) -> None:
        self._catalogue, self._publication, self._tables = catalogue, publication, tables
        self._figures = known[known["status"] == str(Status.REPORTED)]
        self._levels = levels
        self._counts_table = catalogue.standards[publication.standard].counts_table
        self._known = {
            side: self._lookup(side)
            for pair in catalogue.reconciliations.values()
            for side in pair.sides
        }

    def row(self, pair: Reconciliation, code: str) -> dict:
        """A pair in an area (``COLUMNS``)."""
        left, right = self._chosen(pair, code)
        undone = self._undone(pair, left, right)
        level = self._indicator(pair.left).kind is IndicatorKind.LEVEL
        difference = agree = None
        if undone is None and level:
            agree = left.value == right.value
        elif undone is None:
            difference = self._subtracted(pair, left, right)
        return {
            "pair": pair.id,
            "area_code": code,
            **{f"left_{name}": getattr(left, name) for name in _FIGURE},
            **{f"right_{name}": getattr(right, name) for name in _FIGURE},
            "difference": None if difference is None else str(difference),
            "agree": agree,
            "undone": undone,
        }

    def _indicator(self, side: Side) -> Indicator:
        return self._catalogue.indicators[side.indicator]

    def _lookup(self, side: Side) -> FigureLookup:
        """A side's reported figures up to the publication's year."""
        rows = self._of_levels(side) if side.by is not None else self._figures
        rows = rows[rows["indicator"] == side.indicator]
        if side.table is not None:
            rows = rows[rows["table"] == side.table]
        return FigureLookup(rows[rows["year"] <= self._publication.year])

    def _of_levels(self, side: Side) -> pd.DataFrame:
        field = self._indicator(side).field
        computed = self._levels["table"] == self._counts_table
        own = computed if side.by is Basis.COMPUTED else ~computed
        parts = []
        for table, rows in self._levels[own & (self._levels["field"] == field)].groupby("table"):
            top = highest_level(rows).rename(columns={"level": "value"})
            kind = str(self._tables.described[table].description.kind)
            parts.append(top[top["value"].notna()].assign(table=table, kind=kind))
        if not parts:
            return self._figures.iloc[:0]
        found = pd.concat(parts, ignore_index=True)
        found = found.assign(indicator=side.indicator, status=str(Status.REPORTED))
        graded = self._figures[[*_LEVEL, "grade"]]
        return found.merge(graded, on=_LEVEL, how="left").reindex(columns=list(figures.COLUMNS))

    def _chosen(self, pair: Reconciliation, code: str) -> tuple[Figure, Figure]:
        """Of the last year that both have; otherwise each one's last, or a missing figure."""
        series = [self._known[side].series(side.indicator, code) for side in pair.sides]
        left, right = ({one.year for one in of_side} for of_side in series)
        common = max(left & right, default=None)
        own = self._publication.year
        years = (common or max(of_side, default=own) for of_side in (left, right))
        left, right = (
            self._known[side].figure(side.indicator, code, year)
            for side, year in zip(pair.sides, years, strict=True)
        )
        return left, right

    def _undone(self, pair: Reconciliation, left: Figure, right: Figure) -> Undone | None:
        if Status.MISSING in (left.status, right.status):
            return Undone.NO_FIGURE
        if not pair.same_concept:
            return Undone.ANOTHER_CONCEPT
        if not self._one_unit(left, right):
            return Undone.ANOTHER_UNIT
        first, last = sorted((left.year, right.year))
        breaks = {one.year for side in pair.sides for one in self._indicator(side).breaks}
        return Undone.BREAK if any(first < year <= last for year in breaks) else None

    def _one_unit(self, left: Figure, right: Figure) -> bool:
        """Whether a code means one unit on the days of both tables."""
        days = [self._tables.described[one.table].description.codes_at for one in (left, right)]
        if None in days:
            return True
        register = self._catalogue.register
        return register.unchanged(left.area_code, since=min(days), on=max(days))

    def _subtracted(self, pair: Reconciliation, left: Figure, right: Figure) -> Fraction:
        sides = [self._indicator(side) for side in pair.sides]
        refuse_mixed(sides, self._catalogue.concepts)
        return left.pct - right.pct
