"""The processes of a running `xhht build` by what they are, on Linux: each is a fork of the last.

The run has a server of Python's own (forkserver), the server forks workers, a worker its warm
parent, the parent its kernels.
"""

import psutil

KINDS = ("server", "worker", "parent", "kernel")


def descendants(pid: int) -> dict[str, list[psutil.Process]]:
    """Kind -> the processes of that kind, those that have ended in the meantime left out."""
    found: dict[str, list[psutil.Process]] = {kind: [] for kind in KINDS}
    above = [process for process in _children(pid) if _is_server(process)]
    for kind in KINDS:
        found[kind] = above
        above = [child for process in above for child in _children(process.pid)]
    return found


def _children(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children()
    except psutil.Error:
        return []


def _is_server(process: psutil.Process) -> bool:
    try:
        return any("multiprocessing.forkserver" in part for part in process.cmdline())
    except psutil.Error:
        return False
