"""Letters in SVG: outlines written once, under ids that say which outline they are."""

import hashlib
import re
import xml.etree.ElementTree as ET

from xhht_analysis.drawing.svg_paths import short_path

_SVG = "{http://www.w3.org/2000/svg}"
_GROUP, _USE, _PATH = f"{_SVG}g", f"{_SVG}use", f"{_SVG}path"
_ALONG = re.compile(r"translate\(([\d.]+) 0\)")
_SCALE = re.compile(r"scale\(([\d.]+) -[\d.]+\)")
_GLYPH = "scale(0.015625)"  # how matplotlib scales a letter's outline
_SMALLER = 64
_COARSE = 32  # times fewer units in a letter: 200 to its size are enough
_DEFINED = re.compile(r'<path id="(l[0-9a-f]{8})" d="[^"]*"/>')


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
    name = f"l{hashlib.sha256(outline.encode()).hexdigest()[:8]}" if outline else ""
    letter.attrib |= {"id": name, "d": outline}
    return name


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
