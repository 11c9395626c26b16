"""Last year's figures stand beside this year's where they are known, and nowhere else."""

import pytest

from tests.sources.returns.forms import FIRST_ROW, opened, units, written
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.form_columns import places

POPULATION = ("education", "15_18.population")
EXCLUDED = ("education", "15_18.excluded")


@pytest.fixture(scope="module")
def known(catalogue: Catalogue) -> dict[tuple[str, str, str], int]:
    """Population of every commune, the excluded of one."""
    _, communes = units(catalogue)
    figures = {(*POPULATION, commune.code): 100 + at for at, commune in enumerate(communes)}
    return figures | {(*EXCLUDED, communes[0].code): 0}


@pytest.fixture(scope="module")
def ws(catalogue: Catalogue, known):
    return opened(written(catalogue, last_year=known)).worksheets[1]


def test_it_stands_beside_the_column_it_belongs_to(catalogue: Catalogue, ws) -> None:
    assert [ws.cell(6, index).value for index in range(3, 8)] == [
        "Tổng số", "Năm 2022", "Tổng số", "Năm 2022", "Tổng số",
    ]  # fmt: skip
    assert [ws.cell(FIRST_ROW + at, 4).value for at in range(9)] == list(range(100, 109))


def test_a_figure_that_is_not_known_is_empty_and_zero_is_zero(ws) -> None:
    assert [ws.cell(FIRST_ROW + at, 6).value for at in range(9)] == [0] + [None] * 8


def test_last_years_total_needs_every_commune(ws) -> None:
    assert ws.cell(FIRST_ROW + 9, 4).value == sum(range(100, 109))
    assert ws.cell(FIRST_ROW + 9, 6).value is None


def test_it_is_grey_locked_and_takes_no_input(ws) -> None:
    for row in range(FIRST_ROW, FIRST_ROW + 10):
        cell = ws.cell(row, 4)
        assert cell.protection.locked
        assert cell.fill.fgColor.rgb == "00D9D9D9"
    assert not any(str(rule.sqref).startswith("D7:") for rule in ws.data_validations.dataValidation)


def test_without_figures_there_is_no_such_column(catalogue: Catalogue) -> None:
    ws = opened(written(catalogue)).worksheets[1]
    assert "Năm 2022" not in [ws.cell(6, index).value for index in range(3, ws.max_column + 1)]


def test_figures_of_groups_and_of_other_communes_make_no_column(catalogue: Catalogue) -> None:
    _, communes = units(catalogue)
    sheet = catalogue.forms["district_returns"].sheets[0]
    others = {
        ("education", "15_18.must_cover.female", communes[0].code): 5,
        ("education", "15_18.population", "99999"): 5,
    }
    assert [one.last for one in places(sheet, communes, others, "vi") if one.last] == []


@pytest.mark.parametrize(
    ("language", "head", "legend"),
    [("vi", "Năm 2022 ◇", "◇ số minh họa"), ("en", "Year 2022 ◇", "◇ illustrative")],
)
def test_illustrative_figures_say_so(
    catalogue: Catalogue, known, language: str, head: str, legend: str
) -> None:
    content = written(catalogue, last_year=known, language=language, illustrative=True)
    ws = opened(content).worksheets[1]
    assert ws["D6"].value == head
    assert legend in ws["C3"].value
    other = opened(content).worksheets[2]
    assert "◇" not in other["C3"].value, "only where such figures are"
