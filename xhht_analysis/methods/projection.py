"""A series carried on to a later year, with the uncertainty of doing so.

Ordinary least squares over the years, of the percentage itself or of its logarithm, and the
interval within which a figure of the later year would fall (the prediction interval of a new
observation, Student's t with n - 2 degrees of freedom). It says where the years so far lead.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from xhht_analysis.methods.confidence import CONFIDENCE_95, Interval, two_sided_z

FEWEST_POINTS = 5
_LOWEST_PCT, _HIGHEST_PCT = 0.0, 100.0


class Shape(StrEnum):
    """What moves by even steps: the percentage, or its logarithm."""

    LINEAR = "linear"
    LOG_LINEAR = "log_linear"


class NoProjection(StrEnum):
    """Why there is none."""

    TOO_FEW_POINTS = "too_few_points"
    ZERO_HAS_NO_LOGARITHM = "zero_has_no_logarithm"


@dataclass(frozen=True, kw_only=True)
class Projection:
    """The expected percentage and its interval, within 0 to 100; ``None`` with a ``reason``.

    ``years``: those that it was made of.
    """

    shape: Shape
    year: int
    years: tuple[int, ...]
    value_pct: float | None = None
    interval: Interval | None = None
    reason: NoProjection | None = None


def project(
    series: Mapping[int, float | None],
    *,
    year: int,
    shape: Shape = Shape.LINEAR,
    confidence: float = CONFIDENCE_95,
) -> Projection:
    """A percentage in a year after the last point.

    ``series``: year -> percentage, comparable points of one source and definition only; ``None``
    is passed over. ``ValueError``: a value outside 0 to 100, a year not after the series, a
    confidence not between 0 and 1.
    """
    two_sided_z(confidence)
    known = {when: float(value) for when, value in sorted(series.items()) if value is not None}
    for when, value in known.items():
        if not _LOWEST_PCT <= value <= _HIGHEST_PCT:
            raise ValueError(f"{value} in {when} is not a percentage")
    if known and year <= max(known):
        raise ValueError(f"{year} is not after the last point, {max(known)}")
    reason = None
    if len(known) < FEWEST_POINTS:
        reason = NoProjection.TOO_FEW_POINTS
    elif shape is Shape.LOG_LINEAR and 0 in known.values():
        reason = NoProjection.ZERO_HAS_NO_LOGARITHM
    if reason:
        return Projection(shape=shape, year=year, years=tuple(known), reason=reason)
    values = list(known.values())
    if shape is Shape.LOG_LINEAR:
        values = [math.log(value) for value in values]
    # Loads all of scipy's statistics: half a second that most editions have no use for.
    from statsmodels.regression.linear_model import OLS

    # Years from the one looked at: the constant is the value there, and nothing cancels out.
    line = OLS(values, [[1.0, when - year] for when in known]).fit()
    ahead = line.get_prediction([[1.0, 0.0]])
    low, high = ahead.conf_int(obs=True, alpha=1 - confidence)[0]
    return Projection(
        shape=shape,
        year=year,
        years=tuple(known),
        value_pct=_as_pct(ahead.predicted_mean[0], shape),
        interval=Interval(_as_pct(low, shape), _as_pct(high, shape)),
    )


def _as_pct(value: float, shape: Shape) -> float:
    if shape is Shape.LOG_LINEAR:
        value = math.exp(min(value, math.log(_HIGHEST_PCT)))
    return float(min(max(value, _LOWEST_PCT), _HIGHEST_PCT))
