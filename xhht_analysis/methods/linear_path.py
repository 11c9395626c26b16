"""The straight path from a baseline to a target, and where a value stands against it.

The comparison of achieved with expected change is our own. Its thresholds are those of the
growth ratio, 0.95 and 0.60 (Eurostat's and Statistics Canada's), set here to a path that adds
instead of one that multiplies, so that the two can be read side by side.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from xhht_analysis.methods.growth_ratio import RATIO_HIGH, RATIO_MEDIUM, Number, sign_of
from xhht_analysis.vocabulary.definitions import Polarity

ON_COURSE_FROM = Fraction(str(RATIO_HIGH))  # of the change expected by now
BEHIND_FROM = Fraction(str(RATIO_MEDIUM))


class Course(StrEnum):
    """Where a value stands; met is the target itself, whatever the year."""

    MET = "met"
    ON_COURSE = "on_course"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"


class NoCourse(StrEnum):
    """Why there is no comparison: a target to keep that slipped is ``BASELINE_MET``."""

    NOT_AFTER_BASELINE = "not_after_baseline"
    BASELINE_MET = "baseline_met"
    NO_CHANGE_EXPECTED = "no_change_expected"


@dataclass(frozen=True)
class Path:
    """Years with their values, joined by straight lines: baseline, milestones, target.

    ``points``: year -> value in any one unit, at least two, in any order.
    """

    points: Mapping[int, Number]

    def __post_init__(self) -> None:
        if len(self.points) < 2:
            raise ValueError("a path needs a baseline and a later target")
        exact = {year: _exact(self.points[year]) for year in sorted(self.points)}
        object.__setattr__(self, "points", exact)

    @property
    def ends(self) -> tuple[int, int]:
        """Baseline year and target year."""
        return min(self.points), max(self.points)

    def expected(self, year: int) -> Fraction:
        """The value of the path; after the target year it stays at the target.

        ``ValueError`` before the baseline year.
        """
        first, last = self.ends
        if year < first:
            raise ValueError(f"the path begins in {first}, after {year}")
        year = min(year, last)
        before = max(point for point in self.points if point <= year)
        after = min(point for point in self.points if point >= year)
        if before == after:
            return self.points[year]
        low, high = self.points[before], self.points[after]
        return low + (high - low) * Fraction(year - before, after - before)


@dataclass(frozen=True, kw_only=True)
class LinearProgress:
    """``ratio`` of the change achieved since the baseline to the change expected by the year.

    ``distance``: the value from the path, positive for the better. ``ratio`` is negative where
    the value moved away from the target; ``None`` with an ``obstacle``.
    """

    course: Course | None
    ratio: Fraction | None
    expected: Fraction | None
    distance: Fraction | None
    obstacle: NoCourse | None = None


@dataclass(frozen=True, kw_only=True)
class Milestone:
    """``distance`` still to go (0 where reached), for the years left in even steps.

    ``per_year`` is ``None`` where no year is left.
    """

    year: int
    value: Fraction
    distance: Fraction
    per_year: Fraction | None


def course_of(ratio: Number) -> Course:
    """The course of a ratio of achieved to expected change, the target not being met."""
    ratio = _exact(ratio)
    if ratio >= ON_COURSE_FROM:
        return Course.ON_COURSE
    return Course.BEHIND if ratio >= BEHIND_FROM else Course.FAR_BEHIND


def linear_progress(path: Path, *, year: int, value: Number, polarity: Polarity) -> LinearProgress:
    """Where a value of a year stands against the path to its last point.

    ``ValueError``: a value that is no number, or a neutral polarity.
    """
    sign, value = sign_of(polarity), _exact(value)
    first, last = path.ends
    baseline, target = path.points[first], path.points[last]
    met = sign * (value - target) >= 0
    if year <= first:
        return LinearProgress(
            course=Course.MET if met else None,
            ratio=None,
            expected=None,
            distance=None,
            obstacle=NoCourse.NOT_AFTER_BASELINE,
        )
    expected = path.expected(year)
    obstacle = ratio = None
    if sign * (baseline - target) >= 0:
        obstacle = NoCourse.BASELINE_MET
    elif sign * (expected - baseline) <= 0:
        obstacle = NoCourse.NO_CHANGE_EXPECTED
    else:
        ratio = (value - baseline) / (expected - baseline)
    course = None if ratio is None else course_of(ratio)
    return LinearProgress(
        course=Course.MET if met else course,
        ratio=ratio,
        expected=expected,
        distance=sign * (value - expected),
        obstacle=obstacle,
    )


def milestones_ahead(
    milestones: Mapping[int, Number], *, year: int, value: Number, polarity: Polarity
) -> tuple[Milestone, ...]:
    """How far a value of a year is from each milestone, in the order of their years.

    ``milestones``: year -> value, such as those of QĐ 1373 for 2025 and 2030; past ones stay in.
    """
    sign, value = sign_of(polarity), _exact(value)
    found = []
    for due in sorted(milestones):
        goal = _exact(milestones[due])
        distance = max(Fraction(0), sign * (goal - value))
        left = due - year
        per_year = distance / left if left > 0 else None
        found.append(Milestone(year=due, value=goal, distance=distance, per_year=per_year))
    return tuple(found)


def _exact(value: Number) -> Fraction:
    try:
        return Fraction(str(value))  # 0.1 as it is written, not as it is stored
    except ValueError:
        raise ValueError(f"{value} is not a finite number") from None
