"""Which sheets of the form were found on which sheets of a file, and what of them was not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from xhht_analysis.sources.returns.counting import Columns
from xhht_analysis.sources.returns.encodings import readings
from xhht_analysis.sources.returns.grid import Grid, cell_name
from xhht_analysis.sources.returns.headers import Rows, Table, find_tables
from xhht_analysis.sources.returns.headings import Lexicon, Says
from xhht_analysis.sources.returns.noting import noted
from xhht_analysis.sources.returns.words import GROUPS, spoken
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form, FormColumn, FormMapping, FormSheet

MOST_QUOTED = 120


@dataclass(frozen=True)
class Found:
    """A table that holds columns of the form; ``twice``: columns that it has more than once."""

    rows: Rows
    table: Table
    columns: Columns
    other_year: Mapping[int, tuple[FormSheet, FormColumn]]
    twice: Mapping[int, int]
    mapped: bool

    @property
    def grid(self) -> Grid:
        """The sheet that it stands on."""
        return self.rows.grid


class Layouts:
    """Finds the tables of a form on the sheets of a file, whatever these are called."""

    def __init__(self, form: Form, *, year: int, mapping: FormMapping | None) -> None:
        self.form, self._year, self._mapping = form, year, mapping
        self._sheet_of = {column: sheet for sheet in form.sheets for column in sheet.columns}
        self._plain = tuple(Lexicon(sheet, year=year) for sheet in form.sheets)

    def find(self, rows: Rows) -> list[Found]:
        """The tables of a sheet that hold columns of the form, of any year."""
        lexicons = self._lexicons(rows.grid)
        mapped = any(lexicon.is_mapped for lexicon in lexicons)
        tables = find_tables(rows, lexicons)
        found = [self._found(rows, table, mapped=mapped) for table in tables]
        return [one for one in found if one.columns or one.other_year or one.twice]

    def _lexicons(self, grid: Grid) -> Sequence[Lexicon]:
        if self._mapping is None:
            return self._plain
        name = spoken(grid.sheet)
        fitting = {
            one.sheet: one
            for one in self._mapping.sheets
            if not one.names or name in map(spoken, one.names)
        }
        return [
            Lexicon(one.sheet, year=self._year, mapped=fitting[one.sheet.id])
            if one.sheet.id in fitting
            else one
            for one in self._plain
        ]

    def _found(self, rows: Rows, table: Table, *, mapped: bool) -> Found:
        own: dict[FormColumn, list[int]] = {}
        others = {}
        for at, heading in table.headings.items():
            if heading.column is not None and heading.says is Says.MEASURE:
                own.setdefault(heading.column, []).append(at)
            elif heading.column is not None:
                others[at] = self._sheet_of[heading.column], heading.column
        columns = {
            places[0]: (self._sheet_of[column], column)
            for column, places in own.items()
            if len(places) == 1
        }
        twice = {at: places[0] for places in own.values() for at in places[1:]}
        return Found(rows, table, columns, others, twice, mapped)

    def findings(self, found: Sequence[Found], grids: Sequence[Grid]) -> Iterator[Finding]:
        """What is twice, missing, or not of the form."""
        for one in found:
            yield from _columns_twice(one)
            yield from _columns_unknown(one) if not one.mapped else ()
            yield from _old_headings(one)
        for sheet in self.form.sheets:
            yield from self._missing(sheet, found, grids)
        known = {id(one.grid) for one in found}
        for grid in grids:
            if id(grid) not in known and not grid.hidden and _holds_figures(Rows(grid)):
                yield noted("sheet-unknown", grid)

    def _missing(
        self, sheet: FormSheet, found: Sequence[Found], grids: Sequence[Grid]
    ) -> Iterator[Finding]:
        having = [(self._columns_of(sheet, one), one) for one in found]
        most, best = max(having, key=lambda one: len(one[0]), default=([], None))
        if best is None or not most:
            earlier = next((one for one in found if _other_year(sheet, one)), None)
            if earlier is None:
                yield noted("sheet-missing", Grid(file=grids[0].file, sheet="", cells={}),
                            title=sheet.title.vi)  # fmt: skip
                return
            at = min(_other_year(sheet, earlier))
            came = str(earlier.table.headings[at].year)
            place = (earlier.table.heading_rows[-1], at)
            yield noted("year-differs", earlier.grid, place, came=came, expected=str(self._year))
            return
        read = {column.id for columns, _ in having for column in columns}
        seen = [text for at, text in best.table.texts.items()
                if best.table.headings[at].says is None]  # fmt: skip
        for column in sheet.columns:
            if column.id not in read:
                yield _column_missing(best, column, seen)

    def _columns_of(self, sheet: FormSheet, found: Found) -> list[FormColumn]:
        """The sheet's columns that a table has, read or twice."""
        headings = (found.table.headings[at].column for at in (*found.columns, *found.twice))
        return [one for one in headings if one is not None and self._sheet_of[one] is sheet]


def _other_year(sheet: FormSheet, found: Found) -> list[int]:
    return [
        at
        for at, (one, _) in found.other_year.items()
        if one is sheet and found.table.headings[at].year
    ]


def heading_of(column: FormColumn) -> str:
    """A column as the form heads it in Vietnamese."""
    words = [column.block.label.vi, column.measure.label.vi]
    if len(column.measure.groups) > 1:
        group = GROUPS[column.group]
        words.append(group[0])
    return " / ".join(words)


def _column_missing(found: Found, column: FormColumn, seen: Sequence[str]) -> Finding:
    wanted = heading_of(column)
    by_words = {" ".join(spoken(text)): text for text in seen}
    near = get_close_matches(" ".join(spoken(wanted)), by_words, n=1, cutoff=0.6)
    nearest = by_words[near[0]][:MOST_QUOTED] if near else ""
    place = (found.table.heading_rows[-1], min(found.table.headings))
    facts = {"column": wanted, "nearest": nearest, "hint": "some" if near else "none"}
    return noted("column-missing", found.grid, place, **facts)


def _columns_twice(found: Found) -> Iterator[Finding]:
    last = found.table.heading_rows[-1]
    for at, first in found.twice.items():
        column = found.table.headings[at].column
        if column is not None:
            facts = {"column": heading_of(column), "first": cell_name(last, first)}
            yield noted("column-twice", found.grid, (last, at), **facts)


def _columns_unknown(found: Found) -> Iterator[Finding]:
    last = found.table.heading_rows[-1]
    filled = {at for row in found.table.rows for at in found.rows.by_number[row]}
    for at, heading in found.table.headings.items():
        if heading.says is None and at in filled:
            came = found.table.texts[at][:MOST_QUOTED]
            yield noted("column-unknown", found.grid, (last, at), came=came)


def _old_headings(found: Found) -> Iterator[Finding]:
    """One finding for all headings of a table in an old encoding."""
    old = {at: heading.encoding for at, heading in found.table.headings.items() if heading.encoding}
    if old:
        at = min(old)
        came = found.table.texts[at][:MOST_QUOTED]
        meant = dict(readings(came)).get(old[at], came)
        place = (found.table.heading_rows[-1], at)
        facts = {"encoding": old[at], "came": came, "meant": meant, "number": len(old)}
        yield noted("legacy-encoding", found.grid, place, **facts)


def _holds_figures(rows: Rows) -> bool:
    """Whether a sheet has a table of numbers: two rows with two of them."""
    numbered = [
        cells
        for cells in rows.by_number.values()
        if sum(isinstance(one, int | float) and not isinstance(one, bool)
               for one in cells.values()) > 1
    ]  # fmt: skip
    return len(numbered) > 1
