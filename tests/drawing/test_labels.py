"""Labels never meet, wherever areas lie."""

import itertools
import random

import pytest
import shapely

from xhht_analysis.drawing.labels import Wish, place_inside, place_labels, spread

FRAME = (0.0, 0.0, 331.0, 360.0)


def territory(seed: int, count: int) -> list[shapely.Polygon]:
    """A made-up province: cells around random points within a ragged disc."""
    rng = random.Random(seed)
    points = [(rng.uniform(60, 270), rng.uniform(60, 300)) for _ in range(count)]
    disc = shapely.Point(165, 180).buffer(115, quad_segs=3)
    cells = shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=disc)
    return [cell.intersection(disc) for cell in shapely.get_parts(cells)]


def wishes_for(shapes: list[shapely.Polygon], seed: int) -> list[Wish]:
    rng = random.Random(seed)
    return [
        Wish(code=str(i), shape=shape, forms=((width, 24.0), (0.6 * width, 36.0)))
        for i, shape in enumerate(shapes)
        for width in [rng.uniform(35, 95)]
    ]


@pytest.fixture(scope="module", params=[(1, 7), (2, 7), (3, 12), (4, 16), (5, 24)])
def placed(request):
    seed, count = request.param
    shapes = [shape for shape in territory(seed, count) if shape.area > 0]
    taken = [(0.0, 330.0, 80.0, 360.0)]
    avoid = shapely.union_all(shapes)
    wishes = wishes_for(shapes, seed)
    return wishes, avoid, taken, place_labels(wishes, frame=FRAME, avoid=avoid, taken=taken)


def test_no_label_meets_another_or_what_was_taken(placed):
    _, _, taken, places = placed
    boxes = [shapely.box(*place.box) for place in places] + [shapely.box(*box) for box in taken]
    assert all(not a.intersects(b) for a, b in itertools.combinations(boxes, 2))


def test_a_label_stands_in_its_own_area_or_in_none(placed):
    wishes, avoid, _, places = placed
    shapes = {wish.code: wish.shape for wish in wishes}
    for place in places:
        left, bottom, right, top = place.box
        core = shapely.box(left, bottom + 2, right, top - 2)  # the least that any text needs
        if place.leader is None:
            assert shapes[place.code].contains(core)
        else:
            assert not avoid.intersects(shapely.box(*place.box))
            assert shapely.box(*FRAME).contains(shapely.box(*place.box))


def test_leaders_end_in_their_area_and_cross_nothing(placed):
    wishes, _, _, places = placed
    shapes = {wish.code: wish.shape for wish in wishes}
    leaders = {p.code: shapely.LineString(p.leader) for p in places if p.leader is not None}
    for place in places:
        box = shapely.box(*place.box)
        for code, leader in leaders.items():
            assert code == place.code or not leader.intersects(box)
    for code, leader in leaders.items():
        assert shapes[code].contains(shapely.Point(leader.coords[-1]))
        assert shapely.Point(leader.coords[0]).distance(
            shapely.box(*next(p.box for p in places if p.code == code))
        ) == pytest.approx(0, abs=1e-9)
    assert all(not a.intersects(b) for a, b in itertools.combinations(leaders.values(), 2))


def test_up_to_sixteen_labels_all_find_a_place(placed):
    wishes, _, _, places = placed
    assert len(places) == len(wishes) or (len(wishes) > 16 and len(places) > 0.6 * len(wishes))


def test_the_order_of_the_answer_is_that_of_the_wishes(placed):
    wishes, _, _, places = placed
    codes = [wish.code for wish in wishes]
    assert [codes.index(place.code) for place in places] == sorted(
        codes.index(place.code) for place in places
    )


def test_the_first_form_that_fits_is_taken():
    wide = Wish(code="a", shape=shapely.box(0, 0, 100, 30), forms=((90, 20), (30, 20)))
    narrow = Wish(code="a", shape=shapely.box(0, 0, 50, 30), forms=((90, 20), (30, 20)))
    assert place_inside(wide).form == 0
    assert place_inside(narrow).form == 1


def test_a_small_area_on_the_coast_gets_a_leader_into_the_sea():
    land = shapely.box(0, 0, 150, 360)
    city = shapely.box(150, 170, 160, 180)
    wish = Wish(code="582", shape=city, forms=((60, 24),))
    (place,) = place_labels([wish], frame=FRAME, avoid=city, dislike=land)
    assert place.leader is not None
    assert place.box[0] > 150


def test_a_label_that_fits_nowhere_is_left_out():
    whole = shapely.box(*FRAME)
    assert (
        place_labels([Wish(code="a", shape=whole, forms=((400, 24),))], frame=FRAME, avoid=whole)
        == ()
    )


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([50], [50]),
        ([20, 50, 80], [20, 50, 80]),
        ([50, 50], [45, 55]),
        ([52, 48], [55, 45]),
        ([0, 3, 50], [5, 15, 50]),
        ([99, 100, 98], [85, 95, 75]),
        ([30, 32, 44], [25.333333, 35.333333, 45.333333]),
    ],
)
def test_names_at_line_ends_are_pushed_apart_no_further_than_needed(wanted, expected):
    middles = spread(wanted, [10] * len(wanted), lowest=0, highest=100)
    assert middles == pytest.approx(expected)


def test_names_too_many_for_the_room_are_refused():
    with pytest.raises(ValueError, match="3 labels need 30 pt of 25"):
        spread([1, 2, 3], [10, 10, 10], lowest=0, highest=25)


def test_labels_that_were_placed_before_are_not_placed_again():
    land = shapely.box(0, 0, 100, 100)

    def places(width: float):
        wish = Wish(code="a", shape=shapely.box(0, 0, 100, 100), forms=((width, 20.0),))
        return place_labels([wish], frame=FRAME, avoid=land, taken=[(200.0, 0.0, 220.0, 9.0)])

    assert places(60.0) is places(60.0)
    assert places(60.0) is not places(61.0)
