"""The floor: the cells' calls and the page, bare, in warm processes with no notebook around them.

``python -m tests.bench.briefs.floor WORKERS OUT RESULTS BRIEF...``, where a brief is
PUBLICATION:DISTRICT and RESULTS the folder of an edition's stored results, or "" where they are to
be checked and computed first, as a batch has to. One process imports and opens everything, then
forks the workers, which take one brief after the other. Each brief becomes
OUT/PUBLICATION-DISTRICT.html; OUT/floor.json says what each says and how long the work took from
the first fork to the last page.
"""

import gc
import json
import multiprocessing
import re
import sys
import time
from datetime import date
from pathlib import Path

import nbformat

from xhht_analysis.batch.jobs import Job, Selection, planned_jobs
from xhht_analysis.batch.preparation import prepare
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.reports import DistrictBrief
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.reports.material import keep_material
from xhht_analysis.reports.parts import said_digest

_CALL = re.compile(r"brief\.(\w+)\(\)")


class Floor:
    """What a worker needs for any brief; everything is opened before the fork."""

    def __init__(self, out: Path, results: Path, jobs: dict[str, Job]) -> None:
        self.out, self.results, self.jobs = out, results, jobs
        template = nbformat.read(next(iter(jobs.values())).notebook, as_version=4)
        self.calls = [
            found[1] for cell in template.cells if (found := _CALL.fullmatch(cell.source.strip()))
        ]
        for publication in {job.publication for job in jobs.values()}:
            job = next(one for one in jobs.values() if one.publication == publication)
            facts = {name: job.parameters[name] for name in ("publication", "year", "language")}
            keep_material(**facts, results=str(results / publication))

    def make(self, brief: str) -> tuple[str, str, float, float]:
        """The brief, its digest, and the seconds of the cells and of the page."""
        job, began = self.jobs[brief], time.perf_counter()
        report = DistrictBrief(**job.parameters, results=str(self.results / job.publication))
        parts = tuple(getattr(report, name)().part for name in self.calls)
        drawn = time.perf_counter()
        facts = ReportFacts(
            title=job.title,
            language=job.language,
            notebook=job.notebook.name,
            edition=str(date.today()),
            day=date.today(),
        )
        page = FORMATS["html"](parts, facts)
        (self.out / f"{brief.replace(':', '-')}.html").write_bytes(page)
        ended = time.perf_counter()
        return brief, said_digest(parts), drawn - began, ended - drawn


def _make(brief: str) -> tuple[str, str, float, float]:
    return _floor.make(brief)


def main() -> None:
    """Make every brief that the command names."""
    global _floor
    workers, out, results, *briefs = sys.argv[1:]
    catalogue = load_catalogue(Workspace.find())
    if not results:
        results = Path(out, "results")
        wanted = Selection(publications=tuple({brief.partition(":")[0] for brief in briefs}))
        prepare(Workspace.find(), wanted, store=results)
    every = {
        f"{job.publication}:{job.area.code}": job
        for job in planned_jobs(catalogue, Selection(languages=("vi",)))
    }
    _floor = Floor(Path(out), Path(results), {brief: every[brief] for brief in briefs})
    gc.collect()
    gc.freeze()
    began = time.perf_counter()
    with multiprocessing.get_context("fork").Pool(int(workers)) as pool:
        made = list(pool.imap_unordered(_make, briefs))
    took = time.perf_counter() - began
    facts = {
        "seconds": took,
        "cells": sum(cells for *_, cells, _ in made),
        "pages": sum(page for *_, page in made),
        "shown": {brief: digest for brief, digest, *_ in made},
    }
    Path(out, "floor.json").write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    main()
