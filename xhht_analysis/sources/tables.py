"""Described CSV files into typed tables, every cell held against its description."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from xhht_analysis.sources.corrections import corrected_rows
from xhht_analysis.sources.rows import MOST_TOLD, read_rows
from xhht_analysis.vocabulary.corrections import Correction
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.tables import Column, ColumnType, TableDescription

_DTYPES = {
    ColumnType.INTEGER: "Int64",
    ColumnType.YEAR: "Int64",
    ColumnType.NUMBER: "Float64",
    ColumnType.BOOLEAN: "boolean",
}
_FORMS = {
    ColumnType.INTEGER: "integer",
    ColumnType.YEAR: "year",
    ColumnType.NUMBER: "number",
    ColumnType.DATE: "date",
    ColumnType.BOOLEAN: "true | false | yes | no",
}
_TRUTH = {"true": True, "false": False, "yes": True, "no": False}


def read_table(path: Path, description: TableDescription, *, file: str) -> pd.DataFrame:
    """A CSV as its description says: whole numbers as ``Int64``, codes as text.

    The index, ``line``, is each row's line in the file. Raises ``Refused`` with every missing or
    surplus column, every cell that has the wrong type, lies outside its range or list, is empty
    without leave, and every row that stands twice.
    """
    table, problems = inspected_table(path, description, file=file)
    refuse_if_any(problems)
    return table


def inspected_table(
    path: Path,
    description: TableDescription,
    *,
    file: str,
    corrections: Sequence[Correction] = (),
) -> tuple[pd.DataFrame, list[Problem]]:
    """What ``read_table`` reads, as far as it can be read, and every problem of it.

    ``corrections``: those declared of the file, put in before a cell is held against anything.
    """
    raw, unfit = corrected_rows(read_rows(path, file=file), corrections, file=file)
    table, problems = inspected_rows(raw, description, file=file)
    return table, [*unfit, *problems]


def inspected_rows(
    raw: pd.DataFrame, description: TableDescription, *, file: str
) -> tuple[pd.DataFrame, list[Problem]]:
    """Rows of text typed as far as they can be, and every problem of them.

    The index says where a row stands: a line of the file, or its place in words.
    """
    problems = list(_column_problems(list(raw.columns), description, file))
    raw = raw.loc[:, ~raw.columns.duplicated()]
    columns = [column for column in description.columns if column.name in raw.columns]
    typed = pd.DataFrame(index=raw.index)
    unfit = pd.DataFrame(index=raw.index)
    for column in columns:
        cells = raw[column.name]
        typed[column.name], unfit[column.name] = _converted(cells, column)
        problems += _cells(cells[unfit[column.name]], column, _FORMS.get(column.type, ""), file)
    problems += _schema_problems(typed, unfit, columns, description.key, file)
    return typed, problems


def _column_problems(
    head: Sequence[str], description: TableDescription, file: str
) -> Iterator[Problem]:
    names = [column.name for column in description.columns]
    for name in names:
        if name not in head:
            yield Problem("column-missing", file, "line 1", {"column": name})
    for place, name in enumerate(head):
        if name not in names or name in head[:place]:
            facts = {"column": name, "expected": ", ".join(names)}
            yield Problem("column-surplus", file, "line 1", facts)


def _converted(cells: pd.Series, column: Column) -> tuple[pd.Series, pd.Series]:
    """The typed values and which filled cells could not become one."""
    filled = cells != ""
    match column.type:
        case ColumnType.INTEGER:
            fits = cells.str.fullmatch(r"-?[0-9]{1,15}")
            values = pd.to_numeric(cells.where(fits), errors="coerce").astype("Int64")
        case ColumnType.YEAR:
            fits = cells.str.fullmatch(r"[0-9]{4}")
            values = pd.to_numeric(cells.where(fits), errors="coerce").astype("Int64")
        case ColumnType.NUMBER:
            fits = cells.str.fullmatch(r"-?[0-9]{1,15}(\.[0-9]+)?")
            values = pd.to_numeric(cells.where(fits), errors="coerce").astype("Float64")
        case ColumnType.DATE:
            days = pd.to_datetime(cells, format="%Y-%m-%d", errors="coerce")
            values = days.astype("datetime64[s]")
            fits = values.notna()
        case ColumnType.BOOLEAN:
            values = cells.map(_TRUTH).astype("boolean")
            fits = values.notna()
        case _:
            values = cells.where(filled, None).astype("string")
            fits = filled
    return values, filled & ~fits


def _schema_problems(
    table: pd.DataFrame,
    unfit: pd.DataFrame,
    columns: Sequence[Column],
    key: Sequence[str],
    file: str,
) -> Iterator[Problem]:
    """What is wrong with cells and rows beyond those that are unfit already."""
    keyed = bool(key) and set(key) <= set(table.columns)
    schema = pa.DataFrameSchema(
        {column.name: _schema(column) for column in columns},
        unique=list(key) if keyed else None,
        report_duplicates="exclude_first",
    )
    try:
        schema.validate(table, lazy=True)
    except pa.errors.SchemaErrors as errors:
        failures = errors.failure_cases.dropna(subset=["index"])
        doubled = failures["check"] == "multiple_fields_uniqueness"
        if keyed:
            readable = unfit.index[~unfit[list(key)].any(axis=1)]
            yield from _rows_twice(set(failures.loc[doubled, "index"]) & set(readable), key, file)
        yield from _cells_off(failures[~doubled], unfit, columns, file)


def _schema(column: Column) -> pa.Column:
    checks = []
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum))
    if column.maximum is not None:
        checks.append(pa.Check.le(column.maximum))
    if column.allowed is not None:
        checks.append(pa.Check.isin(column.allowed))
    return pa.Column(_DTYPES.get(column.type), checks, nullable=column.nullable)


def _rows_twice(lines: set[int | str], key: Sequence[str], file: str) -> Iterator[Problem]:
    names = ", ".join(key)
    for line in sorted(lines)[:MOST_TOLD]:
        yield Problem("row-twice", file, _place(line), {"key": names})
    if len(lines) > MOST_TOLD:
        yield _more(len(lines), names, file)


def _cells_off(
    failures: pd.DataFrame, unfit: pd.DataFrame, columns: Sequence[Column], file: str
) -> Iterator[Problem]:
    by_name = {column.name: column for column in columns}
    for (name, check), group in failures.groupby(["column", "check"], sort=False):
        cells = group.drop_duplicates("index").set_index("index")["failure_case"]
        # A cell that could not be read is empty by now, and was told before.
        cells = cells[~unfit[name].loc[cells.index]]
        yield from _cells(cells, by_name[name], _expected(by_name[name], check), file)


def _expected(column: Column, check: str) -> str:
    if check.startswith("greater_than_or_equal_to"):
        return f"≥ {column.minimum:.12g}"
    if check.startswith("less_than_or_equal_to"):
        return f"≤ {column.maximum:.12g}"
    if check.startswith("isin"):
        return " | ".join(column.allowed or ())
    return "filled"


def _cells(cells: pd.Series, column: Column, expected: str, file: str) -> Iterator[Problem]:
    for line, cell in list(cells.items())[:MOST_TOLD]:
        facts = {"expected": expected, "came": "" if pd.isna(cell) else str(cell)}
        yield Problem("wrong-cell", file, f"{_place(line)}, {column.name}", facts)
    if len(cells) > MOST_TOLD:
        yield _more(len(cells), column.name, file)


def _place(row: int | str) -> str:
    return row if isinstance(row, str) else f"line {row}"


def _more(found: int, column: str, file: str) -> Problem:
    return Problem("more-cells", file, "", {"number": found - MOST_TOLD, "column": column})
