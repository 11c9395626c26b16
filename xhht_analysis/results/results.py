"""The results of a publication: computed from tables once, stored, and read by every brief."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import pandas as pd
from pyarrow.parquet import ParquetFile

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.inputs import Tables, publication_tables
from xhht_analysis.results.completeness import completeness
from xhht_analysis.results.corrections import corrections_table
from xhht_analysis.results.effort import effort
from xhht_analysis.results.figures import figures
from xhht_analysis.results.findings import findings_table
from xhht_analysis.results.fingerprints import fingerprints
from xhht_analysis.results.gaps import gaps, lookups
from xhht_analysis.results.grades import graded
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.results.measures import measure_counts
from xhht_analysis.results.obstacles import obstacles
from xhht_analysis.results.progress import progress
from xhht_analysis.results.recognition import criteria, levels, settled
from xhht_analysis.results.reconciliation import reconciliation
from xhht_analysis.results.verdicts import assessments
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.plans import Plan
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.verdicts import Assessment, Reason, Verdict

_PARTS = (
    "figures",
    "levels",
    "criteria",
    "assessments",
    "progress",
    "effort",
    "baseline",
    "blockers",
    "lifts",
    "members",
    "losses",
    "findings",
    "corrections",
    "gaps",
    "reconciliation",
    "completeness",
)
_CHANGES = "changes.parquet"
_SOURCES = "sources.json"
_MADE_OF = "made_of.json"
_COMPARED = "compared.json"
_AS_OF = "as_of.json"
_EARLIER = ("compared_with", "not_compared")
_ASSESSED = {
    "target": "string", "indicator": "string", "area_code": "string", "year": "Int64",
    "verdict": "string", "reason": "string", "required": "Int64", "allowed": "Int64",
    "missing": "Int64", "distance_pct": "Float64",
}  # fmt: skip


@dataclass(frozen=True)
class Results:
    """Figures, recognition levels with their criteria, and verdicts, as tables.

    ``figures``: see ``results.figures.COLUMNS``; ``levels``: year, area_code, field, level,
    reached, units, passing, unknown, needed, table; ``criteria``: one row per commune, year and
    criterion; ``assessments``: one row per target, area and year; ``progress`` and ``effort``: see
    the modules of these names; ``blockers``, ``lifts``, ``members``, ``losses``: see
    ``results.obstacles``; ``gaps``, ``reconciliation``, ``findings``, ``corrections`` and
    ``completeness``: see the modules of these names; ``baseline``: what the plan says of the year
    before, in its own words; ``sources``: each table's id -> its source's id; ``as_of``: the day
    of computing, on which returns may be overdue; ``made_of``: see ``results.fingerprints``, empty
    where nobody wrote it down. ``changes``: see the module of that name, empty unless the results
    were held against those of the edition ``compared_with``; ``not_compared``: the name of an
    earlier edition whose results could not be read. Without either there was none.
    """

    figures: pd.DataFrame
    levels: pd.DataFrame
    criteria: pd.DataFrame
    assessments: pd.DataFrame
    progress: pd.DataFrame
    effort: pd.DataFrame
    baseline: pd.DataFrame
    blockers: pd.DataFrame
    lifts: pd.DataFrame
    members: pd.DataFrame
    losses: pd.DataFrame
    findings: pd.DataFrame
    corrections: pd.DataFrame
    gaps: pd.DataFrame
    reconciliation: pd.DataFrame
    completeness: pd.DataFrame
    sources: Mapping[str, str]
    as_of: date | None = None
    made_of: Mapping[str, str] = field(default_factory=dict)
    changes: pd.DataFrame = field(default_factory=pd.DataFrame)
    compared_with: str = ""
    not_compared: str = ""

    @cached_property
    def lookup(self) -> FigureLookup:
        """Single figures by indicator, area and year."""
        return FigureLookup(self.figures)

    @cached_property
    def by_group(self) -> Mapping[tuple[str, str], FigureLookup]:
        """The figures of each group by its dimension and name (``results.gaps.GROUPS``)."""
        return lookups(self.gaps)

    def assessments_of(self, area_code: str) -> tuple[Assessment, ...]:
        """The stored verdicts of one area in the plan's order, each with its figure."""
        rows = self.assessments[self.assessments["area_code"] == area_code]
        return tuple(
            Assessment(
                target=row.target,
                area_code=area_code,
                year=int(row.year),
                verdict=Verdict(row.verdict),
                reason=None if pd.isna(row.reason) else Reason(row.reason),
                figure=self.lookup.figure(row.indicator, area_code, int(row.year)),
                required=None if pd.isna(row.required) else int(row.required),
                allowed=None if pd.isna(row.allowed) else int(row.allowed),
                missing=None if pd.isna(row.missing) else int(row.missing),
                distance_pct=None if pd.isna(row.distance_pct) else float(row.distance_pct),
            )
            for row in rows.itertuples(index=False)
        )

    def save(self, folder: Path) -> None:
        """Write each part as Parquet."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in _PARTS:
            getattr(self, name).to_parquet(folder / f"{name}.parquet", index=False)
        self.save_comparison(folder)
        _write(folder / _SOURCES, self.sources)
        _write(folder / _MADE_OF, self.made_of)
        if self.as_of is not None:
            text = json.dumps({"as_of": str(self.as_of)})
            (folder / _AS_OF).write_text(text, encoding="utf-8")

    def save_comparison(self, folder: Path) -> None:
        """Write what says how they compare with those of an earlier edition."""
        self.changes.to_parquet(folder / _CHANGES, index=False)
        _write(folder / _COMPARED, {name: getattr(self, name) for name in _EARLIER})

    @classmethod
    def load(cls, folder: Path) -> "Results":
        """Read what ``save`` wrote; a folder from before editions were compared is read, too."""
        parts = {name: read_part(folder / f"{name}.parquet") for name in _PARTS}
        if (folder / _CHANGES).exists():
            parts["changes"] = read_part(folder / _CHANGES)
        sources = json.loads((folder / _SOURCES).read_text(encoding="utf-8"))
        return cls(
            **parts,
            sources=sources,
            as_of=stored_day(folder),
            made_of=_read(folder / _MADE_OF),
            **_read(folder / _COMPARED),
        )


def read_part(path: Path) -> pd.DataFrame:
    """A stored part, read without Arrow's threads: a process that has none can still be forked."""
    with ParquetFile(path, pre_buffer=False) as file:
        return file.read(use_threads=False).to_pandas(use_threads=False)


