"""A described table whose rows are counted from persons: its cells, and how many stand behind."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from xhht_analysis.catalogue.person_files import person_files
from xhht_analysis.checks.downloads import shares
from xhht_analysis.sources.corrections import corrected_rows
from xhht_analysis.sources.microdata.counts import Counts
from xhht_analysis.sources.microdata.reading import counts_in_database, counts_in_files
from xhht_analysis.sources.tables import inspected_rows
from xhht_analysis.vocabulary.corrections import Correction
from xhht_analysis.vocabulary.microdata import Microdata
from xhht_analysis.vocabulary.problems import Problem
from xhht_analysis.vocabulary.tables import ColumnType, TableDescription

_DECIMALS = 4


def counted(
    path: Path,
    description: TableDescription,
    *,
    file: str,
    corrections: Sequence[Correction] = (),
) -> tuple[pd.DataFrame, pd.DataFrame | None, list[Problem]]:
    """The table, typed; the same rows with persons for people; every problem of it.

    Persons are those that were counted, people those that they stand for by their weights. A share
    has no second table: of fewer than ten persons it has no figure already. ``Refused`` where
    persons cannot be counted.
    """
    layout = description.microdata
    if layout.database is not None:
        counts = counts_in_database(layout, file=file)
    else:
        counts = counts_in_files(person_files(path), layout, file=file)
    cells = _share(counts, layout) if layout.share is not None else _people(counts, description)
    cells, unfit = corrected_rows(cells, corrections, file=file)
    table, problems = inspected_rows(cells, description, file=file)
    persons = None
    if layout.share is None:
        counted_columns = counts.persons.set_index(cells.index).astype("Int64")
        persons = table.assign(**{name: counted_columns[name] for name in counted_columns})
    return table, persons, [*unfit, *problems]


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows under the words for whose they are."""
    places = [", ".join(filter(None, one)) for one in rows.itertuples(index=False)]
    return rows.set_index(pd.Index(places, name="line", dtype="object"))


def _people(counts: Counts, description: TableDescription) -> pd.DataFrame:
    types = {column.name: column.type for column in description.columns}
    cells = counts.rows.copy()
    for name in counts.people:
        if types.get(name) is ColumnType.NUMBER:
            cells[name] = [f"{people:.{_DECIMALS}f}" for people in counts.people[name]]
        else:
            # Halves go up, so that of two counts the greater never comes out the smaller.
            cells[name] = (counts.people[name] + 0.5).astype("int64").astype("str")
    return cells.set_index(_placed(counts.rows).index)


def _share(counts: Counts, layout: Microdata) -> pd.DataFrame:
    part, whole = layout.share.part, layout.share.whole
    squares = counts.squares[whole] if whole in counts.squares else counts.people[whole]
    sums = counts.rows.assign(
        yes=counts.people[part], known=counts.people[whole], squares=squares,
        persons=counts.persons[whole],
    )  # fmt: skip
    return shares(sums.set_index(_placed(counts.rows).index))
