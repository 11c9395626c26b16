"""The quality grade beside every value that rests on returns, and nothing beside the others."""

import re
import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.batch.once import made_once
from tests.reports.conftest import Report, Shelf
from tests.worked_returns import BAC_AI, filled_forms, resting_on_returns
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.reports.content import Cell, Exhibit, Table
from xhht_analysis.reports.html import Shown
from xhht_analysis.results.results import Results, compute

PHUOC_BINH, DISTRICT, PROVINCE = "22783", "584", "58"
LITERACY, QUALIFIED = "literate_level2_15_60_pct", "qualified_15plus_pct"
NOTE = "Dấu ①, ②, ③ là mức tin cậy của số liệu do địa phương báo cáo"
BADGE = re.compile(r'<span class="grade grade-(\d)" role="img" aria-label="([^"]+)"')


def make(workspace: Workspace, forms: Path, root: Path) -> None:
    """A workspace on the workbooks of seven districts, with one number that does not add up."""
    folder = resting_on_returns(workspace, root)
    shutil.copytree(forms, folder, dirs_exist_ok=True)
    book = openpyxl.load_workbook(folder / BAC_AI)
    sheet = book.worksheets[1]
    # Phước Bình leaves somebody out aged 15-18, and still counts everybody as to be covered.
    assert (sheet["A7"].value, sheet["D7"].value) == (PHUOC_BINH, 0)
    sheet["D7"] = 1
    book.save(folder / BAC_AI)


@pytest.fixture(scope="module")
def returned(
    catalogue: Catalogue, workspace: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> Workspace:
    forms = filled_forms(catalogue, tmp_path_factory)
    made = made_once(tmp_path_factory, "graded", lambda root: make(workspace, forms, root))
    return Workspace(made)


@pytest.fixture(scope="module")
def results(returned: Workspace) -> Results:
    catalogue = load_catalogue(returned)
    return compute(catalogue, catalogue.publications["ban_tin_2023"])


@pytest.fixture(scope="module")
def shelf(returned: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    return Shelf(returned, tmp_path_factory, name="graded-")


@pytest.fixture(scope="module")
def brief(shelf: Shelf) -> Report:
    return shelf.report("ban_tin_2023", DISTRICT)


@pytest.mark.slow
def test_a_warning_lowers_the_commune_its_district_and_the_province(results: Results) -> None:
    assert "must-cover-differs" in set(results.findings["check"])
    figure = results.lookup.figure
    own, district, province = (
        figure(LITERACY, code, 2023) for code in (PHUOC_BINH, DISTRICT, PROVINCE)
    )
    assert own.grade == 3
    assert district.grade == (3 if 10 * own.denominator >= district.denominator else 2)
    assert province.grade == 2
    assert figure(LITERACY, "585", 2023).grade == 1
    level = "literacy_level"
    assert [figure(level, c, 2023).grade for c in (PHUOC_BINH, DISTRICT, PROVINCE)] == [3, 3, 2]


@pytest.mark.slow
def test_what_no_warning_touches_is_a_1(results: Results) -> None:
    figures = results.figures[results.figures["year"] == 2023]
    for indicator in (QUALIFIED, "learning_citizens_pct", "preschool_level", "primary_level"):
        of_returns = figures[(figures["indicator"] == indicator) & (figures["kind"] == "returned")]
        assert len(of_returns) == 73
        assert (of_returns["grade"] == 1).all()
    assert figures.loc[figures["kind"] != "returned", "grade"].isna().all()


@pytest.mark.slow
def test_groups_are_graded_by_their_own_people(results: Results) -> None:
    rows = results.gaps[results.gaps["area_code"] == DISTRICT]
    grades = rows.set_index(["indicator", "dimension", "group"])["grade"]
    # Women were counted apart; how many men there are follows from the doubted total.
    assert grades[LITERACY, "sex", "female"] == 1
    assert grades[LITERACY, "sex", "male"] == 3
    assert grades[QUALIFIED, "sex", "male"] == 1
    hidden = results.gaps["status"] != "reported"
    assert results.gaps.loc[hidden, "grade"].isna().all()


@pytest.mark.slow
def test_grades_are_stored_with_the_figures(results: Results, tmp_path: Path) -> None:
    results.save(tmp_path)
    stored = Results.load(tmp_path)
    assert stored.figures["grade"].equals(results.figures["grade"])
    assert stored.lookup.figure(LITERACY, PHUOC_BINH, 2023).grade == 3


@pytest.mark.slow
def test_every_value_of_the_returns_has_its_ring(brief: Report) -> None:
    told = dict(BADGE.findall(brief.html("targets")))
    assert told == {
        "1": "mức tin cậy 1 trên 3 (cao nhất): không có cảnh báo",
        "3": "mức tin cậy 3 trên 3 (thấp nhất): đơn vị có cảnh báo chiếm từ 10% trở lên",
    }
    trained = "đào tạo trình độ chuyên môn kỹ thuật theo xã"
    for caption, grade in (("biết chữ mức độ 2 theo xã", 3), (trained, 1)):
        table = brief.html("maps").partition(caption)[2].partition("</table>")[0]
        assert re.search(rf"Xã Phước Bình.*\n.*grade-{grade}", table)


@pytest.mark.slow
def test_pictures_and_sentences_say_what_is_doubted(brief: Report) -> None:
    assert re.search(r"<!-- \d+,\d% ③ -->", brief.html("maps"))
    assert not re.search(r"<!-- [^>]*① -->", brief.html("maps"))
    assert "T1 (mức tin cậy 3)" in brief.text("summary")
    assert "mức tin cậy 1)" not in brief.text("summary")


@pytest.mark.slow
def test_the_note_stands_once_in_a_report_that_shows_grades(brief: Report) -> None:
    showing = {name for name in brief.names if BADGE.search(brief.html(name))}
    assert showing >= {"targets", "recognition", "maps", "people", "gaps"}
    assert "national" not in showing
    assert brief.text().count(NOTE) == brief.text("targets").count(NOTE) == 1


@pytest.mark.slow
def test_the_english_brief_says_the_same(shelf: Shelf) -> None:
    english = shelf.report("ban_tin_2023", DISTRICT, "en")
    assert "T1 (quality grade 3)" in english.text("summary")
    assert "quality grade 1 of 3 (best): no warning" in english.html("targets")


@pytest.mark.slow
@pytest.mark.parametrize("publication", ["ban_tin_2023", "hien_trang_2019"])
def test_what_nobody_checked_has_no_ring(real, publication: str) -> None:
    report = real(publication, PROVINCE)
    for name in report.names:
        html = report.html(name)
        assert not re.search("[①②③]", html), name
        assert "mức tin cậy" not in html


def shown(cell: Cell) -> str:
    table = Table(caption="c", head=("a", "b"), rows=((Cell(text="r"), cell),))
    return Shown(Exhibit(id="e", title="t", blocks=(table,))).html()


def test_a_ring_is_spoken_and_shown_as_text_only() -> None:
    html = shown(Cell(text="84,3%", grade=2, grade_text='mức <2> "trên" 3'))
    assert "mức <2>" not in html
    assert 'title="mức &lt;2&gt; &#34;trên&#34; 3">②</span>' in html


def test_without_a_grade_there_is_nothing() -> None:
    assert "grade" not in shown(Cell(text="84,3%"))
