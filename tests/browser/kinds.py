"""The pages that the tests here look at, a name for each, and where they are made."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.batch.editions import made_edition
from tests.batch.once import made_once
from tests.conftest import copy_toy
from tests.reports.conftest import toy_shelf
from tests.round_of_returns import send_round
from xhht_analysis.batch.completeness import write_completeness
from xhht_analysis.batch.index import NAME as INDEX
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.batch.preparation import prepare
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.page import page
from xhht_analysis.reports.sent_back import sent_page
from xhht_analysis.results.results import compute
from xhht_analysis.sources.returns.marked_words import Doubt
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.wording.send import Sending

# Both overviews, and briefs: of the first year, of a long name, in English.
REPORTS = {
    "hien_trang_2019/58-ninh-thuan.vi.html": ("Ninh Thuận", "2019"),
    "hien_trang_2019/584-bac-ai.vi.html": ("Bác Ái", "2019"),
    "ban_tin_2023/58-ninh-thuan.vi.html": ("Ninh Thuận", "2023"),
    "ban_tin_2023/582-phan-rang-thap-cham.vi.html": ("Phan Rang - Tháp Chàm", "2023"),
    "ban_tin_2023/584-bac-ai.en.html": ("Bác Ái", "2023"),
}
BRIEFS = tuple(name for name in REPORTS if "/58-" not in name)
OF_AN_EDITION = (INDEX, *REPORTS)
# The made-up province: the longest names, no figure at all, a province in English.
MADE_UP = {
    "made-up/992.vi.html": ("992", "vi"),
    "made-up/993.en.html": ("993", "en"),
    "made-up/99.en.html": ("99", "en"),
}
COMPLETENESS, SENT_BACK = "completeness.html", "sent-back.html"
EVERY_KIND = (*OF_AN_EDITION, *MADE_UP, COMPLETENESS, SENT_BACK)

Factory = pytest.TempPathFactory


def edition_in(workspace: Workspace, factory: Factory) -> Path:
    """One edition with its index, built as the batch builds it."""

    def build(out: Path) -> None:
        ready = prepare(
            workspace, Selection(languages=("vi", "en")), store=factory.mktemp("computed")
        )
        jobs = [job for job in ready.jobs if job.page.as_posix() in REPORTS]
        assert len(jobs) == len(REPORTS)
        built = made_edition(ready.catalogue, jobs, ready.results, out=out)
        assert built.failed == ()

    return (made_once(factory, "looked-at", build) / "latest").resolve()


def page_file(name: str, *, edition: Callable[[], Path], factory: Factory) -> Path:
    """Where a page of ``EVERY_KIND`` lies; made when it is first asked for."""
    if name in OF_AN_EDITION:
        return edition() / name
    make = {COMPLETENESS: _completeness, SENT_BACK: _sent_back}.get(name)

    def write(folder: Path) -> None:
        made = make(folder) if make else _made_up(factory, *MADE_UP[name])
        (folder / "page.html").write_bytes(made)

    return made_once(factory, f"page-{Path(name).stem}", write) / "page.html"


def _made_up(factory: Factory, area: str, language: str) -> bytes:
    report = toy_shelf(factory).report("toy_2023", area, language)
    parts = report.parts
    facts = ReportFacts(
        title=parts[0].title,
        language=language,
        notebook="x.ipynb",
        edition="2023-12-31",
        day=date(2023, 12, 31),
    )
    return page(parts, facts)


def _completeness(folder: Path) -> bytes:
    workspace = copy_toy(folder / "toy")
    send_round(workspace)
    catalogue = load_catalogue(workspace)
    results = compute(catalogue, catalogue.publications["toy_2023"], on=date(2023, 10, 12))
    jobs = planned_jobs(catalogue, Selection(languages=("vi",)))
    (path,) = write_completeness(
        catalogue, jobs, {"toy_2023": results}, folder=folder, edition="2023-10-12"
    )
    return path.read_bytes()


def _sent_back(folder: Path) -> bytes:
    doubts = tuple(
        Doubt(
            check=f"check-{place}",
            severity=severity,
            sheet="1. Biết chữ",
            cell=f"C{place + 7}",
            wrong="Số đếm không thể âm.",
            mend="Ghi lại số theo sổ gốc.",
        )
        for place, severity in enumerate(Severity)
    )
    sent = Sending(
        unit="Thành phố Phan Rang - Tháp Chàm",
        year=2023,
        file="582.xlsx",
        marked="582-xem-lai.xlsx",
        on=date(2023, 11, 14),
        doubts=doubts,
    )
    return sent_page(sent, "vi").encode("utf-8")
