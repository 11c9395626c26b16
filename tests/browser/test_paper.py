"""A brief on paper: A4, and no page without ink."""

import re
import subprocess
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BRIEFS = ("hien_trang_2019/584-bac-ai.vi.html", "ban_tin_2023/582-phan-rang-thap-cham.vi.html")


def told(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def ink(picture: Path) -> float:
    """The share of dark pixels in a grey PNM picture."""
    kind, size, deepest, pixels = picture.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    assert (kind, deepest, len(pixels)) == (b"P5", b"255", width * height)
    return sum(pixel < 128 for pixel in pixels) / len(pixels)


@pytest.fixture(params=BRIEFS)
def printed(request: pytest.FixtureRequest, page, edition: Path, tmp_path: Path) -> Path:
    page.open((edition / request.param).as_uri())
    path = tmp_path / "brief.pdf"
    path.write_bytes(page.pdf())
    return path


def test_a_brief_prints_on_a4(printed: Path, program) -> None:
    about = told(program("pdfinfo"), "-l", "-1", printed)
    pages = int(re.search(r"Pages: +(\d+)", about)[1])
    assert 4 <= pages <= 10
    assert len(re.findall(r"Page +\d+ size: .* pts \(A4\)", about)) == pages


def test_no_page_of_a_printed_brief_is_blank(printed: Path, program, tmp_path: Path) -> None:
    told(program("pdftoppm"), "-gray", "-r", "40", printed, tmp_path / "sheet")
    shares = [ink(path) for path in sorted(tmp_path.glob("sheet-*"))]
    assert len(shares) >= 4
    # A page with one line of text has three times as much; a blank one has none.
    assert min(shares) > 0.0005, shares


def test_a_printed_brief_can_be_searched(printed: Path, program, tmp_path: Path) -> None:
    told(program("pdftotext"), printed, tmp_path / "text")
    text = " ".join((tmp_path / "text").read_text(encoding="utf-8").split())
    assert re.search("Huyện Bác Ái|Thành phố Phan Rang - Tháp Chàm", text)
    assert "T15." in text
    assert "Danh mục các bản tin" not in text, "links of the screen have no place on paper"
