"""A report's parts on their way through a notebook: as JSON in a cell's output, and back."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.plain_svg import is_plain
from xhht_analysis.reports import changes
from xhht_analysis.reports.content import Block, Exhibit, Foreign, Opening, Part

# A notebook that only makes parts need not wait for what notebooks are read with.
if TYPE_CHECKING:
    from nbformat import NotebookNode

PART_MIME = "application/vnd.xhht.part+json"


def to_json(part: Part) -> dict:
    """The part as plain JSON."""
    return _converter().unstructure(part, unstructure_as=Part)


def from_json(stored: dict) -> Part:
    """The part that ``to_json`` made this of; ``ValueError`` for a picture that does not just draw.

    Pictures reach a page as they are, and a notebook may have been sent by anybody.
    """
    return _converter().structure(stored, Part)


def _picture(stored: dict, _: type) -> Picture:
    if not is_plain(stored["svg"]):
        raise ValueError("the picture does more than draw")
    return Picture(**stored)


def parts_of(notebook: "NotebookNode") -> tuple[Part, ...]:
    """What the cells of a run notebook show, in order.

    An output that is not ours is kept as the plain text it is.
    """
    outputs = (
        output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs
    )
    return tuple(part for output in outputs for part in _parts(output))


def said_digest(parts: Sequence[Part]) -> str:
    """The SHA-256 of what a report says, but for what it says of the edition before.

    A report that nothing changed in says the same in every edition.
    """
    stored = [to_json(part) for part in parts if getattr(part, "id", "") != changes.ID]
    text = json.dumps(stored, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _parts(output: "NotebookNode") -> Iterator[Part]:
    shown = output.get("data", {})
    if PART_MIME in shown:
        yield from_json(shown[PART_MIME])
    elif text := shown.get("text/plain", output.get("text", "")):
        yield Foreign(text=text)


@cache
def _converter() -> JsonConverter:
    made = make_converter(forbid_extra_keys=True)
    made.register_structure_hook(Picture, _picture)
    configure_tagged_union(Block, made, tag_name="block")
    configure_tagged_union(Opening | Exhibit | Foreign, made, tag_name="part")
    return made
