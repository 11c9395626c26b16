"""The plan in the catalogue is the plan that the province signed, target by target."""

from pathlib import Path

import pytest
import yaml

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.plans import Plan, Target

CASES = Path(__file__).resolve().parents[1] / "cases" / "ninh_thuan_2023.yml"
WANTED = yaml.safe_load(CASES.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def plan(catalogue: Catalogue) -> Plan:
    return catalogue.plans["ninh_thuan_2023"]


def wanted(target: Target) -> str | int:
    if target.required_units is not None:
        return f"{target.required_units} of {target.of_units}"
    return target.at_least_pct


def test_the_plan_has_its_fifteen_targets_in_order(plan: Plan) -> None:
    assert [target.id for target in plan.targets] == [f"T{number}" for number in range(1, 16)]
    assert (plan.area, plan.year, plan.source) == ("58", 2023, WANTED["source"])


@pytest.mark.parametrize("case", WANTED["targets"], ids=lambda case: case["id"])
def test_a_target_wants_what_the_plan_says(catalogue: Catalogue, plan: Plan, case: dict) -> None:
    target = next(target for target in plan.targets if target.id == case["id"])
    assert target.modality == case["word"]
    assert target.kind == case["kind"]
    assert wanted(target) == case["wants"]
    assert list(target.named_units) == case.get("named", [])
    assert target.within == case.get("within")
    assert target.owner == case["owner"]
    assert target.year == 2023
    national = catalogue.national.get(target.national)
    found = None if national is None else [national.pct_2025, national.pct_2030]
    assert found == case.get("national")
    indicator = catalogue.indicators[target.indicator]
    if indicator.kind is IndicatorKind.UNITS_AT_LEVEL:
        assert [indicator.field, indicator.level] == case["counts"]
    else:
        assert [indicator.numerator, indicator.denominator] == case["counts"]


def test_every_target_is_worded_as_the_plan_words_it(plan: Plan, shared: Path) -> None:
    text = (shared / "plan-2023.txt").read_text(encoding="utf-8")
    goals = text[text.index("II. Mục tiêu") : text.index("III. NHIỆM VỤ")]
    places = {target.id: goals.find(target.wording) for target in plan.targets}
    assert [ident for ident, place in places.items() if place < 0] == []
    assert list(places.values()) == sorted(places.values())


def test_a_word_of_the_plan_is_never_lost_in_the_short_label(plan: Plan) -> None:
    for target in plan.targets:
        if target.modality == "about":
            assert "Khoảng" in target.label.vi
            assert "About" in target.label.en
        if target.modality == "maintain":
            assert "Duy trì" in target.label.vi
            assert "Keep" in target.label.en
