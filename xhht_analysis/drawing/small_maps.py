"""Small maps side by side on one scale: the same units, one map for each year."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import geopandas
from shapely import affinity

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.area_map import fill_of, status_entries
from xhht_analysis.drawing.basemap import basemap_of
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.classes import Classes
from xhht_analysis.drawing.legend import Entry, Legend
from xhht_analysis.drawing.lettering import Row
from xhht_analysis.drawing.marks import AreaMark, marks_by_code
from xhht_analysis.drawing.once import drawn_once
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.stamp import stamp_over
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.drawing.units import Told, unit_gid
from xhht_analysis.vocabulary.figures import Status

_MOST = 3  # beside one another
_GAP, _BELOW = 8.0, 6.0
_TALLEST = 150.0


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One small map: what it is of, and its marks."""

    title: str
    marks: Sequence[AreaMark]


@drawn_once
@theme.house_style()
def small_maps(
    outlines: geopandas.GeoDataFrame,
    panels: Sequence[Panel],
    *,
    classes: Classes,
    legend_title: str,
    status_labels: Mapping[Status, str],
    alt: str,
    illustrative_label: str | None = None,
) -> Picture:
    """Draw the panels in rows, in the classes' colours, above one legend.

    Units bear no labels; whoever points at one is told its figure. Errors are as in ``share_map``,
    and ``ValueError`` where there are not two panels to compare.
    """
    if len(panels) < 2:
        raise ValueError(f"{len(panels)} small maps leave nothing to compare")
    entries = [Entry(t, Fill(c)) for t, c in zip(classes.labels, classes.colours, strict=True)]
    every = [mark for panel in panels for mark in panel.marks]
    entries += status_entries(every, status_labels)
    legend = Legend(legend_title, entries, theme.WIDTH)
    stamp = stamp_over(illustrative_label)
    columns = min(len(panels), _MOST)
    width = (theme.WIDTH - (columns - 1) * _GAP) / columns
    base = basemap_of(outlines, context=None, width=width, tallest=_TALLEST)
    title_height = Row("0", theme.TEXT, True).height
    step = base.frame[3] + title_height + _BELOW
    rows = math.ceil(len(panels) / columns)
    canvas = Canvas(theme.WIDTH, math.ceil(legend.height + rows * step + stamp.height))
    stamp.draw(canvas, top=canvas.height)
    legend.draw(canvas, top=legend.height)

    told: dict[str, Told] = {}
    for number, panel in enumerate(panels):
        left = number % columns * (width + _GAP)
        bottom = legend.height + (rows - 1 - number // columns) * step + _BELOW
        middle = bottom + base.frame[3] + title_height / 2
        canvas.row((left + width / 2, middle), Row(panel.title, bold=True), align="center")
        colours = classes.colours_of(panel.marks)
        for code, mark in marks_by_code(panel.marks, codes=outlines["code"]).items():
            fill = fill_of(mark, colours.get(code, ""), illustrative=bool(illustrative_label))
            shape = affinity.translate(base.shapes[code], left, bottom)
            key = f"{code}-{number}"
            with canvas.part_of(unit_gid(key)):
                canvas.shape(shape, fill, edge=theme.EDGE, width=0.5)
            told[key] = mark.told()
    return canvas.picture(alt=alt, told=told)
