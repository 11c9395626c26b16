"""Targets against figures: what is met, what is missing, in points and in people."""

from collections.abc import Iterator, Mapping

import pandas as pd

from xhht_analysis.methods.confidence import Interval
from xhht_analysis.methods.linear_path import Course
from xhht_analysis.methods.shares import allowed_count, distance_pct, required_count
from xhht_analysis.methods.target_test import Answer, against_interval, against_upper_bound
from xhht_analysis.results.aims import PLAN
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.plans import Plan, Target, TargetKind
from xhht_analysis.vocabulary.verdicts import Assessment, Reason, Verdict

_ON_THE_WAY = {
    Course.MET: Verdict.MET,
    Course.ON_COURSE: Verdict.ON_COURSE,
    Course.BEHIND: Verdict.BEHIND,
    Course.FAR_BEHIND: Verdict.FAR_BEHIND,
}

_MISSED = {Answer.BELOW, Answer.ABOVE}


def assessments(
    lookup: FigureLookup,
    plan: Plan,
    indicators: Mapping[str, Indicator],
    progress: pd.DataFrame,
    *,
    area: AreaCode,
    year: int,
    units_ruled: bool = True,
) -> Iterator[Assessment]:
    """Each target of the plan in one province or district and year, in the plan's order.

    The plan sets its targets for the province. In a district a share is held against the same
    percentage; of a number of districts only those owe anything that the plan names or, where it
    wants all of them or wants the state kept, every one that it speaks of. ``progress`` as of
    ``results.progress`` says where a figure stands before the target's year. ``units_ruled`` says
    whether the standard of recognition has a rule for districts and provinces at the time.
    """
    courses = progress[(progress["aim"] == PLAN) & (progress["area_code"] == area.code)]
    courses = courses.set_index("target")
    for target in plan.targets:
        of_units = indicators[target.indicator].kind is IndicatorKind.UNITS_AT_LEVEL
        yield _Case(
            lookup,
            target,
            lookup.figure(target.indicator, area.code, year),
            of_province=area.level is AreaLevel.PROVINCE,
            of_units=of_units,
            ruled=units_ruled or not of_units,
            course=courses.loc[target.id] if target.id in courses.index else None,
        ).assessment()


class _Case:
    """One target and its figure, with what is known around them."""

    def __init__(
        self,
        lookup: FigureLookup,
        target: Target,
        figure: Figure,
        *,
        of_province: bool,
        of_units: bool,
        ruled: bool,
        course: pd.Series | None,
    ) -> None:
        self.lookup, self.target, self.figure = lookup, target, figure
        self.of_province, self.ruled, self.course = of_province, ruled, course
        self.single = of_units and not of_province

    def assessment(self) -> Assessment:
        required, allowed = self._bounds(self.figure.denominator)
        verdict, reason = self._answer()
        return Assessment(
            target=self.target.id,
            area_code=self.figure.area_code,
            year=self.figure.year,
            verdict=verdict,
            reason=reason,
            figure=self.figure,
            required=required,
            allowed=allowed,
            missing=self._missing(self.figure),
            distance_pct=self._distance(),
        )

    def _bounds(self, denominator: int | None) -> tuple[int | None, int | None]:
        """The least and the most whole numerator that meet the target."""
        if not denominator:
            return None, None
        if self.single:
            return 1, None
        if self.target.required_units is not None:
            return self.target.required_units, None
        low, high = self.target.at_least_pct, self.target.at_most_pct
        return (
            None if low is None else required_count(denominator, low),
            None if high is None else allowed_count(denominator, high),
        )

    def _missing(self, figure: Figure) -> int | None:
        required, allowed = self._bounds(figure.denominator)
        if required is None and allowed is None:
            return None
        short = 0 if required is None else required - figure.numerator
        over = 0 if allowed is None else figure.numerator - allowed
        # A range too narrow for any whole number is missed on both sides: the nearer counts.
        missed = [gap for gap in (short, over) if gap > 0]
        return min(missed, default=0)

    def _distance(self) -> float | None:
        low, high = self.target.at_least_pct, self.target.at_most_pct
        value = self.figure.pct
        if value is None or self.single or (low is None and high is None):
            return None
        return float(distance_pct(value, at_least_pct=low, at_most_pct=high))

    def _answer(self) -> tuple[Verdict, Reason | None]:
        reason = self._reason()
        if reason is not None:
            return Verdict.NOT_ASSESSABLE, reason
        if self.figure.denominator is None:
            answer = self._survey_answer()
            if isinstance(answer, Reason):
                return Verdict.NOT_ASSESSABLE, answer
            if answer is Verdict.MET:
                return Verdict.MET, None
        elif self._missing(self.figure) == 0:
            return Verdict.MET, None
        if self.target.kind is TargetKind.MAINTAIN and self._was_met():
            return Verdict.BREACHED, None
        if self.single or self.figure.year >= self.target.year:
            return Verdict.NOT_MET, None
        return self._on_the_way()

    def _reason(self) -> Reason | None:
        figure = self.figure
        if not self.of_province and self.target.kind is TargetKind.SHARE_OF_AGENCIES:
            return Reason.NOT_COUNTED_HERE
        if figure.status is Status.NOT_APPLICABLE:
            return Reason.NOTHING_TO_COUNT
        if figure.status is Status.SUPPRESSED:
            return Reason.SUPPRESSED
        if figure.status is not Status.REPORTED:
            return Reason.NO_FIGURE if self.ruled else Reason.STANDARD_UNDEFINED
        if self.single and figure.numerator == 0 and not self._owed():
            return Reason.NOT_OWED_HERE
        return None

    def _owed(self) -> bool:
        """Whether the plan wants the level of this very district: all, named, or to be kept."""
        if self.target.at_least_pct == 100 or self.figure.area_code in self.target.named_units:
            return True
        return self.target.kind is TargetKind.MAINTAIN and self._was_met()

    def _was_met(self) -> bool:
        """Whether the target was met in the last earlier year that has a figure."""
        figure = self.figure
        before = self.lookup.figure_before(figure.indicator, figure.area_code, figure.year)
        return before is not None and self._missing(before) == 0

    def _survey_answer(self) -> Verdict | Reason:
        """By the published interval; without one a sample's estimate decides nothing."""
        figure = self.figure
        if figure.lower is None:
            return Reason.NO_SAMPLING_ERROR
        interval = Interval(figure.lower, figure.upper)
        low, high = self.target.at_least_pct, self.target.at_most_pct
        answers = set()
        if low is not None:
            answers.add(against_interval(interval, at_least_pct=low).answer)
        if high is not None:
            answers.add(against_upper_bound(interval, at_most_pct=high).answer)
        if answers & _MISSED:
            return Verdict.NOT_MET
        return Reason.WITHIN_SAMPLING_ERROR if Answer.CANNOT_TELL in answers else Verdict.MET

    def _on_the_way(self) -> tuple[Verdict, Reason | None]:
        course = self.course
        if course is None:
            return Verdict.NOT_ASSESSABLE, Reason.ONE_POINT_ONLY
        if not pd.isna(course["reason"]):
            return Verdict.NOT_ASSESSABLE, Reason(course["reason"])
        if pd.isna(course["course"]):
            return Verdict.DEPENDS_ON_METHOD, None
        return _ON_THE_WAY[Course(course["course"])], None
