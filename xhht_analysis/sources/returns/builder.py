"""A sheet while it is being read: cells within the limits, and what is noticed on the way."""

from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed, Value, cell_name
from xhht_analysis.sources.returns.limits import (
    MAX_COLUMN,
    MAX_MERGED,
    MAX_MERGED_AREA,
    MAX_ROW,
    Room,
    Unreadable,
)
from xhht_analysis.sources.returns.stored import clean
from xhht_analysis.vocabulary.findings import Finding


class GridBuilder:
    """Takes the cells of one sheet; far or failing ones become findings, not exceptions."""

    def __init__(self, *, file: str, sheet: str, room: Room, hidden: str = "") -> None:
        self.file, self.sheet, self.room, self.hidden = file, clean(sheet), room, bool(hidden)
        self.cells: dict[tuple[int, int], Value | ErrorValue | Uncomputed] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.findings: list[Finding] = []
        self.far = False
        self._ranges = 0
        if hidden:
            self._find("sheet-hidden", "", how=hidden)

    def put(self, row: int, column: int, value: Value | ErrorValue | Uncomputed) -> None:
        """One cell; an empty text is no content."""
        if value == "":
            return
        if row > MAX_ROW or column > MAX_COLUMN:
            self._stray(cell_name(row, column), row=row, column=column)
            return
        self.room.take_cells()
        self.cells[row, column] = value
        if isinstance(value, ErrorValue):
            self._tell("formula-error", cell_name(row, column), came=value.text)
        elif isinstance(value, Uncomputed):
            self._tell("formula-not-computed", cell_name(row, column))

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """A merged range; one cell alone is none."""
        self._ranges += 1
        if self._ranges > MAX_MERGED:
            raise Unreadable("file-dimensions", what="merged", limit=MAX_MERGED)
        if not 1 <= top <= bottom or not 1 <= left <= right or (top, left) == (bottom, right):
            return
        area = (bottom - top + 1) * (right - left + 1)
        if bottom > MAX_ROW or right > MAX_COLUMN or area > MAX_MERGED_AREA:
            name = f"{cell_name(top, left)}:{cell_name(bottom, right)}"
            self._stray(name, row=bottom, column=right)
        else:
            self.merged.append((top, left, bottom, right))

    def grid(self) -> Grid:
        """The sheet as read."""
        return Grid(
            file=self.file,
            sheet=self.sheet,
            cells=self.cells,
            hidden=self.hidden,
            merged=tuple(self.merged),
        )

    def _stray(self, cell: str, *, row: int, column: int) -> None:
        # One of them says it all: who mends it sees the others beside it.
        if not self.far:
            self.far = True
            facts = {"row": row, "column": column, "rows": MAX_ROW, "columns": MAX_COLUMN}
            self._find("file-dimensions", cell, what="stray", **facts)

    def _tell(self, check: str, cell: str, **facts: str | int) -> None:
        if self.room.may_tell():
            self._find(check, cell, **facts)

    def _find(self, check: str, cell: str, **facts: str | int) -> None:
        self.findings.append(
            Finding(check=check, file=self.file, sheet=self.sheet, cell=cell, facts=facts)
        )
