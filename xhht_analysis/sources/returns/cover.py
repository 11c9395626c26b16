"""Which year and which district a return says it is of: on its cover, in its titles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from xhht_analysis.sources.returns.encodings import readings
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.headers import Rows, Table
from xhht_analysis.sources.returns.noting import noted
from xhht_analysis.sources.returns.units import MOST_COMPARED, Units
from xhht_analysis.sources.returns.words import (
    DISTRICT_CODE_LABELS,
    DISTRICT_NAME_LABELS,
    YEAR_LABELS,
    among,
    shown,
    spoken,
)
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.findings import Finding

_MOST_ROWS, _MOST_TEXTS = 60, 500
_YEARS = range(1990, 2100)
_OTHER_THAN_THE_REPORTS = frozenset({"den", "tu", "voi", "truoc", "sau", "to", "from", "since"})
_MARK = re.compile(r"[a-z_]+ · ([0-9]{2,3}) · ([0-9]{4})")


@dataclass(frozen=True)
class Statement:
    """A district that a cell names; ``certain``: by a label or the form's mark, not in a title."""

    district: Area
    grid: Grid
    cell: tuple[int, int]
    certain: bool


def stated_districts(rows: Rows, tables: Sequence[Table], units: Units) -> list[Statement]:
    """The districts that a sheet names above its tables, or anywhere where it has none.

    By a label with its value beside it or the form's mark; where there is neither, by a title that
    holds a name with its type ("UBND huyện Ninh Hải"), unless titles name several.
    """
    found = list(_statements(rows, tables, units))
    certain = [one for one in found if one.certain]
    if certain or len({one.district.code for one in found}) > 1:
        return certain
    return found


def _statements(rows: Rows, tables: Sequence[Table], units: Units) -> Iterator[Statement]:
    for cell, text in _texts(rows, tables):
        at, certain = cell, True
        if (mark := _MARK.search(text)) is not None:
            named = [one for one in units.districts if one.code == mark[1]]
        elif (labelled := _labelled(rows, cell, text)) is not None:
            at, value, label = labelled
            named = list(_named(units, value)) if among(label, DISTRICT_NAME_LABELS) else []
            if not named and among(label, DISTRICT_CODE_LABELS):
                code = units.code_in(value).lstrip("0")
                named = [one for one in units.districts if one.code.lstrip("0") == code]
        else:
            named, certain = list(_named(units, text)), False
        yield from (Statement(one, rows.grid, at, certain) for one in named)


def other_years(rows: Rows, tables: Sequence[Table], year: int) -> Iterator[Finding]:
    """Where a sheet says that it is of another year than the one that is read."""
    labelled_cells: set[tuple[int, int]] = set()
    for cell, text in _texts(rows, tables):
        stated, at = set(_years_in(text)), cell
        if (mark := _MARK.search(text)) is not None:
            stated = {int(mark[2])}
        elif (labelled := _labelled(rows, cell, text)) is not None:
            at, value, label = labelled
            stated = set(_numbers(value)) if among(label, YEAR_LABELS) else stated
            labelled_cells.add(at)
        elif cell in labelled_cells:
            continue
        if stated and year not in stated:
            came = ", ".join(map(str, sorted(stated)))
            yield noted("year-differs", rows.grid, at, came=came, expected=str(year))


def _texts(rows: Rows, tables: Sequence[Table]) -> Iterator[tuple[tuple[int, int], str]]:
    top = min((table.heading_rows[0] for table in tables), default=_MOST_ROWS)
    texts = (
        ((number, column), value[:MOST_COMPARED])
        for number, cells in rows.by_number.items()
        if number < top
        for column, value in cells.items()
        if isinstance(value, str)
    )
    return islice(texts, _MOST_TEXTS)


def _labelled(
    rows: Rows, cell: tuple[int, int], text: str
) -> tuple[tuple[int, int], object, str] | None:
    """The value that a label stands for: behind its colon, or in the next filled cell."""
    label, _, rest = text.partition(":")
    known = (*YEAR_LABELS, *DISTRICT_CODE_LABELS, *DISTRICT_NAME_LABELS)
    if not among(label, known):
        return None
    if rest.strip():
        return cell, rest.strip(), label
    row, column = cell
    for at, value in rows.by_number[row].items():
        if at > column:
            return (row, at), value, label
    return None


def _named(units: Units, value: object) -> Iterator[Area]:
    if isinstance(value, str):
        found = list(units.districts_named(value))
        for _, meant in readings(value) if not found else ():
            found += units.districts_named(meant)
        yield from found


def _numbers(value: object) -> Iterator[int]:
    yield from (int(word) for word in spoken(shown(value)) if _is_year(word))


def _years_in(text: str) -> Iterator[int]:
    """The years that a title names as its own: "năm 2023", "năm học 2022-2023"."""
    words = spoken(text)
    for at, word in enumerate(words):
        if word not in ("nam", "year") or (at and words[at - 1] in _OTHER_THAN_THE_REPORTS):
            continue
        following = words[at + 1 : at + 4]
        if following[:1] == ("hoc",):
            following = following[1:]
        for number in following[:2]:
            if not _is_year(number):
                break
            yield int(number)


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4 and int(word) in _YEARS
