"""The PDF of a report: A4 as the decree wants it, tagged, searchable, the same bytes each time."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from tests.reports.printed import (
    HOSTILE,
    MM,
    PICTURE,
    ROWS,
    Word,
    cell_texts,
    facts,
    made_up_report,
    opening,
    squeezed,
    table,
    told,
    words_of,
)
from xhht_analysis.reports.content import Exhibit, Foreign, Opening, Paragraph, Part
from xhht_analysis.reports.exports.paper import on_paper
from xhht_analysis.reports.exports.pdf import pdf

MOST_PAGES, MOST_BYTES = 4, 500_000


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf(made_up_report(), facts())


@pytest.fixture
def reader(made: bytes) -> PdfReader:
    return PdfReader(BytesIO(made))


@pytest.fixture
def pages_of(program: Callable[[str], str], tmp_path: Path) -> Callable[[bytes], list[list[Word]]]:
    """Each page's words with their left, top, right and bottom edges in points."""

    def find(content: bytes) -> list[list[Word]]:
        path = tmp_path / "report.pdf"
        path.write_bytes(content)
        return words_of(told(program("pdftotext"), "-bbox", path, "-"))

    return find


@pytest.fixture
def text_of(program: Callable[[str], str], tmp_path: Path) -> Callable[[bytes], str]:
    """All that a reader can search, in the order in which it was written, without spaces."""

    def read(content: bytes) -> str:
        path = tmp_path / "read.pdf"
        path.write_bytes(content)
        return squeezed(told(program("pdftotext"), "-raw", path, "-"))

    return read


