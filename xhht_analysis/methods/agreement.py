"""Whether several measures of progress lead to one conclusion, or it hangs on the measure.

The rule is our own. Measures agree where they give the same course. Within the middle one
(behind) that is not enough, for a value can leave it on either side: there the ratios must not lie
further apart than ``TOLERANCE``. The outer courses are open, and how deep inside them a ratio lies
changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from xhht_analysis.methods.growth_ratio import Number
from xhht_analysis.methods.linear_path import Course

# Not a third of the width of the middle course (0.60 to 0.95): literacy's 0.84 against
# illiteracy's 0.65 over the same years is a disagreement.
TOLERANCE = 0.10


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What one measure says; both ``None`` where it has no value."""

    course: Course | None
    ratio: Number | None


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """The common course; ``None`` where the measures disagree or none of them has one."""

    course: Course | None
    agree: bool


def conclude(answers: Mapping[str, Answer]) -> Conclusion:
    """The conclusion of named measures of one figure against one target, in any order."""
    courses = {answer.course for answer in answers.values() if answer.course is not None}
    if not courses:
        return Conclusion(course=None, agree=True)
    if len(courses) > 1:
        return Conclusion(course=None, agree=False)
    (course,) = courses
    if course is Course.BEHIND:
        ratios = [
            float(answer.ratio)
            for answer in answers.values()
            if answer.course is not None and answer.ratio is not None
        ]
        if ratios and max(ratios) - min(ratios) > TOLERANCE:
            return Conclusion(course=None, agree=False)
    return Conclusion(course=course, agree=True)
