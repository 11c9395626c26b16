"""From the workbooks that districts send to the figures of a brief, and to what keeps them out."""

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.reports.conftest import read
from tests.worked_returns import BAC_AI, filled_forms, resting_on_returns
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.checks.returns.checking import Checked, check_returns
from xhht_analysis.checks.returns.checking import sent_in as counts_sent_in
from xhht_analysis.reports import DistrictBrief, ProvinceOverview
from xhht_analysis.results.results import Results, compute
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.findings import Finding, Severity
from xhht_analysis.vocabulary.problems import Refused

pytestmark = pytest.mark.slow


@pytest.fixture
def sent_in(
    catalogue: Catalogue,
    workspace: Workspace,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Workspace:
    """A workspace whose brief of 2023 rests on the worked example's returns."""
    root = tmp_path / "work"
    folder = resting_on_returns(workspace, root)
    shutil.copytree(filled_forms(catalogue, tmp_path_factory), folder, dirs_exist_ok=True)
    monkeypatch.setenv("XHHT_WORKSPACE", str(root))
    return Workspace(root)


def change(workspace: Workspace, sheet: int, cell: str, value: object) -> None:
    """One cell of Bác Ái's return."""
    path = workspace.data / "returns/2023" / BAC_AI
    book = openpyxl.load_workbook(path)
    book.worksheets[sheet][cell] = value
    book.save(path)


def checked(workspace: Workspace) -> Checked:
    files = sorted((workspace.data / "returns/2023").glob("*.xlsx"))
    return check_returns(load_catalogue(workspace), files, year=2023, province="58")


def computed(workspace: Workspace) -> Results:
    catalogue = load_catalogue(workspace)
    return compute(catalogue, catalogue.publications["ban_tin_2023"])


def test_good_returns_have_no_error(sent_in: Workspace) -> None:
    found = checked(sent_in)
    assert found.of(Severity.ERROR) == ()
    assert found.held_out == frozenset()
    assert len(found.files) == 7


def test_returns_give_the_figures_that_were_typed(sent_in: Workspace, worked_2023) -> None:
    results = computed(sent_in)
    ours = results.figures[results.figures["year"] == 2023]
    theirs = worked_2023.figures[worked_2023.figures["year"] == 2023]
    # The province's agencies come in a workbook of their own.
    key = ["indicator", "area_code"]
    ours, theirs = (
        part[part["indicator"] != "assessed_agencies_pct"].set_index(key)[
            ["status", "numerator", "denominator", "value"]
        ].sort_index()
        for part in (ours, theirs)
    )  # fmt: skip
    assert ours.equals(theirs)
    assert set(results.figures.loc[results.figures["year"] == 2023, "kind"].dropna()) == {
        Kind.RETURNED
    }


def test_returns_give_the_groups_that_were_typed(sent_in: Workspace, worked_2023) -> None:
    key = ["indicator", "dimension", "group", "area_code"]
    counts = ["status", "numerator", "denominator"]
    ours, theirs = (
        one.gaps.set_index(key)[counts].sort_index() for one in (computed(sent_in), worked_2023)
    )
    assert {"sex", "ethnic_minority"} <= set(theirs.index.unique("dimension"))
    assert ours.equals(theirs)


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "check", "at"),
    [
        pytest.param(1, "C7", "mười hai", "not-a-number", "C7", id="a word for a number"),
        pytest.param(1, "C7", -5, "negative", "C7", id="fewer than nobody"),
        pytest.param(1, "H7", 99999, "part-exceeds-whole", "H7", id="more literate than people"),
        pytest.param(3, "A7", "22741", "unit-name-differs", "B7", id="another unit's code"),
    ],
)
def test_an_error_names_its_cell_and_keeps_the_district_out(
    sent_in: Workspace, sheet: int, cell: str, value: object, check: str, at: str
) -> None:
    change(sent_in, sheet, cell, value)
    found = checked(sent_in)
    own = [one for one in found.of(Severity.ERROR) if one.check == check]
    assert {Path(one.file).name for one in own} == {BAC_AI}
    assert at in {one.cell for one in own}
    assert found.held_out == {"584"}
    # What was typed and cannot be read is not called empty as well.
    assert "figure-missing" not in {one.check for one in found.findings}


def test_an_empty_cell_is_a_warning_that_names_the_commune(sent_in: Workspace) -> None:
    change(sent_in, 4, "I8", None)
    (found,) = [one for one in checked(sent_in).findings if one.check == "figure-missing"]
    assert (found.sheet, found.cell, found.facts["number"]) == ("4. Năng lực và danh hiệu", "I8", 1)
    assert (found.facts["code"], found.facts["name"]) == ("22786", "Xã Phước Hòa")


def test_a_brief_says_that_figures_are_held_out(sent_in: Workspace, tmp_path: Path) -> None:
    change(sent_in, 1, "C7", "mười hai")
    results = computed(sent_in)
    results.save(tmp_path / "results")
    now = results.figures[results.figures["year"] == 2023].set_index(["area_code", "indicator"])
    assert now.loc[("584", "literate_level2_15_60_pct"), "status"] == "missing"
    assert now.loc[("58", "literate_level2_15_60_pct"), "status"] == "missing"
    assert now.loc[("585", "literate_level2_15_60_pct"), "status"] == "reported"
    facts = {"publication": "ban_tin_2023", "year": 2023, "results": str(tmp_path / "results")}
    brief = "\n".join(read(DistrictBrief(district="584", **facts).summary().html()))
    assert "Báo cáo năm 2023 của địa phương còn 1 lỗi" in brief
    overview = "\n".join(read(ProvinceOverview(**facts).summary().html()))
    assert "Chưa đưa vào bản tin số liệu năm 2023 của: Bác Ái" in overview


