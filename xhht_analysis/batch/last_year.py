"""Last year's figures for the cells of this year's forms, where somebody has sent them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from xhht_analysis.catalogue import AreaRegister, Catalogue
from xhht_analysis.checks.inputs import checked_tables
from xhht_analysis.checks.returns.checking import check_returns
from xhht_analysis.checks.returns.folders import workbooks_in
from xhht_analysis.checks.returns.tables import tables_of
from xhht_analysis.methods.unit_rows import UnitRows
from xhht_analysis.results.measures import read
from xhht_analysis.vocabulary.areas import reporting_day
from xhht_analysis.vocabulary.definitions import Reading
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.forms import Form, FormColumn, Group
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.tables import TableDescription

Key = tuple[str, str, str]
Table = tuple[TableDescription, pd.DataFrame]


@dataclass(frozen=True)
class LastYear:
    """Figures by table, id of the form's column and code of the unit; illustrative if any is."""

    figures: Mapping[Key, int] = field(default_factory=dict)
    illustrative: bool = False


def last_year(
    catalogue: Catalogue, forms: Sequence[Form], *, year: int, province: str, named: Path | None
) -> LastYear:
    """What is known of the year before, of everybody, for units that are the same since.

    From the described tables and the returns in the folder ``named``, or in
    ``data/returns/<year before>`` where there is one; a district whose return had an error has no
    figures. ``Refused`` where the named folder is not there or a table of it has a problem.
    """
    own = catalogue.workspace.data / "returns" / str(year - 1)
    folder = own if named is None else named.resolve()
    if not folder.is_dir():
        if named is None:
            return LastYear()
        facts = {"what": "folder", "came": str(named), "expected": catalogue.workspace.shown(own)}
        raise Refused([Problem("unknown-name", "", "--previous", facts)])
    figures: dict[Key, int] = {}
    illustrative = False
    for about, frame in _tables(catalogue, folder, year=year - 1, province=province):
        found = dict(_figures(catalogue.register, forms, about, frame, year=year))
        figures |= found
        illustrative |= bool(found) and about.kind is Kind.ILLUSTRATIVE
    return LastYear(figures, illustrative)


def _tables(catalogue: Catalogue, folder: Path, *, year: int, province: str) -> Iterator[Table]:
    tables = checked_tables(catalogue, [str(folder)])
    for name, frame in tables.frames.items():
        yield tables.described[name].description, frame
    if files := workbooks_in(folder):
        checked = check_returns(catalogue, files, year=year, province=province)
        for sent in checked.sent:
            yield from tables_of(sent, held_out=checked.held_out)


def _figures(
    register: AreaRegister,
    forms: Sequence[Form],
    about: TableDescription,
    frame: pd.DataFrame,
    *,
    year: int,
) -> Iterator[tuple[Key, int]]:
    then = about.codes_at or reporting_day(year - 1)
    rows = UnitRows(frame)
    for column in _columns(forms, about.id):
        if column.measure.id not in frame:
            continue
        counts = _counts(rows, about.id, column, year=year - 1)
        for code, count in counts.items():
            if register.unchanged(code, since=then, on=reporting_day(year)):
                yield (about.id, column.id, code), int(count)


def _columns(forms: Sequence[Form], table: str) -> Iterator[FormColumn]:
    for form in forms:
        for sheet in form.sheets:
            for column in sheet.columns if sheet.table == table else ():
                if column.group is Group.ALL:
                    yield column


def _counts(rows: UnitRows, table: str, column: FormColumn, *, year: int) -> pd.Series:
    """One column's counts by unit, as a measure with the block's ages or kind would read them."""
    kind = column.block.kind
    reading = Reading(
        table=table,
        columns=(column.measure.id,),
        ages=column.block.ages,
        where={} if kind is None else {"kind": (kind,)},
    )
    counts = read(rows, reading)
    return counts[counts["year"] == year].set_index("area_code")["count"].dropna()
