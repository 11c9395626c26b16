"""Names are text wherever they stand: in tables, sentences, pictures, the page, the index."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.reports.conftest import read
from xhht_analysis.batch.index import write_index
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.batch.rendering.tasks import Outcome
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.reports import DistrictBrief
from xhht_analysis.reports.content import Foreign, Part
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.page import page
from xhht_analysis.reports.html import script
from xhht_analysis.results.results import compute

COMMUNE = '<script>alert("Xã")</script> & Đồi'  # so named in the made-up province


@pytest.fixture
def renamed(toy_workspace: Workspace) -> Callable[[str, str], Workspace]:
    """The made-up province with another name for one unit."""

    def rename(old: str, new: str) -> Workspace:
        path = toy_workspace.data / "areas" / "units.csv"
        text = path.read_text(encoding="utf-8")
        assert f",{old}," in text
        path.write_text(text.replace(f",{old},", f',"{new}",'), encoding="utf-8")
        return toy_workspace

    return rename


def page_with(*parts: Part) -> str:
    """A page of some exhibits, as the batch makes it, without the one script that is ours."""
    facts = ReportFacts(
        title=COMMUNE, language="vi", notebook="x.ipynb", edition=COMMUNE, day=date(2023, 12, 31)
    )
    return less_our_script(page(parts, facts).decode("utf-8"))


def less_our_script(page: str) -> str:
    """The page without the one script that is ours, which must be there."""
    ours = f"<script>{script()}</script>"
    assert ours in page
    return page.replace(ours, "")


def test_a_name_that_is_a_script_is_read_not_run(toy) -> None:
    report = toy("992")
    for name in ("recognition", "maps"):
        html = report.html(name)
        assert "<script" not in html
        assert "&lt;script&gt;alert(" in html
        assert COMMUNE in report.text(name)


def test_a_picture_speaks_the_name_as_it_is_written(renamed) -> None:
    """Of a map the lowest and the highest unit are spoken; this one is the lowest."""
    name = "<b>Đá</b> & Trắng"
    renamed("Đá Trắng", name)
    html = DistrictBrief(district="992", publication="toy_2023", year=2023).maps().html()
    spoken = [line for line in read(html) if line.startswith("~ ")]
    assert any(f"thấp nhất {name} 59,6%" in line for line in spoken)


def test_a_page_with_such_names_holds_no_script(toy) -> None:
    page = page_with(toy("992").part("recognition"), toy("992").part("maps"))
    assert "<script" not in page
    assert "<title>&lt;script&gt;" in page
    assert "Ấn bản &lt;script&gt;" in page


@pytest.mark.parametrize(
    "name",
    [
        "--><img src=x onerror=alert(1)>",
        "]]></title></svg><img src=x onerror=alert(1)>",
        "{{ 7 * 7 }} {% raw %}",
        "**Đậm** _nghiêng_ [liên kết](http://example.com)",
        "$\\\\frac{1}{2}$ &lt;b&gt;",
    ],
    ids=["a comment's end", "a picture's end", "Jinja", "Markdown", "TeX and entities"],
)
def test_a_name_is_text_whatever_language_it_is_written_in(
    renamed, tmp_path: Path, name: str
) -> None:
    """HTML, SVG and its comments, Jinja, Markdown, TeX: a name is none of them."""
    renamed("Phước Nghĩa", name)
    brief = DistrictBrief(district="992", publication="toy_2023", year=2023)
    page = page_with(brief.recognition().part, brief.maps().part)
    plain = page.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert name in plain
    for mark in ("<img", "<script", "<b>", "<em>", "<strong>", 'href="http'):
        assert mark not in page


def test_an_index_with_such_names_holds_no_script(renamed, tmp_path: Path) -> None:
    workspace = renamed("Huyện Vắng Tin", "<script>alert(1)</script>")
    catalogue = load_catalogue(workspace)
    one = catalogue.publications["toy_2023"]
    compute(catalogue, one).save(tmp_path / "results" / one.id)
    jobs = planned_jobs(catalogue, Selection(languages=("vi",)))
    outcomes = [Outcome(job, "<b>fails</b>" if job.area.code == "992" else "") for job in jobs]
    write_index(catalogue, outcomes, folder=tmp_path, edition="2023-12-31")
    index = less_our_script((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert "<script" not in index
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in index
    assert "&lt;b&gt;fails&lt;/b&gt;" in index


def test_what_is_no_exhibit_of_ours_is_shown_as_text() -> None:
    """An edited notebook may print or show anything."""
    page = page_with(Foreign(text="<script>alert(1)</script>"), Foreign(text="<Figure>"))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&lt;Figure&gt;" in page
