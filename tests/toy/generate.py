"""Writes the returns and the outlines of the made-up province: `python tests/toy/generate.py`."""

import csv
import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
DISTRICTS = {
    "991": ("99101", "99102", "99103"),
    "992": ("99201", "99202", "99203"),
    "993": ("99301", "99302"),
}
SENT = [("991", 2022), ("992", 2022), ("993", 2022), ("991", 2023), ("992", 2023)]
CHILDREN, ADULTS = 20, 10  # of each birth year in every commune: ages 5, 6, 11, 14 and 15-60

EDUCATION = (
    "year", "area_code", "birth_year", "must_cover", "attending", "in_grade1",
    "completed_preschool", "completed_primary", "still_in_primary", "graduated_lower_secondary",
    "studying_upper_secondary_or_vocational", "literate_level1", "literate_level2",
)  # fmt: skip
Row = tuple[object, ...]


def communes() -> Iterator[tuple[int, str, str]]:
    for district, year in SENT:
        for commune in DISTRICTS[district]:
            yield year, district, commune


def education() -> Iterator[Row]:
    for year, district, commune in communes():
        for age in (5, 6, 11, 14, *range(15, 61)):
            counts = _counts(year, district, commune, age)
            row = {"year": year, "area_code": commune, "birth_year": year - age, **counts}
            yield tuple(row.get(column, "") for column in EDUCATION)


def _counts(year: int, district: str, commune: str, age: int) -> dict[str, int]:
    best = district == "991"
    match age:
        case 5:  # 992 and 993: 95 % and 85 %, the thresholds themselves
            return {
                "must_cover": CHILDREN,
                "attending": 20 if best else 19,
                "completed_preschool": 20 if best else 17,
            }
        case 6:
            return {"must_cover": CHILDREN, "in_grade1": 20}
        case 11:  # 90 % is primary level 3; Phước Nghĩa falls to 85 % in 2023
            lost = commune == "99202" and year == 2023
            completed = 20 if best else 17 if lost else 18
            return {
                "must_cover": CHILDREN,
                "completed_primary": completed,
                "still_in_primary": 20 - completed,
            }
        case 14:
            return {"must_cover": CHILDREN, "completed_primary": 20}
    literate = {"must_cover": ADULTS, "literate_level1": 9, "literate_level2": 8}
    if best:
        literate |= {"literate_level1": 10, "literate_level2": 9}
    if commune == "99203" and age > 25:  # especially difficult: only 15-25 count for level 1
        literate |= {"literate_level1": 5, "literate_level2": 4}
    if age <= 18:
        graduated = 9 if best else 7 if commune == "99203" else 8
        literate["graduated_lower_secondary"] = graduated
        literate["studying_upper_secondary_or_vocational"] = graduated - 2
    return literate


def qualification() -> Iterator[Row]:
    for year, district, commune in communes():
        counts = (100, 80, 60, 100) if district == "991" else (60, 40, 20, 50)
        yield year, commune, 1000, *counts[:3], counts[3] - (year == 2022)


def competences() -> Iterator[Row]:
    for year, district, commune in communes():
        if district == "991":
            yield year, commune, 2000, 700, 600, 900, 400
        else:  # 1,198 of 6,000 in 992: it must not print as the 20.0 % that it misses
            informed = (400 if commune == "99203" else 399) - (year == 2022)
            skilled = 0 if commune == "99203" else 300
            yield year, commune, 2000, informed, skilled, 900, 300


def institutions() -> Iterator[Row]:
    for year, district, commune in communes():
        if commune == "99101":
            yield year, commune, "college", 1, 1, "", ""
        schools, digital = (5, 4) if district == "991" else (4, 2)
        yield year, commune, "general_school", schools, "", digital, ""
        applied = 0 if commune == "99203" else 1
        yield year, commune, "community_learning_centre", 1, "", "", applied


def agencies() -> Iterator[Row]:
    yield from [(2022, "99", 10, 8), (2023, "99", 10, 9)]


HEADS = {
    "education": " ".join(EDUCATION),
    "qualification": "year area_code population_15plus elementary intermediate college university",
    "competences": "year area_code working_age information_literate life_skilled adults "
    "learning_citizens",
    "institutions": "year area_code kind institutions digital_materials digital_teaching "
    "it_applied",
    "agencies": "year area_code agencies assessed",
}
TABLES = (education, qualification, competences, institutions, agencies)

# Squares of 0.2 degrees, counted from the south-west corner: column, row, columns wide.
WEST, SOUTH, SIDE = 108.6, 11.4, 0.2
SQUARES = {
    "99101": (0, 0, 1), "99102": (1, 0, 1), "99103": (2, 0, 1),
    "99201": (0, 1, 1), "99202": (1, 1, 1), "99203": (2, 1, 1),
    "99301": (0, 2, 1), "99302": (1, 2, 2),
}  # fmt: skip


def _at(column: int, row: int) -> list[float]:
    return [round(WEST + column * SIDE, 3), round(SOUTH + row * SIDE, 3)]


def _border(cells: set[tuple[int, int]]) -> list[list[float]]:
    """The closed outline of squares, with every corner that a neighbour has."""
    sides: set[tuple[tuple[int, int], tuple[int, int]]] = set()
    for x, y in cells:
        ring = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)]
        for start, end in itertools.pairwise(ring):
            if (end, start) in sides:
                sides.remove((end, start))  # a side between two of the squares
            else:
                sides.add((start, end))
    onwards = dict(sides)
    first = min(onwards)
    ring = [first]
    while (following := onwards[ring[-1]]) != first:
        ring.append(following)
    return [_at(*corner) for corner in [*ring, first]]


def _cells(commune: str) -> set[tuple[int, int]]:
    column, row, wide = SQUARES[commune]
    return {(column + step, row) for step in range(wide)}


def outlines() -> dict[str, dict[str, set[tuple[int, int]]]]:
    """Squares of every unit by layer."""
    of_communes = {commune: _cells(commune) for commune in SQUARES}
    of_districts = {
        district: set().union(*(of_communes[commune] for commune in parts))
        for district, parts in DISTRICTS.items()
    }
    return {
        "toy_communes": of_communes,
        "toy_districts": of_districts,
        "toy_provinces": {
            "97": {(column, row) for column in (-2, -1) for row in range(3)},
            "98": {(column, row) for column in range(-2, 3) for row in (3, 4)},
            "99": set().union(*of_districts.values()),
        },
    }


def main(folder: Path = HERE) -> None:
    """Write every table and layer below a folder."""
    returns, maps = folder / "data" / "returns" / "2023", folder / "maps"
    for path in (returns, maps):
        path.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        name = table.__name__
        with (returns / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerows([HEADS[name].split(), *table()])
    for name, units in outlines().items():
        features = [
            {
                "type": "Feature",
                "properties": {"code": code},
                "geometry": {"type": "Polygon", "coordinates": [_border(cells)]},
            }
            for code, cells in units.items()
        ]
        lines = ",\n".join(json.dumps(feature) for feature in features)
        text = f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'
        (maps / f"{name}.geojson").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
