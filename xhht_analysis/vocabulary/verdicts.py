"""What can be said about a figure against a target."""

from dataclasses import dataclass
from enum import StrEnum

from xhht_analysis.vocabulary.figures import Figure


class Verdict(StrEnum):
    """The answer; a target to maintain that slipped is breached, not merely unmet."""

    MET = "met"
    NOT_MET = "not_met"
    BREACHED = "breached"
    NOT_ASSESSABLE = "not_assessable"


class Reason(StrEnum):
    """Why there is no answer."""

    NO_FIGURE = "no_figure"
    SUPPRESSED = "suppressed"
    STANDARD_UNDEFINED = "standard_undefined"
    NOTHING_TO_COUNT = "nothing_to_count"
    NOT_COUNTED_HERE = "not_counted_here"
    NOT_OWED_HERE = "not_owed_here"


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """A target against its figure in one area and year.

    ``required`` is the least whole numerator that meets the target, ``missing`` how many more
    that takes (0 where met), ``distance_pct`` the same in percentage points (negative below);
    ``None`` where they have no meaning, as percentage points have none for a single district.
    """

    target: str
    area_code: str
    year: int
    verdict: Verdict
    reason: Reason | None
    figure: Figure
    required: int | None
    missing: int | None
    distance_pct: float | None

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.NOT_ASSESSABLE) != (self.reason is not None):
            raise ValueError("a reason goes with not assessable, and with nothing else")
        if self.reason is None and (self.missing is None or self.missing < 0):
            raise ValueError("an answer says how many are missing")
        if self.reason is None and (self.missing == 0) != (self.verdict is Verdict.MET):
            raise ValueError(f"{self.verdict} does not go with {self.missing} missing")
