"""How many people more a year each district needs, so that the province reaches its target.

The province lacks the least whole number that reaches its percentage, at today's denominators.
That number is parted among the districts that lack people themselves, in proportion to how many
they lack, by largest remainder: shares are rounded down and what is left goes, one each, to the
largest fractions, at a tie to the larger lack, then to the lower code. No district is asked for
more than it lacks, and one at the target for nothing. Districts above the target help the
province, so the shares together are never more than what all districts lack by themselves; that
number, needed for every district to reach the percentage, is given beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.shares import required_count


@dataclass(frozen=True, kw_only=True)
class DistrictIntake:
    """People more that one district needs: altogether, and in each year up to the target year.

    ``share`` is its part of what the province lacks, ``missing`` what it lacks itself.
    """

    area_code: str
    share: int
    share_by_year: tuple[int, ...]
    missing: int
    missing_by_year: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Intake:
    """The province's need and its districts'; shares and years add up to it exactly.

    ``by_year`` is empty where the target year has come. ``missing_in_districts``: what it takes
    for every district to reach the target.
    """

    missing: int
    by_year: tuple[int, ...]
    missing_in_districts: int
    districts: tuple[DistrictIntake, ...]


def yearly_intake(
    counts: Mapping[str, Counted], *, at_least_pct: Fraction, year: int, target_year: int
) -> Intake:
    """The need of each district and year after ``year`` up to ``target_year``.

    ``counts``: every district of the province -> its people. ``ValueError`` for no districts or a
    percentage outside 0 to 100.
    """
    if not 0 <= at_least_pct <= 100:
        raise ValueError(f"{at_least_pct} % cannot be reached")
    if not counts:
        raise ValueError("a province without districts has no intake")
    required = partial(required_count, at_least_pct=Fraction(str(at_least_pct)))
    lacking = {
        code: max(0, required(counts[code].denominator) - counts[code].numerator)
        for code in sorted(counts)
    }
    part = sum(count.numerator for count in counts.values())
    whole = sum(count.denominator for count in counts.values())
    missing = max(0, required(whole) - part)
    shares = largest_remainder(missing, lacking)
    years = max(0, target_year - year)
    share_by_year = spread_over_years(shares, years=years)
    missing_by_year = spread_over_years(lacking, years=years)
    return Intake(
        missing=missing,
        by_year=tuple(map(sum, zip(*share_by_year.values(), strict=True))),
        missing_in_districts=sum(lacking.values()),
        districts=tuple(
            DistrictIntake(
                area_code=code,
                share=shares[code],
                share_by_year=share_by_year[code],
                missing=lacking[code],
                missing_by_year=missing_by_year[code],
            )
            for code in lacking
        ),
    )


def largest_remainder(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """A whole number parted in proportion to whole weights, adding up to it exactly.

    ``ValueError`` where there is something to part and nobody to take it.
    """
    weight = sum(weights.values())
    if total < 0 or any(one < 0 for one in weights.values()) or (total and not weight):
        raise ValueError(f"{total} cannot be parted by {dict(weights)}")
    if total == 0:
        return dict.fromkeys(weights, 0)
    shares = {code: total * one // weight for code, one in weights.items()}
    by_remainder = sorted(
        weights, key=lambda code: (-(total * weights[code] % weight), -weights[code], code)
    )
    for code in by_remainder[: total - sum(shares.values())]:
        shares[code] += 1
    return shares


def spread_over_years(people: Mapping[str, int], *, years: int) -> dict[str, tuple[int, ...]]:
    """Each district's people over the years, as evenly as whole people allow.

    Everybody stands in one line, district by district, and is told off to the years in turn: so
    no two years of a district differ by more than one, nor do two years of them all together.
    """
    spread, before = {}, 0
    for code, number in people.items():
        spread[code] = tuple(
            (number - (turn - before) % years + years - 1) // years for turn in range(years)
        )
        before += number
    return spread
