"""The province's place among all provinces, and where sampling errors leave it open."""

from collections.abc import Sequence
from dataclasses import dataclass

from xhht_analysis.methods.confidence import Interval
from xhht_analysis.methods.ranks import certain_ranks, joint_intervals, rank_from_lowest
from xhht_analysis.reports.content import linked
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.figures import Figure, Status


def provinces_in(material: Material, of: Figure) -> list[Figure]:
    """The same rate of all provinces in the year of one of them."""
    register = material.catalogue.register
    units = register.units(AreaLevel.PROVINCE, on=material.publication.units_at)
    return [material.figure(of.indicator, unit.code, of.year) for unit in units]


def cell_id(of: Figure, column: str) -> str:
    """Where a year's value, the country's or the rank stands in the table below the pictures."""
    return f"national-{of.indicator}-{of.year}-{column}"


@dataclass(frozen=True, kw_only=True)
class Rank:
    """A place from the bottom among so many; ``None`` where sampling errors leave several open."""

    place: int | None
    tied: bool
    total: int

    @property
    def known(self) -> bool:
        """Whether there is a place to speak of: not among one alone either."""
        return self.place is not None and self.total > 1


def rank_of(material: Material, of: Figure) -> Rank:
    """The province's place among all that have a figure.

    Where no source publishes sampling errors it is the order of the figures as published.
    """
    found = [one for one in provinces_in(material, of) if one.status is Status.REPORTED]
    values = {one.area_code: one.value for one in found}
    place = rank_from_lowest(values, of.area_code)
    if any(one.lower is not None for one in found):
        place = _certain(found, of) if has_errors(found) else None
    tied = list(values.values()).count(of.value) > 1
    return Rank(place=place, tied=tied, total=len(values))


def _certain(found: Sequence[Figure], of: Figure) -> int | None:
    values = {one.area_code: one.value for one in found}
    alone = {one.area_code: Interval(one.lower, one.upper) for one in found}
    jointly = joint_intervals(values, intervals_95=alone)
    return certain_ranks(values, intervals=jointly, highest_first=False)[of.area_code]


def rank_facts(material: Material, of: Figure, *, spoken: bool = False) -> dict[str, str | int]:
    """What ``national-rank`` says, with the numbers linked unless it is ``spoken`` of a picture."""
    rank = rank_of(material, of)
    shown = {"place": str(rank.place), "total": str(rank.total)}
    if not spoken:
        shown = {name: linked(text, cell_id(of, "rank")) for name, text in shown.items()}
    known = rank.place if rank.known else "withheld" if rank.total > 1 else "alone"
    return {"rank": known, "tied": "yes" if rank.tied else "no", **shown}


def has_errors(figures: Sequence[Figure]) -> bool:
    """Whether a source published the sampling error of each of its figures."""
    return all(one.lower is not None and one.lower < one.upper for one in figures)
