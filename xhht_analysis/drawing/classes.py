"""The classes of a share map, given once and the same on every map of a publication."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.marks import AreaMark


@dataclass(frozen=True, kw_only=True)
class Classes:
    """Classes closed on the left: a value equal to an edge belongs to the class above it.

    ``edges`` are the inner borders, rising; the first class is open below and the last above, so
    every value has a class. ``labels`` and ``colours`` hold one entry more than ``edges``.
    """

    edges: tuple[float, ...]
    labels: tuple[str, ...]
    colours: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.edges or list(self.edges) != sorted(set(self.edges)):
            raise ValueError(f"edges must rise: {self.edges}")
        if not len(self.labels) == len(self.colours) == len(self.edges) + 1:
            raise ValueError(
                f"{len(self.edges)} edges make {len(self.edges) + 1} classes, "
                f"got {len(self.labels)} labels and {len(self.colours)} colours"
            )

    @classmethod
    def rising(cls, *, edges: Sequence[float], labels: Sequence[str]) -> "Classes":
        """Classes on one scale from light to dark."""
        return cls(edges=tuple(edges), labels=tuple(labels), colours=theme.rising(len(labels)))

    @classmethod
    def around(cls, target: float, *, edges: Sequence[float], labels: Sequence[str]) -> "Classes":
        """Warm classes below the target, cool ones from it on; the target must be an edge."""
        if target not in edges:
            raise ValueError(f"the target {target} is not among the edges {tuple(edges)}")
        below = list(edges).index(target) + 1
        colours = theme.around_target(below=below, reached=len(labels) - below)
        return cls(edges=tuple(edges), labels=tuple(labels), colours=colours)

    def index_of(self, value: float) -> int:
        """The class of a value, counted from 0 at the bottom."""
        return bisect_right(self.edges, value)

    def colours_of(self, marks: Iterable[AreaMark]) -> Mapping[str, str]:
        """The colours of the units that have a value, by code."""
        return {
            mark.code: self.colours[self.index_of(mark.value)]
            for mark in marks
            if mark.value is not None
        }
