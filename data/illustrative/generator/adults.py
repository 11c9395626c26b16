"""Qualifications, competences and learning citizens among adults."""

from itertools import pairwise

import numpy as np

from generator.chance import around_one, between, lots, reach, share, whole
from generator.communes import Commune
from generator.people import YEARS, People
from generator.schooling import Columns

# Supposed per cent of the population 15+ with a qualification in 2023, by district.
_QUALIFIED = {
    "582": 27.6, "584": 7.1, "585": 16.1, "586": 16.6, "587": 17.4, "588": 10.2, "589": 12.3,
}  # fmt: skip
# Supposed per cent by district in 2023: information literacy, life skills, learning citizens.
_INFORMED = {
    "582": 30.4, "584": 7.9, "585": 18.7, "586": 19.1, "587": 20.2, "588": 11.9, "589": 14.6,
}  # fmt: skip
_SKILLED = {
    "582": 22.3, "584": 8.2, "585": 15.9, "586": 15.6, "587": 16.4, "588": 10.7, "589": 12.8,
}  # fmt: skip
_CITIZENS = {
    "582": 38.6, "584": 19.0, "585": 32.4, "586": 33.5, "587": 34.8, "588": 24.1, "589": 26.9,
}  # fmt: skip
# The years before as parts of 2023.
_QUALIFIED_BEFORE = (0.894, 0.946, 1.0)
_INFORMED_BEFORE = (0.655, 0.838, 1.0)
_SKILLED_BEFORE = (0.702, 0.856, 1.0)
_CITIZENS_BEFORE = (0.27, 0.61, 1.0)

# Odds of men against women and of minorities against the majority.
_QUALIFIED_ODDS = np.array([[1.0, 0.42], [1.28, 0.5]])
_INFORMED_ODDS = np.array([[1.0, 0.5], [1.12, 0.55]])
_SKILLED_ODDS = np.array([[1.06, 0.62], [1.0, 0.56]])
_CITIZENS_ODDS = np.array([[1.08, 0.7], [1.0, 0.64]])

# Weights of elementary, intermediate, college and university among the qualified, by sex.
LEVELS = ("elementary", "intermediate", "college", "university")
_WEIGHTS = np.array([[0.17, 0.27, 0.19, 0.37], [0.32, 0.22, 0.13, 0.33]])
_WEIGHTS_OF_MINORITY = np.array([1.15, 1.2, 0.9, 0.62])

# The last working age and the months of it that count: retirement at 60 years 3, 6, 9 months
# (men) and 55 years 4, 8 months, 56 years (women) in 2021, 2022, 2023.
_LAST_AGE = (55, 60)
_MONTHS = {2021: (4, 3), 2022: (8, 6), 2023: (12, 9)}


def qualifications(communes: tuple[Commune, ...], people: dict[int, People]) -> dict[int, Columns]:
    """Commune × sex × ethnicity: the population 15+ and its highest qualifications."""
    goals = _rates(communes, "qualified", _QUALIFIED, _QUALIFIED_BEFORE, steepness=1.5)
    tables = {}
    for place, year in enumerate(YEARS):
        adults = people[year]
        population = adults.population[:, adults.ages(15)].sum(axis=1)
        qualified = _spread(population, goals[:, place], _QUALIFIED_ODDS, "qualified")
        tables[year] = {"population_15plus": population, **_by_level(communes, qualified, place)}
    return tables


