"""A declared correction from the cell of a return to the figure, the stored results, the brief."""

import shutil
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
import yaml

from tests.checks.returns.one_return import NAME, csv_files, workbook
from tests.reports.conftest import read
from tests.worked_returns import resting_on_returns
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.checks.inputs import publication_tables
from xhht_analysis.checks.returns.checking import Checked, check_returns, sent_in
from xhht_analysis.reports import DistrictBrief, ProvinceOverview
from xhht_analysis.results.results import Results, compute
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.vocabulary.problems import Refused

FILE = f"data/returns/2023/{NAME}"
SHEET, CELL = "3. Trình độ chuyên môn kỹ thuật", "C7"
COLUMN, COMMUNE = "15plus.population_15plus", "22783"
ENTRY = {
    "id": "bac_ai_15plus", "file": FILE, "sheet": SHEET, "cell": CELL,
    "reason": "Thiếu một thôn <b>mới</b>", "said_by": "Phòng GD&ĐT huyện Bác Ái, công văn số 45",
}  # fmt: skip
CENSUS = "data/published/census_2019/census_2019_population_by_commune.csv"


@pytest.fixture(scope="module")
def stored(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stored")
    workbook(catalogue, folder)
    return folder / NAME


@pytest.fixture
def own(stored: Path, workspace: Workspace, tmp_path: Path, monkeypatch) -> Workspace:
    """A workspace whose brief of 2023 rests on Bác Ái's return."""
    root = tmp_path / "work"
    resting_on_returns(workspace, root)
    shutil.copy(stored, root / FILE)
    monkeypatch.setenv("XHHT_WORKSPACE", str(root))
    return Workspace(root)


@pytest.fixture
def came(stored: Path) -> int:
    """What the return has in the cell."""
    return openpyxl.load_workbook(stored)[SHEET][CELL].value


def declare(workspace: Workspace, *entries: dict) -> None:
    text = "".join(
        yaml.safe_dump([ENTRY | one], allow_unicode=True) + "  on: 2023-10-20\n" for one in entries
    )
    (workspace.data / "corrections.yml").write_text(text, "utf-8")


def checked(workspace: Workspace, path: Path | None = None) -> Checked:
    catalogue = load_catalogue(workspace)
    files = [path or workspace.root / FILE]
    return check_returns(catalogue, files, year=2023, province="58")


def count(found: Checked) -> int | None:
    rows = found.sent[0].counts
    (value,) = rows.loc[(rows["column"] == COLUMN) & (rows["area_code"] == COMMUNE), "value"]
    return None if pd.isna(value) else int(value)


def test_the_corrected_number_is_read_and_told(own: Workspace, came: int) -> None:
    assert count(checked(own)) == came
    declare(own, {"expected": came, "put": came + 11})
    found = checked(own)
    assert count(found) == came + 11
    (finding,) = (one for one in found.findings if one.check == "corrected")
    assert finding in found.of(Severity.NOTICE)
    assert (finding.file, finding.sheet, finding.cell) == (FILE, SHEET, CELL)
    assert finding.district == "584"
    assert found.held_out == frozenset()


def test_every_check_sees_the_corrected_number(own: Workspace, came: int) -> None:
    """Fewer people than qualified ones, and without a figure no such thing can be said."""
    declare(own, {"expected": came, "put": 3})
    assert "qualifications-exceed-population" in {one.check for one in checked(own).findings}
    declare(own, {"expected": came, "put": None})
    found = checked(own)
    assert count(found) is None
    (missing,) = (one for one in found.findings if one.check == "figure-missing")
    assert missing.cell == CELL


def test_an_error_in_a_cell_is_mended_by_a_correction(own: Workspace, came: int) -> None:
    book = openpyxl.load_workbook(own.root / FILE)
    book[SHEET][CELL] = "hai nghìn"
    book.save(own.root / FILE)
    assert checked(own).held_out == {"584"}
    declare(own, {"expected": "hai nghìn", "put": came})
    found = checked(own)
    assert (count(found), found.held_out) == (came, frozenset())


def test_a_formula_that_nobody_computed_is_no_complaint_once_corrected(own: Workspace) -> None:
    book = openpyxl.load_workbook(own.root / FILE)
    book[SHEET][CELL] = "=1000+500"
    book.save(own.root / FILE)
    assert {one.check for one in checked(own).of(Severity.ERROR)} == {"formula-not-computed"}
    declare(own, {"expected": None, "put": 5000})
    found = checked(own)
    assert (count(found), found.of(Severity.ERROR)) == (5000, ())


@pytest.mark.parametrize(
    ("entry", "check"),
    [
        pytest.param({"expected": 1, "put": 2}, "correction-not-applied", id="another number"),
        pytest.param({"expected": None, "put": 2}, "correction-not-applied", id="not empty"),
        pytest.param({"expected": 1, "put": "came"}, "correction-outdated", id="mended"),
        pytest.param({"expected": "came", "put": 2, "sheet": "3. Trình độ"},
                     "correction-not-applied", id="no such sheet"),
        pytest.param({"expected": None, "put": 2, "cell": "ZZ9999999"}, "correction-not-applied",
                     id="a cell beyond every sheet"),
        pytest.param({"expected": None, "put": 2, "cell": "BA7"}, "correction-not-applied",
                     id="an empty cell that is no count"),
    ],
)  # fmt: skip
def test_what_does_not_apply_keeps_the_district_out(
    own: Workspace, came: int, entry: dict, check: str
) -> None:
    declare(own, {key: came if value == "came" else value for key, value in entry.items()})
    found = checked(own)
    (finding,) = found.of(Severity.ERROR)
    assert (finding.check, finding.district) == (check, "584")
    assert found.held_out == {"584"}
    assert count(found) == came


def test_last_years_returns_are_corrected_too(own: Workspace, came: int) -> None:
    declare(own, {"expected": came, "put": came + 11})
    found = sent_in(load_catalogue(own), [own.root / FILE], year=2023, province="58")
    rows = found[0].counts.set_index(["column", "area_code"])
    assert rows.at[(COLUMN, COMMUNE), "value"] == came + 11


def test_a_name_or_year_is_corrected_like_a_number(own: Workspace) -> None:
    book = openpyxl.load_workbook(own.root / FILE)
    book[SHEET]["A7"] = "22738"
    book.save(own.root / FILE)
    assert checked(own).held_out == {"584"}
    declare(own, {"cell": "A7", "expected": 22738, "put": COMMUNE})
    assert checked(own).of(Severity.ERROR) == ()


def test_a_correction_is_of_its_file_alone(own: Workspace, came: int) -> None:
    declare(own, {"expected": came, "put": came + 11})
    copy = own.root / "copy.xlsx"
    shutil.copy(own.root / FILE, copy)
    assert count(checked(own, copy)) == came
    assert "corrected" not in {one.check for one in checked(own, copy).findings}


def test_a_sheet_that_came_as_csv_is_corrected_by_its_line(
    catalogue: Catalogue, own: Workspace, came: int
) -> None:
    (own.root / FILE).unlink()
    folder = own.data / "returns/2023"
    files = csv_files(catalogue, folder)
    file = own.shown(files[2])
    declare(own, {"file": file, "sheet": "", "expected": came, "put": came + 11})
    found = check_returns(load_catalogue(own), files, year=2023, province="58")
    assert (count(found), found.of(Severity.ERROR)) == (came + 11, ())
    (finding,) = (one for one in found.findings if one.check == "corrected")
    assert (finding.file, finding.sheet, finding.cell) == (file, "", CELL)


def computed(workspace: Workspace) -> Results:
    catalogue = load_catalogue(workspace)
    return compute(catalogue, catalogue.publications["ban_tin_2023"])


@pytest.mark.slow
def test_figures_stored_results_and_briefs_know_of_it(
    own: Workspace, came: int, tmp_path: Path
) -> None:
    def denominator(results: Results) -> int:
        rows = results.figures.set_index(["indicator", "area_code", "year"])
        return int(rows.loc[("qualified_15plus_pct", "584", 2023), "denominator"])

    before = computed(own)
    assert before.corrections.empty
    declare(
        own,
        {"expected": came, "put": came + 11},
        {
            "id": "census",
            "file": CENSUS,
            "sheet": "",
            "cell": "D3",
            "expected": 18419,
            "put": 18491,
        },
    )
    after = computed(own)
    assert denominator(after) == denominator(before) + 11
    after.save(tmp_path / "results")
    rows = Results.load(tmp_path / "results").corrections.set_index("id")
    assert rows.loc["bac_ai_15plus", "district"] == "584"
    assert list(rows.loc["bac_ai_15plus", ["expected", "put", "on"]]) == [
        str(came), str(came + 11), "2023-10-20",
    ]  # fmt: skip
    assert rows.loc["census", "district"] == "582"

    facts = {"publication": "ban_tin_2023", "year": 2023, "results": str(tmp_path / "results")}
    overview = "\n".join(read(ProvinceOverview(**facts).sources().html()))
    brief = "\n".join(read(DistrictBrief(district="584", **facts).sources().html()))
    other = "\n".join(read(DistrictBrief(district="585", **facts).sources().html()))
    said = f"ô C7: ghi “{came + 11}” thay cho “{came}”. Lý do: Thiếu một thôn <b>mới</b>."
    assert said in overview
    assert said in brief
    assert "Theo Phòng GD&ĐT huyện Bác Ái, công văn số 45, ngày 20/10/2023." in brief
    assert CENSUS in overview
    assert CENSUS not in brief
    assert "Đính chính" not in other
    english = DistrictBrief(district="584", language="en", **facts).sources().html()
    assert "in place of" in english
    assert "<b>mới</b>" not in english


@pytest.mark.slow
def test_a_table_whose_correction_is_outdated_is_refused(own: Workspace, came: int) -> None:
    declare(own, {"file": CENSUS, "sheet": "", "cell": "A2", "expected": "x", "put": "y"})
    catalogue = load_catalogue(own)
    with pytest.raises(Refused, match="correction-not-applied"):
        publication_tables(catalogue, catalogue.publications["ban_tin_2023"])


@pytest.mark.slow
def test_what_is_held_out_rests_on_no_correction(own: Workspace, came: int) -> None:
    declare(
        own,
        {"expected": came, "put": came + 11},
        {"id": "wrong", "cell": "C8", "expected": 1, "put": 2},
    )
    catalogue = load_catalogue(own)
    tables = publication_tables(catalogue, catalogue.publications["ban_tin_2023"])
    assert tables.corrections == ()
