"""How far a sum of what many units report can be trusted: a grade from 1 to 3."""

from xhht_analysis.vocabulary.figures import GRADES

_BEST, _MIDDLE, _WORST = GRADES
# From a tenth of the people on, doubted units can move a share by as much as separates two
# classes of a map or two years; below it the share as printed stands, whatever they mean.
DOUBTED_FROM_PCT = 10


def quality_grade(*, doubted_units: int, doubted: int, whole: int) -> int:
    """1 without a doubted unit, 2 where such units hold less than 10 % of the whole, else 3.

    ``doubted`` of ``whole``: what the doubted units count of the denominator, in whole numbers;
    units that count nobody hold nothing, yet leave no 1. Of nothing at all doubted is everything.
    """
    if not 0 <= doubted <= whole or doubted_units < 0:
        raise ValueError(f"{doubted} of {whole} in {doubted_units} units cannot be doubted")
    if not doubted_units:
        return _BEST
    return _WORST if 100 * doubted >= DOUBTED_FROM_PCT * whole else _MIDDLE
