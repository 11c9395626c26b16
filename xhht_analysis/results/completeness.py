"""Who should have sent what for a publication's year, what came of it, and how it stands."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from xhht_analysis.checks.returns.checking import Checked
from xhht_analysis.checks.returns.standing import Standing
from xhht_analysis.vocabulary.expectations import ReturnState, state_on
from xhht_analysis.vocabulary.findings import Severity

_DAY = "datetime64[us]"
COLUMNS = {
    "form": "string", "area_code": "string", "due": _DAY, "received": _DAY, "files": "Int64",
    "errors": "Int64", "warnings": "Int64", "notices": "Int64", "cells": "Int64",
    "empty": "Int64", "held_out": "boolean", "expected": "boolean",
}  # fmt: skip
_CELL = ["table", "column", "area_code"]


def completeness(checked: Checked | None) -> pd.DataFrame:
    """One row per form and unit that should or did send (``COLUMNS``); none without returns.

    ``due``, ``received``: days, ``NaT`` where nobody wrote them down; ``files``: how many speak for
    the unit; ``errors``, ``warnings``, ``notices``: what the checks found in them; ``cells``: of
    the form, as far as the files have them; ``empty``: those of them without a figure.
    """
    rows = [] if checked is None else [_row(checked, one) for one in checked.standings]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _row(checked: Checked, one: Standing) -> dict:
    cells = _cells(checked, one)
    return {
        "form": one.form,
        "area_code": one.unit.code,
        "due": one.due,
        "received": one.received,
        "files": len(one.files),
        **dict(_found(checked, one)),
        "cells": len(cells),
        "empty": int(cells["value"].isna().sum()) if len(cells) else 0,
        "held_out": bool(one.files) and one.unit.code in checked.held_out,
        "expected": one.expected,
    }


def _found(checked: Checked, one: Standing) -> Iterator[tuple[str, int]]:
    for severity in Severity:
        found = checked.of(severity)
        yield f"{severity}s", sum(finding.file in one.files for finding in found)


def _cells(checked: Checked, one: Standing) -> pd.DataFrame:
    """Each of the form's cells once, though two files may have it."""
    counts = [sent.counts for sent in checked.sent if sent.form.id == one.form]
    if not counts:
        return pd.DataFrame()
    rows = pd.concat(counts)
    return rows[rows["file"].isin(one.files)].drop_duplicates(_CELL)


def state_of(row: pd.Series, *, on: date | None) -> ReturnState:
    """How a row stands on a day."""
    return state_on(
        on,
        sent=bool(row["files"]),
        held_out=bool(row["held_out"]),
        due=day_of(row["due"]),
        received=day_of(row["received"]),
    )


def day_of(cell: pd.Timestamp) -> date | None:
    """A day of a row, ``None`` where nobody wrote it down."""
    return None if pd.isna(cell) else cell.date()


def shown(row: pd.Series) -> bool:
    """Whether the brief shows figures of a row's return."""
    return bool(row["files"]) and not row["held_out"] and row["empty"] < row["cells"]


def not_shown(table: pd.DataFrame, *, on: date | None) -> Iterator[tuple[str, ReturnState]]:
    """The units whose returns were expected and are not in the figures, and how each stands."""
    for _, row in table[table["expected"].astype(bool)].iterrows():
        if not shown(row):
            yield str(row["area_code"]), state_of(row, on=on)
