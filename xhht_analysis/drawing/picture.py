"""A finished picture: SVG text that can stand in a page beside others."""

import hashlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.figure import Figure

from xhht_analysis.drawing.svg_letters import is_letter
from xhht_analysis.drawing.svg_paths import short_path, short_transform
from xhht_analysis.drawing.svg_tree import SVG, tree_of
from xhht_analysis.drawing.units import Told, belongs, gather

_GROUP, _TITLE = f"{{{SVG}}}g", f"{{{SVG}}}title"
_URL = re.compile(r"url\(#([^)]+)\)")
ET.register_namespace("", SVG)


@dataclass(frozen=True)
class Picture:
    """SVG text to be put into HTML as it is, what it shows in words, and its size in points."""

    svg: str
    alt: str
    width_pt: float
    height_pt: float


def picture_of(figure: Figure, *, alt: str, told: Mapping[str, Told] | None = None) -> Picture:
    """The figure as a picture: the same bytes each time, no dates, nothing from outside.

    Every id begins with a hash of the picture, so several may stand on one page; letters alone
    are shared, see ``each_letter_once``. ``alt`` becomes the title that a screen reader speaks.
    Letters are outlines; a comment before each row of them says what it reads. ``told`` has, by
    code, what a unit tells that is pointed at; the artists that make up units and their labels
    say so by their ``gid``.
    """
    if not alt.strip():
        raise ValueError("a picture needs an alternative text")
    root = tree_of(figure)
    _shorten(root)
    content = f"{alt}{told}{ET.tostring(root, encoding='unicode')}"
    prefix = "p" + hashlib.sha256(content.encode()).hexdigest()[:8]
    _rename_ids(root, prefix)
    if told:
        gather(root, told, prefix)
    _flatten(root)
    width, height = (72 * float(inches) for inches in figure.get_size_inches())
    _describe(root, alt=alt, width=width, title_id=f"{prefix}-title", answers=bool(told))
    svg = ET.tostring(root, encoding="unicode").replace(" />", "/>")
    return Picture(svg, alt, width, height)


def _shorten(element: ET.Element) -> None:
    attributes = element.attrib
    if "transform" in attributes:
        attributes["transform"] = short_transform(attributes["transform"])
    if "d" in attributes and not is_letter(attributes.get("id", "")):
        attributes["d"] = short_path(attributes["d"], unit=0.1, written_as=0.1)
    if "style" in attributes:
        attributes["style"] = attributes["style"].replace(": ", ":").replace("; ", ";")
    for child in element:
        if isinstance(child.tag, str):
            _shorten(child)


def _rename_ids(root: ET.Element, prefix: str) -> None:
    """Keep the ids that something points at, under names that no other picture uses."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    names: dict[str, str] = {}
    for element in elements:
        for key, value in element.attrib.items():
            for target in [value[1:]] if key == "href" else _URL.findall(value):
                names.setdefault(target, target if is_letter(target) else f"{prefix}-{len(names)}")
    for element in elements:
        for key, value in list(element.attrib.items()):
            if key == "id" and value not in names:
                if not belongs(value):
                    del element.attrib[key]
            elif key == "id":
                element.set(key, names[value])
            elif key == "href":
                element.set(key, f"#{names[value[1:]]}")
            else:
                element.set(key, _URL.sub(lambda found: f"url(#{names[found[1]]})", value))


def _flatten(element: ET.Element) -> None:
    """Put the contents of groups that say nothing into their parents."""
    children = list(element)
    element[:] = []
    for child in children:
        _flatten(child)
        bare = child.tag == _GROUP and not child.attrib
        element.extend(list(child) if bare else [child])


def _describe(root: ET.Element, *, alt: str, width: float, title_id: str, answers: bool) -> None:
    title = ET.Element(_TITLE, {"id": title_id})
    title.text = alt
    root.insert(0, title)
    view_box = root.get("viewBox")
    root.attrib.clear()
    root.attrib |= {
        "viewBox": view_box,
        "width": "100%",
        "style": f"max-width:{width:g}pt;height:auto",
        "role": "group" if answers else "img",  # an image has no parts for a screen reader
        "aria-labelledby": title_id,
        "stroke-linejoin": "round",
    }
    if answers:
        root.set("pointer-events", "none")  # lettering lets through to the unit below
