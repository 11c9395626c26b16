"""What comes in is read with its description and the register, or refused all at once."""

from collections.abc import Callable

import pytest

from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.checks.inputs import Tables, checked_tables
from xhht_analysis.checks.returns.folders import workbooks_in
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.problems import Problem, Refused

FOLDERS = ("returns/2023", "published")
RETURNS = "data/returns/2023"


@pytest.fixture
def tables(toy_workspace: Workspace) -> Callable[[], Tables]:
    return lambda: checked_tables(load_catalogue(toy_workspace), FOLDERS)


@pytest.fixture
def problems(tables: Callable[[], Tables]) -> Callable[[], list[Problem]]:
    def found() -> list[Problem]:
        with pytest.raises(Refused) as caught:
            tables()
        return list(caught.value.problems)

    return found


@pytest.fixture
def change(toy_workspace: Workspace) -> Callable[[str, str, str], None]:
    def replace(file: str, old: str, new: str) -> None:
        path = toy_workspace.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def test_the_made_up_returns_are_taken_as_they_are(tables) -> None:
    found = tables()
    assert sorted(found.frames) == sorted(found.described)
    assert {name: len(frame) for name, frame in found.frames.items()} == {
        "agencies": 2,
        "competences": 14,
        "education": 700,
        "institutions": 30,
        "qualification": 14,
        "especially_difficult_communes": 2,
        "literacy_15plus": 7,
    }
    assert found.described["education"].folder == "returns/2023"
    assert found.described["education"].description.kind is Kind.RETURNED


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param(
            f"{RETURNS}/agencies.csv", "2022,99,", "2022,96,",
            ("unknown-area", "line 2, area_code", {"code": "96", "on": "2023-09-30"}),
            id="a code that means nothing on the table's date",
        ),
        pytest.param(
            f"{RETURNS}/agencies.csv", "2022,99,", "2022,9 9,",
            ("unknown-area", "line 2, area_code", {"code": "9 9"}),
            id="what is no code at all",
        ),
        pytest.param(
            f"{RETURNS}/agencies.csv", "2022,99,10,8", "2022,99,ten,8",
            ("wrong-cell", "line 2, agencies", {"came": "ten"}),
            id="a cell that does not fit",
        ),
        pytest.param(
            f"{RETURNS}/agencies.md", "source: illustrative_returns", "source: hearsay",
            ("unknown-name", "source", {"what": "source", "came": "hearsay"}),
            id="an unknown source",
        ),
        pytest.param(
            f"{RETURNS}/agencies.md", "key: [year, area_code]", "key: [year, unit, sex]",
            ("key-not-a-column", "key", {"columns": "sex, unit"}),
            id="a key of columns that are not there",
        ),
        pytest.param(
            f"{RETURNS}/agencies.md", "id: agencies", "id: agency",
            ("id-not-file-name", "id", {"came": "agency"}),
            id="a description of another table",
        ),
        pytest.param(
            f"{RETURNS}/agencies.md", "{name: assessed,", "{name: agencies,",
            ("id-twice", "columns", {"came": "agencies"}),
            id="a column declared twice",
        ),
        pytest.param(
            f"{RETURNS}/agencies.md", "type: code", "type: number of a unit",
            ("wrong-value", "line 11, columns[2].type", {"came": "number of a unit"}),
            id="a type that there is none of",
        ),
        pytest.param(
            f"{RETURNS}/agencies.md", "---\n", "",
            ("no-header", "line 1", {}),
            id="a description without its header",
        ),
        pytest.param(
            f"{RETURNS}/agencies.md", "codes_at: 2023-09-30", "codes_at: null",
            ("key-missing", "codes_at", {"expected": "codes_at"}),
            id="figures of units on no date",
        ),
    ],
)  # fmt: skip
def test_one_change_gives_one_problem(change, problems, file, old, new, expected) -> None:
    change(file, old, new)
    (found,) = problems()
    code, place, facts = expected
    assert (found.code, found.place) == (code, place)
    assert found.file.startswith(f"{RETURNS}/agencies.")
    assert {name: found.facts[name] for name in facts} == facts