def objects(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary of the file."""
    numbers = (number for table in reader.xref.values() for number in table)
    for number in {*numbers, *reader.xref_objStm}:
        found = reader.get_object(IndirectObject(number, 0, reader))
        if isinstance(found, DictionaryObject):
            yield found


def test_it_is_tagged_and_says_so(reader: PdfReader) -> None:
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "vi"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert reader.metadata.title == "Huyện Đồi Vọng: Bản tin năm 2023"


@pytest.mark.parametrize("kind", ["/H1", "/H2", "/Table", "/TH", "/Figure", "/Caption", "/LI"])
def test_its_tags_name_what_is_there(reader: PdfReader, kind: str) -> None:
    assert any(found.get("/S") == kind for found in objects(reader))


def test_english_says_that_it_is_english() -> None:
    root = PdfReader(BytesIO(pdf(made_up_report(), facts(language="en")))).trailer["/Root"]
    assert root["/Lang"] == "en"


def test_the_bookmarks_are_the_headings(reader: PdfReader) -> None:
    title, exhibits = reader.outline
    assert title["/Title"] == "Huyện Đồi Vọng: Bản tin năm 2023"
    assert [one["/Title"].partition(" (")[0] for one in exhibits] == [
        "Điều cần biết", "Chỉ tiêu của các xã", "Bản đồ",
    ]  # fmt: skip


def test_every_font_is_inside(reader: PdfReader) -> None:
    descriptors = [found for found in objects(reader) if found.get("/Type") == "/FontDescriptor"]
    names = {re.match(r"/\w{6}\+([A-Za-z]+)", one["/FontName"])[1] for one in descriptors}
    assert names == {"LibertinusSerif", "DejaVuSans", "DejaVuSansMono"}
    for one in descriptors:
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & one.keys(), one["/FontName"]


def test_pictures_and_the_strip_have_words(reader: PdfReader) -> None:
    spoken = [found["/Alt"] for found in objects(reader) if "/Alt" in found]
    assert spoken.count(PICTURE.alt) == 3
    assert "Kết luận: T1: Đạt; T2: Tụt." in spoken


def test_it_is_dated_with_the_edition_and_the_same_each_time(made: bytes) -> None:
    assert pdf(made_up_report(), facts()) == made
    later = pdf(made_up_report(), facts(day=date(2024, 2, 1)))
    assert later != made
    assert PdfReader(BytesIO(later)).metadata.creation_date.date() == date(2024, 2, 1)


def test_pages_are_a4_and_nothing_leaves_the_decrees_margins(
    made: bytes, reader: PdfReader, pages_of
) -> None:
    assert {tuple(map(round, page.mediabox)) for page in reader.pages} == {(0, 0, 595, 842)}
    for words in pages_of(made):
        for left, top, right, bottom, text in words:
            assert left >= 29.9 * MM, text
            assert right <= 195.1 * MM, text
            assert bottom <= 297 * MM, text
            assert top >= 20 * MM - 4 or text.isdigit(), text


def test_the_page_number_is_centred_in_the_top_margin_from_page_two_on(
    made: bytes, pages_of
) -> None:
    pages = pages_of(made)
    above = [[word for word in words if word.bottom < 20 * MM] for words in pages]
    assert len(pages) >= 3
    assert above[0] == []
    for number, words in enumerate(above[1:], start=2):
        ((left, top, right, bottom, text),) = words
        assert text == str(number)
        assert (left + right) / 2 == pytest.approx((30 + 165 / 2) * MM, abs=1)
        assert 13 <= bottom - top <= 20, "13 points with what stands above and below the figures"


def test_every_text_of_every_table_can_be_found(made: bytes, text_of) -> None:
    read = text_of(made)
    for text in cell_texts(on_paper(made_up_report())):
        assert squeezed(text) in read


def test_what_a_name_means_to_typst_is_text(made: bytes, text_of) -> None:
    read = text_of(made)
    for name in HOSTILE:
        assert read.count(squeezed(name)) >= 2, "in a table and in a list"
    exhibit = Exhibit(
        id=HOSTILE[0],
        title=HOSTILE[1],
        made_up=HOSTILE[2],
        blocks=(Paragraph(text=HOSTILE[3]),),
        notes=HOSTILE[4:6],
    )
    read = text_of(pdf((opening(), exhibit, Foreign(text=HOSTILE[0])), facts()))
    for name in HOSTILE[:6]:
        assert squeezed(name) in read


@pytest.mark.parametrize("sign", ["漢", "\x00", "\x0b", "\ufffe", "\U0010ffff", "😀", "\ud800"])
def test_a_sign_that_no_font_has_does_not_stop_the_report(sign: str, text_of) -> None:
    strange = Exhibit(id="a", title=f"Xã {sign}", blocks=(table(f"Đồi {sign} Vọng"),))
    read = text_of(pdf((opening(), strange), facts()))
    assert re.search("Đồi.Vọng", read)


def test_what_is_folded_away_is_not_printed(made: bytes, text_of) -> None:
    read = text_of(made)
    for gone in ("Chỉ có trên màn hình", "Phần gấp lại", "Xã trong hình"):
        assert squeezed(gone) not in read
    assert squeezed("in ra bởi một ô khác: x = 1") in read


def test_links_lead_to_cells_and_exhibits_that_are_printed(reader: PdfReader) -> None:
    links = [found for found in objects(reader) if found.get("/Subtype") == "/Link"]
    # The number in the sentence, the one tile, the finding: three; the rest leads nowhere here.
    assert len(links) == 3


def test_a_head_is_repeated_on_each_page_of_its_table(made: bytes, pages_of) -> None:
    pages = [[word.text for word in words] for words in pages_of(made)]
    rows = [sum(word == "số" for word in words) for words in pages]
    assert sum(rows) >= ROWS
    with_rows = [words for words, n in zip(pages, rows, strict=True) if n > 2]
    assert len(with_rows) >= 2
    assert all("luận" in words for words in with_rows)


def test_the_warning_is_on_the_first_page_and_its_mark_on_each(made: bytes, pages_of) -> None:
    pages = [" ".join(word.text for word in words) for words in pages_of(made)]
    assert "KHÔNG PHẢI SỐ LIỆU THẬT" in pages[0]
    assert all("CÓ SỐ LIỆU MINH HỌA" in page for page in pages)
    (real,) = [
        " ".join(word.text for word in words) for words in pages_of(pdf((opening(),), facts()))
    ]
    assert "MINH HỌA" not in real


def test_a_matrix_is_filled_in_its_tones() -> None:
    plain = Exhibit(id="a", title="Ma trận", blocks=(table("Xã A"),))
    matrix = replace(plain, blocks=(replace(table("Xã A"), heat=True),))
    inks = [
        set(re.findall(rb"([\d.]+ [\d.]+ [\d.]+) scn", page.get_contents().get_data()))
        for one in (plain, matrix)
        for page in PdfReader(BytesIO(pdf((opening(), one), facts()))).pages
    ]
    assert inks[1] > inks[0], "the same, and the ground of what is not met"


def test_two_cells_with_one_id_are_no_error() -> None:
    again = Exhibit(id="again", title="Lặp lại", blocks=(table("Xã A"), table("Xã B")))
    sentence = made_up_report()[1]
    assert pdf((opening(), sentence, again, again), facts())


def test_a_lone_picture_has_its_notes_beside_it(pages_of) -> None:
    maps = made_up_report()[3]
    (first, _) = maps.blocks
    lone = Exhibit(id="a", title="Bản đồ", notes=("Bên cạnh hình.",),
                   blocks=(type(first)(plates=first.plates[:1]),))  # fmt: skip
    ((*_, words),) = (pages_of(pdf((opening(), lone), facts())),)
    note = next(word for word in words if word.text == "Bên")
    assert note.left > (30 + 165 / 3) * MM


@pytest.mark.parametrize("language", ["vi", "en"])
class TestTheRealBrief:
    """Bác Ái's, on the worked example's returns."""

    @pytest.fixture
    def parts(self, real, language: str) -> Sequence[Part]:
        return real("ban_tin_2023", "584", language).parts

    @pytest.fixture
    def content(self, parts: Sequence[Part], language: str) -> bytes:
        return pdf(parts, facts(language=language))

    def test_it_has_four_pages_and_half_a_megabyte_at_most(self, content: bytes) -> None:
        assert len(PdfReader(BytesIO(content)).pages) <= MOST_PAGES
        assert len(content) <= MOST_BYTES

    def test_every_text_of_every_table_can_be_found(
        self, parts: Sequence[Part], content: bytes, text_of
    ) -> None:
        read = text_of(content)
        texts = list(cell_texts(on_paper(parts)))
        assert len(texts) > 100
        assert [text for text in texts if squeezed(text) not in read] == []

    def test_its_words_stay_within_the_margins(self, content: bytes, pages_of) -> None:
        for words in pages_of(content):
            assert min(word.left for word in words) >= 29.9 * MM
            assert max(word.right for word in words) <= 195.1 * MM


def test_the_opening_of_a_real_report_leads_its_bookmarks(real) -> None:
    parts = real("ban_tin_2023", "58").parts
    (head, *_) = parts
    assert isinstance(head, Opening)
    outline = PdfReader(BytesIO(pdf(parts, facts()))).outline
    assert outline[0]["/Title"] == head.title
    assert len(outline[1]) == sum(isinstance(part, Exhibit) for part in on_paper(parts))
