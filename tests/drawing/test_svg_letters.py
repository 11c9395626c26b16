"""Letters are written once, whichever picture of a page has them first."""

import re

import pytest

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.lettering import Row
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.svg_letters import each_letter_once, is_letter

DEFINED = re.compile(r'<path id="(l[0-9a-f]{8})"')
USED = re.compile(r'<use href="#(l[0-9a-f]{8})"')


@theme.house_style()
def draw(*rows: str, bold: bool = False, size: float = 9.5) -> Picture:
    canvas = Canvas(200, 20 * len(rows))
    for number, text in enumerate(rows):
        canvas.row((10, 10 + 20 * number), Row(text, size, bold))
    return canvas.picture(alt="Chữ")


def test_a_letter_has_the_same_id_in_every_picture_and_another_in_bold():
    plain, again, bold = draw("Ninh"), draw("hiN"), draw("Ninh", bold=True)
    assert set(DEFINED.findall(again.svg)) < set(DEFINED.findall(plain.svg))
    assert set(DEFINED.findall(bold.svg)).isdisjoint(DEFINED.findall(plain.svg))


def test_a_letter_keeps_its_id_in_another_size():
    assert DEFINED.findall(draw("Ninh").svg) == DEFINED.findall(draw("Ninh", size=14).svg)


def test_every_picture_alone_has_all_that_it_uses():
    svg = draw("Phan Rang - Tháp Chàm", "92,6%").svg
    assert set(USED.findall(svg)) == set(DEFINED.findall(svg))


def test_a_space_is_not_written():
    assert len(USED.findall(draw("a b  c").svg)) == 3


def test_on_a_page_each_letter_is_defined_once_and_nothing_else_is_lost():
    pictures = [draw("Ninh Sơn", "12,5%"), draw("Ninh Hải", "12,5%"), draw("Ninh Sơn")]
    page = "<p>".join(picture.svg for picture in pictures)
    short = each_letter_once(page)
    defined = DEFINED.findall(short)
    assert len(defined) == len(set(defined))
    assert set(defined) == set(DEFINED.findall(page))
    assert USED.findall(short) == USED.findall(page)
    assert len(short) < 0.8 * len(page)
    assert re.sub(r'<path id="l[^>]*>|<defs></defs>|<defs>|</defs>', "", short) == re.sub(
        r'<path id="l[^>]*>|<defs></defs>|<defs>|</defs>', "", page
    )


def test_a_first_picture_stays_as_it_is():
    svg = draw("Bác Ái").svg
    assert each_letter_once(svg) == svg


@pytest.mark.parametrize("ident", ["l0eb9c71", "l0eb9c716a", "p0eb9c716", "p12345678-title", ""])
def test_other_ids_are_not_taken_for_letters(ident):
    assert not is_letter(ident)


def test_letters_are_as_fine_as_print_needs():
    """A step of an outline is a two-hundredth of the size: less than a dot of 300 dpi."""
    (scale,) = re.findall(r"scale\(([\d.]+) -", draw("a", size=10).svg)
    assert float(scale) == pytest.approx(10 / 200)
    assert float(scale) < 72 / 300
