"""Broken concepts and pairs of sources are refused like any other declaration."""

import pytest

CONCEPTS = "definitions/concepts.yml"
PAIRS = "definitions/reconciliations.yml"
NSO = "definitions/indicators/literacy_15plus_nso_pct.yml"
FORM = "definitions/forms/district_returns.yml"

ONE_CHANGE = [
    pytest.param(
        NSO, "concept: literate_self_reported_15plus", "concept: literate_15plus",
        ("unknown-name", "concept", {"what": "concept", "came": "literate_15plus"}),
        id="an indicator of an unknown concept",
    ),
    pytest.param(
        FORM, "concept: qualified_population_15plus", "concept: qualified_population",
        ("unknown-name", "sheets qualification elementary", {"what": "concept"}),
        id="a form's measure of an unknown concept",
    ),
    pytest.param(
        CONCEPTS, "apart: [literate_by_schooling]", "apart: [literate]",
        ("unknown-name", "literate_self_reported_15plus apart", {"came": "literate"}),
        id="a concept apart from none",
    ),
    pytest.param(
        CONCEPTS, "id: certified_employed", "id: trained_labour_force",
        ("id-twice", "", {"came": "trained_labour_force"}),
        id="two concepts of one name",
    ),
    pytest.param(
        PAIRS, "{indicator: literacy_15plus_nso_pct}", "{indicator: literacy_nso}",
        ("unknown-name", "literacy_by_two_definitions", {"what": "indicator"}),
        id="a side that is no indicator",
    ),
    pytest.param(
        PAIRS, "table: census_2019_population_by_age", "table: census_2009",
        ("unknown-name", "population_15plus", {"what": "table", "came": "census_2009"}),
        id="a table that the indicator is not read from",
    ),
    pytest.param(
        PAIRS, "{indicator: primary_level, by: decision}", "{indicator: primary_level}",
        ("wrong-value", "primary_level", {"expected": "by: decision | computed"}),
        id="a level on no basis",
    ),
    pytest.param(
        PAIRS, "left: {indicator: qualified_15plus_pct}",
        "left: {indicator: qualified_15plus_pct, by: decision}",
        ("wrong-value", "qualification_by_two_definitions", {"came": "kind: share"}),
        id="a share by decision",
    ),
    pytest.param(
        PAIRS, "  right: {indicator: literacy_15plus_nso_pct}\n  same_concept: false",
        "  right: {indicator: literacy_15plus_nso_pct}\n  same_concept: true",
        ("concepts-mixed", "literate_level1_15_60_pct", {"other": "literacy_15plus_nso_pct"}),
        id="two definitions called one",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "expected"), ONE_CHANGE)
def test_one_change_gives_one_problem(change, problems, file, old, new, expected) -> None:
    change(file, old, new)
    found = [one for one in problems() if one.file == file]
    code, place, facts = expected
    assert [(one.code, one.place) for one in found] == [(code, place)]
    assert {name: found[0].facts[name] for name in facts} == facts


def test_a_broken_list_of_concepts_is_the_only_thing_wrong(toy_workspace, problems) -> None:
    (toy_workspace.root / CONCEPTS).write_text("nothing: here\n", encoding="utf-8")
    assert {problem.file for problem in problems()} == {CONCEPTS}


@pytest.mark.parametrize(
    ("indicator", "concept"),
    [
        ("qualified_15plus_pct", "qualified_population_15plus"),
        ("university_15plus_pct", "qualified_population_15plus"),
        ("trained_employed_nso_pct", "certified_employed"),
        ("literate_level1_15_60_pct", "literate_by_schooling"),
        ("literacy_15plus_nso_pct", "literate_self_reported_15plus"),
        ("population_15plus", None),
    ],
)
def test_who_is_counted_by_which_indicator(catalogue, indicator: str, concept) -> None:
    assert catalogue.indicators[indicator].concept == concept
