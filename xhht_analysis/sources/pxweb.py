"""A table of PX-Web as downloaded, JSON-stat or CSV, into the rows of a described table."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from xhht_analysis.sources.cube import CubeCell, Dimension, ReadCube, same
from xhht_analysis.sources.json_stat import MOST_BYTES, read_json_stat
from xhht_analysis.sources.px_csv import read_px_csv
from xhht_analysis.vocabulary.downloads import MARK, VALUE, Cube
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any
from xhht_analysis.vocabulary.tables import ColumnType, TableDescription

# The codes of the units that a name may mean on the table's date.
FindUnits = Callable[[str], Sequence[str]]

# "Sơ bộ 2022" is the year 2022, and so is "2022 (*)"; "2021-2022" is no year.
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
# What stands for the country is no province; a table that shows it says so in ``labels``.
_COUNTRY = frozenset({"cả nước", "toàn quốc", "việt nam", "whole country", "viet nam"})
_JSON = b"{"
_MOST_NAMED = 12


@dataclass(frozen=True)
class _Taken:
    """A column that a dimension fills: text and mark by category; ``None`` for those left out."""

    dimension: int
    texts: tuple[str | None, ...]
    marks: tuple[str, ...]


def read_cube(
    path: Path, description: TableDescription, *, find: FindUnits, file: str
) -> pd.DataFrame:
    """The rows that a description's ``cube`` takes from its download, all cells as text.

    The index says where in the file each figure stands. ``Refused`` where the file is no such
    table, or a dimension, category or unit that is named is not in it.
    """
    layout = description.cube
    cube = _read(path, layout, file=file)
    refuse_if_any([*_unknown(cube, layout, file), *_open(cube, layout, file)])
    taken, problems = {}, []
    for column in description.columns:
        if layout.columns[column.name] not in (VALUE, MARK):
            place = _position(cube, layout.columns[column.name])
            try:
                taken[column.name] = _taken(cube, place, column.name, column.type,
                                            layout=layout, find=find, file=file)  # fmt: skip
            except Refused as refused:
                problems += refused.problems
    refuse_if_any([*problems, *_skipped_nothing(cube, layout, file)])
    names = [column.name for column in description.columns]
    rows = dict(_rows(cube, layout, names, taken))
    index = pd.Index(rows, name="line", dtype="object")
    return pd.DataFrame(list(rows.values()), columns=names, index=index, dtype="str")


def _read(path: Path, layout: Cube, *, file: str) -> ReadCube:
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise Refused([Problem("file-missing", file)]) from None
    except OSError as error:
        facts = {"came": error.strerror or type(error).__name__}
        raise Refused([Problem("file-unreadable", file, "", facts)]) from None
    # The site names both kinds after the table alone; what it is stands in its first letter.
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_JSON):
        return read_json_stat(data, file=file)
    return read_px_csv(path, layout, file=file)


def _position(cube: ReadCube, name: str) -> int | None:
    places = (at for at, one in enumerate(cube.dimensions) if one.is_called(name))
    return next(places, None)


def _unknown(cube: ReadCube, layout: Cube, file: str) -> Iterator[Problem]:
    """Dimensions and categories that are named and not there."""
    named = [one for one in layout.columns.values() if one not in (VALUE, MARK)]
    for name in dict.fromkeys([*named, *layout.where]):
        place = _position(cube, name)
        if place is None:
            there = ", ".join(one.label for one in cube.dimensions)
            facts = {"what": "dimension", "came": name, "expected": there}
            yield Problem("unknown-name", file, "", facts)
        elif name in layout.where:
            dimension, wanted = cube.dimensions[place], layout.where[name]
            if dimension.position(wanted) is None:
                facts = {"what": "category", "came": wanted, "expected": _some(dimension)}
                yield Problem("unknown-name", file, name, facts)


def _open(cube: ReadCube, layout: Cube, file: str) -> Iterator[Problem]:
    """Dimensions of several categories that nobody said what to do with."""
    for dimension in cube.dimensions:
        settled = any(dimension.is_called(one) for one in [*layout.columns.values(), *layout.where])
        if not settled and len(dimension.categories) > 1:
            facts = {"came": dimension.label, "expected": _some(dimension)}
            yield Problem("cube-dimension-open", file, "", facts)


def _skipped_nothing(cube: ReadCube, layout: Cube, file: str) -> Iterator[Problem]:
    for name in layout.skip:
        if all(one.position(name) is None for one in cube.dimensions):
            names = (_some(one) for one in cube.dimensions)
            facts = {"what": "category", "came": name, "expected": "; ".join(names)}
            yield Problem("unknown-name", file, "skip", facts)


def _taken(
    cube: ReadCube, place: int, name: str, kind: ColumnType, *, layout: Cube, find: FindUnits,
    file: str,
) -> _Taken:  # fmt: skip
    """What each category of a dimension stands for in a column."""
    labels = {same(key): text for key, text in layout.labels.get(name, {}).items()}
    skip = {same(one) for one in layout.skip}
    texts: list[str | None] = []
    marks: list[str] = []
    unknown: list[str] = []
    for category in cube.dimensions[place].categories:
        mark = ""
        given = next((labels[same(one)] for one in (category.label, category.code)
                      if same(one) in labels), None)  # fmt: skip
        if skip & {same(category.label), same(category.code)}:
            given = None
        elif given is None and kind is ColumnType.YEAR:
            given, mark = _year(category.label)
        elif given is None and kind is ColumnType.CODE:
            if same(category.label) not in _COUNTRY:
                found = find(category.label)
                given = found[0] if len(found) == 1 else None
                unknown += [category.label] if given is None else []
        elif given is None:
            given = category.label
        texts.append(given)
        marks.append(mark)
    if unknown:
        more = len(unknown) - _MOST_NAMED
        came = "; ".join(unknown[:_MOST_NAMED]) + (f"; … (+{more})" if more > 0 else "")
        raise Refused([Problem("cube-units-unknown", file, name, {"came": came})])
    return _Taken(place, tuple(texts), tuple(marks))


def _year(label: str) -> tuple[str, str]:
    """The year that a label names and what else it says; the label where it is no year."""
    found = _YEAR.findall(label)
    if len(found) != 1:
        return label, ""
    return found[0], " ".join(_YEAR.sub(" ", label).split()).strip("() ")


def _rows(
    cube: ReadCube, layout: Cube, names: Sequence[str], taken: Mapping[str, _Taken]
) -> Iterator[tuple[str, list[str]]]:
    kept = {
        _position(cube, name): cube.dimensions[_position(cube, name)].position(category)
        for name, category in layout.where.items()
    }
    missing = {same(one) for one in layout.missing}
    for cell in cube.cells:
        if any(cell.at[dimension] != category for dimension, category in kept.items()):
            continue
        by_column = {name: one.texts[cell.at[one.dimension]] for name, one in taken.items()}
        if None in by_column.values():
            continue
        value = "" if same(cell.value) in missing else cell.value
        told = {VALUE: value, MARK: _mark(cell, taken)}
        yield cell.place, [by_column[name] if name in by_column else told[layout.columns[name]]
                           for name in names]  # fmt: skip


def _mark(cell: CubeCell, taken: Mapping[str, _Taken]) -> str:
    marks = [one.marks[cell.at[one.dimension]] for one in taken.values()]
    return "; ".join(dict.fromkeys(mark for mark in (*marks, cell.mark) if mark))


def _some(dimension: Dimension) -> str:
    return ", ".join(one.label for one in dimension.categories[:_MOST_NAMED])
