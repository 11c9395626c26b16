"""What a reader of the index is told of a brief that was stopped or lost, in its language."""

import signal

from xhht_analysis.batch.rendering.tasks import Task
from xhht_analysis.batch.rendering.watch import Watch
from xhht_analysis.wording.messages import messages


def told_over(task: Task, watch: Watch) -> str:
    """Which limit a notebook reached, and in which cell."""
    facts: dict[str, str | int] = {"cell": watch.cell, "limit": round(task.limits.seconds)}
    if watch.over == "memory":
        facts |= {"limit": task.limits.memory_mb, "reached": watch.reached_mb}
    return _say(task, f"brief-over-{watch.over}", **facts)


def told_lost(task: Task, watch: Watch) -> str:
    """How a notebook's kernel was lost, and in which cell."""
    return _say(task, "brief-lost-kernel", cell=watch.cell, how=_ended(watch.exit_code()))


def told_lost_worker(task: Task, code: int | None) -> str:
    """How the process was lost that worked on a brief."""
    return _say(task, "brief-lost-worker", how=_ended(code))


def told_lost_workers(task: Task, workers: int) -> str:
    """That a brief was tried in so many processes of a cluster, all of which were lost."""
    return _say(task, "brief-lost-workers", number=workers)


def told_unlike(task: Task) -> str:
    """That a worker, which has joined a cluster since, would make other bytes."""
    return _say(task, "brief-lost-unlike")


def told_hung(task: Task) -> str:
    """That a brief did not end in all the time that it had, files included."""
    limits = task.limits
    return _say(task, "brief-hung", limit=round(limits.seconds + limits.export_seconds))


def told_given_up(task: Task, reason: str, attempts: int) -> str:
    """That a brief will not be tried again."""
    return _say(task, "brief-given-up", number=attempts, reason=reason)


def named(error: BaseException) -> str:
    """An error that nobody has words for: its kind, and its own first line."""
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _ended(code: int | None) -> str:
    """An exit code as a message chooses by it, or as it stands: a signal by its name."""
    if code is None:
        return "unknown"
    return signal.Signals(-code).name if code < 0 else str(code)


def _say(task: Task, name: str, /, **facts: str | int) -> str:
    # Digits as they stand: a limit is what was typed, a cell is a name.
    plain = {key: value if key == "number" else str(value) for key, value in facts.items()}
    return messages(task.job.language).text(name, **plain)
