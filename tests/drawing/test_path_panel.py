"""Ways on small panels: figures and goals where their years and values are, texts apart."""

import itertools

import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.path_panel import WIDTH, Goal, path_panel

POINTS = [(2021, 6.5), (2022, 6.9), (2023, 7.3)]
OWN = Goal(year=2023, value=20.0, text="khoảng 20%", own=True)
LATER = [Goal(year=2025, value=50.0, text="50%"), Goal(year=2030, value=60.0, text="60%")]


def panel(points=POINTS, goals=(OWN, *LATER), **others):
    shown = f"{points[-1][1]}%" if points else ""
    facts = {"years": (2021, 2030), "value_text": shown, "alt": "Đường đi"}
    return path_panel(points, goals, **(facts | others))


def flags(figure) -> list[Rectangle]:
    return [art for art in figure.findobj(Rectangle) if round(art.get_width(), 1) == 6.4]


def test_years_run_evenly_and_values_from_zero(figures):
    panel()
    dots = [art.center for art in figures[0].findobj(Circle)]
    steps = [b[0] - a[0] for a, b in itertools.pairwise(dots)]
    assert steps[0] == pytest.approx(steps[1])
    ground = min(y for art in figures[0].findobj(Line2D) for y in art.get_ydata() if y > 14)
    heights = [y - ground for _, y in dots]
    assert heights[2] / heights[0] == pytest.approx(7.3 / 6.5)


def test_the_plans_own_goal_is_filled_and_the_national_ones_are_not(figures):
    panel()
    filled = [theme.to_hex(flag.get_facecolor()) for flag in flags(figures[0])]
    assert filled == [theme.INK, theme.PAPER, theme.PAPER]


def test_the_way_leads_from_the_first_figure_through_every_goal(figures):
    panel()
    dashed = [art for art in figures[0].findobj(Line2D) if art.get_linestyle() == "--"]
    (way,) = dashed
    assert len(way.get_xdata()) == 4
    assert list(way.get_xdata()) == sorted(way.get_xdata())


@pytest.mark.parametrize(
    ("points", "goals"),
    [
        (POINTS, (OWN, *LATER)),
        ([(2023, 20.0)], (OWN,)),
        ([(2022, 100.0), (2023, 100.0)], (Goal(year=2023, value=100.0, text="100%", own=True),)),
        ([(2021, 0.0), (2023, 0.0)], (Goal(year=2023, value=50.0, text="50%", own=True), *LATER)),
        ([(2021, 39.9), (2023, 40.0)], (Goal(year=2023, value=40.0, text="40%", own=True),
                                        Goal(year=2025, value=40.0, text="40%"), LATER[1])),
    ],
    ids=["far below", "one figure at the goal", "all at the top", "all at zero", "equal goals"],
)  # fmt: skip
def test_texts_stand_clear_of_one_another_and_within_the_panel(
    figures, points, goals, assert_legible
):
    panel(points, goals)
    assert_legible(figures[0])
    assert figures[0].get_size_inches()[0] * 72 == pytest.approx(WIDTH)


@pytest.mark.parametrize(("points", "goals"), [([], (OWN,)), (POINTS, ())])
def test_a_way_needs_a_start_and_an_end(points, goals):
    with pytest.raises(ValueError, match="a figure to start from and a goal"):
        panel(points, goals)


def test_illustrative_figures_say_so():
    assert "<!-- số liệu minh họa -->" in panel(illustrative_label="số liệu minh họa").svg
    assert "minh họa" not in panel().svg
