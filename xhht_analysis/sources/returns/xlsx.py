"""Workbooks of Office Open XML (.xlsx, .xlsm) into grids: stored values alone, nothing is run."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from xhht_analysis.sources.returns.archive import Archive
from xhht_analysis.sources.returns.builder import GridBuilder
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.limits import MAX_SHEETS, Room, Unreadable
from xhht_analysis.sources.returns.markup import local, walk
from xhht_analysis.sources.returns.xlsx_sheet import Shared, SheetReader
from xhht_analysis.sources.returns.xlsx_tables import read_date_styles, read_strings
from xhht_analysis.vocabulary.findings import Finding

_LINKS = ("xl/externallinks/externallink", "xl/connections", "xl/querytables/", "xl/webextensions/")
_MACROS = ("vbaproject.bin", "vbadata.xml")
_MACRO_SHEETS = "xl/macrosheets/"
_HIDDEN = {"hidden": "hidden", "veryHidden": "very-hidden"}

_Relations = dict[str, tuple[str, str]]


@dataclass
class _Sheet:
    name: str
    relation: str
    hidden: str


@dataclass
class _Workbook:
    sheets: list[_Sheet]
    from_1904: bool = False
    to_calculate: bool = False


def read_xlsx(archive: Archive, *, file: str, room: Room) -> tuple[list[Grid], list[Finding]]:
    """Each worksheet as a grid, and what is noticed on the way.

    Raises ``Unreadable``, or what the zip and XML parsers raise, where a part cannot be read.
    """
    findings = list(_noticed(archive, file))
    main = _main_part(archive, room)
    book = _workbook(archive, main, room)
    if len(book.sheets) > MAX_SHEETS:
        raise Unreadable("file-dimensions", what="sheets", limit=MAX_SHEETS)
    relations = _relations(archive, main, room)
    shared = Shared(
        strings=read_strings(_chunks(archive, relations, "sharedStrings"), room=room),
        date_styles=read_date_styles(_chunks(archive, relations, "styles"), room=room),
        from_1904=book.from_1904,
        to_calculate=book.to_calculate,
    )
    grids = []
    for sheet in book.sheets:
        if sheet.relation not in relations:
            raise Unreadable("file-unreadable", why="part-missing", part=_relations_of(main))
        kind, part = relations[sheet.relation]
        if kind != "worksheet":
            continue
        builder = GridBuilder(file=file, sheet=sheet.name, room=room, hidden=sheet.hidden)
        reader = SheetReader(builder, shared)
        walk(archive.chunks(part), start=reader.start, end=reader.end, text=reader.text, room=room)
        reader.finish()
        grids.append(builder.grid())
        findings += builder.findings
    return grids, findings


def _noticed(archive: Archive, file: str) -> Iterator[Finding]:
    names = archive.names()
    if any(name.endswith(_MACROS) or name.startswith(_MACRO_SHEETS) for name in names):
        yield Finding(check="file-macros", file=file)
    links = sum(name.startswith(_LINKS) and "/_rels/" not in name for name in names)
    if links:
        yield Finding(check="file-external-links", file=file, facts={"number": links})


def _relations(archive: Archive, part: str, room: Room) -> _Relations:
    """The relations of a part by their ids: kind and the part that is meant."""
    folder = posixpath.dirname(part)
    found: _Relations = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if local(name) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, attributes.get("Target", ""))
            found[attributes.get("Id", "")] = kind, target

    of_part = _relations_of(part)
    if archive.has(of_part):
        walk(archive.chunks(of_part), start=start, room=room)
    return found


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _main_part(archive: Archive, room: Room) -> str:
    for kind, part in _relations(archive, "", room).values():
        if kind == "officeDocument":
            return part.lstrip("/")
    return "xl/workbook.xml"


def _workbook(archive: Archive, part: str, room: Room) -> _Workbook:
    book = _Workbook([])

    def start(name: str, attributes: Mapping[str, str]) -> None:
        match local(name):
            case "sheet":
                relation = next((attributes[key] for key in attributes if local(key) == "id"), "")
                hidden = _HIDDEN.get(attributes.get("state", ""), "")
                book.sheets.append(_Sheet(attributes.get("name", ""), relation, hidden))
            case "workbookPr":
                book.from_1904 = attributes.get("date1904") in ("1", "true")
            case "calcPr":
                book.to_calculate = attributes.get("fullCalcOnLoad") in ("1", "true")

    walk(archive.chunks(part), start=start, room=room)
    return book


def _chunks(archive: Archive, relations: _Relations, kind: str) -> Iterable[bytes]:
    """The one part of a kind; a workbook without any has an empty one."""
    for one, part in relations.values():
        if one == kind:
            return archive.chunks(part)
    return (b"<none/>",)
