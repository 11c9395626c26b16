"""A report as PDF on A4: tagged for screen readers, bookmarked, every font inside."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from functools import cache
from typing import Any

import typst

from xhht_analysis.drawing.typeface import FAMILY, MONOSPACED, letters, typeface_folder
from xhht_analysis.reports.content import (
    GRADE_SIGNS,
    Block,
    Cell,
    Exhibit,
    Finding,
    Findings,
    Items,
    Opening,
    Paragraph,
    Part,
    Plates,
    Strip,
    Table,
)
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.paper import (
    GUTTER_PT,
    TILES,
    WIDTH_PT,
    Places,
    abreast,
    numeric,
    on_paper,
    shares,
    width_pt,
)
from xhht_analysis.reports.html import TEMPLATES
from xhht_analysis.reports.parts import to_json

_SOURCES = ("report.typ", "blocks.typ")

_LETTERS = 122  # in a row of a table, in its size of type
_UNSEEN = frozenset("\n\t\u200b")


def pdf(parts: Sequence[Part], facts: ReportFacts) -> bytes:
    """The report as PDF/UA-1, dated with the edition's day; the same bytes each time."""
    kept = on_paper(parts)
    warned = any(isinstance(part, Opening) and part.warning for part in kept)
    report = {
        "title": facts.title,
        "language": facts.language,
        "footer": facts.footer,
        "mark": facts.say("paper-mark") if warned else "",
        "table": facts.say("paper-table"),
        "figure": facts.say("paper-figure"),
        "typeface": FAMILY,
        "monospaced": MONOSPACED,
        "parts": list(_parts(kept)),
    }
    files = {name: _source(name) for name in _SOURCES}
    # Named main.typ, since that is where typst begins among several files.
    files["main.typ"] = files.pop("report.typ")
    files["report.json"] = json.dumps(_legible(report)).encode()
    return typst.compile(
        files,
        format="pdf",
        font_paths=_fonts(),
        pdf_standards=["ua-1"],
        timestamp=datetime.combine(facts.day, time(), UTC),
    )


@cache
def _source(name: str) -> bytes:
    return (TEMPLATES / name).read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """Those inside typst and matplotlib's: never those of the machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(typeface_folder())])


def _legible(value: Any) -> Any:
    """What no font can show becomes one sign that says so, which PDF/UA asks for."""
    match value:
        case str():
            unknown = set(value) - letters() - _UNSEEN
            return value.translate(dict.fromkeys(map(ord, unknown), "\ufffd"))
        case dict():
            return {name: _legible(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_legible(inner) for inner in value]
        case _:
            return value


def _parts(parts: Sequence[Part]) -> Iterator[dict[str, Any]]:
    places = Places(parts)
    for part in parts:
        if isinstance(part, Exhibit):
            blocks = [_block(block, places) for block in part.blocks]
            yield {
                "part": "Exhibit",
                "id": places.take(part.id),
                "title": part.title,
                "made_up": part.made_up,
                "blocks": blocks,
                "notes": part.notes,
            }
        else:
            yield to_json(part)


def _block(block: Block, places: Places) -> dict[str, Any]:
    match block:
        case Table():
            stored = _table(block, places)
        case Plates():
            stored = _plates(block)
        case Paragraph():
            stored = {"lead": block.lead, "runs": _runs(block.text, places)}
        case Findings():
            stored = {"items": [_finding(finding, places) for finding in block.items]}
        case Strip():
            stored = _strip(block, places)
        case Items():
            stored = {"items": block.items}
    return {"block": type(block).__name__, **stored}


def _table(table: Table, places: Places) -> dict[str, Any]:
    return {
        "caption": table.caption,
        "head": table.head,
        "rows": [[_cell(cell, places) for cell in row] for row in table.rows],
        "strong_rows": sorted(table.strong_rows),
        "heat": table.heat,
        "widths": shares(table, letters=_LETTERS),
        "numeric": numeric(table),
    }


def _plates(plates: Plates) -> dict[str, Any]:
    columns = abreast(plates)
    return {
        "abreast": columns,
        "gutter": GUTTER_PT,
        "plates": [
            {
                "svg": plate.picture.svg,
                "alt": plate.picture.alt,
                "width": width_pt(plate.picture, abreast=columns),
                "share": width_pt(plate.picture, abreast=columns) / WIDTH_PT,
                "caption": plate.caption,
            }
            for plate in plates.plates
        ],
    }


def _cell(cell: Cell, places: Places) -> dict[str, Any]:
    return {
        "id": places.take(cell.id),
        "text": cell.text,
        "note": cell.note,
        "tone": cell.tone,
        "illustrative": cell.illustrative,
        "grade": GRADE_SIGNS[cell.grade] if cell.grade else "",
    }


def _runs(text: str, places: Places) -> list[dict[str, str]]:
    return [{"text": run.text, "anchor": run.anchor} for run in places.runs(text)]


def _finding(finding: Finding, places: Places) -> dict[str, Any]:
    exhibit = places.known(finding.exhibit)
    return {
        "runs": _runs(finding.text, places),
        "exhibit": exhibit,
        "link": finding.link if exhibit else "",
        "note": finding.note,
        "tone": finding.tone,
    }


def _strip(strip: Strip, places: Places) -> dict[str, Any]:
    return {
        "alt": f"{strip.label}: {'; '.join(tile.title for tile in strip.tiles)}.",
        "columns": min(len(strip.tiles), TILES),
        "tiles": [
            {"text": t.text, "sign": t.sign, "tone": t.tone, "anchor": places.known(t.anchor)}
            for t in strip.tiles
        ],
    }
