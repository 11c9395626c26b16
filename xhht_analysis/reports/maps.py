"""Maps of shares: classes anchored at the target, equal on every map of a publication."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from xhht_analysis.drawing.classes import Classes
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.methods.map_classes import anchored_edges
from xhht_analysis.reports.content import Cell, Exhibit, Paragraph, Plate, Plates, Table
from xhht_analysis.reports.figures import cell_of, parts_of, text_of, title_mark
from xhht_analysis.reports.grades import with_ring
from xhht_analysis.reports.material import Material
from xhht_analysis.sources.outlines import Outlines
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Figure, Kind, Status
from xhht_analysis.wording import numbers

ID = "maps"
MAPPED = (
    "literate_level1_15_60_pct",
    "literate_level2_15_60_pct",
    "qualified_15plus_pct",
    "vocational_15plus_pct",
    "university_15plus_pct",
)


def maps_exhibit(material: Material, area: Area) -> Exhibit:
    """The communes of a district, or the districts of the province, by literacy and training."""
    of_province = area.level is AreaLevel.PROVINCE
    units = material.districts if of_province else material.communes(area.code)
    shown = [material.figure(name, unit.code) for name in MAPPED for unit in units]
    title = material.say("maps-title")
    if all(figure.status is Status.MISSING for figure in shown):
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=_none_text(material, area)),))
    plates = tuple(_plate(material, material.indicator(name), area, units) for name in MAPPED)
    return Exhibit(
        id=ID,
        title=title,
        blocks=(Plates(plates=plates),),
        notes=(material.say("maps-note-classes"), outline_note(material)),
        made_up=title_mark(material, *shown),
    )


def _none_text(material: Material, area: Area) -> str:
    """Why there is no map: nothing was published at all, or this area did not report."""
    if material.kind is Kind.PUBLISHED:
        return material.say("maps-none")
    facts = {"area": material.full_name(area), "year": str(material.year)}
    return material.say("maps-none-returned", **facts)


def _plate(material: Material, indicator: Indicator, area: Area, units: Sequence[Area]) -> Plate:
    of_province = area.level is AreaLevel.PROVINCE
    tier = AreaLevel.DISTRICT if of_province else AreaLevel.COMMUNE
    outlines = material.outlines(tier)
    codes = {unit.code for unit in units}
    figures = [material.figure(indicator.id, unit.code) for unit in units]
    name = "map-caption-province" if of_province else "map-caption-district"
    label = material.label(indicator.label)
    caption = material.say(name, indicator=label, year=str(material.year))
    illustrative = any(figure.illustrative for figure in figures)
    picture = share_map(
        outlines[outlines["code"].isin(codes)],
        [mark_of(material, figure) for figure in figures],
        classes=classes_of(material, indicator),
        legend_title=material.label(indicator.short),
        status_labels=status_labels(material),
        alt=material.say(
            "map-alt",
            indicator=material.mid_label(indicator.label),
            year=str(material.year),
            summary=summary_of(material, figures),
        ),
        labelled=codes,
        context=context_of(material, within=None if of_province else area.code),
        illustrative_label=material.say("illustrative") if illustrative else None,
    )
    return Plate(
        picture=picture,
        caption=caption,
        table=_table(material, figures, caption),
        unfold=material.say("map-table"),
    )


def _table(material: Material, figures: Sequence[Figure], caption: str) -> Table:
    return Table(
        caption=caption,
        head=tuple(material.say(f"map-head-{name}") for name in ("unit", "value", "parts")),
        rows=tuple(
            (
                Cell(text=material.full_name(material.area(figure.area_code))),
                cell_of(material, figure),
                Cell(text=parts_of(material, figure) or material.say("dash"), number=True),
            )
            for figure in figures
        ),
    )


def mark_of(material: Material, figure: Figure) -> AreaMark:
    """A figure as a mark on a map: its value in the indicator's unit and its text."""
    value = figure.value
    if figure.denominator:
        value = 100 * figure.numerator / figure.denominator
    return AreaMark(
        code=figure.area_code,
        name=material.area(figure.area_code).name,
        status=figure.status,
        value=value,
        text=with_ring(text_of(material, figure), figure),
    )


def outline_note(material: Material) -> str:
    """What the outlines on the maps are worth."""
    given = material.boundaries.keys() & {AreaLevel.DISTRICT, AreaLevel.COMMUNE}
    return material.say("maps-note-given-outlines" if given else "maps-note-own-outlines")


def target_of(material: Material, indicator: Indicator) -> float | None:
    """The percentage that the plan sets for an indicator, if it sets one."""
    for target in material.plan.targets:
        if target.indicator == indicator.id and target.at_least_pct is not None:
            return float(target.at_least_pct)
    return None


def classes_of(material: Material, indicator: Indicator) -> Classes:
    """The classes of an indicator, from all its figures of the publication.

    Only a target of the plan has a side that is reached; around a declared anchor the scale
    simply rises.
    """
    figures = material.results.figures
    rows = figures[(figures["indicator"] == indicator.id) & (figures["denominator"] > 0)]
    values = (100 * rows["numerator"] / rows["denominator"]).astype(float).tolist()
    target = target_of(material, indicator)
    edges = anchored_edges(float(indicator.anchor_pct) if target is None else target, values)
    labels = _labels(material, edges, target)
    if target is None:
        return Classes.rising(edges=edges, labels=labels)
    return Classes.around(target, edges=edges, labels=labels)


def _labels(material: Material, edges: Sequence[float], target: float | None) -> tuple[str, ...]:
    language, decimals = material.language, _decimals(edges)
    shown = [numbers.percent(edge, language, decimals=decimals) for edge in edges]
    labels = [material.say("class-below", high=shown[0])]
    for edge, (low, high) in zip(edges, pairwise(shown), strict=False):
        name = "class-target-between" if _reached(edge, target) else "class-between"
        labels.append(material.say(name, low=low, high=high))
    name = "class-target-above" if _reached(edges[-1], target) else "class-above"
    labels.append(material.say(name, low=shown[-1]))
    return tuple(labels)


def _reached(edge: float, target: float | None) -> bool:
    return target is not None and edge >= target


def _decimals(edges: Sequence[float]) -> int:
    return 0 if all(float(edge).is_integer() for edge in edges) else 1


def status_labels(material: Material) -> dict[Status, str]:
    """What the legend calls a unit without a number."""
    return {
        status: material.say(f"status-{status}")
        for status in Status
        if status is not Status.REPORTED
    }


def summary_of(material: Material, figures: Sequence[Figure]) -> str:
    """The lowest and the highest of some figures, for a picture's text."""
    known = [mark_of(material, one) for one in figures if one.status is Status.REPORTED]
    if not known:
        return material.say("map-summary-none")
    known.sort(key=lambda mark: mark.value)
    low, high = known[0], known[-1]
    if len(known) == 1:
        return material.say("map-summary-one", name=low.name, value=low.text)
    if low.value == high.value:
        return material.say("map-summary-equal", value=low.text, without=len(figures) - len(known))
    return material.say(
        "map-summary", low_name=low.name, low=low.text, high_name=high.name, high=high.text
    )


def context_of(material: Material, *, within: str | None = None) -> Outlines:
    """The land around a map: the other provinces and, around a district, the other communes."""
    land = material.outlines(AreaLevel.PROVINCE)
    land = land[land["code"] != material.publication.area]
    if within is None:
        return land
    own = {commune.code for commune in material.communes(within)}
    near = material.outlines(AreaLevel.COMMUNE)
    return pd.concat([land, near[~near["code"].isin(own)]], ignore_index=True)
