"""A page is in one language: no sentence, label or word of the other."""

import re
import unicodedata
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.vocabulary.text import LANGUAGES, Bilingual
from xhht_analysis.wording.messages import message_files

REPORTS = [
    (publication, area) for publication in ("hien_trang_2019", "ban_tin_2023")
    for area in ("58", "584")
]  # fmt: skip
OTHER = {"vi": "en", "en": "vi"}
LONG_ENOUGH = 12  # letters; shorter pieces may be the same in both


class _Texts(Visitor):
    """The pieces of messages between their variables."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.pieces += [piece.strip() for piece in re.split(r"[.:;]\s", node.value)]


def pieces_of(language: str) -> set[str]:
    """Every longer piece of text that reports may show in a language."""
    found = _Texts()
    for lang, path in message_files():
        if lang == language and path.stem not in ("cli", "problems"):
            found.visit(FluentParser().parse(path.read_text(encoding="utf-8")))
    return {piece for piece in found.pieces if sum(map(str.isalpha, piece)) >= LONG_ENOUGH}


def labels_of(catalogue: Catalogue) -> Iterator[Bilingual]:
    """Labels of declarations that reports show."""
    for indicator in catalogue.indicators.values():
        yield from (indicator.label, indicator.short)
    for plan in catalogue.plans.values():
        yield from (target.label for target in plan.targets)
    for standard in catalogue.standards.values():
        yield from (field.label for field in standard.fields)
    yield from (source.document for source in catalogue.sources.values())
    yield from (one.short for one in catalogue.organisations.values())
    yield from (measure.unit for measure in catalogue.measures.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("publication", "area"), REPORTS)
def test_no_piece_of_a_message_in_the_other_language(
    real, publication: str, area: str, language: str
) -> None:
    text = real(publication, area, language).text()
    foreign = pieces_of(OTHER[language]) - pieces_of(language)
    assert len(foreign) > 100
    assert [piece for piece in sorted(foreign) if piece in text] == []
    assert any(piece in text for piece in pieces_of(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("publication", "area"), REPORTS)
def test_no_label_in_the_other_language(
    real, catalogue: Catalogue, publication: str, area: str, language: str
) -> None:
    text = real(publication, area, language).text()
    labels = [label for label in labels_of(catalogue) if label.vi != label.en]
    foreign = {label.in_(OTHER[language]) for label in labels}
    mine = {label.in_(language) for label in labels}
    found = [one for one in sorted(foreign - mine) if re.search(rf"\b{re.escape(one)}\b", text)]
    assert found == []
    assert any(one in text for one in mine)


def is_vietnamese(word: str) -> bool:
    """Whether a word has a mark that English lacks."""
    bare = unicodedata.normalize("NFD", word)
    return "đ" in word.casefold() or any(unicodedata.combining(letter) for letter in bare)


@pytest.mark.parametrize(("publication", "area"), REPORTS)
def test_an_english_page_has_vietnamese_in_names_only(
    real, catalogue: Catalogue, publication: str, area: str
) -> None:
    names = {word for one in catalogue.register.areas for word in re.findall(r"\w+", one.name)}
    names |= {"Hoàng", "Sa", "Trường"}
    numbers = r"\d+(/\d+)?/[\w-]+|\w+-(TTg|UBND|CP|BGDĐT|UBTVQH)\b"  # 1373/QĐ-TTg, NĐ-CP
    left = {
        word: line
        for line in real(publication, area, "en").lines()
        for word in re.findall(r"\w+", re.sub(numbers, "", line))
        if is_vietnamese(word) and word not in names
    }
    assert left == {}


@pytest.mark.parametrize(("publication", "area"), REPORTS)
def test_a_vietnamese_page_has_no_english_sentence(real, publication: str, area: str) -> None:
    common = re.compile(r"\b(the|of|and|with|from|are|is|not|which|by)\b")
    left = [line for line in real(publication, area).lines() if len(common.findall(line)) > 1]
    assert left == []
