"""Why a figure or a verdict is another than in the edition before."""

from enum import StrEnum

from xhht_analysis.vocabulary.verdicts import NO_COURSE, Reason, Verdict

_MISSED = frozenset({Verdict.BEHIND, Verdict.FAR_BEHIND, Verdict.NOT_MET, Verdict.BREACHED})


class Cause(StrEnum):
    """What changed between two editions, the weightiest first.

    ``UNKNOWN``: nothing that an edition says of its inputs differs, or it says nothing of them.
    """

    TARGET = "target"
    BOUNDARY = "boundary"
    CORRECTION = "correction"
    NEW_DATA = "new_data"
    METHOD = "method"
    UNKNOWN = "unknown"


def flips(
    before: Verdict, before_reason: Reason | None, now: Verdict, now_reason: Reason | None
) -> bool:
    """Whether an answer was turned round: met or not, or on course or behind.

    Where either edition had no answer nothing is turned round; a figure that misses its target
    without a course to tell of is an answer to the first question.
    """
    if any(
        verdict is Verdict.NOT_ASSESSABLE and reason not in NO_COURSE
        for verdict, reason in ((before, before_reason), (now, now_reason))
    ):
        return False
    if (before is Verdict.MET) != (now is Verdict.MET):
        return True
    both = {before, now}
    return Verdict.ON_COURSE in both and bool(both & _MISSED)
