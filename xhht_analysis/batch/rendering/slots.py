"""Processes on this machine, each in a pool of its own, so that one is lost alone."""

import contextlib
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import active_children, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TypeVar

from xhht_analysis.batch.rendering.folder import held_folder, remove_own_folder
from xhht_analysis.batch.rendering.hung import SETTLING
from xhht_analysis.batch.warm.owner import ONE_THREAD, can_fork, close_parent

_FORKS = can_fork()
# Never forked from this process, which has threads of libraries at work: fresh, or forked from a
# server of Python's own that has everything loaded and one thread.
_CONTEXT = get_context("forkserver" if _FORKS else "spawn")
_LOADED = "xhht_analysis.batch.rendering.loaded"
# The kernels' debugger misses lines of the standard library that come with the interpreter.
_NO_WARNING = {"PYDEVD_DISABLE_FILE_VALIDATION": "1"}
_Found = TypeVar("_Found")
_PATIENCE = 10.0  # seconds for a process to end by itself


def start_ahead() -> None:
    """Let what workers need be loaded while this process still has other things to do.

    Whoever asks for a process later finds it loaded; nothing is lost if nobody does.
    """
    if _FORKS:
        from multiprocessing import forkserver

        with _server_settings():
            forkserver.ensure_running()


class Slot:
    """Room for one process: a pool of one, made anew when its process was lost.

    ``settle``, where there is one, is called in each before anything else. The process holds one
    end of a pipe: when the other is let go of, be it because this process was killed, it ends at
    once.
    """

    def __init__(self, settle: Callable[[], None] | None = None) -> None:
        self.future: Future | None = None
        self._settle = settle
        self._pool: ProcessPoolExecutor | None = None
        self._process: BaseProcess | None = None
        self._leash: Connection | None = None
        # How processes ended whose place was taken again before anybody asked.
        self._codes: dict[Future, int | None] = {}

    @property
    def free(self) -> bool:
        """Whether the process has nothing to do."""
        return self.future is None or self.future.done()

    def submit(self, function: Callable, /, *given: object) -> Future:
        """Let the process call a function, a new one where there is none that lives."""
        if self._pool is not None:
            with contextlib.suppress(BrokenProcessPool):
                self.future = self._pool.submit(function, *given)
                return self.future
            if isinstance(self.future.exception(), BrokenProcessPool):
                self._codes[self.future] = self.exit_code(self.future)
            self.end(now=True)
        try:
            return self._started(function, given)
        except (EOFError, ConnectionError):
            # The server was killed while it made the process; the next call starts another.
            self.end(now=True)
            return self._started(function, given)

    def _started(self, function: Callable, given: tuple[object, ...]) -> Future:
        theirs, self._leash = _CONTEXT.Pipe(duplex=False)
        begin = (theirs, dict(os.environ), self._settle)
        self._pool = ProcessPoolExecutor(1, _CONTEXT, initializer=_begin, initargs=begin)
        before = set(active_children())
        with theirs, _server_settings():
            self.future = self._pool.submit(function, *given)
        (self._process,) = set(active_children()) - before
        return self.future

    def had(self, future: Future) -> bool:
        """Whether a future's call was handed to a process here and nobody asked since."""
        return future is self.future or future in self._codes

    def exit_code(self, future: Future) -> int | None:
        """How the process ended that was lost with a future's call; to be asked once."""
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


def called_apart(function: Callable[[], _Found]) -> _Found:
    """What the function returns in a process of its own, or here should that be lost."""
    slot, whole = Slot(), False
    try:
        found = slot.submit(function).result()
        whole = True
    except BrokenProcessPool:
        found = function()
    finally:
        slot.end(now=not whole)
    return found


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


def _begin(
    leash: Connection, environment: dict[str, str], settle: Callable[[], None] | None
) -> None:
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
    if settle is not None:
        settle()
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
