"""A workspace to break, with its own copy of the definitions."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.vocabulary.problems import Problem, Refused


@pytest.fixture
def definitions(toy_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package's definitions that the toy workspace reads instead of them."""
    folder = tmp_path / "toy" / "definitions"
    shutil.copytree(toy_workspace.definitions, folder)
    monkeypatch.setattr(Workspace, "definitions", property(lambda self: folder))
    return folder


@pytest.fixture
def change(toy_workspace: Workspace, definitions: Path) -> Callable[..., None]:
    """Replace a piece of text, which must be there, in a file of the workspace."""

    def replace(file: str, old: str, new: str) -> None:
        path = toy_workspace.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def problems(toy_workspace: Workspace, definitions: Path) -> Callable[[], list[Problem]]:
    """The problems with which the workspace is refused; none where it loads."""

    def found() -> list[Problem]:
        try:
            load_catalogue(toy_workspace)
        except Refused as refused:
            return list(refused.problems)
        return []

    return found