def test_a_table_needs_its_description(toy_workspace, problems) -> None:
    published = "data/published/literacy_15plus"
    (toy_workspace.root / f"{published}.md").unlink()
    (found,) = problems()
    assert (found.code, found.file) == ("no-description", f"{published}.csv")
    assert found.facts == {"expected": f"{published}.md"}


def test_a_csv_without_description_among_the_returns_is_one_of_them(toy_workspace, tables) -> None:
    (toy_workspace.root / RETURNS / "agencies.md").unlink()
    assert "agencies" not in tables().described
    (path,) = workbooks_in(toy_workspace.root / RETURNS)
    assert path.name == "agencies.csv"


def test_two_tables_of_one_id_are_refused(toy_workspace, problems) -> None:
    for ending in ("csv", "md"):
        source = toy_workspace.root / RETURNS / f"agencies.{ending}"
        copy = toy_workspace.root / "data" / "published" / source.name
        copy.write_bytes(source.read_bytes())
    (found,) = problems()
    assert (found.code, found.file) == ("id-twice", "data/published/agencies.csv")


@pytest.mark.parametrize(
    ("table", "old", "new", "reader", "wanted"),
    [
        ("competences", "adults", "grown_ups", "adults", {"adults"}),
        ("institutions", "it_applied", "uses_it", "it_community_centres", {"it_applied"}),
        ("qualification", "area_code", "commune", "university_15plus", {"area_code"}),
        ("education", "birth_year", "age", "must_cover_15_60", {"age_from", "age_to"}),
    ],
)
def test_a_measure_needs_the_columns_that_it_reads(
    toy_workspace, problems, table: str, old: str, new: str, reader: str, wanted: set[str]
) -> None:
    for ending in ("csv", "md"):
        path = toy_workspace.root / RETURNS / f"{table}.{ending}"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    found = problems()
    assert {problem.code for problem in found} == {"unknown-name"}
    assert {problem.facts["what"] for problem in found} == {"column"}
    file = f"xhht_analysis/definitions/measures/{reader}.yml"
    assert {problem.facts["came"] for problem in found if problem.file == file} == wanted


def test_a_published_rate_needs_its_columns(toy_workspace, problems) -> None:
    for ending in ("csv", "md"):
        path = toy_workspace.data / "published" / f"literacy_15plus.{ending}"
        path.write_text(path.read_text(encoding="utf-8").replace("value_pct", "rate"), "utf-8")
    (found,) = problems()
    assert found.file.endswith("definitions/indicators/literacy_15plus_nso_pct.yml")
    assert (found.code, found.facts["came"]) == ("unknown-name", "value_pct")


def test_every_problem_of_every_table_is_told_at_once(change, problems) -> None:
    change(f"{RETURNS}/agencies.csv", "2022,99,10,8", "2022,96,10,8\n2023,99,1,1")
    change(f"{RETURNS}/competences.csv", "2022,99101,2000", "2022,99101,2.000")
    change(f"{RETURNS}/qualification.csv", "elementary", "elementry")
    change(f"{RETURNS}/institutions.md", "key: [year, area_code, kind]", "key: [year, unit]")
    change("data/published/literacy_15plus.csv", "2016,98,92.4", "2016,98,924")
    assert sorted(f"{p.file} {p.code}" for p in problems()) == [
        "data/published/literacy_15plus.csv wrong-cell",
        f"{RETURNS}/agencies.csv row-twice",
        f"{RETURNS}/agencies.csv unknown-area",
        f"{RETURNS}/competences.csv wrong-cell",
        f"{RETURNS}/institutions.md key-not-a-column",
        f"{RETURNS}/qualification.csv column-missing",
        f"{RETURNS}/qualification.csv column-surplus",
    ]
