"""Where a sheet's columns stand, how wide they are, and where its pages end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.forms import FormColumn, FormSheet, Group
from xhht_analysis.vocabulary.text import Language

LastYear = Mapping[tuple[str, str, str], int]

CODE, NAME, FIRST = 1, 2, 3
CODE_WIDTH, NAME_WIDTH = 10.5, 26.0
_INPUT_WIDTH, _LAST_WIDTH, _WIDEST = 9.5, 8.5, 17.0
_LABEL_LINES = 4
# A4 across, less the margins, in characters of the standard font at full size; programs differ
# in what a character is, so a twelfth is left over.
PAGE_WIDTH = 132.0
_SMALLEST_SCALE = 60


@dataclass(frozen=True, kw_only=True)
class Place:
    """One column of the form on its sheet; ``last``: last year's column beside it, if any."""

    column: FormColumn
    index: int
    last: int | None
    width: float

    @property
    def end(self) -> int:
        """The last of its sheet columns."""
        return self.last or self.index


def places(
    sheet: FormSheet, units: Iterable[Area], last_year: LastYear, language: Language
) -> tuple[Place, ...]:
    """The columns from left to right, with last year's beside those that count everybody."""
    codes = [unit.code for unit in units]
    found, index = [], FIRST
    for column in sheet.columns:
        known = column.group is Group.ALL and any(
            (sheet.table, column.id, code) in last_year for code in codes
        )
        last = index + 1 if known else None
        width = _width(column, 2 if known else 1, language)
        found.append(Place(column=column, index=index, last=last, width=width))
        index += 2 if known else 1
    return tuple(found)


def _width(column: FormColumn, own: int, language: Language) -> float:
    """Wide enough for the measure's label, which spans the columns of its groups."""
    spanned = own + len(column.measure.groups) - 1
    label = column.measure.label.in_(language)
    wanted = (ceil(len(label) / _LABEL_LINES) + 3) / spanned
    longest = (max(map(len, label.split())) + 2) / spanned
    return max(_INPUT_WIDTH, min(_WIDEST, max(wanted, longest)))


def widths(placed: Sequence[Place]) -> dict[int, float]:
    """The width of every sheet column, in characters."""
    found = {CODE: CODE_WIDTH, NAME: NAME_WIDTH}
    for place in placed:
        found[place.index] = place.width
        if place.last is not None:
            found[place.last] = _LAST_WIDTH
    return found


def pages(placed: Sequence[Place]) -> tuple[tuple[int, ...], int]:
    """The columns after which a page ends, and the print's scale in per cent.

    A block is never parted, so the widest one sets the scale; pages take as many as fit.
    """
    wide = widths(placed)
    blocks = [list(group) for _, group in groupby(placed, key=lambda place: place.column.block.id)]
    spans = [(block[0].index, block[-1].end) for block in blocks]
    needed = [sum(wide[one] for one in range(first, end + 1)) for first, end in spans]
    room = max(PAGE_WIDTH - CODE_WIDTH - NAME_WIDTH, *needed)
    used, ends = 0.0, []
    for (first, _), width in zip(spans, needed, strict=True):
        if used and used + width > room:
            ends.append(first - 1)
            used = 0.0
        used += width
    scale = int(100 * PAGE_WIDTH / (room + CODE_WIDTH + NAME_WIDTH))
    return tuple(ends), max(_SMALLEST_SCALE, scale)
