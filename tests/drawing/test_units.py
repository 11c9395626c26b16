"""A unit of a map answers: its group says name, value, parts and status, without any script."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
import shapely

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.level_map import level_map
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.vocabulary.figures import Status

SVG = "{http://www.w3.org/2000/svg}"
NAME = 'Xã "Phước <Bình>" & Đại'


@pytest.fixture
def told_marks(mark):
    first = replace(
        mark("901", 77.3, name=NAME, text="77,3%"),
        parts="1.608/2.080 người", state="số liệu minh họa",
        sentence=f"{NAME}: 77,3% (1.608/2.080 người); số liệu minh họa",
    )  # fmt: skip
    none = replace(mark("902", text="chưa có số liệu"), state="chưa có số liệu")
    return [first, none, mark("903", 12)]


@pytest.fixture
def drawn(three_districts, told_marks, map_texts) -> ET.Element:
    return ET.fromstring(share_map(three_districts, told_marks, **map_texts).svg)


def units(root: ET.Element) -> list[ET.Element]:
    return [one for one in root.iter(f"{SVG}g") if one.get("class") == "unit"]


def test_every_unit_is_one_group_with_its_facts(drawn):
    first, none, plain = units(drawn)
    assert first.get("data-name") == NAME
    assert first.get("data-value") == "77,3%"
    assert first.get("data-parts") == "1.608/2.080 người"
    assert first.get("data-status") == "số liệu minh họa"
    assert none.get("data-status") == "chưa có số liệu"
    assert none.get("data-parts") is None
    assert plain.get("data-name") == "Huyện 903"


def test_the_title_says_all_of_it_to_mouse_and_screen_reader(drawn):
    for unit in units(drawn):
        title = unit.find(f"{SVG}title").text
        assert unit.get("aria-label") == title
        assert unit.get("data-name") in title
        assert unit.get("data-value") in title
    assert "(1.608/2.080 người)" in units(drawn)[0].find(f"{SVG}title").text


def test_every_unit_can_be_reached_by_key_and_the_picture_lets_it(drawn):
    assert {(u.get("tabindex"), u.get("role")) for u in units(drawn)} == {("0", "img")}
    assert drawn.get("role") == "group"
    assert drawn.get("aria-labelledby") == drawn[0].get("id")


def test_a_unit_holds_its_area_with_its_hatch_and_nothing_of_its_neighbours(drawn):
    paths = [[p.get("style") for p in unit.iter(f"{SVG}path")] for unit in units(drawn)]
    assert [len(styles) for styles in paths] == [1, 2, 1]
    assert theme.STATUS_FILLS[Status.MISSING].colour in paths[1][0]
    assert theme.STATUS_FILLS[Status.MISSING].ink in paths[1][1]


def test_ids_are_unique_and_carry_the_code(drawn):
    ids = [one.get("id") for one in drawn.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    assert [unit.get("id").rpartition("-")[2] for unit in units(drawn)] == ["u901", "u902", "u903"]


def test_letters_let_the_mouse_through_to_the_unit_below(drawn):
    assert drawn.get("pointer-events") == "none"
    assert {unit.get("pointer-events") for unit in units(drawn)} == {"all"}


def test_a_label_beside_its_unit_stands_for_it(three_districts, three_marks, map_texts):
    west, south, *_ = three_districts.geometry[1].bounds
    three_districts.loc[1, "geometry"] = shapely.box(west, south, west + 0.02, south + 0.02)
    links = {"902": "902.html"}
    root = ET.fromstring(share_map(three_districts, three_marks, links=links, **map_texts).svg)
    (own,) = [unit.get("id") for unit in units(root) if unit.get("data-name") == "Huyện 902"]
    (label,) = [one for one in root.iter() if one.get("data-unit")]
    assert label.get("data-unit") == own
    assert label.find(f".//{SVG}use") is not None
    assert label.get("pointer-events") == "all"
    (link,) = [one for one in root.iter(f"{SVG}a") if label in one]
    assert link.get("href") == "902.html"
    assert (link.get("tabindex"), link.get("aria-hidden")) == ("-1", "true"), "not a second stop"


def test_units_lead_where_links_say(three_districts, told_marks, map_texts):
    links = {"901": "x/901.html?a=1&b=2", "903": "x/903.html"}
    root = ET.fromstring(share_map(three_districts, told_marks, links=links, **map_texts).svg)
    found = {a.find(f"{SVG}g").get("data-name"): a for a in root.iter(f"{SVG}a")}
    assert {name: a.get("href") for name, a in found.items()} == {
        NAME: links["901"], "Huyện 903": links["903"],
    }  # fmt: skip
    for link in found.values():
        unit = link.find(f"{SVG}g")
        assert link.get("aria-label") == unit.find(f"{SVG}title").text
        assert unit.get("tabindex") is unit.get("role") is None, "the link is what is reached"
    assert [u.get("tabindex") for u in units(root)] == [None, "0", None]


def test_levels_answer_like_shares(three_districts, mark, map_texts):
    texts = {key: map_texts[key] for key in ("legend_title", "status_labels", "alt")}
    marks = [mark("901", 0, text="Chưa đạt"), mark("902", 1, text="Mức độ 1"), mark("903")]
    root = ET.fromstring(
        level_map(three_districts, marks, level_labels={0: "Chưa đạt", 1: "Mức độ 1"}, **texts).svg
    )
    titles = [unit.find(f"{SVG}title").text for unit in units(root)]
    assert titles == ["Huyện 901: Chưa đạt", "Huyện 902: Mức độ 1", "Huyện 903"]


def test_names_cannot_break_out_of_the_picture(three_districts, told_marks, map_texts):
    svg = share_map(three_districts, told_marks, **map_texts).svg
    assert "<Bình>" not in re.sub(r"<!--.*?-->", "", svg)
