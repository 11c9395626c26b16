"""Numbers as each language writes them: 25.310 and 18,4% or 25,310 and 18.4%.

Rounding never hides a verdict: where a rounded share would print as the threshold that it does
not reach, decimals are added until the two differ.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

from xhht_analysis.vocabulary.text import Language

_MOST_DECIMALS = 12


def separators(language: Language) -> tuple[str, str]:
    """The marks before the decimals and between the thousands."""
    return get_decimal_symbol(language), get_group_symbol(language)


def whole(number: int, language: Language) -> str:
    """A count with its thousands set apart."""
    return format_decimal(number, format="#,##0", locale=language)


def decimal(number: float | Fraction | Decimal, language: Language, *, decimals: int) -> str:
    """A number with a fixed count of decimals, halves rounded up; never "-0,0"."""
    exact = number if isinstance(number, Fraction) else Fraction(str(number))
    rounded = _rounded(exact, decimals)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(rounded + 0, format=pattern, locale=language)


def _rounded(exact: Fraction, decimals: int) -> Decimal:
    scaled = Decimal(abs(exact).numerator) * 10**decimals / Decimal(exact.denominator)
    value = scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP) / 10**decimals
    return -value if exact < 0 else value


def percent(number: float | Fraction, language: Language, *, decimals: int = 1) -> str:
    """A percentage that is already in percent, with the sign close to it as the plan writes."""
    return decimal(number, language, decimals=decimals) + "%"


def share(
    numerator: int,
    denominator: int,
    language: Language,
    *,
    decimals: int = 1,
    threshold_pct: Fraction | None = None,
    limit_pct: Fraction | None = None,
) -> str:
    """A share in percent.

    It prints as the threshold or more only where it reaches it, as the limit or less only where
    it keeps to it.
    """
    exact = Fraction(100 * numerator, denominator)
    return rate(
        exact, language, decimals=decimals, threshold_pct=threshold_pct, limit_pct=limit_pct
    )


def rate(
    exact: Fraction,
    language: Language,
    *,
    decimals: int = 1,
    threshold_pct: Fraction | None = None,
    limit_pct: Fraction | None = None,
) -> str:
    """A percentage as it was published, printed with the same care as a ``share``."""
    while decimals < _MOST_DECIMALS and not (
        _same_side(exact, _rounded(exact, decimals), threshold_pct, limit_pct)
    ):
        decimals += 1
    return percent(exact, language, decimals=decimals)


def _same_side(
    exact: Fraction, shown: Decimal, threshold: Fraction | None, limit: Fraction | None
) -> bool:
    reached = threshold is None or (shown >= threshold) == (exact >= threshold)
    kept = limit is None or (shown <= limit) == (exact <= limit)
    return reached and kept


def ratio(number: float, language: Language, *, edges: Sequence[float], decimals: int = 2) -> str:
    """A ratio that prints as an edge between two judgements, or above, only where it is there."""
    exact = Fraction(str(number))
    bounds = [Fraction(str(edge)) for edge in edges]
    while decimals < _MOST_DECIMALS and not all(
        _same_side(exact, _rounded(exact, decimals), edge, None) for edge in bounds
    ):
        decimals += 1
    return decimal(exact, language, decimals=decimals)


def threshold(pct: Fraction, language: Language) -> str:
    """A percentage of a rule or target without needless decimals."""
    decimals = 0
    while decimals < _MOST_DECIMALS and (pct * 10**decimals).denominator != 1:
        decimals += 1
    return percent(pct, language, decimals=decimals)


def points(distance: float, language: Language, *, decimals: int = 1) -> str:
    """A distance in percentage points with its sign."""
    text = decimal(abs(distance), language, decimals=decimals)
    shown = Fraction(str(abs(distance)))
    if shown and not _rounded(shown, decimals):
        text = "<" + decimal(Fraction(1, 10**decimals), language, decimals=decimals)
    sign = "−" if distance < 0 else "+" if distance > 0 else ""
    return sign + text
