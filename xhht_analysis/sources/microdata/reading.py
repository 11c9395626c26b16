"""Files or a database table of persons, as a description says, into counts."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from xhht_analysis.sources.counted_once import counted_once
from xhht_analysis.sources.microdata import engine
from xhht_analysis.sources.microdata.counts import Counts, Finder
from xhht_analysis.sources.microdata.engine import Limits
from xhht_analysis.sources.microdata.heads import Head
from xhht_analysis.sources.microdata.scan import read_heads, scanned
from xhht_analysis.vocabulary.microdata import Microdata
from xhht_analysis.vocabulary.problems import Problem, Refused

_LINE = re.compile(r"CSV Error on Line: ([0-9]{1,12})")


def counts_in_files(
    files: Sequence[Path], layout: Microdata, *, file: str, limits: Limits | None = None
) -> Counts:
    """Counts of the persons in Parquet or CSV files, in DuckDB.

    ``file``: how the user names what the description means; where there are several files, the
    name of each stands behind it. ``Refused`` with every problem of every file's head, or else
    with all of the persons'. What other columns hold is neither read nor told.
    """
    if not files:
        raise Refused([Problem("microdata-no-files", file)])
    engine.ibis_itself(file)
    limits = limits or Limits.of_environment()
    return counted_once(files, (layout, file), lambda: _in_files(files, layout, file, limits))


def _in_files(files: Sequence[Path], layout: Microdata, file: str, limits: Limits) -> Counts:
    from xhht_analysis.sources.microdata.counting import counts_of

    single = len(files) == 1 and Path(file).name == files[0].name
    shown = {path: file if single else f"{file} › {path.name}" for path in files}
    heads = read_heads(files, layout, shown=shown)
    with engine.own_duckdb(files, limits=limits, file=file) as duck:
        try:
            table, find = scanned(duck, heads), _finder(duck, heads, layout, shown)
            return counts_of(duck, table, layout, file=file, find=find)
        except engine.ibis_errors() as error:
            raise _refused(error, shown, file, limits) from None


def counts_in_database(layout: Microdata, *, file: str) -> Counts:
    """Counts of the persons in the table that a description's ``database`` names."""
    engine.ibis_itself(file)
    from xhht_analysis.sources.microdata.counting import counts_of

    where = layout.database
    with engine.database(where.url, file=file) as system:
        try:
            return counts_of(system, system.table(where.table), layout, file=file)
        except engine.ibis_errors() as error:
            raise engine.unreachable(where.url, error, file) from None


def _finder(
    duck: Any, heads: Sequence[Head], layout: Microdata, shown: Mapping[Path, str]
) -> Finder:
    """Looks for the persons of a tally, file by file; asked only when there are some."""
    from xhht_analysis.sources.microdata.persons import off

    def find(tally: str, column: str) -> tuple[int, str, str]:
        number, place = 0, ("", column)
        for head in heads:
            found = duck.to_pyarrow(off(scanned(duck, [head]), layout, tally, numbered=True))
            (one,) = found.to_pylist()
            if one["number"] and not number:
                place = shown[head.path], f"row {one['first'] + 1}, {column}"
            number += one["number"]
        return number, *place

    return find


def _refused(error: Exception, shown: Mapping[Path, str], file: str, limits: Limits) -> Refused:
    """What DuckDB says, by its kind and place: its words quote whole lines."""
    if type(error).__name__ == "OutOfMemoryException":
        return Refused([Problem("microdata-memory", file, "", {"came": limits.memory})])
    said = str(error)
    own = [name for path, name in shown.items() if f"file = {path}\n" in said]
    line = _LINE.search(said)
    where, place = own[0] if own else file, f"line {line[1]}" if line else ""
    if line and "nvalid unicode" in said:
        return Refused([Problem("not-utf8", where, place)])
    facts = {"what": "csv" if line else "other", "came": type(error).__name__}
    return Refused([Problem("microdata-unreadable", where, place, facts)])
