"""What matplotlib's SVG backend writes, as a tree at once: no text to be written and read again.

Letters come out short already, each outline and each row of text having been worked out once.
"""

import io
import re
import xml.etree.ElementTree as ET

from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.colors import rgb2hex
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from xhht_analysis.drawing.lettering import metrics
from xhht_analysis.drawing.svg_letters import letters_of, scale_of, shorten_letters

SVG = "http://www.w3.org/2000/svg"
_SPACES = {"xmlns", "xmlns:xlink"}
_HREF = {"xlink:href": "href"}  # as HTML and SVG 2 say it
_BLACK = "#000000"  # what SVG fills with unless it is told otherwise
_DASHES = re.compile(r"-(?=-)")  # two of them would end a comment


def tree_of(figure: Figure) -> ET.Element:
    """The figure drawn once, as the root of an SVG tree, lengths in points.

    There is neither metadata nor a style that would reach all over a page.
    """
    figure.dpi = 72
    width, height = (72 * float(inches) for inches in figure.get_size_inches())
    renderer = _TreeRenderer(width, height)
    figure.draw(renderer)
    renderer.finalize()
    root = renderer.writer.root
    if renderer.long_letters:
        shorten_letters(root)
    return root


class _TreeWriter:
    """What matplotlib's backend expects of its XML writer."""

    def __init__(self) -> None:
        self.root = ET.Element("")
        self.inside: list[ET.Element] = []

    def start(self, tag: str, attrib: dict[str, str] | None = None, **extra: str) -> int:
        """Open an element; an attribute without a value is none."""
        given = {**(attrib or {}), **extra}
        kept = {_HREF.get(k, k): v for k, v in given.items() if v and k not in _SPACES}
        element = ET.Element(f"{{{SVG}}}{tag}", kept)
        if self.inside:
            self.inside[-1].append(element)
        else:
            self.root = element
        self.inside.append(element)
        return len(self.inside) - 1

    def end(self, tag: str | None = None, indent: bool = True) -> None:
        """Close the element that was opened last."""
        self.inside.pop()

    def close(self, ident: int) -> None:
        """Close all elements down to the one that ``start`` gave this number."""
        del self.inside[ident:]

    def element(
        self, tag: str, text: str | None = None, attrib: dict[str, str] | None = None, **extra: str
    ) -> None:
        """Add an element without content: letters are outlines, so there is no text."""
        self.start(tag, attrib, **extra)
        self.end()

    def comment(self, comment: str) -> None:
        """Add a comment."""
        text = comment.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        self.inside[-1].append(ET.Comment(f" {_DASHES.sub('- ', text)} "))

    def flush(self) -> None:
        """Nothing waits to be written."""


class _TreeRenderer(RendererSVG):
    """matplotlib's own, but for what it writes to and for plain rows of text."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__(width, height, io.StringIO())
        self.writer = _TreeWriter()
        across, up = (f"{side:f}".rstrip("0").rstrip(".") for side in (width, height))
        self._start_id = self.writer.start(
            "svg", width=f"{across}pt", height=f"{up}pt", viewBox=f"0 0 {across} {up}",
            version="1.1",
        )  # fmt: skip
        self.long_letters = False
        self._defined: set[str] = set()

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | str
    ) -> tuple[float, float, float]:
        """In points; what was measured when it was laid out is not measured again."""
        file = prop.get_file()
        if ismath or not file:
            return super().get_text_width_height_descent(s, prop, ismath)
        return metrics(s, file, prop.get_size_in_points())

    def draw_text(
        self, gc, x: float, y: float, s: str, prop: FontProperties, angle: float,
        ismath: bool | str = False, mtext=None,
    ) -> None:  # fmt: skip
        """Set a row that reads from left to right in a font's own file; any other as ever."""
        file = prop.get_file()
        odd = angle or ismath or not file or gc.get_url() or gc.get_rgb()[3] != 1
        if odd or self._get_clip_attrs(gc):
            self.long_letters = True
            super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)
            return
        self.writer.comment(s)
        colour = rgb2hex(gc.get_rgb())
        self.writer.start(
            "g",
            style="" if colour == _BLACK else f"fill: {colour}",
            transform=f"translate({x:f} {y:f}) {scale_of(prop.get_size_in_points())}",
        )
        letters = letters_of(s, file)
        if fresh := {one.glyph: one for one in letters if one.glyph not in self._defined}:
            self._defined |= fresh.keys()
            self.writer.start("defs")
            for letter in fresh.values():
                if letter.outline:
                    self.writer.element("path", id=letter.name, d=letter.outline)
            self.writer.end("defs")
        for letter in letters:
            if letter.outline:
                self.writer.element("use", attrib={"href": f"#{letter.name}", "x": letter.along})
        self.writer.end("g")
