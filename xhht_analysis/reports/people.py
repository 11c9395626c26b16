"""The population aged 15 and over, and how many people a percentage of it means."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from xhht_analysis.drawing.target_bars import target_bars
from xhht_analysis.methods.shares import required_count
from xhht_analysis.reports.content import Cell, Exhibit, Plate, Plates, Table, Unit, linked
from xhht_analysis.reports.figures import cell_of, title_mark
from xhht_analysis.reports.grades import marks
from xhht_analysis.reports.map_marks import mark_of, summary_of
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.concepts import refuse_mixed
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Status
from xhht_analysis.wording import numbers

ID = "people"
POPULATION = "population_15plus"
QUALIFIED = "qualified_15plus_pct"
UNIVERSITY = "university_15plus_pct"


def people_exhibit(material: Material, area: Area) -> Exhibit:
    """Population 15+ and the people that the two targets on qualification mean."""
    of_province = area.level is AreaLevel.PROVINCE
    areas = (*material.districts, material.province) if of_province else (area, material.province)
    population = [material.figure(POPULATION, one.code) for one in areas]
    qualified = [material.figure(QUALIFIED, one.code) for one in areas]
    blocks: tuple = (_table(material, areas),)
    if any(figure.status is Status.REPORTED for figure in qualified):
        blocks += (Plates(plates=(_bars(material, area),)),)
    return Exhibit(
        id=ID,
        title=_title(material),
        blocks=blocks,
        notes=(material.say("people-note-rounding"),),
        made_up=title_mark(material, *population, *qualified),
    )


def percentages(material: Material) -> tuple[Fraction, ...]:
    """The plan's percentages of the population 15+: with a qualification, with a degree."""
    return tuple(pct for _, pct in _steps(material))


def _steps(material: Material) -> tuple[tuple[Indicator, Fraction], ...]:
    wanted = {target.indicator: target.at_least_pct for target in material.plan.targets}
    steps = tuple(
        (material.indicator(name), wanted[name])
        for name in (QUALIFIED, UNIVERSITY)
        if wanted.get(name) is not None
    )
    # Parts of one population side by side must be parts of the same one.
    refuse_mixed([indicator for indicator, _ in steps], material.catalogue.concepts)
    return steps


def _title(material: Material) -> str:
    shown = [numbers.threshold(pct, material.language) for pct in percentages(material)]
    return material.say("people-title", percentages=material.listed(shown))


def _caption(material: Material) -> str:
    named = [
        material.say(
            "people-step",
            indicator=material.mid_label(indicator.short),
            pct=numbers.threshold(pct, material.language),
        )
        for indicator, pct in _steps(material)
    ]
    return material.say("people-caption", steps=material.listed(named), year=str(material.year))


def people_parts(material: Material, code: str) -> str:
    """Each percentage in people, linked, in a row: "20% là 3.959 người, 5% là 990 người"."""
    return material.listed(
        [
            material.say(
                "people-part",
                pct=numbers.threshold(pct, material.language),
                people=linked(people_text(material, code, pct), cell_id(code, f"{float(pct):g}")),
            )
            for pct in percentages(material)
        ]
    )


def cell_id(code: str, column: str) -> str:
    """Where an area's population, or what a percentage of it means, stands in the table."""
    return f"{ID}-{code}-{column}"


def people_text(material: Material, code: str, pct: Fraction) -> str:
    """How many people a percentage of an area's population 15+ is, rounded up."""
    people = _people(material, code, pct)
    if people is None:
        return material.say("status-missing")
    return numbers.whole(people, material.language)


def _people(material: Material, code: str, pct: Fraction) -> int | None:
    figure = material.figure(POPULATION, code)
    if figure.status is not Status.REPORTED:
        return None
    return required_count(int(figure.value), pct)


def _asked(material: Material, code: str, pct: Fraction) -> dict[str, Any]:
    people = _people(material, code, pct)
    return {} if people is None else {"amount": people, "unit": Unit.COUNT}


def _table(material: Material, areas: tuple[Area, ...]) -> Table:
    steps = percentages(material)
    head = (
        material.say("people-head-unit"),
        material.say("people-head-population"),
        *(
            material.say("people-head-pct", pct=numbers.threshold(pct, material.language))
            for pct in steps
        ),
        material.say("people-head-now"),
    )
    rows = tuple(_row(material, area, steps) for area in areas)
    return Table(
        caption=_caption(material),
        head=head,
        rows=rows,
        strong_rows=frozenset({len(rows) - 1}),
    )


def _row(material: Material, area: Area, steps: tuple[Fraction, ...]) -> tuple[Cell, ...]:
    population = material.figure(POPULATION, area.code)
    return (
        Cell(text=material.full_name(area)),
        replace(cell_of(material, population), id=cell_id(area.code, "population")),
        *(
            Cell(
                text=people_text(material, area.code, pct),
                id=cell_id(area.code, f"{float(pct):g}"),
                number=population.status is Status.REPORTED,
                **_asked(material, area.code, pct),
                **marks(material, population),
            )
            for pct in steps
        ),
        cell_of(material, material.figure(QUALIFIED, area.code), with_parts=True),
    )


def _bars(material: Material, area: Area) -> Plate:
    indicator = material.indicator(QUALIFIED)
    figures = [material.figure(QUALIFIED, district.code) for district in material.districts]
    target = percentages(material)[0]
    year = str(material.year)
    illustrative = any(figure.illustrative for figure in figures)
    picture = target_bars(
        [mark_of(material, figure) for figure in figures],
        target=float(target),
        target_label=material.say(
            "bars-target", value=numbers.threshold(target, material.language)
        ),
        met_label=material.say("bars-met"),
        unmet_label=material.say("bars-unmet"),
        highlight=area.code,
        axis_label=material.label(indicator.short),
        alt=material.say(
            "bars-alt",
            indicator=material.mid_label(indicator.label),
            year=year,
            summary=summary_of(material, figures),
        ),
        illustrative_label=material.say("illustrative") if illustrative else None,
    )
    caption = material.say("bars-caption", indicator=material.label(indicator.label), year=year)
    return Plate(picture=picture, caption=caption)
