"""Neighbouring classes stay apart in full colour, on a grey print, to colour-blind eyes.

Apart is CIEDE2000 of at least 10, some ten times what a trained eye tells side by side, since
areas on a map do not lie side by side. Colour blindness is simulated at its strongest (Brettel,
Viénot and Mollon 1997; Viénot, Brettel and Mollon 1999, as coloraide has them).
"""

import itertools
import re
import xml.etree.ElementTree as ET

import pytest
from coloraide import Color

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.classes import Classes
from xhht_analysis.drawing.level_map import level_map
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.drawing.small_maps import Panel, small_maps
from xhht_analysis.methods.map_classes import anchored_edges
from xhht_analysis.vocabulary.figures import Status

APART = 10.0
MOST_CLASSES = 6  # as ``anchored_edges`` makes them
EYES = ("full", "grey", "protan", "deutan", "tritan")
SVG = "{http://www.w3.org/2000/svg}"


def seen(colour: str, eye: str) -> Color:
    """A colour as an eye, or a grey print, has it."""
    given = Color(colour)
    if eye == "full":
        return given
    if eye == "grey":
        return Color("lab-d65", [given.convert("lab-d65")["l"], 0, 0])
    return given.filter(eye, 1)


def apart(one: str, other: str, eye: str) -> float:
    return seen(one, eye).delta_e(seen(other, eye), method="2000")


RISING = {f"rising {n}": theme.rising(n) for n in range(2, MOST_CLASSES + 1)}
AROUND = {
    f"{below} below, {reached} reached": theme.around_target(below=below, reached=reached)
    for below, reached in itertools.product(range(1, MOST_CLASSES), repeat=2)
    if below + reached <= MOST_CLASSES
}
LEVELS = {f"{n} levels": theme.level_colours(n) for n in (2, 3, 4)}
PALETTES = RISING | AROUND | LEVELS


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", PALETTES)
def test_neighbouring_classes_stay_apart(name, eye):
    for one, other in itertools.pairwise(PALETTES[name]):
        assert apart(one, other, eye) >= APART, (one, other)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("name", PALETTES)
def test_so_does_every_class_from_every_other(name, eye):
    for one, other in itertools.combinations(PALETTES[name], 2):
        assert apart(one, other, eye) >= APART, (one, other)


@pytest.mark.parametrize(
    "values", [range(101), (7.2, 27.1), (0.0, 100.0), (25.0,), (24.9, 25.1), (3.0, 99.0)]
)
def test_no_map_has_more_classes_than_stay_apart(values):
    assert len(anchored_edges(25.0, values)) + 1 <= MOST_CLASSES


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("status", theme.STATUS_FILLS)
def test_the_strokes_of_a_status_stand_out_from_their_ground(status, eye):
    fill = theme.STATUS_FILLS[status]
    assert apart(fill.colour, fill.ink, eye) >= 3 * APART


@pytest.mark.parametrize("eye", EYES)
def test_bars_and_signs_that_meet_a_target_stay_apart_from_the_others(eye):
    assert apart(theme.MET, theme.UNMET, eye) >= 3 * APART


def colours_of(svg: str) -> list[str]:
    """The ground colours of a map's units as the picture has them, in the order of the units."""
    units = [g for g in ET.fromstring(svg).iter(f"{SVG}g") if g.get("class") == "unit"]
    styles = [unit.find(f"{SVG}path").get("style") for unit in units]
    return [re.match(r"fill:(#[0-9a-f]{6})", style)[1] for style in styles]


def legend_of(svg: str) -> list[str]:
    """The colours of the legend's swatches, which are drawn before the land."""
    before = svg.partition('class="unit"')[0]
    swatch = rf"fill:(#[0-9a-f]{{6}});stroke:{theme.EDGE};stroke-width:0.5"
    return re.findall(swatch, before)


