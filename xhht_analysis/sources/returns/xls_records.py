"""The records of an .xls workbook stream that its reader does not tell of."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from xhht_analysis.sources.returns.limits import MAX_SHEETS, Room, Unreadable

_FORMULA, _EOF, _FILEPASS, _BOUNDSHEET = 0x0006, 0x000A, 0x002F, 0x0085
_MERGED, _SUPBOOK, _BOF = 0x00E5, 0x01AE, 0x0809
# One cell each: NUMBER, LABEL, BOOLERR, RK, RSTRING, LABELSST, FORMULA; MULRK holds several.
_CELLS = frozenset({0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, 0x00FD, _FORMULA})
_MULRK = 0x00BD
_WORKSHEET, _MACRO_SHEET = 0, 1
# Scripts put an empty text or 0 where the result belongs and ask Excel to calculate on opening by
# a flag that Excel itself never sets.
_NO_RESULT = frozenset({b"\x03\0\0\0\0\0\xff\xff", bytes(8)})
_TO_CALCULATE = 0x2
# Links to the workbook itself and to add-ins lead nowhere.
_OWN_LINKS = (b"\x01\x04", b"\x01\x3a")


@dataclass
class SheetRecords:
    """Of one worksheet, in the workbook's order; rows and columns from 0."""

    uncomputed: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass
class Records:
    """Of a workbook."""

    sheets: list[SheetRecords]
    links: int = 0
    macros: bool = False


def scan(stream: bytes, *, room: Room) -> Records:
    """Walk the records once; raises ``Unreadable`` for a locked or an overfull workbook."""
    found = Records([])
    starts: dict[int, SheetRecords] = {}
    current, depth = None, 0
    for place, code, body in _records(stream):
        if code == _FILEPASS:
            raise Unreadable("file-encrypted")
        if code == _BOF:
            depth += 1
            current = starts.get(place, current)
        elif code == _EOF:
            depth -= 1
            current = current if depth > 0 else None
        elif code == _BOUNDSHEET and len(body) > 5:
            start, kind = int.from_bytes(body[:4], "little"), body[5]
            found.macros |= kind == _MACRO_SHEET
            if kind == _WORKSHEET:
                starts[start] = SheetRecords()
                found.sheets.append(starts[start])
        elif code == _SUPBOOK:
            found.links += body[2:4] not in _OWN_LINKS
        elif current is not None:
            _of_sheet(current, code, body, room)
    if len(found.sheets) > MAX_SHEETS:
        raise Unreadable("file-dimensions", what="sheets", limit=MAX_SHEETS)
    return found


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, place)
        yield place, code, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _of_sheet(sheet: SheetRecords, code: int, body: bytes, room: Room) -> None:
    if code in _CELLS:
        room.take_cells()
    elif code == _MULRK:
        room.take_cells(max(0, len(body) - 6) // 6)
    if code == _FORMULA and len(body) >= 16:
        row, column, result, flags = struct.unpack_from("<HH2x8sH", body)
        if result in _NO_RESULT and flags & _TO_CALCULATE:
            sheet.uncomputed.append((row, column))
    elif code == _MERGED and len(body) >= 2:
        whole = body[2 : 2 + (len(body) - 2) // 8 * 8]
        for top, bottom, left, right in struct.iter_unpack("<4H", whole):
            sheet.merged.append((top, left, bottom, right))
