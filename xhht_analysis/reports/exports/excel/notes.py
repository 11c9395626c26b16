"""The annex's first sheet: what the workbook is, where what stands, and how to read it."""

from collections.abc import Iterator, Mapping, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from xhht_analysis.reports.content import Exhibit, Foreign, Items, Opening, Paragraph, Part, said
from xhht_analysis.reports.exports.excel.figures import COLUMNS
from xhht_analysis.reports.exports.excel.sheet import (
    fit_height,
    lay_out,
    put_link,
    put_title,
    put_warning,
    put_words,
    set_widths,
)
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.sources.returns.form_style import PLAIN, QUIET, STRONG

_WIDTHS = (30, 100)
_READING = ("numbers", "percent", "text", "illustrative")


def fill_notes(
    ws: Worksheet, parts: Sequence[Part], facts: ReportFacts, sheets: Mapping[str, str]
) -> None:
    """Title, edition, state of the data and warning, the sheets, the columns, sources and notes.

    ``sheets``: the name of every other sheet -> what it holds.
    """
    set_widths(ws, _WIDTHS)
    last = len(_WIDTHS)
    put_title(ws, 1, facts.title, last_column=last)
    put_title(ws, 2, facts.say("annex-about"), font=PLAIN, last_column=last)
    put_title(ws, 3, facts.footer, font=QUIET, last_column=last)
    row = 3
    for opening in (part for part in parts if isinstance(part, Opening)):
        for text in filter(None, (opening.kicker, opening.state)):
            row += 1
            put_title(ws, row, text, font=PLAIN, last_column=last)
        if opening.warning:
            row += 1
            put_warning(ws, row, opening.warning, last_column=last)
    row = _heading(ws, row, facts.say("annex-sheets"))
    for name, about in sheets.items():
        row += 1
        put_link(ws.cell(row, 1), name, name)
        put_words(ws.cell(row, 2), about)
        fit_height(ws, row, ("", about))
    for heading, lines in (
        (facts.say("annex-reading"), _reading(facts)),
        (facts.say("annex-columns"), _columns(facts)),
        (facts.say("annex-sources"), _sources(parts)),
        (facts.say("annex-notes"), _notes(parts)),
        (facts.say("annex-foreign"), _foreign(parts)),
    ):
        row = _lines(ws, row, heading, list(lines))
    lay_out(ws, facts, landscape=False)


def _heading(ws: Worksheet, row: int, text: str) -> int:
    put_words(ws.cell(row + 2, 1), text, font=STRONG)
    return row + 2


def _lines(ws: Worksheet, row: int, heading: str, lines: Sequence[tuple[str, str]]) -> int:
    """A heading and its lines, the same first text once; nothing at all without lines."""
    if not lines:
        return row
    row = _heading(ws, row, heading)
    above = ""
    for first, text in lines:
        row += 1
        told = ("" if first == above else first, text)
        for column, one in enumerate(told, start=1):
            put_words(ws.cell(row, column), one)
        fit_height(ws, row, told)
        above = first
    return row


def _reading(facts: ReportFacts) -> Iterator[tuple[str, str]]:
    for name in _READING:
        yield facts.say(f"annex-reading-{name}"), facts.say(f"annex-reading-{name}.about")


def _columns(facts: ReportFacts) -> Iterator[tuple[str, str]]:
    for name in COLUMNS:
        yield facts.say(f"annex-head-{name}"), facts.say(f"annex-head-{name}.about")


def _sources(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """What the exhibit says that brings the figures along."""
    for exhibit in _exhibits(parts):
        for block in (*exhibit.blocks, *exhibit.more) if exhibit.annex else ():
            if isinstance(block, Paragraph):
                yield exhibit.title, "".join(run.text for run in said(block.text))
            elif isinstance(block, Items):
                yield from ((exhibit.title, item) for item in block.items)


def _notes(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    for exhibit in _exhibits(parts):
        yield from ((exhibit.title, note) for note in (*exhibit.notes, *exhibit.more_notes))


def _foreign(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    yield from (("", part.text) for part in parts if isinstance(part, Foreign))


def _exhibits(parts: Sequence[Part]) -> Iterator[Exhibit]:
    yield from (part for part in parts if isinstance(part, Exhibit))
