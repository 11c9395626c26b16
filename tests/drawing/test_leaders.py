"""The choice among labels beside their areas."""

import numpy as np

from xhht_analysis.drawing.choice import choose
from xhht_analysis.drawing.leaders import Candidates


def label(*rows: tuple[tuple, tuple, float]) -> Candidates:
    """Possible places as (box, leader from x, y to x, y, cost), the cheapest first."""
    boxes, leaders, costs = zip(*rows, strict=True)
    return Candidates(
        np.array(boxes, float), np.array(leaders, float), np.array(costs), np.zeros(len(rows), int)
    )


LEFT, RIGHT = (0, 50, 20, 60), (80, 50, 100, 60)


def test_each_takes_its_cheapest_place_where_none_is_in_the_way():
    one = label((LEFT, (10, 50, 10, 0), 50.0), (RIGHT, (80, 50, 10, 0), 86.0))
    other = label((RIGHT, (90, 50, 90, 0), 50.0), (LEFT, (20, 50, 90, 0), 86.0))
    assert choose([one, other]) == [0, 0]


def test_leaders_do_not_cross_though_it_were_cheaper():
    one = label((RIGHT, (80, 50, 10, 0), 10.0), (LEFT, (10, 50, 10, 0), 50.0))
    other = label((LEFT, (20, 50, 90, 0), 10.0), (RIGHT, (90, 50, 90, 0), 50.0))
    assert choose([one, other]) == [1, 1]


def test_leaders_do_not_pass_so_near_that_they_are_confused():
    one = label((LEFT, (10, 50, 10, 0), 10.0))
    other = label((RIGHT, (80, 50, 12, 2), 10.0), (RIGHT, (90, 50, 90, 0), 50.0))
    assert choose([one, other]) == [0, 1]


def test_no_leader_runs_through_another_label():
    below = (0, 20, 20, 30)
    one = label((LEFT, (10, 50, 10, 0), 10.0), (RIGHT, (80, 50, 10, 0), 50.0))
    other = label((below, (0, 25, -30, 25), 10.0))
    assert choose([one, other]) == [1, 0]
    assert choose([other, one]) == [0, 1]


def test_boxes_keep_apart():
    near = (21, 50, 41, 60)
    one = label((LEFT, (10, 50, 10, 0), 10.0))
    other = label((near, (30, 50, 30, 0), 10.0), (RIGHT, (90, 50, 90, 0), 50.0))
    assert choose([one, other]) == [0, 1]


def test_all_labels_stand_rather_than_one_at_its_best():
    both = (40, 50, 60, 60)
    one = label((both, (50, 50, 50, 0), 1.0), (LEFT, (10, 50, 10, 0), 90.0))
    other = label((both, (50, 50, 50, 9), 1.0))
    assert choose([one, other]) == [1, 0]


def test_what_has_no_free_place_is_left_out():
    one = label((LEFT, (10, 50, 10, 0), 10.0))
    other = label((LEFT, (10, 50, 10, 9), 20.0))
    assert choose([one, other]) == [0, None]
