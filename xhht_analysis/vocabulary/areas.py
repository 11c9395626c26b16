"""Administrative units and their dated codes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from xhht_analysis.vocabulary.problems import Impossible


class AreaLevel(StrEnum):
    """The tiers of administration; districts exist up to 30/6/2025 only."""

    COUNTRY = "country"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


def reporting_day(year: int) -> date:
    """The day that a year's figures and the units in them are of (TT 19/2020/TT-BGDĐT)."""
    return date(year, 9, 30)


_LEVEL_OF_LENGTH = {2: AreaLevel.PROVINCE, 3: AreaLevel.DISTRICT, 5: AreaLevel.COMMUNE}
COUNTRY_CODE = "VN"


@dataclass(frozen=True, order=True)
class AreaCode:
    """A code of the General Statistics Office as it was meant on one date.

    GSO re-uses codes (22750 was Thanh Sơn and is Phủ Hà from 1/11/2024), so the same digits on
    two dates are two different codes until a crosswalk says otherwise. Raises ``ValueError``
    where the digits cannot be a code: two for a province, three for a district, five for a
    commune, ``VN`` for the country.
    """

    code: str
    on: date

    def __post_init__(self) -> None:
        digits = self.code.isascii() and self.code.isdigit()
        if self.code != COUNTRY_CODE and not (digits and len(self.code) in _LEVEL_OF_LENGTH):
            raise Impossible("not-a-gso-code", code=self.code)

    @property
    def level(self) -> AreaLevel:
        """The tier that the code's length stands for."""
        if self.code == COUNTRY_CODE:
            return AreaLevel.COUNTRY
        return _LEVEL_OF_LENGTH[len(self.code)]

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, kw_only=True)
class Area:
    """One unit with the dates between which its code, name and extent hold."""

    code: str
    name: str
    full_name: str
    type: str
    level: AreaLevel
    parent_code: str | None
    valid_from: date
    valid_until: date | None

    def __post_init__(self) -> None:
        if AreaCode(self.code, self.valid_from).level is not self.level:
            raise Impossible("code-of-another-level", code=self.code, level=str(self.level))
        if self.valid_until is not None and self.valid_until < self.valid_from:
            raise Impossible(
                "ends-before-it-begins",
                code=self.code,
                begins=str(self.valid_from),
                ends=str(self.valid_until),
            )

    def holds_on(self, on: date) -> bool:
        """Whether the unit exists in this form on the date."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)


@dataclass(frozen=True, kw_only=True)
class Succession:
    """How one unit passed into another: a row of the crosswalk between vintages."""

    effective_date: date
    old_code: str
    new_code: str
    kind: str
    area_share_pct: float
    resolution: str
