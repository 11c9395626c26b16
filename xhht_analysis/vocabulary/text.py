"""Texts that exist in Vietnamese and in English."""

import unicodedata
from dataclasses import dataclass
from typing import Literal, get_args

from xhht_analysis.vocabulary.problems import Impossible

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True)
class Bilingual:
    """One text in both languages of the project, in NFC."""

    vi: str
    en: str

    def __post_init__(self) -> None:
        for language in LANGUAGES:
            text = getattr(self, language)
            if not text.strip():
                raise Impossible("text-empty", language=language)
            object.__setattr__(self, language, unicodedata.normalize("NFC", text))

    def in_(self, language: Language) -> str:
        """The text in one language."""
        return getattr(self, language)