def test_two_files_of_one_district_are_an_error(sent_in: Workspace) -> None:
    folder = sent_in.data / "returns/2023"
    shutil.copy(folder / BAC_AI, folder / "bac_ai_ban_cuoi.xlsx")
    found = checked(sent_in)
    assert [one.check for one in found.of(Severity.ERROR)] == ["return-twice"]
    assert found.held_out == {"584"}


def test_a_district_that_sent_nothing_is_told(sent_in: Workspace, tmp_path: Path) -> None:
    (sent_in.data / "returns/2023" / BAC_AI).unlink()
    results = computed(sent_in)
    results.save(tmp_path / "results")
    missing = results.findings[results.findings["check"] == "return-missing"]
    assert set(missing["district"]) == {"584", "58"}
    facts = {"publication": "ban_tin_2023", "year": 2023, "results": str(tmp_path / "results")}
    brief = "\n".join(read(DistrictBrief(district="584", **facts).summary().html()))
    assert "Chưa nhận được báo cáo năm 2023 của địa phương" in brief
    overview = "\n".join(read(ProvinceOverview(**facts).summary().html()))
    assert "Chưa nhận được báo cáo năm 2023 của: Bác Ái." in overview
    # Without the province's figures there is no rest of it, and the district stays the district.
    other = "\n".join(read(DistrictBrief(district="585", **facts).gaps().html()))
    assert "huyện Ninh Sơn" in other
    assert "trong toàn tỉnh năm 2023" not in other


@pytest.fixture
def last_year(sent_in: Workspace) -> Callable[[], Checked]:
    """The same numbers again, as if they were last year's."""
    folder = sent_in.data / "returns/2023"

    def again() -> Checked:
        catalogue = load_catalogue(sent_in)
        files = [folder / BAC_AI]
        before = sent_in.root / "2022.xlsx"
        book = openpyxl.load_workbook(files[0])
        for row in book.worksheets[0].iter_rows():
            for cell in row:
                if cell.value in (2023, "2023"):
                    cell.value = type(cell.value)(2022)
        book.save(before)
        last = counts_sent_in(catalogue, [before], year=2022, province="58")
        return check_returns(catalogue, files, year=2023, province="58", before=last)

    return again


def test_last_years_numbers_sent_again_are_found(last_year) -> None:
    found = [one for one in last_year().findings if one.check == "same-as-last-year"]
    assert len(found) >= 9 * 4
    assert {Path(one.file).name for one in found} == {BAC_AI}


def test_a_file_that_is_nobodys_keeps_out_all_that_it_speaks_of(catalogue: Catalogue) -> None:
    severities = {check.id: check.severity for check in catalogue.checks.values()}
    found = Checked(
        files=("both.xlsx",),
        unread=frozenset(),
        sent=(),
        findings=(Finding(check="district-differs", file="both.xlsx"),),
        severities=severities,
        spoken_of={"both.xlsx": {"584", "585"}, "587.xlsx": {"587"}},
    )
    assert found.held_out == {"584", "585"}


MAPPING = """
id: export
form: district_returns
note: {vi: Bản kết xuất của hệ thống khác, en: The export of another system}
sheets:
  - sheet: competences
    names: [KQ]
    code: MA_XA
    columns: {TS_LD: people.working_age, TS_KNS: people.life_skilled}
"""


def test_another_layout_is_read_by_a_mapping_file(sent_in: Workspace) -> None:
    book = openpyxl.Workbook()
    book.active.title = "KQ"
    book.active.append(["MA_XA", "TS_LD", "TS_KNS"])
    for place, code in enumerate(("22783", "22786")):
        book.active.append([code, 1000 + place, 200 + place])
    path = sent_in.root / "export.xlsx"
    book.save(path)
    (sent_in.data / "returns/export.mapping.yml").write_text(MAPPING, "utf-8")
    found = check_returns(load_catalogue(sent_in), [path], year=2023, province="58")
    counts = found.sent[0].counts.dropna(subset=["value"])
    assert sorted(zip(counts["area_code"], counts["column"], counts["value"], strict=True)) == [
        ("22783", "people.life_skilled", 200), ("22783", "people.working_age", 1000),
        ("22786", "people.life_skilled", 201), ("22786", "people.working_age", 1001),
    ]  # fmt: skip


def test_a_mapping_to_what_is_not_there_is_refused(sent_in: Workspace) -> None:
    wrong = MAPPING.replace("people.life_skilled", "people.life_skills").replace(
        "form: district_returns", "form: district_return"
    )
    (sent_in.data / "returns/export.mapping.yml").write_text(wrong, "utf-8")
    with pytest.raises(Refused, match="district_return"):
        load_catalogue(sent_in)
    wrong = wrong.replace("form: district_return\n", "form: district_returns\n")
    (sent_in.data / "returns/export.mapping.yml").write_text(wrong, "utf-8")
    with pytest.raises(Refused, match=r"people\.life_skills"):
        load_catalogue(sent_in)
