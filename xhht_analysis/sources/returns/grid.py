"""A sheet as a grid of cells, whatever file it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

Value = str | int | float | bool | date | datetime | time


@dataclass(frozen=True)
class ErrorValue:
    """What Excel shows where a formula fails: ``#REF!``, ``#DIV/0!``."""

    text: str


@dataclass(frozen=True)
class Uncomputed:
    """A formula whose result nobody has stored."""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """One sheet: (row, column) -> value, both from 1; cells without content are left out.

    ``merged``: first row, first column, last row, last column of each merged range.
    """

    file: str
    sheet: str
    cells: Mapping[tuple[int, int], Value | ErrorValue | Uncomputed]
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = field(default=())


def cell_name(row: int, column: int) -> str:
    """The spreadsheet's name of a cell: (7, 2) is ``B7``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
