"""Literacy at levels 1 and 2 from 15 to 60, by birth cohort."""

from dataclasses import replace

import numpy as np

from generator.chance import along, around_one, between, nearest, reach, share, whole
from generator.communes import Commune
from generator.goals import LITERACY_2, Latent, bands, by_status
from generator.people import BIRTH_YEARS, YEARS, People
from generator.schooling import NOT_APPLICABLE, Columns, Schooling

# The province's illiterate share at 15–60 in parts of 10 000: the ministry's 10.52 % of 2022,
# whose level is not stated, is taken as level 2. The years around it follow from the rise.
_ILLITERATE = (2022, 1052)
# In 2023 the strongest ward that the city lacks is this many people short: 90.0 % when printed.
_SHORT_OF_LEVEL_2 = {"582": 4}

_BY_BIRTH = {1961: 1.0, 1970: 1.5, 1980: 2.5, 1990: 4.4, 2000: 9.0, 2008: 20.0}
_WOMEN = {1961: 0.62, 1980: 0.82, 2000: 1.05}
_MINORITY = {1961: 0.24, 1985: 0.32, 2008: 0.46}
_FIRST_SCHOOLED = 2003 - BIRTH_YEARS.start


class Literacy:
    """Counts at both levels, commune by commune on the planned side of the threshold."""

    def __init__(
        self, communes: tuple[Commune, ...], people: dict[int, People], schooling: Schooling
    ) -> None:
        self._communes, self._people, self._schooling = communes, people, schooling
        shape = people[YEARS[0]].population.shape
        women, minority = along(_WOMEN, BIRTH_YEARS), along(_MINORITY, BIRTH_YEARS)
        sexes = np.stack([women, np.ones(women.shape)], axis=-1)[None, :, :, None]
        ethnicities = np.stack([np.ones(minority.shape), minority], axis=-1)[None, :, None, :]
        cohorts = along(_BY_BIRTH, BIRTH_YEARS) * around_one(0.2, "literacy cohorts", shape[:2])
        self._odds = cohorts[:, :, None, None] * sexes * ethnicities
        self._level_1 = between(2.2, 3.6, "literacy level 1", (len(communes), 1, 1, 1))
        tendency = Latent.of(
            communes,
            "literacy",
            ordinary=(71.5, 102),
            especially_difficult=(81, 95),
            rise=(1.05, 1.6),
        )
        # Near everyone, the last people are the hardest to reach.
        slower = np.minimum(tendency.pct, 94 + 0.4 * (tendency.pct - 94))
        self._tendency = replace(tendency, pct=slower)
        self._passing = self._tendency.strongest(communes, LITERACY_2, by_status(communes, 90, 90))
        shift = self._shift()
        self.columns = {year: self._in(year, shift) for year in YEARS}

    def _shift(self) -> float:
        """Points for all communes that bring the province to the published figure."""
        year, illiterate = _ILLITERATE
        at = self._people[year].ages(15, 60)
        covered = int(self._people[year].must_cover[:, at].sum())

        def literate(shift: float) -> int:
            return int(self._counts(year, self._odds_2(year, shift))[:, at].sum())

        return nearest(literate, covered * (10_000 - illiterate) // 10_000, -6.0, 6.0)

    def _in(self, year: int, shift: float) -> Columns:
        odds = self._odds_2(year, shift)
        return {
            "literate_level1": self._counts(year, odds * self._level_1),
            "literate_level2": self._counts(year, odds),
        }

    def _counts(self, year: int, odds: np.ndarray) -> np.ndarray:
        people = self._people[year]
        at = people.ages(15, 60)
        counts = np.full(odds.shape, NOT_APPLICABLE)
        lot = self._schooling.lot[:, at]
        counts[:, at] = whole(people.must_cover[:, at] * share(odds[:, at]), lot)
        return counts

    def _odds_2(self, year: int, shift: float) -> np.ndarray:
        """Odds of level 2 that bring every commune's band to its goal."""
        people = self._people[year]
        ordinary, narrow = people.ages(15, 60), people.ages(15, 35)
        counted = np.zeros(people.population.shape, dtype=bool)
        difficult = np.array([c.especially_difficult for c in self._communes])
        counted[~difficult, ordinary] = True
        counted[difficult, narrow] = True
        covered = np.where(counted, people.must_cover, 0)
        wanted = self._wanted(year, covered.sum(axis=(1, 2, 3)), shift)

        def counts(factor: np.ndarray) -> np.ndarray:
            rate = share(self._at(year, factor))
            return whole(covered * rate, self._schooling.lot).sum(axis=(1, 2, 3))

        return self._at(year, reach(counts, wanted))

    def _at(self, year: int, factor: np.ndarray) -> np.ndarray:
        """Odds with a factor per commune; who completed primary school is literate at level 2."""
        odds = self._odds * factor[:, None, None, None]
        primary = self._schooling.primary_odds[year][:, _FIRST_SCHOOLED:]
        odds[:, _FIRST_SCHOOLED:] = np.maximum(odds[:, _FIRST_SCHOOLED:], primary)
        return odds

    def _wanted(self, year: int, covered: np.ndarray, shift: float) -> np.ndarray:
        place = YEARS.index(year)
        columns = np.broadcast_to(covered[:, None], self._passing.shape)
        limits = bands(self._passing, by_status(self._communes, 90, 90), 60)
        wanted = self._tendency.people(columns, **limits, shift=shift, drift=0.75)[:, place]
        if year == YEARS[-1]:
            for district, short in _SHORT_OF_LEVEL_2.items():
                of_district = [c.district == district for c in self._communes]
                lacking = np.array(of_district) & ~self._passing[:, place]
                ahead = np.where(lacking, self._tendency.pct[:, place], -1.0)
                nearest_ward = int(ahead.argmax())
                wanted[nearest_ward] = -(-90 * int(covered[nearest_ward]) // 100) - short
        return wanted
