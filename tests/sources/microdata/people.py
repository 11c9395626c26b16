"""Made-up persons, and what they add up to by plain pandas; no person is real."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from xhht_analysis.sources.microdata.counts import Counts
from xhht_analysis.vocabulary.microdata import Microdata, PersonCount

BANDS = ((0, 14), (15, 24), (25, 60), (61, None))
LAYOUT: Mapping[str, Any] = {
    "columns": {"area_code": "ma_xa", "sex": "gioi_tinh", "ethnic_minority": "dan_toc",
                "residence": "khu_vuc"},
    "year": 2024,
    "age": "tuoi",
    "bands": BANDS,
    "weight": "quyen_so",
    "labels": {"sex": {"1": "male", "2": "female"}, "ethnic_minority": {"1": "no", "*": "yes"},
               "residence": {"1": "urban", "2": "rural"}},
    "counts": {"population": PersonCount(),
               "literate": PersonCount(where={"biet_chu": (1, 2)}, ages=(15, 60)),
               "schooled": PersonCount(where={"biet_chu": (2,), "hoc": (1,)}, ages=(15, None))},
}  # fmt: skip
SECRETS = ("Phạm Thị Bí Mật", "058199000123")
# What a register holds of a person beside what is counted.
PRIVATE = ("ho_ten", "so_cccd")


def layout(**changes: Any) -> Microdata:
    """The layout of the persons below, with changes."""
    return Microdata(**{**LAYOUT, **changes})


def people(number: int = 1200, *, seed: int = 7) -> pd.DataFrame:
    """Persons of six communes; names and numbers stand beside what is counted."""
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "ho_ten": [f"{SECRETS[0]} {at}" for at in range(number)],
            "ma_xa": rng.choice(["22738", "22741", "22744", "22747", "22750", "22753"], number),
            "gioi_tinh": rng.integers(1, 3, number),
            "so_cccd": [SECRETS[1]] * number,
            "dan_toc": rng.integers(1, 5, number),
            "khu_vuc": rng.integers(1, 3, number),
            "tuoi": rng.integers(0, 100, number),
            "biet_chu": rng.integers(0, 3, number),
            "hoc": rng.integers(0, 2, number),
            "quyen_so": np.round(rng.uniform(0.5, 30, number), 2),
        }
    )


def witness(persons: pd.DataFrame) -> pd.DataFrame:
    """Weighted people and persons of each count of ``LAYOUT``, by its groups: plain pandas."""
    rows = []
    for person in persons.to_dict("records"):
        low = max(low for low, _ in BANDS if low <= person["tuoi"])
        group = {
            "area_code": person["ma_xa"],
            "sex": {1: "male", 2: "female"}[person["gioi_tinh"]],
            "ethnic_minority": "no" if person["dan_toc"] == 1 else "yes",
            "residence": {1: "urban", 2: "rural"}[person["khu_vuc"]],
            "age_from": str(low),
        }
        counts = {
            "population": True,
            "literate": person["biet_chu"] in (1, 2) and 15 <= person["tuoi"] <= 60,
            "schooled": person["biet_chu"] == 2 and person["hoc"] == 1 and person["tuoi"] >= 15,
        }
        people = {name: person["quyen_so"] * yes for name, yes in counts.items()}
        rows.append(group | people | {f"{name}.n": int(yes) for name, yes in counts.items()})
    table = pd.DataFrame(rows)
    return table.groupby(GROUPS).sum().sort_index()


GROUPS = ["area_code", "sex", "ethnic_minority", "residence", "age_from"]


def tallied(counts: Counts, groups: list[str] | None = None) -> pd.DataFrame:
    """Counts in the witness' form, without groups of nobody; all people to a hundredth."""
    behind = counts.persons.add_suffix(".n")
    table = pd.concat([counts.rows, counts.people, behind], axis=1)
    table = table[table["population.n"] > 0].drop(columns=["year", "age_to"], errors="ignore")
    return table.set_index(groups or GROUPS).sort_index()
