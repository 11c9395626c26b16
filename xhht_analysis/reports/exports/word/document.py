"""A report as a Word document that staff edit and send on: Decree 30/2020/NĐ-CP's typography."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from xhht_analysis.reports.content import Exhibit, Foreign, Opening, Part
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.paper import Places, on_paper
from xhht_analysis.reports.exports.word.blocks import add_block
from xhht_analysis.reports.exports.word.desk import Desk
from xhht_analysis.reports.exports.word.letter import add_foot, add_head
from xhht_analysis.reports.exports.word.marks import add_border, legible
from xhht_analysis.reports.exports.word.page import BOX, CODE, NOTE, new_document


def word(parts: Sequence[Part], facts: ReportFacts) -> bytes:
    """The report as .docx, dated with the edition's day; the same bytes each time.

    Number, day of signing, recipients and signature are placeholders in square brackets.
    """
    kept = on_paper(parts)
    warned = any(isinstance(part, Opening) and part.warning for part in kept)
    document = new_document(facts, mark=facts.say("paper-mark") if warned else "")
    desk = Desk(document, facts, Places(kept))
    add_head(document, facts)
    for part in kept:
        match part:
            case Opening():
                _open(desk, part)
            case Exhibit():
                _show(desk, part)
            case Foreign():
                for line in part.text.splitlines():
                    desk.write(desk.paragraph(CODE), line)
    add_foot(document, facts)
    made = io.BytesIO()
    document.save(made)
    return _dated(made.getvalue(), facts.day)


def _open(desk: Desk, opening: Opening) -> None:
    desk.write(desk.paragraph("Heading 1"), opening.title)
    for text in (opening.kicker, opening.state):
        line = desk.paragraph()
        line.alignment = ALIGN.CENTER
        desk.write(line, text)
    if opening.warning:
        box = desk.paragraph(BOX)
        add_border(box, "top", "left", "bottom", "right", points=2.25)
        desk.write(box, opening.warning)


def _show(desk: Desk, exhibit: Exhibit) -> None:
    heading = desk.paragraph("Heading 2")
    desk.place(heading, exhibit.id)
    desk.write(heading, exhibit.title)
    if exhibit.made_up:
        mark = heading.add_run(legible(f" {exhibit.made_up}"))
        mark.font.all_caps, mark.font.italic = False, True
    for block in exhibit.blocks:
        add_block(block, desk)
    for note in exhibit.notes:
        desk.write(desk.paragraph(NOTE), note)


def _dated(content: bytes, day: date) -> bytes:
    """The same package with every part dated alike."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            part = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(part, before.read(name))
    return made.getvalue()
