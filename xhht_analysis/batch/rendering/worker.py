"""One task from notebook to files, in a process that is made ready for it once."""

import contextlib
import logging
import os
import threading
import time

import nbformat
import papermill
from papermill.exceptions import PapermillExecutionError

from xhht_analysis.batch.inputs import program_digest
from xhht_analysis.batch.kernels import QUIET
from xhht_analysis.batch.rendering.folder import own_folder, remove_own_folder, sweep
from xhht_analysis.batch.rendering.hung import SETTLING, ended_if_hung
from xhht_analysis.batch.rendering.stage import Place, Stage, opening_of, placed
from xhht_analysis.batch.rendering.tasks import Lost, Made, Task
from xhht_analysis.batch.rendering.telling import named, told_lost, told_over, told_unlike
from xhht_analysis.batch.rendering.watch import Watch
from xhht_analysis.batch.warm.owner import ONE_THREAD, NotWarm, Preload, close_parent, warm_parent
from xhht_analysis.batch.warm.provisioner import NAME, PROVISIONER_VARIABLE
from xhht_analysis.catalogue.workspace import ENVIRONMENT_VARIABLE
from xhht_analysis.drawing.kept import PICTURES_VARIABLE
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.formats import FORMATS, load_format
from xhht_analysis.reports.parts import parts_of, said_digest

_KEEP = "xhht_analysis.reports.material:keep_material"

# A Dask worker may have many threads; what follows belongs to the process.
_one_at_a_time = threading.Lock()
_settled: Stage | None = None
_watch: Watch | None = None


def render_task(task: Task, stage: Stage) -> Made | Lost:
    """Run the job's notebook and make its files, one for each format.

    Nothing is raised for a job that fails: what comes back says which cell and why. Tasks that
    come to one process at the same time wait for each other.
    """
    with _one_at_a_time:
        if stage.program not in ("", program_digest()):
            return Lost(reason=told_unlike(task))
        try:
            with ended_if_hung(SETTLING):
                place = _settle(stage)
        except OSError as error:
            return Lost(reason=str(error))
        limits = task.limits
        with ended_if_hung(limits.seconds + limits.export_seconds):
            return _rendered(task, stage, place)


def settle(stage: Stage, *, split: bool) -> None:
    """Make a fresh process ready before its first task; what goes wrong, that task will tell."""
    with contextlib.suppress(Exception):
        _settle(stage, split=split)


def let_go(stage: Stage) -> None:
    """End what this process keeps for a run: the kernel at work, its parent, what was fetched."""
    if _settled == stage:
        if _watch is not None:
            _watch.kill()
        _let_go()


def _let_go() -> None:
    global _settled
    _settled = None
    close_parent()
    remove_own_folder()


def _settle(stage: Stage, *, split: bool = False) -> Place:
    """Make the process ready for any task of the run: its kernels start warm where they can.

    What the publications rest on is opened once, before the first kernel is forked, and what the
    files are made with is loaded.
    """
    global _settled
    if _settled == stage:
        return placed(stage)
    _let_go()  # of what another run has left
    sweep()
    place = placed(stage)
    os.environ.update(ONE_THREAD)
    os.environ[ENVIRONMENT_VARIABLE] = str(place.workspace)
    os.environ[PROVISIONER_VARIABLE] = NAME
    os.environ[PICTURES_VARIABLE] = stage.pictures or str(own_folder() / "pictures")
    calls = tuple((_KEEP, _opened(one, place)) for one in stage.openings)
    warm_parent(Preload(calls=calls, split=split))
    for form in stage.formats:
        load_format(form)
    nbformat.validate(nbformat.v4.new_notebook())  # the first one loads its schema
    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # what it would say comes back
    _settled = stage
    return place


def _opened(opening: tuple[str, str | int, str], place: Place) -> dict[str, str | int]:
    publication, year, language = opening
    facts = {"publication": publication, "year": year, "language": language}
    return {**facts, "results": str(place.results / publication)}


def _open(opening: tuple[str, str | int, str], place: Place) -> None:
    """Let the warm parent have opened what a notebook is about; a plain kernel opens it itself."""
    if (parent := warm_parent()) is not None:
        with contextlib.suppress(NotWarm):
            parent.call(_KEEP, _opened(opening, place))


def _rendered(task: Task, stage: Stage, place: Place) -> Made | Lost:
    global _watch
    job, began = task.job, time.perf_counter()
    message, shown, files = "", "", {}
    try:
        _open(opening_of(task.job), place)
        with Watch(task.limits) as _watch:
            notebook = _run(task, stage, place, _watch)
    except PapermillExecutionError as error:
        message = _told(error)
    except RuntimeError:  # of nbclient: the kernel is gone, or was never there
        if not _watch.over:
            return Lost(reason=told_lost(task, _watch))
        message = told_over(task, _watch)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other briefs go on
        message = named(error)
    else:
        try:
            parts = parts_of(notebook)
            shown = said_digest(parts)
            if shown != task.known:
                facts = _facts(task)
                made = {one: FORMATS[one](parts, facts) for one in job.formats}
                files = {job.file(one).as_posix(): content for one, content in made.items()}
        except Exception as error:  # noqa: BLE001 - as above
            message = named(error)
    seconds = time.perf_counter() - began
    if message:
        return Made(job=job, message=message, seconds=seconds)
    return Made(job=job, shown=shown, files=files, seconds=seconds)


def _run(task: Task, stage: Stage, place: Place, watch: Watch) -> nbformat.NotebookNode:
    job = task.job
    notebook = place.workspace / job.notebook.relative_to(stage.here.workspace)
    return papermill.execute_notebook(
        str(notebook),
        None,
        parameters={**job.parameters, "results": str(place.results / job.publication)},
        progress_bar=False,
        kernel_manager_class=watch.kernel_manager(),
        on_cell_execute=watch.at_cell,
        # Nothing in a kernel is left to be done, and asked to end it may take seconds to.
        shutdown_kernel="immediate",
        extra_arguments=list(QUIET),
    )


def _facts(task: Task) -> ReportFacts:
    job = task.job
    return ReportFacts(
        title=job.title,
        language=job.language,
        notebook=job.notebook.name,
        edition=task.edition,
        day=task.day,
        index="../index.html",
        files={one: job.file(one).name for one in job.formats},
    )


def _told(error: PapermillExecutionError) -> str:
    """The failing cell's own message; a refusal of ours already says everything."""
    text = str(error.evalue).strip()
    if error.ename == "ReportRefused":
        return text
    # Counted from 0 with papermill's own cell of parameters among them: from 1 in the template.
    return f"{error.ename}: {text} (cell {error.cell_index})"
