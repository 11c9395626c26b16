"""A brief's kernel is watched: killed when it takes longer or more memory than it may."""

import contextlib
import threading
import time
from types import TracebackType
from typing import Any

import psutil

from xhht_analysis.batch.kernels import QuietKernelManager
from xhht_analysis.batch.rendering.tasks import Limits

_EVERY = 0.2  # seconds; in the meantime a kernel may take some hundred MB more than it may
_FAMILY_EVERY = 5  # looks: finding the kernel's own children means to look at every process
_MB = 1024**2


class Watch:
    """Around the run of one notebook; a thread of the worker, never of the kernels' parent.

    ``over``: the limit that was reached, ``seconds`` or ``memory``, empty while none is;
    ``reached_mb``: what the kernel took when it was killed for it; ``cell``: the number of the
    cell at work in the template, from 1, 0 before the first.
    """

    def __init__(self, limits: Limits) -> None:
        self.over = ""
        self.reached_mb = 0
        self.cell = 0
        self._limits = limits
        self._kernel: psutil.Process | None = None
        self._process: Any = None
        self._injected = False
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    def kernel_manager(self) -> type[QuietKernelManager]:
        """The class of kernel managers whose kernel is watched."""
        watch = self

        class Watched(QuietKernelManager):
            async def start_kernel(self, **given: Any) -> None:
                await super().start_kernel(**given)
                watch.follow(self.provisioner)

        return Watched

    def follow(self, provisioner: Any) -> None:
        """Watch the kernel that a provisioner has started, if it runs on this machine."""
        self._process = getattr(provisioner, "process", None)
        with contextlib.suppress(psutil.Error):
            if pid := getattr(provisioner, "pid", None):
                self._kernel = psutil.Process(pid)

    def at_cell(self, *, cell: Any, cell_index: int) -> None:
        """Keep which cell is at work; papermill puts one of its own after the parameters."""
        self._injected |= "injected-parameters" in cell.metadata.get("tags", [])
        self.cell = cell_index if self._injected else cell_index + 1

    def kill(self) -> None:
        """End the kernel and whatever it has started."""
        if self._kernel is not None:
            for process in (self._kernel, *_children(self._kernel)):
                with contextlib.suppress(psutil.Error):
                    process.kill()

    def exit_code(self) -> int | None:
        """How the kernel ended, below 0 by a signal; ``None`` where that is not known."""
        return None if self._process is None else self._process.poll()

    def _look(self) -> None:
        until = time.monotonic() + self._limits.seconds
        looks, family = 0, []
        while not self._done.wait(min(_EVERY, max(0.0, until - time.monotonic()) or _EVERY)):
            if self.over or time.monotonic() >= until:
                self.over = self.over or "seconds"
                self.kill()
                continue
            if self._kernel is None:
                continue
            if looks % _FAMILY_EVERY == 0:
                family = _children(self._kernel)
            looks += 1
            used = sum(_resident_mb(process) for process in (self._kernel, *family))
            if used > self._limits.memory_mb:
                self.reached_mb = round(used)
                self.over = "memory"
                self.kill()


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.Error:
        return []


def _resident_mb(process: psutil.Process) -> float:
    try:
        return process.memory_info().rss / _MB
    except psutil.Error:
        return 0.0
