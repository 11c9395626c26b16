"""Targets against figures: what is met, what is missing, in points and in people."""

from collections.abc import Iterator
from dataclasses import replace

from xhht_analysis.methods.shares import distance_pct, required_count
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.plans import Plan, Target, TargetKind
from xhht_analysis.vocabulary.verdicts import Assessment, Reason, Verdict


def assessments(
    lookup: FigureLookup,
    plan: Plan,
    indicators: dict[str, Indicator],
    *,
    area: AreaCode,
    year: int,
    units_ruled: bool = True,
) -> Iterator[Assessment]:
    """Each target of the plan in one province or district and year, in the plan's order.

    The plan sets its targets for the province. In a district a share is held against the same
    percentage; of a number of districts only those owe anything that the plan names or, where it
    wants all of them or wants the state kept, every one that it speaks of. ``units_ruled`` says
    whether the standard of recognition has a rule for districts and provinces at the time.
    """
    for target in plan.targets:
        of_units = indicators[target.indicator].kind is IndicatorKind.UNITS_AT_LEVEL
        single = of_units and area.level is not AreaLevel.PROVINCE
        found = _assessment(lookup, target, area, year, single=single)
        undefined = of_units and not units_ruled and found.reason is Reason.NO_FIGURE
        yield replace(found, reason=Reason.STANDARD_UNDEFINED) if undefined else found


def _assessment(
    lookup: FigureLookup, target: Target, area: AreaCode, year: int, *, single: bool
) -> Assessment:
    figure = lookup.figure(target.indicator, area.code, year)
    reason = _reason(lookup, target, figure, area, single=single)
    required = missing = distance = None
    if figure.denominator:
        required = 1 if single else _required(target, figure.denominator)
        missing = max(0, required - figure.numerator)
        if not single and target.required_pct is not None:
            exact = distance_pct(figure.numerator, figure.denominator, target.required_pct)
            distance = float(exact)
    return Assessment(
        target=target.id,
        area_code=area.code,
        year=year,
        verdict=Verdict.NOT_ASSESSABLE if reason else _verdict(lookup, target, figure, missing),
        reason=reason,
        figure=figure,
        required=required,
        missing=missing,
        distance_pct=distance,
    )


def _required(target: Target, denominator: int) -> int:
    if target.required_units is not None:
        return target.required_units
    return required_count(denominator, target.required_pct)


def _reason(
    lookup: FigureLookup, target: Target, figure: Figure, area: AreaCode, *, single: bool
) -> Reason | None:
    if area.level is not AreaLevel.PROVINCE and target.kind is TargetKind.SHARE_OF_AGENCIES:
        return Reason.NOT_COUNTED_HERE
    if figure.status is Status.NOT_APPLICABLE:
        return Reason.NOTHING_TO_COUNT
    if figure.status is Status.SUPPRESSED:
        return Reason.SUPPRESSED
    if figure.status is not Status.REPORTED:
        return Reason.NO_FIGURE
    if single and figure.numerator == 0 and not _owed(lookup, target, figure):
        return Reason.NOT_OWED_HERE
    return None


def _owed(lookup: FigureLookup, target: Target, figure: Figure) -> bool:
    """Whether the plan wants the level of this very district: all, named, or to be kept."""
    if target.required_pct == 100 or figure.area_code in target.named_units:
        return True
    return target.kind is TargetKind.MAINTAIN and _was_met(lookup, target, figure)


def _was_met(lookup: FigureLookup, target: Target, figure: Figure) -> bool:
    """Whether the target was met in the last earlier year that has a figure."""
    before = lookup.figure_before(target.indicator, figure.area_code, figure.year)
    if before is None:
        return False
    single = before.denominator == 1
    return before.numerator >= (1 if single else _required(target, before.denominator))


def _verdict(lookup: FigureLookup, target: Target, figure: Figure, missing: int) -> Verdict:
    if missing == 0:
        return Verdict.MET
    if target.kind is TargetKind.MAINTAIN and _was_met(lookup, target, figure):
        return Verdict.BREACHED
    return Verdict.NOT_MET
