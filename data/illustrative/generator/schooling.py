"""Children and young people: preschool, grade 1, primary and lower secondary school."""

from dataclasses import dataclass, field

import numpy as np

from generator.chance import along, around_one, between, lots, reach, share, whole
from generator.communes import Commune, per_commune
from generator.goals import (
    LOWER_SECONDARY_2,
    PRESCHOOL,
    PRIMARY_2,
    PRIMARY_3,
    Latent,
    bands,
    by_status,
)
from generator.people import BIRTH_YEARS, YEARS, People

Columns = dict[str, np.ndarray]
NOT_APPLICABLE = -1

# Odds of having completed primary school, against those at 11 of the same birth cohort.
_PRIMARY_BY_AGE = {11: 1.0, 12: 1.7, 13: 2.2, 14: 2.6, 15: 2.9, 18: 3.2}
_OLDER_COHORTS = 0.95
# Odds by age of having graduated from lower secondary school, once primary is completed.
_GRADUATED_BY_AGE = {15: 0.82, 16: 1.0, 18: 1.12}
# Share of the graduates who go on studying, and of the others who attend some class.
_STUDYING_BY_AGE = {15: 0.93, 16: 0.89, 17: 0.84, 18: 0.46}
_ATTENDING_BY_AGE = {3: 0.66, 4: 0.86, 7: 0.992, 10: 0.988, 12: 0.976, 14: 0.948}
_ELSEWHERE_BY_AGE = {15: 0.16, 16: 0.07, 18: 0.03}
_MINORITY_ODDS = 0.45
_BOYS_ODDS = 0.72


