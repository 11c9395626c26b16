"""One province among 63."""

import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Circle

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.axis import Numerals
from xhht_analysis.drawing.ranking import ranking


@pytest.fixture
def provinces(mark) -> list:
    values = [round(72.8 + 26.5 * (i / 62) ** 0.4, 1) for i in range(63)]
    return [mark(f"{i:02d}", value, name=f"Tỉnh {i}") for i, value in enumerate(values, start=1)]


@pytest.fixture
def texts() -> dict:
    return {
        "rank_text": "thứ 61 trên 63 tỉnh, thành phố",
        "reference": ("Cả nước 95,1%", 95.1),
        "axis_label": "Người từ 15 tuổi trở lên biết chữ, năm 2024",
        "numerals": Numerals(decimal=",", thousands=".", unit="%"),
        "alt": "Xếp hạng",
    }


def dots(figure) -> list[Circle]:
    return figure.findobj(Circle)


@pytest.mark.parametrize("chosen", ["01", "03", "20", "40", "62", "63"])
def test_the_chosen_the_lowest_and_the_highest_are_named(
    provinces, texts, chosen, figures, assert_legible, written
):
    rows = written(ranking(provinces, highlight=chosen, **texts).svg)
    named = {row for row in rows if row.startswith("Tỉnh")}
    assert named == {"Tỉnh 1", "Tỉnh 63", f"Tỉnh {int(chosen)}"}
    assert "Cả nước 95,1%" in rows
    assert "thứ 61 trên 63 tỉnh, thành phố" in rows
    assert_legible(figures[0])


def test_dots_rise_from_left_to_right_one_for_each_unit(provinces, texts, figures):
    ranking(provinces[::-1], highlight="03", **texts)
    spots = sorted(dot.get_center() for dot in dots(figures[0]))
    assert len(spots) == 63
    assert [y for _, y in spots] == sorted(y for _, y in spots)


def test_the_chosen_dot_is_the_largest_and_darkest(provinces, texts, figures):
    ranking(provinces, highlight="03", **texts)
    largest = max(dots(figures[0]), key=lambda dot: dot.radius)
    assert sum(dot.radius == largest.radius for dot in dots(figures[0])) == 1
    assert theme.to_hex(largest.get_facecolor()) == theme.INK


def test_units_without_a_figure_are_left_out(provinces, mark, texts, figures):
    ranking([*provinces, mark("99")], highlight="03", **texts)
    assert len(dots(figures[0])) == 63


def test_a_chosen_unit_without_a_figure_is_refused(provinces, mark, texts):
    with pytest.raises(ValueError, match="99 has no figure among the 63 units"):
        ranking([*provinces, mark("99")], highlight="99", **texts)


def test_illustrative_figures_are_said_to_be(provinces, texts, written):
    picture = ranking(provinces, highlight="03", illustrative_label="Số liệu minh họa", **texts)
    assert written(picture.svg)[0] == "Số liệu minh họa"


def test_equal_values_are_drawn(mark, texts, figures, assert_legible):
    ranking([mark(f"{i:02d}", 95.1) for i in range(1, 6)], highlight="03", **texts)
    assert_legible(figures[0])


def test_without_a_reference_there_is_no_line(provinces, texts, written, figures):
    rows = written(ranking(provinces, highlight="03", **texts | {"reference": None}).svg)
    assert not any(row.startswith("Cả nước") for row in rows)
    assert not [line for line in figures[0].findobj(Line2D) if line.is_dashed()]
