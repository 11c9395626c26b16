"""The 65 communes of 2019 to 2024: what is published of them, and what this example supposes."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generator.chance import lots

ROOT = Path(__file__).resolve().parents[3]
PUBLISHED = ROOT / "data" / "published"

# Supposed, for the example: per cent of ethnic minorities, from what is known of Chăm, Raglai and
# Cơ Ho villages; no such share is published by commune. The province comes to about 24 %
# (census 2009: 23.5 %), Bác Ái to about 87 % (district yearbook 2017).
_MINORITY_PCT = {
    "22738": 3.1, "22741": 2.4, "22744": 1.7, "22747": 1.3, "22750": 1.9, "22753": 2.2,
    "22756": 1.6, "22759": 2.7, "22762": 1.1, "22765": 1.4, "22768": 0.6, "22771": 0.5,
    "22774": 14.2, "22777": 1.0, "22779": 0.9, "22780": 0.7,
    "22783": 84.0, "22786": 88.0, "22789": 86.5, "22792": 78.5, "22795": 91.0, "22798": 93.0,
    "22801": 82.0, "22804": 93.5, "22807": 92.5,
    "22810": 5.2, "22813": 27.0, "22816": 24.0, "22819": 6.1, "22822": 29.0, "22825": 17.5,
    "22828": 84.5, "22831": 15.0,
    "22834": 1.8, "22846": 17.0, "22852": 1.2, "22855": 0.9, "22858": 46.0, "22861": 1.6,
    "22864": 0.8, "22867": 1.1, "22868": 0.9,
    "22837": 94.0, "22840": 64.0, "22843": 95.0, "22849": 61.0, "22853": 76.0, "22856": 9.5,
    "22870": 43.0, "22873": 1.6, "22876": 76.0, "22879": 49.0, "22882": 11.0, "22888": 14.5,
    "22891": 62.0, "22894": 31.0, "22912": 15.5,
    "22885": 93.0, "22897": 71.0, "22898": 80.0, "22900": 16.0, "22903": 2.3, "22906": 8.0,
    "22909": 0.9, "22910": 0.7,
}  # fmt: skip
# Supposed: communes that live by fishing and salt, where boys leave school early.
_COASTAL = {
    "22768", "22771", "22780", "22846", "22864", "22867", "22868", "22903", "22909", "22910",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Commune:
    """A commune; ``standing`` is how far its schooling goes, from about 0 to about 1."""

    code: str
    district: str
    population: int
    urban: bool
    especially_difficult: bool
    minority_share: float
    standing: float


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a published table."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def read_communes() -> tuple[Commune, ...]:
    """The communes in the order of their codes."""
    difficult = {
        row["area_code"]
        for row in rows_of(PUBLISHED / "qd_861_2021" / "especially_difficult_communes.csv")
    }
    counted = sorted(
        rows_of(PUBLISHED / "census_2019" / "census_2019_population_by_commune.csv"),
        key=lambda row: row["area_code"],
    )
    chances = lots("standing", (len(counted),))
    return tuple(
        Commune(
            code=(code := row["area_code"]),
            district=row["district_code"],
            population=int(row["population"]),
            urban=int(row["urban"]) > 0,
            especially_difficult=code in difficult,
            minority_share=_MINORITY_PCT[code] / 100,
            standing=_standing(code, int(row["urban"]) > 0, code in difficult, float(chance)),
        )
        for row, chance in zip(counted, chances, strict=True)
    )


def _standing(code: str, urban: bool, difficult: bool, chance: float) -> float:
    return (
        0.62
        + 0.16 * urban
        - 0.18 * difficult
        - 0.24 * (_MINORITY_PCT[code] / 100)
        - 0.12 * (code in _COASTAL)
        + 0.24 * (chance - 0.5)
    )


def per_commune(values: list[float] | list[int] | list[bool]) -> np.ndarray:
    """One value a commune, ready to meet an array of commune × birth year × sex × ethnicity."""
    return np.array(values).reshape(-1, 1, 1, 1)
