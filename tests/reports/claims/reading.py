"""Reads sentences back, knowing nothing of the program but how each language writes them."""

import re
from fractions import Fraction

from tests.reports.claims.grammar import CLAIMS, METHOD, REQUIRED, SENTENCES


def number(text: str, language: str) -> Fraction:
    """What a number says; ``AssertionError`` where it is not written as the language does."""
    thousands, point = (r"\.", ",") if language == "vi" else (",", r"\.")
    pattern = rf"([−+]?)(\d{{1,3}}(?:{thousands}\d{{3}})*)(?:{point}(\d+))?%?"
    found = re.fullmatch(pattern, text)
    assert found, f"{text!r} is no number in {language}"
    whole = re.sub(r"\D", "", found[2])
    value = Fraction(f"{whole}.{found[3] or 0}")
    return -value if found[1] == "−" else value


def decimals(text: str, language: str) -> int:
    """How many decimals a number is written with."""
    _, point, rest = text.partition("," if language == "vi" else ".")
    return len(re.sub(r"\D", "", rest)) if point else 0


def is_rounded(text: str, exact: Fraction, language: str) -> bool:
    """Whether a printed number is the exact one rounded to the decimals that it shows."""
    off = abs(number(text, language) - exact)
    return off * 2 * 10 ** decimals(text, language) <= 1


def read(text: str, language: str) -> tuple[str, dict[str, str]]:
    """The one kind of sentence that a text is, with what it says by name."""
    found = {
        kind: match.groupdict()
        for kind, patterns in SENTENCES.items()
        if (match := re.fullmatch(patterns[language], text))
    }
    assert len(found) == 1, f"{sorted(found) or 'no kind of sentence'}: {text}"
    return next(iter(found.items()))


def bounds(text: str, language: str) -> dict[str, Fraction | bool | None]:
    """What is required: at least ``low``, at most ``high``, and whether it is only ``about``."""
    found = re.fullmatch(REQUIRED[language], text)
    assert found, f"{text!r} requires nothing in {language}"
    said = found.groupdict()
    single = said["single"] and number(said["single"], language)
    low, high = (said[end] and number(said[end], language) for end in ("low", "high"))
    if single is not None:
        low, high = (None, single) if said["at_most"] else (single, None)
    return {"low": low, "high": high, "about": bool(said["about"] or said["about_range"])}


def claims(text: str, language: str) -> set[str]:
    """What a text claims by its words: a direction, a rank, that something is met, a future."""
    without = re.sub(METHOD[language], "", text)  # a method's name is no claim
    return {name for name, words in CLAIMS.items() if re.search(words[language], without)}
