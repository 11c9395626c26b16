"""The temporary folder of a process that runs kernels: their sockets, and what it fetched."""

import contextlib
import os
import shutil
import tempfile
import time
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

PREFIX = "xhht-worker-"
_LOCK = "held"
_FRESH = 60.0  # seconds in which a folder may still be without its lock
_LONGEST = 50  # characters of the folder that it is made in
_LAST = -200  # after multiprocessing has removed what it keeps below such a folder
_ends: dict[Path, Finalize] = {}


@cache
def own_folder() -> Path:
    """The folder that this process's kernels are reached in, made at the first call."""
    return held_folder()


def held_folder() -> Path:
    """A new folder, removed when the process ends.

    Only its owner holds the lock in it, and the system lets go of it however the owner ends: that
    is how ``sweep`` knows a folder that nobody will remove any more.
    """
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=_base()))
    # Open as long as the folder is there, and not passed on to programs that the process starts.
    lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    _locked(lock)
    _ends[folder] = Finalize(None, _remove, args=(folder, lock), exitpriority=_LAST)
    return folder


def remove_own_folder() -> None:
    """Remove it where there is one; whoever asks for it afterwards has a new one."""
    if own_folder.cache_info().currsize:
        folder = own_folder()
        own_folder.cache_clear()
        _ends.pop(folder)()


def _remove(folder: Path, lock: int) -> None:
    # The lock last: a process that ends in the middle leaves what the next one may sweep.
    for path in folder.glob("*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != _LOCK:
            path.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    os.close(lock)


def sweep() -> None:
    """Remove the folders of processes that were killed."""
    for folder in _base().glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # another user's, or just removed
            if _is_left(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _base() -> Path:
    """The folder for temporary files; where that has a long name, the system's own.

    Paths of sockets must stay under some 100 characters.
    """
    usual, short = Path(tempfile.gettempdir()), Path("/tmp")
    return short if len(str(usual)) > _LONGEST and os.access(short, os.W_OK) else usual


def _is_left(folder: Path) -> bool:
    lock = folder / _LOCK
    if not lock.exists():
        return time.time() - folder.stat().st_mtime > _FRESH
    end = os.open(lock, os.O_RDWR)
    try:
        return _locked(end)
    finally:
        os.close(end)


def _locked(end: int) -> bool:
    """Take the lock; ``False`` where another process has it, or where nobody can tell."""
    try:
        import fcntl
    except ImportError:  # Windows, which has no sockets to be left behind either
        return False
    try:
        fcntl.flock(end, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
