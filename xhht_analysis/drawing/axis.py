"""An axis of values laid along points, with round ticks."""

from collections.abc import Iterable
from dataclasses import dataclass

from matplotlib.ticker import MaxNLocator

_ROOM = 0.05  # of the values' range, at either end


@dataclass(frozen=True, kw_only=True)
class Numerals:
    """How an axis writes its numbers: the marks of a language, and the unit behind each number."""

    decimal: str
    thousands: str
    unit: str

    def text(self, value: float) -> str:
        """A tick's number with as many decimals as it has: a tick is round."""
        marks = str.maketrans({".": self.decimal, ",": self.thousands})
        number = f"{round(value, 10) + 0.0:,.10f}".rstrip("0").rstrip(".")
        return number.translate(marks) + self.unit


@dataclass(frozen=True)
class Axis:
    """Values from ``low`` to ``high`` along points from ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Where a value lies, in points."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def axis_over(values: Iterable[float], *, start: float, end: float, intervals: int) -> Axis:
    """An axis a little wider than the values; it need not begin at zero.

    Ticks are round and, where the values are more than one apart, whole, so that a tick without
    decimals says what it stands for.
    """
    values = list(values)
    low, high = min(values), max(values)
    room = _ROOM * (high - low) or 1.0
    low, high = low - room, high + room
    locator = MaxNLocator(
        nbins=intervals, steps=[1, 2, 5, 10], integer=high - low > 1, min_n_ticks=1
    )
    rounds = locator.tick_values(low, high)
    ticks = tuple(round(float(tick), 10) for tick in rounds if low <= tick <= high)
    return Axis(low, high, start, end, ticks)
