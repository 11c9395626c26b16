"""Whether a picture's SVG only draws: a notebook that somebody sent may hold anything."""

import re
import xml.etree.ElementTree as ET

_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
# What drawing.picture writes; whatever else SVG knows (script, foreignObject, image, animation)
# has no place in a picture of ours.
_ELEMENTS = frozenset(_SVG + name for name in ("svg", "g", "defs", "use", "path", "title", "a"))
# An address within the picture, or of a file beside the page: no scheme, no other host.
_NEAR = re.compile(r"#[\w.-]+|[\w.-]+(/[\w.-]+)*")
_SPOKEN = ("data-", "aria-")  # names and values, in which any letters may stand
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FETCHES = re.compile(r"url\((?!#)|@import|expression", re.IGNORECASE)


def is_plain(svg: str) -> bool:
    """Whether it is well-formed, draws, and neither runs nor fetches anything."""
    if "<!" in _COMMENT.sub("", svg):  # entities and other declarations
        return False
    try:
        root = ET.fromstring(svg)
    except ET.ParseError:
        return False
    return root.tag == f"{_SVG}svg" and all(map(_draws, root.iter()))


def _draws(element: ET.Element) -> bool:
    if element.tag not in _ELEMENTS:
        return False
    return all(_is_harmless(name.lower(), value) for name, value in element.attrib.items())


def _is_harmless(name: str, value: str) -> bool:
    if name in ("href", f"{_XLINK}href"):
        return _NEAR.fullmatch(value) is not None
    if name.startswith(_SPOKEN):
        return True
    return not name.startswith("on") and not _FETCHES.search(value)
