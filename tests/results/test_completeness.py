"""The table of who should have sent what, stored with the results."""

import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from tests.round_of_returns import FOLDER, change, return_of, send_round
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.checks.inputs import publication_tables
from xhht_analysis.results.completeness import COLUMNS, completeness, shown, state_of
from xhht_analysis.results.results import Results, compute
from xhht_analysis.vocabulary.expectations import ReturnState

DAY = date(2023, 10, 12)


@pytest.fixture
def round_of(toy_workspace: Workspace):
    """The results of the made-up round as its files stand now."""

    def results() -> Results:
        catalogue = load_catalogue(toy_workspace)
        return compute(catalogue, catalogue.publications["toy_2023"], on=DAY)

    return results


@pytest.fixture
def table_of(toy_workspace: Workspace):
    """The table alone, which is quicker to make."""

    def table() -> pd.DataFrame:
        catalogue = load_catalogue(toy_workspace)
        tables = publication_tables(catalogue, catalogue.publications["toy_2023"], on=DAY)
        return completeness(tables.checked)

    return table


def by_unit(table: pd.DataFrame) -> dict[str, pd.Series]:
    return {row["area_code"]: row for _, row in table.iterrows()}


def test_each_unit_has_its_row(toy_workspace: Workspace, table_of) -> None:
    send_round(toy_workspace)
    rows = by_unit(table_of())
    assert list(rows) == ["991", "992", "993"]
    good, wrong, none = rows.values()
    assert {row["due"] for row in rows.values()} == {pd.Timestamp("2023-10-10")}
    assert (good["received"], wrong["received"]) == (
        pd.Timestamp("2023-10-10"), pd.Timestamp("2023-10-11"),
    )  # fmt: skip
    assert pd.isna(none["received"])
    assert [row["files"] for row in rows.values()] == [1, 1, 0]
    assert (good["errors"], wrong["errors"], none["errors"]) == (0, 1, 0)
    assert (good["held_out"], wrong["held_out"], none["held_out"]) == (False, True, False)
    assert [state_of(row, on=DAY) for row in rows.values()] == [
        ReturnState.RECEIVED, ReturnState.HELD_OUT, ReturnState.OVERDUE,
    ]  # fmt: skip
    assert [shown(row) for row in rows.values()] == [True, False, False]


def test_cells_are_those_of_the_form_and_empty_those_without_a_figure(
    toy_workspace: Workspace, table_of
) -> None:
    send_round(toy_workspace)
    change(toy_workspace, "991", sheet=1, cell="C7", value=None)
    change(toy_workspace, "991", sheet=1, cell="C8", value=None)
    form = load_catalogue(toy_workspace).forms["district_returns"]
    columns = sum(len(sheet.columns) for sheet in form.sheets)
    rows = by_unit(table_of())
    assert (rows["991"]["cells"], rows["991"]["empty"]) == (3 * columns, 2)
    # The word for a number is an error, and no figure either.
    assert (rows["992"]["cells"], rows["992"]["empty"]) == (3 * columns, 2)
    assert (rows["993"]["cells"], rows["993"]["empty"]) == (0, 0)


def test_a_cell_in_two_files_is_counted_once(toy_workspace: Workspace, table_of) -> None:
    send_round(toy_workspace)
    once = by_unit(table_of())["991"]
    own = return_of(toy_workspace, "991")
    shutil.copy(own, own.with_name("991_again.xlsx"))
    again = by_unit(table_of())["991"]
    assert (once["files"], again["files"]) == (1, 2)
    assert (once["held_out"], again["held_out"]) == (False, True)
    assert again["cells"] == once["cells"]
    assert again["errors"] == 1, "return-twice"


def test_an_empty_form_brings_no_figures(toy_workspace: Workspace, table_of) -> None:
    send_round(toy_workspace)
    path = return_of(toy_workspace, "991")
    book = load_workbook(path)
    for ws in book.worksheets[1:]:
        for row in ws.iter_rows(min_row=7):
            for cell in row:
                if not cell.protection.locked:
                    cell.value = None
    book.save(path)
    row = by_unit(table_of())["991"]
    assert row["cells"] == row["empty"] > 0
    assert not shown(row)


def test_it_holds_numbers_and_days_and_no_names(toy_workspace: Workspace, table_of) -> None:
    send_round(toy_workspace)
    found = table_of()
    assert list(found.columns) == list(COLUMNS)
    texts = found.select_dtypes(include="string")
    assert list(texts.columns) == ["form", "area_code"]


def test_it_is_stored_with_the_day_of_computing(
    toy_workspace: Workspace, round_of, tmp_path: Path
) -> None:
    send_round(toy_workspace)
    results = round_of()
    results.save(tmp_path / "results")
    stored = Results.load(tmp_path / "results")
    assert stored.as_of == DAY
    pd.testing.assert_frame_equal(stored.completeness, results.completeness, check_dtype=False)
    rows = by_unit(stored.completeness)
    assert state_of(rows["993"], on=stored.as_of) is ReturnState.OVERDUE


def test_without_a_day_nothing_is_overdue(
    toy_workspace: Workspace, table_of, toy_results: Results, tmp_path: Path
) -> None:
    send_round(toy_workspace)
    toy_results.save(tmp_path / "results")
    day = Results.load(tmp_path / "results").as_of
    assert day is None
    assert state_of(by_unit(table_of())["993"], on=day) is ReturnState.MISSING


def test_there_are_no_rows_where_no_returns_are_used(toy_results: Results) -> None:
    assert toy_results.completeness.empty
    assert list(toy_results.completeness.columns) == list(completeness(None).columns)


def test_a_list_of_another_year_is_not_taken(toy_workspace: Workspace, table_of) -> None:
    send_round(toy_workspace)
    listed = toy_workspace.data / FOLDER / "expected.yml"
    (toy_workspace.data / "returns/2022").mkdir()
    listed.rename(toy_workspace.data / "returns/2022/expected.yml")
    rows = by_unit(table_of())
    assert list(rows) == ["991", "992", "993", "99"]
    assert all(pd.isna(row["due"]) for row in rows.values())


def test_results_are_there_before_anybody_has_sent(toy_workspace: Workspace, round_of) -> None:
    send_round(toy_workspace)
    for path in (toy_workspace.data / FOLDER).glob("*.xlsx"):
        path.unlink()
    results = round_of()
    assert list(results.completeness["files"]) == [0, 0, 0]
    assert set(results.figures.loc[results.figures["area_code"] == "991", "status"]) == {"missing"}
