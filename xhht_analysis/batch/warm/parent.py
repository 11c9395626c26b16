"""The warm parent: imports once, settles down to one thread, and forks a kernel when asked.

Run by its owner as ``python -m xhht_analysis.batch.warm.parent FD``. Its life hangs on the socket:
once the owner is gone, however that came about, the parent ends its children and itself.
"""

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from xhht_analysis.batch.named import Named
from xhht_analysis.batch.warm.child import run_kernel
from xhht_analysis.batch.warm.messages import Line

# What libraries of ours import where it happens to be installed, for guests that a brief never
# has: polars and Spark start threads, and nothing with threads can be forked; a grammar of web
# addresses takes longer to load than pandas.
KEPT_OUT = ("polars", "pyspark", "rfc3987_syntax")


class Parent:
    """Serves one owner until it is gone."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._alive: set[int] = set()
        self._ended: dict[int, int] = {}

    def serve(self) -> None:
        """Answer until the owner is gone, then leave no child behind."""
        try:
            while (request := self._line.hear()) is not None:
                answer = getattr(self, f"_{request.pop('do')}")(**request)
                self._line.say(answer)
        except OSError:
            pass  # the owner went while it was being answered
        finally:
            self._end_all()

    def _preload(
        self, modules: list[str], starters: list[str], calls: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """Import and call; then say how many threads there are, as only one may be forked."""
        try:
            with kept_out():
                for name in modules:
                    importlib.import_module(name)
                for name in starters:
                    with contextlib.suppress(ImportError):
                        importlib.import_module(name)
                for call in calls:
                    Named(call["function"])(**call["arguments"])
        except Exception as error:  # noqa: BLE001 - whatever it is, plain kernels will tell it
            return {"failed": f"{type(error).__name__}: {error}"}
        _settle()
        return {"threads": threads()}

    def _call(self, function: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Call; what goes wrong is left to the kernels, who come upon it themselves."""
        with contextlib.suppress(Exception), kept_out():
            if Named(function)(**arguments):
                gc.unfreeze()  # what it took the place of may go
                _settle()
        return {}

    def _fork(self, argv: list[str], env: dict[str, str], cwd: str | None) -> dict[str, Any]:
        if threads() != 1:
            return {"threads": threads()}
        here = os.getpid()
        pid = os.fork()
        if pid == 0:
            self._line.end.close()
            run_kernel(argv, env, cwd, parent=here)  # does not return
        self._alive.add(pid)
        return {"pid": pid}

    def _poll(self, pid: int) -> dict[str, Any]:
        """How a child ended, said once: the owner keeps it."""
        self._reap()
        return {"code": self._ended.pop(pid, None)}

    def _reap(self) -> None:
        for pid in tuple(self._alive):
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                self._alive.remove(pid)
                self._ended[pid] = os.waitstatus_to_exitcode(status)

    def _end_all(self) -> None:
        for pid in self._alive:
            # The kernel leads a group of its own; whatever it started goes with it.
            for end in (os.killpg, os.kill):
                with contextlib.suppress(OSError):
                    end(pid, signal.SIGKILL)
        for pid in self._alive:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _settle() -> None:
    gc.collect()
    gc.freeze()  # what is here stays for a while: children share its pages untouched


@contextlib.contextmanager
def kept_out() -> Iterator[None]:
    """Meanwhile those packages are as if not installed; a kernel may import them for itself."""
    barred = [name for name in KEPT_OUT if name not in sys.modules]
    sys.modules.update(dict.fromkeys(barred))
    try:
        yield
    finally:
        for name in barred:
            del sys.modules[name]


def threads() -> int:
    """How many threads the process has, those of libraries included, as the system counts them."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())


def main() -> None:
    """Serve the owner at the socket that the first argument names."""
    # Ctrl-C in the owner's terminal is the owner's to handle.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Parent(Line(socket.socket(fileno=int(sys.argv[1])))).serve()


if __name__ == "__main__":
    main()
