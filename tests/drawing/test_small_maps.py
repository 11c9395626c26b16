"""Small maps on one scale: the same units in the same places, year by year."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from tests.drawing.test_maps import marks_of, real
from xhht_analysis.drawing import theme
from xhht_analysis.drawing.small_maps import Panel, small_maps
from xhht_analysis.vocabulary.figures import Status

SVG = "{http://www.w3.org/2000/svg}"


def panels_of(marks, years=(2021, 2022, 2023)) -> list[Panel]:
    return [Panel(title=str(year), marks=marks) for year in years]


def starts(svg: str) -> list[tuple[float, float]]:
    """Where each unit's outline begins, in the order of panels and units."""
    units = [g for g in ET.fromstring(svg).iter(f"{SVG}g") if g.get("class") == "unit"]
    found = [re.match(r"m([\d.]+)[ ]?(-?[\d.]+)", u.find(f"{SVG}path").get("d")) for u in units]
    return [(float(one[1]), float(one[2])) for one in found]


def test_every_year_is_titled_and_every_unit_is_there_each_year(
    three_districts, three_marks, map_texts, written
):
    picture = small_maps(three_districts, panels_of(three_marks), **map_texts)
    rows = written(picture.svg)
    assert [row for row in rows if row.startswith("202")] == ["2021", "2022", "2023"]
    assert len(starts(picture.svg)) == 9
    assert "Huyện 901" not in rows, "units bear no labels"


def test_panels_are_alike_but_for_their_place(three_districts, three_marks, map_texts):
    picture = small_maps(three_districts, panels_of(three_marks), **map_texts)
    first, second, third = (starts(picture.svg)[i : i + 3] for i in (0, 3, 6))
    for one, other in ((first, second), (second, third)):
        shifts = {(round(b[0] - a[0]), round(b[1] - a[1])) for a, b in zip(one, other, strict=True)}
        assert len(shifts) == 1
        ((across, down),) = shifts
        assert across > 80
        assert down == 0


def test_a_fourth_year_begins_a_second_row(three_districts, three_marks, map_texts):
    row = small_maps(three_districts, panels_of(three_marks), **map_texts)
    two = small_maps(three_districts, panels_of(three_marks, range(2020, 2024)), **map_texts)
    assert two.height_pt > row.height_pt + 60
    tops = [start[1] for start in starts(two.svg)[::3]]
    assert tops[0] == pytest.approx(tops[2])
    assert tops[3] > tops[0] + 60


def test_there_is_one_legend_with_all_classes_and_the_statuses_that_occur(
    three_districts, three_marks, mark, map_texts, written, figures, assert_legible
):
    missing = [*three_marks[:2], mark("903", status=Status.SUPPRESSED)]
    panels = [Panel(title="2022", marks=missing), Panel(title="2023", marks=three_marks)]
    rows = written(small_maps(three_districts, panels, **map_texts).svg)
    labels = [*map_texts["classes"].labels, map_texts["status_labels"][Status.SUPPRESSED]]
    assert sorted(row for row in rows if row in labels) == sorted(labels)
    assert_legible(figures[0])


def test_a_unit_tells_the_figure_of_its_year(three_districts, three_marks, map_texts):
    panels = [
        Panel(
            title=str(year),
            marks=[replace(one, sentence=f"Năm {year}, {one.name}") for one in three_marks],
        )
        for year in (2022, 2023)
    ]
    root = ET.fromstring(small_maps(three_districts, panels, **map_texts).svg)
    units = [g for g in root.iter(f"{SVG}g") if g.get("class") == "unit"]
    told = [unit.find(f"{SVG}title").text for unit in units]
    assert told[0] == "Năm 2022, Huyện 901"
    assert told[3] == "Năm 2023, Huyện 901"
    assert len({unit.get("id") for unit in units}) == 6


def test_illustrative_figures_are_said_to_be(three_districts, three_marks, map_texts, written):
    texts = map_texts | {"illustrative_label": "Số liệu minh họa"}
    picture = small_maps(three_districts, panels_of(three_marks), **texts)
    assert written(picture.svg)[0] == "Số liệu minh họa"


def test_one_map_alone_is_refused(three_districts, three_marks, map_texts):
    with pytest.raises(ValueError, match="1 small maps leave nothing to compare"):
        small_maps(three_districts, panels_of(three_marks, [2023]), **map_texts)


def test_a_year_without_all_units_is_refused(three_districts, three_marks, map_texts):
    panels = [Panel(title="2022", marks=three_marks[:2]), Panel(title="2023", marks=three_marks)]
    with pytest.raises(ValueError, match=r"outlines without a mark: \['903'\]"):
        small_maps(three_districts, panels, **map_texts)


def test_the_real_districts_stay_small_in_bytes(mark, map_texts, figures, assert_legible):
    outlines = real("ninh_thuan_districts")
    picture = small_maps(outlines, panels_of(marks_of(outlines, mark)), **map_texts)
    assert len(picture.svg.encode()) < 45_000
    assert picture.width_pt == theme.WIDTH
    assert_legible(figures[0])
