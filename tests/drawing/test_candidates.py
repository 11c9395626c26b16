"""Only some places are looked at closely, and they are those that all would give."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from xhht_analysis.drawing import labels, leaders
from xhht_analysis.drawing.choice import _conflicts
from xhht_analysis.drawing.labels import Wish, place_inside
from xhht_analysis.drawing.leaders import Candidates, candidates, meets

FRAME = (0.0, 0.0, 160.0, 140.0)
coordinates = st.floats(20, 120).map(lambda number: round(number, 1))
sizes = st.floats(6, 45).map(lambda number: round(number, 1))


@st.composite
def areas(draw) -> shapely.Polygon:
    points = draw(st.lists(st.tuples(coordinates, coordinates), min_size=4, max_size=9))
    hull = shapely.MultiPoint(points).convex_hull.buffer(2)
    if draw(st.booleans()):
        bite = shapely.box(*hull.bounds[:2], *(hull.centroid.x, hull.centroid.y))
        hull = max(shapely.get_parts(hull.difference(bite)), key=lambda part: part.area)
    return hull


def of_all(own, forms, *, avoid, dislike):
    """The cheapest eight in each direction of the forty nearest free ones, without any haste."""
    core = leaders._core(own)
    blocked = shapely.union(leaders.spaced([]), avoid.buffer(leaders._OFF, quad_segs=2))
    boxes, costs = [], []
    for number, size in enumerate(forms):
        half = np.array(size) / 2
        low, high = np.array(FRAME[:2]) + half + 2, np.array(FRAME[2:]) - half - 2
        axes = (np.arange(a, b, leaders._STEP) for a, b in zip(low, high, strict=True))
        middles = np.column_stack([axis.ravel() for axis in np.meshgrid(*axes)])
        free = np.array([np.concatenate([m - half, m + half]) for m in middles]).reshape(-1, 4)
        free = free[~shapely.intersects(blocked, shapely.box(*free.T))]
        near = leaders._in_directions(free, leaders._clearance(free, core), core)
        free = free[np.concatenate([rows[: leaders._TRIED] for rows in near])]
        length = shapely.length(shapely.shortest_line(shapely.box(*free.T), core))
        centre = (core.centroid.x, core.centroid.y)
        aside = np.hypot(*((free[:, :2] + free[:, 2:]) / 2 - centre).T)
        disliked = shapely.intersects(dislike, shapely.box(*free.T))
        boxes.append(free)
        costs.append(length + 8 * number + 0.05 * aside + 40 * disliked)
    boxes, costs = np.concatenate(boxes), np.concatenate(costs)
    kept = np.concatenate([rows[:8] for rows in leaders._in_directions(boxes, costs, core)])
    return boxes[kept][np.argsort(costs[kept], kind="stable")], np.sort(costs[kept])


@settings(max_examples=15, deadline=None, derandomize=True)
@given(areas(), st.lists(st.tuples(sizes, sizes), min_size=1, max_size=3), areas())
def test_the_places_are_those_that_looking_at_all_gives(own, forms, dislike):
    found = candidates(own, forms, frame=FRAME, avoid=own, dislike=dislike, taken=[])
    boxes, costs = of_all(own, forms, avoid=own, dislike=dislike)
    assert found.costs == pytest.approx(costs)
    assert found.boxes == pytest.approx(boxes)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(areas(), sizes, sizes, st.lists(st.tuples(coordinates, coordinates), max_size=3))
def test_the_place_inside_is_the_roomiest_of_all(shape, width, height, spots):
    taken = [(x - 5, y - 3, x + 5, y + 3) for x, y in spots]
    wish = Wish(code="1", shape=shape, forms=((width, height),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(labels, "_BATCH", 2)
        place = place_inside(wish, taken=taken)
    merits = list(_merits(shape, width, height, taken))
    assert (place is None) == (not merits)
    if place is not None:
        x, y = (place.box[0] + place.box[2]) / 2, (place.box[1] + place.box[3]) / 2
        best = max(merit for merit, _, _ in merits)
        assert [merit for merit, a, b in merits if (a, b) == pytest.approx((x, y))] == [best]


def _merits(shape, width, height, taken):
    """Every place that fits, with its room less what it is off the middle."""
    largest = shapely.get_point(shapely.maximum_inscribed_circle(shape, tolerance=0.5), 0)
    left, bottom, right, top = shape.bounds
    step = max(1.5, (right - left) / 80, (top - bottom) / 80)
    for y in np.arange(bottom + height / 2 - 2, top - height / 2 + 2 + 0.1, step):
        for x in np.arange(left + width / 2, right - width / 2 + 0.1, step):
            box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            core = shapely.box(box[0], box[1] + 2, box[2], box[3] - 2)
            if not shape.contains(core):
                continue
            if any(shapely.box(*box).intersects(leaders.spaced([one])) for one in taken):
                continue
            if (room := shape.boundary.distance(core)) >= 1:
                yield min(room, 8) - 0.12 * np.hypot(x - largest.x, y - largest.y), x, y


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.lists(st.tuples(*[coordinates] * 8), min_size=1, max_size=6), st.randoms())
def test_two_rows_conflict_alike_whether_or_not_others_are_near(rows, chance):
    def some(numbers: list[tuple]) -> Candidates:
        points = np.array(numbers).reshape(-1, 2, 4)
        corners = points[:, 0].reshape(-1, 2, 2)
        boxes = np.concatenate([corners.min(axis=1), corners.max(axis=1) + 1], axis=1)
        return Candidates(boxes, points[:, 1], np.zeros(len(boxes)), np.zeros(len(boxes), int))

    other = [tuple(chance.uniform(20, 120) for _ in range(8)) for _ in range(5)]
    together = _conflicts(some(rows), some(other))
    for i, one in enumerate(rows):
        for j, two in enumerate(other):
            assert _conflicts(some([one]), some([two]))[0, 0] == together[i, j]
    assert (_conflicts(some(other), some(rows)) == together.T).all()


def test_boxes_meet_where_they_come_closer_than_labels_may():
    taken = np.array([(10.0, 10.0, 20.0, 20.0)])
    near, far = (22.5, 10.0, 30.0, 20.0), (22.51, 10.0, 30.0, 20.0)
    assert meets(np.array([near, far]), taken).tolist() == [True, False]
    assert meets(np.array([near]), np.empty((0, 4))).tolist() == [False]


@pytest.mark.parametrize(("apart", "too_near"), [(4.4, True), (4.6, False)])
def test_leaders_conflict_where_the_eye_may_change_from_one_to_the_other(apart, too_near):
    def label(x: float) -> Candidates:
        box, leader = np.array([(x, 50.0, x + 1, 60.0)]), np.array([(x, 50.0, x, 20.0)])
        return Candidates(box, leader, np.zeros(1), np.zeros(1, int))

    assert _conflicts(label(10.0), label(10.0 + apart))[0, 0] == too_near
    assert _conflicts(label(10.0 + apart), label(10.0))[0, 0] == too_near
