"""A text exists in both languages, in NFC."""

import unicodedata

import pytest

from xhht_analysis.vocabulary.text import LANGUAGES, Bilingual


def test_a_text_is_kept_in_nfc_whatever_form_it_came_in() -> None:
    text = Bilingual(vi=unicodedata.normalize("NFD", "Bác Ái"), en="Bác Ái")
    assert text.vi == "Bác Ái"
    assert text == Bilingual(vi="Bác Ái", en="Bác Ái")


@pytest.mark.parametrize("empty", ["", " ", "\n\t", "\u00a0"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_neither_language_may_be_empty(language: str, empty: str) -> None:
    texts = {"vi": "huyện", "en": "district"} | {language: empty}
    with pytest.raises(ValueError, match=f"text-empty · language={language}"):
        Bilingual(**texts)


def test_the_text_of_a_language() -> None:
    text = Bilingual(vi="huyện", en="district")
    assert [text.in_(language) for language in LANGUAGES] == ["huyện", "district"]
