"""The CSV that PX-Web's pages save into a cube: a title, categories across and down, notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from xhht_analysis.sources.cube import Category, CubeCell, Dimension, ReadCube, same
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.grid import ErrorValue, Grid, cell_name
from xhht_analysis.sources.rows import MOST_TOLD
from xhht_analysis.vocabulary.downloads import MARK, VALUE, Cube
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"-?[0-9]{1,15}([.,][0-9]+)?")
_MARKED = re.compile(r"-?[0-9]{1,15}([.,])([0-9]+)")
# Three digits behind it may be a thousand's as well as a fraction's.
_OPEN = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_MOST_SHOWN = 200
# What cuts a table short is an error here, where in a return it would be a finding.
_CUTS_SHORT = ("file-dimensions", "file-too-large")


@dataclass(frozen=True)
class _Sheet:
    """A grid as texts: the lines that head the table, and where its parts begin."""

    texts: Mapping[tuple[int, int], str]
    head: range
    stubs: Mapping[str, int]
    across: Sequence[int]
    last: int


class _Line(NamedTuple):
    """A figure with its place and its categories, down and across."""

    place: str
    labels: tuple[str, ...]
    text: str


def read_px_csv(path: Path, layout: Cube, *, file: str) -> ReadCube:
    """The table of the file's first sheet; ``Refused`` where its head is not found.

    Dimensions down the table have their names in the head, those across it are named by the
    layout's ``heading``, a line of the head each or all in one ("Nam 2019"). Lines without any
    figure are titles, groups or notes.
    """
    texts = _texts(path, file=file)
    sheet = _sheet(texts, layout, file)
    headings = _headings(sheet, layout, file)
    lines = list(_lines(sheet, headings))
    decimal = _decimal([line.text for line in lines], layout, file)
    refuse_if_any(list(_other_signs(lines, decimal, file))[:MOST_TOLD])
    names = [*sheet.stubs, *layout.heading]
    known: list[dict[str, int]] = [{} for _ in names]
    cells = []
    for place, labels, text in lines:
        at = (of.setdefault(one, len(of)) for of, one in zip(known, labels, strict=True))
        cells.append(CubeCell(place, tuple(at), _with_point(text, decimal)))
    dimensions = tuple(
        Dimension(name, name, tuple(Category(label, label) for label in labels))
        for name, labels in zip(names, known, strict=True)
    )
    return ReadCube(dimensions, cells)


def _texts(path: Path, *, file: str) -> dict[tuple[int, int], str]:
    grids, findings = read_grids(path, file=file)
    short = [one for one in findings if one.check in _CUTS_SHORT]
    if short or not grids:
        about = (short or findings)[0]
        what = "large" if about.check in _CUTS_SHORT else "table"
        came = str(about.facts.get("why", about.facts.get("came", about.check)))
        if came == "missing":
            raise Refused([Problem("file-missing", file)])
        raise Refused([Problem("cube-unreadable", file, "", {"what": what, "came": came})])
    return _as_texts(grids[0])


def _as_texts(grid: Grid) -> dict[tuple[int, int], str]:
    found = {}
    for place, value in grid.cells.items():
        text = value.text if isinstance(value, ErrorValue) else str(value)
        if text := " ".join(text.split()):
            found[place] = text
    return found


def _sheet(texts: Mapping[tuple[int, int], str], layout: Cube, file: str) -> _Sheet:
    """Where the table stands: below the first line that names every dimension down it."""
    used = [*layout.where, *(one for one in layout.columns.values() if one not in (VALUE, MARK))]
    wanted = [one for one in dict.fromkeys(used) if one not in layout.heading]
    rows: dict[int, dict[int, str]] = {}
    for (row, column), text in sorted(texts.items()):
        rows.setdefault(row, {})[column] = text
    for row, cells in rows.items() if wanted else ():
        # Of two cells alike the first is meant.
        places = {same(text): column for column, text in reversed(cells.items())}
        if all(same(one) in places for one in wanted):
            stubs = {one: places[same(one)] for one in wanted}
            return _headed(texts, rows, row, stubs, layout)
    shown = "; ".join(text for cells in [*rows.values()][:3] for text in cells.values())
    facts = {"what": "dimension", "came": ", ".join(wanted), "expected": shown[:_MOST_SHOWN]}
    raise Refused([Problem("unknown-name", file, "", facts)])


def _headed(
    texts: Mapping[tuple[int, int], str],
    rows: Mapping[int, Mapping[int, str]],
    row: int,
    stubs: dict[str, int],
    layout: Cube,
) -> _Sheet:
    edge = max(stubs.values())
    more = len(layout.heading) - 1
    head = range(row, row + 1)
    if more > 0:
        # The names stand in the first line of the head or in its last.
        below = rows.get(row + 1, {})
        if _filled(below, edge) and not any(column in below for column in stubs.values()):
            head = range(row, row + more + 1)
        elif _filled(rows.get(row - more, {}), edge):
            head = range(row - more, row + 1)
    across = sorted({column for line in head for column in _filled(rows.get(line, {}), edge)})
    if not layout.heading:
        # Every category has a column of its own, and the figures the last one.
        edge, across = across[-1] if across else edge, across[-1:]
    others = {text: column for column, text in rows[row].items() if column < edge}
    stubs = stubs | {text: at for text, at in others.items() if at not in stubs.values()}
    return _Sheet(texts, head, stubs, across, max(rows))


def _filled(cells: Mapping[int, str], edge: int) -> list[int]:
    return [column for column in cells if column > edge]


def _headings(sheet: _Sheet, layout: Cube, file: str) -> dict[int, tuple[str, ...]]:
    """Each column with its category in every dimension across; columns not kept are left out."""
    names = layout.heading
    if not names:
        return dict.fromkeys(sheet.across, ())
    found: dict[int, tuple[str, ...]] = {}
    before = [""] * len(sheet.head)
    for column in sheet.across:
        # A category that spans several columns is written once, on the left.
        before = [sheet.texts.get((row, column)) or old
                  for row, old in zip(sheet.head, before, strict=True)]  # fmt: skip
        if len(before) == len(names):
            found[column] = tuple(before)
        elif parts := _apart(before[0], layout):
            found[column] = parts
    if not found:
        first = (sheet.head[0], sheet.across[0] if sheet.across else 1)
        facts = {"came": sheet.texts.get(first, ""), "expected": ", ".join(names)}
        raise Refused([Problem("cube-heading", file, cell_name(*first), facts)])
    return found


def _apart(text: str, layout: Cube) -> tuple[str, ...] | None:
    """One line of several dimensions: what ``where`` keeps is cut off its ends, one is left."""
    words, parts = text.split(), {}
    for order, cut in ((layout.heading, _from_start), (layout.heading[::-1], _from_end)):
        for name in order:
            kept = layout.where.get(name)
            if kept is not None and name not in parts and (rest := cut(words, kept)) is not None:
                words, parts[name] = rest, kept
    left = [name for name in layout.heading if name not in parts]
    if len(left) != 1 or left[0] in layout.where:
        return None
    return tuple(parts.get(name, " ".join(words)) for name in layout.heading)


def _from_start(words: list[str], kept: str) -> list[str] | None:
    size = len(kept.split())
    return words[size:] if same(" ".join(words[:size])) == same(kept) else None


def _from_end(words: list[str], kept: str) -> list[str] | None:
    size = len(kept.split())
    return words[:-size] if same(" ".join(words[-size:])) == same(kept) else None


def _lines(sheet: _Sheet, headings: Mapping[int, tuple[str, ...]]) -> Iterator[_Line]:
    before = dict.fromkeys(sheet.stubs, "")
    for row in range(sheet.head[-1] + 1, sheet.last + 1):
        for name, column in sheet.stubs.items():
            before[name] = sheet.texts.get((row, column)) or before[name]
        if any((row, column) in sheet.texts for column in sheet.across):
            for column, across in headings.items():
                text = sheet.texts.get((row, column), "")
                yield _Line(cell_name(row, column), (*before.values(), *across), text)


def _decimal(values: Sequence[str], layout: Cube, file: str) -> str:
    """What stands before a fraction; ``Refused`` where nothing in the file tells."""
    if layout.decimal is not None:
        return layout.decimal
    closed = [_SPACES.sub("", value) for value in values]
    marked = [(value, found[1]) for value in closed if (found := _MARKED.fullmatch(value))]
    signs = {sign for _, sign in marked}
    if len(signs) > 1 or (signs and all(_OPEN.fullmatch(value) for value, _ in marked)):
        facts = {"came": ", ".join(value for value, _ in marked[:3])}
        raise Refused([Problem("cube-decimal", file, "", facts)])
    return signs.pop() if signs else "."


def _with_point(value: str, decimal: str) -> str:
    """A number as Python writes it; anything else as it came."""
    closed = _SPACES.sub("", value)
    return closed.replace(decimal, ".") if _NUMBER.fullmatch(closed) else value


def _other_signs(lines: Sequence[_Line], decimal: str, file: str) -> Iterator[Problem]:
    """Figures with the other sign: "1.234" is no number where fractions have commas."""
    for line in lines:
        found = _MARKED.fullmatch(_SPACES.sub("", line.text))
        if found and found[1] != decimal:
            yield Problem("wrong-cell", file, line.place, {"expected": "number", "came": line.text})
