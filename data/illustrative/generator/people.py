"""People by commune, birth year, sex and ethnicity: the census of 2019 aged forward."""

from dataclasses import dataclass

import numpy as np

from generator.chance import along, around_one, between, lots, total, whole
from generator.communes import PUBLISHED, Commune, per_commune, rows_of

YEARS = (2021, 2022, 2023)
CENSUS = 2019
BIRTH_YEARS = range(1925, YEARS[-1] + 1)
SEXES = ("female", "male")
MINORITY = ("no", "yes")

# Of the people of one completed age at the census of 1 April, three quarters were born before
# the turn of the year. Of a year's children, nine twelfths are born by 30 September.
_BORN_THE_YEAR_BEFORE = 0.75
_BORN_BY_30_SEPTEMBER = 0.75
_AGES_85_UP = (0.24, 0.19, 0.15, 0.12, 0.10, 0.07, 0.05, 0.04, 0.02, 0.02)
_BIRTHS = {2019: 1.0, 2020: 0.99, 2021: 0.975, 2022: 0.96, 2023: 0.945}
_SURVIVAL = {-1: 1.0, 0: 0.9985, 40: 0.9975, 60: 0.988, 70: 0.965, 80: 0.91, 95: 0.78}
_FEMALE = {1925: 0.66, 1940: 0.58, 1955: 0.52, 1970: 0.496, 1990: 0.486, 2020: 0.483}
_YOUNGER_MINORITIES = {1940: 0.80, 1960: 0.84, 1990: 0.97, 2005: 1.05, 2020: 1.10}
_EXCLUDED = {1925: 0.03, 1961: 0.013, 1990: 0.007, 2008: 0.005, 2023: 0.004}


@dataclass(frozen=True)
class People:
    """Whole numbers of commune × birth year × sex × ethnicity in one year."""

    year: int
    population: np.ndarray
    excluded: np.ndarray

    @property
    def must_cover(self) -> np.ndarray:
        """The population without those who died, moved away or cannot learn."""
        return self.population - self.excluded

    def ages(self, first: int, last: int | None = None) -> slice:
        """The birth years of an age band of this year, as a slice of the second axis."""
        youngest = self.year - first - BIRTH_YEARS.start
        oldest = 0 if last is None else self.year - last - BIRTH_YEARS.start
        return slice(oldest, youngest + 1)


def read_people(communes: tuple[Commune, ...]) -> dict[int, People]:
    """The people of every year, from the census and the published average population."""
    cohorts = _cohorts_2019(communes)
    shape = (*cohorts.shape, 2, 2)
    female = along(_FEMALE, BIRTH_YEARS) * around_one(0.025, "sexes", cohorts.shape)
    minority = np.minimum(
        per_commune([c.minority_share for c in communes])[:, :, 0, 0]
        * along(_YOUNGER_MINORITIES, BIRTH_YEARS)
        * around_one(0.07, "ethnicity", cohorts.shape),
        0.985,
    )
    cells = (
        cohorts[:, :, None, None]
        * np.stack([female, 1 - female], axis=-1)[:, :, :, None]
        * np.stack([1 - minority, minority], axis=-1)[:, :, None, :]
    )
    lot, lot_of_excluded = lots("people", shape), lots("excluded", shape)
    rate = along(_EXCLUDED, BIRTH_YEARS)[None, :, None, None] * per_commune(
        list(between(0.6, 1.5, "excluded rate", (len(communes),)))
    )
    people = {}
    for year in YEARS:
        alive = cells * _alive(year)[None, :, None, None]
        expected = alive * (_average_population(year) / total(alive))
        population = whole(expected, lot)
        people[year] = People(year, population, whole(population * rate, lot_of_excluded))
    return people


def _cohorts_2019(communes: tuple[Commune, ...]) -> np.ndarray:
    """Birth cohorts by commune: its part of its district's cohorts of the same residence."""
    groups: dict[tuple[str, bool], list[int]] = {}
    table = rows_of(PUBLISHED / "census_2019" / "census_2019_population_by_age.csv")
    for row in sorted(table, key=lambda row: int(row["age_from"])):
        of_place = groups.setdefault((row["area_code"], row["residence"] == "urban"), [])
        of_place.append(int(row["population"]))
    births = {
        place: _by_birth_year(_single_ages(counts))
        for place, counts in groups.items()
        if sum(counts)
    }
    parts = [
        births[c.district, c.urban] * (c.population / sum(groups[c.district, c.urban]))
        for c in communes
    ]
    return np.stack(parts) * around_one(0.08, "cohorts", (len(communes), len(BIRTH_YEARS)))


def _single_ages(groups: list[int]) -> list[float]:
    """Five-year groups as single ages, tilted towards the larger neighbour; sums are kept."""
    ages: list[float] = []
    for place, count in enumerate(groups[:-1]):
        before, after = groups[max(place - 1, 0)], groups[place + 1]
        tilt = max(-0.08, min(0.08, (after - before) / (10 * count)))
        ages += [count / 5 * (1 + tilt * (year - 2)) for year in range(5)]
    return ages + [groups[-1] * part for part in _AGES_85_UP]


def _by_birth_year(ages: list[float]) -> np.ndarray:
    """Completed ages at the census as birth years; the later ones as parts of its youngest."""

    def cohort(birth_year: int) -> float:
        if birth_year in _BIRTHS:
            return ages[0] * _BIRTHS[birth_year]
        age = CENSUS - birth_year
        older = ages[age] if age < len(ages) else 0.0
        return _BORN_THE_YEAR_BEFORE * ages[age - 1] + (1 - _BORN_THE_YEAR_BEFORE) * older

    return np.array([cohort(birth_year) for birth_year in BIRTH_YEARS])


def _alive(year: int) -> np.ndarray:
    """The part of every cohort that is there in a year."""
    alive = np.array([1.0 if born < year else 0.0 for born in BIRTH_YEARS])
    alive[year - BIRTH_YEARS.start] = _BORN_BY_30_SEPTEMBER
    for passed in range(CENSUS, year):
        youngest, oldest = passed - BIRTH_YEARS[-1], passed - BIRTH_YEARS[0]
        alive *= along(_SURVIVAL, range(youngest, oldest + 1))[::-1]
    return alive


def _average_population(year: int) -> float:
    """The province's published average population, in people."""
    table = PUBLISHED / "nso_average_population" / "average_population.csv"
    for row in rows_of(table):
        if (row["year"], row["area_code"], row["series"]) == (str(year), "58", "total"):
            return float(row["value_thousand"]) * 1000
    raise LookupError(f"no average population of 58 in {year}")
