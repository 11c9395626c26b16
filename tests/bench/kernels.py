"""1,000 warm kernels started and ended: what is left of them, and what a start takes."""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
from rich.table import Table

from xhht_analysis.batch.kernels import QUIET, QuietKernelManager
from xhht_analysis.batch.rendering.folder import own_folder, remove_own_folder
from xhht_analysis.batch.warm.owner import Preload, close_parent, warm_parent
from xhht_analysis.batch.warm.provisioner import NAME, PROVISIONER_VARIABLE

KERNELS = 1000
AT_ONCE = 10
# Pages that a process has touched once are counted as its own; a leak would grow with each batch.
_GROWTH = 1.1


@dataclass(frozen=True)
class Held:
    """What the owner of the kernels and their parent hold at a moment."""

    processes: int
    owner_files: int
    parent_files: int
    owner_threads: int
    parent_threads: int
    owner_mb: float
    parent_mb: float
    temporary: int
    shared_memory: int


def held(parent: int) -> Held:
    """Counted by the system."""
    own, warm = psutil.Process(), psutil.Process(parent)
    return Held(
        processes=len(own.children(recursive=True)),
        owner_files=own.num_fds(),
        parent_files=warm.num_fds(),
        owner_threads=own.num_threads(),
        parent_threads=warm.num_threads(),
        owner_mb=own.memory_info().rss / 1024**2,
        parent_mb=warm.memory_info().rss / 1024**2,
        temporary=entries(own_folder()) + entries(Path(tempfile.gettempdir())),
        shared_memory=entries(Path("/dev/shm"), without="sem.mp-"),
    )


def entries(folder: Path, *, without: str = " ") -> int:
    """How many, but for those that other programs keep there under names of their own."""
    return sum(not one.name.startswith(without) for one in folder.iterdir())


def surplus(before: Held, after: Held) -> list[str]:
    """What has grown that must not; memory by a tenth at most."""
    first, last = asdict(before), asdict(after)
    return [
        f"{name}: {first[name]} -> {last[name]}"
        for name in first
        if last[name] > first[name] * (_GROWTH if name.endswith("_mb") else 1)
    ]


async def one_kernel() -> float:
    """Start a kernel, hear from it, end it; the seconds until it answered."""
    manager = QuietKernelManager(kernel_name="python3")
    began = time.perf_counter()
    await manager.start_kernel(extra_arguments=list(QUIET))
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=60)
        return time.perf_counter() - began
    finally:
        await manager.shutdown_kernel(now=True)
        client.stop_channels()


async def many_kernels(count: int, *, at_once: int) -> list[float]:
    """So many after each other in so many rows; the seconds of each start."""
    left = iter(range(count))

    async def row() -> list[float]:
        return [await one_kernel() for _ in left]

    return [
        took for rows in await asyncio.gather(*(row() for _ in range(at_once))) for took in rows
    ]


def run(count: int, *, at_once: int, preload: Preload | None = None) -> tuple[Held, Held, list]:
    """What is held after the first few kernels and after all of them, and the starts' seconds."""
    os.environ[PROVISIONER_VARIABLE] = NAME
    with own_temporary():
        parent = warm_parent(preload)
        if parent is None:
            sys.exit("no warm kernels here")
        try:
            # Libraries keep a little for good when they are first used.
            asyncio.run(many_kernels(2 * at_once, at_once=at_once))
            before = held(parent.pid)
            took = asyncio.run(many_kernels(count, at_once=at_once))
            return before, held(parent.pid), took
        finally:
            close_parent()


@contextmanager
def own_temporary() -> Iterator[None]:
    """A folder for temporary files that nobody else uses, here and in kernels."""
    usual = tempfile.tempdir
    with tempfile.TemporaryDirectory(prefix="xhht-bench-", dir="/tmp") as folder:
        before = os.environ.get("TMPDIR")
        tempfile.tempdir = os.environ["TMPDIR"] = folder
        try:
            yield
        finally:
            remove_own_folder()
            tempfile.tempdir = usual
            if before is None:
                del os.environ["TMPDIR"]
            else:
                os.environ["TMPDIR"] = before


def measured(rounds: int) -> tuple[Table, dict]:
    """The measure: once, however many rounds; ends the program where something is left."""
    before, after, took = run(KERNELS, at_once=AT_ONCE)
    alone = run(20, at_once=1)[2]
    table = Table("", "before", "after", title=f"{KERNELS} warm kernels, {AT_ONCE} at once")
    first, last = asdict(before), asdict(after)
    for name in first:
        table.add_row(name, f"{first[name]:.0f}", f"{last[name]:.0f}")
    median = sorted(alone)[len(alone) // 2]
    table.add_row("start of one alone, ms", "", f"{median * 1000:.0f}")
    if grown := surplus(before, after):
        sys.exit("left behind: " + "; ".join(grown))
    return table, {"before": first, "after": last, "start_ms": median * 1000, "count": len(took)}
