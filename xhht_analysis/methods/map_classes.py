"""Map classes anchored at the target, the same for every map, year and district."""

from collections.abc import Iterable
from fractions import Fraction

_STEPS = ("0.5", "1", "2", "2.5", "5", "10", "20", "50")


def anchored_edges(
    target: float, values: Iterable[float], *, most_classes: int = 6
) -> tuple[float, ...]:
    """Edges of left-closed classes in even steps from the target, which is always an edge.

    ``values`` are all percentages of the edition (every year and area), so that the classes depend
    on no single map. The step is the smallest usual one with which the edges between the lowest
    and the highest value make at most ``most_classes`` classes; the outer ones are open, so no
    value falls outside, and none is empty by its bounds.
    """
    anchor = Fraction(str(target))
    known = [Fraction(str(value)) for value in values] or [anchor]
    low, high = min(known), max(known)
    for step in map(Fraction, _STEPS):
        first, last = -(-(low - anchor) // step), (high - anchor) // step
        edges = [anchor + step * k for k in range(min(first, 0), max(last, 0) + 1)]
        edges = [edge for edge in edges if edge == anchor or low < edge <= high]
        if len(edges) < most_classes:
            break
    return tuple(float(edge) for edge in edges)
