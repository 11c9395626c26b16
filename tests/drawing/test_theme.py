"""Colours told apart on a grey print; letters that the font has."""

import itertools
import threading
import unicodedata

import matplotlib
import pytest
from matplotlib.colors import to_rgb
from matplotlib.ft2font import FT2Font

from xhht_analysis.drawing import theme
from xhht_analysis.vocabulary.figures import Status

BARE = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
VIETNAMESE = {
    unicodedata.normalize("NFC", letter + tone)
    for letter in BARE + BARE.upper()
    for tone in (TONES if letter.lower() in "aăâeêioôơuưy" else ("",))
}
SIGNS = set("\u00a0\u202f0123456789 .,;:%–-−()/≥≤<>“”\"'…·×+±°²")
SCALES = [theme.rising(n) for n in range(3, 8)] + [
    theme.around_target(below=below, reached=reached)
    for below, reached in itertools.product(range(1, 5), range(1, 4))
]
SCALES += [theme.level_colours(n) for n in (2, 3, 4)]


@pytest.mark.parametrize("colours", SCALES)
def test_every_scale_grows_darker_by_clear_steps(colours):
    greys = [theme.lightness(colour) for colour in colours]
    assert all(lighter - darker >= 7 for lighter, darker in itertools.pairwise(greys))


def test_below_the_target_is_warm_and_reached_is_cool():
    colours = theme.around_target(below=4, reached=3)
    warm = [red > blue for red, _, blue in map(to_rgb, colours)]
    assert warm == [True] * 4 + [False] * 3


def test_bars_that_meet_a_target_differ_from_the_others_on_a_grey_print():
    assert theme.lightness(theme.UNMET) - theme.lightness(theme.MET) > 30


@pytest.mark.parametrize("colour", sorted({colour for scale in SCALES for colour in scale}))
def test_lettering_reads_on_every_colour(colour):
    assert theme.contrast(colour, theme.ink_on(colour)) >= 4


def test_every_status_without_a_figure_has_a_hatch_of_its_own():
    hatches = {theme.STATUS_FILLS[status].hatch for status in Status if status != "reported"}
    assert len(hatches) == 3
    assert "" not in hatches
    assert Status.REPORTED not in theme.STATUS_FILLS


def test_stripes_of_illustrative_figures_lean_against_those_of_missing_ones():
    assert theme.STATUS_FILLS[Status.MISSING].hatch == "rising"
    assert theme.pinstriped("#d98a3d").hatch == "falling"
    assert theme.pinstriped("#d98a3d").colour == "#d98a3d"


@pytest.mark.parametrize("colour", sorted({colour for scale in SCALES for colour in scale}))
def test_stripes_are_seen_on_every_colour(colour):
    assert theme.contrast(colour, theme.pinstriped(colour).ink) > 1.5


@pytest.mark.parametrize("bold", [False, True])
def test_the_font_has_every_vietnamese_letter(bold):
    font = FT2Font(theme.font(10, bold=bold).get_file())
    assert len(VIETNAMESE) == 2 * (len(BARE) + 12 * 5)
    lacking = {sign for sign in VIETNAMESE | SIGNS if font.get_char_index(ord(sign)) == 0}
    assert lacking == set()


def test_the_font_comes_with_matplotlib():
    assert theme.font(10, slanted=True).get_file().startswith(matplotlib.get_data_path())


def test_settings_of_the_process_are_left_as_they_were():
    before = dict(matplotlib.rcParams)
    with theme.house_style():
        assert matplotlib.rcParams["svg.fonttype"] == "path"
    assert dict(matplotlib.rcParams) == before


def test_one_picture_is_drawn_at_a_time():
    entered = threading.Event()

    def draw() -> None:
        with theme.house_style():
            entered.set()

    other = threading.Thread(target=draw)
    with theme.house_style():
        other.start()
        assert not entered.wait(0.2)
    assert entered.wait(10)
    other.join()
