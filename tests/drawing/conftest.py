"""Made-up outlines, and a look at the figure behind a picture."""

import itertools
from collections.abc import Callable, Sequence

import geopandas
import pytest
import shapely
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.textpath import TextPath

from xhht_analysis.drawing import canvas
from xhht_analysis.drawing.classes import Classes
from xhht_analysis.drawing.marks import AreaMark
from xhht_analysis.vocabulary.figures import Status

WEST, SOUTH, SIDE = 108.7, 11.4, 0.25
STATUS_LABELS = {
    Status.MISSING: "Chưa có số liệu",
    Status.NOT_APPLICABLE: "Không áp dụng",
    Status.SUPPRESSED: "Không công bố",
}


def square(column: float, row: float, *, side: float = SIDE) -> shapely.Polygon:
    west, south = WEST + column * SIDE, SOUTH + row * SIDE
    return shapely.box(west, south, west + side, south + side)


@pytest.fixture
def three_districts() -> geopandas.GeoDataFrame:
    """Three squares: two side by side, one above the left one."""
    return geopandas.GeoDataFrame(
        {"code": ["901", "902", "903"]},
        geometry=[square(0, 0), square(1, 0), square(0, 1)],
        crs="EPSG:4326",
    )


@pytest.fixture
def land_in_the_west() -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame(
        {"name": ["Đất Liền"]},
        geometry=[shapely.box(WEST - 5, SOUTH - 5, WEST, SOUTH + 5)],
        crs="EPSG:4326",
    )


@pytest.fixture
def mark() -> Callable[..., AreaMark]:
    def make(code: str, value=None, *, name: str | None = None, status=None, text=None) -> AreaMark:
        status = status or (Status.MISSING if value is None else Status.REPORTED)
        shown = text if text is not None else ("" if value is None else f"{value}%")
        return AreaMark(
            code=code, name=name or f"Huyện {code}", status=status, value=value, text=shown
        )

    return make


@pytest.fixture
def three_marks(mark) -> list[AreaMark]:
    return [mark("901", 8.9), mark("902", 25.0), mark("903", 31)]


@pytest.fixture
def classes() -> Classes:
    labels = ("Dưới 10%", "10% – dưới 25%", "25% – dưới 30%", "Từ 30%")
    return Classes.around(25.0, edges=(10.0, 25.0, 30.0), labels=labels)


@pytest.fixture
def map_texts(classes) -> dict:
    """What every share map needs besides outlines and marks."""
    return {
        "classes": classes,
        "legend_title": "Lao động có bằng cấp, năm 2024",
        "status_labels": STATUS_LABELS,
        "alt": "Bản đồ ba huyện",
    }


@pytest.fixture
def figures(monkeypatch) -> list[Figure]:
    """The figures that pictures are made from, in the order of drawing."""
    seen: list[Figure] = []
    picture_of = canvas.picture_of

    def look(figure: Figure, *, alt: str, told=None):
        seen.append(figure)
        return picture_of(figure, alt=alt, told=told)

    monkeypatch.setattr(canvas, "picture_of", look)
    return seen


def text_boxes(figure: Figure) -> list[tuple[str, shapely.Polygon]]:
    """Each row of text in a figure with the box of its letters' outlines, in points."""
    found = []
    for text in figure.findobj(Text):
        if text.get_text():
            assert (text.get_ha(), text.get_va(), text.get_rotation()) == ("left", "baseline", 0)
            at = text.get_transform().transform(text.get_position())
            outline = TextPath(at, text.get_text(), prop=text.get_fontproperties())
            found.append((text.get_text(), shapely.box(*outline.get_extents().extents)))
    return found


@pytest.fixture
def assert_legible() -> Callable[[Figure], None]:
    """No row of text runs into another one or over the picture's edge."""

    def check(figure: Figure) -> None:
        rows = text_boxes(figure)
        assert rows
        width, height = (72 * inches for inches in figure.get_size_inches())
        page = shapely.box(-0.1, -0.1, width + 0.1, height + 0.1)
        assert [text for text, box in rows if not page.contains(box)] == []
        overlapping = [
            (a, b)
            for (a, one), (b, other) in itertools.combinations(rows, 2)
            if one.buffer(-0.4).intersects(other.buffer(-0.4))
        ]
        assert overlapping == []

    return check


@pytest.fixture
def written() -> Callable[[str], list[str]]:
    """The rows of text of a picture: each stands in a comment before its letters."""

    def read(svg: str) -> Sequence[str]:
        return [part.split("-->")[0].strip() for part in svg.split("<!--")[1:]]

    return read


@pytest.fixture
def filled() -> Callable[..., list[tuple[str, str]]]:
    """The filled patches of one kind in order: colour and hatch, which is empty where plain."""

    def read(figure: Figure, kind: type[Patch]) -> list[tuple[str, str]]:
        found: list[tuple[Patch, str]] = []
        for patch in (one for one in figure.artists if isinstance(one, Patch)):
            if patch.get_label():  # the strokes over the patch before
                found[-1] = (found[-1][0], patch.get_label())
            else:
                found.append((patch, ""))
        return [
            (to_hex(patch.get_facecolor()), hatch)
            for patch, hatch in found
            if type(patch) is kind and patch.get_facecolor()[3]
        ]

    return read
