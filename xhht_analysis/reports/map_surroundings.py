"""What lies around the maps of a publication's areas."""

import pandas as pd

from xhht_analysis.drawing.surroundings import KILOMETRES, Locator, Surroundings
from xhht_analysis.reports.material import Material
from xhht_analysis.sources.outlines import Outlines
from xhht_analysis.vocabulary.areas import Area, AreaLevel


def surroundings_of(material: Material, area: Area) -> Surroundings:
    """What lies around a map of an area's units, and where the area itself lies."""
    provinces = _named(material, AreaLevel.PROVINCE)
    others = provinces[provinces["code"] != material.publication.area]
    if area.level is AreaLevel.PROVINCE:
        own = provinces[provinces["code"] == area.code]
        return Surroundings(
            context=others,
            locator=None if others.empty else Locator(whole=provinces, part=own),
            scale_texts=_scale_texts(material),
        )
    districts = _named(material, AreaLevel.DISTRICT)
    communes = material.outlines(AreaLevel.COMMUNE)
    within = {commune.code for commune in material.communes(area.code)}
    near = [others.drop(columns="name"), communes[~communes["code"].isin(within)]]
    rest = districts[districts["code"] != area.code]
    return Surroundings(
        context=pd.concat(near, ignore_index=True),
        neighbours=pd.concat([rest, others], ignore_index=True),
        locator=Locator(whole=districts, part=districts[districts["code"] == area.code]),
        scale_texts=_scale_texts(material),
    )


def _scale_texts(material: Material) -> dict[int, str]:
    return {km: material.say("map-scale", km=km) for km in KILOMETRES}


def _named(material: Material, level: AreaLevel) -> Outlines:
    """The outlines of a tier with the units' names: columns code, geometry, name."""
    outlines = material.outlines(level)
    names = [material.area(code).name for code in outlines["code"]]
    return outlines.assign(name=names)
