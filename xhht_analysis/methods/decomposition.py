"""Where a distance or a change comes from, in parts that add up exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from xhht_analysis.methods.counted import Counted


@dataclass(frozen=True, kw_only=True)
class AreaPart:
    """What an area adds to the distance of the whole from a target.

    ``size``: its part of all people; ``distance_pct``: percentage points of its own share from
    the target, negative below; ``contribution_pct``: the one times the other, percentage points
    of the whole; ``people``: how many more than the target asks for are counted in the area,
    negative where some are missing.
    """

    size: Fraction
    distance_pct: Fraction
    contribution_pct: Fraction
    people: Fraction


@dataclass(frozen=True, kw_only=True)
class ShareChange:
    """A change of a whole's share, per area: its own rate, and its weight in the mix.

    Percentage points of the whole. The mix part of an area is positive where an area above the
    average gained weight or one below it lost some.
    """

    own_rate_pct: Mapping[str, Fraction]
    mix_pct: Mapping[str, Fraction]

    @property
    def own_rate_total_pct(self) -> Fraction:
        """What the areas' own rates changed."""
        return sum(self.own_rate_pct.values(), Fraction())

    @property
    def mix_total_pct(self) -> Fraction:
        """What the population's distribution over the areas changed."""
        return sum(self.mix_pct.values(), Fraction())

    @property
    def total_pct(self) -> Fraction:
        """The change of the whole's share."""
        return self.own_rate_total_pct + self.mix_total_pct


def total_of(areas: Mapping[str, Counted]) -> Counted:
    """All areas together; ``ValueError`` without any."""
    if not areas:
        raise ValueError("there is no area to add up")
    return Counted(
        numerator=sum(area.numerator for area in areas.values()),
        denominator=sum(area.denominator for area in areas.values()),
    )


def distance_by_area(
    areas: Mapping[str, Counted], *, target_pct: Fraction | int
) -> dict[str, AreaPart]:
    """The whole's distance from a target in per cent, by area: size times distance.

    The contributions add up to the whole's distance and the people to its people, exactly.
    """
    whole, target = total_of(areas), Fraction(target_pct)
    parts = {}
    for name, area in areas.items():
        size, distance = Fraction(area.denominator, whole.denominator), area.share_pct - target
        parts[name] = AreaPart(
            size=size,
            distance_pct=distance,
            contribution_pct=size * distance,
            people=area.denominator * distance / 100,
        )
    return parts


def change_by_area(before: Mapping[str, Counted], *, after: Mapping[str, Counted]) -> ShareChange:
    """A change between two years, split after Kitagawa, JASA 50 (1955) 1168-1194.

    The own rate of an area counts with the mean of its two weights, its weight with the mean of
    its two rates, so that no third part is left over. The latter is taken from the mean of the
    whole's two shares; that moves nothing in the sum, as weights gained are weights lost, but
    gives each area's part a meaning of its own. ``ValueError`` unless both years have the same
    areas.
    """
    if before.keys() != after.keys():
        raise ValueError(f"areas of one year only: {sorted(before.keys() ^ after.keys())}")
    wholes = total_of(before), total_of(after)
    average = sum(whole.share_pct for whole in wholes) / 2
    own_rate, mix = {}, {}
    for name in before:
        pair = before[name], after[name]
        weights = [
            Fraction(area.denominator, whole.denominator)
            for area, whole in zip(pair, wholes, strict=True)
        ]
        rates = [area.share_pct for area in pair]
        own_rate[name] = (rates[1] - rates[0]) * sum(weights) / 2
        mix[name] = (weights[1] - weights[0]) * (sum(rates) / 2 - average)
    return ShareChange(own_rate_pct=own_rate, mix_pct=mix)
