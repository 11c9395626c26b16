"""A return read: the sheets of a file into counts of units, each knowing its cell, and findings."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from xhht_analysis.sources.returns.concept_words import definitions_differ
from xhht_analysis.sources.returns.counting import Tally
from xhht_analysis.sources.returns.cover import Statement, other_years, stated_districts
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.headers import Rows
from xhht_analysis.sources.returns.layout import Found, Layouts
from xhht_analysis.sources.returns.noting import noted
from xhht_analysis.sources.returns.owner import owner_of
from xhht_analysis.sources.returns.sheet_rows import Row, read_rows
from xhht_analysis.sources.returns.units import Units
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.concepts import Concept
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form, FormMapping

_MOST_TOLD = 2_000
_DTYPES = {
    "table": "str", "column": "str", "measure": "str", "age_from": "Int64", "age_to": "Int64",
    "kind": "str", "group": "str", "area_code": "str", "value": "Int64", "file": "str",
    "sheet": "str", "cell": "str",
}  # fmt: skip


@dataclass(frozen=True)
class Return:
    """What a district sent.

    ``district``: whose it is, ``None`` where that is not sure. ``counts``: one row for each cell of
    a known unit and column: table, column (id of the form's), measure, age_from, age_to, kind,
    group, area_code, value (``Int64``; people or institutions; ``<NA>`` where the cell is empty or
    could not be read for sure), file, sheet, cell.
    """

    district: Area | None
    counts: pd.DataFrame
    findings: tuple[Finding, ...]


def read_return(
    grids: Sequence[Grid],
    form: Form,
    *,
    year: int,
    districts: Mapping[Area, tuple[Area, ...]],
    mapping: FormMapping | None = None,
    concepts: Collection[Concept] = (),
) -> Return:
    """The figures on the sheets of a return, found by the words over them and beside them.

    ``districts``: the districts that it can be of, with their communes on 30 September of the
    year; for a form of the province, the province with itself; ``concepts``: those whose words a
    heading of another must not hold. Nothing raises for what a grid
    holds, and no number is guessed: what cannot be read for sure is a finding and ``<NA>``.
    """
    units = Units(districts)
    layouts = Layouts(form, year=year, mapping=mapping)
    found: list[Found] = []
    stated: list[Statement] = []
    findings: list[Finding] = []
    for grid in grids:
        rows = Rows(grid)
        here = layouts.find(rows)
        tables = [one.table for one in here]
        stated += stated_districts(rows, tables, units)
        findings += other_years(rows, tables, year)
        found += here
    if grids:
        findings += layouts.findings(found, grids)
        findings += definitions_differ(found, concepts)
    lines = [(one, list(read_rows(one.rows, one.table, units))) for one in found]
    placed = [(one.grid, row) for one, rows in lines for row in rows]
    owner, differing = owner_of(stated, placed, units)
    tally = Tally(units, owner)
    for one, rows in lines:
        tally.take(one.rows, one.table, one.columns, rows)
    findings += [*differing, *tally.findings, *_old_names(lines)]
    findings += _missing(form, found, tally, owner)
    code = owner.code if owner is not None else None
    counts = pd.DataFrame(tally.records, columns=list(_DTYPES)).astype(_DTYPES)
    return Return(owner, counts, tuple(replace(one, district=code) for one in _told(findings)))


def _told(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The first of each check: whoever reads two thousand of one kind needs no more of them."""
    told: Counter[str] = Counter()
    for one in findings:
        told[one.check] += 1
        if told[one.check] <= _MOST_TOLD:
            yield one


def _old_names(lines: Sequence[tuple[Found, list[Row]]]) -> list[Finding]:
    """One finding for all names of a table that were typed in an old encoding."""
    findings = []
    for one, rows in lines:
        old = [row for row in rows if row.named.encoding and row.named.units]
        if old:
            first = old[0]
            facts = {"encoding": first.named.encoding, "came": first.name,
                     "meant": first.named.text, "number": len(old)}  # fmt: skip
            findings.append(noted("legacy-encoding", one.grid, first.cell, **facts))
    return findings


def _missing(form: Form, found: Sequence[Found], tally: Tally, owner: Area | None) -> list[Finding]:
    """The district's units that a sheet of the form has no row for."""
    findings = []
    for sheet in form.sheets:
        here = next((one for one in found for own, _ in one.columns.values() if own is sheet), None)
        for unit in tally.units.districts[owner] if here is not None and owner is not None else ():
            if (sheet.id, unit.code) not in tally.met:
                facts = {"code": unit.code, "name": unit.full_name}
                findings.append(noted("unit-missing", here.grid, **facts))
    return findings
