"""Letters in SVG: outlines written once, under ids that say which outline they are."""

import hashlib
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import lru_cache

from matplotlib.font_manager import get_font
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from xhht_analysis.drawing.svg_paths import short_path

_SVG = "{http://www.w3.org/2000/svg}"
_GROUP, _USE, _PATH = f"{_SVG}g", f"{_SVG}use", f"{_SVG}path"
_ALONG = re.compile(r"translate\(([\d.]+) 0\)")
_SCALE = re.compile(r"scale\(([\d.]+) -[\d.]+\)")
_GLYPH = "scale(0.015625)"  # how matplotlib scales a letter's outline
_SMALLER = 64
_COARSE = 32  # times fewer units in a letter: 200 to its size are enough
_DEFINED = re.compile(r'<path id="(l[0-9a-f]{8})" d="[^"]*"/>')


_COMMAND = {Path.MOVETO: "M", Path.LINETO: "L", Path.CURVE3: "Q", Path.CURVE4: "C"}


@dataclass(frozen=True)
class Letter:
    """A letter in a row of text: which it is in its font, its short outline under a name, and how
    far along it stands, empty where it begins the row."""

    glyph: str
    name: str
    outline: str
    along: str


@lru_cache(maxsize=8192)
def letters_of(text: str, file: str) -> tuple[Letter, ...]:
    """The letters of a row set in the font of a file, as they stand in any size and picture."""
    font = get_font(file)
    font.set_size(text_to_path.FONT_SCALE, text_to_path.DPI)
    known = _KNOWN.setdefault(file, {})
    placed, fresh, _ = text_to_path.get_glyphs_with_font(
        font, text, glyph_map=known, return_new_glyphs_only=True
    )
    for glyph, (vertices, codes) in fresh.items():
        known[glyph] = _outline(Path(vertices * _SMALLER, codes))
    return tuple(
        Letter(glyph, _name(known[glyph]), known[glyph], _along(x)) for glyph, x, _, _ in placed
    )


# The outlines of each font's letters, by file.
_KNOWN: dict[str, dict[str, str]] = {}


def _outline(path: Path) -> str:
    """In the font's own whole units, which are counted for matplotlib at 64 times the size."""
    steps = [
        "z" if code == Path.CLOSEPOLY else _COMMAND[code] + " ".join(f"{n:f}" for n in points)
        for points, code in path.iter_segments(simplify=False)
    ]
    return short_path(" ".join(steps), unit=_COARSE, written_as=1)


def _along(x: float) -> str:
    return f"{float(f'{x:f}') * _SMALLER / _COARSE:.0f}" if x else ""


def scale_of(size: float) -> str:
    """What brings letters to a size in points, in the transformation of their row."""
    return _SCALE.sub(_coarser, "scale({0:f} -{0:f})".format(size / text_to_path.FONT_SCALE))


def shorten_letters(root: ET.Element) -> None:
    """Write the letters of a picture in few digits, those without an outline not at all.

    A letter's id is a hash of its outline, so that all pictures of a page may share it.
    """
    names: dict[str, str] = {}
    for parent in list(root.iter()):
        for letter in [one for one in parent if one.get("transform") == _GLYPH]:
            before = letter.get("id", "")
            names[f"#{before}"] = _named(letter)
            if not letter.get("d"):
                parent.remove(letter)
    for row in root.iter(_GROUP):
        letters = [one for one in row if one.tag == _USE and one.get("href") in names]
        if letters:
            row.set("transform", _SCALE.sub(_coarser, row.get("transform", "")))
        for letter in letters:
            _place(row, letter, names[letter.get("href", "")])


def _named(letter: ET.Element) -> str:
    del letter.attrib["transform"]
    outline = short_path(letter.get("d", ""), unit=_COARSE, written_as=1)
    letter.attrib |= {"id": _name(outline), "d": outline}
    return _name(outline)


@lru_cache(maxsize=8192)
def _name(outline: str) -> str:
    return f"l{hashlib.sha256(outline.encode()).hexdigest()[:8]}" if outline else ""


def _coarser(scale: re.Match[str]) -> str:
    size = f"{float(scale[1]) * _COARSE / _SMALLER:.6f}"
    return f"scale({size} -{size})"


def _place(row: ET.Element, letter: ET.Element, name: str) -> None:
    if not name:
        row.remove(letter)
        return
    letter.set("href", f"#{name}")
    if along := _ALONG.fullmatch(letter.attrib.pop("transform", "")):
        letter.set("x", f"{float(along[1]) * _SMALLER / _COARSE:.0f}")


def is_letter(ident: str) -> bool:
    """Whether an id is that of a letter."""
    return re.fullmatch(r"l[0-9a-f]{8}", ident) is not None


def each_letter_once(page: str) -> str:
    """A page of several pictures without the outlines that an earlier one has already."""
    seen: set[str] = set()

    def first(found: re.Match[str]) -> str:
        known = found[1] in seen
        seen.add(found[1])
        return "" if known else found[0]

    return _DEFINED.sub(first, page).replace("<defs></defs>", "")
