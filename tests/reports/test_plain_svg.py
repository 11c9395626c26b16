"""A picture out of a notebook draws and does nothing else, or is refused."""

import pytest
from cattrs.errors import BaseValidationError

from xhht_analysis.drawing.picture import Picture
from xhht_analysis.drawing.plain_svg import is_plain
from xhht_analysis.reports.content import Exhibit, Plate, Plates
from xhht_analysis.reports.parts import from_json, to_json

XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str, **attributes: str) -> str:
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<svg {XMLNS}{more}>{inside}</svg>"


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="m0 0z" style="fill:#fff"/>',
        '<defs><path id="l1" d="m0 0z"/></defs><use xlink:href="#l1"/>',
        '<a href="584-bac-ai.vi.html"><path d="m0 0z"/></a>',
        '<a href="ban_tin_2023/584-bac-ai.vi.html"><path d="m0 0z"/></a>',
        "<!-- Xã <!Đồi --><title>&lt;script&gt;</title>",
        '<g data-name="url(http://x) onload" aria-label="@import"/>',
    ],
    ids=["shape", "letter", "link beside", "link below", "comment and title", "names"],
)
def test_what_draws_is_taken(inside: str) -> None:
    assert is_plain(svg(inside))


@pytest.mark.parametrize(
    "text",
    [
        svg("<script>alert(1)</script>"),
        svg("<foreignObject><b/></foreignObject>"),
        svg('<image href="x.png"/>'),
        svg('<set attributeName="href"/>'),
        svg("<style>@import 'x'</style>"),
        svg('<path d="m0 0z" onclick="alert(1)"/>'),
        svg("", onload="alert(1)"),
        svg('<a href="javascript:alert(1)"><path d="m0 0z"/></a>'),
        svg('<a href="//host/x"><path d="m0 0z"/></a>'),
        svg('<a href="http://host/x"><path d="m0 0z"/></a>'),
        svg('<use xlink:href="http://host/x#y"/>'),
        svg('<path style="fill:url(http://host/x)"/>'),
        svg('<path fill="url(http://host/x#y)"/>'),
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{svg("")}',
        f"<div {XMLNS}></div>",
        "<svg>",
        svg("</svg><img src=x onerror=alert(1)>"),
        "",
    ],
)
def test_what_runs_or_fetches_is_refused(text: str) -> None:
    assert not is_plain(text)


def test_a_notebook_with_such_a_picture_makes_no_report() -> None:
    picture = Picture(svg("<script>alert(1)</script>"), "alt", 1.0, 1.0)
    plates = Plates(plates=(Plate(picture=picture, caption="Bản đồ"),))
    stored = to_json(Exhibit(id="maps", title="Bản đồ", blocks=(plates,)))
    with pytest.raises(BaseValidationError) as refused:
        from_json(stored)
    assert "does more than draw" in "".join(map(str, _leaves(refused.value)))


def _leaves(error: BaseException):
    for one in getattr(error, "exceptions", ()):
        yield from _leaves(one)
    if not getattr(error, "exceptions", ()):
        yield error


@pytest.mark.slow
@pytest.mark.parametrize("area", ["58", "584"])
def test_every_picture_of_ours_is_plain(real, area: str) -> None:
    """They came through ``from_json`` already; here each is named."""
    for part in real("ban_tin_2023", area).parts:
        blocks = (*getattr(part, "blocks", ()), *getattr(part, "more", ()))
        for block in blocks:
            for plate in getattr(block, "plates", ()):
                assert is_plain(plate.picture.svg), plate.caption
