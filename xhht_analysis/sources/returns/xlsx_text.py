"""The text of an .xlsx string: its runs joined, without the readings that Japanese puts above."""

import re

from xhht_analysis.sources.returns.limits import Room
from xhht_analysis.sources.returns.stored import clean

# XML cannot hold every character, so the format writes _x000D_ for one; see ST_Xstring.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class RichText:
    """Collects what stands in ``t`` elements; names come without their namespace."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._pieces: list[str] = []
        self._listening = self._reading = False

    def begin(self) -> None:
        """Forget what was collected."""
        self._pieces.clear()
        self._listening = self._reading = False

    def start(self, name: str) -> None:
        """An element begins."""
        if name == "t":
            self._listening = not self._reading
        elif name == "rPh":
            self._reading = True

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "t":
            self._listening = False
        elif name == "rPh":
            self._reading = False

    def text(self, piece: str) -> None:
        """Text between tags."""
        if self._listening:
            self._room.take_characters(len(piece))
            self._pieces.append(piece)

    def result(self) -> str:
        """The whole text in NFC."""
        return unescaped("".join(self._pieces))


def unescaped(text: str) -> str:
    """A stored string as it is meant."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        # An escape may have stood for each half of a character beyond U+FFFF.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return clean(text)
