"""Disclosure: which groups of people are too few to be shown, and which would give them away."""

from collections.abc import Mapping, Sequence

# Of fewer people a share tells what neighbours can put names to. No Vietnamese rule names a
# number; ten is what statistics offices commonly take.
FEWEST_PEOPLE = 10


def too_few(groups: Sequence[int]) -> bool:
    """Whether the groups that an area's people part into are withheld, by their sizes.

    One group that is too few takes the others along: the area's own figure less theirs would be
    its figure. A group of nobody tells nothing of anyone.
    """
    return any(0 < size < FEWEST_PEOPLE for size in groups)


def withheld(areas: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """The areas of a whole whose groups are withheld, where the whole's own groups are shown.

    ``areas``: each area's groups by size, all in one order. The shown areas are subtracted from
    the whole in no time; so as long as what is withheld would be too few together, the area with
    the next smallest group joins it.
    """
    hidden = {name for name, groups in areas.items() if too_few(groups)}
    while True:
        together = [sum(sizes) for sizes in zip(*(areas[name] for name in hidden), strict=True)]
        short = [place for place, size in enumerate(together) if too_few([size])]
        rest = [
            (areas[name][place], name)
            for place in short[:1]
            for name in areas
            if name not in hidden and areas[name][place]
        ]
        if not rest:
            return frozenset(hidden)
        hidden.add(min(rest)[1])