@pytest.fixture
def six() -> Classes:
    edges = (5.0, 10.0, 15.0, 20.0, 25.0)
    return Classes.around(20.0, edges=edges, labels=tuple("abcdef"))


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("illustrative", [None, "Số liệu minh họa"])
def test_on_the_map_itself_classes_stay_apart(
    three_districts, mark, map_texts, six, eye, illustrative
):
    marks = [mark("901", 12.0), mark("902", 17.0), mark("903", 22.0)]
    texts = map_texts | {"classes": six}
    svg = share_map(three_districts, marks, illustrative_label=illustrative, **texts).svg
    colours = colours_of(svg)
    assert colours == list(six.colours[2:5])
    assert set(six.colours) <= set(legend_of(svg))
    assert all(apart(a, b, eye) >= APART for a, b in itertools.pairwise(colours))


@pytest.mark.parametrize("eye", EYES)
def test_on_the_map_itself_levels_stay_apart(three_districts, mark, map_texts, eye):
    texts = {key: map_texts[key] for key in ("legend_title", "status_labels", "alt")}
    marks = [mark("901", 0), mark("902", 1), mark("903", 2)]
    labels = {0: "Chưa đạt", 1: "Mức độ 1", 2: "Mức độ 2"}
    colours = colours_of(level_map(three_districts, marks, level_labels=labels, **texts).svg)
    assert len(set(colours)) == 3
    assert all(apart(a, b, eye) >= APART for a, b in itertools.pairwise(colours))


def test_small_maps_have_the_colours_of_large_ones(three_districts, three_marks, map_texts):
    large = colours_of(share_map(three_districts, three_marks, **map_texts).svg)
    panels = [Panel(title=str(year), marks=three_marks) for year in (2021, 2022)]
    assert colours_of(small_maps(three_districts, panels, **map_texts).svg) == 2 * large


def strokes_of(unit: ET.Element) -> list[tuple[str, list[tuple[float, float]]]]:
    """Style and directions of the strokes over a unit's ground."""
    _, *hatches = unit.iter(f"{SVG}path")
    return [(path.get("style"), steps(path.get("d"))) for path in hatches]


def steps(d: str) -> list[tuple[float, float]]:
    found = []
    for command, rest in re.findall(r"([lhv])([^mlhv]*)", d):
        numbers = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        match command:
            case "h":
                found += [(n, 0.0) for n in numbers]
            case "v":
                found += [(0.0, n) for n in numbers]
            case _:
                found += list(zip(numbers[::2], numbers[1::2], strict=True))
    return found


def lean(step: tuple[float, float]) -> str:
    """How a stroke of the picture leans; downwards is positive in SVG."""
    across, down = step
    if abs(down) < 0.15:
        return "level" if abs(across) < 0.3 else "flat"
    return "rising" if across * down < 0 else "falling"


@pytest.mark.parametrize(
    ("status", "leaning"),
    [
        (Status.MISSING, {"rising"}),
        (Status.NOT_APPLICABLE, {"level"}),
        (Status.SUPPRESSED, {"rising", "falling"}),
    ],
)
def test_the_pattern_of_a_status_is_in_the_picture(
    three_districts, mark, map_texts, status, leaning
):
    marks = [mark("901", 8.9), mark("902", 25.0), mark("903", status=status)]
    root = ET.fromstring(share_map(three_districts, marks, **map_texts).svg)
    plain, _, unit = [g for g in root.iter(f"{SVG}g") if g.get("class") == "unit"]
    assert strokes_of(plain) == []
    ((style, strokes),) = strokes_of(unit)
    assert theme.STATUS_FILLS[status].ink in style
    assert len(strokes) > 10
    assert {lean(step) for step in strokes if max(map(abs, step)) > 1 or "level" in leaning} == (
        leaning
    )


def test_the_stripes_of_illustrative_figures_are_in_the_picture_and_lean_otherwise(
    three_districts, three_marks, map_texts
):
    svg = share_map(three_districts, three_marks, illustrative_label="Minh họa", **map_texts).svg
    units = [g for g in ET.fromstring(svg).iter(f"{SVG}g") if g.get("class") == "unit"]
    for unit in units:
        ((_, strokes),) = strokes_of(unit)
        assert {lean(step) for step in strokes if max(map(abs, step)) > 1} == {"falling"}


def test_the_measure_itself_tells_alike_from_apart():
    assert apart("#d7301f", "#1a9850", "full") > 50
    assert apart("#8f8f00", "#b07d00", "deutan") < APART, "red and green alike to a deuteranope"
    assert apart("#ff0000", "#757575", "grey") < APART
