"""Share maps and level maps: what stands on them and what does not."""

from pathlib import Path

import geopandas
import pytest
from matplotlib.patches import PathPatch, Rectangle

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.level_map import level_map
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.drawing.surroundings import PlaceName, Surroundings
from xhht_analysis.vocabulary.figures import Status

MAPS = Path(__file__).parents[2] / "maps"
LABEL = "Số liệu minh họa"
LEVELS = {0: "Chưa đạt", 1: "Đạt mức độ 1", 2: "Đạt mức độ 2", 3: "Đạt mức độ 3"}


def test_units_have_the_colour_of_their_class(
    three_districts, three_marks, classes, map_texts, figures, filled
):
    share_map(three_districts, three_marks, **map_texts)
    wanted = [(classes.colours[i], "") for i in (0, 2, 3)]
    assert filled(figures[0], PathPatch) == wanted


def test_names_values_and_legend_are_written(
    three_districts, three_marks, map_texts, written, figures, assert_legible
):
    rows = written(share_map(three_districts, three_marks, **map_texts).svg)
    labels = map_texts["classes"].labels
    for text in ("Huyện 901", "8.9%", "Huyện 902", "25.0%", "Lao động có bằng cấp, năm 2024"):
        assert text in rows
    assert sorted(row for row in rows if row in labels) == sorted(labels)
    assert_legible(figures[0])


def test_values_can_be_left_out(three_districts, three_marks, map_texts, written):
    rows = written(share_map(three_districts, three_marks, show_values=False, **map_texts).svg)
    assert "Huyện 901" in rows
    assert "8.9%" not in rows


@pytest.mark.parametrize("status", [s for s in Status if s != Status.REPORTED])
def test_a_unit_without_a_figure_is_hatched_and_explained(
    three_districts, mark, map_texts, written, figures, filled, status
):
    marks = [mark("901", 8.9), mark("902", 25.0), mark("903", status=status)]
    rows = written(share_map(three_districts, marks, **map_texts).svg)
    own = theme.STATUS_FILLS[status]
    assert filled(figures[0], PathPatch)[2] == (own.colour, own.hatch)
    assert [hatch for _, hatch in filled(figures[0], PathPatch)] == ["", "", own.hatch]
    assert (own.colour, own.hatch) in filled(figures[0], Rectangle)  # in the legend
    labels = map_texts["status_labels"]
    assert [row for row in rows if row in labels.values()] == [labels[status]]


def test_a_status_without_a_label_is_an_error(three_districts, mark, map_texts):
    marks = [mark("901", 8.9), mark("902", 25.0), mark("903", status=Status.SUPPRESSED)]
    with pytest.raises(KeyError):
        share_map(three_districts, marks, **map_texts | {"status_labels": {}})


def test_illustrative_figures_are_striped_and_the_label_printed(
    three_districts, mark, map_texts, written, figures, filled
):
    marks = [mark("901", 8.9), mark("902", 25.0), mark("903")]
    picture = share_map(three_districts, marks, illustrative_label=LABEL, **map_texts)
    assert written(picture.svg)[0] == LABEL
    missing = theme.STATUS_FILLS[Status.MISSING].hatch
    assert [hatch for _, hatch in filled(figures[0], PathPatch)] == ["falling", "falling", missing]
    assert picture.height_pt > share_map(three_districts, marks, **map_texts).height_pt


def test_without_the_label_nothing_is_striped(
    three_districts, three_marks, map_texts, figures, filled
):
    share_map(three_districts, three_marks, **map_texts)
    for kind in (PathPatch, Rectangle):
        assert {hatch for _, hatch in filled(figures[0], kind)} == {""}


def test_the_highlighted_unit_has_the_heaviest_outline(
    three_districts, three_marks, map_texts, figures
):
    share_map(three_districts, three_marks, highlight="902", **map_texts)
    outlines = [
        p for p in figures[0].findobj(PathPatch) if not p.get_fill() or p.get_facecolor()[3] == 0
    ]
    assert [patch.get_linewidth() for patch in outlines] == [pytest.approx(4.18), 2.2]
    assert theme.to_hex(outlines[1].get_edgecolor()) == theme.INK


def test_the_sea_is_drawn_only_where_land_tells_it_from_land(
    three_districts, three_marks, map_texts, land_in_the_west, written
):
    alone = share_map(three_districts, three_marks, **map_texts)
    beside = share_map(
        three_districts,
        three_marks,
        surroundings=Surroundings(context=land_in_the_west),
        **map_texts,
    )
    dry = share_map(
        three_districts,
        three_marks,
        surroundings=Surroundings(context=land_in_the_west, sea=False),
        **map_texts,
    )
    assert theme.SEA not in alone.svg
    assert theme.SEA in beside.svg
    assert theme.SEA not in dry.svg
    assert theme.LAND in beside.svg


def test_a_place_name_is_written_off_the_units(
    three_districts, three_marks, map_texts, written, figures, assert_legible
):
    name = PlaceName(text="Biển Đông", longitude=109.1, latitude=11.75)
    picture = share_map(
        three_districts, three_marks, surroundings=Surroundings(place_names=[name]), **map_texts
    )
    assert {"Biển", "Đông"} <= set(" ".join(written(picture.svg)).split())
    assert_legible(figures[0])


