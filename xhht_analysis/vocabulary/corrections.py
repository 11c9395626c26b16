"""Declared corrections: what a cell must hold, what stands in its place, and who said so."""

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from xhht_analysis.vocabulary.problems import Impossible

CellValue = str | int | float | None
# Fifteen digits are what a spreadsheet keeps; a leading zero is a code's.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True, kw_only=True)
class Correction:
    """One entry of ``data/corrections.yml``.

    ``file`` as the user knows it, below the workspace; ``sheet`` is empty for a CSV; ``cell`` in
    the spreadsheet's own words, in a CSV the same letters and line numbers. ``expected`` must
    stand there for ``put`` to take its place; ``None`` is an empty cell, and put, no figure.
    ``said_by`` names an office or a document, never a person.
    """

    id: str
    file: str
    sheet: str = ""
    cell: str
    expected: CellValue
    put: CellValue
    reason: str
    said_by: str
    on: date

    def __post_init__(self) -> None:
        if not _CELL.fullmatch(self.cell):
            raise Impossible("no-cell-name", came=self.cell)
        for key in ("reason", "said_by"):
            if not getattr(self, key).strip():
                raise Impossible("correction-lacks", key=key)
        for value in (self.expected, self.put):
            if isinstance(value, float) and not math.isfinite(value):
                raise Impossible("wrong-value", came=str(value), expected="cell_value")
        if same_value(self.expected, self.put):
            raise Impossible("correction-changes-nothing", came=written(self.put))

    @property
    def place(self) -> tuple[int, int]:
        """Row and column of the cell, both from 1."""
        letters, row = _CELL.fullmatch(self.cell).groups()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - ord("A") + 1
        return int(row), column


@dataclass(frozen=True)
class Applied:
    """A correction that figures rest on; ``district``: code of whose, ``None`` if of no one's."""

    correction: Correction
    district: str | None


def same_value(one: CellValue, other: CellValue) -> bool:
    """Whether two cells hold the same: numbers by value however typed, texts in NFC, stripped."""
    return _plain(one) == _plain(other)


def written(value: CellValue) -> str:
    """A value as one types it into a cell; nothing for an empty one."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15f}".rstrip("0")
    return str(value)


def _plain(value: CellValue) -> CellValue:
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value).strip()
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return text or None
