"""One batch at a time in a folder of editions; whoever comes second is told who is at work."""

import contextlib
import getpass
import json
import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from xhht_analysis.batch.events import tell
from xhht_analysis.batch.staging import write
from xhht_analysis.vocabulary.problems import Problem, Refused

_LOCK, _HOLDER = ".batch.lock", ".batch.json"


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who holds a folder: the person, the machine, the process, and since when (UTC)."""

    user: str
    host: str
    pid: int
    since: str
    command: str


class Locked(Exception):
    """Another batch is at work in the folder; ``holder`` is ``None`` where it did not say who."""

    def __init__(self, out: Path, holder: Holder | None) -> None:
        super().__init__(str(out))
        self.out, self.holder = out, holder


@contextlib.contextmanager
def holding(out: Path) -> Iterator[None]:
    """Hold the folder of editions, which is made where it is missing; ``Locked``, ``Refused``.

    The system lets go of the lock when its holder ends, however that comes about, so a lock that
    is left behind keeps nobody out: its holder is named in the log.
    """
    lock = FileLock(out / _LOCK)
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
        if (left := _read(out / _HOLDER)) is not None:
            tell("stale-lock", **asdict(left))
        write(out / _HOLDER, json.dumps(asdict(_myself()), ensure_ascii=False).encode("utf-8"))
    except Timeout:
        raise Locked(out, _read(out / _HOLDER)) from None
    except OSError as error:
        lock.release()
        raise Refused([Problem("out-not-writable", str(out), "", {"came": str(error)})]) from None
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            (out / _HOLDER).unlink(missing_ok=True)
        lock.release()


def _myself() -> Holder:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a container's number without a name
        user = str(os.getuid()) if hasattr(os, "getuid") else ""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    command = " ".join((Path(sys.argv[0]).name, *sys.argv[1:]))
    return Holder(user=user, host=socket.gethostname(), pid=os.getpid(), since=now, command=command)


def _read(path: Path) -> Holder | None:
    try:
        return Holder(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
