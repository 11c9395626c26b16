"""Educational institutions by commune and kind, and the provincial agencies."""

import numpy as np

from generator.chance import lots
from generator.communes import Commune
from generator.people import YEARS

Row = dict[str, int | str | None]

# Published: 211 general schools in 2022, 20 vocational institutions in 2021 and 13 in 2023
# (colleges and intermediate schools among them). The rest of the totals is supposed.
_GENERAL_SCHOOLS = {2021: 217, 2022: 211, 2023: 211}
_VOCATIONAL_CENTRES = {2021: 17, 2022: 13, 2023: 10}
_OTHERS = {2021: 36, 2022: 39, 2023: 43}
# Supposed seats of the few institutions above lower secondary; the year that each had digital
# materials. The seat of a district's centre for continuing education is its most populous unit.
_HIGHER = {
    "university_branch": {"22834": 2021},
    "college": {"22741": 2021},
    "intermediate_school": {"22750": 2022, "22780": 2023},
}
# Supposed shares, in per cent of the institutions of a kind, that teach in a digital environment.
_DIGITAL = {
    "general_school": {2021: 37, 2022: 49, 2023: 59},
    "continuing_education": {2021: 43, 2022: 57, 2023: 71},
    "vocational_centre": {2021: 41, 2022: 54, 2023: 60},
    "other": {2021: 28, 2022: 38, 2023: 49},
}
_CENTRES_WITH_IT = {2021: 22, 2022: 28, 2023: 34}
_AGENCIES = {2021: (48, 37), 2022: (48, 43), 2023: (48, 46)}


def institutions(communes: tuple[Commune, ...]) -> list[Row]:
    """Rows of commune × kind where there is an institution of the kind."""
    people = np.array([c.population for c in communes])
    ready = np.array([c.standing for c in communes]) + 0.5 * lots("digital", (len(communes),))
    seats = _seats(communes)
    rows: list[Row] = []
    for year in YEARS:
        for kind, places in _HIGHER.items():
            for code, since in places.items():
                rows.append(_row(year, code, kind, 1, digital_materials=int(since <= year)))
        counted = {
            "general_school": _apportioned(people, _GENERAL_SCHOOLS[year], at_least=2),
            "continuing_education": np.array([int(c.code in seats) for c in communes]),
            "vocational_centre": _drawn(people, _VOCATIONAL_CENTRES[year], "vocational"),
            "other": _drawn(people, _OTHERS[year], "other"),
        }
        for kind, numbers in counted.items():
            digital = _filled(numbers, ready, int(numbers.sum()) * _DIGITAL[kind][year] // 100)
            for commune, number, of_them in zip(communes, numbers, digital, strict=True):
                if number:
                    rows.append(
                        _row(year, commune.code, kind, int(number), digital_teaching=int(of_them))
                    )
        with_it = _filled(np.ones(len(communes), dtype=int), ready, _CENTRES_WITH_IT[year])
        for commune, applied in zip(communes, with_it, strict=True):
            rows.append(
                _row(year, commune.code, "community_learning_centre", 1, it_applied=int(applied))
            )
    return rows


def agencies() -> list[Row]:
    """Provincial agencies, and those that evaluated themselves as learning units."""
    return [
        {"year": year, "area_code": "58", "agencies": number, "assessed": assessed}
        for year, (number, assessed) in _AGENCIES.items()
    ]


def _row(year: int, code: str, kind: str, number: int, **counts: int) -> Row:
    empty = {"digital_materials": None, "digital_teaching": None, "it_applied": None}
    return {
        "year": year,
        "area_code": code,
        "kind": kind,
        "institutions": number,
        **empty,
        **counts,
    }


def _seats(communes: tuple[Commune, ...]) -> set[str]:
    districts = sorted({c.district for c in communes})
    return {
        max((c for c in communes if c.district == district), key=lambda c: c.population).code
        for district in districts
    }


def _apportioned(people: np.ndarray, number: int, *, at_least: int) -> np.ndarray:
    """Institutions by population, the largest average first (Sainte-Laguë), none left without."""
    counts = np.full(people.shape, at_least)
    for _ in range(number - int(counts.sum())):
        counts[(people / (2 * counts + 1)).argmax()] += 1
    return counts


def _drawn(people: np.ndarray, number: int, purpose: str) -> np.ndarray:
    """Institutions drawn by lot by population; a smaller number keeps the same places."""
    counts = np.zeros(people.shape, dtype=int)
    ends = people.cumsum()
    for lot in lots(purpose, (number,)):
        counts[int((ends <= lot * int(ends[-1])).sum())] += 1
    return counts


def _filled(numbers: np.ndarray, ready: np.ndarray, wanted: int) -> np.ndarray:
    """How many of each commune's institutions are among the readiest ``wanted``."""
    places = sorted(
        (
            (float(ready[place]) / (nth + 1.5), place)
            for place in range(len(numbers))
            for nth in range(int(numbers[place]))
        ),
        key=lambda item: (-item[0], item[1]),
    )
    filled = np.zeros(numbers.shape, dtype=int)
    for _, place in places[:wanted]:
        filled[place] += 1
    return filled
