"""What differs beyond figures and verdicts: a commune's criterion, though no level turns on it."""

from dataclasses import replace

import pytest

from tests.conftest import copy_toy
from xhht_analysis.catalogue import Catalogue, load_catalogue
from xhht_analysis.reports.differences import told_differences
from xhht_analysis.reports.material import Material
from xhht_analysis.results.differences import What, differences
from xhht_analysis.results.results import Results


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return load_catalogue(copy_toy(tmp_path_factory.mktemp("toy") / "toy"))


def with_one_less(results: Results, criteria: tuple[str, ...]) -> Results:
    """One person less in each of some criteria of one commune."""
    table = results.criteria.copy()
    of_one = (table["area_code"] == "99201") & (table["year"] == 2023)
    table.loc[of_one & table["criterion"].isin(criteria), "numerator"] -= 1
    return replace(results, criteria=table)


def test_a_criterion_that_differs_is_told_once_for_all_levels_that_ask_for_it(
    toy: Catalogue, toy_results: Results
) -> None:
    publication = toy.publications["toy_2023"]
    other = with_one_less(toy_results, ("CS1", "CS2", "CS3"))
    (found,) = differences(toy, publication, before=toy_results, now=other)
    assert (found.what, found.area_code, found.detail) == (What.CRITERION, "99201", "CS1")
    assert found.before.numerator - found.now.numerator == 1
    assert found.before.denominator == found.now.denominator
    (vi,) = told_differences(Material(toy, publication, other, "vi"), [found])
    assert "tốt nghiệp trung học cơ sở" in vi.name
    counts = f"({found.now.numerator}/{found.now.denominator})"
    assert vi.now.endswith(counts)


def test_the_same_criteria_are_no_difference(toy: Catalogue, toy_results: Results) -> None:
    publication = toy.publications["toy_2023"]
    same = with_one_less(toy_results, ())
    assert differences(toy, publication, before=toy_results, now=same) == ()
