"""What feeds an indicator counts the same people, or nothing is read."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.sources.returns.test_encodings import in_tcvn3
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.catalogue.descriptions import described_tables
from xhht_analysis.checks.concepts import concept_problems
from xhht_analysis.checks.inputs import checked_tables
from xhht_analysis.checks.returns.checking import Checked, check_returns
from xhht_analysis.vocabulary.forms import FormMapping, MappedSheet
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.tables import DescribedTable
from xhht_analysis.vocabulary.text import Bilingual

NSO_TABLE = "data/published/literacy_15plus.md"


@pytest.fixture
def described(catalogue: Catalogue) -> dict[str, DescribedTable]:
    tables, problems = described_tables(catalogue.workspace, ["illustrative", "published"])
    assert problems == []
    return tables


def of(described: Mapping[str, DescribedTable], **concepts: str) -> dict[str, DescribedTable]:
    """The tables, some of which declare a concept."""
    changed = dict(described)
    for name, concept in concepts.items():
        told = dataclasses.replace(described[name].description, concept=concept)
        changed[name] = dataclasses.replace(described[name], description=told)
    return changed


def with_concept(catalogue: Catalogue, indicator: str, concept: str | None) -> Catalogue:
    changed = dataclasses.replace(catalogue.indicators[indicator], concept=concept)
    return dataclasses.replace(catalogue, indicators={**catalogue.indicators, indicator: changed})


def test_the_projects_own_tables_are_at_one(catalogue, described) -> None:
    assert list(concept_problems(catalogue, described)) == []


@pytest.mark.parametrize(
    ("concept", "code"),
    [
        ("literate_self_reported_15plus", None),
        ("literate_by_schooling", "concepts-mixed"),
        ("qualified_population_15plus", "concepts-mixed"),
        ("literate", "unknown-name"),
    ],
)
def test_a_table_of_another_concept_is_refused(toy_workspace, concept: str, code) -> None:
    path = toy_workspace.root / NSO_TABLE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("codes_at:", f"concept: {concept}\ncodes_at:", 1), "utf-8")
    found = refused(toy_workspace)
    assert [(one.code, one.file) for one in found] == ([(code, NSO_TABLE)] if code else [])


def refused(workspace: Workspace) -> list[Problem]:
    try:
        checked_tables(load_catalogue(workspace), ["returns/2023", "published"])
    except Refused as error:
        return list(error.problems)
    return []


def test_the_problem_names_both_files_and_both_concepts(catalogue, described) -> None:
    tables = of(described, trained_employed_15plus="trained_labour_force")
    (problem,) = concept_problems(catalogue, tables)
    assert problem.file == "data/published/nso_trained/trained_employed_15plus.md"
    assert problem.facts["other"] == (
        "trained_employed_nso_pct"
        " (xhht_analysis/definitions/indicators/trained_employed_nso_pct.yml)"
    )
    named = {name: concept.named for name, concept in catalogue.concepts.items()}
    assert problem.facts["concept"] == named["trained_labour_force"]
    assert problem.facts["other_concept"] == named["certified_employed"]


def test_two_tables_of_one_indicator_are_of_one_concept(catalogue, described) -> None:
    census, returns = "census_2019_population_by_age", "qualification"
    one = of(described, **{returns: "certified_employed"})
    assert "population_15plus" not in {p.facts.get("other", "").split()[0]
                                       for p in concept_problems(catalogue, one)}  # fmt: skip
    both = of(one, **{census: "trained_labour_force"})
    found = [p for p in concept_problems(catalogue, both) if p.place == census]
    assert [p.code for p in found] == ["concepts-mixed"]
    assert found[0].facts["other"].startswith(f"{returns} (data/illustrative/")


def test_a_forms_column_of_another_concept_is_refused(catalogue, described) -> None:
    changed = with_concept(catalogue, "university_15plus_pct", "certified_employed")
    (problem,) = concept_problems(changed, described)
    assert problem.file == "xhht_analysis/definitions/forms/district_returns.yml"
    assert problem.place == "qualification university"


def test_a_complement_is_of_the_concept_of_its_whole(catalogue, described) -> None:
    name = "illiterate_level1_15_60_pct"
    changed = with_concept(catalogue, name, "literate_self_reported_15plus")
    found = list(concept_problems(changed, described))
    assert "literate_level1_15_60_pct" in {problem.place for problem in found}
    assert list(concept_problems(with_concept(catalogue, name, None), described)) == []


@pytest.fixture
def checked(catalogue: Catalogue, tmp_path: Path):
    """A CSV of Bác Ái's colleges under a heading that a mapping takes for the form's column."""

    def found(heading: str, *, over: str = "") -> Checked:
        mapping = FormMapping(
            id="export",
            form="district_returns",
            note=Bilingual(vi="Bảng xuất", en="Export"),
            sheets=(MappedSheet(sheet="qualification", columns={heading: "15plus.college"},
                                code="Mã"),),
        )  # fmt: skip
        path = tmp_path / "export.csv"
        rows = [f"Mã,{over}", f"Mã,{heading}", "22786,40", "22789,30"]
        path.write_text("\n".join(rows[not over :]) + "\n", encoding="utf-8")
        changed = dataclasses.replace(catalogue, mappings={mapping.id: mapping})
        return check_returns(changed, [path], year=2023, province="58")

    return found


@pytest.mark.parametrize(
    ("heading", "word"),
    [
        ("Lao động có việc làm trình độ cao đẳng", "có việc làm"),
        ("LAO ĐỘNG QUA ĐÀO TẠO: CAO ĐẲNG", "qua đào tạo"),
        ("Employed with a college degree", "employed"),
        (in_tcvn3("Lao động qua đào tạo"), "qua đào tạo"),
    ],
)
def test_a_mapping_cannot_take_workers_for_people(checked, heading: str, word: str) -> None:
    found = checked(heading)
    (finding,) = [one for one in found.findings if one.check == "definition-differs"]
    assert (finding.facts["word"], finding.facts["came"]) == (word, heading)
    assert "584" in found.held_out


def test_what_stands_over_a_mapped_heading_counts_as_well(checked) -> None:
    found = checked("Trình độ cao đẳng", over="Lao động đang làm việc")
    (finding,) = [one for one in found.findings if one.check == "definition-differs"]
    assert finding.cell == "B2"
    assert finding.facts["came"] == "Lao động đang làm việc / Trình độ cao đẳng"


@pytest.mark.parametrize("heading", ["Trình độ cao đẳng", "Người có việc", "Đào tạo cao đẳng"])
def test_other_headings_are_left_to_the_mapping(checked, heading: str) -> None:
    found = checked(heading)
    assert [one for one in found.findings if one.check == "definition-differs"] == []
    assert found.sent[0].counts["value"].sum() == 70
