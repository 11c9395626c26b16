"""The edition as one file: all that a reader needs, in one folder, the same bytes each time."""

import os
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from xhht_analysis.batch.bundle import bundle

DAY = date(2026, 11, 24)
PLACES = {
    "index.html": "<p>",
    "ban_tin_2023/584-bac-ai.vi.html": "Bác Ái",
    "ban_tin_2023/584-bac-ai.vi.xlsx": "PK",
    "ban_tin_2023/Đồi & <b>.html": "tên lạ",
    "results/ban_tin_2023/figures.parquet": "PAR1",
}


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A finished edition, whose files are of any day and may be read by anybody or not."""
    folder = tmp_path / ".building-x"
    for place, text in PLACES.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def packed(folder: Path, name: str = "2026-11-24") -> Path:
    path = folder.with_name("made.zip")
    bundle(folder, name=name, day=DAY, path=path)
    return path


def test_all_that_readers_need_is_in_one_folder(edition: Path) -> None:
    with zipfile.ZipFile(packed(edition)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        texts = {name: archive.read(name).decode("utf-8") for name in names}
    assert names == sorted(names)
    shown = {place: text for place, text in PLACES.items() if not place.startswith("results/")}
    assert texts == {f"2026-11-24/{place}": text for place, text in shown.items()}


def test_the_same_files_make_the_same_bytes_whenever_they_were_written(edition: Path) -> None:
    before = packed(edition).read_bytes()
    for path in edition.rglob("*.html"):
        os.utime(path, (10**9, 10**9))
        path.chmod(0o600)
    assert packed(edition).read_bytes() == before
    (edition / "index.html").write_text("<p>anders", encoding="utf-8")
    assert packed(edition).read_bytes() != before


def test_every_entry_is_of_the_editions_day_and_readable_by_all(edition: Path) -> None:
    with zipfile.ZipFile(packed(edition)) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(2026, 11, 24, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    odd = next(entry for entry in entries if "Đồi" in entry.filename)
    assert odd.flag_bits & 0x800, "names are UTF-8, and say so"


def test_a_day_before_zips_were_made_is_no_trouble(edition: Path) -> None:
    path = edition.with_name("old.zip")
    bundle(edition, name="1970-01-01", day=date(1970, 1, 1), path=path)
    with zipfile.ZipFile(path) as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_what_is_unpacked_leads_from_page_to_page(edition: Path, tmp_path: Path) -> None:
    page = edition / "ban_tin_2023" / "584-bac-ai.vi.html"
    page.write_text('<a href="../index.html"></a>', encoding="utf-8")
    (edition / "index.html").write_text(
        '<a href="ban_tin_2023/584-bac-ai.vi.html"></a>', encoding="utf-8"
    )
    with zipfile.ZipFile(packed(edition)) as archive:
        archive.extractall(tmp_path / "stick")
    for path in (tmp_path / "stick").rglob("*.html"):
        for href in re.findall(r'href="([^"]+)"', path.read_text(encoding="utf-8")):
            assert (path.parent / href).is_file(), href
