"""The ways to the targets as small panels: the baseline, today, the plan, the milestones."""

from collections.abc import Iterator

from xhht_analysis.drawing.path_panel import Goal, path_panel
from xhht_analysis.reports.content import Plate, Plates
from xhht_analysis.reports.figures import text_of
from xhht_analysis.reports.grades import with_ring
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.targets import bounds_text, value_text
from xhht_analysis.results.aims import PLAN, aims
from xhht_analysis.results.progress import comparable
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.figures import Figure
from xhht_analysis.vocabulary.plans import Target
from xhht_analysis.wording import numbers


def path_plates(material: Material, area: Area) -> tuple[Plates, ...]:
    """A panel for each target with a figure and a percentage to reach; nothing without any."""
    ways = list(_ways(material, area))
    if not ways:
        return ()
    ends = [material.year, *(goal.year for _, _, goals in ways for goal in goals)]
    years = (min(points[0].year for _, points, _ in ways), max(ends))
    return (Plates(plates=tuple(_plate(material, *way, years=years) for way in ways)),)


def _ways(material: Material, area: Area) -> Iterator[tuple[Target, list[Figure], list[Goal]]]:
    for target in material.plan.targets:
        indicator = material.indicator(target.indicator)
        if target.at_least_pct is None or indicator.kind is IndicatorKind.UNITS_AT_LEVEL:
            continue
        found = comparable(
            material.results.lookup, indicator, area.code, material.year, base_year=target.base_year
        )
        if found.points:
            yield target, list(found.points), _goals(material, target)


def _goals(material: Material, target: Target) -> list[Goal]:
    """The plan's own goal and the national milestones that lie after it."""
    found = aims(target, material.catalogue.national)
    return [
        Goal(
            year=aim.year,
            value=float(aim.at_least_pct),
            text=bounds_text(material, target)
            if aim.set_by == PLAN
            else numbers.threshold(aim.at_least_pct, material.language),
            own=aim.set_by == PLAN,
        )
        for aim in found
        if aim.set_by == PLAN or aim.year > target.year
    ]


def _plate(
    material: Material,
    target: Target,
    points: list[Figure],
    goals: list[Goal],
    *,
    years: tuple[int, int],
) -> Plate:
    short = material.label(material.indicator(target.indicator).short)
    first, last = points[0], points[-1]
    illustrative = any(figure.illustrative for figure in points)
    shown = with_ring(value_text(material, target, last), last)
    picture = path_panel(
        [(figure.year, float(figure.pct)) for figure in points],
        goals,
        years=years,
        value_text=shown,
        alt=material.say(
            "path-alt",
            target=f"{target.id}. {short}",
            first_year=str(first.year),
            first=text_of(material, first),
            year=str(last.year),
            value=shown,
            goals="; ".join(f"{goal.year}: {goal.text}" for goal in goals),
        ),
        illustrative_label=material.say("illustrative") if illustrative else None,
    )
    return Plate(picture=picture, caption=f"{target.id}. {short}")
