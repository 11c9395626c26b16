"""For whom a report can be made, and what a notebook shows where it cannot."""

import pytest

from xhht_analysis.catalogue import Workspace
from xhht_analysis.reports import DistrictBrief, ProvinceOverview
from xhht_analysis.reports.brief import ReportRefused

TOY = {"publication": "toy_2023", "year": 2023}


@pytest.mark.parametrize("district", ["991", 991, "Minh Châu", "tp. MINH CHAU"])
def test_a_district_is_taken_by_code_or_name(toy_workspace: Workspace, district: object) -> None:
    """papermill makes a whole number of a code."""
    assert DistrictBrief(district=district, **TOY).area.code == "991"


@pytest.mark.parametrize("district", ["999", 584, "99", ""])
def test_an_unknown_district_is_refused_in_both_languages(
    toy_workspace: Workspace, district: object
) -> None:
    with pytest.raises(ReportRefused) as refused:
        DistrictBrief(district=district, **TOY)
    said = str(refused.value)
    assert f"Không có huyện, thành phố “{district}”; hiện có: 991 Minh Châu; " in said
    assert f'There is no district "{district}"; there are: 991 Minh Châu; ' in said


@pytest.mark.parametrize("report", [DistrictBrief, ProvinceOverview])
def test_every_parameter_that_does_not_fit_is_told_at_once(
    toy_workspace: Workspace, report: type
) -> None:
    own = {"district": "991"} if report is DistrictBrief else {}
    with pytest.raises(ReportRefused) as refused:
        report(publication="toy_2024", year=2023, language="fr", **own)
    said = str(refused.value)
    assert "Không có ấn phẩm “toy_2024”; hiện có: toy_2023." in said
    assert 'There is no language "fr"; there are: vi, en.' in said


def test_a_year_of_another_publication_is_refused(toy_workspace: Workspace) -> None:
    with pytest.raises(ReportRefused, match='publication "toy_2023" is of 2023, not of 2019'):
        ProvinceOverview(publication="toy_2023", year=2019)


def test_a_folder_without_results_is_refused(toy_workspace: Workspace) -> None:
    nowhere = str(toy_workspace.root / "nowhere")
    with pytest.raises(ReportRefused, match="There are no stored results in this folder"):
        ProvinceOverview(**TOY, results=nowhere)


def test_an_empty_folder_of_results_is_refused(toy_workspace: Workspace) -> None:
    empty = toy_workspace.root / "empty"
    empty.mkdir()
    with pytest.raises(ReportRefused, match="There are no stored results in this folder"):
        ProvinceOverview(**TOY, results=str(empty))


def test_inputs_that_are_wrong_are_told_in_the_notebook_too(toy_workspace: Workspace) -> None:
    (toy_workspace.data / "returns" / "2023" / "agencies.csv").write_text("x\n1\n")
    with pytest.raises(ReportRefused, match=r"agencies\.csv") as refused:
        ProvinceOverview(**TOY)
    assert "Thiếu cột “agencies”" in str(refused.value)
