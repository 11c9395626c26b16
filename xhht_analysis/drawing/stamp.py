"""The mark of illustrative figures: a box above the picture that a reader cannot miss."""

from dataclasses import dataclass, replace

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.lettering import Block, wrapped

_SWATCH, _PAD, _BELOW = 16.0, 4.0, 6.0


@dataclass(frozen=True)
class Stamp:
    """The label beside a patch of the stripes that lie over illustrative areas and bars.

    Without a label there is nothing to draw, and the height is a hair for the edge below.
    """

    label: str

    @property
    def _block(self) -> Block:
        room = theme.WIDTH - _SWATCH - 4 * _PAD
        return wrapped(self.label, room, size=theme.SMALL, bold=True)

    @property
    def height(self) -> float:
        """Height in points with the distance to what stands below."""
        return float(round(self._block.height + _PAD + _BELOW)) if self.label else 1.0

    def draw(self, canvas: Canvas, *, top: float) -> None:
        """Draw the box downwards from ``top`` at the left edge."""
        if not self.label:
            return
        block = self._block
        bottom, top = top - block.height - _PAD - 0.5, top - 0.5
        left = _SWATCH + 1.5 * _PAD
        right = left + block.width + 1.5 * _PAD
        canvas.box((0.5, bottom, right, top), theme.Fill(theme.PAPER), edge=theme.INK, width=0.9)
        stripes = replace(theme.pinstriped("#d9d9d9"), spacing=4.0)
        canvas.box((0.5, bottom, _SWATCH, top), stripes, edge=theme.INK, width=0.9)
        canvas.block((left, bottom, right, top - _PAD / 2), block)


def stamp_over(label: str | None) -> Stamp:
    """The stamp of a picture; an empty one where its figures are not illustrative."""
    return Stamp(label or "")
