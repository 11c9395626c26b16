"""Levels of confidence, and the interval that one leads to."""

from dataclasses import dataclass
from statistics import NormalDist

CONFIDENCE_95 = 0.95
CONFIDENCE_99_8 = 0.998


@dataclass(frozen=True)
class Interval:
    """From ``lower`` to ``upper``, both included; ``ValueError`` the other way round."""

    lower: float
    upper: float

    def __post_init__(self) -> None:
        if not self.lower <= self.upper:
            raise ValueError(f"no interval leads from {self.lower} to {self.upper}")

    def __contains__(self, value: float) -> bool:
        return self.lower <= value <= self.upper


def two_sided_z(confidence: float) -> float:
    """The normal deviate of a two-sided confidence: 1.96 for 0.95.

    ``ValueError`` for a confidence that does not lie between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence lies between 0 and 1, not at {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)
