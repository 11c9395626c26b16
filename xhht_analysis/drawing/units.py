"""What the parts of a picture are called, so that a unit answers when it is pointed at."""

import itertools
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass

_SVG = "{http://www.w3.org/2000/svg}"
_UNIT, _LABEL = "unit:", "label:"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a unit tells: all in one sentence, and by name, value, parts and status.

    ``href`` makes a link of the unit.
    """

    sentence: str
    name: str
    value: str
    parts: str = ""
    status: str = ""
    href: str = ""


def unit_gid(code: str) -> str:
    """The group id of what makes up a unit."""
    return f"{_UNIT}{code}"


def label_gid(code: str) -> str:
    """The group id of a label that stands outside its unit."""
    return f"{_LABEL}{code}"


def belongs(gid: str) -> bool:
    """Whether a group's id says that it is part of a unit or its label."""
    return gid.startswith((_UNIT, _LABEL))


def gather(parent: ET.Element, told: Mapping[str, Told], prefix: str) -> None:
    """Put what belongs to one unit into one group, which can be pointed at and reached by key.

    The elements of a unit follow one another. Ids begin with ``prefix``. A label outside its unit
    names the unit's id in ``data-unit``.
    """
    children = list(parent)
    parent[:] = []
    for gid, run in itertools.groupby(children, key=_gid):
        if gid.startswith(_UNIT):
            parent.append(_unit(list(run), gid.removeprefix(_UNIT), told, prefix))
        elif gid.startswith(_LABEL):
            parent.append(_label(list(run), gid.removeprefix(_LABEL), told, prefix))
        else:
            for element in run:
                gather(element, told, prefix)
                parent.append(element)


def _gid(element: ET.Element) -> str:
    gid = element.get("id", "")
    return gid if belongs(gid) else ""


def _unit(run: list[ET.Element], code: str, told: Mapping[str, Told], prefix: str) -> ET.Element:
    own = told[code]
    data = {"name": own.name, "value": own.value, "parts": own.parts, "status": own.status}
    group = ET.Element(
        f"{_SVG}g",
        {
            "class": "unit",
            "id": f"{prefix}-u{code}",
            **{f"data-{name}": text for name, text in data.items() if text},
            "pointer-events": "all",
        },
    )
    title = ET.SubElement(group, f"{_SVG}title")
    title.text = own.sentence
    group.extend(part for element in run for part in element)
    if own.href:
        link = ET.Element(f"{_SVG}a", {"href": own.href, "aria-label": own.sentence})
        link.append(group)
        return link
    group.attrib |= {"tabindex": "0", "role": "img", "aria-label": own.sentence}
    return group


def _label(run: list[ET.Element], code: str, told: Mapping[str, Told], prefix: str) -> ET.Element:
    target = {"data-unit": f"{prefix}-u{code}", "pointer-events": "all"}
    group = ET.Element(f"{_SVG}g", target)
    group.extend(part for element in run for part in element)
    if not told[code].href:
        return group
    hidden = {"href": told[code].href, "tabindex": "-1", "aria-hidden": "true"}
    link = ET.Element(f"{_SVG}a", hidden)
    link.append(group)
    return link
