"""Workers on this machine, each lost alone."""

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from xhht_analysis.batch.named import Named
from xhht_analysis.batch.rendering.folder import sweep
from xhht_analysis.batch.rendering.slots import Slot
from xhht_analysis.batch.rendering.stage import Stage
from xhht_analysis.batch.rendering.tasks import Lost, Made, Task
from xhht_analysis.batch.rendering.telling import named, told_hung, told_lost_worker
from xhht_analysis.batch.rendering.workers import End

# Loaded by the processes that have something to draw, not by this one.
_SETTLE = Named("xhht_analysis.batch.rendering.worker:settle")
_RENDER = Named("xhht_analysis.batch.rendering.worker:render_task")
_HUNG = 1  # the exit code of a process that ended itself because it hung


class LocalWorkers:
    """As many processes as are asked for, started when they have something to do."""

    def __init__(self, stage: Stage, *, workers: int) -> None:
        sweep()
        self._stage = stage
        self._slots = [Slot(partial(_SETTLE, stage, split=True)) for _ in range(workers)]

    def room(self) -> int:
        """One task for each process."""
        return sum(slot.free for slot in self._slots)

    def submit(self, task: Task) -> Future[Made | Lost]:
        """Hand it to a process that has nothing to do."""
        slot = next(slot for slot in self._slots if slot.free)
        return slot.submit(_RENDER, task, self._stage)

    def ended(self, task: Task, future: Future, seconds: float) -> End:
        """The process was lost, or ended itself because it hung."""
        error = future.exception()
        if not isinstance(error, BrokenProcessPool):
            return End(reason=named(error), final=True)
        code = next(slot for slot in self._slots if slot.had(future)).exit_code(future)
        limit = task.limits.seconds + task.limits.export_seconds
        if code == _HUNG and seconds >= limit:
            return End(reason=told_hung(task), final=True)
        return End(reason=told_lost_worker(task, code))

    def stop(self, *, now: bool) -> None:
        """End every process; those that hang are killed."""
        with ThreadPoolExecutor(len(self._slots)) as ends:
            list(ends.map(lambda slot: slot.end(now=now), self._slots))
        sweep()
