"""The typeface of pictures as files, for the formats that set text around them."""

from functools import cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font

FAMILY, MONOSPACED = "DejaVu Sans", "DejaVu Sans Mono"


def typeface_folder() -> Path:
    """Where matplotlib keeps its fonts: the same ones on every machine."""
    return Path(matplotlib.get_data_path()) / "fonts" / "ttf"


@cache
def letters() -> frozenset[str]:
    """Every character that the typeface can show."""
    return frozenset(map(chr, FT2Font(str(typeface_folder() / "DejaVuSans.ttf")).get_charmap()))
