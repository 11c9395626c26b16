"""What can be said about a figure against a target."""

from dataclasses import dataclass
from enum import StrEnum

from xhht_analysis.vocabulary.figures import Figure


class Verdict(StrEnum):
    """The answer.

    Before the target's year a figure that does not meet it yet is on course, behind or far
    behind, or the methods disagree on that; from that year on it is not met. A single district,
    which is at a level or not, has no course. A target to maintain that slipped is breached.
    """

    MET = "met"
    ON_COURSE = "on_course"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    DEPENDS_ON_METHOD = "depends_on_method"
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
    ONE_POINT_ONLY = "one_point_only"
    BASE_YEAR_MISSING = "base_year_missing"
    DEFINITION_BREAK = "definition_break"
    NO_SAMPLING_ERROR = "no_sampling_error"
    WITHIN_SAMPLING_ERROR = "within_sampling_error"


# The figure falls short of the target; only where it stands on the way there cannot be said.
NO_COURSE = frozenset({Reason.ONE_POINT_ONLY, Reason.BASE_YEAR_MISSING, Reason.DEFINITION_BREAK})


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """A target against its figure in one area and year.

    ``required`` is the least whole numerator that meets the target and ``allowed`` the most,
    ``missing`` how many more or, above ``allowed``, how many fewer it takes (0 where met), all
    three ``None`` where nothing is counted, as in a survey. ``distance_pct`` are percentage
    points from the bound that is missed, or from the nearer one, negative below it; ``None``
    where they have no meaning, as they have none for a single district.
    """

    target: str
    area_code: str
    year: int
    verdict: Verdict
    reason: Reason | None
    figure: Figure
    required: int | None
    allowed: int | None
    missing: int | None
    distance_pct: float | None

    def __post_init__(self) -> None:
        if (self.verdict is Verdict.NOT_ASSESSABLE) != (self.reason is not None):
            raise ValueError("a reason goes with not assessable, and with nothing else")
        if self.missing is not None and self.missing < 0:
            raise ValueError(f"{self.missing} cannot be missing")
        if self.reason is None and self.figure.denominator is not None:
            if self.missing is None:
                raise ValueError("an answer about a count says how many are missing")
            if (self.missing == 0) != (self.verdict is Verdict.MET):
                raise ValueError(f"{self.verdict} does not go with {self.missing} missing")

    @property
    def short(self) -> bool:
        """Whether the figure misses the target, whatever can be said of its course."""
        return self.verdict not in (Verdict.MET, Verdict.NOT_ASSESSABLE) or (
            self.reason in NO_COURSE
        )

    @property
    def too_many(self) -> bool:
        """Whether the figure lies above the most that the target allows."""
        return self.allowed is not None and self.figure.numerator > self.allowed
