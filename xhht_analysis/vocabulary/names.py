"""Names of units, made comparable however they were typed."""

import re
import unicodedata
from collections.abc import Callable

_PREFIXES = (
    "thành phố", "tp", "quận", "huyện", "h", "thị xã", "tx", "tỉnh", "thị trấn", "tt",
    "phường", "p", "xã", "x", "đặc khu",
)  # fmt: skip
_TONES = (
    "\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING HOOK ABOVE}"
    "\N{COMBINING TILDE}\N{COMBINING DOT BELOW}"
)
_LETTERS = str.maketrans({"ð": "đ", "ɖ": "đ", "_": " "})
# Whatever is neither letter, digit nor mark stands between words: spaces, dots, every dash.
_GAP = re.compile("[^\\w\u0300-\u036f]+")


def _spoken(text: str) -> list[str]:
    return [word for word in _GAP.split(text.casefold().translate(_LETTERS)) if word]


def _tone_last(word: str) -> str:
    """The word with its tone mark moved behind it, so that hoà and hòa are one."""
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(ch for ch in letters if ch in _TONES)
    return "".join(ch for ch in letters if ch not in _TONES) + tones


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(ch for ch in letters if not unicodedata.combining(ch))


def _prefixes(form: Callable[[str], str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form(word) for word in prefix.split()) for prefix in _PREFIXES)


_MARKED, _UNMARKED = _prefixes(_tone_last), _prefixes(_bare)


def _without_prefix(words: list[str], prefixes: tuple[tuple[str, ...], ...]) -> list[str]:
    for prefix in prefixes:
        if tuple(words[: len(prefix)]) == prefix and len(words) > len(prefix):
            return words[len(prefix) :]
    return words


def name_key(name: str) -> str:
    """A key equal for all correct spellings of one name.

    Unicode form, case, look-alikes of đ, tone placement (Hoà/Hòa), hyphens, dashes, dots, spaces
    and a prefix such as "TP." or "Huyện" make no difference; vowel marks and tones do: Thanh Hải
    and Thành Hải are two communes.
    """
    return "".join(_without_prefix([_tone_last(word) for word in _spoken(name)], _MARKED))


def bare_key(name: str) -> str:
    """The key without any mark, for names typed as "Bac Ai"; use it where it is unique only.

    Without marks Phương reads like Phường, so every leading word that could be a prefix goes:
    "Xa Phuong Hai" and "Phương Hải" have one key.
    """
    words = [_bare(word) for word in _spoken(name)]
    while (rest := _without_prefix(words, _UNMARKED)) != words:
        words = rest
    return "".join(words)


def slug(name: str) -> str:
    """A name for files and links, in plain letters: "bac-ai", "phan-rang-thap-cham"."""
    return "-".join(re.findall("[a-z0-9]+", "-".join(_bare(word) for word in _spoken(name))))
