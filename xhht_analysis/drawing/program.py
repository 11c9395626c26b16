"""What draws the pictures: our own source and the libraries below it, as one digest."""

from collections.abc import Mapping
from pathlib import Path

import geopandas
import matplotlib
import numpy as np
import pandas as pd
import pyproj
import seaborn
import shapely
from matplotlib import ft2font

from xhht_analysis.drawing.encoding import digest_of

_LIBRARIES: Mapping[str, str] = {
    "matplotlib": matplotlib.__version__,
    "freetype": ft2font.__freetype_version__,
    "seaborn": seaborn.__version__,
    "geopandas": geopandas.__version__,
    "shapely": shapely.__version__,
    "geos": shapely.geos_version_string,
    "pyproj": pyproj.__version__,
    "proj": pyproj.proj_version_str,
    "numpy": np.__version__,
    "pandas": pd.__version__,
}
# Settings of matplotlib that what we draw with might read, where the house style says nothing.
_FAMILIES = ("axes", "font", "hatch", "lines", "mathtext", "patch", "path", "svg", "text")


def program(folder: Path, libraries: Mapping[str, str] = _LIBRARIES) -> bytes:
    """A digest of the source files in a folder and of the libraries' versions."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.py")}
    if not files:
        raise FileNotFoundError(f"no source of the drawing program in {folder}")
    return digest_of(({name: path.read_bytes() for name, path in files.items()}, libraries))


def settings() -> bytes:
    """A digest of matplotlib's settings as the process has them now."""
    chosen = {
        name: repr(value)
        for name, value in matplotlib.rcParams.items()
        if name.partition(".")[0] in _FAMILIES
    }
    return digest_of(chosen)


# Read with the program itself: a file changed later is not what this process draws with.
PROGRAM = program(Path(__file__).parent)
