"""Old workbooks are read in a process of their own, with limits that their bytes cannot pass.

The library behind them was made for honest files: lengths and chains inside a file lead it. What
goes wrong there ends that process, not this one.
"""

import os
import pickle
import subprocess
import sys

from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.limits import MAX_SECONDS, Unreadable
from xhht_analysis.vocabulary.findings import Finding

_PROCESS = "xhht_analysis.sources.returns.xls_process"


def read_xls_apart(data: bytes, *, file: str) -> tuple[list[Grid], list[Finding]]:
    """What ``read_xls`` finds; ``Unreadable`` where it fails in any way."""
    # The modules that this process knows, and none that lie where it happens to run.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-P", "-m", _PROCESS],
            input=pickle.dumps((data, file)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=MAX_SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unreadable("file-too-large", what="time", limit=MAX_SECONDS) from None
    if done.returncode:
        raise Unreadable("file-unreadable", why="damaged")
    found = pickle.loads(done.stdout)
    if isinstance(found, Unreadable):
        raise found
    return found
