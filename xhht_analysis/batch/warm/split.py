"""A warm parent that is this very process, forked while it has one thread and all is loaded."""

import atexit
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NoReturn

from xhht_analysis.batch.warm.messages import Line
from xhht_analysis.batch.warm.parent import Parent, threads

_LOOK = 0.01  # seconds between looks at one that is to end


def can_split(modules: Sequence[str]) -> bool:
    """Whether a fork of this process would be a warm parent, and safe."""
    return threads() == 1 and all(name in sys.modules for name in modules)


class SplitParent:
    """The forked process, to be handled like a ``subprocess.Popen``."""

    def __init__(self, end: socket.socket) -> None:
        self.returncode: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            _serve(end)

    def poll(self) -> int | None:
        """How it ended; ``None`` while it runs."""
        if self.returncode is None:
            found, status = os.waitpid(self.pid, os.WNOHANG)
            if found:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """How it ended; ``subprocess.TimeoutExpired`` where it does not in so many seconds."""
        until = time.monotonic() + (float("inf") if timeout is None else timeout)
        while self.poll() is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired("warm parent", timeout)
            time.sleep(_LOOK)
        return self.returncode

    def kill(self) -> None:
        """End it."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


def _serve(end: socket.socket) -> NoReturn:
    try:
        # What its owner registered or has open is the owner's: pipes that tell others of its end.
        atexit._clear()
        os.closerange(3, end.fileno())
        os.closerange(end.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        Parent(Line(end)).serve()
    finally:
        os._exit(0)
