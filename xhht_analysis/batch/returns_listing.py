"""Each year's round of returns as rows of id, name and note: who has sent what, who is late."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.checks.returns.checking import check_returns
from xhht_analysis.checks.returns.folders import workbooks_in
from xhht_analysis.results.completeness import completeness, day_of, state_of
from xhht_analysis.vocabulary.areas import AreaCode, reporting_day
from xhht_analysis.vocabulary.expectations import days_late
from xhht_analysis.vocabulary.problems import Refused
from xhht_analysis.vocabulary.text import LANGUAGES, Language
from xhht_analysis.wording import dates
from xhht_analysis.wording.messages import messages

Row = tuple[str, str, str]


def returns_rows(catalogue: Catalogue) -> Iterator[Row]:
    """A row per year, form and unit that should or did send; years are folders of returns."""
    for folder in sorted((catalogue.workspace.data / "returns").glob("[0-9]*")):
        if folder.is_dir() and folder.name.isascii() and folder.name.isdigit():
            for province in dict.fromkeys(one.area for one in catalogue.publications.values()):
                yield from _round(catalogue, folder, province)


def _round(catalogue: Catalogue, folder: Path, province: str) -> Iterator[Row]:
    year, on = int(folder.name), edition_day()
    files = workbooks_in(folder)
    if not files and year not in catalogue.expectations:
        return
    try:
        checked = check_returns(catalogue, files, year=year, province=province)
    except Refused:
        yield folder.name, "", _both("completeness-listed-none")
        return
    for _, row in completeness(checked).iterrows():
        unit = catalogue.register.at(AreaCode(row["area_code"], reporting_day(year)))
        title = catalogue.forms[row["form"]].title.vi
        notes = (_note(row, str(state_of(row, on=on)), language) for language in LANGUAGES)
        yield f"{year} {unit.code}", f"{unit.full_name} · {title}", " / ".join(notes)


def _note(row: pd.Series, state: str, language: Language) -> str:
    due, received = day_of(row["due"]), day_of(row["received"])
    return messages(language).text(
        "completeness-listed",
        state=state,
        days=days_late(due, received),
        expected="yes" if row["expected"] else "no",
        due="none" if due is None else dates.day(due, language),
        received="none" if received is None else dates.day(received, language),
        errors=int(row["errors"]),
        warnings=int(row["warnings"]),
    )


def _both(name: str) -> str:
    return " / ".join(messages(language).text(name) for language in LANGUAGES)
