"""One cell of an OpenDocument table: its stored value, or the text that it shows."""

from collections.abc import Mapping
from datetime import date, datetime, time

from xhht_analysis.sources.returns.grid import ErrorValue, Uncomputed, Value
from xhht_analysis.sources.returns.limits import Room
from xhht_analysis.sources.returns.stored import clean, number

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_ANNOTATION, _PARAGRAPH = f"{OFFICE}annotation", f"{_TEXT}p"
_SPACES, _SPACES_COUNT = f"{_TEXT}s", f"{_TEXT}c"
_FORMULA, _KIND, _ERROR_KIND = f"{TABLE}formula", f"{OFFICE}value-type", f"{_CALC}value-type"
_COLUMNS_REPEATED = f"{TABLE}number-columns-repeated"
_ROWS_SPANNED, _COLUMNS_SPANNED = f"{TABLE}number-rows-spanned", f"{TABLE}number-columns-spanned"
_BLANKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_ERRORS = ("#", "Err:")
# Neither format has more rows or columns than this; a larger number is another's mistake.
_MOST = 1_048_576


def repeats(attributes: Mapping[str, str], name: str) -> int:
    """How many times something stands, at least once."""
    given = attributes.get(name)
    if given is None:
        return 1
    return min(max(int(given), 1), _MOST) if given.isdecimal() and len(given) < 12 else 1


class Cell:
    """Collects what a cell element holds."""

    def __init__(self, attributes: Mapping[str, str], room: Room) -> None:
        self._attributes, self._room = attributes, room
        self._pieces: list[str] = []
        self._paragraphs = self._notes = self._inside = 0
        self.columns = repeats(attributes, _COLUMNS_REPEATED)
        self.spans = (
            repeats(attributes, _ROWS_SPANNED),
            repeats(attributes, _COLUMNS_SPANNED),
        )

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element inside the cell begins."""
        if name == _ANNOTATION:
            self._notes += 1
        elif name == _PARAGRAPH:
            self._inside += 1
            if not self._notes:
                self._paragraphs += 1
                if self._paragraphs > 1:
                    self._add("\n")
        elif name == _SPACES:
            self._add(" " * min(repeats(attributes, _SPACES_COUNT), 1_000))
        elif name in _BLANKS:
            self._add(_BLANKS[name])

    def text(self, piece: str) -> None:
        """Text between tags."""
        if self._inside:
            self._add(piece)

    def end(self, name: str) -> None:
        """An element inside the cell ends."""
        if name == _ANNOTATION:
            self._notes -= 1
        elif name == _PARAGRAPH:
            self._inside -= 1

    def _add(self, piece: str) -> None:
        # A comment is no part of the value.
        if not self._notes:
            self._room.take_characters(len(piece))
            self._pieces.append(piece)

    def value(self) -> Value | ErrorValue | Uncomputed | None:
        """What the cell holds; ``None`` for nothing."""
        shown = clean("".join(self._pieces))
        kind = self._attributes.get(_KIND, "")
        formula = _FORMULA in self._attributes
        if self._attributes.get(_ERROR_KIND) == "error":
            return ErrorValue(shown)
        if formula and shown.startswith(_ERRORS):
            return ErrorValue(shown)
        match kind:
            case "":
                return shown or (Uncomputed() if formula else None)
            case "float" | "percentage" | "currency":
                return self._or_shown("value", number(self._stored("value")), shown)
            case "boolean":
                return self._stored("boolean-value") == "true"
            case "date":
                return self._or_shown("date-value", _day(self._stored("date-value")), shown)
            case "time":
                return self._or_shown("time-value", _time(self._stored("time-value")), shown)
            case _:
                return clean(self._stored("string-value")) or shown

    def _stored(self, name: str) -> str:
        return self._attributes.get(f"{OFFICE}{name}", "")

    def _or_shown(self, name: str, value: Value | None, shown: str) -> Value | None:
        if value is not None:
            return value
        return shown or clean(self._stored(name)) or None


def _day(stored: str) -> date | datetime | None:
    try:
        when = datetime.fromisoformat(stored.removesuffix("Z"))
    except ValueError:
        return None
    midnight = when.time() == time()
    return when.date() if midnight else when.replace(tzinfo=None)


def _time(stored: str) -> time | None:
    """``PT13H30M00S``; lengths beyond a day are none of a clock."""
    try:
        return datetime.strptime(stored.partition(".")[0].rstrip("S"), "PT%HH%MM%S").time()
    except ValueError:
        return None
