"""The code reads as the house asks: formatted, linted, imports downward only, modules short."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = tuple(sorted(str(path) for path in (ROOT / "notebooks").glob("*.ipynb")))
LONGEST_MODULE = 300
LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports;"
    "sys.exit(lint_imports(no_cache=True, no_logo=True))"
)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("-m", "ruff", "check", "."), id="ruff check"),
        pytest.param(("-m", "ruff", "format", "--check", "."), id="ruff format"),
        pytest.param(("-m", "nbstripout", "--verify", "--keep-id", *NOTEBOOKS), id="nbstripout"),
        pytest.param(("-c", LINT_IMPORTS), id="lint-imports"),
    ],
)
def test_has_nothing_to_say(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        (sys.executable, *arguments), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


def test_no_module_is_too_long() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("xhht_analysis", "data", "maps", "tests")
        for path in (ROOT / folder).rglob("*.py")
    }
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE} == {}
