"""Rows of text as wide as they are said to be."""

import pytest

from xhht_analysis.drawing.lettering import Row, balanced, text_width, wrapped

TEXT = "Không công bố vì dưới năm người trả lời"


@pytest.mark.parametrize("width", [60, 90, 140, 400])
def test_wrapped_rows_keep_to_the_width_and_lose_no_word(width):
    block = wrapped(TEXT, width)
    assert all(row.width <= width for row in block.rows)
    assert " ".join(row.text for row in block.rows) == TEXT


def test_a_word_wider_than_the_room_stands_alone():
    assert [row.text for row in wrapped("a bbbbbbbbbbbb c", 20).rows] == ["a", "bbbbbbbbbbbb", "c"]


def test_line_breaks_are_kept():
    assert [row.text for row in wrapped("Cả nước\n95,1%", 300).rows] == ["Cả nước", "95,1%"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (1, ["Phan Rang - Tháp Chàm"]),
        (2, ["Phan Rang -", "Tháp Chàm"]),
        (3, ["Phan", "Rang -", "Tháp Chàm"]),
    ],
)
def test_no_row_begins_with_a_dash(rows, expected):
    assert [row.text for row in balanced("Phan Rang - Tháp Chàm", rows).rows] == expected


def test_one_word_stays_one_row():
    assert len(balanced("Huế", 3).rows) == 1


def test_bold_is_wider_and_a_tail_adds_to_the_width():
    assert text_width("Ninh Sơn", 9.5, True) > text_width("Ninh Sơn", 9.5, False)
    assert (
        Row("Ninh Sơn", tail="14,8%").width > Row("Ninh Sơn").width + Row("14,8%", bold=True).width
    )


def test_a_row_has_room_for_stacked_accents():
    assert Row("Ế").height >= 1.24 * 9.5


def test_a_letter_that_the_font_lacks_is_refused_rather_than_drawn_as_a_box():
    with pytest.raises(ValueError, match="DejaVu Sans has no '漢' for 'Xã 漢'"):
        _ = Row("Xã 漢").width
