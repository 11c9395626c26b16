"""Which counts a warning casts doubt on: a cell, a column, a unit, a sheet, a whole file."""

from collections.abc import Callable

import pandas as pd
import pytest

from tests.checks.returns.conftest import COMMUNES
from xhht_analysis.checks.returns.doubts import doubted, doubts_of, parted_doubts_of
from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.checks.returns.tables import parted_tables_of, tables_of
from xhht_analysis.vocabulary.findings import Finding, Severity

FIRST, OTHER = COMMUNES[0], COMMUNES[1]
FILE = "584.xlsx"
SEVERITIES = {
    "wrong": Severity.ERROR, "odd": Severity.WARNING, "known": Severity.NOTICE,
    "figure-missing": Severity.WARNING, "same-as-last-year": Severity.WARNING,
    "nothing-but-zero": Severity.WARNING,
}  # fmt: skip


def at(**place) -> Finding:
    return Finding(**({"check": "odd", "file": FILE} | place))


@pytest.fixture
def meant(sent) -> Callable[..., pd.DataFrame]:
    """The rows of the counts that some findings cast doubt on."""

    def rows(*findings: Finding) -> pd.DataFrame:
        made = sent()
        return made.counts[doubted(made, findings, SEVERITIES)]

    return rows


@pytest.fixture
def place(sent) -> Callable[[str, str], dict[str, str]]:
    """Sheet and cell of a commune's count."""

    def found(column: str, code: str) -> dict[str, str]:
        rows = sent().counts
        row = rows[(rows["column"] == column) & (rows["area_code"] == code)].iloc[0]
        return {"sheet": row["sheet"], "cell": row["cell"]}

    return found


def test_a_cell_that_holds_a_count_is_meant_alone(meant, place) -> None:
    found = meant(at(**place("people.working_age", FIRST), facts={"code": FIRST}))
    assert found[["column", "area_code"]].to_numpy().tolist() == [["people.working_age", FIRST]]


def test_a_cell_below_counts_means_its_column(meant, place) -> None:
    where = place("people.working_age", FIRST)
    total = where["cell"].rstrip("0123456789") + "99"
    found = meant(at(sheet=where["sheet"], cell=total))
    assert set(found["column"]) == {"people.working_age"}
    assert list(found["area_code"]) == COMMUNES


@pytest.mark.parametrize("cell", ["", "B6"])
def test_a_unit_means_all_its_counts_on_the_sheet(meant, place, cell: str) -> None:
    sheet = place("people.working_age", FIRST)["sheet"]
    found = meant(at(sheet=sheet, cell=cell, facts={"code": FIRST}))
    assert set(found["area_code"]) == {FIRST}
    assert set(found["sheet"]) == {sheet}
    assert set(found["measure"]) >= {"working_age", "information_literate", "learning_citizens"}


@pytest.mark.parametrize("check", ["same-as-last-year", "nothing-but-zero"])
def test_what_is_said_of_a_whole_row_names_its_first_cell_only(meant, place, check: str) -> None:
    where = place("people.working_age", FIRST)
    found = meant(at(check=check, **where, facts={"code": FIRST}))
    assert set(found["area_code"]) == {FIRST}
    assert len(found) > 1


@pytest.mark.parametrize("cell", ["", "A6"])
def test_a_sheet_without_a_unit_means_all_of_it(meant, place, cell: str) -> None:
    sheet = place("people.working_age", FIRST)["sheet"]
    found = meant(at(sheet=sheet, cell=cell))
    assert set(found["sheet"]) == {sheet}
    assert set(found["area_code"]) == set(COMMUNES)


def test_a_file_means_everything_in_it(meant, sent) -> None:
    assert len(meant(at())) == len(sent().counts)


