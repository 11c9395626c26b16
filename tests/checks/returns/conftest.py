"""A return that nothing is wrong with, to be changed one number at a time."""

from collections.abc import Callable, Mapping

import pandas as pd
import pytest

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.sources.returns.grid import cell_name
from xhht_analysis.vocabulary.forms import Form, FormColumn, Group

COMMUNES = [f"227{number}" for number in range(10, 22)]
# What a commune counts in a column, by measure; a group is half of it and a little more.
NUMBERS = {
    "population": 307, "excluded": 4, "must_cover": 303, "literate_level1": 291,
    "literate_level2": 283, "attending": 298, "completed_preschool": 296, "in_grade1": 301,
    "completed_primary": 287, "still_in_primary": 9, "graduated_lower_secondary": 271,
    "studying_upper_secondary_or_vocational": 262, "population_15plus": 3517, "elementary": 132,
    "intermediate": 148, "college": 119, "university": 263, "working_age": 3121,
    "information_literate": 652, "life_skilled": 543, "adults": 3294, "learning_citizens": 1187,
    "institutions": 3, "digital_materials": 1, "digital_teaching": 2, "it_applied": 1,
}  # fmt: skip
Change = Mapping[tuple[str, str], int | None]


def number(column: FormColumn, place: int) -> int:
    """What the commune at a place counts: communes differ a little, so that no number repeats."""
    everybody = NUMBERS[column.measure.id]
    if everybody > 10:
        everybody += 13 * place % 29
    if column.group is Group.ALL:
        return everybody
    return everybody // 2 + (1 if column.group is Group.FEMALE else -9)


def counts_of(form: Form, change: Change) -> pd.DataFrame:
    """Every column of every commune, with some cells changed: (commune, column's id) -> number."""
    rows = []
    for sheet in form.sheets:
        for across, column in enumerate(sheet.columns, start=3):
            for place, code in enumerate(COMMUNES):
                value = change.get((code, column.id), number(column, place))
                rows.append(
                    {
                        "table": sheet.table, "column": column.id, "measure": column.measure.id,
                        "area_code": code, "value": value, "file": "584.xlsx",
                        "sheet": sheet.title.vi, "cell": cell_name(place + 6, across),
                        "age_from": column.block.ages[0] if column.block.ages else None,
                        "age_to": column.block.ages[1] if column.block.ages else None,
                        "kind": column.block.kind, "group": str(column.group),
                    }
                )  # fmt: skip
    return pd.DataFrame(rows).astype({"value": "Int64"})


@pytest.fixture(scope="session")
def form(catalogue: Catalogue) -> Form:
    """The form of the districts."""
    return catalogue.forms["district_returns"]


@pytest.fixture
def sent(form: Form) -> Callable[..., Sent]:
    """The return with some cells changed: ``sent({(commune, column): number})``."""

    def made(change: Change | None = None, *, year: int = 2023) -> Sent:
        district_of = dict.fromkeys(COMMUNES, "584")
        return Sent(form, year, counts_of(form, change or {}), district_of)

    return made
