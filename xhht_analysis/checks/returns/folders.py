"""Folders of returns below ``data/``: which files they hold, and for which year."""

from collections.abc import Iterable
from pathlib import Path

from xhht_analysis.catalogue import Workspace
from xhht_analysis.catalogue.descriptions import is_described

_CSV = ".csv"
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", _CSV})
# What Excel keeps beside a workbook while it is open.
_OPEN = "~$"


def workbooks_in(folder: Path) -> list[Path]:
    """The workbooks and CSV files of a folder in the order of their names, but described tables."""
    found = [path for path in folder.rglob("*") if path.suffix.lower() in _WORKBOOKS]
    return sorted(
        path
        for path in found
        if path.is_file()
        and not path.name.startswith(_OPEN)
        and not (path.suffix.lower() == _CSV and is_described(path))
    )


def returns_of(workspace: Workspace, folders: Iterable[str], *, year: int) -> dict[int, list[Path]]:
    """The workbooks of some folders by their year: the folder's name, or else ``year``."""
    found: dict[int, list[Path]] = {}
    for folder in folders:
        name = Path(folder).name
        of = int(name) if name.isascii() and name.isdigit() else year
        if paths := workbooks_in(workspace.data / folder):
            found.setdefault(of, []).extend(paths)
    return found
