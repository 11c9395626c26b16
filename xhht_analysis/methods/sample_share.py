"""A share from a weighted sample: Kish's effective size and Wilson's interval."""

from dataclasses import dataclass

from xhht_analysis.methods.confidence import CONFIDENCE_95, two_sided_z


@dataclass(frozen=True, kw_only=True)
class SampleShare:
    """An estimate in per cent within its interval; ``effective`` is the size that it is worth."""

    value: float
    lower: float
    upper: float
    effective: float


def sample_share_pct(
    *, yes: float, known: float, squares: float, confidence: float = CONFIDENCE_95
) -> SampleShare:
    """The share of ``yes`` in ``known``, both sums of weights; ``squares`` sums known's squares.

    The sample is worth known² / squares persons drawn alike (Kish, Survey Sampling, 1965, 11.7),
    for which Wilson's interval is taken. Equal weights leave the number of persons as it is;
    clusters are not taken into account. ``ValueError`` where the sums cannot be of one sample.
    """
    two_sided_z(confidence)
    if not (0 <= yes <= known and known > 0 and 0 < squares <= known**2 * (1 + 1e-9)):
        raise ValueError(f"{yes} of {known} with squares {squares} is no weighted share")
    # Loads all of scipy's statistics: half a second that most editions have no use for.
    from statsmodels.stats.proportion import proportion_confint

    effective, share = known**2 / squares, yes / known
    limits = proportion_confint(share * effective, effective, alpha=1 - confidence, method="wilson")
    lower, upper = (min(max(float(limit), 0.0), 1.0) for limit in limits)
    return SampleShare(
        value=100 * share,
        lower=100 * min(lower, share),
        upper=100 * max(upper, share),
        effective=effective,
    )
