"""Maps of shares: communes of a district, districts of the province."""

from collections.abc import Sequence

from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.drawing.surroundings import Surroundings
from xhht_analysis.reports.content import Exhibit, Paragraph, Plate, Plates
from xhht_analysis.reports.figures import title_mark
from xhht_analysis.reports.map_classes import classes_of
from xhht_analysis.reports.map_marks import (
    figures_table,
    mark_of,
    outline_note,
    status_labels,
    summary_of,
)
from xhht_analysis.reports.map_surroundings import surroundings_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.small_multiples import small_multiples
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Kind, Status

ID = "maps"
FIRST = ("literate_level2_15_60_pct", "qualified_15plus_pct")
FURTHER = ("literate_level1_15_60_pct", "vocational_15plus_pct", "university_15plus_pct")
MAPPED = (*FIRST, *FURTHER)


def maps_exhibit(material: Material, area: Area) -> Exhibit:
    """The communes of a district, or the districts of the province, by literacy and training."""
    of_province = area.level is AreaLevel.PROVINCE
    units = material.districts if of_province else material.communes(area.code)
    shown = [material.figure(name, unit.code) for name in MAPPED for unit in units]
    title = material.say("maps-title")
    if all(figure.status is Status.MISSING for figure in shown):
        return Exhibit(id=ID, title=title, blocks=(Paragraph(text=_none_text(material, area)),))
    around = surroundings_of(material, area)
    first, further = (
        Plates(
            plates=tuple(
                _plate(material, material.indicator(name), area, units, around) for name in names
            )
        )
        for names in (FIRST, FURTHER)
    )
    over_years = small_multiples(material) if of_province else None
    return Exhibit(
        id=ID,
        title=title,
        blocks=(first, over_years) if over_years else (first,),
        more=(further,),
        more_title=material.say("maps-more"),
        notes=(material.say("maps-note-classes"), outline_note(material)),
        made_up=title_mark(material, *shown),
    )


def _none_text(material: Material, area: Area) -> str:
    """Why there is no map: nothing was published at all, or this area did not report."""
    if material.kind is Kind.PUBLISHED:
        return material.say("maps-none")
    facts = {"area": material.full_name(area), "year": str(material.year)}
    return material.say("maps-none-returned", **facts)


def _plate(
    material: Material, indicator: Indicator, area: Area, units: Sequence[Area],
    around: Surroundings,
) -> Plate:  # fmt: skip
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
        surroundings=around,
        illustrative_label=material.say("illustrative") if illustrative else None,
    )
    return Plate(
        picture=picture,
        caption=caption,
        table=figures_table(material, figures, caption),
        unfold=material.say("map-table"),
    )
