"""What a worker is asked for and what it gives back; both travel between processes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

# What runs is described without loading what reports need: a run may find nothing to do.
if TYPE_CHECKING:
    from xhht_analysis.batch.jobs import Job

Executor = Literal["local", "dask"]


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one brief may take: seconds in all, memory of its kernel, and how often it is tried.

    Only a brief whose kernel or worker was lost is tried again; what a cell refuses stays refused.
    ``export_seconds`` come on top of ``seconds``, for the files.
    """

    seconds: float = 600
    memory_mb: int = 2048
    attempts: int = 3
    export_seconds: float = 120


@dataclass(frozen=True, kw_only=True)
class Execution:
    """Where the jobs run: so many processes here, or the workers of a Dask cluster.

    ``scheduler``: the cluster's address. ``shared``: a folder as fsspec names it that the cluster's
    workers can read, where they do not see this machine's folders.
    """

    executor: Executor = "local"
    workers: int = 1
    scheduler: str = ""
    shared: str = ""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, kw_only=True)
class Task:
    """A job of an edition; ``known``: the digest of what its brief says already, if it has one."""

    job: "Job"
    edition: str
    day: date
    known: str = ""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, kw_only=True)
class Made:
    """What came of a task.

    ``message``: why there is nothing, empty where all went well; ``shown``: the digest of what the
    brief says; ``files``: place in the edition -> content, none where the task's ``known`` is what
    the brief still says; ``losses``: why earlier attempts were lost.
    """

    job: "Job"
    message: str = ""
    shown: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    seconds: float = 0.0
    losses: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Lost:
    """What came of an attempt whose kernel or worker was lost, though the brief may be right."""

    reason: str


@dataclass(frozen=True)
class Outcome:
    """How a job ended: with its files, or with the message that says why not.

    ``kept``: the edition whose files still say the same, empty for files made anew.
    """

    job: "Job"
    message: str = ""
    kept: str = ""

    @property
    def done(self) -> bool:
        """Whether the files are there."""
        return not self.message


def default_workers() -> int:
    """One brief at a time for each core that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
