"""Official outlines in place of our own: `--boundaries` with the full-resolution layers."""

import re
from pathlib import Path

import pytest

from xhht_analysis.catalogue import Workspace
from xhht_analysis.reports import DistrictBrief

PUBLICATION = {"publication": "hien_trang_2019", "year": 2019, "district": "584"}


def longest_path(html: str) -> str:
    """The unit's outline with most of its points left: a district's border."""
    units = html.split('class="unit"')[1:]
    return max((re.search(r' d="([^"]+)"', unit)[1] for unit in units), key=len)


@pytest.mark.slow
def test_a_page_is_drawn_with_the_official_outlines(
    xhht, workspace: Workspace, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    official = shared / "geo" / "ninh_thuan_districts.geojson"
    if not official.exists():
        pytest.skip(f"the official layer is not here: {official}")
    monkeypatch.setenv("XHHT_WORKSPACE", str(workspace.root))
    own = longest_path(DistrictBrief(**PUBLICATION).recognition().html())
    said = xhht(
        *("build", "hien_trang_2019", "--district", "584", "--out", tmp_path),
        *("--boundaries", official),
    )
    assert said.code == 0, said.err
    page = (tmp_path / "latest" / "hien_trang_2019" / "584-bac-ai.vi.html").read_text("utf-8")
    assert own not in page
    assert len(longest_path(page)) > len(own)
    results = tmp_path / "latest" / "results" / "hien_trang_2019"
    again = DistrictBrief(**PUBLICATION, results=str(results)).recognition().html()
    assert longest_path(again) in page, "the edition keeps the outlines that it was drawn with"
