"""The five tables as rows, and rows as CSV."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.adults import competences, qualifications
from generator.communes import Commune, read_communes
from generator.institutions import Row, agencies, institutions
from generator.literacy import Literacy
from generator.people import BIRTH_YEARS, MINORITY, SEXES, YEARS, People, read_people
from generator.schooling import NOT_APPLICABLE, Columns, Schooling

COLUMNS = {
    "education": (
        "year", "area_code", "birth_year", "sex", "ethnic_minority",
        "population", "excluded", "must_cover", "attending", "in_grade1", "completed_preschool",
        "completed_primary", "still_in_primary", "graduated_lower_secondary",
        "studying_upper_secondary_or_vocational", "literate_level1", "literate_level2",
    ),
    "qualification": (
        "year", "area_code", "sex", "ethnic_minority",
        "population_15plus", "elementary", "intermediate", "college", "university",
    ),
    "competences": (
        "year", "area_code", "sex", "ethnic_minority",
        "working_age", "information_literate", "life_skilled", "adults", "learning_citizens",
    ),
    "institutions": (
        "year", "area_code", "kind",
        "institutions", "digital_materials", "digital_teaching", "it_applied",
    ),
    "agencies": ("year", "area_code", "agencies", "assessed"),
}  # fmt: skip
KEYS = {
    "education": ("year", "area_code", "birth_year", "sex", "ethnic_minority"),
    "qualification": ("year", "area_code", "sex", "ethnic_minority"),
    "competences": ("year", "area_code", "sex", "ethnic_minority"),
    "institutions": ("year", "area_code", "kind"),
    "agencies": ("year", "area_code"),
}
_OLDEST_SURVEYED = 60


def make_tables() -> dict[str, list[Row]]:
    """Every table's rows, sorted by key."""
    communes = read_communes()
    people = read_people(communes)
    schooling = Schooling(communes, people)
    literacy = Literacy(communes, people, schooling)
    tables = {
        "education": list(_education(communes, people, schooling, literacy)),
        "qualification": list(_by_sex_and_ethnicity(communes, qualifications(communes, people))),
        "competences": list(_by_sex_and_ethnicity(communes, competences(communes, people))),
        "institutions": institutions(communes),
        "agencies": agencies(),
    }
    for name, rows in tables.items():
        rows.sort(key=lambda row, key=KEYS[name]: tuple(row[column] for column in key))
    return tables


def write(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """One table as CSV: UTF-8, LF, an empty field where a column does not apply."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _education(
    communes: tuple[Commune, ...],
    people: dict[int, People],
    schooling: Schooling,
    literacy: Literacy,
) -> Iterator[Row]:
    """Rows of people who exist: a group of nobody has no row."""
    for year in YEARS:
        counts: Columns = {
            "population": people[year].population,
            "excluded": people[year].excluded,
            "must_cover": people[year].must_cover,
            **schooling.columns[year],
            **literacy.columns[year],
        }
        surveyed = people[year].ages(0, _OLDEST_SURVEYED)
        for place, commune in enumerate(communes):
            for at in range(surveyed.start, surveyed.stop):
                for sex, sex_name in enumerate(SEXES):
                    for ethnicity, minority in enumerate(MINORITY):
                        cell = (place, at, sex, ethnicity)
                        if counts["population"][cell]:
                            yield {
                                "year": year,
                                "area_code": commune.code,
                                "birth_year": BIRTH_YEARS[at],
                                "sex": sex_name,
                                "ethnic_minority": minority,
                                **{name: _field(column[cell]) for name, column in counts.items()},
                            }


def _field(count: int) -> int | None:
    return None if count == NOT_APPLICABLE else int(count)


def _by_sex_and_ethnicity(
    communes: tuple[Commune, ...], tables: dict[int, Columns]
) -> Iterator[Row]:
    for year, counts in tables.items():
        for place, commune in enumerate(communes):
            for sex, sex_name in enumerate(SEXES):
                for ethnicity, minority in enumerate(MINORITY):
                    cell = (place, sex, ethnicity)
                    yield {
                        "year": year,
                        "area_code": commune.code,
                        "sex": sex_name,
                        "ethnic_minority": minority,
                        **{name: int(column[cell]) for name, column in counts.items()},
                    }
