"""Every text exists in both languages, says the same things, and is never half filled."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast, parse, visitor

from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.wording.messages import FOLDER, message_files, messages

FILES = sorted({path.name for _, path in message_files()})


class Variables(visitor.Visitor):
    """The variables of a pattern."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)


def variables(pattern: ast.Pattern) -> set[str]:
    looking = Variables()
    looking.visit(pattern)
    return looking.found


def entries(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Each text of a file, attributes too, with its variables."""
    for entry in parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield entry.id.name, variables(entry.value)
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", variables(attribute.value)


@pytest.mark.parametrize(("language", "path"), message_files(), ids=lambda value: str(value)[-16:])
def test_a_file_is_clean(language: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = parse(text).body
    assert [entry.content for entry in body if isinstance(entry, ast.Junk)] == []
    assert unicodedata.is_normalized("NFC", text)
    twice = {
        name for name, count in Counter(name for name, _ in entries(path)).items() if count > 1
    }
    assert twice == set()


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_texts_with_the_same_facts(name: str) -> None:
    vietnamese, english = (dict(entries(FOLDER / language / name)) for language in ("vi", "en"))
    assert vietnamese.keys() == english.keys()
    assert {text: vietnamese[text] for text in vietnamese} == english


def test_no_text_stands_in_two_files() -> None:
    for language in LANGUAGES:
        names = [
            name for one, path in message_files() if one == language for name, _ in entries(path)
        ]
        assert [name for name, count in Counter(names).items() if count > 1] == []


VIETNAMESE = re.compile(
    "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE
)


def test_no_english_sentence_was_left_in_vietnamese() -> None:
    for path in (FOLDER / "vi").glob("*.ftl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            said = re.sub(r"\{.*?\}", "", line.partition(" = ")[2])
            if len(said.split()) >= 5 and "|" not in said:
                assert VIETNAMESE.search(said), line


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_filled_with_its_facts(language: str) -> None:
    text = messages(language).text("problem-code-twice", code="22750", on="2024-11-01")
    assert "22750" in text
    assert "2024-11-01" in text
    assert "\u2068" not in text, "no isolation marks that a reader would copy along"


@pytest.mark.parametrize("name", ["no-such-text", "problem-file-missing.no-such-part", ""])
def test_an_unknown_name_is_an_error(name: str) -> None:
    with pytest.raises(KeyError):
        messages("vi").text(name)


def test_a_missing_fact_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"problem-code-twice \(vi\): .*on"):
        messages("vi").text("problem-code-twice", code="22750")


def test_the_catalogue_of_a_language_is_loaded_once() -> None:
    assert messages("vi") is messages("vi")
    assert messages("vi").language == "vi"
