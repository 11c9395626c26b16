"""A whole run: one at a time, nothing where nothing changed, otherwise checked, made, published.

What only a build needs is imported when there is one: a run that finds nothing to do is quick.
"""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from xhht_analysis.batch.events import tell
from xhht_analysis.batch.inputs import digests
from xhht_analysis.batch.latest import finish_publishing, latest_edition
from xhht_analysis.batch.lock import holding
from xhht_analysis.batch.manifest import Manifest, Request, read_manifest
from xhht_analysis.batch.notices.reporting import Report, reporting
from xhht_analysis.batch.rendering.folder import sweep
from xhht_analysis.batch.retention import keep_newest
from xhht_analysis.batch.staging import computing_folder, intact, sweep_stagings
from xhht_analysis.batch.warm.parent import kept_out
from xhht_analysis.catalogue import load_catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.catalogue.workspace import Workspace

if TYPE_CHECKING:
    from xhht_analysis.batch.edition import Edition
    from xhht_analysis.batch.jobs import Job
    from xhht_analysis.batch.rendering.tasks import Execution, Outcome

_PICTURES = ".pictures"


@dataclass(frozen=True)
class Standing:
    """The edition that stands, as nothing is other than when it was made."""

    folder: Path
    manifest: Manifest


@dataclass(frozen=True, kw_only=True)
class Aftermath:
    """What follows a run: the newest ``keep`` editions stay, ``None`` for all.

    ``notices``: the file that says who is told; ``log``: where to log instead of ``out/log``.
    """

    keep: int | None = None
    notices: Path | None = None
    log: str = ""


@dataclass(frozen=True, kw_only=True)
class Watching:
    """What is told while a run goes on: ``checking`` around the checks, then the jobs, each end."""

    checking: Callable[[], AbstractContextManager] = nullcontext
    planned: Callable[["tuple[Job, ...]"], None] = lambda jobs: None
    ended: Callable[["Outcome"], None] = lambda outcome: None


def build(
    workspace: Workspace,
    request: Request,
    *,
    out: Path,
    execution: "Execution",
    force: bool = False,
    aftermath: Aftermath = Aftermath(),
    watching: Watching = Watching(),
) -> "Edition | Standing":
    """The edition that was asked for: the latest where it stands, unless ``force``, or a new one.

    ``Refused`` with every problem, ``Locked`` where another batch is at work in ``out``. However a
    run ends, it is logged and told of.
    """
    if not workspace.root.is_dir():
        load_catalogue(workspace)  # refuses; nothing is written where a name leads nowhere
    with reporting(out, notices=aftermath.notices, file=aftermath.log) as report, holding(out):
        finish_publishing(out)
        sweep()  # here, as a run may find nothing left to hand to workers
        boundaries = [Path(one) for one in request.boundaries]
        inputs = digests(workspace, boundaries=boundaries)
        before = latest_edition(out)
        standing = None if force else _standing(before, request, inputs)
        if standing is not None:
            sweep_stagings(out)
            tell("unchanged", edition=standing.manifest.edition)
            _end(report, standing, out, aftermath)
            return standing
        tell("started", out=str(out), before=before.name if before else "")
        if force:
            shutil.rmtree(out / _PICTURES, ignore_errors=True)
        from xhht_analysis.batch.rendering.slots import start_ahead

        start_ahead()
        with kept_out():
            from xhht_analysis.batch.edition import build_edition
            from xhht_analysis.batch.jobs import Selection
            from xhht_analysis.batch.preparation import prepare
            from xhht_analysis.batch.work import Work
        with computing_folder(out) as store:
            with watching.checking():
                ready = prepare(
                    workspace,
                    Selection.of(request),
                    store=store,
                    boundaries=boundaries,
                    workers=execution.workers,
                )
            watching.planned(ready.jobs)
            work = Work(
                catalogue=ready.catalogue,
                jobs=ready.jobs,
                results=ready.results,
                official=ready.official,
                inputs=inputs,
                request=request,
                before=before,
                force=force,
                pictures=out / _PICTURES,
                execution=execution,
            )
            edition = build_edition(work, out=out, ended=watching.ended)
        _end(report, edition, out, aftermath)
        return edition


def _end(report: Report, found: "Edition | Standing", out: Path, aftermath: Aftermath) -> None:
    removed = keep_newest(out, aftermath.keep)
    fresh = not isinstance(found, Standing)
    report.edition(found.manifest, fresh=fresh, removed=removed)


def _standing(before: Path | None, request: Request, inputs: dict) -> Standing | None:
    manifest = None if before is None else read_manifest(before)
    if manifest is None or manifest.failed or manifest.as_of not in (None, edition_day()):
        return None
    if (manifest.request, manifest.inputs) != (request, inputs):
        return None
    return Standing(before, manifest) if intact(before, manifest.every_file) else None
