"""Declared corrections put into the sheets of a return, before anything else looks at them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from unicodedata import normalize

from xhht_analysis.sources.corrections import told
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed, Value
from xhht_analysis.sources.returns.limits import MAX_COLUMN, MAX_ROW
from xhht_analysis.vocabulary.corrections import CellValue, Correction, same_value
from xhht_analysis.vocabulary.findings import Finding


def corrected(
    grids: Sequence[Grid], corrections: Sequence[Correction]
) -> tuple[tuple[Grid, ...], tuple[Finding, ...]]:
    """The sheets of a file with every correction put in, and a finding for each correction.

    ``corrected`` where what it expects was found, by value and in a formula's stored result;
    ``correction-outdated`` where the cell holds already what is put, ``correction-not-applied``
    where there is something else or no such sheet or cell. The grids that came stay as they are.
    """
    sheets = list(grids)
    findings: list[Finding] = []
    for one in corrections if grids else ():
        named = (at for at, grid in enumerate(sheets) if _name(grid.sheet) == _name(one.sheet))
        at = next(named, None)
        row, column = one.place
        if at is None or row > MAX_ROW or column > MAX_COLUMN:
            grid = Grid(file=sheets[0].file, sheet=one.sheet, cells={})
            facts = {"why": "place", "expected": told(one.expected), "came": told(None)}
            findings.append(_found(grid, one, "correction-not-applied", **facts))
            continue
        came = _content(sheets[at].cells.get(one.place))
        if same_value(came, one.expected):
            sheets[at] = _with(sheets[at], one.place, one.put)
            facts = {"came": told(came), "put": told(one.put), "reason": one.reason,
                     "said_by": one.said_by, "on": one.on}  # fmt: skip
            findings.append(_found(sheets[at], one, "corrected", **facts))
        elif same_value(came, one.put):
            findings.append(_found(sheets[at], one, "correction-outdated", came=told(came)))
        else:
            facts = {"why": "value", "expected": told(one.expected), "came": told(came)}
            findings.append(_found(sheets[at], one, "correction-not-applied", **facts))
    return tuple(sheets), tuple(findings)


def _name(sheet: str) -> str:
    return normalize("NFC", sheet).strip()


def _content(cell: Value | ErrorValue | Uncomputed | None) -> CellValue:
    """What a cell shows; a formula that nobody computed shows nothing."""
    match cell:
        case None | Uncomputed():
            return None
        case ErrorValue():
            return cell.text
        case bool():
            return "TRUE" if cell else "FALSE"
        case datetime() | date() | time():
            return cell.isoformat()
        case _:
            return cell


def _with(grid: Grid, place: tuple[int, int], put: CellValue) -> Grid:
    cells = {at: value for at, value in grid.cells.items() if at != place}
    return replace(grid, cells=cells if put is None else cells | {place: put})


def _found(grid: Grid, one: Correction, check: str, **facts: str | int) -> Finding:
    facts = {"id": one.id} | facts
    return Finding(check=check, file=grid.file, sheet=grid.sheet, cell=one.cell, facts=facts)
