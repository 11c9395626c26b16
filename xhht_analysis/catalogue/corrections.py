"""Corrections of the workspace: which are declared of a file, and whether each can be one."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.vocabulary.corrections import Correction
from xhht_analysis.vocabulary.problems import Problem

FILE = Path("corrections.yml")
_CELLS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")


def corrections_of(
    workspace: Workspace, corrections: Iterable[Correction], path: Path
) -> tuple[Correction, ...]:
    """Those of a file, however its name is spelled and from wherever it is named."""
    own = _key(path)
    return tuple(one for one in corrections if _key(workspace.root / one.file) == own)


def correction_problems(
    workspace: Workspace, corrections: Iterable[Correction]
) -> Iterator[Problem]:
    """Files that are not there or are none of ours to correct, and cells with two corrections."""
    file = workspace.shown(workspace.data / FILE)
    seen: dict[tuple[str, str, str], str] = {}
    for one in corrections:
        path = workspace.root / one.file
        if path.suffix.lower() not in _CELLS or path.is_relative_to(workspace.data / "areas"):
            facts = {"expected": " | ".join(_CELLS), "came": one.file}
            yield Problem("wrong-value", file, f"{one.id} file", facts)
        elif not _is_there(path):
            yield Problem("correction-of-no-file", file, f"{one.id} file", {"came": one.file})
        key = _key(path), _composed(one.sheet).strip(), one.cell
        if key in seen:
            facts = {"first": seen[key], "cell": one.cell}
            yield Problem("corrected-twice", file, one.id, facts)
        seen.setdefault(key, one.id)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _key(path: Path) -> str:
    return _composed(str(path.resolve()))


def _is_there(path: Path) -> bool:
    """Some systems store names in NFD, and a declaration is written in NFC."""
    if path.is_file():
        return True
    name, folder = _composed(path.name), path.parent
    return folder.is_dir() and any(_composed(one.name) == name for one in folder.iterdir())
