"""What kind of file it is: told from what stands in it, never from its name."""

import re

from xhht_analysis.sources.returns.archive import Archive
from xhht_analysis.sources.returns.limits import Unreadable

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SIGNATURES = {
    b"%PDF": "pdf",
    b"{\\rtf": "rtf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"7z\xbc\xaf": "packed",
    b"Rar!": "packed",
    b"\x1f\x8b": "packed",
    b"SQLite format 3": "database",
    b"\x7fELF": "program",
    b"MIME-Version:": "html",
}
_PACKAGES = {
    "word/document.xml": "document",
    "ppt/presentation.xml": "presentation",
    "xl/workbook.bin": "xlsb",
}
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_SHEETS = b"spreadsheet"
_SPREADSHEET_2003 = "urn:schemas-microsoft-com:office:spreadsheet"
_START = 4096
# How JSON-stat, the codebook and the data of a census extract begin; all have a door of their own.
_JSON = re.compile(r"\{\s*\"|\[\s*\{")
_CODEBOOK = "<codebook"
_RECORD = re.compile("[0-9 ]{20,}")
_LAYOUT = frozenset("\t\n\r\f\v")


def refuse_other_files(data: bytes) -> None:
    """Raise ``Unreadable`` for files that other programs are known by."""
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise Unreadable("file-of-another-kind", came=kind)
    if data.startswith(b"MZ") and b"\0" in data[:128]:
        raise Unreadable("file-of-another-kind", came="program")


def refuse_other_text(text: str) -> None:
    """Raise ``Unreadable`` for texts that are no table."""
    start = text[:_START].lstrip("\ufeff \t\r\n").lower()
    if start.startswith("<"):
        kind = "xml"
        if _SPREADSHEET_2003 in start:
            kind = "xml-spreadsheet"
        elif any(tag in start for tag in ("<html", "<table", "<!doctype html", "<meta")):
            kind = "html"
        elif _CODEBOOK in start:
            kind = "microdata"
        raise Unreadable("file-of-another-kind", came=kind)
    if _JSON.match(start):
        raise Unreadable("file-of-another-kind", came="json")
    if _is_fixed_width(text):
        raise Unreadable("file-of-another-kind", came="microdata")
    controls = sum(character < " " and character not in _LAYOUT for character in start)
    if controls * 20 > len(start):
        raise Unreadable("file-of-another-kind", came="unknown")


def _is_fixed_width(text: str) -> bool:
    """Whether the lines are records of digits alone, as the people of a census extract have."""
    lines = text[:_START].splitlines()
    # The last of them may be cut off here.
    lines = lines[:-1] if len(text) > _START else lines
    records = {len(line) for line in lines if _RECORD.fullmatch(line)}
    return len(records) == 1 and all(map(_RECORD.fullmatch, lines))


def is_open_document(archive: Archive) -> bool:
    """Whether a package is an .ods; ``False`` leaves an .xlsx.

    Raises ``Unreadable`` for packages of any other kind.
    """
    for part, kind in _PACKAGES.items():
        if archive.has(part):
            raise Unreadable("file-of-another-kind", came=kind)
    if archive.has("mimetype"):
        kind = b"".join(archive.chunks("mimetype"))[:100]
        if kind.startswith(_OPEN_DOCUMENT):
            if not kind.removeprefix(_OPEN_DOCUMENT).startswith(_SHEETS):
                raise Unreadable("file-of-another-kind", came="document")
            return True
    if archive.has("content.xml"):
        return True
    if not any(name.startswith(("xl/", "[content_types]")) for name in archive.names()):
        raise Unreadable("file-of-another-kind", came="packed")
    return False
