"""Text files (.csv): which encoding, which delimiter, and the cells by lines and columns."""

import codecs
import csv
import io
import re
import unicodedata

from xhht_analysis.sources.returns.builder import GridBuilder
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Value
from xhht_analysis.sources.returns.kinds import refuse_other_text
from xhht_analysis.sources.returns.limits import MAX_COLUMN, MAX_ROW, Room, Unreadable
from xhht_analysis.sources.returns.stored import clean
from xhht_analysis.vocabulary.findings import Finding

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# Commas also stand inside numbers, tabs and semicolons inside nothing: they win a draw.
_DELIMITERS = ("\t", ";", ",")
_SAMPLE_LINES = 50
_SAMPLE = 1 << 16
_SEPARATOR_LINE = re.compile(r'"?sep=([,;|\t])"?')
# A leading zero is a code's, and "1.234" is a thousand here and one and a bit there.
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_ERRORS = frozenset({"#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!"})
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = frozenset("aeiouyAEIOUY")
# Of the letters in windows-1258, those of Vietnamese; "ö", "ñ" and "ä" are what VNI fonts show.
_LETTERS = frozenset("àáâăèéêìíòóôơùúưýđÀÁÂĂÈÉÊÌÍÒÓÔƠÙÚƯÝĐ")
_PUNCTUATION = frozenset("–—‘’“”…•\xa0₫°")


def read_text(data: bytes, *, file: str, room: Room) -> tuple[list[Grid], list[Finding]]:
    """The file as one grid, each row under its line; raises ``Unreadable`` where it is no table."""
    text, encoding = decoded(data)
    refuse_other_text(text)
    room.take_characters(len(text))
    builder = GridBuilder(file=file, sheet="", room=room)
    delimiter, head = _declared(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text))
    line = 1
    try:
        for cells in lines:
            if line > head:
                _put(builder, line, cells)
            if builder.far and line > MAX_ROW:
                break
            line = lines.line_num + 1
    except csv.Error:
        raise Unreadable("file-unreadable", why="quotes", line=line) from None
    if not builder.cells and not builder.findings:
        raise Unreadable("file-unreadable", why="empty")
    findings = [*builder.findings]
    if encoding != "utf-8":
        facts = {"encoding": encoding.removesuffix("-le").removesuffix("-be")}
        findings.insert(0, Finding(check="file-encoding", file=file, facts=facts))
    return [builder.grid()], findings


def _put(builder: GridBuilder, line: int, cells: list[str]) -> None:
    for column, cell in enumerate(cells, start=1):
        if cell:
            builder.put(line, column, _value(cell))
            if builder.far and column > MAX_COLUMN:
                return


def decoded(data: bytes) -> tuple[str, str]:
    """The text and its encoding; raises ``Unreadable`` for what is no text."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    if b"\0" in data[:_SAMPLE]:
        return _without_mark(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("windows-1258")
    except UnicodeDecodeError:
        text = ""
    if _reads_as_vietnamese(text):
        return text, "windows-1258"
    # Names in TCVN3 and VNI fonts are told apart by the letters that this encoding shows.
    return data.decode("windows-1252", errors="replace"), "windows-1252"


def _without_mark(data: bytes) -> tuple[str, str]:
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    # Delimiters, digits and line ends are half of such a file, and one of their bytes is 0.
    if max(even, odd) * 8 < len(data[:_SAMPLE:2]) or min(even, odd) * 8 > max(even, odd):
        raise Unreadable("file-of-another-kind", came="unknown")
    return data[: len(data) // 2 * 2].decode(encoding, errors="replace"), encoding


def _reads_as_vietnamese(text: str) -> bool:
    """Whether tone marks stand on vowels and nearly all letters are of the language."""
    fits = others = 0
    before = ""
    for character in text[:_SAMPLE]:
        if not character.isascii() and character not in _PUNCTUATION:
            if character in _TONES:
                fit = unicodedata.normalize("NFD", before)[:1] in _VOWELS
            else:
                fit = character in _LETTERS
            fits, others = fits + fit, others + (not fit)
        before = character
    return fits > 0 and others * 10 <= fits


def _declared(text: str) -> tuple[str | None, int]:
    """The delimiter that Excel's ``sep=`` names, and how many lines that takes."""
    found = _SEPARATOR_LINE.fullmatch(text[:16].partition("\n")[0].rstrip("\r"))
    return (found[1], 1) if found else (None, 0)


def _delimiter(text: str) -> str:
    """The one that splits most lines alike."""
    sample = "".join(text[:_SAMPLE].splitlines(keepends=True)[:_SAMPLE_LINES])

    def alike(delimiter: str) -> int:
        try:
            rows = list(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter))
        except csv.Error:
            return 0
        widths = [len(row) for row in rows if len(row) > 1]
        return max((widths.count(width) for width in set(widths)), default=0)

    return max(_DELIMITERS, key=alike)


def _value(cell: str) -> Value | ErrorValue:
    if _WHOLE.fullmatch(cell):
        return int(cell)
    return ErrorValue(cell) if cell in _ERRORS else clean(cell)