def competences(communes: tuple[Commune, ...], people: dict[int, People]) -> dict[int, Columns]:
    """Commune × sex × ethnicity: working age with its skills, adults with the citizen's title."""
    informed = _rates(communes, "informed", _INFORMED, _INFORMED_BEFORE, steepness=1.3)
    skilled = _rates(communes, "skilled", _SKILLED, _SKILLED_BEFORE, steepness=1.1)
    citizens = _rates(communes, "citizens", _CITIZENS, _CITIZENS_BEFORE, steepness=1.7)
    tables = {}
    for place, year in enumerate(YEARS):
        working = working_age(people[year])
        adults = people[year].population[:, people[year].ages(18)].sum(axis=1)
        tables[year] = {
            "working_age": working,
            "information_literate": _spread(
                working, informed[:, place], _INFORMED_ODDS, "informed"
            ),
            "life_skilled": _spread(working, skilled[:, place], _SKILLED_ODDS, "skilled"),
            "adults": adults,
            "learning_citizens": _spread(adults, citizens[:, place], _CITIZENS_ODDS, "citizens"),
        }
    return tables


def working_age(people: People) -> np.ndarray:
    """From 15 to the retirement age of the year (Bộ luật Lao động 2019, Điều 169)."""
    by_sex = []
    for sex, (last, months) in enumerate(zip(_LAST_AGE, _MONTHS[people.year], strict=True)):
        counts = people.population[:, :, sex]
        at_last = counts[:, people.ages(last, last)].sum(axis=1)
        younger = counts[:, people.ages(15, last - 1)].sum(axis=1)
        by_sex.append(younger + (at_last * months + 6) // 12)
    return np.stack(by_sex, axis=1)


def _rates(
    communes: tuple[Commune, ...],
    purpose: str,
    of_district: dict[str, float],
    before: tuple[float, ...],
    *,
    steepness: float,
) -> np.ndarray:
    """Commune × year: per cent around the district's; ``steepness`` is what standing adds to it."""
    standing = np.array([c.standing for c in communes])
    mean = {
        district: sum(c.standing for c in communes if c.district == district)
        / sum(c.district == district for c in communes)
        for district in of_district
    }
    level = np.array([of_district[c.district] for c in communes])
    apart = standing - np.array([mean[c.district] for c in communes])
    rate = level * (1 + steepness * apart) * around_one(0.07, purpose, (len(communes),))
    parts = np.array(before) * around_one(0.02, purpose + " before", (len(communes), len(before)))
    return rate[:, None] * parts


def _spread(whole_group: np.ndarray, pct: np.ndarray, odds: np.ndarray, purpose: str) -> np.ndarray:
    """A commune's percentage as people by sex and ethnicity."""
    lot = lots(purpose + " cells", whole_group.shape)
    cells = odds * around_one(0.16, purpose + " odds", whole_group.shape)
    wanted = np.floor(whole_group.sum(axis=(1, 2)) * pct / 100 + 0.5).astype(np.int64)

    def counts(factor: np.ndarray) -> np.ndarray:
        return whole(whole_group * share(cells * factor[:, None, None]), lot)

    return counts(reach(lambda factor: counts(factor).sum(axis=(1, 2)), wanted))


def _by_level(communes: tuple[Commune, ...], qualified: np.ndarray, place: int) -> Columns:
    """The qualified by level; each person at one level, more of them degrees every year."""
    shape = (len(communes), 2, 2, len(LEVELS))
    weights = np.broadcast_to(_WEIGHTS[:, None, :], shape[1:]).copy()
    weights[:, 1] = weights[:, 1] * _WEIGHTS_OF_MINORITY
    weights = weights * between(0.85, 1.18, "levels", (len(communes), 1, 1, len(LEVELS)))
    standing = np.array([c.standing for c in communes])[:, None, None]
    weights[..., 3] = weights[..., 3] * (0.62 + 0.6 * standing) * (1 + 0.02 * place)
    cumulative = [weights[..., 0]]
    for level in range(1, len(LEVELS)):
        cumulative.append(cumulative[-1] + weights[..., level])
    lot = lots("levels cells", qualified.shape)
    up_to = [
        np.minimum(whole(qualified * (part / cumulative[-1]), lot), qualified)
        for part in cumulative[:-1]
    ] + [qualified]
    counts = [up_to[0]] + [after - before for before, after in pairwise(up_to)]
    return dict(zip(LEVELS, counts, strict=True))
