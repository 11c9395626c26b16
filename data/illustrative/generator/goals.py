"""Which communes stand on which side of which threshold, and how many people that takes.

The levels follow Nghị định 20/2014/NĐ-CP. How many communes of a district are at a level in a
year is set here, so that the districts come to what is published for 2019 and 2022 and to the
worked example of 2023; which ones they are follows from each commune's own latent rate.
"""

from dataclasses import dataclass

import numpy as np

from generator.chance import between
from generator.communes import Commune
from generator.people import YEARS

# Communes at the level in 2021, 2022, 2023, the strongest first; a district needs 90 % of them,
# for lower secondary level 2 it needs 95 %. Districts: 582 Phan Rang - Tháp Chàm (16 communes),
# 584 Bác Ái (9), 585 Ninh Sơn (8), 586 Ninh Hải (9), 587 Ninh Phước (9), 588 Thuận Bắc (6),
# 589 Thuận Nam (8).
Counts = dict[str, tuple[int, int, int]]
LITERACY_2: Counts = {
    "582": (10, 12, 14), "584": (2, 3, 4), "585": (8, 8, 8), "586": (6, 7, 9),
    "587": (9, 9, 9), "588": (2, 2, 3), "589": (3, 4, 5),
}  # fmt: skip
PRESCHOOL: Counts = {
    "582": (15, 16, 16), "584": (9, 9, 9), "585": (8, 8, 8), "586": (9, 9, 9),
    "587": (9, 9, 9), "588": (6, 6, 6), "589": (8, 8, 8),
}  # fmt: skip
PRIMARY_2: Counts = {
    "582": (16, 16, 16), "584": (6, 9, 9), "585": (8, 8, 8), "586": (9, 9, 9),
    "587": (9, 9, 9), "588": (3, 5, 6), "589": (8, 8, 8),
}  # fmt: skip
PRIMARY_3: Counts = {
    "582": (15, 15, 15), "584": (0, 1, 2), "585": (8, 8, 8), "586": (9, 9, 9),
    "587": (9, 9, 9), "588": (0, 1, 2), "589": (6, 8, 8),
}  # fmt: skip
LOWER_SECONDARY_2: Counts = {
    "582": (11, 13, 15), "584": (1, 2, 3), "585": (8, 8, 8), "586": (6, 7, 9),
    "587": (7, 8, 9), "588": (1, 1, 2), "589": (2, 3, 4),
}  # fmt: skip

_NONE_ABOVE = 101
_STRIDE = 1.8


@dataclass(frozen=True)
class Latent:
    """Rates in per cent that communes tend to: commune × year, rising from year to year.

    ``ease`` is a commune's own distance from a bound in points, ``pace`` how fast it leaves it.
    """

    pct: np.ndarray
    ease: np.ndarray
    pace: np.ndarray

    @classmethod
    def of(
        cls,
        communes: tuple[Commune, ...],
        purpose: str,
        *,
        ordinary: tuple[float, float],
        especially_difficult: tuple[float, float],
        rise: tuple[float, float],
    ) -> "Latent":
        """Rates of 2022 from a lowest to a highest standing, and how far a year lifts them."""
        shape = (len(communes),)
        spans = [especially_difficult if c.especially_difficult else ordinary for c in communes]
        low = np.array([span[0] for span in spans])
        high = np.array([span[1] for span in spans])
        reached = np.array([c.standing for c in communes])
        middle = low + (high - low) * (reached + between(-0.12, 0.12, purpose, shape))
        steps = between(*rise, purpose + " rise", (len(communes), 2))
        pct = np.stack([middle - steps[:, 0], middle, middle + steps[:, 1]], axis=1)
        return cls(
            pct,
            between(0.25, 1.4, purpose + " ease", shape),
            between(0.8, 1.5, purpose + " pace", shape),
        )

    def strongest(
        self, communes: tuple[Commune, ...], counts: Counts, threshold: np.ndarray
    ) -> np.ndarray:
        """Commune × year: whether it is among the planned number of its district."""
        ahead = self.pct[:, 1] - threshold
        passing = np.zeros(self.pct.shape, dtype=bool)
        for district, numbers in counts.items():
            ranked = sorted(
                (place for place, c in enumerate(communes) if c.district == district),
                key=lambda place: -ahead[place],
            )
            for year, number in enumerate(numbers):
                passing[ranked[:number], year] = True
        return passing

    def people(
        self,
        covered: np.ndarray,
        *,
        at_least: np.ndarray,
        below: np.ndarray | None = None,
        shift: float = 0.0,
        drift: float = 0.0,
    ) -> np.ndarray:
        """Commune × year: the latent rate as people, kept between two percentages of ``covered``.

        Communes near a bound keep their own distance from it. ``drift`` adds so many points for
        every year since a bound was crossed or until it will be, so that no commune stands still;
        on its way over a bound a commune takes no more than a year's stride at a time.
        """
        upper = np.full(at_least.shape, _NONE_ABOVE) if below is None else below
        above = [(at_least[:, :y] >= at_least[:, [y]]).sum(axis=1) for y in range(len(YEARS))]
        under = [(upper[:, y + 1 :] <= upper[:, [y]]).sum(axis=1) for y in range(len(YEARS))]
        away = (drift * self.pace)[:, None]
        lowest = at_least + self.ease[:, None] + away * np.stack(above, axis=1)
        highest = upper - self.ease[:, None] - away * np.stack(under, axis=1)
        lowest = np.minimum(lowest, highest)
        rate = np.maximum(np.minimum(self.pct + shift, highest), lowest)
        for y in range(1, len(YEARS)):
            reachable = np.maximum(rate[:, y - 1] + _STRIDE, lowest[:, y])
            rate[:, y] = np.minimum(rate[:, y], reachable)
        for y in reversed(range(1, len(YEARS))):
            needed = np.minimum(rate[:, y] - _STRIDE, highest[:, y - 1])
            rate[:, y - 1] = np.maximum(rate[:, y - 1], needed)
        count = np.floor(rate * covered / 100 + 0.5).astype(np.int64)
        least = -(-at_least * covered // 100)
        most = np.where(upper == _NONE_ABOVE, covered, -(-upper * covered // 100) - 1)
        return np.minimum(np.maximum(count, least), np.minimum(most, covered))


def by_status(communes: tuple[Commune, ...], ordinary: int, difficult: int) -> np.ndarray:
    """A threshold in per cent for every commune by its status."""
    return np.array([difficult if c.especially_difficult else ordinary for c in communes])


def bands(passing: np.ndarray, threshold: np.ndarray, floor: int) -> dict[str, np.ndarray]:
    """From the threshold up where a commune passes, from the floor to below it where not."""
    edge = np.broadcast_to(threshold[:, None], passing.shape)
    return {
        "at_least": np.where(passing, edge, floor),
        "below": np.where(passing, _NONE_ABOVE, edge),
    }
