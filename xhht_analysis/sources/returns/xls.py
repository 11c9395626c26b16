"""Workbooks of Excel 5 to 2003 (.xls) into grids."""

import io

import xlrd
from xlrd.compdoc import CompDoc

from xhht_analysis.sources.returns.builder import GridBuilder
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed, Value
from xhht_analysis.sources.returns.limits import Room, Unreadable
from xhht_analysis.sources.returns.stored import clean, moment, whole
from xhht_analysis.sources.returns.xls_records import SheetRecords, scan
from xhht_analysis.vocabulary.findings import Finding

_STREAMS = ("Workbook", "Book")
_OTHERS = {"WordDocument": "document", "PowerPoint Document": "presentation"}
_MACROS = ("_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA")
# A workbook with a password is a stream of this name inside a file of the old kind.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_HIDDEN = {1: "hidden", 2: "very-hidden"}


def read_xls(data: bytes, *, file: str) -> tuple[list[Grid], list[Finding]]:
    """Each worksheet as a grid, and what is noticed on the way.

    Raises ``Unreadable``, and anything at all where the bytes mislead the library: see ``apart``.
    """
    if _LOCKED in data:
        raise Unreadable("file-encrypted")
    log = io.StringIO()
    compound = CompDoc(data, logfile=log)
    records = scan(_workbook_stream(compound), room=Room())
    findings = []
    if records.macros or any(node.name in _MACROS for node in compound.dirlist):
        findings.append(Finding(check="file-macros", file=file))
    if records.links:
        facts = {"number": records.links}
        findings.append(Finding(check="file-external-links", file=file, facts=facts))
    book = xlrd.open_workbook(file_contents=data, logfile=log, ragged_rows=True)
    room, grids = Room(), []
    for sheet, more in zip(book.sheets(), records.sheets, strict=True):
        hidden = _HIDDEN.get(sheet.visibility, "")
        builder = GridBuilder(file=file, sheet=sheet.name, room=room, hidden=hidden)
        _fill(builder, sheet, more, from_1904=bool(book.datemode))
        grids.append(builder.grid())
        findings += builder.findings
    return grids, findings


def _workbook_stream(compound: CompDoc) -> bytes:
    for name in _STREAMS:
        memory, start, length = compound.locate_named_stream(name)
        if memory is not None:
            return bytes(memory[start : start + length])
    names = {node.name for node in compound.dirlist}
    other = next((kind for name, kind in _OTHERS.items() if name in names), "unknown")
    raise Unreadable("file-of-another-kind", came=other)


def _fill(
    builder: GridBuilder, sheet: xlrd.sheet.Sheet, more: SheetRecords, *, from_1904: bool
) -> None:
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            found = _value(kind, value, from_1904=from_1904)
            if found is not None:
                builder.put(row + 1, column + 1, found)
    for row, column in more.uncomputed:
        builder.put(row + 1, column + 1, Uncomputed())
    for top, left, bottom, right in more.merged:
        builder.merge(top + 1, left + 1, bottom + 1, right + 1)


def _value(kind: int, value: str | float, *, from_1904: bool) -> Value | ErrorValue | None:
    match kind:
        case xlrd.XL_CELL_TEXT:
            return clean(value)
        case xlrd.XL_CELL_NUMBER:
            return whole(value)
        case xlrd.XL_CELL_DATE:
            when = moment(value, from_1904=from_1904)
            return whole(value) if when is None else when
        case xlrd.XL_CELL_BOOLEAN:
            return bool(value)
        case xlrd.XL_CELL_ERROR:
            return ErrorValue(xlrd.error_text_from_code.get(value, "#?"))
        case _:
            return None
