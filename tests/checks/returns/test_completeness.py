"""Who has sent what: held against `expected.yml`, or against every unit where there is none."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.round_of_returns import EXPECTED, FOLDER, return_of, send_round
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.checks.inputs import publication_tables
from xhht_analysis.checks.returns.checking import Checked, check_returns
from xhht_analysis.checks.returns.folders import workbooks_in
from xhht_analysis.vocabulary.findings import Finding

DUE = date(2023, 10, 10)
Check = Callable[..., Checked]


@pytest.fixture
def check(toy_workspace: Workspace) -> Check:
    """The made-up round, checked as it stands with some `expected.yml`."""

    def checked(
        expected: str | None = EXPECTED, *, on: date | None = DUE, whole_round: bool = True
    ) -> Checked:
        send_round(toy_workspace, expected=expected)
        catalogue = load_catalogue(toy_workspace)
        files = workbooks_in(toy_workspace.data / FOLDER)
        return check_returns(
            catalogue, files, year=2023, province="99", whole_round=whole_round, on=on
        )

    return checked


def about_sending(found: Checked) -> list[tuple[str, str | None]]:
    """The findings on who has sent what: the check and whom it is about."""
    return [(one.check, one.district) for one in found.findings if one.check.startswith("return-")]


def one(found: Checked, check: str) -> Finding:
    (finding,) = (one for one in found.findings if one.check == check)
    return finding


@pytest.mark.parametrize("on", [None, date(2023, 10, 9), DUE])
def test_up_to_the_due_day_a_return_is_missing(check: Check, on: date | None) -> None:
    # The province's own form is not on the list, so nobody misses it.
    assert about_sending(check(on=on)) == [("return-missing", "993"), ("return-late", "992")]


def test_from_the_day_after_it_is_overdue_instead(check: Check) -> None:
    found = check(on=date(2023, 10, 11))
    assert about_sending(found) == [("return-overdue", "993"), ("return-late", "992")]
    facts = {"code": "993", "name": "Huyện Vắng Tin", "due": date(2023, 10, 10)}
    assert one(found, "return-overdue").facts == facts


def test_a_late_return_is_told_with_both_days_and_its_file(check: Check, toy_workspace) -> None:
    finding = one(check(), "return-late")
    assert finding.file == f"data/{FOLDER}/{return_of(toy_workspace, '992').name}"
    assert (finding.facts["due"], finding.facts["came"]) == (DUE, date(2023, 10, 11))


def test_what_nobody_expects_is_told(check: Check) -> None:
    found = check('- {form: district_returns, due: 2023-10-10, units: ["991", "993"]}\n')
    assert about_sending(found) == [("return-missing", "993"), ("return-unexpected", "992")]
    assert "992" in found.held_out, "its errors count all the same"


def test_where_nothing_is_expected_everything_is_unexpected(check: Check) -> None:
    assert about_sending(check("[]\n")) == [
        ("return-unexpected", "991"), ("return-unexpected", "992"),
    ]  # fmt: skip


def test_without_a_list_every_unit_of_every_form_should_send(check: Check) -> None:
    found = check(None, on=date(2030, 1, 1))
    assert about_sending(found) == [("return-missing", "993"), ("return-missing", "99")]


def test_single_files_are_held_against_no_list(check: Check) -> None:
    assert about_sending(check(on=date(2023, 12, 1), whole_round=False)) == []


def test_a_round_that_nobody_has_sent_is_awaited(toy_workspace: Workspace) -> None:
    send_round(toy_workspace)
    for path in (toy_workspace.data / FOLDER).glob("*.xlsx"):
        path.unlink()
    catalogue = load_catalogue(toy_workspace)
    publication = catalogue.publications["toy_2023"]
    tables = publication_tables(catalogue, publication, on=date(2023, 10, 11))
    assert about_sending(tables.checked) == [
        ("return-overdue", "991"), ("return-overdue", "992"), ("return-overdue", "993"),
    ]  # fmt: skip


def test_a_publication_of_tables_awaits_nothing(toy_workspace: Workspace) -> None:
    catalogue = load_catalogue(toy_workspace)
    assert publication_tables(catalogue, catalogue.publications["toy_2023"]).checked is None
