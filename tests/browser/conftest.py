"""Chromium without a window, and one edition that all tests here look at."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.kinds import edition_in, page_file
from tests.conftest import ROOT, lacking
from xhht_analysis.catalogue import Workspace

TOOLS = ROOT / "build" / "page-tools" / "node_modules"


@pytest.fixture(scope="session")
def browser(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """One Chromium for all pages."""
    if sys.platform == "win32":
        pytest.skip("Chromium is spoken to through pipes, which Windows passes on otherwise")
    from tests.browser.devtools import Browser

    with Browser(program("chromium"), tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture
def page(browser) -> Iterator:
    """A tab of its own for each test."""
    from tests.browser.devtools import Page

    with Page(browser) as opened:
        yield opened


@pytest.fixture(scope="session")
def edition(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real pages of both publications with their index."""
    return edition_in(workspace, tmp_path_factory)


@pytest.fixture(scope="session")
def file_of(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """Finds the file of a page by its name in ``EVERY_KIND``."""
    return lambda name: page_file(
        name, edition=lambda: request.getfixturevalue("edition"), factory=tmp_path_factory
    )


@pytest.fixture(scope="session")
def tool() -> Callable[[str], Path]:
    """Finds a file of ``tests/browser/tools``, which ``.ci/run`` installs: skipped without it."""

    def find(name: str) -> Path:
        if not (TOOLS / name).is_file():
            lacking(f"{name} is not in build/page-tools, where .ci/run puts it")
        return TOOLS / name

    return find
