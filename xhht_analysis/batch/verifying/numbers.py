"""Two folders of stored results, cell by cell."""

import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pyarrow import ArrowException

from xhht_analysis.results.results import read_part

_TABLE, _FACTS = ".parquet", ".json"


@dataclass(frozen=True, kw_only=True)
class CellDiffers:
    """A cell with what it was and what it is now; ``row`` is counted from 1, 0 for all of them.

    In a file of facts ``column`` is the fact's name. Empty where there is no such cell.
    """

    file: str
    row: int
    column: str
    was: str
    now: str


@dataclass(frozen=True, kw_only=True)
class NumbersChecked:
    """How many stored parts and cells of them are equal, and which cells are not."""

    parts: int
    cells: int
    differing: tuple[CellDiffers, ...]


def compare_numbers(
    was: Path, now: Path, *, without: frozenset[str] = frozenset()
) -> NumbersChecked:
    """Compare the parts of two results folders, those in either; ``without``: names left out."""
    parts = cells = 0
    differing: list[CellDiffers] = []
    for place in sorted(_parts(was) | _parts(now)):
        if place.rpartition("/")[2] in without:
            continue
        parts += 1
        sides = was / place, now / place
        if place.endswith(_TABLE):
            equal, found = _compare(place, *map(_table, sides))
        else:
            equal, found = _compare_facts(place, *map(_facts, sides))
        cells += equal
        differing.extend(found)
    return NumbersChecked(parts=parts, cells=cells, differing=tuple(differing))


def _parts(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in (_TABLE, _FACTS) and path.is_file() and not path.is_symlink()
    }


def _table(path: Path) -> pd.DataFrame | None:
    """A stored part; ``None`` where it is not there or is none."""
    try:
        return read_part(path)
    except (OSError, ValueError, ArrowException):
        return None


def _facts(path: Path) -> dict[str, str] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return (
        {str(name): str(value) for name, value in found.items()}
        if isinstance(found, dict)
        else None
    )


def _compare(
    place: str, was: pd.DataFrame | None, now: pd.DataFrame | None
) -> tuple[int, list[CellDiffers]]:
    """The number of equal cells, and those that are not; rows stand in the order of the file."""
    if was is None or now is None:
        return 0, [_whole(place, was, now)]
    equal, found = 0, []
    for name in dict.fromkeys([*was.columns, *now.columns]):
        if name not in was or name not in now:
            found.append(
                CellDiffers(
                    file=place,
                    row=0,
                    column=str(name),
                    was=_there(name in was),
                    now=_there(name in now),
                )
            )
            continue
        one, other = (list(map(_text, table[name])) for table in (was, now))
        for row in range(max(len(one), len(other))):
            cells = [side[row] if row < len(side) else None for side in (one, other)]
            if cells[0] == cells[1]:
                equal += 1
            else:
                before, after = ("" if cell is None else cell for cell in cells)
                found.append(
                    CellDiffers(file=place, row=row + 1, column=str(name), was=before, now=after)
                )
    return equal, found


def _compare_facts(
    place: str, was: dict[str, str] | None, now: dict[str, str] | None
) -> tuple[int, list[CellDiffers]]:
    if was is None or now is None:
        return 0, [_whole(place, was, now)]
    names = sorted(was.keys() | now.keys())
    found = [
        CellDiffers(file=place, row=0, column=name, was=was.get(name, ""), now=now.get(name, ""))
        for name in names
        if was.get(name) != now.get(name)
    ]
    return len(names) - len(found), found


def _whole(place: str, was: object, now: object) -> CellDiffers:
    return CellDiffers(
        file=place, row=0, column="", was=_there(was is not None), now=_there(now is not None)
    )


def _there(is_there: bool) -> str:
    return "✓" if is_there else ""


def _text(cell: object) -> str:
    """A cell with all its digits; an empty one is only like another."""
    if pd.isna(cell):
        return ""
    return float.__repr__(cell) if isinstance(cell, float) else str(cell)
