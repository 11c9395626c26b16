"""An edition: results once, briefs many, an index, and only then in its place."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from xhht_analysis.batch.bundle import bundle
from xhht_analysis.batch.completeness import write_completeness
from xhht_analysis.batch.earlier import LATEST, compared
from xhht_analysis.batch.index import write_index
from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.rendering import Outcome, render_job, settle_worker
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.reports.html import render
from xhht_analysis.reports.material import outlines_path
from xhht_analysis.results.results import Results
from xhht_analysis.sources.outlines import Outlines, write_outlines
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.problems import Problem, Refused


@dataclass(frozen=True)
class Edition:
    """A finished edition: its folder, the same as one file, and how each job ended."""

    folder: Path
    outcomes: tuple[Outcome, ...]

    @property
    def file(self) -> Path:
        """The edition as one file, beside its folder."""
        return _bundle_of(self.folder)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The jobs without a page."""
        return tuple(outcome for outcome in self.outcomes if not outcome.done)


def build_edition(
    catalogue: Catalogue,
    jobs: Sequence[Job],
    results: Mapping[str, Results],
    *,
    out: Path,
    workers: int,
    official: Mapping[AreaLevel, Outlines],
    ended: Callable[[Outcome], None] = lambda outcome: None,
) -> Edition:
    """Make all pages of the jobs below ``out`` and point ``out/latest`` at them.

    The edition grows in a hidden folder beside its place and is moved there whole, so that a
    reader never finds half of one. A job that fails does not stop the others.
    """
    with _staging(out) as staging:
        name = _free_name(out, edition_day())
        for ident, found in results.items():
            compared(catalogue, ident, found, out=out).save(staging / "results" / ident)
            for level, outlines in official.items():
                write_outlines(outlines, outlines_path(staging / "results" / ident, level))
        outcomes = _rendered(catalogue, jobs, staging, name, workers, ended)
        write_completeness(catalogue, jobs, results, folder=staging, edition=name)
        write_index(catalogue, outcomes, folder=staging, edition=name)
        final, packed = out / name, _bundle_of(staging)
        bundle(staging, name=name, day=edition_day(), path=packed)
        staging.rename(final)
        packed.replace(_bundle_of(final))
    _point(out / LATEST, final)
    return Edition(final, outcomes)


def _free_name(out: Path, day: date) -> str:
    number = 1
    while _is_taken(out / (name := f"{day}" if number == 1 else f"{day}-{number}")):
        number += 1
    return name


def _is_taken(folder: Path) -> bool:
    return folder.exists() or _bundle_of(folder).exists()


def _bundle_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.zip")


@contextmanager
def _staging(out: Path):
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".building-", dir=out))
        folder.chmod(0o755)
    except OSError as error:
        raise Refused([Problem("out-not-writable", str(out), "", {"came": str(error)})]) from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _bundle_of(folder).unlink(missing_ok=True)


def _rendered(
    catalogue: Catalogue,
    jobs: Sequence[Job],
    folder: Path,
    name: str,
    workers: int,
    ended: Callable[[Outcome], None],
) -> tuple[Outcome, ...]:
    settle = partial(settle_worker, jobs, edition=folder, workspace=catalogue.workspace.root)
    # Fresh processes: a forked one would inherit threads of the libraries already at work.
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=settle) as pool:
        facts = {"edition": folder, "name": name, "day": edition_day()}
        waiting = {pool.submit(render_job, job, **facts): job for job in jobs}
        found = dict(_ends(waiting, ended))
    return tuple(found[id(job)] for job in jobs)


def _ends(
    waiting: Mapping[Future, Job], ended: Callable[[Outcome], None]
) -> Iterable[tuple[int, Outcome]]:
    for future in as_completed(waiting):
        job = waiting[future]
        error = future.exception()
        outcome = Outcome(job, str(error) or type(error).__name__) if error else future.result()
        outcome = Outcome(job, outcome.message)
        ended(outcome)
        yield id(job), outcome


def _point(link: Path, target: Path) -> None:
    """Let ``latest`` lead to the edition: a link, or where links are barred a page that does."""
    fresh = link.with_name(f".{link.name}-{os.getpid()}")
    try:
        fresh.symlink_to(target.name, target_is_directory=True)
        fresh.replace(link)
    except OSError:
        fresh.unlink(missing_ok=True)
        link.mkdir(exist_ok=True)
        page = render("latest.html.j2", edition=target.name)
        (link / "index.html").write_text(page, encoding="utf-8")
