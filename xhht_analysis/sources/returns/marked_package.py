"""The parts of a workbook that hold cells, looks and notes, before openpyxl sees any of them."""

import io
import re
import zipfile
from collections.abc import Mapping

from xhht_analysis.sources.returns.archive import Archive
from xhht_analysis.sources.returns.limits import MAX_MERGED_AREA, Room, Unreadable
from xhht_analysis.sources.returns.markup import local, walk

_KEPT = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/(core|custom|app)\.xml"
    r"|xl/(workbook|styles|sharedstrings|comments[0-9]*)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/(_rels/)?[^/]+\.(xml|rels)|xl/(theme|tables|comments)/[^/]+\.xml"
)
# A sheet says that it has a drawing, so there must be one; pictures and charts do not come along.
_EMPTIED = re.compile(r"xl/drawings/[^/]+\.xml")
_NO_DRAWING = '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>'
# openpyxl makes an object of each element, and one of each cell that a range here spans.
_MOST_ELEMENTS = 300_000
_SPANNING = frozenset({"mergeCell", "hyperlink", "comment"})
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")


def lean(data: bytes) -> bytes:
    """The same workbook without macros, links, pictures, charts, pivots and embedded files.

    Every part that stays has been read by our own parser. Raises ``Unreadable``, or what the zip
    and XML parsers raise, where there is too much in it or it is not what it should be.
    """
    guard, made = _Guard(), io.BytesIO()
    archive = Archive(data, room=guard.room)
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for info in before.infolist():
            name = info.filename.lower()
            if _EMPTIED.fullmatch(name):
                after.writestr(info.filename, _NO_DRAWING)
            elif _KEPT.fullmatch(name):
                chunks = list(archive.chunks(name))
                walk(chunks, start=guard.start, room=guard.room)
                after.writestr(info.filename, b"".join(chunks))
    return made.getvalue()


class _Guard:
    """What is left for all parts together."""

    def __init__(self) -> None:
        self.room = Room()
        self._spanned = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self.room.elements > _MOST_ELEMENTS:
            raise Unreadable("file-dimensions", what="elements", limit=_MOST_ELEMENTS)
        if local(name) in _SPANNING:
            self._spanned += _area(attributes.get("ref", ""))
            if self._spanned > MAX_MERGED_AREA:
                raise Unreadable("file-dimensions", what="cells", limit=MAX_MERGED_AREA)


def _area(reference: str) -> int:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Unreadable("file-unreadable", why="part-broken")
    left, top, right, bottom = found.groups()
    if right is None or bottom is None:
        return 1
    columns = abs(_column(right) - _column(left)) + 1
    return columns * (abs(int(bottom) - int(top)) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
