"""The temporary folder of a process that runs kernels: their sockets, and what it fetched."""

import contextlib
import os
import shutil
import tempfile
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

PREFIX = "xhht-worker-"
_LOCK = ".held"
_LONGEST = 50  # characters of the folder that it is made in
_LAST = -200  # after multiprocessing has removed what it keeps below such a folder
_ends: dict[Path, Finalize] = {}


@cache
def own_folder() -> Path:
    """The folder that this process's kernels are reached in, made at the first call."""
    return held_folder()


def held_folder() -> Path:
    """A new folder, removed when the process ends.

    Only its owner holds the lock beside it, and the system lets go of it however the owner ends:
    that is how ``sweep`` knows a folder that nobody will remove any more.
    """
    # Open as long as the folder is there, and not passed on to programs that the process starts.
    lock, beside = tempfile.mkstemp(prefix=PREFIX, suffix=_LOCK, dir=_base())
    _locked(lock)
    if not Path(beside).exists():  # swept before it was held
        os.close(lock)
        return held_folder()
    folder = Path(beside.removesuffix(_LOCK))
    folder.mkdir(mode=0o700)
    _ends[folder] = Finalize(None, _remove, args=(folder, lock), exitpriority=_LAST)
    return folder


def remove_own_folder() -> None:
    """Remove it where there is one; whoever asks for it afterwards has a new one."""
    if own_folder.cache_info().currsize:
        folder = own_folder()
        own_folder.cache_clear()
        _ends.pop(folder)()


def _remove(folder: Path, lock: int) -> None:
    # The lock last, or a process that is killed in the middle would leave what nobody may sweep.
    shutil.rmtree(folder, ignore_errors=True)
    os.close(lock)
    _lock_of(folder).unlink(missing_ok=True)


def sweep() -> None:
    """Remove the folders of processes that were killed, and what came too late to be removed.

    A kernel that starts while its folder goes makes it anew, without a lock.
    """
    for path in _base().glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # another user's, or just removed
            if path.name.endswith(_LOCK):
                _sweep_held(path)
            elif not _lock_of(path).exists():
                shutil.rmtree(path, ignore_errors=True)


def _sweep_held(beside: Path) -> None:
    lock = os.open(beside, os.O_RDWR)
    try:
        if _locked(lock):
            shutil.rmtree(str(beside).removesuffix(_LOCK), ignore_errors=True)
            beside.unlink()
    finally:
        os.close(lock)


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{_LOCK}")


def _base() -> Path:
    """The folder for temporary files; where that has a long name, the system's own.

    Paths of sockets must stay under some 100 characters.
    """
    usual, short = Path(tempfile.gettempdir()), Path("/tmp")
    return short if len(str(usual)) > _LONGEST and os.access(short, os.W_OK) else usual


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
