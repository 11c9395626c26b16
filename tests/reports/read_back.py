"""Reads a report's tables back out of each format, as a person finds them there."""

import io
import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser

from docx import Document
from openpyxl import load_workbook
from openpyxl.cell import Cell as Box
from pypdf import PdfReader

from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording import numbers

_SIGNS = re.compile("[◇①②③]")
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_BODY = re.compile(r"#,##0(?:\.(0+))?(%?)")


@dataclass
class Read:
    """A table as it stands in a file: the first line of each cell, without its marks."""

    caption: str
    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def from_html(content: bytes) -> dict[str, list[Read]]:
    """The tables of each section that are not folded away, by the section's id."""
    reader = _Page()
    reader.feed(content.decode("utf-8"))
    return reader.found


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[Read]] = {}
        self._section = ""
        self._folded = 0
        self._text: list[str] | None = None
        self._beside = 0  # spans that are no part of the value

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        if tag == "section":
            self._section = own["id"]
        elif tag == "details":
            self._folded += 1
        elif self._folded:
            return
        elif tag == "table":
            self.found.setdefault(self._section, []).append(Read(caption=""))
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in {"caption", "th", "td"}:
            self._text = []
        elif tag == "span" and (self._beside or own.get("class") != "value"):
            self._beside += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "details":
            self._folded -= 1
        elif self._folded:
            return
        elif tag in {"caption", "th", "td"}:
            text, self._text = _squeezed("".join(self._text or [])), None
            if tag == "caption":
                self._tables[-1].caption = text
            else:
                self._tables[-1].rows[-1].append(text)
        elif tag == "thead":
            self._tables[-1].head = self._tables[-1].rows.pop()
        elif tag == "span" and self._beside:
            self._beside -= 1

    @property
    def _tables(self) -> list[Read]:
        return self.found.get(self._section, [])

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._beside:
            self._text.append(data)


def from_word(content: bytes) -> list[Read]:
    """Every table of the document, the caption as the paragraph above it."""
    document = Document(io.BytesIO(content))
    found, above = [], ""
    for block in document.iter_inner_content():
        if not hasattr(block, "rows"):
            above = block.text or above
            continue
        rows = [
            [_squeezed(_SIGNS.sub("", cell.text.split("\n")[0])) for cell in row.cells]
            for row in block.rows
        ]
        found.append(Read(caption=_squeezed(above), head=rows[0], rows=rows[1:]))
    return found


def from_pdf(content: bytes) -> str:
    """All text in the order of reading, without spaces: they say nothing on paper."""
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return close(text)


def from_excel(content: bytes, language: Language) -> dict[str, list[tuple[Read, list]]]:
    """By the title of each sheet its tables as they are shown, and the boxes of their rows."""
    found: dict[str, list[tuple[Read, list]]] = {}
    for sheet in load_workbook(io.BytesIO(content)).worksheets[1:]:
        boxes = list(sheet.iter_rows())
        top = next(i for i, row in enumerate(boxes) if row[0].fill.fgColor.rgb.endswith("D5DFEB"))
        read = Read(
            caption=str(boxes[1][0].value),
            head=[str(box.value) for box in boxes[top]],
            rows=[[shown(box, language) for box in row] for row in boxes[top + 1 :]],
        )
        found.setdefault(str(boxes[0][0].value), []).append((read, boxes[top + 1 :]))
    return found


def shown(box: Box, language: Language) -> str:
    """What Excel shows of a box whose format has one number, and words around it."""
    if isinstance(box.value, str) or box.value is None:
        return box.value or ""
    parts = box.number_format.split(";")
    part = parts[0 if box.value > 0 or len(parts) < 3 else 1 if box.value < 0 else 2]
    body = _BODY.search(part)
    if body is None:
        return _words(part)
    places, percent = len(body[1] or ""), body[2]
    value = box.value * 100 if percent else box.value
    number = numbers.decimal(float(f"{abs(value):.12g}"), language, decimals=places)
    return f"{_words(part[: body.start()])}{number}{percent}{_words(part[body.end() :])}"


def _words(code: str) -> str:
    return "".join(found[1] or found[2] or "" for found in _QUOTED.finditer(code))


def close(text: str) -> str:
    """Text in NFC without any space."""
    return re.sub(r"[\s\u00ad\u200b]+", "", unicodedata.normalize("NFC", text))


def _squeezed(text: str) -> str:
    return " ".join(text.split())
