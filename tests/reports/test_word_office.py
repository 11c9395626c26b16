"""The Word document of the real brief, as an office program lays it out."""

import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.reports.printed import MM, cell_texts, facts, squeezed, told, words_of
from xhht_analysis.reports.content import Part
from xhht_analysis.reports.exports.paper import on_paper
from xhht_analysis.reports.exports.word.document import word


@pytest.fixture
def parts(real) -> Sequence[Part]:
    return real("ban_tin_2023", "584").parts


@pytest.fixture
def printed(parts: Sequence[Part], program: Callable[[str], str], tmp_path: Path) -> Path:
    # libreoffice-writer brings this name; soffice alone may be without it.
    office = program("lowriter")
    path = tmp_path / "brief.docx"
    path.write_bytes(word(parts, facts()))
    profile = (tmp_path / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return path.with_suffix(".pdf")


def test_it_is_laid_out_as_the_decree_wants(
    parts: Sequence[Part], printed: Path, program: Callable[[str], str]
) -> None:
    read = squeezed(told(program("pdftotext"), printed, "-"))
    asked = list(cell_texts(on_paper(parts)))
    assert len(asked) > 100
    assert {word for text in asked for word in text.split() if word not in read} == set()
    # Lines of neighbouring cells are read in turns here and there, so not quite all.
    assert sum(squeezed(text) in read for text in asked) > 0.9 * len(asked)

    fonts = told(program("pdffonts"), printed).splitlines()[2:]
    names = {line.split()[0].partition("+")[2] for line in fonts}
    # Where Times New Roman is not installed, its metric twin stands in.
    assert any(re.match("Times|Liberation ?Serif", name) for name in names), names
    assert not any(re.match("Cambria|Calibri|Carlito|Caladea", name) for name in names), names

    pages = words_of(told(program("pdftotext"), "-bbox", printed, "-"))
    above = [[word.text for word in words if word.bottom < 20 * MM] for words in pages]
    assert above[0] == []
    assert above[1:] == [[str(number)] for number in range(2, len(pages) + 1)]
    assert min(word.left for words in pages for word in words) >= 29 * MM
    assert max(word.right for words in pages for word in words) <= 196 * MM
