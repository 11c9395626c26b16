"""Standards of recognition as a decree sets them: fields, levels, criteria, unit shares."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.definitions import Certainty
from xhht_analysis.vocabulary.text import Bilingual


@dataclass(frozen=True, kw_only=True)
class Band:
    """Ages (report year - birth year, both ends counted) and the least percentage in them."""

    ages: tuple[int, int]
    at_least_pct: Fraction


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """One thing that a commune must reach: the sum of some columns over another in a band."""

    id: str
    label: Bilingual
    numerators: tuple[str, ...]
    denominator: str
    ordinary: Band
    especially_difficult: Band
    article: str
    certainty: Certainty


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """A level of a field that must stand before another can."""

    field: str
    level: int


@dataclass(frozen=True, kw_only=True)
class UnitShare:
    """The share of sub-units at a level that lifts the unit above them to it."""

    tier: AreaLevel
    at_least_pct: Fraction
    article: str
    certainty: Certainty


@dataclass(frozen=True, kw_only=True)
class Level:
    """One level of a field: its commune criteria, what it presupposes, its unit shares."""

    level: int
    article: str
    requires: tuple[Requirement, ...] = ()
    criteria: tuple[Criterion, ...]
    shares: tuple[UnitShare, ...]


@dataclass(frozen=True, kw_only=True)
class Field:
    """A field of recognition, such as literacy, with its levels in rising order."""

    id: str
    label: Bilingual
    levels: tuple[Level, ...]


@dataclass(frozen=True, kw_only=True)
class Standard:
    """A decree's rules between two dates; ``units_until`` ends the unit-share rules alone.

    ``counts_table`` is the table of returns whose columns the criteria name, ``difficult_table``
    the dated list of especially difficult communes.
    """

    id: str
    source: str
    counts_table: str
    difficult_table: str
    valid_from: date
    valid_until: date | None
    units_until: date | None
    fields: tuple[Field, ...]

    def holds_on(self, on: date) -> bool:
        """Whether the decree is in force."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)

    def rules_units_on(self, on: date) -> bool:
        """Whether it also says how districts and provinces follow from communes."""
        return self.holds_on(on) and (self.units_until is None or on <= self.units_until)
