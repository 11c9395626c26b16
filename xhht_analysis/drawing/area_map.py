"""A map of units filled one by one, with labels and legend: what all our maps have in common."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import geopandas
import shapely

from xhht_analysis.drawing import theme
from xhht_analysis.drawing.basemap import Basemap, basemap_of
from xhht_analysis.drawing.canvas import Canvas
from xhht_analysis.drawing.leaders import Point
from xhht_analysis.drawing.legend import Entry, Legend
from xhht_analysis.drawing.marks import AreaMark, marks_by_code
from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.spare_room import apart_from, draw_locator, draw_scale
from xhht_analysis.drawing.stamp import stamp_over
from xhht_analysis.drawing.surroundings import Surroundings
from xhht_analysis.drawing.theme import Fill
from xhht_analysis.drawing.unit_labels import Written, write_land_names, write_units
from xhht_analysis.drawing.units import unit_gid
from xhht_analysis.vocabulary.figures import Status

_TALLEST = 360.0
_FEW = 16  # up to so many units all are labelled, beyond that the highlighted ones only
_SMALL_AREA = 500.0  # square points
_FINE = 0.3  # points: bends of a strip of land that are not seen
_STUB = 18.0  # points: what is shorter is left of a border that two layers draw
_TWICE = 5.0  # points: borders so near are the same


@theme.house_style()
def area_map(
    outlines: geopandas.GeoDataFrame,
    marks: Sequence[AreaMark],
    *,
    colours: Mapping[str, str],
    entries: Sequence[Entry],
    legend_title: str,
    status_labels: Mapping[Status, str],
    alt: str,
    highlight: str | Collection[str] | None,
    labelled: Collection[str] | None,
    show_values: bool,
    surroundings: Surroundings,
    links: Mapping[str, str],
    illustrative_label: str | None,
) -> Picture:
    """Draw; ``colours`` has each reported unit's by its code, the rest is as in ``share_map``."""
    by_code = marks_by_code(marks, codes=outlines["code"])
    chosen = _codes(highlight, by_code)
    named = _codes(labelled, by_code) if labelled is not None else chosen
    if labelled is None and len(by_code) <= _FEW:
        named = frozenset(by_code)
    legend = Legend(legend_title, [*entries, *status_entries(marks, status_labels)], theme.WIDTH)
    stamp = stamp_over(illustrative_label)
    base = basemap_of(outlines, context=surroundings.context, width=theme.WIDTH, tallest=_TALLEST)
    # The legend hangs below the origin: maps that differ in it alone share all that lies above.
    canvas = Canvas(theme.WIDTH, base.frame[3] + stamp.height, below=legend.height)
    stamp.draw(canvas, top=canvas.height)
    legend.draw(canvas, top=0.0)

    _draw_land(canvas, base, surroundings)
    fills = {
        code: fill_of(mark, colours.get(code, ""), illustrative=bool(illustrative_label))
        for code, mark in by_code.items()
    }
    edge_width = 0.7 if len(fills) <= _FEW else 0.35
    for code, fill in fills.items():
        with canvas.part_of(unit_gid(code)):
            canvas.shape(base.shapes[code], fill, edge=theme.EDGE, width=edge_width)
    if surroundings.borders is not None:
        for shape in base.borders(surroundings.borders):
            canvas.shape(shape, None, edge=theme.INK, width=1.0)
    if chosen:
        whole = base.whole(chosen)
        heavy = 2.2 if whole.area > _SMALL_AREA else 1.3
        canvas.shape(whole, None, edge=theme.PAPER, width=1.9 * heavy)
        canvas.shape(whole, None, edge=theme.INK, width=heavy)
    written = write_units(
        canvas, base, by_code, fills, chosen=chosen, named=named, show_values=show_values,
        place_names=surroundings.place_names,
    )  # fmt: skip
    _furnish(canvas, base, surroundings, written)
    canvas.box(base.frame, None, edge=theme.COAST, width=0.8)
    told = {code: mark.told(href=links.get(code, "")) for code, mark in by_code.items()}
    return canvas.picture(alt=alt, told=told)


def _codes(wanted: str | Collection[str] | None, known: Collection[str]) -> frozenset[str]:
    codes = frozenset({wanted} if isinstance(wanted, str) else wanted or ())
    if strangers := sorted(codes - set(known)):
        raise ValueError(f"the map has no units {strangers}")
    return codes


def status_entries(marks: Sequence[AreaMark], labels: Mapping[Status, str]) -> list[Entry]:
    """Entries for the statuses that occur; one without a label is an error, not a blank."""
    occurring = {mark.status for mark in marks}
    return [
        Entry(labels[status], fill)
        for status, fill in theme.STATUS_FILLS.items()
        if status in occurring
    ]


def fill_of(mark: AreaMark, colour: str, *, illustrative: bool) -> Fill:
    """The colour with the stripes of illustrative figures, or the hatch of another status."""
    if mark.status != Status.REPORTED:
        return theme.STATUS_FILLS[mark.status]
    return theme.pinstriped(colour) if illustrative else Fill(colour)


def _draw_land(canvas: Canvas, base: Basemap, surroundings: Surroundings) -> None:
    """Sea, the land around, and its larger borders."""
    # Without land around, sea and land cannot be told apart.
    at_sea = surroundings.sea and surroundings.context is not None
    canvas.box(base.frame, Fill(theme.SEA if at_sea else theme.PAPER))
    for _, shape in base.surroundings:
        edge, width = (theme.COAST, 0.5) if surroundings.neighbours is None else (theme.FAINT, 0.5)
        canvas.shape(shape, Fill(theme.LAND), edge=edge, width=width)
    if base.surroundings:
        canvas.shape(base.slivers.simplify(_FINE), Fill(theme.LAND), edge=theme.LAND, width=0.8)
    if surroundings.neighbours is not None:
        for line in _borders(base, surroundings.neighbours):
            canvas.line(line, colour=theme.COAST, width=1.1)


def _borders(base: Basemap, areas: geopandas.GeoDataFrame) -> Iterator[Sequence[Point]]:
    """The borders of the areas around, each once though two layers draw it, off the units' own."""
    drawn = base.all_shapes.buffer(_TWICE)
    inner = shapely.box(*base.frame).buffer(-0.5)
    for _, shape in base.around(areas):
        fresh = shapely.intersection(shape.boundary.difference(drawn), inner)
        parts = shapely.get_parts(shapely.line_merge(fresh))
        yield from (part.coords for part in parts if part.length > _STUB)
        drawn = shapely.union(drawn, shape.boundary.buffer(_TWICE, quad_segs=2))


def _furnish(canvas: Canvas, base: Basemap, surroundings: Surroundings, written: Written) -> None:
    """Locator, scale bar and names of the land around, as far as there is room."""
    taken, leaders = list(written.boxes), written.leaders
    whole = base.all_shapes
    if surroundings.locator is not None:
        avoid = apart_from([whole, leaders], taken)
        if box := draw_locator(canvas, base, surroundings.locator, avoid=avoid):
            taken.append(box)
    if surroundings.scale_texts:
        avoid = apart_from([whole, leaders], taken)
        if box := draw_scale(canvas, base, surroundings.scale_texts, avoid=avoid):
            taken.append(box)
    named = surroundings.neighbours
    land = base.surroundings if named is None else base.around(named)
    occupied = shapely.union(whole, leaders).buffer(3)
    write_land_names(canvas, land, occupied=occupied, taken=taken)
