"""The cells of one .xlsx sheet, as its XML goes by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from xhht_analysis.sources.returns.builder import GridBuilder
from xhht_analysis.sources.returns.grid import ErrorValue, Uncomputed, Value
from xhht_analysis.sources.returns.limits import Unreadable
from xhht_analysis.sources.returns.markup import local
from xhht_analysis.sources.returns.stored import clean, moment, number
from xhht_analysis.sources.returns.xlsx_text import RichText, unescaped

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
# The format's own end, XFD1048576.
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_ERROR = re.compile(r"#[A-Z0-9/_!?]{1,30}")


@dataclass(frozen=True, kw_only=True)
class Shared:
    """What the sheets of a workbook have in common."""

    strings: Sequence[str]
    date_styles: frozenset[int]
    from_1904: bool
    to_calculate: bool


class SheetReader:
    """Hands the cells to a builder; the methods are called by ``markup.walk``."""

    def __init__(self, builder: GridBuilder, shared: Shared) -> None:
        self._builder, self._shared = builder, shared
        self._row = self._column = 0
        self._kind, self._style = "n", ""
        self._stored: list[str] = []
        self._formula = self._in_cell = self._in_value = False
        self._inline = RichText(builder.room)
        self._columns: dict[str, int] = {}
        self._zeros: list[tuple[int, int]] = []
        self._computed = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        match local(name):
            case "c":
                self._in_cell = True
                self._place(attributes.get("r"))
                self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
                self._formula = False
                self._stored.clear()
                self._inline.begin()
            case "v":
                self._in_value = self._in_cell
            case "f":
                self._formula = True
            case "row":
                given = attributes.get("r", "")
                self._row = int(given) if given.isdecimal() and len(given) < 8 else self._row + 1
                self._column = 0
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case other if self._in_cell:
                self._inline.start(other)

    def text(self, piece: str) -> None:
        """Text between tags."""
        if self._in_value:
            self._builder.room.take_characters(len(piece))
            self._stored.append(piece)
        elif self._in_cell:
            self._inline.text(piece)

    def end(self, name: str) -> None:
        """An element ends."""
        match local(name):
            case "c":
                self._in_cell = self._in_value = False
                value = self._value()
                if value is not None:
                    self._builder.put(self._row, self._column, value)
            case "v":
                self._in_value = False
            case other if self._in_cell:
                self._inline.end(other)

    def finish(self) -> None:
        """The sheet ends: formulas that a script gave 0 each, to be calculated on opening."""
        if self._shared.to_calculate and not self._computed:
            for row, column in self._zeros:
                self._builder.put(row, column, Uncomputed())

    def _place(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
            return
        self._row, self._column = self._position(reference)

    def _position(self, reference: str) -> tuple[int, int]:
        found = _PLACE.fullmatch(reference)
        if found is None:
            raise Unreadable("file-unreadable", why="part-broken")
        letters, row = found[1], int(found[2])
        column = self._columns.get(letters)
        if column is None:
            column = 0
            for letter in letters.upper():
                column = column * 26 + ord(letter) - ord("A") + 1
            self._columns[letters] = column
        if not 1 <= row <= _LAST_ROW or column > _LAST_COLUMN:
            raise Unreadable("file-unreadable", why="part-broken")
        return row, column

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        self._builder.merge(*self._position(first), *self._position(last or first))

    def _value(self) -> Value | ErrorValue | Uncomputed | None:
        stored = "".join(self._stored)
        match self._kind:
            case "s":
                return self._shared_text(stored)
            case "str":
                return unescaped(stored)
            case "inlineStr":
                return self._inline.result()
            case "e":
                return ErrorValue(stored if _ERROR.fullmatch(stored) else "#?")
            case _ if stored == "":
                return Uncomputed() if self._formula else None
            case "b":
                return stored.strip() in ("1", "true")
            case "d":
                return _iso(stored)
            case _:
                return self._number(stored)

    def _shared_text(self, stored: str) -> str | Uncomputed | None:
        if not stored.strip():
            return Uncomputed() if self._formula else None
        place = number(stored)
        if not isinstance(place, int) or not 0 <= place < len(self._shared.strings):
            raise Unreadable("file-unreadable", why="part-broken")
        return self._shared.strings[place]

    def _number(self, stored: str) -> Value:
        value = number(stored)
        if value is None:
            return clean(stored)
        if self._formula and value == 0:
            self._zeros.append((self._row, self._column))
        elif self._formula:
            self._computed = True
        if self._style.isdecimal() and int(self._style[:6]) in self._shared.date_styles:
            when = moment(value, from_1904=self._shared.from_1904)
            return value if when is None else when
        return value


def _iso(stored: str) -> date | datetime | time | str:
    for kind in (date, datetime, time):
        try:
            return kind.fromisoformat(stored.strip().removesuffix("Z"))
        except ValueError:
            continue
    return clean(stored)
