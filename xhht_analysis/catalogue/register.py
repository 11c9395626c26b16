"""The register of units: what a code or a name means on a date."""

import csv
import datetime
import io
import itertools
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from xhht_analysis.catalogue.documents import read_text
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.vocabulary.areas import Area, AreaCode, AreaLevel, Succession
from xhht_analysis.vocabulary.names import bare_key, name_key
from xhht_analysis.vocabulary.problems import Impossible, Problem, Refused, refuse_if_any

_T = TypeVar("_T")
_AREA_COLUMNS = (
    "code", "name", "full_name", "type", "level", "parent_code", "valid_from", "valid_until",
)  # fmt: skip
_SUCCESSION_COLUMNS = (
    "effective_date", "old_code", "new_code", "kind", "area_share_pct", "resolution",
)  # fmt: skip


def meant_by(text: str, units: Iterable[Area]) -> tuple[Area, ...]:
    """Those of some units that a code or a name may mean (``AreaRegister.find``)."""
    units, written = tuple(units), text.strip()
    for meant in (
        lambda area: area.code == written,
        lambda area: name_key(area.name) == name_key(written),
        lambda area: bare_key(area.name) == bare_key(written),
    ):
        if found := tuple(area for area in units if meant(area)):
            return found
    return ()


@dataclass(frozen=True)
class AreaRegister:
    """Every unit of every vintage, and the crosswalk between vintages."""

    areas: tuple[Area, ...]
    successions: tuple[Succession, ...]

    @cached_property
    def _by_code(self) -> dict[str, list[Area]]:
        found: dict[str, list[Area]] = {}
        for area in self.areas:
            found.setdefault(area.code, []).append(area)
        return found

    def at(self, code: AreaCode) -> Area:
        """The unit that a code means on its date; ``KeyError`` where there is none."""
        for area in self._by_code.get(code.code, ()):
            if area.holds_on(code.on):
                return area
        raise KeyError(f"no unit {code} on {code.on}")

    def units(
        self, level: AreaLevel, *, on: datetime.date, within: str | None = None
    ) -> tuple[Area, ...]:
        """The units of a tier on a date in the order of their codes, all or those within one."""
        found = [area for area in self.areas if area.level is level and area.holds_on(on)]
        if within is not None:
            found = [area for area in found if within in self._above(area, on)]
        return tuple(sorted(found, key=lambda area: area.code))

    def _above(self, area: Area, on: datetime.date) -> Iterable[str]:
        while area.parent_code is not None:
            yield area.parent_code
            area = self.at(AreaCode(area.parent_code, on))

    def find(
        self, text: str, level: AreaLevel, *, on: datetime.date, within: str | None = None
    ) -> tuple[Area, ...]:
        """The units that a code or a name may mean: by code first, then by name.

        A name is matched with its marks; only where nothing matches, without them. More than one
        unit in the answer means that the name alone does not tell them apart.
        """
        return meant_by(text, self.units(level, on=on, within=within))

    def unchanged(self, code: str, *, since: datetime.date, on: datetime.date) -> bool:
        """Whether a code means a unit of one name and type on both days; GSO re-uses codes."""
        try:
            before, now = (self.at(AreaCode(code, day)) for day in (since, on))
        except (KeyError, ValueError):
            return False
        return before.full_name == now.full_name

    def successors(self, code: AreaCode, *, on: datetime.date) -> tuple[Succession, ...]:
        """The changes that a unit went through after its date up to another, in their order."""
        steps: list[Succession] = []
        codes = {code.code}
        later = [change for change in self.successions if code.on < change.effective_date <= on]
        # All changes of one day apply to the codes held before it: 22750 passed into 22750.
        for day in sorted({change.effective_date for change in later}):
            today = [c for c in later if c.effective_date == day and c.old_code in codes]
            steps.extend(today)
            codes -= {change.old_code for change in today}
            codes |= {change.new_code for change in today}
        return tuple(steps)