def _write(path: Path, facts: Mapping[str, str]) -> None:
    text = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text, encoding="utf-8")


def _read(path: Path) -> dict[str, str]:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def stored_day(folder: Path) -> date | None:
    """The ``as_of`` of the results that a folder holds."""
    path = folder / _AS_OF
    if not path.exists():
        return None
    return date.fromisoformat(json.loads(path.read_text(encoding="utf-8"))["as_of"])


def compute(catalogue: Catalogue, publication: Publication, *, on: date | None = None) -> Results:
    """All results of a publication; ``Refused`` with every problem of its tables.

    ``on``: the day of computing; without it no return is overdue.
    """
    tables = publication_tables(catalogue, publication, on=on)
    counts = measure_counts(catalogue, tables, province=publication.area)
    detail = criteria(catalogue, publication, tables)
    reached = levels(catalogue, publication, tables, detail)
    counts_table = catalogue.standards[publication.standard].counts_table
    table = figures(
        catalogue, publication, tables, counts, settled(reached, counts_table=counts_table)
    )
    table = graded(catalogue, publication, tables, table)
    lookup = FigureLookup(table)
    plan = catalogue.plan_of(publication)
    year, codes = publication.year, [unit.code for unit in districts(catalogue, publication)]
    moved = progress(
        lookup,
        plan,
        catalogue.indicators,
        catalogue.national,
        area_codes=[publication.area, *codes],
        year=year,
    )
    found = (_row(one) for one in _assessed(catalogue, publication, lookup, moved))
    verdicts = pd.DataFrame(found, columns=list(_ASSESSED)).astype(_ASSESSED)
    return Results(
        figures=table,
        levels=reached,
        criteria=detail,
        assessments=verdicts,
        progress=moved,
        effort=effort(lookup, plan, catalogue.national, districts=codes, year=year),
        baseline=_baseline(plan, tables),
        **vars(obstacles(catalogue, publication, detail, reached)),
        gaps=gaps(catalogue, publication, tables),
        reconciliation=reconciliation(catalogue, publication, tables, table, reached),
        findings=findings_table(tables.checked),
        corrections=corrections_table(tables.corrections),
        completeness=completeness(tables.checked),
        sources={name: table.description.source for name, table in tables.described.items()},
        as_of=on,
        made_of=fingerprints(catalogue, publication, tables),
    )


def _assessed(
    catalogue: Catalogue, publication: Publication, lookup: FigureLookup, moved: pd.DataFrame
) -> Iterator[Assessment]:
    plan = catalogue.plan_of(publication)
    ruled = catalogue.standards[publication.standard].rules_units_on(publication.units_at)
    for code in (publication.area, *(unit.code for unit in districts(catalogue, publication))):
        yield from assessments(
            lookup,
            plan,
            catalogue.indicators,
            moved,
            area=AreaCode(code, publication.units_at),
            year=publication.year,
            units_ruled=ruled,
        )


def districts(catalogue: Catalogue, publication: Publication):
    """The districts of the publication's province on its date."""
    return catalogue.register.units(
        AreaLevel.DISTRICT, on=publication.units_at, within=publication.area
    )


def _row(found: Assessment) -> dict:
    return {
        "target": found.target,
        "indicator": found.figure.indicator,
        "area_code": found.area_code,
        "year": found.year,
        "verdict": str(found.verdict),
        "reason": str(found.reason) if found.reason else None,
        "required": found.required,
        "allowed": found.allowed,
        "missing": found.missing,
        "distance_pct": found.distance_pct,
    }


def _baseline(plan: Plan, tables: Tables) -> pd.DataFrame:
    frame = tables.frames.get(plan.baseline_table)
    return pd.DataFrame() if frame is None else frame.reset_index(drop=True)
