"""Every text exists in both languages, says the same things, and is never half filled."""

import ast as python
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


# A language has the plurals that it has; every other choice must be there in both.
PLURALS = {"zero", "one", "two", "few", "many", "other", "1"}
# Names the kinds of declarations, which are English words already.
TRANSLATED = {"problem-unknown-name"}


class Choices(visitor.Visitor):
    """What a pattern chooses by, with the keys of the choice, and the messages that it takes in."""

    def __init__(self) -> None:
        self.keys: dict[str, set[str]] = {}
        self.taken: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            keys = {getattr(one.key, "name", None) or one.key.value for one in node.variants}
            found = self.keys.setdefault(node.selector.id.name, set())
            found |= keys - PLURALS
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.taken.add(node.id.name)


def choices(path: Path) -> dict[str, tuple[dict[str, set[str]], set[str]]]:
    """By message the choices that matter in any language, and the messages in it."""
    return {name: found for name, found in said(path) if name not in TRANSLATED}


def said(path: Path) -> Iterator[tuple[str, tuple[dict[str, set[str]], set[str]]]]:
    """Each message of a file with its choices and with the messages in it."""
    for entry in parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            looking = Choices()
            looking.visit(entry)
            keys = {name: keys for name, keys in looking.keys.items() if keys}
            yield entry.id.name, (keys, looking.taken)


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


@pytest.mark.parametrize("name", FILES)
def test_both_languages_choose_between_the_same_things(name: str) -> None:
    vietnamese, english = (choices(FOLDER / language / name) for language in ("vi", "en"))
    assert vietnamese == english


def test_no_text_stands_in_two_files() -> None:
    for language in LANGUAGES:
        names = [
            name for one, path in message_files() if one == language for name, _ in entries(path)
        ]
        assert [name for name, count in Counter(names).items() if count > 1] == []


def said_in_code() -> Iterator[str]:
    """What the code may ask for: each text in it and, with a wildcard for its facts, each f-text.

    A pattern that begins with a fact could be anything, and is none.
    """
    package = FOLDER.parents[1]
    for path in package.rglob("*.py"):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, python.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, python.JoinedStr) and isinstance(node.values[0], python.Constant):
                yield "".join(
                    re.escape(part.value) if isinstance(part, python.Constant) else ".*"
                    for part in node.values
                )
    for path in package.rglob("*.j2"):
        for word in re.findall(r"[\w-]+", path.read_text(encoding="utf-8")):
            yield re.escape(word) + (".*" if word.endswith("-") else "")  # "format-" ~ name


def test_no_text_is_kept_that_nobody_says() -> None:
    """Neither the code nor another text asks for it."""
    texts = {name: taken for file in FILES for name, (_, taken) in said(FOLDER / "vi" / file)}
    taken = set().union(*texts.values())
    asked = re.compile("|".join(f"(?:{one})" for one in set(said_in_code())))
    assert [name for name in texts if not asked.fullmatch(name) and name not in taken] == []


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


def test_the_letters_of_a_language_are_those_of_its_texts() -> None:
    vietnamese, english = (messages(language).letters() for language in ("vi", "en"))
    assert {"ạ", "Đ", "%", "0"} <= vietnamese
    assert "ạ" not in english
    assert not {"\n", "\t"} & (vietnamese | english)
