"""Workers of a Dask cluster that somebody has started: the same tasks, on many machines."""

import contextlib
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from importlib import import_module
from importlib.metadata import version
from logging import WARNING
from pathlib import Path
from platform import python_version
from types import ModuleType
from typing import Any

from xhht_analysis.batch.events import tell
from xhht_analysis.batch.inputs import PROGRAM, program_digest, versions
from xhht_analysis.batch.rendering.stage import Stage
from xhht_analysis.batch.rendering.tasks import Lost, Made, Task
from xhht_analysis.batch.rendering.telling import named, told_lost_workers
from xhht_analysis.batch.rendering.worker import let_go, render_task
from xhht_analysis.batch.rendering.workers import End
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

_REACHED = 10.0  # seconds to reach the scheduler, and for its first worker to come
_ALONE = 60.0  # seconds that a run waits for workers when all of them have gone
_FAREWELL = 15.0  # seconds for the workers to let go


class Cluster:
    """The workers of a scheduler; Dask itself tries a task elsewhere when its worker is lost.

    Raises ``Refused`` where the scheduler cannot be reached, has no workers, or has some that
    would make other bytes of the same task.
    """

    def __init__(self, stage: Stage, *, scheduler: str) -> None:
        self._stage = stage
        self._scheduler = scheduler
        self._dask = _distributed()
        self._client = self._reached()
        try:
            refuse_if_any(self._unlike())
            refuse_if_any(self._blind())
        except BaseException:
            self._client.close(timeout=_FAREWELL)
            raise
        # Not pure: the same task handed over again is to be done again.
        self._executor = self._client.get_executor(pure=False)
        self._flying: set[Future] = set()
        self._known: set[str] = set()
        self._seen = time.monotonic()

    def room(self) -> int:
        """One task for each worker process, so that none is lost with a worker it waited for."""
        there = set(self._asked(self._client.nthreads))
        for gone in self._known - there:
            tell("worker-lost", level=WARNING, worker=gone)
        self._known = there
        if there:
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen > _ALONE:
            raise Refused([Problem("cluster-empty", self._scheduler)])
        return len(there) - sum(not one.done() for one in self._flying)

    def submit(self, task: Task) -> Future[Made | Lost]:
        """Hand it to the scheduler."""
        self._flying = {one for one in self._flying if not one.done()}
        future = self._executor.submit(render_task, task, self._stage)
        self._flying.add(future)
        return future

    def ended(self, task: Task, future: Future, seconds: float) -> End:
        """Its workers were lost one after the other; ``Refused`` where the scheduler was."""
        if future.cancelled():
            raise self._lost("cancelled")
        error = future.exception()
        if isinstance(error, self._dask.KilledWorker):
            return End(reason=told_lost_workers(task, error.allowed_failures + 1), final=True)
        return End(reason=named(error), final=True)

    def stop(self, *, now: bool) -> None:
        """Leave the workers as they were: no kernel, no parent, nothing that was fetched."""
        if now:
            with contextlib.suppress(Exception):
                self._executor.shutdown(wait=False)
        # A thread, as a worker that hangs answers nobody.
        leaving = threading.Thread(target=self._leave, daemon=True)
        leaving.start()
        leaving.join(_FAREWELL)
        with contextlib.suppress(Exception):
            self._client.close(timeout=_FAREWELL)

    def _leave(self) -> None:
        with contextlib.suppress(Exception):
            self._client.run(let_go, self._stage, on_error="ignore")

    def _reached(self) -> Any:
        try:
            client = self._dask.Client(self._scheduler, timeout=_REACHED, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            facts = {"came": named(error)}
            raise Refused([Problem("scheduler-unreachable", self._scheduler, "", facts)]) from None
        try:
            client.wait_for_workers(1, timeout=_REACHED)
        except TimeoutError:
            client.close(timeout=_FAREWELL)
            raise Refused([Problem("cluster-empty", self._scheduler)]) from None
        return client

    def _asked(self, question: Any, *arguments: Any, **given: Any) -> Mapping[str, Any]:
        try:
            return question(*arguments, **given)
        except OSError as error:
            raise self._lost(named(error)) from None

    def _run(self, function: Any, *arguments: Any) -> Mapping[str, Any]:
        return self._asked(self._client.run, function, *arguments, on_error="return")

    def _lost(self, came: str) -> Refused:
        return Refused([Problem("scheduler-lost", self._scheduler, "", {"came": came})])

    def _unlike(self) -> Iterator[Problem]:
        """Workers with another Python, program or library; asked first what any of them knows."""
        ours = {"Python": python_version(), PROGRAM: version(PROGRAM)}
        for name, question in (("Python", (python_version,)), (PROGRAM, (version, PROGRAM))):
            problems = list(self._differing(self._run(*question), {name: ours[name]}, name))
            yield from problems
            if problems:
                return
        for worker, came in sorted(self._run(versions).items()):
            yield from self._differing({worker: came}, versions())
        yield from self._differing(self._run(program_digest), {PROGRAM: program_digest()}, PROGRAM)

    def _differing(
        self, answers: Mapping[str, Any], ours: Mapping[str, str], name: str = ""
    ) -> Iterator[Problem]:
        for worker, answer in sorted(answers.items()):
            theirs = answer if isinstance(answer, Mapping) else {name: answer}
            for one, expected in ours.items():
                came = theirs.get(one, "")
                came = named(came) if isinstance(came, Exception) else str(came)
                if came != expected:
                    facts = {"what": one, "came": came, "expected": expected}
                    yield Problem("worker-unlike", worker, one, facts)

    def _blind(self) -> Iterator[Problem]:
        """Workers that do not see this machine's folders, where nothing is shared."""
        if self._stage.shared:
            return
        for folder in (self._stage.here.results, self._stage.here.workspace):
            for worker, sees in sorted(self._run(Path.is_dir, folder).items()):
                if sees is not True:
                    yield Problem("worker-sees-not", worker, "", {"folder": str(folder)})


def _distributed() -> ModuleType:
    try:
        return import_module("distributed")
    except ImportError:
        raise Refused([Problem("dask-missing")]) from None
