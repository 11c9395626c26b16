"""The Word document of a report: the decree's typography, real headings, and no signature."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt

from tests.reports.printed import (
    HOSTILE,
    PICTURE,
    facts,
    made_up_report,
    opening,
    table,
)
from xhht_analysis.reports.content import Exhibit, Foreign, Items, Paragraph
from xhht_analysis.reports.exports.paper import on_paper
from xhht_analysis.reports.exports.word.document import word


@pytest.fixture(scope="module")
def made() -> bytes:
    return word(made_up_report(), facts())


@pytest.fixture
def document(made: bytes) -> Document:
    return docx.Document(BytesIO(made))


def text_in(element: BaseOxmlElement) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def texts(document: Document) -> list[str]:
    """Every paragraph in the order of the page, those of tables too."""
    return [text_in(paragraph) for paragraph in document.element.body.iter(qn("w:p"))]


def styled(document: Document, style: str) -> list[str]:
    return [one.text for one in document.paragraphs if one.style.name == style]


def test_the_page_is_the_decrees(document: Document) -> None:
    section = document.sections[0]
    sizes = (section.page_width, section.page_height)
    assert [round(size.mm) for size in sizes] == [210, 297]
    margins = (
        section.top_margin, section.right_margin, section.bottom_margin, section.left_margin,
    )  # fmt: skip
    assert [round(margin.mm) for margin in margins] == [20, 15, 20, 30]
    normal = document.styles["Normal"]
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(13))
    assert normal.paragraph_format.space_after >= Pt(6)


def test_no_style_of_ours_takes_its_font_from_a_theme(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    used = {one.style.style_id for one in document.paragraphs}
    styles = [one for one in document.styles.element if one.get(qn("w:styleId")) in used]
    fonts = [node for one in (defaults, *styles) for node in one.iter(qn("w:rFonts"))]
    assert len(fonts) > len(used)
    for font in fonts:
        assert set(font.attrib) == {qn(f"w:{one}") for one in ("ascii", "hAnsi", "eastAsia", "cs")}
        assert set(font.attrib.values()) <= {"Times New Roman", "Courier New"}


def test_the_page_number_is_centred_in_the_header_but_for_the_first_page(
    document: Document,
) -> None:
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert "".join(one.text for one in section.first_page_header.paragraphs) == ""
    (line,) = section.header.paragraphs
    assert line.alignment is None
    assert line.style.paragraph_format.alignment == 1
    assert line.style.font.size == Pt(13)
    assert [node.text.strip() for node in line._p.iter(qn("w:instrText"))] == ["PAGE"]
    assert 0 < section.header_distance < section.top_margin


@pytest.mark.parametrize(
    ("language", "placeholders", "nation"),
    [
        (
            "vi",
            ["[TÊN CƠ QUAN]", "Số: [số]", "[địa danh], ngày [ngày] tháng [tháng] năm [năm]",
             "[người ký]", "Nơi nhận:"],
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        (
            "en",
            ["[ISSUING BODY]", "No.: [number]", "[place], [day] [month] [year]", "[signatory]",
             "Recipients:"],
            "SOCIALIST REPUBLIC OF VIET NAM",
        ),
    ],
)  # fmt: skip
def test_number_day_and_signature_are_placeholders(
    language: str, placeholders: list[str], nation: str
) -> None:
    document = docx.Document(BytesIO(word(made_up_report(), facts(language=language))))
    head, foot = document.tables[0], document.tables[-1]
    formal = [one.text for t in (head, foot) for cell in t.rows[0].cells for one in cell.paragraphs]
    assert nation in formal
    assert set(placeholders) <= set(formal)
    assert not any(re.search(r"\d", text) for text in formal), "nothing is made up"


def test_headings_are_headings(document: Document) -> None:
    assert styled(document, "Heading 1") == ["Huyện Đồi Vọng: Bản tin năm 2023"]
    assert styled(document, "Heading 2") == [
        "Điều cần biết (có số liệu minh họa ◇)", "Chỉ tiêu của các xã", "Bản đồ",
    ]  # fmt: skip
    numbered = document.styles["Heading 2"].element.find(".//" + qn("w:numId"))
    number = numbered.get(qn("w:val"))
    numbering = document.part.numbering_part.element
    (abstract,) = [
        one.find(qn("w:abstractNumId")).get(qn("w:val"))
        for one in numbering.findall(qn("w:num"))
        if one.get(qn("w:numId")) == number
    ]
    (form,) = [
        one.find(".//" + qn("w:numFmt")).get(qn("w:val"))
        for one in numbering.findall(qn("w:abstractNum"))
        if one.get(qn("w:abstractNumId")) == abstract
    ]
    assert form == "upperRoman"


def test_captions_are_counted_by_word(document: Document) -> None:
    captions = [
        paragraph
        for paragraph in document.element.body.iter(qn("w:p"))
        if (style := paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) is not None
        and style.get(qn("w:val")) == "Caption"
    ]
    assert [text_in(one) for one in captions] == [
        "Bảng 1. Hiện trạng của từng xã",
        "Hình 1. Hình của năm 2021",
        "Hình 2. Hình của năm 2022",
        "Hình 3. Hình của năm 2023",
    ]
    fields = [node.text.strip() for one in captions for node in one.iter(qn("w:instrText"))]
    assert fields == ["SEQ Bảng \\* ARABIC", *["SEQ Hình \\* ARABIC"] * 3]


def test_tables_hold_every_text_and_repeat_their_heads(document: Document) -> None:
    (shown,) = [one for one in document.tables if len(one.columns) == 3]
    (asked,) = on_paper(made_up_report())[2].blocks
    assert [cell.text for cell in shown.rows[0].cells] == list(asked.head)
    for row, cells in zip(list(shown.rows)[1:], asked.rows, strict=True):
        for cell, content in zip(row.cells, cells, strict=True):
            value, _, note = cell.text.partition("\n")
            assert value == content.text + "◇②" * content.illustrative
            assert note == content.note
    heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in shown.rows]
    assert heads == [True] + [False] * len(asked.rows)
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in shown.rows)
    assert sum(column.width for column in shown.columns) == pytest.approx(Mm(165), abs=Mm(1))


def test_a_matrix_has_grey_grounds_where_a_target_is_missed() -> None:
    exhibit = Exhibit(id="a", title="Ma trận", blocks=(replace(table("Xã A"), heat=True),))
    (shown,) = docx.Document(BytesIO(word((opening(), exhibit), facts()))).tables[1:-1]
    shaded = [cell._tc.find(f".//{qn('w:shd')}") is not None for cell in shown.rows[1].cells]
    assert shaded == [False, False, True]


def test_pictures_have_words_and_are_no_blown_up_pixels(document: Document) -> None:
    drawn = [node.get("descr") for node in document.element.body.iter(qn("wp:docPr"))]
    assert drawn == [PICTURE.alt] * 3
    for shape in document.element.body.iter(qn("wp:extent")):
        assert int(shape.get("cx")) <= Mm(165 / 2)


def test_what_is_folded_away_is_not_there(document: Document) -> None:
    read = "\n".join(texts(document))
    for gone in ("Chỉ có trên màn hình", "Phần gấp lại", "Xã trong hình"):
        assert gone not in read


def test_links_lead_to_bookmarks_that_are_there_once(document: Document) -> None:
    body = document.element.body
    names = [node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))]
    numbers = [node.get(qn("w:id")) for node in body.iter(qn("w:bookmarkStart"))]
    links = list(body.iter(qn("w:hyperlink")))
    assert len(set(names)) == len(names)
    assert len(set(numbers)) == len(numbers)
    assert [text_in(link) for link in links] == ["1,5%", "T1", "✓", "Xem bảng chỉ tiêu"]
    assert {link.get(qn("w:anchor")) for link in links} <= set(names)


def test_a_number_leads_to_its_own_cell(document: Document) -> None:
    (link,) = [
        node for node in document.element.body.iter(qn("w:hyperlink")) if text_in(node) == "1,5%"
    ]
    (place,) = [
        node
        for node in document.element.body.iter(qn("w:bookmarkStart"))
        if node.get(qn("w:name")) == link.get(qn("w:anchor"))
    ]
    assert text_in(place.getparent()).startswith("1,5%")


def test_the_warning_is_a_box_and_its_mark_on_each_page(document: Document) -> None:
    (box,) = [one for one in document.paragraphs if one.style.name == "Warning"]
    borders = box._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    sides = ("top", "left", "bottom", "right")
    assert [side.tag for side in borders] == [qn(f"w:{side}") for side in sides]
    section = document.sections[0]
    for footer in (section.footer, section.first_page_footer):
        assert "CÓ SỐ LIỆU MINH HỌA" in footer.paragraphs[0].text
    real = docx.Document(BytesIO(word((opening(),), facts())))
    assert "MINH HỌA" not in real.sections[0].footer.paragraphs[0].text


@pytest.mark.parametrize(("language", "tag"), [("vi", "vi-VN"), ("en", "en-US")])
def test_the_language_is_declared(language: str, tag: str) -> None:
    document = docx.Document(BytesIO(word((opening(),), facts(language=language))))
    declared = document.styles.element.find(".//" + qn("w:lang"))
    assert declared.get(qn("w:val")) == tag
    assert document.core_properties.language == tag


def test_the_properties_name_the_program_and_the_editions_day(document: Document) -> None:
    properties = document.core_properties
    assert properties.title == "Huyện Đồi Vọng: Bản tin năm 2023"
    assert properties.author == properties.last_modified_by == "xhht_analysis 1.2.3"
    assert properties.created.date() == properties.modified.date() == date(2023, 12, 31)


def test_the_bytes_are_the_same_each_time(made: bytes) -> None:
    assert word(made_up_report(), facts()) == made
    with zipfile.ZipFile(BytesIO(made)) as package:
        assert {part.date_time for part in package.infolist()} == {(2023, 12, 31, 0, 0, 0)}
        assert not [name for name in package.namelist() if "thumbnail" in name]


def test_what_a_name_means_to_word_is_text(document: Document) -> None:
    read = texts(document)
    for name in HOSTILE:
        assert read.count(name) == 2, "in a table and in a list"
    fields = {node.text.split()[0] for node in document.element.body.iter(qn("w:instrText"))}
    assert fields == {"SEQ"}


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_a_sign_that_xml_has_not_does_not_stop_the_report(sign: str) -> None:
    name = f"Đồi{sign}Vọng"
    exhibit = Exhibit(
        id=name,
        title=name,
        made_up=name,
        blocks=(Paragraph(text=name), table(name), Items(items=(name,))),
        notes=(name,),
    )
    document = docx.Document(BytesIO(word((opening(), exhibit, Foreign(text=name)), facts())))
    assert len([text for text in texts(document) if "Đồi\ufffdVọng" in text]) >= 5


def test_two_cells_with_one_id_are_no_error() -> None:
    again = Exhibit(id="again", title="Lặp lại", blocks=(table("Xã A"), table("Xã B")))
    document = docx.Document(BytesIO(word((opening(), again, again), facts())))
    names = [node.get(qn("w:name")) for node in document.element.body.iter(qn("w:bookmarkStart"))]
    assert len(set(names)) == len(names) == 2


def test_other_output_is_set_line_by_line_in_one_width(document: Document) -> None:
    assert styled(document, "Output") == ["in ra bởi một ô khác:", "  x = 1"]
    assert document.styles["Output"].font.name == "Courier New"
