"""The project's own declarations: complete, in two languages, each fact in one place."""

import dataclasses
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from xhht_analysis.catalogue import Catalogue, Workspace
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Certainty
from xhht_analysis.vocabulary.text import Bilingual

FILES = sorted((Workspace.find().definitions).rglob("*.yml"))
GROUPS = (
    "sources", "organisations", "measures", "indicators", "standards", "schemes", "plans",
    "publications",
)  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_bears_the_id_that_it_declares(path: Path, catalogue: Catalogue) -> None:
    groups = {"national_targets": "schemes"}
    if path.parent.name != "definitions":  # organisations.yml is a list
        group = getattr(catalogue, groups.get(path.parent.name, path.parent.name))
        assert group[path.stem].id == path.stem
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


def texts(value: object) -> Iterator[Bilingual]:
    if isinstance(value, Bilingual):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


@pytest.mark.parametrize("group", GROUPS)
def test_everything_has_a_name_in_both_languages(group: str, catalogue: Catalogue) -> None:
    declared = getattr(catalogue, group)
    assert declared
    for ident, one in declared.items():
        found = list(texts(one))
        assert found, ident
        for text in found:
            assert text.vi.strip() == text.vi, ident
            assert text.en.strip() == text.en, ident


@pytest.mark.parametrize("attribute", ["label", "short"])
def test_no_two_indicators_are_called_the_same(attribute: str, catalogue: Catalogue) -> None:
    for language in ("vi", "en"):
        names = [getattr(one, attribute).in_(language) for one in catalogue.indicators.values()]
        assert len(set(names)) == len(names)


def test_nothing_is_declared_that_nothing_uses(catalogue: Catalogue) -> None:
    counted = {
        name for one in catalogue.indicators.values() for name in (one.numerator, one.denominator)
    }
    spare = {"population", "literate_level1_15_35", "literate_level2_15_35", "must_cover_15_35"}
    assert catalogue.measures.keys() - counted <= spare
    assert catalogue.national.keys() - {
        target.national for plan in catalogue.plans.values() for target in plan.targets
    } == {"lower_secondary_level3_provinces"}


def test_each_level_of_each_field_is_ruled_for_districts_and_provinces(catalogue) -> None:
    standard = catalogue.standards["nd_20_2014"]
    for field in standard.fields:
        for level in field.levels:
            assert [rule.tier for rule in level.shares] == [AreaLevel.DISTRICT, AreaLevel.PROVINCE]


def test_what_is_unconfirmed_in_the_law_is_unconfirmed_here(catalogue) -> None:
    """law.md section 1.2 and 1.3: lower secondary level 2, and the rest clause of level 3."""
    standard = catalogue.standards["nd_20_2014"]
    levels = {(f.id, level.level): level for f in standard.fields for level in f.levels}
    unconfirmed = {
        (*key, getattr(rule, "id", getattr(rule, "tier", None)))
        for key, level in levels.items()
        for rule in (*level.criteria, *level.shares)
        if rule.certainty is Certainty.UNCONFIRMED
    }
    assert unconfirmed == {
        ("primary", 3, "TH3C"),
        ("lower_secondary", 2, "CS2"),
        ("lower_secondary", 2, AreaLevel.DISTRICT),
        ("lower_secondary", 2, AreaLevel.PROVINCE),
    }


def test_national_targets_of_low_confidence_are_left_out(catalogue) -> None:
    """Rows 14 and 15 of QĐ 1373 (law.md section 3) may not be published."""
    assert len(catalogue.national) == 13
    assert not any("learning_district" in name for name in catalogue.national)
    for target in catalogue.national.values():
        assert target.certainty_2025 is Certainty.VERIFIED
        assert (target.pct_2030 is None) == (target.certainty_2030 is None)
        assert isinstance(target.pct_2025, Fraction)


def test_both_publications_are_declared(catalogue) -> None:
    facts = {
        name: (one.year, str(one.units_at), one.figures)
        for name, one in catalogue.publications.items()
    }
    assert facts == {
        "hien_trang_2019": (2019, "2019-04-01", ("published",)),
        "ban_tin_2023": (2023, "2023-09-30", ("illustrative", "published")),
    }
