"""A figure and what kind of statement it is."""

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

GRADES = (1, 2, 3)  # from no doubt at all to most


class Status(StrEnum):
    """Whether there is a number at all; a reported zero is none of the last three."""

    REPORTED = "reported"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    SUPPRESSED = "suppressed"


class Kind(StrEnum):
    """Where a table's figures come from; illustrative ones are never shown unmarked."""

    PUBLISHED = "published"
    ILLUSTRATIVE = "illustrative"
    RETURNED = "returned"
    REFERENCE = "reference"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number of one indicator, area and year, with what it is made of.

    A share carries ``numerator`` and ``denominator`` as counts, a level or a published rate
    carries ``value``. Counts are whole; ``value`` is in the indicator's unit, as is the 95 %
    interval from ``lower`` to ``upper`` that a survey publishes with it. ``table`` is the
    described table that it comes from. ``grade`` says how far checked returns can be trusted,
    from 1 (no warning) to 3; figures that nobody checked here have none.
    """

    indicator: str
    area_code: str
    year: int
    status: Status
    kind: Kind
    table: str | None
    numerator: int | None = None
    denominator: int | None = None
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    grade: int | None = None

    def __post_init__(self) -> None:
        has_number = self.value is not None or self.denominator is not None
        if (self.status is Status.REPORTED) != has_number:
            raise ValueError(f"status {self.status} does not go with the number of {self}")
        if (self.numerator is None) != (self.denominator is None):
            raise ValueError("a share needs both its numerator and its denominator")
        if self.denominator is not None and not 0 <= self.numerator <= self.denominator > 0:
            raise ValueError(f"{self.numerator} of {self.denominator} is not a share")
        if self.value is not None and not math.isfinite(self.value):
            raise ValueError(f"{self.value} is not a number")
        ends = (self.lower, self.upper)
        if ends != (None, None) and (
            None in (*ends, self.value) or not self.lower <= self.value <= self.upper
        ):
            raise ValueError(f"{ends} is no interval around {self.value}")
        if self.grade is not None and not (has_number and self.grade in GRADES):
            raise ValueError(f"grade {self.grade} does not go with {self}")

    @property
    def pct(self) -> Fraction | None:
        """A share's exact percentage, or a rate as it was published; ``None`` without a number."""
        if self.denominator:
            return Fraction(100 * self.numerator, self.denominator)
        return None if self.value is None else Fraction(str(self.value))

    @property
    def illustrative(self) -> bool:
        """Whether the figure is a worked example and must be marked as one."""
        return self.kind is Kind.ILLUSTRATIVE and self.status is Status.REPORTED
