"""Workers on this machine: processes, each in a pool of its own, so that one is lost alone."""

import contextlib
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import active_children, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from xhht_analysis.batch.rendering.folder import held_folder, remove_own_folder, sweep
from xhht_analysis.batch.rendering.stage import Stage
from xhht_analysis.batch.rendering.tasks import Lost, Made, Task
from xhht_analysis.batch.rendering.telling import named, told_hung, told_lost_worker
from xhht_analysis.batch.rendering.worker import SETTLING, render_task, settle
from xhht_analysis.batch.rendering.workers import End
from xhht_analysis.batch.warm.owner import ONE_THREAD, can_fork, close_parent

_FORKS = can_fork()
# Never forked from this process, which has threads of libraries at work: fresh, or forked from a
# server of Python's own that has everything loaded and one thread.
_CONTEXT = get_context("forkserver" if _FORKS else "spawn")
_LOADED = "xhht_analysis.batch.rendering.loaded"
# The kernels' debugger misses lines of the standard library that come with the interpreter.
_NO_WARNING = {"PYDEVD_DISABLE_FILE_VALIDATION": "1"}
_PATIENCE = 10.0  # seconds for a process to end by itself
_HUNG = 1  # the exit code of a process that ended itself because it hung


def start_ahead() -> None:
    """Let what workers need be loaded while this process still has other things to do.

    Whoever runs tasks later in this process finds it loaded; nothing is lost if nobody does.
    """
    if _FORKS:
        from multiprocessing import forkserver

        with _server_settings():
            forkserver.ensure_running()


class LocalWorkers:
    """As many processes as are asked for, started when they have something to do."""

    def __init__(self, stage: Stage, *, workers: int) -> None:
        sweep()
        self._slots = [_Slot(stage) for _ in range(workers)]

    def room(self) -> int:
        """One task for each process."""
        return sum(slot.free for slot in self._slots)

    def submit(self, task: Task) -> Future[Made | Lost]:
        """Hand it to a process that has nothing to do."""
        return next(slot for slot in self._slots if slot.free).submit(task)

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


class _Slot:
    """Room for one process: a pool of one, made anew when its process was lost.

    The process holds one end of a pipe: when the other is let go of, be it because this process
    was killed, it ends at once.
    """

    def __init__(self, stage: Stage) -> None:
        self.future: Future | None = None
        self._stage = stage
        self._pool: ProcessPoolExecutor | None = None
        self._process: BaseProcess | None = None
        self._leash: Connection | None = None
        # How processes ended whose place was taken again before anybody asked.
        self._codes: dict[Future, int | None] = {}

    @property
    def free(self) -> bool:
        """Whether the process has nothing to do."""
        return self.future is None or self.future.done()

    def submit(self, task: Task) -> Future[Made | Lost]:
        """Hand a task to the process, to a new one where there is none that lives."""
        if self._pool is not None:
            with contextlib.suppress(BrokenProcessPool):
                self.future = self._pool.submit(render_task, task, self._stage)
                return self.future
            if isinstance(self.future.exception(), BrokenProcessPool):
                self._codes[self.future] = self.exit_code(self.future)
            self.end(now=True)
        try:
            return self._started(task)
        except (EOFError, ConnectionError):
            # The server was killed while it made the process; the next call starts another.
            self.end(now=True)
            return self._started(task)

    def _started(self, task: Task) -> Future[Made | Lost]:
        theirs, self._leash = _CONTEXT.Pipe(duplex=False)
        given = (theirs, dict(os.environ), self._stage)
        self._pool = ProcessPoolExecutor(1, _CONTEXT, initializer=_begin, initargs=given)
        before = set(active_children())
        with theirs, _server_settings():
            self.future = self._pool.submit(render_task, task, self._stage)
        (self._process,) = set(active_children()) - before
        return self.future

    def had(self, future: Future) -> bool:
        """Whether the task of a future was handed to a process here and nobody asked since."""
        return future is self.future or future in self._codes

    def exit_code(self, future: Future) -> int | None:
        """How the process ended that was lost with a future's task; to be asked once."""
        if future in self._codes:
            return self._codes.pop(future)
        self._process.join(_PATIENCE)
        return self._process.exitcode

    def end(self, *, now: bool) -> None:
        """End the process, ``now`` in the middle of whatever it does."""
        if self._pool is None:
            return
        if now:
            self._leash.close()
        self._pool.shutdown(wait=False, cancel_futures=True)
        if self._process is not None:
            self._process.join(_PATIENCE)
            if self._process.exitcode is None:
                self._process.kill()
                self._process.join()
        self._leash.close()
        self._pool = self._process = None


@contextlib.contextmanager
def _server_settings() -> Iterator[None]:
    """While the first process is asked for: the server starts then, and keeps what it finds.

    It finds modules as this process does, loads libraries with one thread each, and listens in
    a folder that is swept if this process is killed.
    """
    if not _FORKS:
        yield
        return
    _CONTEXT.set_forkserver_preload([_LOADED])
    found, usual = dict(os.environ), tempfile.tempdir
    path = os.pathsep.join(sys.path)
    os.environ.update(ONE_THREAD | _NO_WARNING, PYTHONPATH=path)
    tempfile.tempdir = str(_server_folder())
    try:
        yield
    finally:
        tempfile.tempdir = usual
        os.environ.clear()
        os.environ.update(found)


@cache
def _server_folder() -> Path:
    return held_folder()


def _begin(leash: Connection, environment: dict[str, str], stage: Stage) -> None:
    """In the process: end with whoever started it; Ctrl-C is for that one to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setpgid"):
        # papermill has handlers of its own for what a terminal sends to the whole group.
        os.setpgid(0, 0)
    os.environ.clear()
    os.environ.update(environment)
    # Before there is a second thread; so it is the system that ends a process which hangs here.
    if hasattr(signal, "alarm"):
        signal.alarm(SETTLING)
    settle(stage, split=True)
    if hasattr(signal, "alarm"):
        signal.alarm(0)
    threading.Thread(target=_end_with, args=(leash,), name="leash", daemon=True).start()


def _end_with(leash: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        leash.recv()
    # First whoever may still be writing to the folder.
    close_parent()
    remove_own_folder()
    os._exit(1)
