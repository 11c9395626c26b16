"""What is other than in an earlier edition, figure by figure and verdict by verdict, and why."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results import figures
from xhht_analysis.results.causes import Causes, Changed
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.changes import Cause, flips
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.verdicts import Reason, Verdict

SIDES = ("before", "now")
_KEY = ["indicator", "area_code", "year"]
_FIGURE = {name: kind for name, kind in figures.COLUMNS.items() if name not in _KEY}
_COMPARED = ["status", "numerator", "denominator", "value"]
_VERDICT = ["target", "area_code", "year"]
COLUMNS = {
    "target": "string", "indicator": "string", "area_code": "string", "year": "Int64",
    **{f"{side}_{name}": kind for side in SIDES for name, kind in _FIGURE.items()},
    **{f"{side}_{name}": "string" for side in SIDES for name in ("verdict", "open")},
    "reason": "string", "flipped": "boolean", "size": "Float64",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A verdict as an edition gave it, with the reason where it gave none."""

    verdict: Verdict
    reason: Reason | None


@dataclass(frozen=True, kw_only=True)
class Change:
    """A figure, or with a ``target`` a verdict and its figure, before and now.

    ``before_answer``, ``answer``: ``None`` of a figure, and where an edition had no such target.
    """

    target: str | None
    before: Figure
    now: Figure
    before_answer: Answer | None
    answer: Answer | None
    causes: tuple[Cause, ...]
    flipped: bool


def changes(
    catalogue: Catalogue, publication: Publication, *, before: Results, now: Results
) -> pd.DataFrame:
    """One row per figure and per verdict that differs (``COLUMNS``), both of one publication.

    ``target`` is ``<NA>`` in the row of a figure. ``before_…`` and ``now_…`` are the figure's, and
    of a verdict ``verdict`` with ``open``, the reason why there is none; a figure that an edition
    does not have is ``missing``. A verdict on a figure stands here, too, where its target was
    declared anew. ``reason``: every ``Cause``, parted by spaces, the weightiest first. ``size``:
    the difference in percentage points, of counts in per cent of the larger, 100 where a level
    changed or a figure came or went. Flipped verdicts come first, then verdicts, then figures, the
    largest first.
    """
    compared = _Compared(catalogue, publication, before, now)
    rows = [*compared.verdicts(), *compared.figures()]
    table = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    order = table.assign(of_figure=table["target"].isna()).sort_values(
        ["flipped", "of_figure", "size"], ascending=[False, True, False], kind="stable"
    )
    return table.loc[order.index].reset_index(drop=True)


def changed(table: pd.DataFrame, areas: Collection[str]) -> Iterator[Change]:
    """The stored changes of some areas in their order."""
    if table.empty:
        return
    rows = table[table["area_code"].isin(list(areas))]
    before, now = (_side(rows, side) for side in SIDES)
    for row in rows.itertuples(index=False):
        key = row.indicator, row.area_code, int(row.year)
        yield Change(
            target=None if pd.isna(row.target) else row.target,
            before=before.figure(*key),
            now=now.figure(*key),
            before_answer=_answer(row.before_verdict, row.before_open),
            answer=_answer(row.now_verdict, row.now_open),
            causes=tuple(map(Cause, row.reason.split())),
            flipped=bool(row.flipped),
        )


def _side(rows: pd.DataFrame, side: str) -> FigureLookup:
    own = rows[[*_KEY, *(f"{side}_{name}" for name in _FIGURE)]]
    return FigureLookup(own.rename(columns={f"{side}_{name}": name for name in _FIGURE}))


def _answer(verdict: object, reason: object) -> Answer | None:
    if pd.isna(verdict):
        return None
    return Answer(verdict=Verdict(verdict), reason=None if pd.isna(reason) else Reason(reason))


