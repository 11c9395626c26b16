"""What many tests need: the real workspace and its results, and a made-up province to break."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.results.results import Results, compute

ROOT = Path(__file__).resolve().parents[1]
TOY = ROOT / "tests" / "toy"
SHARED = ROOT.parent / "shared" / "reference"

# The same examples everywhere, so that a red test is red again; no deadline on slow machines.
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


@pytest.fixture(scope="session")
def workspace() -> Workspace:
    """The project's own folder."""
    return Workspace(ROOT)


@pytest.fixture(scope="session")
def catalogue(workspace: Workspace) -> Catalogue:
    """The project's own declarations."""
    return load_catalogue(workspace)


@pytest.fixture(scope="session")
def published_2019(catalogue: Catalogue) -> Results:
    """The results of `hien_trang_2019`, from published figures alone."""
    return compute(catalogue, catalogue.publications["hien_trang_2019"])


@pytest.fixture(scope="session")
def worked_2023(catalogue: Catalogue) -> Results:
    """The results of `ban_tin_2023`, on the worked example's returns."""
    return compute(catalogue, catalogue.publications["ban_tin_2023"])


@pytest.fixture(scope="session")
def shared() -> Path:
    """Reference files that are not part of the project; the test is skipped without them."""
    if not SHARED.is_dir():
        pytest.skip(f"the reference files are not here: {SHARED}")
    return SHARED


def copy_toy(root: Path) -> Workspace:
    """The made-up province with the real notebooks, in a folder of its own."""
    shutil.copytree(TOY, root, ignore=shutil.ignore_patterns("*.py", "README.md", "__pycache__"))
    shutil.copytree(
        ROOT / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".ipynb*")
    )
    return Workspace(root)


@pytest.fixture
def toy_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A copy of the made-up province (tests/toy/README.md) with the real notebooks.

    It may be broken at will; `xhht` and the notebooks find it through XHHT_WORKSPACE.
    """
    root = tmp_path / "toy"
    monkeypatch.setenv("XHHT_WORKSPACE", str(root))
    return copy_toy(root)


@pytest.fixture(scope="session")
def toy_results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    """The results of the made-up province as it stands."""
    catalogue = load_catalogue(copy_toy(tmp_path_factory.mktemp("toy") / "toy"))
    return compute(catalogue, catalogue.publications["toy_2023"])


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Finds a program that tests need: without it they are skipped, but never in CI."""

    def find(name: str) -> str:
        if found := shutil.which(name):
            return found
        lacking(f"the program {name} is not installed")

    return find


def lacking(reason: str) -> NoReturn:
    """Skip the test for want of something that looks at files, but never in CI."""
    if os.environ.get("CI") or os.environ.get("XHHT_CI"):
        pytest.fail(reason)
    pytest.skip(reason)
