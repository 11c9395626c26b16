"""Tables of a workspace, read and held against the catalogue, or refused all at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.descriptions import described_tables
from xhht_analysis.checks.applied import applied_to_returns, applied_to_tables
from xhht_analysis.checks.concepts import concept_problems
from xhht_analysis.checks.downloads import inspected
from xhht_analysis.checks.microdata import counted
from xhht_analysis.checks.returns.checking import Checked, check_returns
from xhht_analysis.checks.returns.doubts import doubted, doubts_of, parted_doubts_of
from xhht_analysis.checks.returns.folders import returns_of
from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.checks.returns.tables import parted_tables_of, tables_of
from xhht_analysis.vocabulary.areas import AreaCode
from xhht_analysis.vocabulary.corrections import Applied
from xhht_analysis.vocabulary.definitions import Reading
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.tables import ColumnType, DescribedTable, TableDescription


@dataclass(frozen=True)
class Tables:
    """The tables of some folders of ``data/`` by id: descriptions and rows.

    ``by_group``: table and dimension -> the returns' counts by group (``parted_tables_of``);
    ``doubts``, ``doubts_by_group``: the rows of the returns in both, with 1 for each count that a
    warning casts doubt on and 0 for the others (``checks.returns.doubts``); ``checked``: the
    returns of the publication's year, ``None`` where it uses none; ``corrections``: the declared
    ones that its figures rest on; ``persons``: the rows of the tables that were counted from
    persons, with how many persons stand behind each count.
    """

    described: Mapping[str, DescribedTable]
    frames: Mapping[str, pd.DataFrame]
    by_group: Mapping[tuple[str, str], pd.DataFrame] = field(default_factory=dict)
    doubts: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    doubts_by_group: Mapping[tuple[str, str], pd.DataFrame] = field(default_factory=dict)
    checked: Checked | None = None
    corrections: tuple[Applied, ...] = ()
    persons: Mapping[str, pd.DataFrame] = field(default_factory=dict)


def publication_tables(
    catalogue: Catalogue, publication: Publication, *, on: date | None = None
) -> Tables:
    """The tables that a publication shows: described ones, and what its returns say.

    Districts whose return has an error are left out of their year; ``on``: the day on which a
    return may be overdue. ``Refused`` as in ``checked_tables``, and where a return and a table
    give the same figures.
    """
    tables = checked_tables(catalogue, publication.figures)
    rounds = dict(_rounds(catalogue, publication, on=on))
    own = rounds.get(publication.year)
    returned = [
        (sent, {"held_out": found.held_out}, doubted(sent, found.findings, found.severities))
        for found in rounds.values()
        for sent in found.sent
    ]
    described = dict(tables.described)
    parts: list[tuple[str, pd.DataFrame]] = []
    for sent, without, _ in returned:
        for description, frame in tables_of(sent, **without):
            refuse_if_any(_told_by_both(description, tables))
            folder = catalogue.workspace.data / "returns"
            described[description.id] = DescribedTable(description, folder, str(sent.year))
            parts.append((description.id, frame))
    return Tables(
        described,
        dict(tables.frames) | _stacked(parts),
        by_group=_stacked(
            ((table, dimension), frame)
            for sent, without, _ in returned
            for table, dimension, frame in parted_tables_of(sent, **without)
        ),
        doubts=_stacked(
            pair
            for sent, without, unsure in returned
            for pair in doubts_of(sent, unsure, **without)
        ),
        doubts_by_group=_stacked(
            ((table, dimension), frame)
            for sent, without, unsure in returned
            for table, dimension, frame in parted_doubts_of(sent, unsure, **without)
        ),
        checked=own,
        corrections=(
            *tables.corrections,
            *(one for found in rounds.values() for one in applied_to_returns(catalogue, found)),
        ),
        persons=tables.persons,
    )


def _rounds(
    catalogue: Catalogue, publication: Publication, *, on: date | None
) -> Iterator[tuple[int, Checked]]:
    """The returns of each year that the publication shows, the earlier one beside the later."""
    returned = returns_of(catalogue.workspace, publication.figures, year=publication.year)
    if _awaits_returns(catalogue, publication):
        returned.setdefault(publication.year, [])
    sent_in: dict[int, tuple[Sent, ...]] = {}
    for year in sorted(returned):
        found = check_returns(
            catalogue,
            returned[year],
            year=year,
            province=publication.area,
            before=sent_in.get(year - 1, ()),
            whole_round=year == publication.year,
            on=on,
        )
        sent_in[year] = found.sent
        yield year, found


def _awaits_returns(catalogue: Catalogue, publication: Publication) -> bool:
    """Whether somebody should send what the publication shows, even if nobody has."""
    folder = f"returns/{publication.year}"
    return folder in publication.figures and publication.year in catalogue.expectations


def _stacked(parts: Iterable[tuple[Any, pd.DataFrame]]) -> dict[Any, pd.DataFrame]:
    """Each table's rows of all years."""
    found: dict[Any, list[pd.DataFrame]] = {}
    for name, frame in parts:
        found.setdefault(name, []).append(frame)
    return {name: pd.concat(rows, ignore_index=True) for name, rows in found.items()}


