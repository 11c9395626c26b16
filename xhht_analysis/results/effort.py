"""What it would take: people more that the province and each district need, now and every year."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import pandas as pd

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.intake import Intake, yearly_intake
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.plans import NationalTarget, Plan, Target, TargetKind

COLUMNS = {
    "target": "string", "aim": "string", "aim_year": "Int64", "aim_pct": "string",
    "area_code": "string", "missing": "Int64", "share": "Int64", "first_year": "Int64",
}  # fmt: skip
PLAN, NATIONAL = "plan", "national"
# Only people are asked for every year; the national targets of the other kinds count units of
# their own.
_PEOPLE = {
    TargetKind.SHARE_OF_15PLUS,
    TargetKind.SHARE_OF_WORKING_AGE,
    TargetKind.SHARE_OF_CITIZENS,
}


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
    exactly. No rows where a district has no figure, for then nobody knows the province's need.
    """
    rows = [
        row
        for target in plan.targets
        if target.kind in _PEOPLE
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
    for aim, aim_year, pct in _aims(target, national):
        need = yearly_intake(counts, at_least_pct=pct, year=year, target_year=aim_year)
        about = {
            "target": target.id,
            "aim": aim,
            "aim_year": aim_year,
            "aim_pct": str(pct),
        }
        yield about | _province(need, province)
        for one in need.districts:
            yield about | {
                "area_code": one.area_code,
                "missing": one.missing,
                "share": one.share,
                "first_year": next(iter(one.share_by_year), None),
            }


def _province(need: Intake, code: str) -> dict:
    return {
        "area_code": code,
        "missing": need.missing,
        "share": need.missing,
        "first_year": next(iter(need.by_year), None),
    }


def _aims(
    target: Target, national: Mapping[str, NationalTarget]
) -> Iterator[tuple[str, int, Fraction]]:
    yield PLAN, target.year, target.required_pct
    milestones = national.get(target.national)
    if milestones is not None:
        for year, pct in ((2025, milestones.pct_2025), (2030, milestones.pct_2030)):
            if pct is not None:
                yield NATIONAL, year, pct
