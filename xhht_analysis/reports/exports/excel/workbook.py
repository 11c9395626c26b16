"""The Excel annex: the scorecard, every figure and all further tables, as numbers."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from openpyxl import Workbook

from xhht_analysis.reports import targets
from xhht_analysis.reports.content import Exhibit, Part, Table
from xhht_analysis.reports.exports.excel.figures import fill_figures
from xhht_analysis.reports.exports.excel.notes import fill_notes
from xhht_analysis.reports.exports.excel.table import fill_table
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.sources.returns.form import sheet_name
from xhht_analysis.sources.returns.settled import settled
from xhht_analysis.sources.returns.stored import clean

_LONGEST_NAME, _CREATOR = 31, "xhht_analysis"


@dataclass(frozen=True, kw_only=True)
class _Leaf:
    """A table on its way to a sheet; ``is_first`` of its exhibit, below which the notes stand."""

    exhibit: Exhibit
    table: Table
    is_first: bool


def excel(parts: Sequence[Part], facts: ReportFacts) -> bytes:
    """The workbook: notes, the scorecard, all figures, then a sheet for each further table.

    No formulas; whatever text begins with is text. The same bytes for the same parts and facts.
    """
    leaves = list(_leaves(parts))
    lines = [line for part in parts if isinstance(part, Exhibit) for line in part.annex]
    scorecard = [leaf for leaf in leaves if leaf.exhibit.id == targets.ID]
    others = [leaf for leaf in leaves if leaf.exhibit.id != targets.ID]
    figures = facts.say("annex-figures")
    titles = [
        facts.say("annex-sheet-notes"),
        *(facts.say("annex-sheet-targets") for _ in scorecard),
        *([facts.say("annex-sheet-figures")] if lines else []),
        *(leaf.exhibit.title for leaf in others),
    ]
    names = sheet_names(titles)
    about = [leaf.table.caption for leaf in scorecard]
    about += [figures] if lines else []
    about += [leaf.table.caption for leaf in others]

    book = Workbook()
    book.active.title = names[0]
    fill_notes(book.active, parts, facts, dict(zip(names[1:], about, strict=True)))
    rest = iter(names[1:])
    for leaf in scorecard:
        _fill(book, next(rest), leaf, facts)
    if lines:
        fill_figures(book.create_sheet(next(rest)), lines, facts, title=figures)
    for leaf in others:
        _fill(book, next(rest), leaf, facts)
    return _saved(book, facts)


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Titles as names on tabs: short, cut between words, no two alike."""
    names: list[str] = []
    for title in titles:
        # Excel admits no apostrophe at either end.
        plain = sheet_name(clean(title).replace("'", "’")) if title.strip() else ""
        whole = plain if len(title) <= _LONGEST_NAME else f"{plain[:-1].rsplit(' ', 1)[0]}…"
        name, number = whole, 1
        while not name or name.casefold() in {other.casefold() for other in names}:
            number += 1
            tail = f" ({number})"
            name = whole[: _LONGEST_NAME - len(tail)] + tail
        names.append(name)
    return names


def _leaves(parts: Sequence[Part]) -> Iterator[_Leaf]:
    for exhibit in (part for part in parts if isinstance(part, Exhibit)):
        blocks = (*exhibit.blocks, *exhibit.more)
        tables = [block for block in blocks if isinstance(block, Table)]
        for place, table in enumerate(tables):
            yield _Leaf(exhibit=exhibit, table=table, is_first=place == 0)


def _fill(book: Workbook, name: str, leaf: _Leaf, facts: ReportFacts) -> None:
    ws = book.create_sheet(name)
    fill_table(ws, leaf.exhibit, leaf.table, facts, with_notes=leaf.is_first)


def _saved(book: Workbook, facts: ReportFacts) -> bytes:
    on = datetime.combine(facts.day, time())
    book.properties.title = clean(facts.title)
    book.properties.language = facts.language
    book.properties.creator, book.properties.created = _CREATOR, on
    content = io.BytesIO()
    book.save(content)
    # Saving sets the hour of saving.
    book.properties.modified = on
    return settled(content.getvalue(), book.properties, on=on)
