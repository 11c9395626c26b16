"""How many communes lift a district, and how many districts the province."""

from pathlib import Path

import pandas as pd
import pytest
import yaml

from xhht_analysis.methods.recognition import unit_levels
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.standards import Standard

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "nd_20_2014.yml").read_text("utf-8")
)
YEAR = 2023


@pytest.fixture(scope="module")
def standard(catalogue) -> Standard:
    return catalogue.standards["nd_20_2014"]


def units(field: str, level: int, answers: list, *, of: int) -> tuple[pd.DataFrame, pd.Series]:
    """Answers of the first units of a parent that has ``of`` of them."""
    codes = [f"{58000 + number}" for number in range(of)]
    rows = pd.DataFrame({"area_code": codes[: len(answers)], "reached": answers})
    rows = rows.assign(year=YEAR, field=field, level=level).astype({"reached": "boolean"})
    return rows, pd.Series("584", index=codes)


def decide(standard, case: dict, answers: list, of: int, tier=AreaLevel.DISTRICT) -> pd.Series:
    below, parents = units(case["field"], case["level"], answers, of=of)
    found = unit_levels(below, parents, standard, tier)
    assert len(found) == 1
    return found.iloc[0]


@pytest.mark.parametrize(
    ("tier", "case"),
    [(tier, case) for tier in ("district", "province") for case in CASES[f"{tier}s"]],
    ids=lambda value: value["name"] if isinstance(value, dict) else value,
)
def test_how_many_units_lift_the_one_above_them(standard, tier: str, case: dict) -> None:
    for of, needed in case["needs"].items():
        for passing, reached in ((needed - 1, False), (needed, True), (of, True)):
            answers = [True] * passing + [False] * (of - passing)
            row = decide(standard, case, answers, of, AreaLevel(tier))
            facts = ["units", "passing", "unknown", "needed", "reached"]
            assert row[facts].tolist() == [of, passing, 0, needed, reached]


SIXTEEN = {"field": "literacy", "level": 2}  # 15 of 16 are needed


@pytest.mark.parametrize(
    ("passing", "failing", "unknown", "reached"),
    [
        pytest.param(15, 0, 1, True, id="enough pass already"),
        pytest.param(14, 0, 2, None, id="two unknown could still do it"),
        pytest.param(14, 1, 1, None, id="the unknown one decides"),
        pytest.param(13, 2, 1, False, id="two have failed: nothing can help"),
        pytest.param(0, 0, 16, None, id="nothing is known"),
    ],
)
@pytest.mark.parametrize("silent", [False, True], ids=["an empty answer", "no row at all"])
def test_an_unknown_unit_leaves_open_only_what_it_could_decide(
    standard, passing: int, failing: int, unknown: int, reached: bool | None, silent: bool
) -> None:
    answers = [True] * passing + [False] * failing + [None] * unknown
    if silent and passing + failing:
        answers = answers[: passing + failing]
    row = decide(standard, SIXTEEN, answers, 16)
    assert row["unknown"] == unknown
    assert (None if pd.isna(row["reached"]) else bool(row["reached"])) is reached


def test_units_of_another_parent_do_not_count(standard) -> None:
    below, parents = units("literacy", 2, [True] * 8, of=8)
    parents.iloc[4:] = "585"
    found = unit_levels(below, parents.drop(index="58007"), standard, AreaLevel.DISTRICT)
    assert found.set_index("area_code")["passing"].to_dict() == {"584": 4, "585": 3}
