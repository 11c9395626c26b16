"""What lies around the units of a map, and where the map itself lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import geopandas

KILOMETRES = (1, 2, 5, 10, 20, 50, 100, 200)  # round lengths of a scale bar


@dataclass(frozen=True, kw_only=True)
class PlaceName:
    """A name written on the map at a position in degrees, such as a sea or an archipelago."""

    text: str
    longitude: float
    latitude: float


@dataclass(frozen=True, kw_only=True)
class Locator:
    """A small map of ``whole`` that shows where ``part`` lies; both have a column geometry."""

    whole: geopandas.GeoDataFrame
    part: geopandas.GeoDataFrame


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What is drawn around the units, below their labels or over them.

    ``context`` is the land around (geometry, and name where it is to be written); without it no
    sea is drawn, ``sea`` or not. ``neighbours`` are larger areas of that land whose borders and
    names stand out, such as districts behind communes. ``borders`` are drawn over the units.
    ``locator`` and a scale bar, of the kilometres that ``scale_texts`` has a text for (see
    ``KILOMETRES``), stand where nothing else does, or not at all.
    """

    context: geopandas.GeoDataFrame | None = None
    neighbours: geopandas.GeoDataFrame | None = None
    sea: bool = True
    borders: geopandas.GeoDataFrame | None = None
    place_names: Sequence[PlaceName] = ()
    locator: Locator | None = None
    scale_texts: Mapping[int, str] = field(default_factory=dict)


ALONE = Surroundings()
