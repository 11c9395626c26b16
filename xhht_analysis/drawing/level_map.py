"""Maps of recognition: units coloured by the level they hold."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

import geopandas

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.area_map import area_map
from xhht_analysis.drawing.legend import Entry
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.surroundings import ALONE, Surroundings
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.vocabulary.figures import Status


@drawn_once
def level_map(
    outlines: geopandas.GeoDataFrame,
    marks: Sequence[AreaMark],
    *,
    level_labels: Mapping[int, str],
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
    """Draw each unit in the colour of its level, darker for a higher one.

    ``level_labels`` names every level there can be, 0 (not recognised) to the highest, on every
    map alike; a mark's value is a level among them. The rest is as in ``share_map``.
    """
    levels = sorted(level_labels)
    if levels != list(range(len(levels))) or len(levels) < 2:
        raise ValueError(f"levels must run from 0 without a gap: {levels}")
    strangers = {mark.value for mark in marks if mark.value is not None} - set(levels)
    if strangers:
        raise ValueError(f"levels without a label: {sorted(strangers)}")
    colours = theme.level_colours(len(levels))
    return area_map(
        outlines,
        marks,
        colours={m.code: colours[int(m.value)] for m in marks if m.value is not None},
        entries=[Entry(level_labels[level], Fill(colours[level])) for level in levels],
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
