"""What it would take: people that the province and each district need, now and every year."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import pandas as pd

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.decomposition import total_of
from xhht_analysis.methods.intake import Intake, yearly_intake
from xhht_analysis.results.aims import PEOPLE, Aim, aims
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.plans import NationalTarget, Plan, Target

COLUMNS = {
    "target": "string", "aim": "string", "aim_year": "Int64", "goal_pct": "string",
    "fewer": "boolean", "area_code": "string", "missing": "Int64", "share": "Int64",
    "first_year": "Int64",
}  # fmt: skip


def effort(
    lookup: FigureLookup,
    plan: Plan,
    national: Mapping[str, NationalTarget],
    *,
    districts: Sequence[str],
    year: int,
) -> pd.DataFrame:
    """The need of every target on people against the plan and the national milestones.

    One row per target, aim and area (``COLUMNS``): ``missing`` people for the area itself to reach
    the percentage, ``share`` its part of what the province lacks, ``first_year`` what of the share
    falls to the year after ``year``; shares and years of the districts add up to the province's
    exactly. Where a percentage is not to be exceeded (``fewer``), they are people too many. No
    rows where a district has no figure, for then nobody knows the province's need.
    """
    rows = [
        row
        for target in plan.targets
        if target.kind in PEOPLE
        for row in _rows(lookup, target, plan.area, national, districts, year)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _rows(
    lookup: FigureLookup,
    target: Target,
    province: str,
    national: Mapping[str, NationalTarget],
    districts: Sequence[str],
    year: int,
) -> Iterator[dict]:
    figures = [lookup.figure(target.indicator, code, year) for code in districts]
    if not figures or any(figure.denominator is None for figure in figures):
        return
    counts = {
        figure.area_code: Counted(numerator=figure.numerator, denominator=figure.denominator)
        for figure in figures
    }
    for aim in aims(target, national):
        goal, fewer = _goal(aim, total_of(counts))
        need = _need(counts, goal, fewer=fewer, year=year, target_year=aim.year)
        about = {
            "target": target.id,
            "aim": aim.set_by,
            "aim_year": aim.year,
            "goal_pct": str(goal),
            "fewer": fewer,
        }
        yield about | _province(need, province)
        for one in need.districts:
            yield about | {
                "area_code": one.area_code,
                "missing": one.missing,
                "share": one.share,
                "first_year": next(iter(one.share_by_year), None),
            }


def _goal(aim: Aim, whole: Counted) -> tuple[Fraction, bool]:
    goal = aim.goal_from(whole.share_pct)
    return goal, goal == aim.at_most_pct


def _need(
    counts: Mapping[str, Counted], goal: Fraction, *, fewer: bool, year: int, target_year: int
) -> Intake:
    if fewer:
        # At most 2 % illiterate is at least 98 % who are not.
        counts = {
            code: Counted(
                numerator=count.denominator - count.numerator, denominator=count.denominator
            )
            for code, count in counts.items()
        }
        goal = 100 - goal
    return yearly_intake(counts, at_least_pct=goal, year=year, target_year=target_year)


def _province(need: Intake, code: str) -> dict:
    return {
        "area_code": code,
        "missing": need.missing,
        "share": need.missing,
        "first_year": next(iter(need.by_year), None),
    }
