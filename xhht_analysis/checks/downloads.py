"""A described table's rows, whether from its own CSV or from a file used as it was downloaded."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from xhht_analysis.catalogue.register import AreaRegister
from xhht_analysis.methods.sample_share import sample_share_pct
from xhht_analysis.methods.suppression import FEWEST_PEOPLE
from xhht_analysis.sources.census_extract import read_extract
from xhht_analysis.sources.corrections import corrected_rows
from xhht_analysis.sources.pxweb import read_cube
from xhht_analysis.sources.tables import inspected_rows, inspected_table
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.corrections import Correction
from xhht_analysis.vocabulary.problems import Problem
from xhht_analysis.vocabulary.tables import TableDescription

_DECIMALS = 4


def inspected(
    path: Path,
    description: TableDescription,
    *,
    register: AreaRegister,
    file: str,
    corrections: Sequence[Correction] = (),
) -> tuple[pd.DataFrame, list[Problem]]:
    """A described table, typed, and every problem of it; ``Refused`` where it cannot be read.

    Units of a cube are provinces, found by name on the description's ``codes_at``. A correction
    goes to lines and columns of a CSV; in a download it finds no such place and says so.
    """
    if description.cube is None and description.extract is None:
        return inspected_table(path, description, file=file, corrections=corrections)
    if description.cube is not None:
        find = _provinces(register, description.codes_at)
        rows = read_cube(path, description, find=find, file=file)
    else:
        rows = shares(read_extract(path, description.extract, file=file))
    rows, unfit = corrected_rows(rows, corrections, file=file)
    table, problems = inspected_rows(rows, description, file=file)
    return table, [*unfit, *problems]


def _provinces(register: AreaRegister, on: date | None) -> Callable[[str], tuple[str, ...]]:
    def find(name: str) -> tuple[str, ...]:
        found = register.find(name, AreaLevel.PROVINCE, on=on) if on is not None else ()
        return tuple(area.code for area in found)

    return find


def shares(sums: pd.DataFrame) -> pd.DataFrame:
    """The weighted sums of ``read_extract`` as rows of text: share, 95 % interval, persons.

    Where fewer than ten persons answered there is no figure. The interval takes the weights into
    account, not that whole neighbourhoods were drawn together; it is narrower than the census
    office's own would be.
    """
    rows = sums[sums.columns.difference(["yes", "known", "squares", "persons"], sort=False)].copy()
    enough = sums["persons"] >= FEWEST_PEOPLE
    estimates = [
        sample_share_pct(yes=one.yes, known=one.known, squares=one.squares) if shown else None
        for one, shown in zip(sums.itertuples(), enough, strict=True)
    ]
    for column in ("value", "lower", "upper"):
        numbers = (None if one is None else getattr(one, column) for one in estimates)
        rows[f"{column}_pct"] = ["" if one is None else f"{one:.{_DECIMALS}f}" for one in numbers]
    rows["persons"] = sums["persons"].astype("str").where(enough, "")
    return rows.astype("str")
