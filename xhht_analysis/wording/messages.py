"""Message catalogues (Fluent): every text a reader sees, one file per room and language."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

from xhht_analysis.vocabulary.text import LANGUAGES, Language

FOLDER = Path(__file__).with_name("messages")


class Messages:
    """The texts of one language; a text that is missing or cannot be filled is an error."""

    def __init__(self, language: Language) -> None:
        self.language = language
        # Fluent's own NUMBER knows no ordinals (1st, 2nd) in this runtime; CLDR by Babel does.
        functions = {"ORDINAL": Locale(language).ordinal_form}
        # Isolation marks would stand around every number that is copied out of a brief.
        self._bundle = FluentBundle([language], functions=functions, use_isolating=False)
        for path in _files(language):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def text(self, name: str, /, **facts: str | int) -> str:
        """The message with its facts filled in; ``name.attribute`` for an attribute.

        Raises ``KeyError`` for an unknown name and ``ValueError`` where a fact is missing.
        """
        ident, _, attribute = name.partition(".")
        message = self._bundle.get_message(ident)
        pattern = message.attributes[attribute] if attribute else message.value
        text, errors = self._bundle.format_pattern(pattern, facts)
        if errors:
            raise ValueError(f"{name} ({self.language}): {errors[0]}")
        return str(text)

    def letters(self) -> set[str]:
        """Every printable letter that stands in the catalogue's files."""
        texts = (path.read_text(encoding="utf-8") for path in _files(self.language))
        return {letter for text in texts for letter in text if letter.isprintable()}


def _files(language: Language) -> list[Path]:
    return sorted((FOLDER / language).glob("*.ftl"))


@cache
def messages(language: Language) -> Messages:
    """The catalogue of a language, loaded once."""
    return Messages(language)


def message_files() -> Iterable[tuple[Language, Path]]:
    """Every catalogue file with its language."""
    return [(lang, path) for lang in LANGUAGES for path in _files(lang)]
