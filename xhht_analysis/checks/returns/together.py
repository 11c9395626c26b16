"""Several files that are one return: a sheet each, as who saves a workbook as CSV gets them."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

import pandas as pd

from xhht_analysis.sources.returns.layout import heading_of
from xhht_analysis.sources.returns.reading import Return
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form

SHEET_MISSING = "sheet-missing"
_COLUMN_MISSING = "column-missing"


@dataclass(frozen=True)
class Read:
    """One return: its files, what they say by a form, and what is wrong with them.

    ``unread``: without a sheet to read; ``beside``: files of the same district that hold some of
    the same columns, so that nobody could say which of them count.
    """

    files: tuple[str, ...]
    form: Form
    content: Return
    findings: tuple[Finding, ...]
    unread: bool = False
    beside: tuple[str, ...] = ()

    @property
    def columns(self) -> Set[tuple[str, str]]:
        """The columns that it has counts of: table and id."""
        pairs = self.content.counts[["table", "column"]].drop_duplicates()
        return set(pairs.itertuples(index=False, name=None))


def together(files: Sequence[Read]) -> list[Read]:
    """The files of one district and form as one return, as long as no two hold the same column.

    What is missing is told of such a return as a whole, at its first file. A file that repeats a
    column stays a return of its own, of which nothing more is called missing.
    """
    found: list[list[Read]] = []
    for one in files:
        own = [group for group in found if _same_unit(group[0], one)]
        fitting = (group for group in own if not any(one.columns & part.columns for part in group))
        group = next(fitting, None)
        if group is not None:
            group.append(one)
        else:
            found.append([one if not own else _repeating(one, own)])
    return [_joined(group) for group in found]


def _same_unit(one: Read, other: Read) -> bool:
    districts = one.content.district, other.content.district
    return one.form is other.form and None not in districts and districts[0] == districts[1]


def _repeating(one: Read, own: Sequence[Sequence[Read]]) -> Read:
    beside = [part for group in own for part in group if part.columns & one.columns]
    findings = tuple(finding for finding in one.findings if finding.check != SHEET_MISSING)
    files = tuple(file for part in beside for file in part.files)
    return replace(one, findings=findings, beside=files)


def _joined(group: Sequence[Read]) -> Read:
    if len(group) == 1:
        return group[0]
    first = group[0]
    counts = pd.concat([one.content.counts for one in group], ignore_index=True)
    findings = [finding for one in group for finding in _still(one, group)]
    return replace(
        first,
        files=tuple(file for one in group for file in one.files),
        content=replace(first.content, counts=counts, findings=tuple(findings)),
        findings=tuple(findings),
        beside=tuple(file for one in group for file in one.beside),
    )


def _still(one: Read, group: Sequence[Read]) -> Iterator[Finding]:
    """The findings of a file that hold of all files together."""
    missing = set.intersection(*(_sheets_missing(part) for part in group))
    elsewhere = {column for part in group if part is not one for column in part.columns}
    headings = {
        heading_of(column)
        for sheet in one.form.sheets
        for column in sheet.columns
        if (sheet.table, column.id) in elsewhere
    }
    for finding in one.findings:
        if finding.check == SHEET_MISSING:
            if one is group[0] and finding.facts["title"] in missing:
                yield finding
        elif finding.check != _COLUMN_MISSING or finding.facts["column"] not in headings:
            yield finding


def _sheets_missing(one: Read) -> set[str | int]:
    return {finding.facts["title"] for finding in one.findings if finding.check == SHEET_MISSING}
