"""SVG text fit to stand in a page beside others."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor

import pytest
from matplotlib import pyplot
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.lettering import Row
from xhht_analysis.drawing.picture import Picture, picture_of
from xhht_analysis.drawing.svg_letters import is_letter
from xhht_analysis.vocabulary.figures import Status


@theme.house_style()
def draw(text: str = "Bác Ái 8,9%", *, alt: str = "Một hình") -> Picture:
    canvas = Canvas(200, 80)
    canvas.box((10, 10, 60, 60), theme.STATUS_FILLS[Status.MISSING], edge=theme.INK, width=1)
    canvas.box((70, 10, 120, 60), theme.STATUS_FILLS[Status.NOT_APPLICABLE])
    canvas.row((10, 70), Row(text))
    return canvas.picture(alt=alt)


def ids(svg: str) -> set[str]:
    found = re.findall(r'\bid="([^"]+)"', svg)
    assert len(found) == len(set(found))
    return set(found)


def references(svg: str) -> set[str]:
    return set(re.findall(r'(?:href="#|url\(#|labelledby=")([^")]+)', svg))


def test_drawn_twice_the_bytes_are_the_same():
    assert draw() == draw()


def test_drawn_in_other_processes_the_bytes_are_the_same():
    script = (
        "from xhht_analysis.drawing import theme\n"
        "from xhht_analysis.drawing.canvas import Canvas\n"
        "with theme.house_style():\n"
        "    canvas = Canvas(90, 40)\n"
        "    canvas.box((5, 5, 50, 30), theme.pinstriped('#85b3d8'))\n"
        "    print(canvas.picture(alt='x').svg)\n"
    )
    run = [sys.executable, "-W", "error", "-c", script]
    one, other = (
        subprocess.run(
            run, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    )
    assert b"<path" in one
    assert one == other


def test_drawn_in_threads_the_bytes_are_the_same():
    with ThreadPoolExecutor(8) as pool:
        drawn = list(pool.map(lambda i: draw(f"Xã {i % 2}"), range(16)))
    assert drawn[0] != drawn[1]
    assert set(drawn) == {drawn[0], drawn[1]}


def test_clipped_and_hatched_the_bytes_are_the_same():
    @theme.house_style()
    def clipped() -> Picture:
        figure = Figure(figsize=(1, 1))
        axes = figure.add_axes((0, 0, 1, 1))
        axes.plot([0, 1], [0, 1], marker="o")
        axes.add_artist(Rectangle((0, 0), 0.5, 0.5, hatch="/"))
        return picture_of(figure, alt="x")

    assert "url(#p" in clipped().svg
    assert clipped() == clipped()
    assert references(clipped().svg) == ids(clipped().svg)


def test_two_pictures_share_no_id_but_those_of_letters():
    one, other = draw("Bác Ái"), draw("Bác Ái 2")
    shared = ids(one.svg) & ids(other.svg)
    assert shared
    assert all(is_letter(ident) for ident in shared)
    renamed = draw("Bác Ái", alt="Cùng hình, lời khác")
    assert {one for one in ids(one.svg) & ids(renamed.svg) if not is_letter(one)} == set()


def test_every_reference_leads_to_an_id_of_the_same_picture():
    svg = draw().svg
    assert references(svg) == ids(svg)


def test_nothing_comes_from_outside():
    svg = draw().svg
    outside = svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http" not in outside
    assert not re.search(r'href="(?!#)', svg)
    assert "<image" not in svg
    assert "@import" not in svg


@pytest.mark.parametrize("unwanted", ["<?xml", "<!DOCTYPE", "metadata", "<style", "<text", "font-"])
def test_unfit_for_a_page(unwanted):
    assert unwanted not in draw().svg


def test_the_root_says_what_it_is():
    picture = draw()
    root = ET.fromstring(picture.svg)
    assert root.get("role") == "img"
    assert root.get("width") == "100%"
    assert root.get("height") is None
    assert root.get("viewBox") == "0 0 200 80"
    assert "max-width:200pt" in root.get("style")
    assert root[0].tag.endswith("title")
    assert root[0].get("id") == root.get("aria-labelledby")
    assert (picture.width_pt, picture.height_pt) == (200, 80)


def test_the_alternative_text_is_escaped():
    alt = 'Dưới 5 & "trên" <b>10</b> </title><script>'
    picture = draw(alt=alt)
    assert "<b>" not in picture.svg
    assert "<script>" not in picture.svg
    assert ET.fromstring(picture.svg)[0].text == alt
    assert picture.alt == alt


def test_a_picture_without_words_is_refused():
    with pytest.raises(ValueError, match="alternative text"):
        draw(alt="  ")


def test_text_is_read_as_it_stands(written):
    assert written(draw("Phan Rang - Tháp Chàm").svg) == ["Phan Rang - Tháp Chàm"]


def test_no_figure_stays_open():
    draw()
    assert pyplot.get_fignums() == []
