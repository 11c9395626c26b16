"""Whose return it is: the district that it says, or the one whose communes it has."""

from collections import Counter
from collections.abc import Iterable, Sequence

from xhht_analysis.sources.returns.cover import Statement
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.noting import noted
from xhht_analysis.sources.returns.sheet_rows import Row, RowKind
from xhht_analysis.sources.returns.units import Units
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.findings import Finding

# A few communes of another district are slips in their rows; more are another district's return.
_SLIPS_IN = 4


def owner_of(
    stated: Sequence[Statement], found: Iterable[tuple[Grid, Row]], units: Units
) -> tuple[Area | None, list[Finding]]:
    """The district, and ``district-differs`` where a return is of two or of another than it says.

    ``None`` where that leaves it open; nothing is decided by which is the likelier one.
    """
    places: dict[str, tuple[Grid, Row]] = {}
    for grid, row in found:
        candidates = row.candidates(units)
        if row.kind is RowKind.UNIT and len(candidates) == 1:
            places.setdefault(candidates[0].code, (grid, row))
    occurring = Counter(units.district_of(units.of_code[code]) for code in places)
    ranked = [district for district, _ in occurring.most_common()]
    first = stated[0].district if stated else None
    for other in stated:
        if other.district is not first and first is not None:
            finding = _differs(other.grid, other.cell, expected=first, came=other.district)
            return (ranked[0] if len(ranked) == 1 else None), [finding]
    if first is not None:
        if not ranked or first in occurring:
            return first, []
        grid, row = _place_of(ranked[0], places, units)
        return None, [_differs(grid, row.cell, expected=first, came=ranked[0])]
    if len(ranked) < 2 or occurring[ranked[1]] * _SLIPS_IN <= occurring[ranked[0]]:
        return (ranked[0] if ranked else None), []
    grid, row = _place_of(ranked[1], places, units)
    return None, [_differs(grid, row.cell, expected=ranked[0], came=ranked[1])]


def _place_of(
    district: Area, places: dict[str, tuple[Grid, Row]], units: Units
) -> tuple[Grid, Row]:
    return next(
        place
        for code, place in places.items()
        if units.district_of(units.of_code[code]) is district
    )


def _differs(grid: Grid, cell: tuple[int, int], *, expected: Area, came: Area) -> Finding:
    facts = {
        "expected": f"{expected.code} {expected.full_name}",
        "came": f"{came.code} {came.full_name}",
    }
    return noted("district-differs", grid, cell, **facts)
