"""A cell's value as a whole number, or why it is none."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from xhht_analysis.sources.returns.grid import ErrorValue, Uncomputed, Value
from xhht_analysis.sources.returns.words import among, spoken
from xhht_analysis.vocabulary.text import Bilingual

# More than the people of any province; what is larger is a telephone or an account number.
LARGEST = 99_999_999
MOST_QUOTED = 60

_DASH = re.compile(r"[-_.…]+")
_PLAIN = re.compile(r"\+?([0-9]+)")
_GROUPED = re.compile(r"\+?([1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\2[0-9]{3})*)(?:([.,])([0-9]+))?")
_DECIMAL = re.compile(r"\+?([0-9]+)([.,])([0-9]+)")
_WITH_WORDS = re.compile(r"(\+?[0-9](?:[0-9., ]*[0-9])?)\s*([^\W\d_][^0-9%]*)")
_NO_FIGURE = (
    "Chưa có",
    "Chưa có số liệu",
    "Không có số liệu",
    "Chưa báo cáo",
    "n/a",
    "NA",
    "No data",
)
_COUNTED = {
    "nguoi": ("người", "ng", "em", "cháu", "trẻ", "trẻ em", "học sinh", "hs", "công dân", "people",
              "persons"),
    "co so": ("cơ sở", "cs", "cơ sở giáo dục", "trường", "trung tâm", "institutions"),
    "co quan": ("cơ quan", "cq", "đơn vị", "đv", "cơ quan, đơn vị", "agencies"),
}  # fmt: skip

# Wide digits and signs of East Asian keyboards, every space and every dash; no other sign, for
# a superscript would become a digit.
_KEYBOARD = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    **dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
                             "\u200a\u202f\u205f\u3000\t\r\n"), " "),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), ""),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63"), "-"),
    ord("\uff0e"): ".", ord("\uff0c"): ",", ord("\uff0b"): "+",
}  # fmt: skip


@dataclass(frozen=True)
class Count:
    """What a cell holds: a number or none, and the check that has something to say about it."""

    value: int | None = None
    check: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)


EMPTY = Count()


def read_count(value: Value | ErrorValue | Uncomputed | None, *, unit: Bilingual) -> Count:
    """A count of people or institutions, in the unit that the form gives.

    A dash is no zero: it says that there is no figure, or that there is nobody, and only the
    district knows. A point or comma before three digits sets thousands apart; before others it is
    a decimal sign, and "1.23" could be either.
    """
    match value:
        case None | ErrorValue() | Uncomputed():
            return EMPTY
        case bool():
            return _no_number("TRUE" if value else "FALSE", "truth")
        case int():
            return _in_range(value)
        case float():
            return _of_float(value)
        case date() | time():
            return Count(None, "date-for-a-number", _date_facts(value))
        case _:
            return _of_text(value, unit)


def _no_number(came: str, kind: str) -> Count:
    return Count(None, "not-a-number", {"came": came[:MOST_QUOTED], "kind": kind})


def _in_range(number: int) -> Count:
    # Python refuses to write out an integer of thousands of digits.
    came = str(number) if abs(number) < 10**18 else f"{'-' if number < 0 else ''}10^18…"
    if number < 0:
        return Count(None, "negative", {"came": came})
    return Count(number) if number <= LARGEST else _no_number(came, "huge")


def _of_float(number: float) -> Count:
    if not math.isfinite(number):
        return _no_number(str(number), "other")
    if number != int(number):
        return Count(None, "not-whole", {"came": repr(number)})
    return _in_range(int(number))


def _date_facts(value: date | time) -> dict[str, str | int]:
    """What was perhaps typed, "12/3", or the number of days that was shown as a date."""
    if isinstance(value, time):
        typed = "0" if value == time() else value.strftime("%H:%M")
        return {
            "came": value.isoformat(),
            "typed": typed,
            "serial": "none" if typed != "0" else "0",
        }
    day = value.date() if isinstance(value, datetime) else value
    return {
        "came": day.isoformat(),
        "typed": f"{day.day}/{day.month}",
        "serial": str((day - date(1899, 12, 30)).days),
    }


def _of_text(text: str, unit: Bilingual) -> Count:
    written = text.translate(_KEYBOARD).strip().removeprefix("'").strip()
    if not written:
        return EMPTY
    if len(written) > MOST_QUOTED:
        return _no_number(written, "other")
    if _DASH.fullmatch(written) or among(written, _NO_FIGURE):
        return Count(None, "mark-for-empty", {"came": text.strip()[:MOST_QUOTED]})
    if _negative(written):
        return Count(None, "negative", {"came": text.strip()[:MOST_QUOTED]})
    if "%" in written or "phan tram" in " ".join(spoken(written)):
        return _no_number(text.strip(), "percentage")
    if (worded := _WITH_WORDS.fullmatch(written)) is not None:
        number = _number(worded[1], came=text.strip())
        if not number.check and among(worded[2], _counting_words(unit)):
            facts = {"came": text.strip()[:MOST_QUOTED], "value": str(number.value)}
            return Count(number.value, "unit-in-the-cell", facts)
        return _no_number(text.strip(), "other")
    number = _number(written, came=text.strip())
    if number.check:
        return number
    facts = {"came": text.strip()[:MOST_QUOTED], "value": str(number.value)}
    return Count(number.value, "number-as-text", facts)


def _negative(written: str) -> bool:
    return written.startswith("-") and not _number(written.lstrip("- "), came=written).check


def _counting_words(unit: Bilingual) -> tuple[str, ...]:
    return (unit.vi, unit.en, *_COUNTED.get(" ".join(spoken(unit.vi)), ()))


def _number(written: str, *, came: str) -> Count:
    """A text of digits, points, commas and spaces."""
    if (plain := _PLAIN.fullmatch(written)) is not None:
        return _of_digits(plain[1], came)
    if (grouped := _GROUPED.fullmatch(written)) is not None:
        digits, mark, point, decimals = grouped.groups()
        if decimals is None or point != mark:
            if (decimals or "").strip("0"):
                return Count(None, "not-whole", {"came": came[:MOST_QUOTED]})
            return _of_digits(re.sub("[., ]", "", digits), came)
    if (decimal := _DECIMAL.fullmatch(written)) is not None:
        digits, point, decimals = decimal.groups()
        if len(decimals) <= 2 and not decimals.strip("0"):
            return _of_digits(digits, came)
        if decimals.strip("0") and (not digits.strip("0") or (point == "," and len(decimals) <= 2)):
            return Count(None, "not-whole", {"came": came[:MOST_QUOTED]})
        return _no_number(came, "ambiguous")
    return _no_number(came, "other")


def _of_digits(digits: str, came: str) -> Count:
    # Python refuses to read thousands of digits.
    digits = digits.lstrip("0") or "0"
    if len(digits) > len(str(LARGEST)):
        return _no_number(came, "huge")
    return Count(int(digits))
