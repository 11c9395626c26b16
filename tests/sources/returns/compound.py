"""The old binary formats in their smallest form: a compound file, and a BIFF8 workbook in it."""

import struct
from collections.abc import Mapping, Sequence

SECTOR = 512
_END, _FREE, _FAT = -2, -1, -3
# Shorter streams would need the second, smaller allocation table.
_SHORTEST = 4096


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams beside each other."""
    padded = {name: content.ljust(_SHORTEST, b"\0") for name, content in streams.items()}
    directory_sectors = (len(padded) + 1 + 3) // 4
    fat = [_FAT] + [place + 2 for place in range(directory_sectors - 1)] + [_END]
    entries, body = [_entry("Root Entry", kind=5, child=1, start=_END, size=0)], b""
    for place, (name, content) in enumerate(padded.items(), start=1):
        sectors = -(-len(content) // SECTOR)
        following = place + 1 if place < len(padded) else -1
        entries.append(_entry(name, kind=2, right=following, start=len(fat), size=len(content)))
        fat += [*range(len(fat) + 1, len(fat) + sectors), _END]
        body += content.ljust(sectors * SECTOR, b"\0")
    assert len(fat) <= SECTOR // 4, "one sector of the allocation table is all there is"
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<iiiiiiiii", 0, 1, 1, 0, _SHORTEST, _END, 0, _END, 0)
    header += struct.pack("<109i", 0, *[_FREE] * 108)
    table = struct.pack("<128i", *fat, *[_FREE] * (128 - len(fat)))
    directory = b"".join(entries).ljust(directory_sectors * SECTOR, b"\0")
    return header + table + directory + body


def _entry(
    name: str, *, kind: int, start: int, size: int, right: int = -1, child: int = -1
) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return (
        letters.ljust(64, b"\0")
        + struct.pack("<HBBiii", len(letters), kind, 1, -1, right, child)
        + bytes(36)
        + struct.pack("<iii", start, size, 0)
    )


def record(code: int, body: bytes = b"") -> bytes:
    """One BIFF record."""
    return struct.pack("<HH", code, len(body)) + body


EOF = record(0x0A)
# A style each: 0 plain, 1 a day (format 14).
_STYLES = b"".join(record(0xE0, struct.pack("<HHH14x", 0, code, 0)) for code in (0, 14))


def label(row: int, column: int, text: str) -> bytes:
    """A cell with text."""
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1)
                  + text.encode("utf-16-le"))  # fmt: skip


def number(row: int, column: int, value: float, *, style: int = 0) -> bytes:
    """A cell with a number."""
    return record(0x0203, struct.pack("<HHHd", row, column, style, value))


def truth(row: int, column: int, value: int, *, error: bool = False) -> bytes:
    """A cell with true, false or an error's code."""
    return record(0x0205, struct.pack("<HHHBB", row, column, 0, value, error))


def formula(row: int, column: int, result: bytes, *, flags: int = 0) -> bytes:
    """A cell with the formula ``=1`` and the eight bytes of its result."""
    tokens = b"\x1e\x01\x00"
    body = struct.pack("<HHH8sHIH", row, column, 0, result, flags, 0, len(tokens)) + tokens
    return record(0x06, body)


def merged(*ranges: tuple[int, int, int, int]) -> bytes:
    """Merged ranges: first row, last row, first column, last column."""
    body = b"".join(struct.pack("<4H", *one) for one in ranges)
    return record(0xE5, struct.pack("<H", len(ranges)) + body)


def workbook(
    sheets: Sequence[bytes], *, names: Sequence[str] = (), states: Sequence[int] = (),
    more: bytes = b"",
) -> bytes:  # fmt: skip
    """A workbook stream; ``more`` are records among the globals."""
    names = names or [f"Sheet{place + 1}" for place, _ in enumerate(sheets)]
    states = states or [0] * len(sheets)
    start = record(0x0809, struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 0x07CC, 0x41, 6))
    # A password stands at the very start, or it would lock nothing.
    start += more + record(0x42, struct.pack("<H", 1200)) + _STYLES
    bodies = [
        record(0x0809, struct.pack("<HHHHII", 0x600, 0x10, 0x0DBB, 0x07CC, 0x41, 6)) + body + EOF
        for body in sheets
    ]
    bounds = [
        len(record(0x85, _bound(0, state, name))) for state, name in zip(states, names, strict=True)
    ]
    place = len(start) + sum(bounds) + len(EOF)
    for body, state, name in zip(bodies, states, names, strict=True):
        start += record(0x85, _bound(place, state, name))
        place += len(body)
    return start + EOF + b"".join(bodies)


def _bound(place: int, state: int, name: str) -> bytes:
    return struct.pack("<IBBBB", place, state, 0, len(name), 1) + name.encode("utf-16-le")


def xls(*sheets: bytes) -> bytes:
    """An .xls with these sheets."""
    return compound({"Workbook": workbook(sheets)})
