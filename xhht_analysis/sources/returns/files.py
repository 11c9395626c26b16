"""A file that a district sent into grids of cells, whatever the file may be."""

import stat
import struct
import zipfile
import zlib
from pathlib import Path
from xml.parsers.expat import ExpatError

from xhht_analysis.sources.returns.apart import read_xls_apart
from xhht_analysis.sources.returns.archive import Archive
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.kinds import (
    COMPOUND,
    ZIP,
    is_open_document,
    refuse_other_files,
)
from xhht_analysis.sources.returns.limits import MAX_FILE, MEGABYTE, Room, Unreadable
from xhht_analysis.sources.returns.ods import read_ods
from xhht_analysis.sources.returns.own_list import is_own_list
from xhht_analysis.sources.returns.texts import read_text
from xhht_analysis.sources.returns.xlsx import read_xlsx
from xhht_analysis.vocabulary.findings import Finding

# What the zip and XML parsers raise for bytes that are not what they say; see their modules.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, ExpatError, EOFError, NotImplementedError,
    ValueError, LookupError, ArithmeticError, OSError, MemoryError,
)  # fmt: skip


def read_grids(path: Path, *, file: str) -> tuple[tuple[Grid, ...], tuple[Finding, ...]]:
    """Every sheet of a workbook or CSV file as it stands, and what is wrong with the file.

    Reads .xlsx, .xlsm, .xls, .ods and .csv, told apart by content; formulas by their stored
    results. The list that ``xhht check --send`` puts in front is passed over. ``file`` is its name
    as the user knows it. Never raises for what a file holds: one that cannot be read gives no grids
    and a finding that says why. Nothing is run or written.
    """
    try:
        grids, findings = _read(_bytes(path), file=file)
        grids = [grid for grid in grids if not is_own_list(grid)]
        if not grids:
            raise Unreadable("file-unreadable", why="no-sheets")
    except Unreadable as refusal:
        return (), (refusal.finding(file=file),)
    except _DAMAGED:
        return (), (Unreadable("file-unreadable", why="damaged").finding(file=file),)
    return tuple(grids), tuple(findings)


def _bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise Unreadable("file-unreadable", why="no-file")
        with path.open("rb") as stream:
            # One byte more than may be, whatever size the system tells.
            data = stream.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise Unreadable("file-unreadable", why="missing") from None
    except (OSError, ValueError) as error:
        came = getattr(error, "strerror", None) or type(error).__name__
        raise Unreadable("file-unreadable", why="system", came=came) from None
    if len(data) > MAX_FILE:
        raise Unreadable("file-too-large", what="file", limit=MAX_FILE // MEGABYTE)
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable("file-unreadable", why="empty")
    return data


def _read(data: bytes, *, file: str) -> tuple[list[Grid], list[Finding]]:
    refuse_other_files(data)
    if data.startswith(COMPOUND):
        return read_xls_apart(data, file=file)
    room = Room()
    if not data.startswith(ZIP):
        return read_text(data, file=file, room=room)
    archive = Archive(data, room=room)
    read = read_ods if is_open_document(archive) else read_xlsx
    return read(archive, file=file, room=room)
