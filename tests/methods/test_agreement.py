"""Measures that disagree are never turned into one answer."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from xhht_analysis.methods.agreement import TOLERANCE, Answer, conclude
from xhht_analysis.methods.growth_ratio import Observed, on_complement, towards_target
from xhht_analysis.methods.linear_path import Course, course_of, linear_progress
from xhht_analysis.methods.linear_path import Path as Way
from xhht_analysis.vocabulary.definitions import Polarity

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / "cases" / "agreement.yml").read_text("utf-8")
)
RATIOS = st.dictionaries(st.sampled_from("abcde"), st.floats(-2, 3, allow_nan=False), min_size=1)


def answers(told: dict) -> dict[str, Answer]:
    return {
        name: Answer(course=None if course is None else Course(course), ratio=ratio)
        for name, (course, ratio) in told.items()
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_measures_say_together(case: dict) -> None:
    found = conclude(answers(case["given"]))
    assert (found.course, found.agree) == (case["course"], case["agree"])


@pytest.mark.parametrize(
    ("base", "current", "goal", "ratios"),
    [
        pytest.param(1, 3, 20, (0.35, 1.27), id="1 % to 3 % in 3 of 10 years towards 20 %"),
        pytest.param(96, 96.5, 98, (0.83, 0.84, 0.65), id="literacy, and illiteracy beside it"),
    ],
)
def test_the_measures_on_a_series_depend_on_the_method(base, current, goal, ratios) -> None:
    up = Polarity.HIGHER_IS_BETTER
    seen = Observed(base=base, current=current, base_year=2020, current_year=2023)
    line = linear_progress(Way({2020: base, 2030: goal}), year=2023, value=current, polarity=up)
    growth = towards_target(seen, target=goal, target_year=2030, polarity=up)
    rest = on_complement(seen, target=goal, target_year=2030, polarity=up)
    measured = [float(line.ratio), growth.value, rest.value]
    assert [round(value, 2) for value in measured[: len(ratios)]] == list(ratios)
    found = conclude(
        {str(place): Answer(course=course_of(r), ratio=r) for place, r in enumerate(measured)}
    )
    assert (found.course, found.agree) == (None, False)


@given(RATIOS)
def test_neither_order_nor_names_matter(ratios: dict[str, float]) -> None:
    told = {name: Answer(course=course_of(ratio), ratio=ratio) for name, ratio in ratios.items()}
    turned = {name.upper(): told[name] for name in reversed(told)}
    assert conclude(told) == conclude(turned)


@given(RATIOS)
def test_a_common_answer_is_everybodys_answer(ratios: dict[str, float]) -> None:
    courses = {course_of(ratio) for ratio in ratios.values()}
    found = conclude({n: Answer(course=course_of(r), ratio=r) for n, r in ratios.items()})
    assert found.agree == (found.course is not None)
    if found.agree:
        assert courses == {found.course}
    elif len(courses) == 1:
        assert courses == {Course.BEHIND}
        assert max(ratios.values()) - min(ratios.values()) > TOLERANCE
