"""Plans, their targets, and the national targets beside them."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from xhht_analysis.vocabulary.definitions import Certainty
from xhht_analysis.vocabulary.problems import Impossible
from xhht_analysis.vocabulary.text import Bilingual


class TargetKind(StrEnum):
    """What a target is a share or number of."""

    SHARE_OF_15PLUS = "share_of_15plus"
    SHARE_OF_WORKING_AGE = "share_of_working_age"
    SHARE_OF_CITIZENS = "share_of_citizens"
    SHARE_OF_INSTITUTIONS = "share_of_institutions"
    SHARE_OF_AGENCIES = "share_of_agencies"
    SURVEY_RATE = "survey_rate"
    UNITS_AT_LEVEL = "units_at_level"
    PERCENT_OF_UNITS = "percent_of_units"
    MAINTAIN = "maintain"


class Modality(StrEnum):
    """The word the plan puts before a target; it is kept wherever the target is named."""

    STRIVE = "strive"
    MAINTAIN = "maintain"
    ABOUT = "about"
    PLAIN = "plain"


@dataclass(frozen=True, kw_only=True)
class NationalTarget:
    """A target of the national scheme for 2025 and 2030, in percent of its own population."""

    id: str
    label: Bilingual
    counted_in: Bilingual
    pct_2025: Fraction | None
    certainty_2025: Certainty | None
    pct_2030: Fraction | None
    certainty_2030: Certainty | None


@dataclass(frozen=True, kw_only=True)
class NationalScheme:
    """The national document that sets such targets."""

    id: str
    source: str
    targets: tuple[NationalTarget, ...]


@dataclass(frozen=True, kw_only=True)
class Target:
    """One target of a plan, in the plan's words.

    It sets either ``required_units`` (k of ``of_units``) or a percentage of the denominator or of
    the units: ``at_least_pct``, or ``at_most_pct`` as for illiteracy, or both as a range. Progress
    is measured from ``base_year`` or, without one, from the first comparable figure.
    """

    id: str
    section: str
    wording: str
    label: Bilingual
    modality: Modality
    kind: TargetKind
    indicator: str
    at_least_pct: Fraction | None = None
    at_most_pct: Fraction | None = None
    required_units: int | None = None
    of_units: int | None = None
    named_units: tuple[str, ...] = ()
    within: str | None = None
    owner: str
    owner_basis: str
    owner_certainty: Certainty
    base_year: int | None = None
    year: int
    national: str | None = None
    note: Bilingual | None = None

    def __post_init__(self) -> None:
        low, high = self.at_least_pct, self.at_most_pct
        if (low is None and high is None) == (self.required_units is None):
            raise Impossible("target-without-measure")
        if (self.required_units is None) != (self.of_units is None):
            raise Impossible("units-without-whole")
        if self.required_units is not None and not 0 < self.required_units <= self.of_units:
            raise Impossible("units-impossible", came=f"{self.required_units}/{self.of_units}")
        if low is not None and not 0 < low <= 100:
            raise Impossible("bound-impossible", key="at_least_pct", came=str(low))
        if high is not None and not 0 <= high < 100:
            raise Impossible("bound-impossible", key="at_most_pct", came=str(high))
        if low is not None and high is not None and low >= high:
            raise Impossible("range-impossible", came=f"{low} – {high}")
        if self.base_year is not None and self.base_year >= self.year:
            raise Impossible("base-not-before", came=self.base_year, year=str(self.year))


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A plan of one province and year with its targets in the plan's order.

    ``baseline_table`` holds what the plan itself says of the year before.
    """

    id: str
    title: Bilingual
    source: str
    area: str
    year: int
    baseline_table: str | None = None
    targets: tuple[Target, ...]
