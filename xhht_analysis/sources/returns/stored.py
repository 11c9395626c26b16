"""Values as files store them: text, numbers, and days counted from an epoch."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from xhht_analysis.sources.returns.grid import Value

_NUMBER = re.compile(r"[-+]?[0-9]{1,309}(\.[0-9]*)?([eE][-+]?[0-9]{1,3})?")
# Control characters move a terminal's cursor, and half a surrogate pair cannot be written as UTF-8.
_HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LARGEST_EXACT = 2**53
_BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)])
# What a number format holds beside its codes: "quoted", [colour, locale], \x, _x and *x.
_NO_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_*].')
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_SECONDS = 86_400


def clean(text: str) -> str:
    """The text in NFC; what would harm a terminal or a file becomes U+FFFD, one for one."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _HARMFUL.sub("\ufffd", text))


def number(text: str) -> int | float | None:
    """A stored number, whole ones as ``int``; ``None`` for anything else (``NaN``, ``1e999``)."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return whole(float(text))


def whole(value: float) -> int | float | None:
    """``12.0`` as ``12``; ``None`` where it is no number at all."""
    if value - value != 0:
        return None
    return int(value) if value.is_integer() and abs(value) < _LARGEST_EXACT else value


def is_date_format(code: int, pattern: str | None) -> bool:
    """Whether a number format shows days or times of day; lengths of time are numbers."""
    if pattern is None:
        return code in _BUILT_IN_DATES
    first = pattern[:255].partition(";")[0]
    if _ELAPSED.search(first):
        return False
    bare = _NO_CODE.sub("", first).lower()
    return bare != "general" and any(letter in bare for letter in "dmyhs")


def moment(serial: float, *, from_1904: bool = False) -> Value | None:
    """The day, time of day, or both that a serial number stands for; ``None`` outside them.

    Excel counts from 1900 with a 29 February that did not exist (60), or from 1904.
    """
    if not 0 <= serial < 2_958_466 or (60 <= serial < 61 and not from_1904):
        return None
    days, seconds = int(serial), round((serial - int(serial)) * _SECONDS)
    if days == 0 and not from_1904:
        return (datetime.min + timedelta(seconds=min(seconds, _SECONDS - 1))).time()
    epoch = date(1904, 1, 1) if from_1904 else date(1899, 12, 30 if days > 60 else 31)
    try:
        when = datetime.combine(epoch, time()) + timedelta(days=days, seconds=seconds)
    except OverflowError:
        return None
    return when if seconds else when.date()
