"""Tasks handed to workers, tried again when those are lost, and what they made as it comes."""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from logging import WARNING
from pathlib import Path

from xhht_analysis.batch.events import tell
from xhht_analysis.batch.inputs import program_digest
from xhht_analysis.batch.rendering.local import LocalWorkers
from xhht_analysis.batch.rendering.stage import Place, shared_file, stage_of
from xhht_analysis.batch.rendering.tasks import Execution, Lost, Made, Task
from xhht_analysis.batch.rendering.telling import told_given_up
from xhht_analysis.batch.rendering.workers import End, Workers

_TICK = 1.0  # seconds after which it is looked whether workers have come or gone


def run_tasks(
    tasks: Sequence[Task],
    *,
    execution: Execution,
    results: Path,
    workspace: Path,
    made: Callable[[Made], None],
) -> None:
    """Call ``made`` once for each task, in whatever order they end.

    ``results``: the folder with each publication's stored results; ``workspace``: that of the
    notebooks. What ``made`` raises ends the run, workers and kernels with it. Raises ``Refused``
    where the workers that are asked for cannot be had, or all of them are lost.
    """
    if tasks:
        here = Place(results=results.resolve(), workspace=workspace)
        with _opened(tasks, execution, here) as workers:
            for one in _ends(tasks, workers):
                made(one)


@contextmanager
def _opened(tasks: Sequence[Task], execution: Execution, here: Place) -> Iterator[Workers]:
    with ExitStack() as stack:
        dask = execution.executor == "dask"
        stage = stage_of(tasks, here=here, program=program_digest() if dask else "")
        if execution.shared:
            shared, digest = stack.enter_context(shared_file(here, folder=execution.shared))
            stage = replace(stage, shared=shared, digest=digest)
        if dask:
            from xhht_analysis.batch.rendering.cluster import Cluster

            workers = Cluster(stage, scheduler=execution.scheduler)
        else:
            count = max(1, min(execution.workers, len(tasks)))
            workers = LocalWorkers(stage, workers=count)
        whole = False
        try:
            yield workers
            whole = True
        finally:
            workers.stop(now=not whole)


@dataclass
class _Try:
    task: Task
    losses: list[str] = field(default_factory=list)
    began: float = 0.0

    def ended(self, future: Future[Made | Lost], workers: Workers) -> Made | None:
        """What came of it; ``None`` where it is to be tried again."""
        seconds = time.monotonic() - self.began
        if not future.cancelled() and future.exception() is None:
            came = future.result()
            if isinstance(came, Made):
                return replace(came, losses=tuple(self.losses))
            end = End(reason=came.reason)
        else:
            end = workers.ended(self.task, future, seconds)
        return self._lost(end, seconds)

    def _lost(self, end: End, seconds: float) -> Made | None:
        job, attempts = self.task.job, self.task.limits.attempts
        message = end.reason
        if not end.final:
            self.losses.append(end.reason)
            facts = {"publication": job.publication, "area": job.area.code}
            more = {"language": job.language, "attempt": len(self.losses), "why": end.reason}
            tell("lost", level=WARNING, **facts, **more)
            if len(self.losses) < attempts:
                return None
            message = told_given_up(self.task, end.reason, len(self.losses))
        return Made(job=job, message=message, seconds=seconds, losses=tuple(self.losses))


def _ends(tasks: Sequence[Task], workers: Workers) -> Iterator[Made]:
    waiting = deque(_Try(task) for task in tasks)
    running: dict[Future, _Try] = {}
    while waiting or running:
        _hand_over(waiting, running, workers)
        if not running:
            time.sleep(_TICK)  # no worker at the moment
            continue
        done, _ = wait(running, timeout=_TICK, return_when=FIRST_COMPLETED)
        tried = [(one := running.pop(future), one.ended(future, workers)) for future in done]
        waiting.extend(one for one, came in tried if came is None)
        # Before files are written: nobody waits for that.
        _hand_over(waiting, running, workers)
        yield from (came for _, came in tried if came is not None)


def _hand_over(waiting: deque[_Try], running: dict[Future, _Try], workers: Workers) -> None:
    while waiting and workers.room() > 0:
        one = waiting.popleft()
        one.began = time.monotonic()
        running[workers.submit(one.task)] = one
