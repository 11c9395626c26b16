"""A zip of XML parts: which there are, and their bytes, never more than the limits allow."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from xhht_analysis.sources.returns.limits import (
    MAX_PARTS,
    MAX_RATIO,
    MAX_UNPACKED,
    MEGABYTE,
    RATIO_MATTERS_FROM,
    Room,
    Unreadable,
)

_CHUNK = 1 << 16
_ENTRY = b"PK\x01\x02"
_END = b"PK\x05\x06"
_ENCRYPTED = 0x1


class Archive:
    """The parts of a package by their names, in small letters and with slashes alone.

    Raises ``Unreadable`` for what no spreadsheet program writes: too many parts or too large ones,
    one name twice, parts that are locked or packed in another way.
    """

    def __init__(self, data: bytes, *, room: Room) -> None:
        if _END not in data:
            raise Unreadable("file-unreadable", why="cut-off")
        # zipfile makes an object of each entry before anything could be counted.
        if data.count(_ENTRY) > MAX_PARTS:
            raise Unreadable("file-too-large", what="parts", limit=MAX_PARTS)
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._room = room
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            name = _plain(info.filename)
            if name in self._parts:
                raise Unreadable("file-unreadable", why="part-twice", part=name)
            self._parts[name] = info
        unpacked = sum(info.file_size for info in self._parts.values())
        if unpacked > MAX_UNPACKED or (
            unpacked > RATIO_MATTERS_FROM and unpacked > MAX_RATIO * len(data)
        ):
            raise Unreadable("file-too-large", what="unpacked", limit=MAX_UNPACKED // MEGABYTE)

    def names(self) -> tuple[str, ...]:
        """Every part's name."""
        return tuple(self._parts)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return _plain(name) in self._parts

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part's bytes, piece by piece."""
        info = self._parts.get(_plain(name))
        if info is None:
            raise Unreadable("file-unreadable", why="part-missing", part=_plain(name))
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable("file-encrypted")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable("file-unreadable", why="packing", part=_plain(name))
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                self._room.take_unpacked(len(chunk))
                yield chunk


def _plain(name: str) -> str:
    """A name to look up by: some programs write backslashes, a leading slash, other capitals."""
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/").lower()
