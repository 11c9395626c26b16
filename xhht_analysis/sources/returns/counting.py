"""The cells of a table as counts of units, and what cannot be read for sure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from xhht_analysis.sources.returns.cells import MOST_QUOTED, Count, read_count
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, Uncomputed, cell_name
from xhht_analysis.sources.returns.headers import Rows, Table
from xhht_analysis.sources.returns.noting import noted
from xhht_analysis.sources.returns.sheet_rows import Row, RowKind
from xhht_analysis.sources.returns.units import Units
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import FormColumn, FormSheet

Columns = Mapping[int, tuple[FormSheet, FormColumn]]


@dataclass
class Tally:
    """What has been read so far: one record per cell, the units met, and the findings."""

    units: Units
    owner: Area | None
    records: list[dict[str, object]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    met: set[tuple[str, str]] = field(default_factory=set)
    _seen: dict[tuple[str, str, str], dict[str, object]] = field(default_factory=dict)

    def take(self, rows: Rows, table: Table, columns: Columns, found: list[Row]) -> None:
        """Read the rows of a table."""
        sums = {at: _Sum() for at in columns}
        totals: list[Row] = []
        for row in found:
            if row.kind is RowKind.TOTAL:
                totals.append(row)
                continue
            sheets = {sheet.id for sheet, _ in columns.values()}
            met = {*row.candidates(self.units), *row.named.units}
            self.met.update((sheet, unit.code) for sheet in sheets for unit in met)
            unit = self._unit(rows.grid, row)
            if unit is None:
                for one in sums.values():
                    one.whole = False
                continue
            self._take_row(rows, row, unit, columns, sums)
        for row in totals:
            self._compare(rows.grid, row, columns, sums)

    def _take_row(
        self, rows: Rows, row: Row, unit: Area, columns: Columns, sums: Mapping[int, "_Sum"]
    ) -> None:
        twice = ""
        for at, (sheet, column) in columns.items():
            cell = (row.number, at)
            count = _count(rows, cell, column)
            if count.check:
                self.findings.append(noted(count.check, rows.grid, cell, **count.facts))
            sums[at].add(count, rows.grid.cells.get(cell))
            record = _record(rows.grid, cell, sheet, column, unit, count.value)
            earlier = self._seen.setdefault((sheet.table, column.id, unit.code), record)
            if earlier is not record:
                twice = twice or " ".join(
                    filter(None, (f"{earlier['sheet']}", f"{earlier['cell']}"))
                )
                earlier["value"] = record["value"] = None
            self.records.append(record)
        if twice:
            facts = {"code": unit.code, "name": unit.full_name, "first": twice}
            self.findings.append(noted("unit-twice", rows.grid, row.cell, **facts))

    def _unit(self, grid: Grid, row: Row) -> Area | None:
        """The unit of a row, or what is wrong with it as a finding."""
        candidates = row.candidates(self.units)
        if len(candidates) > 1 and self.owner is not None:
            own = [one for one in candidates if self.units.district_of(one) is self.owner]
            candidates = tuple(own) or candidates
        if len(candidates) != 1:
            self._unknown(grid, row, candidates)
            return None
        (unit,) = candidates
        if row.code and row.name and not self.units.agrees(row.name, unit):
            facts = {"code": unit.code, "expected": unit.full_name, "came": row.name[:MOST_QUOTED]}
            self.findings.append(noted("unit-name-differs", grid, row.cell, **facts))
            return None
        district = self.units.district_of(unit)
        if self.owner is not None and district is not self.owner:
            facts = {"code": unit.code, "name": unit.full_name, "came": district.full_name,
                     "expected": self.owner.full_name}  # fmt: skip
            self.findings.append(noted("unit-of-another-district", grid, row.cell, **facts))
            return None
        if not row.code:
            facts = {"code": unit.code, "name": unit.full_name, "came": row.name[:MOST_QUOTED]}
            self.findings.append(noted("unit-by-name", grid, row.cell, **facts))
        return unit

    def _unknown(self, grid: Grid, row: Row, candidates: tuple[Area, ...]) -> None:
        came = " ".join(filter(None, (row.code, row.name)))[:MOST_QUOTED]
        text = row.named.text or row.name
        nearest = tuple(one.full_name for one in candidates or row.named.units)
        nearest = nearest or self.units.nearest(text, self.owner) or self.units.nearest(text)
        hint = "names" if nearest else "none" if came else "nameless"
        if row.named.encoding:
            hint = "legacy"
        facts = {"came": came, "nearest": ", ".join(nearest), "hint": hint}
        self.findings.append(noted("unit-unknown", grid, row.cell, **facts))

    def _compare(self, grid: Grid, row: Row, columns: Columns, sums: Mapping[int, "_Sum"]) -> None:
        """Hold a total against the sum of its rows, where every row could be read."""
        for at, (_, column) in columns.items():
            cell = (row.number, at)
            total = read_count(grid.cells.get(cell), unit=column.measure.unit).value
            added = sums[at]
            if total is not None and added.whole and added.filled and total != added.value:
                facts = {"expected": str(added.value), "came": str(total)}
                self.findings.append(noted("total-differs", grid, cell, **facts))


@dataclass
class _Sum:
    value: int = 0
    filled: bool = False
    whole: bool = True

    def add(self, count: Count, cell: object) -> None:
        if count.value is not None:
            self.value += count.value
            self.filled = True
        elif count.check not in ("", "mark-for-empty") or isinstance(cell, ErrorValue | Uncomputed):
            self.whole = False


def _count(rows: Rows, cell: tuple[int, int], column: FormColumn) -> Count:
    value = rows.grid.cells.get(cell)
    if value is not None and rows.grid.merged and rows.is_merged(*cell):
        # Nobody can tell how much of it belongs to which of the cells.
        return Count(None, "not-a-number", {"came": "", "kind": "merged"})
    return read_count(value, unit=column.measure.unit)


def _record(
    grid: Grid, cell: tuple[int, int], sheet: FormSheet, column: FormColumn, unit: Area,
    value: int | None,
) -> dict[str, object]:  # fmt: skip
    youngest, oldest = column.block.ages or (None, None)
    return {
        "table": sheet.table,
        "column": column.id,
        "measure": column.measure.id,
        "age_from": youngest,
        "age_to": oldest,
        "kind": column.block.kind,
        "group": str(column.group),
        "area_code": unit.code,
        "value": value,
        "file": grid.file,
        "sheet": grid.sheet,
        "cell": cell_name(*cell),
    }
