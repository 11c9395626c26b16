"""What Word can do that python-docx has no method for: fields, links, borders, numbering."""

import re
from collections.abc import Mapping

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

Attributes = Mapping[str, str | int]
# XML knows no other characters; a text that holds one would make a file that Word cannot open.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legible(text: str) -> str:
    """The text with a sign in place of what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def element(name: str, attributes: Attributes | None = None) -> BaseOxmlElement:
    """An element such as ``w:shd`` with attributes of the same namespace."""
    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), str(value))
    return made


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that Word computes anew; ``shown`` is what stands there until it does."""
    for kind in ("begin", "separate", "end"):
        if kind == "separate":
            code = element("w:instrText", {"xml:space": "preserve"})
            code.text = f" {instruction} "
            paragraph.add_run()._r.append(code)
        if kind == "end":
            paragraph.add_run(shown)
        paragraph.add_run()._r.append(element("w:fldChar", {"w:fldCharType": kind}))


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place in the text that links lead to, under a name and number of its own."""
    start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
    paragraph._p.extend([start, element("w:bookmarkEnd", {"w:id": number})])


def link_to(run: Run, bookmark: str) -> None:
    """Let a run that stands in a paragraph lead to a bookmark."""
    link = element("w:hyperlink", {"w:anchor": bookmark, "w:history": 1})
    run._r.addprevious(link)
    link.append(run._r)


def add_border(paragraph: Paragraph, *sides: str, points: float, space: int = 4) -> None:
    """Lines at some sides of a paragraph: top, left, bottom, right."""
    line = {"w:val": "single", "w:sz": round(points * 8), "w:space": space, "w:color": "000000"}
    borders = element("w:pBdr")
    borders.extend(element(f"w:{side}", line) for side in sides)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders,
        *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"),
    )


def shade(target: BaseOxmlElement, grey: str) -> None:
    """Fill a cell's properties with a grey, as six hexadecimal digits."""
    target.append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": grey}))


def repeat_on_each_page(row: _Row) -> None:
    """Make a row the head of its table."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def keep_whole(row: _Row) -> None:
    """Never break a row between pages."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def describe(table: Table, words: str) -> None:
    """What a table shows, for a screen reader."""
    table._tbl.tblPr.append(element("w:tblDescription", {"w:val": words}))


def set_edges(table: Table, width: Length) -> None:
    """How far a cell's text stays from its left and right lines."""
    edges = element("w:tblCellMar")
    side = {"w:w": width.twips, "w:type": "dxa"}
    edges.extend(element(f"w:{name}", side) for name in ("left", "right"))
    table._tbl.tblPr.insert_element_before(edges, "w:tblLook", "w:tblCaption", "w:tblDescription")


def add_numbering(document: Document, form: str) -> int:
    """A numbering of one level such as ``upperRoman``; its number, for styles to use."""
    numbering = document.part.numbering_part.element
    numbers = numbering.findall(qn("w:num"))
    new = 1 + max(int(number.get(qn("w:numId"))) for number in numbers)
    level = element("w:lvl", {"w:ilvl": 0})
    level.extend(
        element(f"w:{name}", {"w:val": value})
        for name, value in {
            "start": 1, "numFmt": form, "suff": "space", "lvlText": "%1.", "lvlJc": "left",
        }.items()
    )  # fmt: skip
    abstract = element("w:abstractNum", {"w:abstractNumId": 100 + new})
    abstract.extend([element("w:multiLevelType", {"w:val": "singleLevel"}), level])
    numbers[0].addprevious(abstract)
    number = element("w:num", {"w:numId": new})
    number.append(element("w:abstractNumId", {"w:val": 100 + new}))
    numbering.append(number)
    return new