@dataclass
class Schooling:
    """Counts of every school column, and the odds of primary school that literacy rests on."""

    communes: tuple[Commune, ...]
    people: dict[int, People]
    columns: dict[int, Columns] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shape = self.people[YEARS[0]].population.shape
        self.lot = lots("schooling", shape)
        self.odds = (
            np.array([1.0, _MINORITY_ODDS])
            * np.array([[1.0], [_BOYS_ODDS]])
            * around_one(0.25, "school cohorts", shape[:2])[:, :, None, None]
        )
        self.columns = {year: {} for year in YEARS}
        self._preschool_and_grade_1()
        self._primary()
        self._lower_secondary()
        self._attendance()

    def _put(self, year: int, name: str, ages: slice, counts: np.ndarray) -> None:
        """Fill a column at some ages; at the others it does not apply."""
        shape = self.people[year].population.shape
        column = self.columns[year].setdefault(name, np.full(shape, NOT_APPLICABLE))
        column[:, ages] = counts

    def _covered(self, first: int, last: int) -> np.ndarray:
        """Commune × year: the people to be covered in an age band."""
        sums = [p.must_cover[:, p.ages(first, last)].sum(axis=(1, 2, 3)) for p in self._by_year()]
        return np.stack(sums, axis=1)

    def _by_year(self) -> list[People]:
        return [self.people[year] for year in YEARS]

    def _at_one_age(self, age: int, wanted: np.ndarray) -> list[np.ndarray]:
        """Odds of every cell at which each year's children of an age come to what is wanted."""
        found = []
        for place, people in enumerate(self._by_year()):
            at = people.ages(age, age)
            covered, odds, lot = people.must_cover[:, at], self.odds[:, at], self.lot[:, at]

            def counts(factor: np.ndarray, covered=covered, odds=odds, lot=lot) -> np.ndarray:
                by_cell = whole(covered * share(odds * factor[:, None, None, None]), lot)
                return by_cell.sum(axis=(1, 2, 3))

            found.append(odds * reach(counts, wanted[:, place])[:, None, None, None])
        return found

    def _fill(self, name: str, age: int, odds: list[np.ndarray]) -> None:
        for year, people, at_age in zip(YEARS, self._by_year(), odds, strict=True):
            at = people.ages(age, age)
            counts = whole(people.must_cover[:, at] * share(at_age), self.lot[:, at])
            self._put(year, name, at, counts)

    def _preschool_and_grade_1(self) -> None:
        communes = self.communes
        attending = Latent.of(
            communes,
            "attending at 5",
            ordinary=(94.2, 100.6),
            especially_difficult=(91.0, 99.5),
            rise=(0.1, 0.6),
        )
        threshold = by_status(communes, 95, 90)
        passing = attending.strongest(communes, PRESCHOOL, threshold)
        at_5 = attending.people(self._covered(5, 5), **bands(passing, threshold, 85))
        odds = self._at_one_age(5, at_5)
        self._fill("attending", 5, odds)
        completing = Latent.of(
            communes,
            "completing preschool",
            ordinary=(85.5, 99.5),
            especially_difficult=(81, 92),
            rise=(0.1, 0.8),
        )
        least = by_status(communes, 85, 80)[:, None]
        completed = completing.people(
            self._covered(5, 5), at_least=np.broadcast_to(least, at_5.shape)
        )
        odds = self._at_one_age(5, np.minimum(completed, at_5 * 985 // 1000))
        self._fill("completed_preschool", 5, odds)
        self._fill("in_grade1", 6, self._at_one_age(6, self._grade_1()))

    def _primary_levels(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Commune × year: at level 2, at level 3, and whether age 11 keeps it from level 3."""
        tendency = Latent.of(
            self.communes,
            "primary",
            ordinary=(80, 100),
            especially_difficult=(80, 100),
            rise=(0.1, 0.9),
        )
        level = np.zeros(len(self.communes))
        two = tendency.strongest(self.communes, PRIMARY_2, level)
        three = tendency.strongest(self.communes, PRIMARY_3, level)
        by_age_11 = between(0, 1, "what primary lacks", (len(self.communes), 1)) < 0.6
        return two, three, np.broadcast_to(by_age_11, two.shape)

    def _grade_1(self) -> np.ndarray:
        two, three, by_age_11 = self._primary_levels()
        tendency = Latent.of(
            self.communes,
            "grade 1",
            ordinary=(96.6, 100.4),
            especially_difficult=(95.4, 100),
            rise=(0.05, 0.4),
        )
        return tendency.people(
            self._covered(6, 6),
            at_least=np.where(three, 98, np.where(two, 95, 91)),
            below=np.where(two & ~three & ~by_age_11, 98, 101),
        )

    def _primary(self) -> None:
        two, three, by_age_11 = self._primary_levels()
        communes = self.communes
        tendency = Latent.of(
            communes,
            "completed primary",
            ordinary=(87.5, 99.5),
            especially_difficult=(77.5, 93.5),
            rise=(0.3, 1.3),
        )
        level_2 = by_status(communes, 80, 70)[:, None]
        held_back = two & ~three & by_age_11
        at_11 = tendency.people(
            self._covered(11, 11),
            at_least=np.where(three, level_2 + 10, np.where(two, level_2, level_2 - 4)),
            below=np.where(held_back, level_2 + 10, 101),
        )
        odds = self._at_one_age(11, at_11)
        self._fill("completed_primary", 11, odds)
        self.primary_odds = self._by_birth_year(odds)
        for people in self._by_year():
            at = people.ages(12, 18)
            rate = share(self.primary_odds[people.year][:, at])
            counts = whole(people.must_cover[:, at] * rate, self.lot[:, at])
            self._put(people.year, "completed_primary", at, counts)
        for place, people in enumerate(self._by_year()):
            self._still_in_primary(people, keeps_all=two[:, place])

    def _by_birth_year(self, odds_at_11: list[np.ndarray]) -> dict[int, np.ndarray]:
        """Odds of having completed primary school in each year, of everyone aged 11 and over."""
        shape = self.people[YEARS[0]].population.shape
        cohort = np.zeros(shape)
        first = YEARS[0] - 11 - BIRTH_YEARS.start
        for place, at_age in enumerate(odds_at_11):
            cohort[:, first + place : first + place + 1] = at_age
        level = odds_at_11[0] / self.odds[:, first : first + 1]
        for birth in reversed(range(first)):
            level = level * _OLDER_COHORTS
            cohort[:, birth : birth + 1] = level * self.odds[:, birth : birth + 1]
        return {
            year: cohort
            * along(_PRIMARY_BY_AGE, range(year - BIRTH_YEARS[-1], year - BIRTH_YEARS[0] + 1))[
                ::-1
            ].reshape(1, -1, 1, 1)
            for year in YEARS
        }

    def _still_in_primary(self, people: People, keeps_all: np.ndarray) -> None:
        """Of those who have not completed it: all at 11 where the level asks for that."""
        completed = self.columns[people.year]["completed_primary"]
        at = people.ages(11, 11)
        behind = people.must_cover[:, at] - completed[:, at]
        gone = np.where(per_commune(list(keeps_all)), 0, whole(behind * 0.22, self.lot[:, at]))
        self._put(people.year, "still_in_primary", at, behind - gone)
        at = people.ages(14, 14)
        behind = people.must_cover[:, at] - completed[:, at]
        self._put(people.year, "still_in_primary", at, whole(behind * 0.3, self.lot[:, at] * 0.9))

    def _lower_secondary(self) -> None:
        communes = self.communes
        tendency = Latent.of(
            communes,
            "lower secondary",
            ordinary=(84, 98.5),
            especially_difficult=(72.5, 88),
            rise=(0.5, 1.2),
        )
        threshold = by_status(communes, 90, 80)
        passing = tendency.strongest(communes, LOWER_SECONDARY_2, threshold)
        limits = bands(passing, threshold, 0)
        limits["at_least"] = np.maximum(limits["at_least"], (threshold - 10)[:, None])
        wanted = tendency.people(self._covered(15, 18), **limits, drift=0.4)
        going_on = between(0.86, 1.02, "going on", (len(communes), 1, 1, 1)) * per_commune(
            [0.86 + 0.16 * c.standing for c in communes]
        )
        for place, people in enumerate(self._by_year()):
            at, year = people.ages(15, 18), people.year
            covered, lot = people.must_cover[:, at], self.lot[:, at]
            primary = share(self.primary_odds[year][:, at])
            odds = self.odds[:, at] * _by_age(_GRADUATED_BY_AGE, 15, 18)

            def graduated(
                factor: np.ndarray, primary=primary, odds=odds, covered=covered, lot=lot
            ) -> np.ndarray:
                rate = primary * share(odds * factor[:, None, None, None])
                return whole(covered * rate, lot).sum(axis=(1, 2, 3))

            factor = reach(graduated, wanted[:, place])[:, None, None, None]
            rate = primary * share(odds * factor)
            self._put(year, "graduated_lower_secondary", at, whole(covered * rate, lot))
            rate = rate * np.minimum(
                going_on * _by_age(_STUDYING_BY_AGE, 15, 18) * (1 + 0.012 * place), 0.99
            )
            name = "studying_upper_secondary_or_vocational"
            self._put(year, name, at, whole(covered * rate, lot))
            rate = rate + (1 - rate) * _by_age(_ELSEWHERE_BY_AGE, 15, 18)
            self._put(year, "attending", at, whole(covered * rate, lot))

    def _attendance(self) -> None:
        """Attending at 3–14 (at 5 it is set already), never fewer than the columns within it."""
        odds_of_commune = per_commune([0.55 + 0.9 * c.standing for c in self.communes])
        for place, people in enumerate(self._by_year()):
            columns = self.columns[people.year]
            for age in (3, 4, *range(6, 15)):
                at = people.ages(age, age)
                covered = people.must_cover[:, at]
                usual = float(along(_ATTENDING_BY_AGE, range(age, age + 1))[0])
                odds = usual / (1 - usual) * odds_of_commune * self.odds[:, at] * (1 + 0.1 * place)
                counts = whole(covered * share(odds), self.lot[:, at])
                for within in ("in_grade1", "still_in_primary"):
                    if within in columns:
                        counts = np.maximum(counts, columns[within][:, at])
                if age == 11:
                    completed = columns["completed_primary"][:, at]
                    counts = whole(completed * 0.994, self.lot[:, at] * 0.9)
                    counts = counts + columns["still_in_primary"][:, at]
                self._put(people.year, "attending", at, counts)


def _by_age(knots: dict[int, float], first: int, last: int) -> np.ndarray:
    """Values by age as an array along birth years, the oldest first."""
    return along(knots, range(first, last + 1))[::-1].reshape(1, -1, 1, 1)
