"""The map of all provinces by a published rate."""

import itertools
from collections.abc import Sequence
from statistics import quantiles

from xhht_analysis.drawing.classes import Classes
from xhht_analysis.drawing.share_map import share_map
from xhht_analysis.drawing.surroundings import PlaceName, Surroundings
from xhht_analysis.reports.content import Plate
from xhht_analysis.reports.map_marks import figures_table, mark_of, status_labels, summary_of
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.wording import numbers

_CLASSES = 5
# Where the names of the two archipelagos are written, clear of their islands.
_ARCHIPELAGOS = (("place-hoang-sa", 112.3, 15.5), ("place-truong-sa", 112.6, 9.4))


def country_map(material: Material, indicator: Indicator, figures: Sequence[Figure]) -> Plate:
    """All provinces in fifths of their number, the publication's province outlined."""
    year = str(figures[0].year)
    known = [figure.value for figure in figures if figure.status is Status.REPORTED]
    picture = share_map(
        material.outlines(AreaLevel.PROVINCE),
        [mark_of(material, figure) for figure in figures],
        classes=_classes(material, known),
        legend_title=material.label(indicator.short),
        status_labels=status_labels(material),
        alt=material.say(
            "national-map-alt",
            indicator=material.mid_label(indicator.label),
            year=year,
            total=len(known),
            summary=summary_of(material, figures),
        ),
        highlight=material.publication.area,
        surroundings=Surroundings(
            place_names=tuple(
                PlaceName(text=material.say(name), longitude=longitude, latitude=latitude)
                for name, longitude, latitude in _ARCHIPELAGOS
            )
        ),
    )
    caption = material.say(
        "national-caption-map",
        indicator=material.label(indicator.label),
        year=year,
        total=len(known),
    )
    return Plate(
        picture=picture,
        caption=caption,
        table=figures_table(material, figures, caption),
        unfold=material.say("map-table"),
    )


def _classes(material: Material, values: Sequence[float]) -> Classes:
    """Fifths: with 63 provinces and no target, equal numbers tell where a province stands."""
    edges = sorted({round(edge, 1) for edge in quantiles(values, n=_CLASSES)})
    shown = [numbers.percent(edge, material.language, decimals=1) for edge in edges]
    labels = [material.say("class-below", high=shown[0])]
    labels += [
        material.say("class-between", low=low, high=high) for low, high in itertools.pairwise(shown)
    ]
    labels.append(material.say("class-above", low=shown[-1]))
    return Classes.rising(edges=edges, labels=labels)
