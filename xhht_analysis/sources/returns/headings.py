"""What the words of a heading mean: which column of a form, a unit's code or name, or another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from xhht_analysis.sources.returns.encodings import readings
from xhht_analysis.sources.returns.words import (
    ASIDE,
    CODES,
    EMPTY,
    GROUPS,
    LAST_YEAR,
    NAMES,
    THIS_YEAR,
    spoken,
)
from xhht_analysis.vocabulary.forms import FormColumn, FormSheet, Group, MappedSheet

_Words = tuple[str, ...]
_YEARS = range(1990, 2100)


class Says(StrEnum):
    """What a phrase can say; the later a word stands here, the less it says."""

    BLOCK = "block"
    MEASURE = "measure"
    GROUP = "group"
    YEAR = "year"
    CODE = "code"
    NAME = "name"
    ASIDE = "aside"
    EMPTY = "empty"


# What the words of a cell say, if all are understood, and the old encoding they were in.
_Said = tuple[tuple[tuple[Says, str], ...] | None, str]


@dataclass(frozen=True)
class Heading:
    """What stands over one column of a sheet.

    ``says``: ``CODE``, ``NAME``, ``ASIDE``, or ``MEASURE`` with ``column``; ``YEAR`` where the
    column is of another year; ``None`` where it is not understood. ``encoding``: the old one
    that had to be undone.
    """

    says: Says | None
    column: FormColumn | None = None
    year: int | None = None
    encoding: str = ""


NOT_UNDERSTOOD = Heading(None)


class Lexicon:
    """The phrases of one sheet of a form; a heading must be understood to its last word.

    "Chưa biết chữ", "Nam" or "Tỷ lệ" beside known words is another column, not a spelling.
    """

    def __init__(self, sheet: FormSheet, *, year: int, mapped: MappedSheet | None = None) -> None:
        self.sheet, self._year = sheet, year
        self._phrases: dict[_Words, tuple[Says, str]] = {}
        for says, value, text in _sayings(sheet):
            if words := spoken(text):
                self._phrases.setdefault(words, (says, value))
        self._longest = max(map(len, self._phrases))
        self._columns = {
            (one.block.id, one.measure.id, one.group): one for one in sheet.columns
        }  # fmt: skip
        self._known: dict[str, _Said] = {}
        self._mapped = _mapped_headings(sheet, mapped)

    @property
    def is_mapped(self) -> bool:
        """Whether a mapping file says how this sheet is headed."""
        return bool(self._mapped)

    @cached_property
    def _mapped_parts(self) -> frozenset[_Words]:
        return frozenset(
            words[first:end]
            for words in self._mapped
            for first, end in combinations(range(len(words) + 1), 2)
        )

    def says(self, text: str) -> frozenset[Says]:
        """What a cell says, as far as it is understood to its last word."""
        if spoken(text) in self._mapped_parts:
            return frozenset({Says.MEASURE})
        said, _ = self._said_in_any_encoding(text)
        return frozenset(says for says, _ in said or ())

    def heading(self, parts: Sequence[str]) -> Heading:
        """What the cells over a column mean together, from top to bottom."""
        said: list[tuple[Says, str]] = []
        encodings: set[str] = set()
        whole = True
        for part in parts:
            meanings, encoding = self._said_in_any_encoding(part)
            whole = whole and meanings is not None
            said.extend(meanings or ())
            encodings.add(encoding)
        meant = self._from_mapping(parts, said) or (self._meant(said) if whole else NOT_UNDERSTOOD)
        if meant.says is None:
            meant = self._of_its_year(meant, said)
        encoding = max(encodings, default="")
        return Heading(meant.says, meant.column, meant.year, encoding) if encoding else meant

    def _said_in_any_encoding(self, text: str) -> _Said:
        if text not in self._known:
            self._known[text] = self._decoded(text)
        return self._known[text]

    def _decoded(self, text: str) -> _Said:
        if (plain := self._taken_apart(spoken(text))) is not None:
            return plain, ""
        for encoding, decoded in readings(text):
            if (said := self._taken_apart(spoken(decoded))) is not None:
                return said, encoding
        return None, ""

    def _taken_apart(self, words: _Words) -> tuple[tuple[Says, str], ...] | None:
        said: list[tuple[Says, str]] = []
        at = 0
        while at < len(words):
            if (year := _year(words[at:])) is not None:
                said.append((Says.YEAR, str(year)))
                at += 1 + (words[at] == "nam" or words[at] == "year")
                continue
            for end in range(min(len(words), at + self._longest), at, -1):
                if words[at:end] in self._phrases:
                    said.append(self._phrases[words[at:end]])
                    at = end
                    break
            else:
                return None
        return tuple(said)

    def _from_mapping(self, parts: Sequence[str], said: list[tuple[Says, str]]) -> Heading | None:
        for first in range(len(parts) if self._mapped else 0):
            words = tuple(word for part in parts[first:] for word in spoken(part))
            if (heading := self._mapped.get(words)) is not None:
                return self._of_its_year(heading, said)
        return None

    def _of_its_year(self, heading: Heading, said: list[tuple[Says, str]]) -> Heading:
        years = {value for says, value in said if says is Says.YEAR} - {"", str(self._year)}
        if not years:
            return heading
        return Heading(Says.YEAR, heading.column, int(max(years)))

    def _meant(self, said: list[tuple[Says, str]]) -> Heading:
        values = {says: {value for one, value in said if one is says} for says in Says}
        for role in (Says.ASIDE, Says.CODE, Says.NAME):
            if values[role] and not values[Says.MEASURE]:
                return Heading(role)
        measure = self._deepest(values[Says.MEASURE])
        groups = values[Says.GROUP] - {Group.ALL}
        if measure is None or len(groups) > 1 or len(values[Says.BLOCK]) > 1:
            return NOT_UNDERSTOOD
        group = Group(next(iter(groups), Group.ALL))
        blocks = values[Says.BLOCK] or {
            block.id for block in self.sheet.blocks if measure in block.measures
        }
        column = self._columns.get((next(iter(blocks)), measure, group))
        if len(blocks) > 1 or column is None:
            return NOT_UNDERSTOOD
        return self._of_its_year(Heading(Says.MEASURE, column), said)

    def _deepest(self, measures: set[str]) -> str | None:
        """The one measure that is meant: the others are the wholes that it is part of."""
        part_of = {measure.id: measure.part_of for measure in self.sheet.measures}
        for measure in measures:
            above, whole = {measure}, part_of[measure]
            while whole is not None and whole not in above:
                above.add(whole)
                whole = part_of.get(whole)
            if measures <= above:
                return measure
        return None


def _year(words: _Words) -> int | None:
    """The year that stands first, with or without the word for it."""
    first, *rest = words[:2]
    number = rest[0] if first in ("nam", "year") and rest else first
    return int(number) if len(number) == 4 and number.isdigit() and int(number) in _YEARS else None


def _sayings(sheet: FormSheet) -> Iterator[tuple[Says, str, str]]:
    for block in sheet.blocks:
        texts = [block.label.vi, block.label.en, *block.words]
        if block.ages is not None:
            texts += _ages(*block.ages)
        yield from ((Says.BLOCK, block.id, text) for text in texts)
    for measure in sheet.measures:
        texts = [measure.label.vi, measure.label.en, *measure.words]
        yield from ((Says.MEASURE, measure.id, text) for text in texts)
    for group, words in GROUPS.items():
        yield from ((Says.GROUP, group, text) for text in words)
    yield from ((Says.YEAR, "0", text) for text in LAST_YEAR)
    yield from ((Says.YEAR, "", text) for text in THIS_YEAR)
    for says, words in ((Says.CODE, CODES), (Says.NAME, NAMES), (Says.ASIDE, ASIDE)):
        yield from ((says, "", text) for text in words)
    titles = (sheet.title.vi, sheet.title.en)
    units = [text for one in sheet.measures for text in (one.unit.vi, one.unit.en)]
    for text in (*titles, *(title.lstrip("0123456789. ") for title in titles), *units, *EMPTY):
        yield Says.EMPTY, "", text


def _ages(youngest: int, oldest: int) -> tuple[str, ...]:
    if youngest == oldest:
        return (f"{youngest} tuổi", f"Trẻ {youngest} tuổi", f"Trẻ em {youngest} tuổi",
                f"Age {youngest}", f"Aged {youngest}")  # fmt: skip
    band = f"{youngest} {oldest}"
    return (band, f"{band} tuổi", f"{youngest} đến {oldest} tuổi", f"Từ {youngest} đến {oldest}",
            f"{youngest} đến {oldest}", f"Ages {band}", f"Aged {band}")  # fmt: skip


def _mapped_headings(sheet: FormSheet, mapped: MappedSheet | None) -> Mapping[_Words, Heading]:
    if mapped is None:
        return {}
    columns = {column.id: column for column in sheet.columns}
    found = {
        spoken(text): Heading(Says.MEASURE, columns[name])
        for text, name in mapped.columns.items()
        if name in columns
    }
    for text, says in ((mapped.code, Says.CODE), (mapped.name, Says.NAME)):
        if text is not None:
            found[spoken(text)] = Heading(says)
    return found
