"""Chromium without a window, and one edition that all tests here look at."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.batch.once import made_once
from xhht_analysis.batch.edition import build_edition
from xhht_analysis.batch.jobs import Job, Selection
from xhht_analysis.batch.preparation import default_workers, prepare
from xhht_analysis.catalogue import Workspace

# Both overviews, and briefs: of the first year, of a long name, in English.
LOOKED_AT = {
    ("hien_trang_2019", "58", "vi"),
    ("hien_trang_2019", "584", "vi"),
    ("ban_tin_2023", "58", "vi"),
    ("ban_tin_2023", "582", "vi"),
    ("ban_tin_2023", "584", "en"),
}


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
    folder = made_once(tmp_path_factory, "looked-at", lambda out: _build(workspace, out))
    return (folder / "latest").resolve()


def _build(workspace: Workspace, out: Path) -> None:
    ready = prepare(workspace, Selection(languages=("vi", "en")))
    jobs = [job for job in ready.jobs if _named(job) in LOOKED_AT]
    assert len(jobs) == len(LOOKED_AT)
    built = build_edition(
        ready.catalogue,
        jobs,
        ready.results,
        out=out,
        workers=default_workers(),
        official=ready.official,
    )
    assert built.failed == ()


def _named(job: Job) -> tuple[str, str, str]:
    return job.publication, job.area.code, job.language
