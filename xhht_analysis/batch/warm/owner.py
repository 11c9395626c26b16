"""The owner's side of a warm parent: started once for a process, asked for kernels."""

import atexit
import contextlib
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from xhht_analysis.batch.warm.messages import Line
from xhht_analysis.batch.warm.split import SplitParent, can_split

log = logging.getLogger(__name__)

# Everything that a brief imports, and what a kernel needs on top.
MODULES = ("xhht_analysis.reports", "ipykernel.kernelapp", "ipykernel.ipkernel", "IPython")
# What a kernel imports when it starts, the debugger before all: only for its time, so that a
# release which has it elsewhere starts warm, too.
STARTERS = (
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.extensions.storemagic",
    "tornado.platform.asyncio",
    "encodings.ascii",
    "encodings.idna",
    "encodings.latin_1",
)
# One thread: those of the numerical libraries, and jemalloc's below Arrow, which starts with it.
ONE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
}
# As IPython's own kernels are started, for its debugger to find every line.
_AS_KERNELS = ("-Xfrozen_modules=off",)
_PARENT = "xhht_analysis.batch.warm.parent"


class NotWarm(Exception):
    """No warm kernel is to be had here; the message says why."""


@dataclass(frozen=True)
class Preload:
    """What the parent does before the first fork: imports, and calls as "module:function".

    ``split``: the parent may be a fork of this process, where that has one thread and all of the
    modules already.
    """

    modules: Sequence[str] = MODULES
    calls: Sequence[tuple[str, Mapping[str, Any]]] = ()
    split: bool = False


def can_fork() -> bool:
    """Whether this system forks safely and says how many threads there are: Linux."""
    return sys.platform == "linux"


@dataclass
class WarmParent:
    """One parent process; threads may ask it at the same time."""

    preload: Preload = field(default_factory=Preload)

    def __post_init__(self) -> None:
        if not can_fork():
            raise NotWarm("this system does not fork")
        ours, theirs = socket.socketpair()
        with theirs:
            if self.preload.split and can_split(self.preload.modules):
                self._process = SplitParent(theirs)
            else:
                self._process = _started(theirs)
        self._line = Line(ours)
        self._lock = threading.Lock()
        calls = [{"function": name, "arguments": dict(given)} for name, given in self.preload.calls]
        try:
            given = {"modules": list(self.preload.modules), "starters": list(STARTERS)}
            settled = self.ask("preload", calls=calls, **given)
            if "failed" in settled:
                raise NotWarm(settled["failed"])
            if settled["threads"] != 1:
                raise NotWarm(f"{settled['threads']} threads after loading, so a fork is not safe")
        except NotWarm:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """The parent's process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the parent still runs."""
        return self._process.poll() is None

    def ask(self, what: str, **facts: Any) -> dict[str, Any]:
        """The parent's answer; ``NotWarm`` where it has gone."""
        with self._lock:
            try:
                self._line.say({"do": what, **facts})
                answer = self._line.hear()
            except OSError:
                answer = None
        if answer is None:
            raise NotWarm("the warm parent has ended")
        return answer

    def call(self, function: str, arguments: Mapping[str, Any]) -> None:
        """Let the parent call "module:function", which says whether the parent is other for it."""
        self.ask("call", function=function, arguments=dict(arguments))

    def fork(self, argv: Sequence[str], *, env: Mapping[str, str], cwd: str | None) -> "WarmKernel":
        """A kernel with the arguments of ``ipykernel_launcher``."""
        answer = self.ask("fork", argv=list(argv), env=dict(env), cwd=cwd)
        if "pid" not in answer:
            raise NotWarm(f"{answer['threads']} threads, so a fork is not safe")
        return WarmKernel(self, answer["pid"])

    def close(self) -> None:
        """End the parent and with it every kernel that is left."""
        self._line.end.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _started(end: socket.socket) -> subprocess.Popen:
    # Children inherit what the parent has, so it has nothing but this end of the pair.
    return subprocess.Popen(
        (sys.executable, *_AS_KERNELS, "-m", _PARENT, str(end.fileno())),
        pass_fds=(end.fileno(),),
        stdin=subprocess.DEVNULL,
        env=os.environ | ONE_THREAD,
    )


class WarmKernel:
    """A forked kernel, to be handled like a ``subprocess.Popen``."""

    stdin = stdout = stderr = None

    def __init__(self, parent: WarmParent, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._parent = parent

    def poll(self) -> int | None:
        """How it ended; ``None`` while it runs. A kernel whose parent has gone was killed."""
        if self.returncode is None:
            try:
                self.returncode = self._parent.ask("poll", pid=self.pid)["code"]
            except NotWarm:
                self.returncode = -signal.SIGKILL
        return self.returncode

    def wait(self) -> int:
        """How it ended, which must have happened: the provisioner polls before it waits."""
        code = self.poll()
        if code is None:
            raise ChildProcessError(f"kernel {self.pid} still runs")
        return code

    def send_signal(self, number: int) -> None:
        """Signal it; nothing happens to one that has ended."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


_own: dict[int, tuple[Preload, WarmParent | None]] = {}
_opening = threading.Lock()


def warm_parent(preload: Preload | None = None) -> WarmParent | None:
    """This process's parent, started at the first call; ``None`` where there can be none.

    Why there is none is logged once. One that has died is started anew, and so is one that another
    preload is asked of.
    """
    with _opening:
        here = os.getpid()
        asked, parent = _own.get(here, (None, None))
        wanted = preload or asked or Preload()
        if asked == wanted and (parent is None or parent.alive):
            return parent
        if parent is not None:
            parent.close()
        try:
            parent = WarmParent(wanted)
        except NotWarm as reason:
            log.warning("plain kernels instead of warm ones: %s", reason)
            parent = None
        _own[here] = wanted, parent
        return parent


def close_parent() -> None:
    """End this process's parent and its kernels; another is started where one is asked for."""
    with _opening:
        _, parent = _own.pop(os.getpid(), (None, None))
        if parent is not None:
            parent.close()


atexit.register(close_parent)
