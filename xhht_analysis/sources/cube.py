"""A statistical cube: dimensions with their categories, and a cell where they cross."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

# 63 provinces, 30 years, both sexes and 20 items are 76,000.
MOST_CELLS = 100_000
MOST_DIMENSIONS = 20


class Category(NamedTuple):
    """One value of a dimension; ``code`` is the publisher's own, often a mere position."""

    code: str
    label: str


@dataclass(frozen=True)
class Dimension:
    """What figures are told apart by."""

    id: str
    label: str
    categories: tuple[Category, ...]

    def is_called(self, name: str) -> bool:
        """Whether a name is the id or the label, however spaced and capitalised."""
        return same(name) in (same(self.id), same(self.label))

    def position(self, name: str) -> int | None:
        """Where a category stands, by its label or else its code."""
        for part in ("label", "code"):
            for place, category in enumerate(self.categories):
                if same(getattr(category, part)) == same(name):
                    return place
        return None


class CubeCell(NamedTuple):
    """A figure as text with a decimal point, ``at`` its category in each dimension.

    ``place`` says where it stands in the file, ``mark`` what the file remarks on it.
    """

    place: str
    at: tuple[int, ...]
    value: str
    mark: str = ""


@dataclass(frozen=True)
class ReadCube:
    """All of a file."""

    dimensions: tuple[Dimension, ...]
    cells: Sequence[CubeCell]


def same(name: str) -> str:
    """A name to compare by."""
    return " ".join(name.split()).casefold()
