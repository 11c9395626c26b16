"""Maps of shares: units coloured by class."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

import geopandas

from xhht_analysis.drawing.area_map import area_map
from xhht_analysis.drawing.classes import Classes
from xhht_analysis.drawing.legend import Entry
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.surroundings import ALONE, Surroundings
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.vocabulary.figures import Status


@drawn_once
def share_map(
    outlines: geopandas.GeoDataFrame,
    marks: Sequence[AreaMark],
    *,
    classes: Classes,
    legend_title: str,
    status_labels: Mapping[Status, str],
    alt: str,
    highlight: str | Collection[str] | None = None,
    labelled: Collection[str] | None = None,
    show_values: bool = True,
    surroundings: Surroundings = ALONE,
    links: Mapping[str, str] = MappingProxyType({}),
    illustrative_label: str | None = None,
) -> Picture:
    """Draw each unit of ``outlines`` (columns code, geometry) in the colour of its class.

    ``highlight`` is one unit or a group of units that gets one heavy outline. All units are
    labelled with name and value, of more than 16 only the highlighted ones; ``labelled`` says
    otherwise. A label that fits nowhere is left out. Whoever points at a unit is told its figure;
    where ``links`` has an address for its code, the unit leads there. ``illustrative_label`` is
    printed above the map, and stripes laid over every figure. Raises ``ValueError`` where outlines
    and marks do not match one to one, ``KeyError`` where a status that occurs has no label.
    """
    return area_map(
        outlines,
        marks,
        colours=classes.colours_of(marks),
        entries=[Entry(t, Fill(c)) for t, c in zip(classes.labels, classes.colours, strict=True)],
        legend_title=legend_title,
        status_labels=status_labels,
        alt=alt,
        highlight=highlight,
        labelled=labelled,
        show_values=show_values,
        surroundings=surroundings,
        links=links,
        illustrative_label=illustrative_label,
    )
