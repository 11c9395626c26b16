"""A locator and a scale bar stand where nothing else does, or not at all."""

import itertools

import geopandas
import pytest
import shapely
from matplotlib.lines import Line2D
from matplotlib.text import Text

from tests.drawing.test_maps import marks_of, real
from xhht_analysis.drawing import area_map, theme, unit_labels
from xhht_analysis.drawing.area_map import apart_from
from xhht_analysis.drawing.basemap import basemap_of
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.drawing.spare_room import draw_locator, draw_scale, spare_box
from xhht_analysis.drawing.surroundings import KILOMETRES, Locator, Surroundings

FRAME = (0.0, 40.0, 331.0, 400.0)
NOTHING = shapely.Polygon()


TEXTS = {km: f"{km} km" for km in KILOMETRES}


def test_a_corner_is_taken_first_at_the_top_or_at_the_bottom():
    assert spare_box((60, 40), frame=FRAME, avoid=NOTHING) == (4.0, 356.0, 64.0, 396.0)
    assert spare_box((60, 40), frame=FRAME, avoid=NOTHING, low=True) == (4.0, 44.0, 64.0, 84.0)


def test_another_place_at_the_edge_is_taken_where_corners_are_not_free():
    corners = shapely.union_all(
        [shapely.Point(x, y).buffer(90) for x in (0, 331) for y in (40, 400)]
    )
    box = spare_box((40, 30), frame=FRAME, avoid=corners)
    assert box is not None
    assert not corners.intersects(shapely.box(*box))
    assert box[3] == 396.0 or box[0] == 4.0 or box[1] == 44.0 or box[2] == 327.0


def test_without_room_there_is_no_box():
    assert spare_box((60, 40), frame=FRAME, avoid=shapely.box(*FRAME)) is None
    assert spare_box((400, 40), frame=FRAME, avoid=NOTHING) is None


@theme.house_style()
def scale_of(km_across: float) -> tuple[str, float] | None:
    """What a scale bar says on a map of that width, and how long it is in points."""
    crs = "EPSG:32649"
    square = geopandas.GeoDataFrame(
        {"code": ["1"]},
        geometry=[shapely.box(300_000, 1_280_000, 300_000 + 1000 * km_across, 1_281_000)],
        crs=crs,
    )
    base = basemap_of(square, context=None, width=331.0, tallest=360.0)
    tall = type(base)(base.sheet, (0.0, 0.0, 331.0, 300.0), base.shapes, ())
    canvas = Canvas(331, 300)
    if draw_scale(canvas, tall, TEXTS, avoid=NOTHING) is None:
        return None
    (said,) = canvas.figure.findobj(Text)
    (line,) = canvas.figure.findobj(Line2D)
    xs = line.get_xdata()
    return said.get_text(), max(xs) - min(xs)


@pytest.mark.parametrize("km_across", [5, 12, 40, 75, 110, 240, 1000])
def test_the_bar_is_as_long_as_it_says(km_across):
    said, length = scale_of(km_across)
    km = int(said.removesuffix(" km"))
    points_per_km = (331 - 18) / km_across
    assert length == pytest.approx(km * points_per_km, rel=0.01)
    assert km in (1, 2, 5, 10, 20, 50, 100, 200)


def test_no_round_kilometre_no_bar():
    assert scale_of(2) is None


@pytest.fixture
def boxes(monkeypatch) -> dict[str, list]:
    """Boxes of labels, names around, locator and scale bar on the map drawn."""
    found: dict[str, list] = {"labels": [], "extras": []}
    write = area_map.write_units

    def labels(*args, **kwargs):
        written = write(*args, **kwargs)
        found["labels"] = list(written.boxes)
        found["leaders"] = [written.leaders]
        return written

    def drawn(draw):
        def look(*args, **kwargs):
            box = draw(*args, **kwargs)
            found["extras"] += [box] if box else []
            return box

        return look

    monkeypatch.setattr(area_map, "write_units", labels)
    monkeypatch.setattr(area_map, "draw_locator", drawn(draw_locator))
    monkeypatch.setattr(area_map, "draw_scale", drawn(draw_scale))
    return found


@pytest.mark.parametrize("number", range(7))
def test_on_every_commune_map_nothing_overlaps(
    mark, map_texts, figures, boxes, assert_legible, written, number
):
    districts, communes = real("ninh_thuan_districts"), real("ninh_thuan_communes")
    own = districts.iloc[[number]]
    inside = communes.representative_point().within(own.geometry.iloc[0])
    around = Surroundings(
        context=communes[~inside].drop(columns="name"),
        neighbours=districts.drop(index=own.index),
        locator=Locator(whole=districts, part=own),
        scale_texts=TEXTS,
    )
    units = communes[inside]
    picture = share_map(units, marks_of(units, mark), surroundings=around, **map_texts)
    assert_legible(figures[0])
    assert len(boxes["extras"]) == 2, "every district has room for both"
    placed = [shapely.box(*box) for box in (*boxes["labels"], *boxes["extras"])]
    assert all(not a.intersects(b) for a, b in itertools.combinations(placed, 2))
    assert not shapely.union_all([shapely.box(*b) for b in boxes["extras"]]).intersects(
        boxes["leaders"][0]
    )
    rows = written(picture.svg)
    assert any(row.endswith(" km") for row in rows)
    text = " ".join(rows)
    neighbours = districts.drop(index=own.index)["name"]
    assert sum(all(word in text for word in name.split()) for name in neighbours) >= 1


def test_the_province_lies_in_its_country(mark, map_texts, figures, boxes, assert_legible):
    districts, provinces = real("ninh_thuan_districts"), real("vietnam_provinces")
    own = provinces["code"] == "58"
    around = Surroundings(
        context=provinces[~own],
        locator=Locator(whole=provinces, part=provinces[own]),
        scale_texts=TEXTS,
    )
    share_map(districts, marks_of(districts, mark), surroundings=around, **map_texts)
    assert len(boxes["extras"]) == 2
    assert_legible(figures[0])


@theme.house_style()
def test_the_locator_shows_the_part_where_it_lies(three_districts):
    base = basemap_of(three_districts, context=None, width=331.0, tallest=360.0)
    canvas = Canvas(331, 360)
    part = three_districts.iloc[[1]]  # the one in the east
    box = draw_locator(canvas, base, Locator(whole=three_districts, part=part), avoid=NOTHING)
    patches = [p.get_path().get_extents() for p in canvas.figure.artists]
    _, whole, dark = patches
    assert dark.x1 == pytest.approx(whole.x1, abs=0.2)
    assert dark.x0 > whole.x0 + 0.4 * whole.width
    assert dark.y1 < whole.y1
    assert box[0] < whole.x0
    assert whole.x1 < box[2]


def test_what_is_kept_clear_is_a_little_wider():
    clear = apart_from([shapely.Point(50, 50)], [(0.0, 0.0, 10.0, 10.0)])
    assert clear.intersects(shapely.Point(13.9, 5))
    assert not clear.intersects(shapely.Point(14.2, 5))
    assert clear.intersects(shapely.Point(50, 53.9))


def test_names_of_the_land_around_keep_off_what_stands_there():
    canvas = Canvas(331, 360)
    land = [("Khánh Hòa", shapely.box(0, 0, 100, 60))]
    unit_labels.write_land_names(canvas, land, occupied=NOTHING, taken=[(0.0, 0.0, 100.0, 60.0)])
    assert canvas.figure.findobj(Text) == []
    unit_labels.write_land_names(canvas, land, occupied=NOTHING, taken=[])
    assert [text.get_text() for text in canvas.figure.findobj(Text)]
