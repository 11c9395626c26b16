"""The slope of shares over the province's zones, from the least favoured to outside them."""

from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.inequality import SlopeIndex, slope_index_of_shares
from xhht_analysis.reports.content import Cell, Table, Unit
from xhht_analysis.reports.figures import cell_of
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.results.gaps import GROUPS, shares_of_people
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.wording import numbers

_ZONE = "zone"
_FEWEST_ZONES = 3


def slope_table(material: Material) -> Table | None:
    """Every share of people by zone, with its slope index; ``None`` where no zone has figures.

    A zone of nobody is left out of the line; one that is withheld or missing leaves no slope.
    """
    every = [(one, _zones(material, one)) for one in shares_of_people(material.catalogue)]
    rows = [row for row in every if any(one.status is Status.REPORTED for one in row[1])]
    if not rows:
        return None
    slopes = {indicator.id: _slope(figures) for indicator, figures in rows}
    rows.sort(key=lambda row: -abs(slopes[row[0].id].slope) if slopes[row[0].id] else 0)
    return Table(
        caption=material.say("gaps-slope-caption", year=str(material.year)),
        head=(
            material.say("gaps-head-indicator"),
            *(material.say(f"gaps-slope-head-{group}") for group in GROUPS[_ZONE]),
            material.say("gaps-slope-head-slope"),
        ),
        rows=tuple(
            (
                Cell(text=material.label(indicator.short)),
                *(cell_of(material, figure) for figure in figures),
                _slope_cell(material, slopes[indicator.id], figures),
            )
            for indicator, figures in rows
        ),
    )


def _zones(material: Material, indicator: Indicator) -> tuple[Figure, ...]:
    found = material.results.by_group
    code, year = material.province.code, material.year
    return tuple(found[_ZONE, group].figure(indicator.id, code, year) for group in GROUPS[_ZONE])


def _slope(figures: tuple[Figure, ...]) -> SlopeIndex | None:
    with_people = [one for one in figures if one.status is not Status.NOT_APPLICABLE]
    if any(one.status is not Status.REPORTED for one in with_people):
        return None
    counts = [Counted(numerator=one.numerator, denominator=one.denominator) for one in with_people]
    return slope_index_of_shares(counts, sampled=False) if len(counts) >= _FEWEST_ZONES else None


def _slope_cell(material: Material, slope: SlopeIndex | None, figures: tuple[Figure, ...]) -> Cell:
    if slope is None:
        return Cell(text=material.say("dash"))
    text = numbers.points(slope.slope, material.language)
    amount = {"amount": float(slope.slope), "unit": Unit.POINTS}
    return Cell(text=text, number=True, **amount, **marks(material, *figures))
