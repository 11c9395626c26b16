"""What Decree 30/2020/NĐ-CP puts around a report, as placeholders: nobody has signed it."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.word.marks import add_border, keep_whole

_LEFT, _RIGHT = Mm(65), Mm(100)


def add_head(document: Document, facts: ReportFacts) -> None:
    """Who issues it on the left, the nation on the right; number, place and day to be filled in."""
    left, right = _two_columns(document)
    _line(left, facts.say("word-superior"), 12)
    _rule(_line(left, facts.say("word-issuer"), 12, bold=True), Mm(20))
    _line(left, facts.say("word-number"), 13)
    _line(right, facts.say("word-nation"), 12, bold=True)
    _rule(_line(right, facts.say("word-motto"), 13, bold=True), Mm(23))
    _line(right, facts.say("word-place-and-day"), 13, italic=True)


def add_foot(document: Document, facts: ReportFacts) -> None:
    """Who gets it on the left, who signs it on the right; neither is known here."""
    left, right = _two_columns(document)
    _line(left, facts.say("word-recipients"), 12, bold=True, italic=True, align=ALIGN.LEFT)
    _line(left, facts.say("word-recipient"), 11, align=ALIGN.LEFT)
    _line(left, facts.say("word-archive"), 11, align=ALIGN.LEFT)
    _line(right, facts.say("word-office"), 13, bold=True)
    _line(right, facts.say("word-signature"), 13, italic=True, before=24, after=24)
    _line(right, facts.say("word-signer"), 13, bold=True)


def _two_columns(document: Document) -> Sequence[_Cell]:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    keep_whole(table.rows[0])
    cells = table.rows[0].cells
    for cell, column, width in zip(cells, table.columns, (_LEFT, _RIGHT), strict=True):
        cell.width = column.width = width
    return cells


def _line(
    cell: _Cell,
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    align: ALIGN = ALIGN.CENTER,
    before: float = 0,
    after: float = 0,
) -> Paragraph:
    first = cell.paragraphs[0]
    paragraph = first if not first.text else cell.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(after)
    run = paragraph.add_run(text)
    run.font.size, run.font.bold, run.font.italic = Pt(size), bold, italic
    return paragraph


def _rule(below: Paragraph, indent: Length) -> None:
    """A short line in the middle of the column, as the decree draws it."""
    rule = below._parent.add_paragraph()
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = indent
    rule.paragraph_format.space_after = Pt(4)
    rule.paragraph_format.line_spacing = Pt(4)
    add_border(rule, "top", points=0.75, space=1)
