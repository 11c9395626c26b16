"""Declarations of what is counted: sources, organisations, measures, indicators."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from xhht_analysis.vocabulary.problems import Impossible
from xhht_analysis.vocabulary.text import Bilingual


class Certainty(StrEnum):
    """How sure a statement of law or a figure is; anything below verified is said in the brief."""

    VERIFIED = "verified"
    CORROBORATED = "corroborated"
    INFERRED = "inferred"
    UNCONFIRMED = "unconfirmed"


class Polarity(StrEnum):
    """Which direction of an indicator is the good one."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"
    NEUTRAL = "neutral"


class IndicatorKind(StrEnum):
    """How an indicator comes to its number."""

    SHARE = "share"
    COMPLEMENT = "complement"
    COUNT = "count"
    LEVEL = "level"
    UNITS_AT_LEVEL = "units_at_level"
    PUBLISHED_RATE = "published_rate"


@dataclass(frozen=True, kw_only=True)
class Source:
    """A document or publication that figures and rules come from."""

    id: str
    publisher: Bilingual
    document: Bilingual
    number: str | None = None
    date: datetime.date | None = None
    certainty: Certainty
    note: Bilingual | None = None
    read_at: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """A department or association that owns a target or a form."""

    id: str
    name: Bilingual
    short: Bilingual


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Where a measure stands in a table: columns, summed over the rows that match.

    ``ages`` is the closed band of report year - birth year (or of the table's age groups) with
    ``None`` as open end; ``where`` names the categories that count, one or several per column.
    """

    table: str
    columns: tuple[str, ...]
    ages: tuple[int | None, int | None] | None = None
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A count that tables carry, before anything is divided."""

    id: str
    label: Bilingual
    unit: Bilingual
    readings: tuple[Reading, ...]


@dataclass(frozen=True, kw_only=True)
class Break:
    """A year from which on an indicator's figures no longer compare with earlier ones."""

    year: int
    reason: Bilingual


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """What is reported: a share of two measures, a level of recognition, a published rate.

    A complement is what ``complement_of`` leaves to 100 %, as illiteracy is of literacy.
    ``anchor_pct`` is the value at which map classes part where no target of a plan sets one;
    ``concept`` who is counted and how, where the label's words mean other people elsewhere.
    """

    id: str
    kind: IndicatorKind
    label: Bilingual
    short: Bilingual
    unit: Bilingual
    polarity: Polarity
    decimals: int
    source: str
    owner: str
    numerator: str | None = None
    denominator: str | None = None
    complement_of: str | None = None
    field: str | None = None
    level: int | None = None
    table: str | None = None
    anchor_pct: Fraction | None = None
    concept: str | None = None
    breaks: tuple[Break, ...] = ()
    note: Bilingual | None = None

    def __post_init__(self) -> None:
        needed = {
            IndicatorKind.SHARE: ("numerator", "denominator"),
            IndicatorKind.COMPLEMENT: ("complement_of",),
            IndicatorKind.COUNT: ("numerator",),
            IndicatorKind.LEVEL: ("field",),
            IndicatorKind.UNITS_AT_LEVEL: ("field", "level"),
            IndicatorKind.PUBLISHED_RATE: ("table",),
        }[self.kind]
        for name in ("numerator", "denominator", "complement_of", "field", "level", "table"):
            given = getattr(self, name) is not None
            if name in needed and not given:
                raise Impossible("indicator-lacks", kind=str(self.kind), key=name)
            if given and name not in needed:
                raise Impossible("indicator-cannot-have", kind=str(self.kind), key=name)