def test_marks_and_outlines_must_match(three_districts, three_marks, mark, map_texts):
    with pytest.raises(ValueError, match=r"outlines without a mark: \['903'\]"):
        share_map(three_districts, three_marks[:2], **map_texts)
    with pytest.raises(ValueError, match=r"marks without an outline: \['904'\]"):
        share_map(three_districts, [*three_marks, mark("904", 1)], **map_texts)
    with pytest.raises(ValueError, match="two marks for one unit"):
        share_map(three_districts, [*three_marks, mark("903", 1)], **map_texts)


@pytest.mark.parametrize("parameter", ["highlight", "labelled"])
def test_a_unit_that_is_not_on_the_map_is_refused(
    three_districts, three_marks, map_texts, parameter
):
    with pytest.raises(ValueError, match=r"the map has no units \['999'\]"):
        share_map(three_districts, three_marks, **map_texts, **{parameter: {"901", "999"}})


def test_a_value_goes_with_the_status_reported_and_with_no_other(mark):
    with pytest.raises(ValueError, match="status missing with value 3"):
        mark("901", 3, status=Status.MISSING)
    with pytest.raises(ValueError, match="status reported with value None"):
        mark("901", status=Status.REPORTED)


@pytest.fixture
def level_texts(map_texts) -> dict:
    return {key: map_texts[key] for key in ("legend_title", "status_labels", "alt")} | {
        "level_labels": LEVELS
    }


def test_levels_have_their_colours_and_all_labels(
    three_districts, mark, level_texts, written, figures, filled, assert_legible
):
    marks = [mark("901", 0, text="Chưa đạt"), mark("902", 3, text="Mức 3"), mark("903")]
    picture = level_map(three_districts, marks, **level_texts)
    colours = theme.level_colours(4)
    assert [colour for colour, _ in filled(figures[0], PathPatch)][:2] == [colours[0], colours[3]]
    assert set(LEVELS.values()) <= set(written(picture.svg))
    assert_legible(figures[0])


def test_a_level_without_a_label_is_refused(three_districts, mark, level_texts):
    marks = [mark("901", 0), mark("902", 4), mark("903", 1)]
    with pytest.raises(ValueError, match=r"levels without a label: \[4\]"):
        level_map(three_districts, marks, **level_texts)


def test_levels_with_a_gap_are_refused(three_districts, mark, level_texts):
    marks = [mark(code, 0) for code in ("901", "902", "903")]
    with pytest.raises(ValueError, match="without a gap"):
        level_map(three_districts, marks, **level_texts | {"level_labels": {0: "a", 2: "b"}})


def real(name: str) -> geopandas.GeoDataFrame:
    return geopandas.read_file(MAPS / f"{name}.geojson")


def marks_of(outlines, mark) -> list:
    codes = outlines["code"].tolist()
    return [
        mark(code, None if i % 9 == 4 else round(4 + 37 * i % 30 + 0.4, 1), name=name)
        for i, (code, name) in enumerate(zip(codes, outlines["name"], strict=True))
    ]


def land_around(name: str):
    provinces = real("vietnam_provinces")
    return provinces[provinces["code"] != "58"] if name != "vietnam_provinces" else None


@pytest.mark.parametrize("highlight", ["582", "584", "586", None])
def test_all_seven_districts_are_labelled_without_overlap(
    mark, map_texts, figures, assert_legible, written, highlight
):
    outlines = real("ninh_thuan_districts")
    picture = share_map(
        outlines, marks_of(outlines, mark), highlight=highlight,
        surroundings=Surroundings(context=land_around("districts")), illustrative_label=LABEL,
        **map_texts,
    )  # fmt: skip
    assert_legible(figures[0])
    text = " ".join(written(picture.svg))
    words = {word for name in outlines["name"] for word in name.split()}
    assert [word for word in sorted(words) if word not in text] == []


def test_all_communes_of_the_province_fit_into_one_small_picture(
    mark, map_texts, figures, assert_legible
):
    outlines = real("ninh_thuan_communes")
    marks = marks_of(outlines, mark)
    picture = share_map(
        outlines, marks, surroundings=Surroundings(context=land_around("communes")), **map_texts
    )
    assert_legible(figures[0])
    assert len(picture.svg.encode()) < 80_000
    chosen = outlines["code"][:15]
    share_map(
        outlines,
        marks,
        highlight=set(chosen),
        surroundings=Surroundings(context=land_around("communes")),
        **map_texts,
    )
    assert_legible(figures[1])


def test_the_provinces_of_the_country_with_one_named(
    mark, map_texts, figures, assert_legible, written
):
    outlines = real("vietnam_provinces")
    picture = share_map(outlines, marks_of(outlines, mark), highlight="58", **map_texts)
    assert_legible(figures[0])
    assert "Ninh Thuận" in written(picture.svg)


def test_maps_that_differ_in_their_legend_are_the_same_above_it(
    three_districts, three_marks, map_texts, figures
):
    longer = map_texts | {"legend_title": f"{map_texts['legend_title']} " * 6}
    low = share_map(three_districts, three_marks, **map_texts)
    high = share_map(three_districts, three_marks, **longer)
    assert high.height_pt > low.height_pt
    units = [[one.get_path() for one in figure.findobj(PathPatch)][:3] for figure in figures]
    for one, other in zip(*units, strict=True):
        assert one.vertices.tolist() == other.vertices.tolist()
