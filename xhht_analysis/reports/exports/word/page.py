"""An empty Word document with the typography of Decree 30/2020/NĐ-CP, Appendix I."""

from datetime import UTC, datetime, time

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.word.marks import add_field, add_numbering, element, legible

FONT, MONOSPACED = "Times New Roman", "Courier New"
BODY, SMALL, TABLE, TABLE_NOTE = Pt(13), Pt(11), Pt(9.5), Pt(8)
TEXT_WIDTH = Mm(165)
BOX, NOTE, CODE = "Warning", "Note", "Output"
_LANGUAGES = {"vi": "vi-VN", "en": "en-US"}
_PROPERTY = 255  # characters that a property of a document may have


def new_document(facts: ReportFacts, *, mark: str) -> Document:
    """A4 with the decree's margins, fonts, styles, and page numbers from the second page on.

    ``mark`` stands at the foot of every page.
    """
    document = docx.Document()
    _properties(document, facts)
    _defaults(document, facts)
    _styles(document)
    _page(document, facts, mark)
    return document


def _properties(document: Document, facts: ReportFacts) -> None:
    made = datetime.combine(facts.day, time(), UTC).replace(tzinfo=None)
    program = f"xhht_analysis {facts.version}"
    ours = {
        "title": legible(facts.title)[:_PROPERTY],
        "author": program,
        "last_modified_by": program,
        "comments": legible(facts.footer)[:_PROPERTY],
        "language": _LANGUAGES[facts.language],
        "created": made,
        "modified": made,
        "revision": 1,
    }
    for name, value in ours.items():
        setattr(document.core_properties, name, value)
    # The template's own preview is that of another document.
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]


def _defaults(document: Document, facts: ReportFacts) -> None:
    tongue = _LANGUAGES[facts.language]
    properties = document.styles.element.find(".//" + qn("w:rPrDefault")).find(qn("w:rPr"))
    _set_font(properties, FONT)
    language = properties.find(qn("w:lang"))
    language.set(qn("w:val"), tongue)
    language.set(qn("w:eastAsia"), tongue)
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), tongue)
    # Without this, Word says "compatibility mode" in the title bar: 15 is Word 2013 and later.
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _styles(document: Document) -> None:
    _style(document, "Normal", BODY, after=6, align=ALIGN.JUSTIFY)
    _style(document, "Header", BODY, align=ALIGN.CENTER)
    _style(document, "Footer", Pt(9), align=ALIGN.LEFT)
    _style(document, "Heading 1", Pt(14), bold=True, align=ALIGN.CENTER, after=6, before=12)
    section = _style(document, "Heading 2", BODY, bold=True, before=12, after=6)
    section.font.all_caps = True
    numbered = element("w:numPr")
    numbered.append(element("w:numId", {"w:val": add_numbering(document, "upperRoman")}))
    section.element.get_or_add_pPr().insert_element_before(
        numbered, "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
    _style(document, "Caption", SMALL, bold=True, before=6, after=3)
    _style(document, "List Bullet", BODY, after=4)
    _style(document, BOX, BODY, bold=True, before=6, after=10, align=ALIGN.JUSTIFY)
    _style(document, NOTE, SMALL, after=3, align=ALIGN.JUSTIFY, italic=True)
    _set_font(_style(document, CODE, Pt(9)).element.get_or_add_rPr(), MONOSPACED)


def _style(
    document: Document,
    name: str,
    size: Length,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    align: ALIGN = ALIGN.LEFT,
) -> ParagraphStyle:
    """The style of that name as we want it, made where the template has none."""
    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    _set_font(style.element.get_or_add_rPr(), FONT)
    style.font.size, style.font.bold, style.font.italic = size, bold, italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.alignment = align
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = 1.0
    return style


def _set_font(properties, name: str) -> None:
    """One font for every script, in place of those that a theme would choose."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), name)


def _page(document: Document, facts: ReportFacts, mark: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    add_field(section.header.paragraphs[0], "PAGE", "2")
    for footer in (section.footer, section.first_page_footer):
        footer.is_linked_to_previous = False
        line = footer.paragraphs[0]
        line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(legible(f"{facts.footer}\t"))
        line.add_run(mark).font.bold = True
