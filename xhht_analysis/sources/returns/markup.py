"""XML part by part: no document type, no entities, nothing deep, long or endless."""

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from xhht_analysis.sources.returns.limits import (
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_MARKUP,
    MAX_NAMES,
    Room,
    Unreadable,
)

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def walk(
    chunks: Iterable[bytes], *, start: Start, room: Room, end: End | None = None,
    text: Text | None = None,
) -> None:  # fmt: skip
    """Call ``start``, ``end`` and ``text`` in the order of the document.

    Names come as ``namespace name``, attributes' too where they have a prefix. Raises
    ``Unreadable`` past a limit and ``ExpatError`` where it is not XML.
    """
    parser = expat.ParserCreate(namespace_separator=" ", intern={})
    depth = 0

    def opened(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        room.elements += 1
        if depth > MAX_DEPTH:
            raise Unreadable("file-dimensions", what="depth", limit=MAX_DEPTH)
        if room.elements > MAX_ELEMENTS:
            raise Unreadable("file-dimensions", what="elements", limit=MAX_ELEMENTS)
        start(name, attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(name)

    parser.buffer_text = True
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    # Spreadsheets never have one, and all that makes XML explode is declared in it.
    parser.StartDoctypeDeclHandler = _refuse_document_type
    fed = 0
    for chunk in chunks:
        parser.Parse(chunk, False)
        fed += len(chunk)
        if fed - parser.CurrentByteIndex > MAX_MARKUP or len(parser.intern) > MAX_NAMES:
            raise Unreadable("file-dimensions", what="markup", limit=MAX_MARKUP)
    parser.Parse(b"", True)


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]


def _refuse_document_type(*_declared: object) -> None:
    raise Unreadable("file-unreadable", why="entities")
