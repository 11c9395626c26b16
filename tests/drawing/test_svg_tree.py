"""The tree is what matplotlib's own SVG file says, without the detour over text."""

import io
import xml.etree.ElementTree as ET

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.lettering import Row
from xhht_analysis.drawing.svg_letters import shorten_letters
from xhht_analysis.drawing.svg_paths import short_transform
from xhht_analysis.drawing.svg_tree import SVG, tree_of

_XHREF = "{http://www.w3.org/1999/xlink}href"


def of_the_file(figure: Figure) -> ET.Element:
    """The root of matplotlib's file, less metadata, spaces and style."""
    raw = io.StringIO()
    figure.savefig(raw, format="svg", metadata={"Date": None})
    parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True))
    root = ET.fromstring(raw.getvalue(), parser=parser)
    for parent in list(root.iter()):
        if isinstance(parent.tag, str):
            parent.text = None
        parent.tail = None
        for child in list(parent):
            style = child.find(f"{{{SVG}}}style") is not None
            if child.tag == f"{{{SVG}}}metadata" or style:
                parent.remove(child)
        if _XHREF in parent.attrib:
            parent.set("href", parent.attrib.pop(_XHREF))
    shorten_letters(root)
    return root


def written(root: ET.Element) -> list[str]:
    """An element in each line, numbers as short as pictures have them; a new line is a space."""
    for element in root.iter():
        if "transform" in element.attrib:
            element.set("transform", short_transform(element.get("transform")))
        in_order = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(in_order)
    text = ET.tostring(root, encoding="unicode").replace("&#10;", " ")
    return text.replace("<", "\n<").splitlines()


@pytest.mark.parametrize(
    "text",
    ["Bác Ái", "Phan Rang – Tháp Chàm", "8,9% & <10%", "a -- b --- c", " ", "Ỹ ợ ậ", "1 1", "x'\""],
)  # fmt: skip
@pytest.mark.parametrize("bold", [False, True])
@theme.house_style()
def test_rows_of_text_are_those_of_the_file(text, bold):
    canvas = Canvas(200, 80)
    canvas.row((10.123456, 70.3), Row(text, bold=bold))
    canvas.row((100, 40), Row(text, theme.SMALL), colour=theme.GREY, align="center")
    canvas.row((0, 0), Row(text), colour="#000000", slanted=True)
    assert written(tree_of(canvas.figure)) == written(of_the_file(canvas.figure))


@theme.house_style()
def test_shapes_lines_and_groups_are_those_of_the_file():
    canvas = Canvas(331, 80)
    with canvas.part_of("unit:584"):
        canvas.box((10, 10, 60, 60), theme.STATUS_FILLS[theme.Status.MISSING], edge=theme.INK)
    canvas.box((70, 10, 120, 60), theme.Fill(theme.PAPER), rounding=2.0)
    canvas.line([(-5, 3), (400, 90)], dashes=(4, 2.5))
    canvas.tick((150, 20))
    assert written(tree_of(canvas.figure)) == written(of_the_file(canvas.figure))


@theme.house_style()
def test_what_only_others_draw_is_that_of_the_file():
    figure = Figure(figsize=(3, 2))
    axes = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    axes.plot([0, 1], [0, 1], marker="o", label="Đường")
    axes.add_artist(Rectangle((0, 0), 0.5, 0.5, hatch="/", alpha=0.5))
    axes.text(0.5, 0.5, "Nghiêng", rotation=30)
    axes.text(0.2, 0.5, r"$x^2$", clip_on=True)
    axes.set_title("Tiêu đề", url="index.html")
    axes.legend()
    assert written(tree_of(figure)) == written(of_the_file(figure))
