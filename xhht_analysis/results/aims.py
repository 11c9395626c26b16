"""What a target asks for and by when: the plan's own bounds and the national milestones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from xhht_analysis.vocabulary.plans import NationalTarget, Target, TargetKind

PLAN, NATIONAL = "plan", "national"
# Only of people is a percentage of the country one of the province, too; the other national
# targets count units of their own.
PEOPLE = frozenset(
    {
        TargetKind.SHARE_OF_15PLUS,
        TargetKind.SHARE_OF_WORKING_AGE,
        TargetKind.SHARE_OF_CITIZENS,
    }
)


@dataclass(frozen=True, kw_only=True)
class Aim:
    """Bounds in per cent, at least one of them, and the year that they hold for."""

    set_by: str
    year: int
    at_least_pct: Fraction | None
    at_most_pct: Fraction | None = None

    def holds(self, value_pct: Fraction) -> bool:
        """Whether a value lies within the bounds."""
        low, high = self.at_least_pct, self.at_most_pct
        return (low is None or value_pct >= low) and (high is None or value_pct <= high)

    def goal_from(self, value_pct: Fraction) -> Fraction:
        """The bound that a value moves towards: the only one, or that of a range it lies beyond.

        From within a range it is the lower one.
        """
        if self.at_least_pct is None:
            return self.at_most_pct
        above = self.at_most_pct is not None and value_pct > self.at_most_pct
        return self.at_most_pct if above else self.at_least_pct


def aims(target: Target, national: Mapping[str, NationalTarget]) -> Iterator[Aim]:
    """The plan's aim, with a number of units as a percentage, then those of 2025 and 2030."""
    least = target.at_least_pct
    if target.required_units is not None:
        least = Fraction(100 * target.required_units, target.of_units)
    yield Aim(set_by=PLAN, year=target.year, at_least_pct=least, at_most_pct=target.at_most_pct)
    milestones = national.get(target.national)
    if milestones is None or target.kind not in PEOPLE:
        return
    for year, pct in ((2025, milestones.pct_2025), (2030, milestones.pct_2030)):
        if pct is not None:
            yield Aim(set_by=NATIONAL, year=year, at_least_pct=pct)
