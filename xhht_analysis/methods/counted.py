"""A count within its whole: so many of so many, as whole numbers."""

import operator
from dataclasses import dataclass
from fractions import Fraction


def whole_number(value: object, *, what: str) -> int:
    """The value as a plain ``int``; ``ValueError`` that names it where it is none."""
    try:
        return operator.index(value)
    except TypeError:
        raise ValueError(f"{what} is not a whole number: {value!r}") from None


@dataclass(frozen=True, kw_only=True)
class Counted:
    """``numerator`` of ``denominator`` people or institutions, 0 ≤ numerator ≤ denominator.

    ``ValueError`` for anything else, and for a denominator of 0: a share of nobody is no number.
    """

    numerator: int
    denominator: int

    def __post_init__(self) -> None:
        for name in ("numerator", "denominator"):
            object.__setattr__(self, name, whole_number(getattr(self, name), what=name))
        if not 0 <= self.numerator <= self.denominator or self.denominator == 0:
            raise ValueError(f"{self.numerator} of {self.denominator} is not a share")

    @property
    def share(self) -> Fraction:
        """The exact share, from 0 to 1."""
        return Fraction(self.numerator, self.denominator)

    @property
    def share_pct(self) -> Fraction:
        """The exact share in per cent."""
        return 100 * self.share
