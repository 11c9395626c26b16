"""Lines over the years, with gaps where figures are missing or do not compare."""

import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.axis import Numerals
from xhht_analysis.drawing.outlook import Outlook
from xhht_analysis.drawing.series import Line, series, stretches


def line(label: str, years=range(2015, 2025), *, start: float = 80.0, **more) -> Line:
    points = tuple((year, start + 0.4 * i) for i, year in enumerate(years))
    return Line(label=label, points=points, **more)


@pytest.fixture
def texts() -> dict:
    return {
        "axis_label": "Người từ 15 tuổi trở lên biết chữ",
        "numerals": Numerals(decimal=",", thousands=".", unit="%"),
        "alt": "Diễn biến",
    }


def test_missing_years_are_gaps():
    points = [(2015, 1.0), (2016, 2.0), (2018, 3.0), (2019, 4.0)]
    assert stretches(points, []) == [points[:2], points[2:]]


def test_no_line_runs_across_a_break():
    points = [(2017, 1.0), (2018, 2.0), (2019, 3.0)]
    assert stretches(points, [2019]) == [points[:2], points[2:]]
    assert stretches(points, [2017]) == [points]


def test_the_gap_is_seen(texts, figures):
    full, holed = line("Ninh Thuận", emphasis=True), line("Ninh Thuận", [2015, 2016, 2019, 2020])
    series([full], **texts)
    series([Line(label="Ninh Thuận", points=holed.points, emphasis=True)], **texts)
    runs = [
        [art for art in figure.findobj(Line2D) if theme.to_hex(art.get_color()) == theme.LINES[0]]
        for figure in figures
    ]
    assert [len(run) for run in runs] == [1, 2]


def test_every_line_is_named_at_its_end_without_overlap(texts, figures, assert_legible, written):
    lines = [
        line("Ninh Thuận\n83,1%", emphasis=True),
        line("Cả nước\n83,4%", start=80.3),
        line("Duyên hải Nam Trung Bộ\n83,2%", start=80.1),
        line("Khánh Hòa", range(2015, 2022), start=80.2),
    ]
    rows = written(series(lines, **texts).svg)
    assert {"Ninh Thuận", "83,1%", "Cả nước", "Khánh Hòa"} <= set(rows)
    assert "Duyên hải Nam Trung Bộ 83,2%" in " ".join(rows)
    assert_legible(figures[0])


def test_a_break_is_drawn_and_explained(texts, figures, assert_legible, written):
    why = "Từ 2019: theo Tổng điều tra, không so sánh được với các năm trước"
    picture = series([line("Ninh Thuận", emphasis=True)], breaks={2019: why}, **texts)
    assert why in " ".join(written(picture.svg))
    assert_legible(figures[0])


def test_the_backdrop_is_pale_and_named_once(texts, figures, written, assert_legible):
    others = [line("", start=70 + i / 2).points for i in range(63)]
    picture = series(
        [line("Ninh Thuận", emphasis=True)], backdrop=others, backdrop_label="Các tỉnh khác",
        **texts,
    )  # fmt: skip
    assert written(picture.svg).count("Các tỉnh khác") == 1
    drawn = [art for art in figures[0].findobj(Line2D) if len(art.get_xdata()) == 10]
    assert len(drawn) == 64
    own = [art for art in drawn if theme.to_hex(art.get_color()) == theme.LINES[0]]
    assert drawn[-1:] == own
    assert own[0].get_linewidth() > 2 * drawn[0].get_linewidth()
    assert_legible(figures[0])


@pytest.mark.parametrize("years", [range(2024, 2025), range(2022, 2025), range(1989, 2025)])
def test_years_stand_clear_of_one_another(texts, figures, assert_legible, written, years):
    picture = series([line("Ninh Thuận", years, emphasis=True)], **texts)
    assert "2024" in written(picture.svg)
    assert_legible(figures[0])


def test_lines_differ_without_colour(texts, figures):
    series([line(name, start=60 + 3 * i) for i, name in enumerate("abcd")], **texts)
    dashes = {
        art._dash_pattern[1] and tuple(art._dash_pattern[1])
        for art in figures[0].findobj(Line2D)
        if len(art.get_xdata()) == 10
    }
    assert len(dashes) == 4


@pytest.mark.parametrize("points", [(), ((2016, 1.0), (2015, 1.0)), ((2015, 1.0), (2015, 2.0))])
def test_points_must_rise_in_years(points):
    with pytest.raises(ValueError, match="rising years"):
        Line(label="a", points=points)


def test_illustrative_figures_are_said_to_be(texts, written):
    picture = series([line("a", emphasis=True)], illustrative_label="Số liệu minh họa", **texts)
    assert written(picture.svg)[0] == "Số liệu minh họa"


NOTE = "Suy rộng theo đà 2015–2024, khoảng dự báo 95%; không phải số liệu"


def outlook(*, width: float = 3.0, start: float = 84.0) -> Outlook:
    years = range(2025, 2029)
    ahead = [(year, start + 0.4 * i) for i, year in enumerate(years)]
    return Outlook(points=tuple((y, v, v - width, v + width) for y, v in ahead), note=NOTE)


@pytest.mark.parametrize("width", [0.0, 0.2, 3.0, 40.0])
def test_an_outlook_is_dashed_in_a_band_and_explained(
    texts, figures, assert_legible, written, width
):
    lines = [line("Ninh Thuận", emphasis=True), line("Cả nước", range(2015, 2023), start=80.3)]
    picture = series(lines, outlook=outlook(width=width), **texts)
    rows = written(picture.svg)
    assert NOTE in " ".join(rows)
    assert {"2024", "2028"} & set(rows)
    assert_legible(figures[0])
    own = [art for art in figures[0].findobj(Line2D) if len(art.get_xdata()) == 5]
    assert any(art.is_dashed() and art.get_color() == theme.LINES[0] for art in own)


def test_the_band_reads_in_grey(texts, figures):
    series([line("Ninh Thuận", emphasis=True)], outlook=outlook(), **texts)
    (band,) = (art for art in figures[0].findobj(PathPatch) if type(art) is PathPatch)
    colour = theme.to_hex(band.get_facecolor())
    assert 85 < theme.lightness(colour) < 96, "light, but not the paper"
    assert theme.contrast(theme.LINES[0], colour) > 7


def test_the_outlook_begins_at_the_last_figure_and_bears_the_name(texts, figures):
    own = line("Ninh Thuận", emphasis=True)
    series([own], outlook=outlook(), **texts)
    lines = figures[0].findobj(Line2D)
    (solid,) = (art for art in lines if len(art.get_xdata()) == 10)
    (dashed,) = (art for art in lines if len(art.get_xdata()) == 5 and art.get_linewidth() > 1)
    assert (dashed.get_xdata()[0], dashed.get_ydata()[0]) == (
        solid.get_xdata()[-1], solid.get_ydata()[-1],
    )  # fmt: skip
    leaders = [art for art in lines if len(art.get_xdata()) == 3]
    assert all(art.get_xdata()[0] >= dashed.get_xdata()[-1] for art in leaders)


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ((), "rising years"),
        (((2026, 1, 0, 2), (2025, 1, 0, 2)), "rising years"),
        (((2025, 3, 0, 2),), "within its band"),
    ],
)
def test_an_outlook_must_lie_within_its_band_year_by_year(points, message):
    with pytest.raises(ValueError, match=message):
        Outlook(points=points, note=NOTE)
