"""The unit that a row is of, by its code, by its name, or by both."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from xhht_analysis.sources.returns.encodings import readings
from xhht_analysis.sources.returns.words import spoken
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.names import bare_key, name_key

MOST_COMPARED = 200
_MOST_HINTS = 300

_DIGITS = re.compile(r"([0-9]+)(?:[.,]0+)?")
_SET_APART = re.compile(r"([0-9]{1,2})[., ]([0-9]{3})")
_CODE_AND_NAME = re.compile(
    r"([0-9]{2,5})\s*[-–—·.:)]?\s+([^0-9]+)|([^0-9]+?)\s*[-–—·(]\s*([0-9]{2,5})\)?"
)


@dataclass(frozen=True)
class Named:
    """What a text names: the units that it may mean, and the old encoding it was typed in."""

    units: tuple[Area, ...] = ()
    encoding: str = ""
    text: str = ""


NOTHING_NAMED = Named()


class Units:
    """The units that a return can have rows for, and the districts that they belong to."""

    def __init__(self, districts: Mapping[Area, tuple[Area, ...]]) -> None:
        self.districts = districts
        self.of_code = {unit.code: unit for units in districts.values() for unit in units}
        self._district = {
            unit.code: district for district, units in districts.items() for unit in units
        }
        self._length = max(map(len, self.of_code), default=5)
        self._written: dict[str, list[Area]] = {}
        self._keys: dict[str, list[Area]] = {}
        self._bare: dict[str, list[Area]] = {}
        for unit in self.of_code.values():
            for index, key in (
                (self._written, " ".join(unit.full_name.casefold().split())),
                (self._keys, name_key(unit.name)),
                (self._bare, bare_key(unit.name)),
            ):
                index.setdefault(key, []).append(unit)
        self._named: dict[str, Named] = {}
        self._compared = 0

    def district_of(self, unit: Area) -> Area:
        """The district that a unit belongs to."""
        return self._district[unit.code]

    def code_in(self, value: object) -> str:
        """A code as it should be written, from text or from a number; "" where it is none."""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return ""
        if isinstance(value, float):
            value = int(value) if value == value and abs(value) < 10**9 else 0
        text = str(value).strip() if not isinstance(value, int) or abs(value) < 10**9 else ""
        if (apart := _SET_APART.fullmatch(text)) is not None:
            return "".join(apart.groups()).zfill(self._length)
        digits = _DIGITS.fullmatch(text.removeprefix("'"))
        return digits[1].zfill(self._length)[-9:] if digits is not None else ""

    def named(self, text: str) -> Named:
        """The units that a name can mean: as written, without its type, without any marks.

        Marks that are there must be right, for Thanh Hải and Thành Hải are two communes; a name
        without any is understood where it is the only one.
        """
        if text not in self._named:
            self._named[text] = self._find(text) if len(text) <= MOST_COMPARED else NOTHING_NAMED
        return self._named[text]

    def _find(self, text: str) -> Named:
        if units := self._of_name(text):
            return Named(units, text=text)
        decoded = list(readings(text))
        for encoding, meant in decoded:
            if units := self._keys.get(name_key(meant)):
                return Named(tuple(units), encoding, meant)
        for encoding, meant in decoded:
            if self.nearest(meant):
                return Named((), encoding, meant)
        return Named(text=text)

    def _of_name(self, text: str) -> tuple[Area, ...]:
        written = self._written.get(" ".join(text.casefold().split()), [])
        keyed = self._keys.get(name_key(text), [])
        if written and len(keyed) > 1:
            return tuple(written)
        if keyed:
            return tuple(keyed)
        return tuple(self._bare.get(bare_key(text), ())) if text.isascii() else ()

    def agrees(self, text: str, unit: Area) -> bool:
        """Whether a name can stand beside a unit's code; marks may be missing, not different."""
        found = self.named(text)
        if found.units:
            return unit in found.units
        return bare_key(text) == bare_key(unit.name)

    def nearest(self, text: str, district: Area | None = None) -> tuple[str, ...]:
        """The names that a text may have been meant for, the nearest first.

        A comparison is slow, so a file of nothing but unknown names gets hints for its first ones.
        """
        self._compared += 1
        if self._compared > _MOST_HINTS:
            return ()
        units = self.districts.get(district, ()) if district else tuple(self.of_code.values())
        names: dict[str, list[str]] = {}
        for unit in units:
            names.setdefault(bare_key(unit.name), []).append(unit.full_name)
        close = get_close_matches(bare_key(text[:MOST_COMPARED]), names, n=3, cutoff=0.7)
        return tuple(name for key in close for name in names[key])

    def districts_named(self, text: str) -> Iterator[Area]:
        """The districts that a text names, by code and name or by either alone."""
        words, digits = spoken(text), re.findall(r"(?<![0-9])[0-9]+(?![0-9])", text[:MOST_COMPARED])
        for district in self.districts:
            full, short = spoken(district.full_name), spoken(district.name)
            if (
                _holds(words, full)
                or words in (short, full)
                or (digits and digits[0] == district.code and _holds(words, short))
            ):
                yield district


def code_and_name(text: str) -> tuple[str, str] | None:
    """A code and a name that stand in one cell: "22741 - Phước Mỹ"."""
    found = _CODE_AND_NAME.fullmatch(text.strip()[:MOST_COMPARED])
    if found is None:
        return None
    before, name, other, after = found.groups()
    return (before, name.strip()) if before else (after, other.strip())


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))
