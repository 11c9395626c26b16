"""Which pairs of answers are turned round."""

import pytest

from xhht_analysis.vocabulary.changes import flips
from xhht_analysis.vocabulary.verdicts import Reason, Verdict


@pytest.mark.parametrize(
    ("before", "now", "turned"),
    [
        ("met", "met", False),
        ("met", "not_met", True),
        ("met", "breached", True),
        ("met", "on_course", True),
        ("met", "depends_on_method", True),
        ("met", "one_point_only", True),
        ("met", "no_figure", False),
        ("met", "suppressed", False),
        ("not_met", "breached", False),
        ("on_course", "behind", True),
        ("on_course", "far_behind", True),
        ("on_course", "depends_on_method", False),
        ("on_course", "one_point_only", False),
        ("behind", "far_behind", False),
        ("behind", "depends_on_method", False),
        ("no_figure", "not_met", False),
        ("no_figure", "suppressed", False),
    ],
)
def test_an_answer_is_turned_round_in_both_directions(before: str, now: str, turned: bool) -> None:
    one, other = answer(before), answer(now)
    assert flips(*one, *other) is turned
    assert flips(*other, *one) is turned


def answer(name: str) -> tuple[Verdict, Reason | None]:
    if name in set(Verdict):
        return Verdict(name), None
    return Verdict.NOT_ASSESSABLE, Reason(name)
