"""Where the time of a brief goes that is not drawing: one worker of ours, step by step.

The steps are those of nbclient and of the worker, timed around the functions that take them. The
cells are held against the same calls bare: in a fresh fork, which has to fill the same caches
anew, and in a process that has made a brief before.
"""

import functools
import multiprocessing
import os
import pickle
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from unittest.mock import patch

import papermill
from nbclient.client import NotebookClient
from rich.table import Table

from tests.bench.briefs.country import PUBLICATION, ROOT
from tests.bench.briefs.floor import Floor
from tests.bench.briefs.measured import load
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.batch.rendering import worker
from xhht_analysis.batch.rendering.stage import Place, Stage, stage_of
from xhht_analysis.batch.rendering.tasks import Task
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.catalogue.workspace import ENVIRONMENT_VARIABLE
from xhht_analysis.drawing.kept import PICTURES_VARIABLE
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.results.results import compute

# step -> where it is taken
_STEPS: dict[str, tuple[object, str]] = {
    "kernel: fork": (NotebookClient, "start_new_kernel"),
    "kernel: until it answers": (NotebookClient, "start_new_kernel_client"),
    "cells, in the notebook": (NotebookClient, "execute_cell"),
    "kernel: end": (NotebookClient, "_cleanup_kernel"),
    "papermill in all": (papermill, "execute_notebook"),
    "parts out of the notebook": (worker, "parts_of"),
    "digest of what is said": (worker, "said_digest"),
}
_OF_PAPERMILL = tuple(_STEPS)[:4]
_REST, _PICKLE, _PAGE = "papermill: the rest", "to the main process and back", "page"
_FRESH, _WARM = "cells, bare in a fresh fork", "cells, bare in a warm process"


class Clock:
    """Adds up the seconds that functions take."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def add(self, step: str, began: float) -> None:
        """The time since ``began``."""
        self.seconds[step] = self.seconds.get(step, 0.0) + time.perf_counter() - began

    def timed(self, step: str, function: Callable) -> Callable:
        """The function, timed."""

        @functools.wraps(function)
        def called(*args, **kwargs):
            began = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                self.add(step, began)

        return called


def measured(rounds: int) -> tuple[Table, dict]:
    """Seven districts, ``rounds`` times; the median of each step in ms."""
    catalogue = load_catalogue(Workspace(ROOT))
    chosen = Selection(publications=(PUBLICATION,), languages=("vi",))
    jobs = [job for job in planned_jobs(catalogue, chosen) if "district" in job.parameters]
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, patch.dict(os.environ):
        results = Path(folder, "results")
        compute(catalogue, catalogue.publications[PUBLICATION]).save(results / PUBLICATION)
        os.environ[ENVIRONMENT_VARIABLE] = str(ROOT)
        tasks = [Task(job=job, edition=str(date.today()), day=date.today()) for job in jobs]
        stage = stage_of(tasks, here=Place(results=results, workspace=ROOT))
        worker.settle(stage, split=False)
        steps = [_steps(task, stage) for _ in range(rounds) for task in tasks]
        worker.let_go(stage)
        # A worker without a store of pictures makes one of its own; without it all is drawn.
        os.environ.pop(PICTURES_VARIABLE, None)
        briefs = {f"{PUBLICATION}:{job.area.code}": job for job in jobs}
        floor = Floor(Path(folder), results, briefs)
        bare = {
            _FRESH: _bare(floor, rounds, tasks_each=1),
            _WARM: _bare(floor, rounds, tasks_each=None),
        }
    table = Table("", "ms", title=f"One brief, median of {len(steps)}, load {load():.1f}")
    found = {name: statistics.median(one[name] for one in steps) for name in steps[0]}
    found |= {name: statistics.median(taken) for name, taken in bare.items()}
    for name, seconds in found.items():
        table.add_row(name, f"{1000 * seconds:.0f}")
    return table, {"seconds": found}


def _steps(task: Task, stage: Stage) -> dict[str, float]:
    """The seconds of each step of one brief."""
    clock = Clock()
    with ExitStack() as patched:
        for step, (owner, name) in _STEPS.items():
            timed = clock.timed(step, getattr(owner, name))
            patched.enter_context(patch.object(owner, name, timed))
        page = clock.timed(_PAGE, FORMATS["html"])
        patched.enter_context(patch.dict(FORMATS, {"html": page}))
        began = time.perf_counter()
        made = worker.render_task(task, stage)
        clock.add("brief in all", began)
    if made.message:
        raise SystemExit(made.message)
    began = time.perf_counter()
    pickle.loads(pickle.dumps(made))
    clock.add(_PICKLE, began)
    of_papermill = sum(clock.seconds[step] for step in _OF_PAPERMILL)
    clock.seconds[_REST] = clock.seconds["papermill in all"] - of_papermill
    return clock.seconds


def _bare(floor: Floor, rounds: int, *, tasks_each: int | None) -> list[float]:
    """The seconds of the cells of each brief, bare in one process or each in a process of its own.

    In one process the first brief fills the caches and does not count.
    """
    made = multiprocessing.get_context("fork")
    with made.Pool(1, maxtasksperchild=tasks_each, initializer=_settle, initargs=(floor,)) as pool:
        found = pool.map(_cells, [one for _ in range(rounds) for one in floor.jobs], chunksize=1)
    return found if tasks_each else found[1:]


_own: dict[str, Floor] = {}


def _settle(floor: Floor) -> None:
    _own["floor"] = floor


def _cells(brief: str) -> float:
    _, _, cells, _ = _own["floor"].make(brief)
    return cells
