"""The rows of a table: which unit each is of, which are totals, and which are notes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from xhht_analysis.sources.returns.cells import LARGEST
from xhht_analysis.sources.returns.headers import Rows, Table
from xhht_analysis.sources.returns.headings import Says
from xhht_analysis.sources.returns.units import NOTHING_NAMED, Named, Units, code_and_name
from xhht_analysis.sources.returns.words import BELOW, TOTALS, among, begins
from xhht_analysis.vocabulary.areas import Area


class RowKind(StrEnum):
    """What a row is; ``REFUSED``: it has figures of a unit that cannot be told."""

    UNIT = "unit"
    TOTAL = "total"
    REFUSED = "refused"


@dataclass(frozen=True)
class Row:
    """One row with figures or a unit: what stands for its unit, and what that may mean.

    ``cell``: where its unit stands. ``code`` as it should be written, "" where there is none.
    """

    number: int
    kind: RowKind
    cell: tuple[int, int]
    code: str = ""
    name: str = ""
    named: Named = NOTHING_NAMED

    def candidates(self, units: Units) -> tuple[Area, ...]:
        """The units that the code means, or the name where there is no code."""
        if self.code:
            unit = units.of_code.get(self.code)
            return (unit,) if unit is not None else ()
        return self.named.units


def read_rows(rows: Rows, table: Table, units: Units) -> Iterator[Row]:
    """The rows below a heading that belong to a unit, add up others, or carry figures of none."""
    codes, names = _unit_columns(rows, table, units)
    figures = table.columns(Says.MEASURE)
    ended = False
    for number in table.rows:
        cells = rows.by_number[number]
        if number == table.rows[0] and _numbers_columns(cells):
            continue
        cell = (number, next((at for at in (*names, *codes) if at in cells), min(cells)))
        code, name = _code_and_name(cells, codes, names, units)
        label = name or _first_text(cells, figures)
        if name and code not in units.of_code and not units.named(name).units:
            parted = code_and_name(name)
            if parted is not None:
                code, name = units.code_in(parted[0]), parted[1]
        carries = any(_is_figure(cells.get(at)) for at in figures)
        named = units.named(name) if name else NOTHING_NAMED
        if code in units.of_code or named.units:
            yield Row(number, RowKind.UNIT, cell, code, name, named)
        elif _is_total(label, code, units):
            ended = True
            yield Row(number, RowKind.TOTAL, cell)
        elif carries and not begins(label, BELOW):
            # Below the total may stand who filled the form in, and no name goes into a finding.
            quoted = "" if ended and not units.nearest(named.text or name) else name
            yield Row(number, RowKind.REFUSED, cell, code, quoted, named)


def _unit_columns(rows: Rows, table: Table, units: Units) -> tuple[Sequence[int], Sequence[int]]:
    """The columns of codes and of names, by heading, or else by what stands in them."""
    codes, names = table.columns(Says.CODE), table.columns(Says.NAME)
    if codes or names:
        return codes, names
    taken = table.columns(Says.MEASURE)
    tally: dict[tuple[str, int], int] = {}
    for number in table.rows:
        for at, value in rows.by_number[number].items():
            if at in taken:
                continue
            if units.code_in(value) in units.of_code:
                tally["code", at] = tally.get(("code", at), 0) + 1
            elif isinstance(value, str) and units.named(value).units:
                tally["name", at] = tally.get(("name", at), 0) + 1
    return _most(tally, "code"), _most(tally, "name")


def _most(tally: dict[tuple[str, int], int], what: str) -> tuple[int, ...]:
    found = {at: count for (one, at), count in tally.items() if one == what}
    return (max(found, key=lambda at: (found[at], -at)),) if found else ()


def _code_and_name(
    cells: Mapping[int, object], codes: Sequence[int], names: Sequence[int], units: Units
) -> tuple[str, str]:
    code = next((made for at in codes if (made := units.code_in(cells.get(at)))), "")
    texts = [cells[at] for at in (*names, *codes) if isinstance(cells.get(at), str)]
    name = next((text.strip() for text in texts if text.strip() and not units.code_in(text)), "")
    if not code:
        code = next((made for at in names if (made := units.code_in(cells.get(at)))), "")
    return code, name


def _first_text(cells: Mapping[int, object], figures: Sequence[int]) -> str:
    first = min(figures, default=0)
    return next((text.strip() for at, text in cells.items()
                 if at < first and isinstance(text, str) and text.strip()), "")  # fmt: skip


def _is_total(label: str, code: str, units: Units) -> bool:
    if label and (among(label, TOTALS) or any(units.districts_named(label))):
        return True
    number = code.lstrip("0")
    return bool(number) and any(number == one.code.lstrip("0") for one in units.districts)


def _numbers_columns(cells: Mapping[int, object]) -> bool:
    """Whether a row counts the columns: A, B, 1, 2, 3."""
    numbers = [value for value in cells.values() if not isinstance(value, str)]
    texts = [value for value in cells.values() if isinstance(value, str)]
    counted = len(numbers) > 1 and all(
        isinstance(one, int | float) and one == first + 1
        for first, one in pairwise(numbers)
        if isinstance(first, int | float)
    )
    return counted and all(len(text.strip()) <= 3 for text in texts)


def _is_figure(value: object) -> bool:
    match value:
        case bool() | None:
            return False
        case int() | float():
            return abs(value) <= LARGEST
        case str():
            digits = value.replace(".", "").replace(",", "").replace(" ", "").strip()
            return digits.isdecimal() and len(digits) < len(str(LARGEST))
    return False
