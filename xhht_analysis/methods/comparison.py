"""An area against the rest of the whole it belongs to, for survey figures.

An area is part of its province and would be compared with itself; so the rest is the province
without it. A full count needs no test: its differences are what they are. Higher is not better:
that is the indicator's polarity to say.
"""

from dataclasses import dataclass
from enum import StrEnum

from xhht_analysis.methods.confidence import CONFIDENCE_95, CONFIDENCE_99_8, Interval
from xhht_analysis.methods.counted import Counted
from xhht_analysis.methods.intervals import difference_pct_interval
from xhht_analysis.methods.margins import Estimate, difference_of


class Standing(StrEnum):
    """Where the area stands; similar means that the sample cannot tell them apart."""

    HIGHER = "higher"
    LOWER = "lower"
    SIMILAR = "similar"


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The area less the rest, with intervals at the two confidences that public health uses.

    ``difference`` in percentage points for counts, in the unit of the estimates otherwise;
    ``confidence`` is the higher of 0.95 and 0.998 whose interval leaves out 0, ``None`` if none.
    """

    standing: Standing
    confidence: float | None
    difference: float
    interval_95: Interval
    interval_99_8: Interval


def rest_of(area: Counted, *, whole: Counted) -> Counted:
    """The whole without the area; ``ValueError`` if the area is not within it, or is all of it."""
    others = whole.denominator - area.denominator
    if others == 0:
        raise ValueError("an area that is the whole has no rest to be compared with")
    try:
        return Counted(numerator=whole.numerator - area.numerator, denominator=others)
    except ValueError:
        raise ValueError(
            f"{area.numerator} of {area.denominator} is not within "
            f"{whole.numerator} of {whole.denominator}"
        ) from None


def compare_with_rest(area: Counted, *, whole: Counted) -> Comparison:
    """An area's share against that of the rest of the whole (Newcombe's interval, method 10).

    ``ValueError`` as ``rest_of``.
    """
    rest = rest_of(area, whole=whole)
    return _settle(
        float(area.share_pct - rest.share_pct),
        difference_pct_interval(area, minus=rest, confidence=CONFIDENCE_95),
        difference_pct_interval(area, minus=rest, confidence=CONFIDENCE_99_8),
    )


def compare_estimates(area: Estimate, *, rest: Estimate) -> Comparison:
    """A published estimate against one that does not contain it, by their margins of error."""
    difference = difference_of(area, minus=rest)
    return _settle(
        difference.value,
        difference.at(CONFIDENCE_95).interval,
        difference.at(CONFIDENCE_99_8).interval,
    )


def _settle(difference: float, interval_95: Interval, interval_99_8: Interval) -> Comparison:
    confidence = None
    if 0 not in interval_95:
        confidence = CONFIDENCE_95 if 0 in interval_99_8 else CONFIDENCE_99_8
    apart = Standing.HIGHER if difference > 0 else Standing.LOWER
    return Comparison(
        standing=apart if confidence else Standing.SIMILAR,
        confidence=confidence,
        difference=difference,
        interval_95=interval_95,
        interval_99_8=interval_99_8,
    )
