"""What the results of a publication were made of: a SHA-256 of everything that they depend on."""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from xhht_analysis import __version__
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.digests import file_digest
from xhht_analysis.catalogue.person_files import person_files
from xhht_analysis.checks.inputs import Tables
from xhht_analysis.checks.returns.folders import returns_of
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.corrections import Applied
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.tables import DescribedTable
from xhht_analysis.vocabulary.text import Bilingual

# What is said of a thing and never counted: with other words the numbers stay the same.
_WORDS = frozenset(
    {
        "anchor_pct", "article", "certainty", "decimals", "licence", "owner", "owner_basis",
        "owner_certainty", "section", "source", "wording",
    }
)  # fmt: skip
# Of a table's description: where its units stand under `codes:`, its rows under `table:`.
_ELSEWHERE = frozenset({"codes_at", "kind"})


def fingerprints(
    catalogue: Catalogue, publication: Publication, tables: Tables
) -> Mapping[str, str]:
    """Each input of the results -> its SHA-256 in hexadecimal digits.

    ``package`` is the program's version, ``checks`` their severities. By id: ``indicator:``,
    ``measure:``, ``standard:``, ``target:``, ``form:``, ``mapping:``. Files by their bytes:
    ``table:<id>``, ``return:<year>:<district>:<file>`` for each district that a return speaks of
    (none where that is not known), ``areas:<file>``, ``outlines:<level>``. ``description:<table>``:
    how a table is read; ``correction:<table>:<id>``: those that figures rest on, of returns without
    a table; ``units:<area>``: the units within the province or a district on the publication's
    date, ``codes:<table>:<area>`` on that of a table that is added up. The words of declarations
    are left out.
    """
    return dict(
        sorted(
            (
                *_declared(catalogue, publication),
                *_units(catalogue, publication, tables),
                *_of_tables(catalogue, publication, tables),
                *_returned(catalogue, publication, tables),
            )
        )
    )


def fingerprint(declared: Any, *, without: Collection[str] = ()) -> str:
    """The SHA-256 of a declaration by its content, whatever its words and the order of its keys."""
    plain = _plain(declared, _WORDS.union(without))
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _plain(value: Any, without: Collection[str]) -> Any:
    if is_dataclass(value):
        kept = {field.name: getattr(value, field.name) for field in fields(value)}
        return {
            name: _plain(one, without)
            for name, one in kept.items()
            # A note that is not there says as little as one that is.
            if name not in without and one is not None and not isinstance(one, Bilingual)
        }
    if isinstance(value, Mapping):
        return {str(key): _plain(one, without) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one, without) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _declared(catalogue: Catalogue, publication: Publication) -> Iterator[tuple[str, str]]:
    yield "package", fingerprint(__version__)
    yield "checks", fingerprint({name: one.severity for name, one in catalogue.checks.items()})
    for kind, declared in (
        ("indicator", catalogue.indicators.values()),
        ("measure", catalogue.measures.values()),
        ("standard", [catalogue.standards[publication.standard]]),
        ("target", catalogue.plan_of(publication).targets),
        ("form", catalogue.forms.values()),
        ("mapping", catalogue.mappings.values()),
    ):
        for one in declared:
            yield f"{kind}:{one.id}", fingerprint(one)
    workspace = catalogue.workspace
    for name in ("units", "crosswalk"):
        yield f"areas:{name}", file_digest(workspace.data / "areas" / f"{name}.csv")
    for level, name in publication.outlines.items():
        path = workspace.maps / f"{name}.geojson"
        if path.is_file():
            yield f"outlines:{level}", file_digest(path)


def _units(
    catalogue: Catalogue, publication: Publication, tables: Tables
) -> Iterator[tuple[str, str]]:
    for code, units in _within(catalogue, publication, publication.units_at):
        yield f"units:{code}", units
    added_up = {catalogue.standards[publication.standard].counts_table}
    added_up |= {one.table for measure in catalogue.measures.values() for one in measure.readings}
    for name, table in tables.described.items():
        on = table.description.codes_at
        if on is not None and name in added_up:
            for code, units in _within(catalogue, publication, on):
                yield f"codes:{name}:{code}", units


def _within(catalogue: Catalogue, publication: Publication, on: date) -> Iterator[tuple[str, str]]:
    """The province and its districts on a day, each with its units by code, type and parent."""
    register, province = catalogue.register, publication.area
    districts = register.units(AreaLevel.DISTRICT, on=on, within=province)
    communes = register.units(AreaLevel.COMMUNE, on=on, within=province)
    for code in (province, *(district.code for district in districts)):
        below = [unit for unit in communes if code in (province, unit.parent_code)]
        own = districts if code == province else [register.at(AreaCode(code, on))]
        units = [(unit.code, unit.type, unit.parent_code) for unit in (*own, *below)]
        yield code, fingerprint(units)


def _of_tables(
    catalogue: Catalogue, publication: Publication, tables: Tables
) -> Iterator[tuple[str, str]]:
    for name, table in tables.described.items():
        yield f"description:{name}", fingerprint(table.description, without=_ELSEWHERE)
        if not _of_returns(table):
            yield f"table:{name}", _rows(table, tables.frames[name])
    for one in tables.corrections:
        named = _corrected(catalogue, tables, one)
        yield f"correction:{named}:{one.correction.id}", fingerprint(one.correction)


def _of_returns(table: DescribedTable) -> bool:
    """Whether a table was put together of what districts sent, so that it has no file."""
    about = table.description
    return about.kind is Kind.RETURNED and about.microdata is None and Path(table.file).is_dir()


def _rows(table: DescribedTable, frame: pd.DataFrame) -> str:
    """A table's file, with the codebook that an extract is read by; all files of persons.

    Of persons in a database, which has no bytes to hold against earlier ones, what they add up to.
    """
    files, extract = [Path(table.file)], table.description.extract
    if (persons := table.description.microdata) is not None:
        if persons.database is not None:
            return fingerprint(frame.to_csv(index=False))
        files = [*person_files(files[0])]
    if extract is not None:
        files.append(files[0].with_name(extract.codebook))
    digests = [file_digest(path) for path in files]
    return digests[0] if len(digests) == 1 else fingerprint(digests)


def _corrected(catalogue: Catalogue, tables: Tables, applied: Applied) -> str:
    for name, table in tables.described.items():
        if not _of_returns(table) and applied.correction in catalogue.corrections_of(table.file):
            return name
    return ""


def _returned(
    catalogue: Catalogue, publication: Publication, tables: Tables
) -> Iterator[tuple[str, str]]:
    workspace = catalogue.workspace
    speaking = tables.checked.spoken_of if tables.checked else {}
    found = returns_of(workspace, publication.figures, year=publication.year)
    for year, paths in found.items():
        for path in paths:
            file = workspace.shown(path)
            for district in sorted(speaking.get(file, ())) or [""]:
                yield f"return:{year}:{district}:{file}", file_digest(path)