def _told_by_both(description: TableDescription, tables: Tables) -> Iterator[Problem]:
    if description.id in tables.described:
        yield Problem("id-twice", description.id, "", {"came": description.id})


def checked_tables(catalogue: Catalogue, folders: Iterable[str]) -> Tables:
    """All tables of the folders; ``Refused`` with every problem of every table."""
    workspace = catalogue.workspace
    described, problems = described_tables(workspace, folders)
    frames: dict[str, pd.DataFrame] = {}
    persons: dict[str, pd.DataFrame] = {}
    for name, table in described.items():
        file = workspace.shown(table.file)
        corrections = catalogue.corrections_of(table.file)
        try:
            if table.description.microdata is not None:
                frames[name], behind, found = counted(
                    table.file, table.description, file=file, corrections=corrections
                )
                persons |= {} if behind is None else {name: behind}
            else:
                frames[name], found = inspected(
                    table.file,
                    table.description,
                    register=catalogue.register,
                    file=file,
                    corrections=corrections,
                )
        except Refused as refused:
            problems.extend(refused.problems)
            continue
        problems.extend(found)
        problems.extend(_code_problems(catalogue, table, frames[name], file))
        if table.description.source not in catalogue.sources:
            facts = {
                "what": "source",
                "came": table.description.source,
                "expected": ", ".join(catalogue.sources),
            }
            problems.append(Problem("unknown-name", file, "source", facts))
    problems.extend(concept_problems(catalogue, described))
    refuse_if_any([*problems, *_reading_problems(catalogue, described)])
    applied = tuple(applied_to_tables(catalogue, described, frames))
    return Tables(described, frames, corrections=applied, persons=persons)


def _code_problems(
    catalogue: Catalogue, table: DescribedTable, frame: pd.DataFrame, file: str
) -> Iterator[Problem]:
    """Codes that mean no unit on the table's own date."""
    on = table.description.codes_at
    columns = [c.name for c in table.description.columns if c.type is ColumnType.CODE]
    for column in frame.columns.intersection(columns) if on is not None else ():
        for line, code in frame[column].drop_duplicates().dropna().items():
            try:
                catalogue.register.at(AreaCode(code, on))
            except (KeyError, ValueError):
                facts = {"code": code, "on": str(on)}
                place = line if isinstance(line, str) else f"line {line}"
                yield Problem("unknown-area", file, f"{place}, {column}", facts)


def _reading_problems(
    catalogue: Catalogue, described: Mapping[str, DescribedTable]
) -> Iterator[Problem]:
    """What is read from a table that its description does not promise."""
    readings = [one for measure in catalogue.measures.values() for one in measure.readings]
    for name in sorted({reading.table for reading in readings} & described.keys()):
        # Areas are added up by the units of a date.
        if described[name].description.codes_at is None:
            file = catalogue.workspace.shown(described[name].file.with_name(f"{name}.md"))
            yield Problem("key-missing", file, "codes_at", {"expected": "codes_at"})
    for measure in catalogue.measures.values():
        file = _declared(catalogue, "measures", measure.id)
        for reading in measure.readings:
            if reading.table in described:
                about = described[reading.table].description
                yield from _columns_missing(about, _read(reading, about), file)
    for indicator in catalogue.indicators.values():
        if indicator.table in described:
            file = _declared(catalogue, "indicators", indicator.id)
            about = described[indicator.table].description
            yield from _columns_missing(about, {"year", "area_code", "value_pct"}, file)


def _read(reading: Reading, about: TableDescription) -> set[str]:
    names = {"year", "area_code", *reading.columns, *reading.where}
    if reading.ages is not None:
        by_birth = any(column.name == "birth_year" for column in about.columns)
        names |= {"birth_year"} if by_birth else {"age_from", "age_to"}
    return names


def _columns_missing(about: TableDescription, wanted: set[str], file: str) -> Iterator[Problem]:
    names = sorted(column.name for column in about.columns)
    for column in sorted(wanted - set(names)):
        facts = {"what": "column", "came": column, "expected": ", ".join(names)}
        yield Problem("unknown-name", file, about.id, facts)


def _declared(catalogue: Catalogue, folder: str, ident: str) -> str:
    workspace = catalogue.workspace
    return workspace.shown(workspace.definitions / folder / f"{ident}.yml")
