"""One district's brief in every format, each beside the HTML page of the same parts."""

import tempfile
import time
from datetime import date
from pathlib import Path

from rich.table import Table

from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.reports import DistrictBrief
from xhht_analysis.reports.content import Part
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.results.results import compute

PUBLICATION, DISTRICT = "ban_tin_2023", "584"
_EXHIBITS = (
    "opening", "summary", "targets", "recognition", "visits", "maps", "progress", "people",
    "gaps", "changes", "reconciliation", "national", "completeness", "sources",
)  # fmt: skip


def brief() -> tuple[tuple[Part, ...], ReportFacts]:
    """The parts of one brief as its notebook shows them, drawn once for all formats."""
    catalogue = load_catalogue(Workspace.find())
    (job,) = planned_jobs(
        catalogue, Selection(publications=(PUBLICATION,), districts=(DISTRICT,), languages=("vi",))
    )
    with tempfile.TemporaryDirectory() as folder:
        compute(catalogue, catalogue.publications[PUBLICATION]).save(Path(folder))
        report = DistrictBrief(**job.parameters, results=folder)
        parts = tuple(getattr(report, name)().part for name in _EXHIBITS)
    day = date(2023, 12, 31)
    facts = ReportFacts(
        title=job.title, language="vi", notebook=job.notebook.name, edition=str(day), day=day
    )
    return parts, facts


def measured(rounds: int) -> tuple[Table, dict]:
    """The formats take turns, ``rounds`` times after one that loads what each writes with."""
    parts, facts = brief()
    sizes = {name: len(export(parts, facts)) for name, export in FORMATS.items()}
    times: dict[str, list[float]] = {name: [] for name in FORMATS}
    for _ in range(rounds):
        for name, export in FORMATS.items():
            began = time.perf_counter()
            export(parts, facts)
            times[name].append(time.perf_counter() - began)
    best = {name: min(taken) for name, taken in times.items()}
    table = Table("", "s", "× HTML", "kB", title=f"One brief in each format, best of {rounds}")
    ratios = {name: took / best["html"] for name, took in best.items()}
    for name, took in best.items():
        table.add_row(name, f"{took:.3f}", f"{ratios[name]:.1f}", f"{sizes[name] / 1000:.0f}")
    return table, {"seconds": times, "ratio_to_html": ratios, "bytes": sizes}