@pytest.mark.parametrize(
    "finding",
    [
        pytest.param(at(check="wrong"), id="an error is held out already"),
        pytest.param(at(check="known"), id="a notice"),
        pytest.param(at(check="figure-missing"), id="an empty cell has no figure"),
        pytest.param(at(file=""), id="nobody's file"),
        pytest.param(at(file="585.xlsx"), id="another file"),
        pytest.param(at(sheet="Bìa"), id="a sheet without counts"),
        pytest.param(at(sheet="Bìa", cell="B4"), id="a cell of such a sheet"),
        pytest.param(at(sheet="1. Biết chữ", facts={"code": "99999"}), id="a unit that sent none"),
    ],
)
def test_what_casts_no_doubt(meant, finding: Finding) -> None:
    assert meant(finding).empty


def marked(sent: Sent, *findings: Finding) -> dict[str, pd.DataFrame]:
    return dict(doubts_of(sent, doubted(sent, findings, SEVERITIES)))


def test_doubts_have_the_rows_of_the_tables(sent) -> None:
    made = sent()
    found = marked(made, at(sheet="1. Biết chữ", facts={"code": FIRST}))
    for description, frame in tables_of(made):
        doubts = found[description.id]
        key = list(description.key)
        pd.testing.assert_frame_equal(doubts[key], frame[key])
        measures = frame.columns.difference(key)
        assert list(doubts.columns) == list(frame.columns)
        assert doubts[measures].notna().all(axis=None)
    literacy = found["education"].set_index(["area_code", "age_from"])
    assert literacy.loc[(FIRST, 15), "literate_level1"] == 1
    assert literacy.loc[(OTHER, 15), "literate_level1"] == 0
    assert literacy.loc[(FIRST, 5), "attending"] == 0, "another sheet"
    assert found["qualification"].drop(columns=["year", "area_code"]).sum(axis=None) == 0


def test_districts_held_out_have_no_doubts(sent) -> None:
    made = sent()
    unsure = doubted(made, [at()], SEVERITIES)
    assert list(doubts_of(made, unsure, held_out={"584"})) == []
    assert list(parted_doubts_of(made, unsure, held_out={"584"})) == []


@pytest.mark.parametrize(
    ("column", "female", "male", "minority", "kinh"),
    [
        pytest.param("people.working_age", 0, 1, 0, 1, id="everybody: who is left is in doubt"),
        pytest.param("people.working_age.female", 1, 1, 0, 0, id="women: so are men"),
        pytest.param("people.working_age.ethnic_minority", 0, 0, 1, 1, id="ethnic minorities"),
        pytest.param("", 1, 1, 1, 1, id="all of them: two doubts are no certainty"),
    ],
)
def test_who_is_not_of_a_group_is_doubted_by_either_count(
    sent, place, column: str, female: int, male: int, minority: int, kinh: int
) -> None:
    made = sent()
    where = place(column or "people.working_age", FIRST)
    where = where if column else {"sheet": where["sheet"]}
    findings = [at(**where, facts={"code": FIRST})]
    parts = {
        (table, dimension): frame
        for table, dimension, frame in parted_doubts_of(made, doubted(made, findings, SEVERITIES))
    }
    told = []
    for dimension, groups in (("sex", ("female", "male")), ("ethnic_minority", ("yes", "no"))):
        frame = parts["competences", dimension].set_index(["area_code", dimension])
        told += [int(frame.loc[(FIRST, group), "working_age"]) for group in groups]
        assert frame.loc[OTHER, "working_age"].sum() == 0
    assert told == [female, male, minority, kinh]


def test_parted_doubts_have_the_rows_of_the_parted_tables(sent) -> None:
    made = sent()
    both = zip(
        parted_tables_of(made), parted_doubts_of(made, doubted(made, [at()], SEVERITIES)),
        strict=True,
    )  # fmt: skip
    for (table, dimension, counts), (name, other, doubts) in both:
        assert (table, dimension) == (name, other)
        pd.testing.assert_frame_equal(counts[["area_code", dimension]],
                                      doubts[["area_code", dimension]])  # fmt: skip
