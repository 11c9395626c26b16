"""The command line, and a made-up province whose notebooks are quick to run."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from typer.testing import CliRunner

from xhht_analysis.catalogue import Workspace
from xhht_analysis.cli import app

ROOT = Path(__file__).resolve().parents[2]
QUICK_CELLS = {"title", "parameters", "report", "h-opening", "opening"}


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said, without the line breaks of a narrow terminal."""

    code: int
    out: str
    err: str


Xhht = Callable[..., Said]


@pytest.fixture
def xhht() -> Xhht:
    """Runs `xhht` with some arguments; whatever it raises is a traceback that a user would see."""

    def run(*arguments: str | Path) -> Said:
        done = CliRunner().invoke(app, [str(one) for one in arguments])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert "Traceback" not in done.output
        return Said(done.exit_code, " ".join(done.stdout.split()), " ".join(done.stderr.split()))

    return run


@pytest.fixture
def change(toy_workspace: Workspace) -> Callable[..., None]:
    """Replace a piece of text, which must be there, in a file of the made-up province."""

    def replace(file: str, old: str, new: str) -> None:
        path = toy_workspace.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.fixture
def quick_workspace(toy_workspace: Workspace) -> Workspace:
    """The made-up province with notebooks that show the opening alone: no picture to draw."""
    for path in toy_workspace.notebooks.glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        notebook.cells = [cell for cell in notebook.cells if cell.id in QUICK_CELLS]
        nbformat.write(notebook, path)
    return toy_workspace


@pytest.fixture(scope="session")
def toy_copy() -> Callable[[Path], Workspace]:
    """Copies the made-up province with the real notebooks, for longer than one test."""

    def copy(root: Path) -> Workspace:
        shutil.copytree(ROOT / "tests" / "toy", root)
        shutil.copytree(ROOT / "notebooks", root / "notebooks")
        return Workspace(root)

    return copy
