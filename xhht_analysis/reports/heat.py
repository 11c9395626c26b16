"""Districts × targets at a glance: each verdict by sign and tone, with the figure below it."""

from xhht_analysis.reports.content import Cell, Exhibit, Table
from xhht_analysis.reports.figures import title_mark
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.targets import value_text
from xhht_analysis.reports.verdicts import verdict_cell
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.verdicts import Assessment

ID = "heat"


def heat_exhibit(material: Material, area: Area) -> Exhibit:
    """Every district and the province, a row each, against every target of the plan."""
    areas = (*material.districts, area)
    found = [material.results.assessments_of(one.code) for one in areas]
    plan = material.plan.targets
    return Exhibit(
        id=ID,
        title=material.say("heat-title"),
        blocks=(
            Table(
                caption=material.say("heat-caption", year=str(material.year)),
                head=(material.say("heat-head-unit"), *(target.id for target in plan)),
                rows=tuple(
                    (
                        Cell(text=one.name),
                        *(_cell(material, assessment) for assessment in row),
                    )
                    for one, row in zip(areas, found, strict=True)
                ),
                strong_rows=frozenset({len(areas) - 1}),
                widths=(20, *[9] * len(plan)),
                heat=True,
            ),
        ),
        notes=(material.say("heat-note"),),
        made_up=title_mark(material, *(one.figure for row in found for one in row)),
    )


def _cell(material: Material, found: Assessment) -> Cell:
    """The sign of the verdict; the figure below, where it is one that the area itself has."""
    verdict = verdict_cell(material, found)
    sign = verdict.text.partition(" ")[0]
    figure = _own(material, found)
    shown = "" if figure.status is not Status.REPORTED else _value(material, found, figure)
    return Cell(text=sign, note=shown, tone=verdict.tone, **marks(material, figure))


def _own(material: Material, found: Assessment) -> Figure:
    """What the target measures; of a single district, the level that it holds."""
    indicator = material.indicator(found.figure.indicator)
    if indicator.kind is not IndicatorKind.UNITS_AT_LEVEL or found.figure.denominator != 1:
        return found.figure
    return material.figure(material.level_indicator(indicator.field).id, found.area_code)


def _value(material: Material, found: Assessment, figure: Figure) -> str:
    kind = material.indicator(figure.indicator).kind
    if kind is IndicatorKind.LEVEL:
        return material.say("heat-level", level=int(figure.value))
    if kind is IndicatorKind.UNITS_AT_LEVEL:
        return f"{figure.numerator}/{figure.denominator}"
    return value_text(material, material.target(found.target), figure)
