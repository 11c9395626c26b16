"""Two groups of an area's people held against each other, and a district against the rest."""

from dataclasses import dataclass
from fractions import Fraction

from xhht_analysis.methods.comparison import rest_of
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.inequality import gap_pct
from xhht_analysis.reports.material import Material
from xhht_analysis.results.gaps import GROUPS, PAIRS, shares_of_people
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.wording import numbers

REST = "rest"
# What is said of two figures of which one at least is no number: the first that either is.
_WEIGHT = (Status.SUPPRESSED, Status.MISSING, Status.NOT_APPLICABLE)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One indicator of a group and of what it is held against; neither where either has none."""

    indicator: Indicator
    dimension: str
    status: Status
    figures: tuple[Figure, Figure]
    group: Counted | None = None
    reference: Counted | None = None

    @property
    def points(self) -> Fraction:
        """Percentage points that the group lies above the reference; 0 where there is no gap."""
        return gap_pct(self.group, reference=self.reference) if self.group else Fraction()


def gaps_of(material: Material, area: Area) -> dict[str, list[Gap]]:
    """The gaps of every dimension, all in the order of the catalogue's indicators."""
    groups = material.results.by_group
    indicators = shares_of_people(material.catalogue)
    found = {
        dimension: [
            _gap(
                indicator,
                dimension,
                *(
                    groups[dimension, group].figure(indicator.id, area.code, material.year)
                    for group in pair
                ),
            )
            for indicator in indicators
        ]
        for dimension, pair in ((name, GROUPS[name]) for name in PAIRS)
    }
    if area.level is not AreaLevel.PROVINCE:
        found[REST] = [_against_rest(material, indicator, area) for indicator in indicators]
    return found


def _gap(indicator: Indicator, dimension: str, group: Figure, reference: Figure) -> Gap:
    status = _status(group, reference)
    counts = {}
    if status is Status.REPORTED:
        counts = {"group": _counted(group), "reference": _counted(reference)}
    return Gap(
        indicator=indicator,
        dimension=dimension,
        status=status,
        figures=(group, reference),
        **counts,
    )


def _against_rest(material: Material, indicator: Indicator, area: Area) -> Gap:
    own = material.figure(indicator.id, area.code)
    whole = material.figure(indicator.id, material.province.code)
    status, counts = _status(own, whole), {}
    if status is Status.REPORTED and own.table != whole.table:
        status = Status.MISSING
    elif status is Status.REPORTED and own.denominator == whole.denominator:
        status = Status.NOT_APPLICABLE
    elif status is Status.REPORTED:
        counts = {
            "group": _counted(own),
            "reference": rest_of(_counted(own), whole=_counted(whole)),
        }
    return Gap(indicator=indicator, dimension=REST, status=status, figures=(own, whole), **counts)


def _status(*figures: Figure) -> Status:
    statuses = {figure.status for figure in figures}
    return next((status for status in _WEIGHT if status in statuses), Status.REPORTED)


def _counted(figure: Figure) -> Counted:
    return Counted(numerator=figure.numerator, denominator=figure.denominator)


def cell_id(gap: Gap) -> str:
    """Where a gap stands in the table."""
    return f"gaps-{gap.indicator.id}-{gap.dimension}"


def share_text(material: Material, counted: Counted, indicator: Indicator) -> str:
    """A group's share with the decimals of its indicator."""
    return numbers.percent(counted.share_pct, material.language, decimals=indicator.decimals)
