"""What shares a word and counts different people never stands in one series."""

import dataclasses
from itertools import permutations

import pytest

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.vocabulary.concepts import are_apart, refuse_mixed
from xhht_analysis.vocabulary.problems import Refused

TRAINED = ("qualified_population_15plus", "certified_employed", "trained_labour_force")
LITERATE = ("literate_by_schooling", "literate_self_reported_15plus")


@pytest.mark.parametrize("pair", [*permutations(TRAINED, 2), *permutations(LITERATE, 2)])
def test_the_three_trained_and_the_two_literate_stand_apart(catalogue: Catalogue, pair) -> None:
    assert are_apart(*(catalogue.concepts[name] for name in pair))


def test_it_is_enough_that_either_says_so(catalogue: Catalogue) -> None:
    one, other = (catalogue.concepts[name] for name in LITERATE)
    silent = dataclasses.replace(one, apart=())
    assert are_apart(silent, other)
    assert are_apart(other, silent)
    assert not are_apart(silent, dataclasses.replace(other, apart=()))


def test_training_and_literacy_are_not_at_odds(catalogue: Catalogue) -> None:
    one, other = catalogue.concepts[TRAINED[0]], catalogue.concepts[LITERATE[0]]
    assert not are_apart(one, other)
    assert not are_apart(one, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("qualified_15plus_pct", "trained_employed_nso_pct"),
        ("trained_employed_nso_pct", "university_15plus_pct"),
        ("literate_level2_15_60_pct", "literacy_15plus_nso_pct"),
        ("illiterate_level1_15_60_pct", "literacy_15plus_nso_pct"),
    ],
)
def test_a_series_of_both_is_refused_with_both_named(catalogue: Catalogue, one, other) -> None:
    indicators = [catalogue.indicators[name] for name in (one, other)]
    with pytest.raises(Refused) as caught:
        refuse_mixed(indicators, catalogue.concepts)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place, problem.facts["other"]) == ("concepts-mixed", one, other)
    for indicator, fact in zip(indicators, ("concept", "other_concept"), strict=True):
        assert problem.facts[fact] == catalogue.concepts[indicator.concept].named


@pytest.mark.parametrize(
    "names",
    [
        ("qualified_15plus_pct", "university_15plus_pct", "vocational_15plus_pct"),
        ("literate_level1_15_60_pct", "literate_level2_15_60_pct"),
        ("qualified_15plus_pct", "population_15plus"),
        ("literacy_15plus_nso_pct",),
    ],
)
def test_what_counts_the_same_people_may_stand_together(catalogue: Catalogue, names) -> None:
    refuse_mixed([catalogue.indicators[name] for name in names], catalogue.concepts)
