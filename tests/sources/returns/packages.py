"""Workbooks made part by part, so that a test can break any of them: .xlsx and .ods."""

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPES = f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
# Style 1 shows a day, 2 a day and a time in Vietnamese, 3 money whose unit holds a d, 4 a time.
STYLES = f"""{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="2">
<numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy\\ hh:mm"/>
<numFmt numFmtId="165" formatCode="#,##0&quot; đồng&quot;"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
<xf numFmtId="20"/></cellXfs></styleSheet>"""

# What the same small table holds in every format.
TABLE = {
    (1, 1): "Mã", (1, 2): "Tên xã", (1, 3): "Số người", (2, 1): 22846, (2, 2): "Xã Phước Bình",
    (2, 3): 1204, (3, 1): 22849, (3, 2): 'Xã "Phước Hòa"', (3, 3): 0,
}  # fmt: skip

Parts = dict[str, bytes]


def zipped(parts: Mapping[str, bytes], *, stored: bool = False) -> bytes:
    """The parts as a zip."""
    out = io.BytesIO()
    packing = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2023, 9, 30, 0, 0, 0)), content, packing)
    return out.getvalue()


def xlsx_sheet(rows: str, *, after: str = "", dimension: str = "A1:C3") -> str:
    """A sheet's XML around its rows."""
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="{dimension}"/>'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def cells(*written: str) -> str:
    """One row of cells that say where they stand."""
    return f'<row r="1">{"".join(written)}</row>'


def xlsx_parts(
    *sheets: str, strings: tuple[str, ...] = (), states: tuple[str, ...] = (),
    names: tuple[str, ...] = (), book: str = "",
) -> Parts:  # fmt: skip
    """The parts of a workbook with these sheets."""
    entries, relations = [], []
    for place, _ in enumerate(sheets):
        name = names[place] if names else f"Sheet{place + 1}"
        state = f' state="{states[place]}"' if states else ""
        entries.append(f'<sheet name="{name}" sheetId="{place + 1}"{state} r:id="rId{place + 1}"/>')
        relations.append(_relation(f"rId{place + 1}", "worksheet", f"worksheets/{place + 1}.xml"))
    relations.append(_relation("rId90", "styles", "styles.xml"))
    relations.append(_relation("rId91", "sharedStrings", "/xl/sharedStrings.xml"))
    texts = "".join(f"<si>{text}</si>" for text in strings)
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations([_relation("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{book}'
        f"<sheets>{''.join(entries)}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(relations),
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{texts}</sst>',
    }
    parts |= {f"xl/worksheets/{place + 1}.xml": sheet for place, sheet in enumerate(sheets)}
    return {name: content.encode() for name, content in parts.items()}


def xlsx(rows: str, *, strings: tuple[str, ...] = (), after: str = "", book: str = "") -> bytes:
    """A workbook with one sheet of these rows."""
    return zipped(xlsx_parts(xlsx_sheet(rows, after=after), strings=strings, book=book))


def _relation(ident: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{ident}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def _relations(relations: list[str]) -> str:
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">{"".join(relations)}</Relationships>'


_NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "table", "text", "style", "manifest")
} | {"calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"}
_DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())


def ods_parts(tables: str) -> Parts:
    """The parts of an .ods with these tables; the style ``hidden`` hides one."""
    content = (
        f"{HEAD}<office:document-content {_DECLARED}><office:automatic-styles>"
        '<style:style style:name="shown"><style:table-properties table:display="true"/>'
        '</style:style><style:style style:name="hidden">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = f"{HEAD}<manifest:manifest {_DECLARED}/>"
    return {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content.encode(),
        "META-INF/manifest.xml": manifest.encode(),
    }


def ods(rows: str) -> bytes:
    """An .ods with one table of these rows."""
    return zipped(ods_parts(f'<table:table table:name="Sheet1">{rows}</table:table>'))
