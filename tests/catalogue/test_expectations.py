"""`expected.yml`: who must send what by when, or every reason why it cannot be meant so."""

from collections.abc import Callable
from datetime import date

import pytest

from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.vocabulary.expectations import Expectation

FILE = "data/returns/2023/expected.yml"
GOOD = """\
- form: district_returns
  due: 2023-10-10
  units: ["991", "992"]
  received: {"991": 2023-10-09}
- form: province_returns
  due: 2023-10-20
"""


@pytest.fixture
def expected(toy_workspace: Workspace) -> Callable[..., None]:
    """Write an `expected.yml`."""

    def write(text: str, file: str = FILE) -> None:
        path = toy_workspace.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def test_entries_are_loaded_by_year(toy_workspace: Workspace, expected) -> None:
    expected(GOOD)
    expected("[]\n", "data/returns/2024/expected.yml")
    found = load_catalogue(toy_workspace).expectations
    assert found[2023] == (
        Expectation(
            form="district_returns",
            due=date(2023, 10, 10),
            units=("991", "992"),
            received={"991": date(2023, 10, 9)},
        ),
        Expectation(form="province_returns", due=date(2023, 10, 20)),
    )
    assert found[2024] == ()


def test_nothing_is_expected_where_no_file_says_so(toy_workspace: Workspace) -> None:
    assert load_catalogue(toy_workspace).expectations == {}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "form: district_returns", "form: district_return",
            ("unknown-name", "line 1, [1].form", {"what": "form", "came": "district_return"}),
            id="a form that there is none of",
        ),
        pytest.param(
            '"992"', '"994"', ("unknown-area", "line 3, [1].units[2]", {"code": "994"}),
            id="a unit that there is none of",
        ),
        pytest.param(
            '{"991"', '{"584"', ("unknown-area", "line 4, [1].received.584", {"code": "584"}),
            id="a day for a unit that there is none of",
        ),
        pytest.param(
            '"992"', '"99"',
            ("code-of-another-level", "line 3, [1].units[2]", {"code": "99", "level": "district"}),
            id="a province for a district's form",
        ),
        pytest.param(
            '"992"', '"991"', ("id-twice", "line 3, [1].units[2]", {"came": "991"}),
            id="a unit twice",
        ),
        pytest.param(
            "form: province_returns", "form: district_returns",
            ("id-twice", "line 5, [2].form", {"came": "district_returns"}),
            id="two units and then all of them",
        ),
        pytest.param(
            "due: 2023-10-10", "due: tháng mười",
            ("wrong-value", "line 2, [1].due", {"expected": "date"}), id="no due day",
        ),
        pytest.param(
            "2023-10-09", "2023-10-32",
            ("no-such-day", "line 4, column 21", {"came": "2023-10-32"}),
            id="a day that there is none of",
        ),
    ],
)  # fmt: skip
def test_an_entry_that_cannot_be_meant_is_refused_with_its_line(
    expected, problems, old: str, new: str, problem: tuple[str, str, dict[str, str]]
) -> None:
    expected(GOOD.replace(old, new, 1))
    (found,) = problems()
    code, place, facts = problem
    assert (found.code, found.file, found.place) == (code, FILE, place)
    assert facts.items() <= found.facts.items()


def test_all_units_and_then_one_of_them_are_refused(expected, problems) -> None:
    form = "- {form: district_returns, due: 2023-10-10%s}\n"
    expected(form % "" + form % ', units: ["991"]')
    assert [(one.code, one.place) for one in problems()] == [("id-twice", "line 2, [2].form")]


def test_a_form_must_be_in_force_on_the_reporting_day(expected, problems) -> None:
    expected("- {form: district_returns, due: 2026-10-10}\n", "data/returns/2026/expected.yml")
    (found,) = problems()
    assert (found.code, found.facts["expected"]) == ("unknown-name", "province_returns")


def test_a_folder_that_is_no_years_is_refused(expected, problems) -> None:
    expected(GOOD, "data/returns/tests/expected.yml")
    (found,) = problems()
    assert (found.code, found.facts["came"]) == ("wrong-value", "tests")


def test_several_problems_are_told_at_once(expected, problems, change) -> None:
    expected(GOOD.replace("district_returns", "district_return").replace('"992"', '"991"'))
    change("data/publications.yml", "province_overview}", "province_view}")
    assert sorted(one.code for one in problems()) == ["id-twice", "unknown-name", "unknown-name"]
