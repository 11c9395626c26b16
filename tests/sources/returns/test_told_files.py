"""What is told of a file, in both languages, with how to mend it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources.returns.corpus import cases
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.vocabulary.text import LANGUAGES, Language
from xhht_analysis.wording.messages import FOLDER, messages

PACKAGE = Path(__file__).resolve().parents[3] / "xhht_analysis"
READERS = PACKAGE / "sources" / "returns"
NAMES = (
    "file-unreadable", "file-too-large", "file-encrypted", "file-of-another-kind",
    "file-dimensions", "file-macros", "file-external-links", "file-encoding", "sheet-hidden",
    "formula-not-computed", "formula-error",
)  # fmt: skip


def variants(language: Language, check: str) -> set[str]:
    """The cases that the sentence of a check tells apart."""
    text = (FOLDER / language / "checks-files.ftl").read_text("utf-8")
    found = re.search(rf"^check-{check} =(.*?)^    \.mend", text, re.DOTALL | re.MULTILINE)
    assert found is not None
    return set(re.findall(r"^ +\*?\[([a-z0-9-]+)\]", found[1], re.MULTILINE))


def keywords(name: str) -> Iterator[str]:
    """The values that the readers give a fact of this name."""
    for path in READERS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Unreadable":
                for keyword in node.keywords:
                    if keyword.arg == name and isinstance(keyword.value, ast.Constant):
                        yield keyword.value.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_check_of_a_file_has_its_sentence_and_its_cure(language: Language) -> None:
    text = (FOLDER / language / "checks-files.ftl").read_text("utf-8")
    assert set(re.findall(r"^check-([a-z-]+) =", text, re.MULTILINE)) == set(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_has_words_of_its_own(language: Language) -> None:
    assert set(keywords("why")) <= variants(language, "file-unreadable")
    told = variants(language, "file-too-large") | variants(language, "file-dimensions")
    assert set(keywords("what")) <= told


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_found_can_be_told(language: Language, tmp_path: Path) -> None:
    path = tmp_path / "returned"
    told: dict[str, set[str]] = {}
    for name, data, _ in cases():
        if len(data) < 100_000 and not name.startswith("xls,"):
            path.write_bytes(data)
            for finding in read_grids(path, file="x")[1][:3]:
                for part in ("", ".mend"):
                    text = messages(language).text(f"check-{finding.check}{part}", **finding.facts)
                    assert text.endswith((".", "…")), text
                    assert "{" not in text
                    told.setdefault(finding.check, set()).add(text)
    assert told.keys() == set(NAMES)


def test_a_reason_in_both_languages() -> None:
    facts = {"what": "stray", "row": 30_000, "column": 2, "rows": 20_000, "columns": 1_000}
    assert messages("vi").text("check-file-dimensions", **facts) == (
        "Có nội dung nằm ngoài vùng đọc được (dòng 30.000, cột thứ 2; chỉ đọc 20.000 dòng và "
        "1.000 cột đầu)."
    )
    assert messages("en").text("check-file-external-links", number=1) == (
        "The file is linked to one source outside it; figures from there may be out of date."
    )
