"""The page of an edition that says who has sent what, and its place on the index."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.batch.editions import made_edition
from tests.reports.conftest import read
from tests.round_of_returns import send_round
from xhht_analysis.batch.completeness import write_completeness
from xhht_analysis.batch.index import write_index
from xhht_analysis.batch.jobs import Job, Selection, planned_jobs
from xhht_analysis.batch.preparation import prepare
from xhht_analysis.batch.rendering.tasks import Outcome
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.checks.inputs import publication_tables
from xhht_analysis.results.completeness import completeness
from xhht_analysis.results.findings import findings_table
from xhht_analysis.results.results import Results

DAY = date(2023, 10, 12)
PAGE = "toy_2023/completeness.vi.html"
Write = Callable[..., Path]


def jobs_of(catalogue: Catalogue, *languages: str) -> list[Job]:
    return list(planned_jobs(catalogue, Selection(languages=languages)))


@pytest.fixture
def write(toy_workspace: Workspace, toy_results: Results, tmp_path: Path) -> Write:
    """The page of the made-up round and the index, without the briefs; gives the folder."""

    def written(*languages: str) -> Path:
        catalogue = load_catalogue(toy_workspace)
        tables = publication_tables(catalogue, catalogue.publications["toy_2023"], on=DAY)
        results = replace(
            toy_results,
            completeness=completeness(tables.checked),
            findings=findings_table(tables.checked),
            as_of=DAY,
        )
        out = tmp_path / "edition"
        results.save(out / "results" / "toy_2023")
        jobs = jobs_of(catalogue, *languages)
        found = {"toy_2023": results}
        write_completeness(catalogue, jobs, found, folder=out, edition="2023-10-12")
        outcomes = [Outcome(job) for job in jobs]
        write_index(catalogue, outcomes, folder=out, edition="2023-10-12")
        return out

    return written


def test_the_page_has_the_province_and_then_each_district(
    toy_workspace: Workspace, write: Write
) -> None:
    send_round(toy_workspace)
    page = (write("vi") / PAGE).read_text(encoding="utf-8")
    lines = read(page)
    assert [line for line in lines if line.startswith("#")] == [
        "# Bản tin thử nghiệm năm 2023: tình hình gửi báo cáo",
        "## Tình hình gửi báo cáo",
        "## Thành phố Minh Châu",
        "## Huyện Vĩnh Thạnh Trung - Nguyễn Thị Minh Khai - Bình Nguyên Thượng",
        "## Huyện Vắng Tin",
    ]
    assert "Đến ngày 12/10/2023, 2 trong 3 đơn vị đã gửi báo cáo năm 2023" in page
    assert "1. Biết chữ | 1 | 1 | 1" in lines
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert "completeness-992" in ids


def test_the_page_needs_nothing_else(toy_workspace: Workspace, write: Write) -> None:
    send_round(toy_workspace)
    page = (write("vi") / PAGE).read_text(encoding="utf-8")
    assert "Content-Security-Policy\" content=\"default-src 'none'" in page
    assert re.findall(r'(?:src|href)="([^"#][^"]*)"', page) == ["../index.html"]
    assert "<footer><p>Ấn bản 2023-10-12 · xhht_analysis " in page
    assert page.count("<h1>") == 1


def test_the_index_leads_to_the_page_in_its_language(
    toy_workspace: Workspace, write: Write
) -> None:
    send_round(toy_workspace)
    folder = write("en", "vi")
    index = (folder / "index.html").read_text(encoding="utf-8")
    link = '<a href="toy_2023/completeness.en.html">Who has sent a return</a>'
    assert index.count(link) == 1
    assert (folder / PAGE).exists()
    english = (folder / "toy_2023/completeness.en.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in english
    assert "2 of 3 units sent their return of 2023" in english


def test_without_returns_there_is_no_page_and_no_link(
    toy_workspace: Workspace, write: Write
) -> None:
    folder = write("vi")
    assert not (folder / "toy_2023").exists()
    assert "completeness" not in (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_edition_is_of_one_day_in_its_page_and_in_its_briefs(
    quick_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_round(quick_workspace)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1697068800")
    brief = quick_workspace.notebooks / "district_brief.ipynb"
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace("brief.opening()", "brief.completeness()"), encoding="utf-8")
    asked = Selection(districts=("993",), languages=("vi",))
    ready = prepare(quick_workspace, asked, store=tmp_path / "computed")
    # The briefs read the day that is stored, whatever day they are run on.
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    edition = made_edition(ready.catalogue, ready.jobs, ready.results, out=tmp_path / "out")
    assert edition.failed == ()
    assert "Đến ngày 12/10/2023," in (edition.folder / PAGE).read_text(encoding="utf-8")
    (page,) = (edition.folder / "toy_2023").glob("993-*.html")
    assert "Đã quá hạn nhưng chưa nhận được báo cáo năm 2023" in page.read_text(encoding="utf-8")
    assert f'href="{PAGE}"' in (edition.folder / "index.html").read_text(encoding="utf-8")
