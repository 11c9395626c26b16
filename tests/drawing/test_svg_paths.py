"""Short paths say what the long ones said."""

import re

import pytest

from xhht_analysis.drawing.svg_paths import short_path, short_transform

NUMBERS = {"m": 2, "l": 2, "q": 4, "c": 6}


def points_of(short: str) -> list[tuple[float, float]]:
    """The end points of a relative path, walked as a browser would."""
    at, start, found = (0.0, 0.0), (0.0, 0.0), []
    for command, rest in re.findall(r"([mlhvqcz])([^mlhvqcz]*)", short):
        numbers = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        if command == "z":
            at = start
        size = NUMBERS.get(command, 1)
        for first in range(0, len(numbers), size):
            steps = numbers[first : first + size]
            match command:
                case "h":
                    step = (steps[0], 0.0)
                case "v":
                    step = (0.0, steps[0])
                case _:
                    step = (steps[-2], steps[-1])
            at = (at[0] + step[0], at[1] + step[1])
            start = at if command == "m" else start
            found.append(at)
    return found


def test_rounding_does_not_add_up():
    wanted = [(0.04 * i + 0.3 * i, 100 - 0.26 * i) for i in range(200)]
    long = "M " + " L ".join(f"{x} {y}" for x, y in wanted)
    walked = points_of(short_path(long, unit=0.1, written_as=0.1))
    assert len(walked) == len(wanted)
    for (x, y), (to_x, to_y) in zip(walked, wanted, strict=True):
        assert abs(x - to_x) < 0.051
        assert abs(y - to_y) < 0.051


def test_a_second_ring_starts_from_where_the_first_was_closed():
    long = "M 1 1 L 5 1 L 5 5 z M 10 10 L 12 10 L 12 12 z"
    walked = points_of(short_path(long, unit=0.1, written_as=0.1))
    assert walked == [(1, 1), (5, 1), (5, 5), (10, 10), (12, 10), (12, 12)]


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("M 1 2 L 4 2 L 4 -1", "m1 2h3v-3"),
        ("M 0.5 -0.5 L 0.2 0.1", "m.5-.5l-.3.6"),
        ("M 0 0 L 1 0.5 L 2.2 0.9", "m0 0l1 .5l1.2.4"),
        ("M 9 9 L 8 7 L 6 4 L 7 5", "m9 9l-1-2-2-3l1 1"),
        ("M 9 9 L 6 9 L 6 7 L 6 4", "m9 9h-3v-2-3"),
        ("M 10 10 L 10.01 10.02 L 11 10", "m10 10h1"),
        ("M 0 0 Q 1 1 2 0 C 3 1 4 1 5 0 z", "m0 0q1 1 2 0c1 1 2 1 3 0z"),
    ],
)
def test_written_short(long, short):
    assert short_path(long, unit=0.1, written_as=0.1) == short


def test_letters_are_written_in_whole_coarse_units():
    assert short_path("M 8 16 L 24 -8", unit=8, written_as=1) == "m1 2l2-3"


def test_transformations_keep_the_size_of_letters():
    given = "translate(13.220571 31.480744) scale(0.04750 -0.04750)"
    assert short_transform(given) == "translate(13.22 31.48) scale(0.0475 -0.0475)"
