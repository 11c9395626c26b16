"""A brief on paper: at most four sheets of A4, and none without ink."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.kinds import BRIEFS, REPORTS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST_SHEETS = 4


def told(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def ink(picture: Path) -> float:
    """The share of dark pixels in a grey PNM picture."""
    kind, size, deepest, pixels = picture.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    assert (kind, deepest, len(pixels)) == (b"P5", b"255", width * height)
    return sum(pixel < 128 for pixel in pixels) / len(pixels)


@pytest.fixture(params=REPORTS)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def printed(name: str, page, edition: Path, tmp_path: Path) -> Path:
    page.open((edition / name).as_uri())
    path = tmp_path / "brief.pdf"
    path.write_bytes(page.pdf())
    return path


def test_a_report_prints_on_a4_and_a_brief_on_four_sheets(
    name: str, printed: Path, program
) -> None:
    about = told(program("pdfinfo"), "-l", "-1", printed)
    pages = int(re.search(r"Pages: +(\d+)", about)[1])
    assert pages <= MOST_SHEETS or name not in BRIEFS
    assert len(re.findall(r"Page +\d+ size: .* pts \(A4\)", about)) == pages


def test_no_page_of_a_printed_report_is_blank(printed: Path, program, tmp_path: Path) -> None:
    told(program("pdftoppm"), "-gray", "-r", "40", printed, tmp_path / "sheet")
    shares = [ink(path) for path in sorted(tmp_path.glob("sheet-*"))]
    assert len(shares) >= 2
    # A page with one line of text has three times as much; a blank one has none.
    assert min(shares) > 0.0005, shares


def test_a_printed_report_can_be_searched(
    name: str, printed: Path, program, tmp_path: Path
) -> None:
    told(program("pdftotext"), printed, tmp_path / "text")
    text = " ".join((tmp_path / "text").read_text(encoding="utf-8").split())
    area, year = REPORTS[name]
    assert area in text
    assert year in text
    assert "T15" in text
    assert "← " not in text, "links of the screen have no place on paper"
