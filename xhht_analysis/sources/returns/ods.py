"""OpenDocument spreadsheets (.ods) into grids: stored values, each repeated one in its place."""

from collections.abc import Mapping

from xhht_analysis.sources.returns.archive import Archive
from xhht_analysis.sources.returns.builder import GridBuilder
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed, Value
from xhht_analysis.sources.returns.limits import MAX_COLUMN, MAX_ROW, MAX_SHEETS, Room, Unreadable
from xhht_analysis.sources.returns.markup import local, walk
from xhht_analysis.sources.returns.ods_cell import OFFICE, TABLE, Cell, repeats
from xhht_analysis.vocabulary.findings import Finding

_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_STYLE_NAME, _TABLE_STYLE = f"{_STYLE}name", f"{TABLE}style-name"
_A_STYLE, _TABLE_PROPERTIES = f"{_STYLE}style", f"{_STYLE}table-properties"
_TABLE_DISPLAY = f"{TABLE}display"
_TABLE, _ROW, _ROWS_REPEATED = f"{TABLE}table", f"{TABLE}table-row", f"{TABLE}number-rows-repeated"
_LINKS = frozenset({f"{TABLE}table-source", f"{TABLE}cell-range-source", f"{OFFICE}dde-source"})
_CELLS = frozenset({f"{TABLE}table-cell", f"{TABLE}covered-table-cell"})
_MACROS = ("basic/", "scripts/")

Found = Value | ErrorValue | Uncomputed


def read_ods(archive: Archive, *, file: str, room: Room) -> tuple[list[Grid], list[Finding]]:
    """Each table as a grid, and what is noticed on the way.

    Raises ``Unreadable``, or what the zip and XML parsers raise, where a part cannot be read.
    """
    if archive.has("meta-inf/manifest.xml"):
        walk(archive.chunks("meta-inf/manifest.xml"), start=_refuse_encrypted, room=room)
    reader = _Reader(file, room)
    content = archive.chunks("content.xml")
    walk(content, start=reader.start, end=reader.end, text=reader.text, room=room)
    findings = []
    if any(name.startswith(_MACROS) for name in archive.names()):
        findings.append(Finding(check="file-macros", file=file))
    if reader.links:
        facts = {"number": reader.links}
        findings.append(Finding(check="file-external-links", file=file, facts=facts))
    for builder in reader.builders:
        findings += builder.findings
    return [builder.grid() for builder in reader.builders], findings


def _refuse_encrypted(name: str, _attributes: Mapping[str, str]) -> None:
    if local(name) == "encryption-data":
        raise Unreadable("file-encrypted")


class _Reader:
    """The tables of ``content.xml``, as its XML goes by."""

    def __init__(self, file: str, room: Room) -> None:
        self._file, self._room = file, room
        self.builders: list[GridBuilder] = []
        self.links = 0
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._depth = self._row = self._column = self._rows = 0
        self._cells: list[tuple[int, int, Found]] = []
        self._cell: Cell | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._cell is not None and name != _TABLE:
            if self._depth == 1:
                self._cell.start(name, attributes)
        elif name in _CELLS:
            if self._depth == 1:
                self._cell = Cell(attributes, self._room)
        elif name == _ROW:
            if self._depth == 1:
                self._rows = repeats(attributes, _ROWS_REPEATED)
                self._column = 1
                self._cells.clear()
        elif name == _TABLE:
            self._depth += 1
            if self._depth == 1:
                self._begin_table(attributes)
        elif name in _LINKS:
            self.links += 1
        elif name == _A_STYLE:
            self._style = attributes.get(_STYLE_NAME, "")
        elif name == _TABLE_PROPERTIES and attributes.get(_TABLE_DISPLAY) == "false":
            self._hidden_styles.add(self._style)

    def text(self, piece: str) -> None:
        """Text between tags."""
        if self._cell is not None and self._depth == 1:
            self._cell.text(piece)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == _TABLE:
            self._depth -= 1
        elif self._depth != 1:
            return
        elif name in _CELLS:
            self._end_cell()
        elif self._cell is not None:
            self._cell.end(name)
        elif name == _ROW:
            self._end_row()

    def _begin_table(self, attributes: Mapping[str, str]) -> None:
        if len(self.builders) == MAX_SHEETS:
            raise Unreadable("file-dimensions", what="sheets", limit=MAX_SHEETS)
        hidden = attributes.get(_TABLE_STYLE, "") in self._hidden_styles
        name = attributes.get(f"{TABLE}name", "")
        self.builders.append(
            GridBuilder(
                file=self._file, sheet=name, room=self._room, hidden="hidden" if hidden else ""
            )
        )
        self._row = 1

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        value = cell.value()
        # Of what lies too far to the right the first is enough to tell.
        near = self._column <= MAX_COLUMN or not self._cells or self._cells[-1][0] <= MAX_COLUMN
        if near and value is not None and value != "":
            self._cells.append((self._column, cell.columns, value))
        if cell.spans != (1, 1):
            down, right = cell.spans
            top, left = self._row, self._column
            self.builders[-1].merge(top, left, top + down - 1, left + right - 1)
        self._column += cell.columns

    def _end_row(self) -> None:
        # What is repeated without end is told as one stray cell, not written out.
        rows = min(self._rows, max(1, MAX_ROW + 2 - self._row)) if self._cells else 0
        for row in range(self._row, self._row + rows):
            for column, times, value in self._cells:
                for place in range(column, min(column + times, max(column, MAX_COLUMN + 1) + 1)):
                    self.builders[-1].put(row, place, value)
        self._row += self._rows