def load_register(workspace: Workspace) -> AreaRegister:
    """``data/areas`` as a register; ``Refused`` with every row that cannot be a unit."""
    folder = workspace.data / "areas"
    areas, problems = _rows(workspace, folder / "units.csv", _AREA_COLUMNS, _area)
    crosswalk = folder / "crosswalk.csv"
    successions, more = _rows(workspace, crosswalk, _SUCCESSION_COLUMNS, _succession)
    refuse_if_any([*problems, *more])
    register = AreaRegister(tuple(areas), tuple(successions))
    file = workspace.shown(folder / "units.csv")
    refuse_if_any([*_overlaps(areas, file), *_orphans(register, file)])
    return register


def _rows(
    workspace: Workspace, path: Path, columns: Sequence[str], make: Callable[[dict[str, str]], _T]
) -> tuple[list[_T], list[Problem]]:
    file = workspace.shown(path)
    try:
        text = read_text(path, file=file)
    except Refused as refused:
        return [], list(refused.problems)
    reader = csv.reader(io.StringIO(unicodedata.normalize("NFC", text)))
    head = next(reader, [])
    problems = [
        Problem("column-missing", file, "line 1", {"column": column})
        for column in columns
        if column not in head
    ]
    made = []
    for cells in reader if not problems else ():
        try:
            if cells and len(cells) != len(head):
                raise Impossible("row-length", expected=len(head), came=len(cells))
            if cells:
                made.append(make(dict(zip(head, cells, strict=True))))
        except Impossible as error:
            column = error.facts.get("column")
            place = ", ".join(filter(None, [f"line {reader.line_num}", column]))
            problems.append(Problem(error.code, file, place, error.facts))
    return made, problems


def _cell(row: dict[str, str], column: str, expected: str, read: Callable[[str], _T]) -> _T:
    """A cell that must be filled, read as what is expected."""
    try:
        if row[column].strip():
            return read(row[column])
    except ValueError:
        pass
    raise Impossible("wrong-cell", column=column, came=row[column], expected=expected)


def _text(row: dict[str, str], column: str) -> str:
    return _cell(row, column, "filled", str)


def _day(row: dict[str, str], column: str) -> datetime.date:
    return _cell(row, column, "date", datetime.date.fromisoformat)


def _area(row: dict[str, str]) -> Area:
    return Area(
        code=row["code"],
        name=_text(row, "name"),
        full_name=_text(row, "full_name"),
        type=row["type"],
        level=_cell(row, "level", " | ".join(AreaLevel), AreaLevel),
        parent_code=row["parent_code"] or None,
        valid_from=_day(row, "valid_from"),
        valid_until=_day(row, "valid_until") if row["valid_until"] else None,
    )


def _succession(row: dict[str, str]) -> Succession:
    return Succession(
        effective_date=_day(row, "effective_date"),
        old_code=row["old_code"],
        new_code=row["new_code"],
        kind=row["kind"],
        area_share_pct=_cell(row, "area_share_pct", "number", float),
        resolution=row["resolution"],
    )


def _overlaps(areas: list[Area], file: str) -> list[Problem]:
    ordered = sorted(areas, key=lambda area: (area.code, area.valid_from))
    return [
        Problem("code-twice", file, "", {"code": first.code, "on": str(second.valid_from)})
        for first, second in itertools.pairwise(ordered)
        if first.code == second.code and first.holds_on(second.valid_from)
    ]


def _orphans(register: AreaRegister, file: str) -> list[Problem]:
    """Units whose parent does not exist when they begin."""
    problems = []
    for area in register.areas:
        try:
            if area.parent_code is not None:
                register.at(AreaCode(area.parent_code, area.valid_from))
        except (KeyError, ValueError):
            facts = {"code": area.parent_code, "on": str(area.valid_from)}
            problems.append(Problem("unknown-area", file, f"parent_code of {area.code}", facts))
    return problems
