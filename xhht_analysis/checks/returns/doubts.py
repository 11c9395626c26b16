"""Which counts of a return a warning casts doubt on."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

import pandas as pd

from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.checks.returns.tables import parted_tables_of, tables_of
from xhht_analysis.vocabulary.findings import Finding, Severity
from xhht_analysis.vocabulary.forms import Group

# An empty cell has no figure that could be doubted.
_NO_DOUBT = frozenset({"figure-missing"})
# They name the first cell of a unit and mean all of its counts on the sheet.
_WHOLE_UNIT = frozenset({"nothing-but-zero", "same-as-last-year"})
_KEY = frozenset({"year", "area_code", "age_from", "age_to", "kind", "sex", "ethnic_minority"})


def doubted(
    sent: Sent, findings: Iterable[Finding], severities: Mapping[str, Severity]
) -> pd.Series:
    """Whether a warning casts doubt on each row of ``sent.counts``.

    A warning at a cell that holds a count doubts this count, at a cell above or below counts, such
    as a total, those of its column. Where the cell holds none, or there is no cell, it doubts the
    counts of the unit that it names (``code``) on its sheet; without a unit those of the sheet,
    without a sheet those of the file. Errors are held out already, notices cast no doubt, nor does
    what names no file.
    """
    counts = sent.counts
    places = counts["file"], counts["sheet"], counts["cell"]
    columns = pd.Series(counts["cell"].str.rstrip("0123456789"))
    known = {
        "cell": _keys(*places),
        "column": _keys(*places[:2], columns),
        "unit": _keys(*places[:2], counts["area_code"]),
        "sheet": _keys(*places[:2]),
        "file": _keys(places[0]),
    }
    held = {name: set(keys) for name, keys in known.items()}
    meant: dict[str, set] = {name: set() for name in known}
    for one in findings:
        if severities[one.check] is Severity.WARNING and one.check not in _NO_DOUBT:
            name, key = next(
                ((name, key) for name, key in _ways(one) if key in held[name]), (None, None)
            )
            if name is not None:
                meant[name].add(key)
    found = pd.Series(False, index=counts.index)
    for name, keys in known.items():
        if meant[name]:
            found |= pd.Series([key in meant[name] for key in keys], index=counts.index)
    return found


def _ways(one: Finding) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a finding may be about, the narrowest first."""
    place, code = (one.file, one.sheet), str(one.facts.get("code", ""))
    if one.cell and one.check not in _WHOLE_UNIT:
        yield "cell", (*place, one.cell)
    if code:
        yield "unit", (*place, code)
    elif one.cell:
        yield "column", (*place, one.cell.rstrip("0123456789"))
    if not code:
        yield ("sheet", place) if one.sheet else ("file", place[:1])


def _keys(*columns: pd.Series) -> list[tuple[str, ...]]:
    return list(zip(*columns, strict=True))


def doubts_of(
    sent: Sent, doubted: pd.Series, *, held_out: Collection[str] = ()
) -> Iterator[tuple[str, pd.DataFrame]]:
    """Table's id and the rows of ``tables_of``: 1 where the count is doubted, 0 where it is not."""
    marked = replace(sent, counts=sent.counts.assign(value=doubted.astype("Int64")))
    for description, frame in tables_of(marked, held_out=held_out):
        yield description.id, _ones(frame)


def parted_doubts_of(
    sent: Sent, doubted: pd.Series, *, held_out: Collection[str] = ()
) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """The same for the rows of ``parted_tables_of``.

    Who is not of a group is counted by difference, and doubted where either count is.
    """
    # Twice for everybody, so that no difference of two doubts is none.
    twice = 1 + (sent.counts["group"] == str(Group.ALL)).astype("Int64")
    marked = replace(sent, counts=sent.counts.assign(value=twice * doubted.astype("Int64")))
    for table, dimension, frame in parted_tables_of(marked, held_out=held_out):
        yield table, dimension, _ones(frame)


def _ones(frame: pd.DataFrame) -> pd.DataFrame:
    measures = frame.columns.difference(list(_KEY))
    frame[measures] = (frame[measures].fillna(0) != 0).astype("Int64")
    return frame
