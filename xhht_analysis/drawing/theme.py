"""Fonts, sizes, colours and hatches of every picture, in one place.

Each palette grows darker by steps that look equal on a grey print, so that it survives a
black-and-white printer and colour-blind eyes; what is not a figure is told by its hatch, never by
colour alone.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import matplotlib
import numpy as np
import seaborn
from matplotlib.colors import to_hex, to_rgb
from matplotlib.font_manager import FontProperties

from xhht_analysis.vocabulary.figures import Status

WIDTH = 331.0  # points: 4.6 inches, half of an A4 page across, a phone's width at 8/10
TEXT, SMALL, VALUE = 9.5, 9.0, 10.0

INK, GREY, FAINT, PAPER = "#1a1a1a", "#5c5c5c", "#d9d9d9", "#ffffff"
SEA, LAND, COAST = "#f3f7fa", "#e9e7e3", "#a8a59f"
EDGE = "#5a5a5a"

# Hues from light to dark, of which classes take what has their lightness.
_COOL = ("#f1f7fc", "#b9d5ea", "#6fa8d6", "#2f72ae", "#174e86", "#08274a")
_WARM = ("#fff6e0", "#f8d08a", "#e39a45", "#b0641f", "#7a3f12", "#3f1d08")
_GREEN = ("#f0f9f4", "#b4dcc9", "#62ab97", "#2c7a6d", "#124f50", "#072b2e")
_LIGHTEST, _DARKEST = 95.0, 19.0  # CIE L*
_DARK_ENOUGH = {2: 48.0, 3: 34.0, 4: 26.0}  # where few classes need no more

UNMET, MET = "#f0b468", "#1f5f99"
LINES = ("#0b3761", "#b3541e", "#2f7d6b", "#6b4c8f", "#5c5c5c")
DASHES = (None, (5, 2), (1.5, 1.5), (7, 2, 1.5, 2), (3, 1))

_DRAWING = threading.RLock()


@dataclass(frozen=True)
class Fill:
    """How an area is filled: a colour, and strokes over it where it needs a hatch.

    ``hatch`` is one of those in ``hatches``; ``spacing`` and ``width`` of its strokes in points.
    """

    colour: str
    hatch: str = ""
    ink: str = INK
    spacing: float = 6.0
    width: float = 0.7


STATUS_FILLS = {
    Status.MISSING: Fill("#ececec", "rising", "#7d7d7d", spacing=6.0, width=0.8),
    Status.NOT_APPLICABLE: Fill("#ffffff", "dotted", "#7d7d7d", spacing=5.0, width=1.3),
    Status.SUPPRESSED: Fill("#fafafa", "crossed", "#7d7d7d", spacing=6.0, width=0.5),
}


@contextmanager
def house_style() -> Iterator[None]:
    """Draw in our style, one picture at a time: matplotlib's settings belong to the process."""
    ours = {"svg.fonttype": "path", "svg.hashsalt": "xhht_analysis", "path.simplify": False}
    with _DRAWING, matplotlib.rc_context(seaborn.axes_style("white") | ours):
        yield


@lru_cache(maxsize=64)
def font(size: float, *, bold: bool = False, slanted: bool = False) -> FontProperties:
    """DejaVu Sans from matplotlib's own folder: every Vietnamese letter, the same everywhere."""
    face = {(False, False): "", (True, False): "-Bold", (False, True): "-Oblique"}[bold, slanted]
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return FontProperties(fname=folder / f"DejaVuSans{face}.ttf", size=size)


def rising(n: int) -> tuple[str, ...]:
    """A scale of n steps in one hue, from light to dark."""
    return tuple(_shade(_COOL, light) for light in _lightness_steps(n))


def around_target(*, below: int, reached: int) -> tuple[str, ...]:
    """Warm steps below the target and cool ones from it on, growing darker all the way."""
    steps = _lightness_steps(below + reached)
    hues = [_WARM] * below + [_COOL] * reached
    return tuple(_shade(hue, light) for hue, light in zip(hues, steps, strict=True))


def level_colours(n: int = 4) -> tuple[str, ...]:
    """Colours for the levels of recognition 0 to n - 1; 0 is warm, recognised levels are green."""
    hues = [_WARM] + [_GREEN] * (n - 1)
    return tuple(_shade(hue, light) for hue, light in zip(hues, _lightness_steps(n), strict=True))


def _lightness_steps(n: int) -> list[float]:
    """n values of L* from light to dark, CIEDE2000 between greys being the same from each to the
    next: its formula counts a step of L* the less, the farther it is from the middle."""
    light = np.linspace(_LIGHTEST, _DARK_ENOUGH.get(n, _DARKEST), 400)
    square = (light - 50) ** 2
    seen = np.cumsum(1 / (1 + 0.015 * square / np.sqrt(20 + square)))
    return np.interp(np.linspace(seen[0], seen[-1], n), seen, light).tolist()


@lru_cache(maxsize=256)
def _shade(hue: tuple[str, ...], light: float) -> str:
    """The colour of a hue that comes nearest to a lightness."""
    return min(_shades(hue), key=lambda colour: abs(lightness(colour) - light))


@lru_cache(maxsize=8)
def _shades(hue: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(to_hex(colour) for colour in seaborn.blend_palette(hue, 400))


def luminance(colour: str) -> float:
    """How much light a colour gives back, 0 to 1 (WCAG 2, sRGB)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def lightness(colour: str) -> float:
    """CIE L* of a colour, 0 black to 100 white: what is left of it on a grey print."""
    light = luminance(colour)
    return 116 * light ** (1 / 3) - 16 if light > 0.008856 else 903.3 * light


def contrast(one: str, other: str) -> float:
    """How well two colours stand apart: 1 not at all, 21 black on white (WCAG 2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def ink_on(colour: str) -> str:
    """Dark or white lettering, whichever stands out more on the colour."""
    return max(INK, PAPER, key=lambda ink: contrast(ink, colour))


def pinstriped(colour: str) -> Fill:
    """The colour under fine stripes that lean against those of a missing figure: illustrative."""
    other = ink_on(colour)
    share = 0.38 if other == INK else 0.45
    mixed = [a + (b - a) * share for a, b in zip(to_rgb(colour), to_rgb(other), strict=True)]
    return Fill(colour, "falling", to_hex(mixed), spacing=7.0, width=0.5)
