"""Bars against a target: met at the target itself, not a hair below."""

import math

import pytest
from matplotlib.patches import Circle, Rectangle

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.target_bars import target_bars
from xhht_analysis.vocabulary.figures import Status


@pytest.fixture
def texts() -> dict:
    return {
        "target": 25.0,
        "target_label": "Chỉ tiêu năm 2025: 25%",
        "axis_label": "Lao động có bằng cấp, chứng chỉ, năm 2024",
        "alt": "Bảy huyện so với chỉ tiêu",
    }


def bars(figure) -> list[Rectangle]:
    return [art for art in figure.findobj(Rectangle) if art.get_height() == 13.0]


def signs(figure) -> int:
    return len(
        [art for art in figure.findobj(Circle) if theme.to_hex(art.get_facecolor()) == theme.MET]
    )


@pytest.mark.parametrize(
    ("value", "met"),
    [(math.nextafter(25.0, 0), False), (25.0, True), (25, True), (math.nextafter(25.0, 99), True)],
)
def test_the_target_and_both_its_neighbours(mark, texts, figures, value, met):
    target_bars([mark("901", value, text="25,0%")], **texts)
    (bar,) = bars(figures[0])
    assert theme.to_hex(bar.get_facecolor()) == (theme.MET if met else theme.UNMET)
    assert signs(figures[0]) == met


def test_the_verdicts_decide_where_they_are_given(mark, texts, figures):
    marks = [mark("901", 30.0), mark("902", 10.0)]
    target_bars(marks, met={"902"}, **texts)
    colours = [theme.to_hex(bar.get_facecolor()) for bar in bars(figures[0])]
    assert colours == [theme.UNMET, theme.MET]
    assert signs(figures[0]) == 1


def test_bars_begin_at_zero_and_are_as_long_as_their_values(mark, texts, figures):
    target_bars([mark("901", 10.0), mark("902", 20.0), mark("903", 0.0)], **texts)
    widths = [bar.get_width() for bar in bars(figures[0])]
    assert widths[1] == pytest.approx(2 * widths[0])
    assert widths[2] == 0
    assert len({bar.get_x() for bar in bars(figures[0])}) == 1


@pytest.mark.parametrize("values", [
    (27.3, 8.9, 14.8, 18.4, 20.1, 11.7, 25.0),
    (97.3, 78.9, 84.8, 88.4, 90.1, 24.9, 25.0),
    (0.0, 1.0, 2.0, 3.0, 24.99, 24.9, 23.0),
])  # fmt: skip
def test_nothing_is_clipped_and_nothing_overlaps(
    mark, texts, figures, assert_legible, written, values
):
    names = ("Phan Rang - Tháp Chàm", "Bác Ái", "Ninh Sơn", "Ninh Hải", "Ninh Phước", "Thuận Bắc")
    marks = [
        mark(str(900 + i), value, name=name)
        for i, (value, name) in enumerate(zip(values, [*names, "Thuận Nam"], strict=True))
    ]
    picture = target_bars(marks, met_label="Đạt", unmet_label="Chưa đạt", **texts)
    assert_legible(figures[0])
    assert {f"{value}%" for value in values} <= set(written(picture.svg))


@pytest.mark.parametrize("status", [s for s in Status if s != Status.REPORTED])
def test_a_unit_without_a_figure_is_a_hatched_stub_with_its_text(
    mark, texts, figures, filled, assert_legible, written, status
):
    marks = [mark("901", 30.0), mark("902", status=status, text="Chưa có số liệu")]
    picture = target_bars(marks, **texts)
    own = theme.STATUS_FILLS[status]
    assert (theme.MET, "") in filled(figures[0], Rectangle)
    assert (own.colour, own.hatch) in filled(figures[0], Rectangle)
    assert "Chưa có số liệu" in written(picture.svg)
    assert signs(figures[0]) == 1
    assert_legible(figures[0])


def test_illustrative_bars_are_striped_and_said_to_be(mark, texts, figures, filled, written):
    marks = [mark("901", 30.0), mark("902", 8.0), mark("903", text="Chưa có")]
    picture = target_bars(marks, illustrative_label="Số liệu minh họa", **texts)
    target_bars(marks, **texts)
    assert written(picture.svg)[0] == "Số liệu minh họa"
    for figure, hatch in zip(figures, ("falling", ""), strict=True):
        drawn = filled(figure, Rectangle)
        assert (theme.MET, hatch) in drawn
        assert (theme.UNMET, hatch) in drawn
        assert ("#ececec", "rising") in drawn


def test_the_order_is_the_caller_s(mark, texts, written):
    marks = [mark(code, 5.0, name=f"Xã {code}") for code in ("903", "901", "902")]
    rows = [row for row in written(target_bars(marks, **texts).svg) if row.startswith("Xã")]
    assert rows == ["Xã 903", "Xã 901", "Xã 902"]


def test_values_below_zero_are_refused(mark, texts):
    with pytest.raises(ValueError, match="from zero on"):
        target_bars([mark("901", -1.0)], **texts)
