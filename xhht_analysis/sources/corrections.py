"""Declared corrections put into the raw cells of a table, where what they expect is found."""

from collections.abc import Sequence

import pandas as pd

from xhht_analysis.vocabulary.corrections import CellValue, Correction, same_value, written
from xhht_analysis.vocabulary.problems import Problem

# How an empty cell is told; no cell of a form or table holds this word.
EMPTY = "none"


def corrected_rows(
    raw: pd.DataFrame, corrections: Sequence[Correction], *, file: str
) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows of ``sources.rows.read_rows`` with every correction put in, and what stays out.

    A problem for each that expects something else than what stands there, names a cell outside the
    table or its head, or finds the source mended.
    """
    problems: list[Problem] = []
    if not corrections:
        return raw, problems
    rows = raw.copy()
    for one in corrections:
        line, column = one.place
        facts = {"id": one.id}
        if one.sheet or line not in rows.index or column > len(rows.columns):
            facts |= {"why": "place", "expected": told(one.expected), "came": EMPTY}
            problems.append(Problem("correction-not-applied", file, one.cell, facts))
            continue
        at = rows.index.get_loc(line), column - 1
        came = rows.iat[at]
        if same_value(came, one.expected):
            rows.iat[at] = written(one.put)
        elif same_value(came, one.put):
            facts |= {"came": told(came)}
            problems.append(Problem("correction-outdated", file, one.cell, facts))
        else:
            facts |= {"why": "value", "expected": told(one.expected), "came": told(came)}
            problems.append(Problem("correction-not-applied", file, one.cell, facts))
    return rows, problems


def told(value: CellValue, *, most: int = 60) -> str:
    """A value as a message quotes it; ``EMPTY`` for none."""
    return written(value)[:most] or EMPTY
