"""The folder in which pictures are kept that were drawn before, named by ``XHHT_PICTURES``."""

import contextlib
import re
from pathlib import Path

PICTURES_VARIABLE = "XHHT_PICTURES"
_NAME = re.compile(r"[0-9a-f]{64}\.json|\.drawn-\w+")


def prune(folder: Path, *, older_than: float) -> int:
    """Delete the pictures last used before a moment (seconds since 1970); how many went.

    Files that are none of ours stay.
    """
    gone = 0
    for path in list(folder.iterdir()) if folder.is_dir() else []:
        with contextlib.suppress(OSError):
            if _NAME.fullmatch(path.name) and path.stat().st_mtime < older_than:
                path.unlink()
                gone += 1
    return gone
