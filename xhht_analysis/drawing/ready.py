"""A process made ready to draw: what every first picture works out, so that its children need not.

Letters, colours, projections and matplotlib's own first steps are paid for once, before a fork.
"""

import geopandas
import shapely

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.basemap import projection_of
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.lettering import Row, text_width
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.units import Told, unit_gid

_MOST_CLASSES = 6


def make_ready_for(outlines: geopandas.GeoDataFrame) -> None:
    """Look up the projection that maps of the outlines are drawn in."""
    outlines.geometry.to_crs(projection_of(outlines))


def make_ready(*, letters: str) -> None:
    """Draw a picture for nobody: every one of the ``letters`` in each face, every fill.

    No thread is started.
    """
    for classes in range(2, _MOST_CLASSES + 1):
        theme.rising(classes)
        theme.level_colours(classes)
        for below in range(1, classes):
            theme.around_target(below=below, reached=classes - below)
    _specimen(letters)


@theme.house_style()
def _specimen(letters: str) -> Picture:
    canvas = Canvas(100, 100)
    for size in (theme.TEXT, theme.SMALL, theme.VALUE):
        text_width(letters, size)
    for bold in (False, True):
        canvas.row((0, 50), Row(letters, bold=bold))
    canvas.row((0, 50), Row(letters), slanted=True)
    for fill in (*theme.STATUS_FILLS.values(), theme.pinstriped(theme.MET)):
        with canvas.part_of(unit_gid("0")):
            canvas.shape(shapely.box(10, 10, 60, 60), fill, edge=theme.EDGE, width=0.5)
    canvas.box((10, 10, 60, 60), theme.Fill(theme.PAPER), rounding=1.0)
    canvas.line([(0, 0), (9, 9)], dashes=(2, 2))
    canvas.tick((50, 50))
    told = Told(sentence=letters, name=letters, value="")
    return canvas.picture(alt=letters, told={"0": told})