class _Compared:
    """Two editions' results of one publication."""

    def __init__(
        self, catalogue: Catalogue, publication: Publication, before: Results, now: Results
    ) -> None:
        self._catalogue, self._before, self._now = catalogue, before, now
        self._plan = [target.id for target in catalogue.plan_of(publication).targets]
        self._causes = Causes(catalogue, publication, before=before, now=now)
        both = pd.concat([before.figures, now.figures])[[*_KEY, "table"]].dropna(subset="table")
        self._rows = {
            key: (set(rows["year"].astype(int)), set(rows["table"]))
            for key, rows in both.groupby(["indicator", "area_code"])
        }

    def figures(self) -> Iterator[dict]:
        """A row for each figure that differs."""
        both = beside(self._before.figures, self._now.figures, _KEY, _COMPARED)
        for side in SIDES:
            both[f"{side}_status"] = both[f"{side}_status"].fillna(str(Status.MISSING))
        unequal = pd.concat([differ(both, name) for name in _COMPARED], axis=1).any(axis=1)
        for indicator, area_code, year in both.loc[unequal, _KEY].itertuples(index=False):
            sides = self._sides(indicator, area_code, int(year))
            tables = {figure.table for figure in sides} - {None}
            why = Changed(
                indicator=indicator, area_code=area_code, years={int(year)}, tables=tables
            )
            yield self._row(*sides, why)

    def verdicts(self) -> Iterator[dict]:
        """A row for each verdict that differs, or whose target does."""
        columns = ["indicator", "verdict", "reason"]
        both = beside(self._before.assessments, self._now.assessments, _VERDICT, columns)
        places = both["target"].map({target: at for at, target in enumerate(self._plan)})
        both = both.assign(place=places).sort_values(["area_code", "place"], kind="stable")
        for row in both.itertuples(index=False):
            answers = (
                _answer(row.before_verdict, row.before_reason),
                _answer(row.now_verdict, row.now_reason),
            )
            indicator = row.before_indicator if pd.isna(row.now_indicator) else row.now_indicator
            years, tables = self._rows.get((indicator, row.area_code), (set(), set()))
            why = Changed(
                indicator=indicator,
                area_code=row.area_code,
                years=years,
                tables=tables,
                target=row.target,
            )
            sides = self._sides(indicator, row.area_code, int(row.year))
            anew = sides[1].status is Status.REPORTED and Cause.TARGET in self._causes.of(why)
            if answers[0] == answers[1] and not anew:
                continue
            yield self._row(*sides, why) | {
                "flipped": None not in answers and _flipped(*answers),
                **{
                    f"{side}_{name}": cell
                    for side, answer in zip(SIDES, answers, strict=True)
                    if answer is not None
                    for name, cell in (("verdict", answer.verdict), ("open", answer.reason))
                },
            }

    def _sides(self, indicator: str, area_code: str, year: int) -> tuple[Figure, Figure]:
        before, now = (
            side.lookup.figure(indicator, area_code, year) for side in (self._before, self._now)
        )
        return before, now

    def _row(self, before: Figure, now: Figure, why: Changed) -> dict:
        return {
            "target": why.target,
            "indicator": why.indicator,
            "area_code": why.area_code,
            "year": now.year,
            **{f"before_{name}": getattr(before, name) for name in _FIGURE},
            **{f"now_{name}": getattr(now, name) for name in _FIGURE},
            "reason": " ".join(self._causes.of(why)),
            "flipped": False,
            "size": self._size(before, now),
        }

    def _size(self, before: Figure, now: Figure) -> float:
        if before.status is not now.status:
            return 100.0
        if now.status is not Status.REPORTED:
            return 0.0
        indicator = self._catalogue.indicators.get(now.indicator)
        if indicator is None or before.pct is None or now.pct is None:
            return 100.0
        difference = abs(now.pct - before.pct)
        match indicator.kind:
            case IndicatorKind.LEVEL:
                return 100.0 if difference else 0.0
            case IndicatorKind.COUNT:
                return float(100 * difference / max(before.pct, now.pct)) if difference else 0.0
        return float(difference)


def _flipped(before: Answer, now: Answer) -> bool:
    return flips(before.verdict, before.reason, now.verdict, now.reason)


def beside(
    before: pd.DataFrame, now: pd.DataFrame, key: list[str], columns: list[str]
) -> pd.DataFrame:
    """Two tables' rows by their key, each column once of ``before`` and once of ``now``."""
    sides = [
        table[[*key, *columns]].rename(columns={name: f"{side}_{name}" for name in columns})
        for side, table in zip(SIDES, (before, now), strict=True)
    ]
    return sides[0].merge(sides[1], on=key, how="outer")


def differ(both: pd.DataFrame, name: str) -> pd.Series:
    """Whether a column of ``beside`` is other; an empty cell is like another only."""
    before, now = both[f"before_{name}"], both[f"now_{name}"]
    unequal = (before != now).fillna(False).astype(bool)
    return unequal | (before.isna() != now.isna())
