"""The page that says who has sent what, as a person sees it."""

from datetime import date
from pathlib import Path

import pytest

from tests.browser.test_pages import A4_BETWEEN_MARGINS, WIDTHS, too_wide
from tests.conftest import copy_toy
from tests.round_of_returns import send_round
from xhht_analysis.batch.completeness import write_completeness
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.catalogue import load_catalogue
from xhht_analysis.results.results import compute

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the made-up round's page lies."""
    folder: Path = tmp_path_factory.mktemp("round")
    workspace = copy_toy(folder / "toy")
    send_round(workspace)
    catalogue = load_catalogue(workspace)
    results = compute(catalogue, catalogue.publications["toy_2023"], on=date(2023, 10, 12))
    jobs = planned_jobs(catalogue, Selection(languages=("vi",)))
    (path,) = write_completeness(
        catalogue, jobs, {"toy_2023": results}, folder=folder, edition="2023-10-12"
    )
    return path.as_uri()


def test_nothing_is_asked_for_but_the_page_itself(page, url: str) -> None:
    page.open(url)
    assert page.settled().requests() == [url]
    assert page.failures() == []
    assert page.complaints() == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(page, url: str, width: int) -> None:
    page.resize(width)
    page.open(url)
    assert too_wide(page, width) == []


def test_nothing_is_cut_off_on_paper(page, url: str) -> None:
    page.resize(A4_BETWEEN_MARGINS)
    page.print_media()
    page.open(url)
    assert too_wide(page, A4_BETWEEN_MARGINS) == []
