"""The memory of a command and of everything that it starts, looked at while it runs."""

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.bench.processes import descendants

_EVERY = 1.0  # seconds; adding up shared pages takes the kernel some milliseconds per process
_MB = 2**20


@dataclass(frozen=True)
class Moment:
    """At ``at`` seconds: MB of the command itself, the largest warm parent, all processes.

    ``main`` and ``parents`` are resident memory; in ``everything`` a page that several processes
    share counts once, in parts (PSS).
    """

    at: float
    main: float
    parents: float
    everything: float
    processes: int


@dataclass
class Watch:
    """Looks at a process and its descendants once a second until it is told to stop."""

    pid: int
    moments: list[Moment] = field(default_factory=list)

    def __enter__(self) -> "Watch":
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look_on, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look_on(self) -> None:
        began = time.monotonic()
        while not self._done.wait(_EVERY):
            try:
                self.moments.append(_moment(self.pid, time.monotonic() - began))
            except psutil.NoSuchProcess:
                return

    @property
    def peak(self) -> float:
        """The most that all processes had together, in MB."""
        return max((one.everything for one in self.moments), default=0.0)

    def growth(self, what: str) -> float:
        """The last tenth's largest ``main`` or ``parents`` as a multiple of the start's.

        The start is the first tenth of the moments at which there was a warm parent: by then
        everything is loaded and the first briefs are being made.
        """
        series = [getattr(one, what) for one in self.moments if one.parents]
        some = max(1, len(series) // 10)
        return max(series[-some:]) / max(series[:some]) if series else 1.0


def _moment(pid: int, at: float) -> Moment:
    main = psutil.Process(pid)
    every = [main, *main.children(recursive=True)]
    return Moment(
        at=round(at, 1),
        main=main.memory_info().rss / _MB,
        parents=max(map(_resident, descendants(pid)["parent"]), default=0) / _MB,
        everything=sum(map(_proportional, every)) / _MB,
        processes=len(every),
    )


def _resident(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0


def _proportional(process: psutil.Process) -> int:
    """Bytes of a process, shared pages in parts; none of one that has ended."""
    try:
        text = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    lines = (line.split() for line in text.splitlines())
    return next((int(line[1]) * 1024 for line in lines if line[:1] == ["Pss:"]), 0)
