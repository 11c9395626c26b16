"""The summary beside the editions: ``summary.json`` for programs, ``summary.txt`` for people."""

import json
import os
import time
from pathlib import Path

from xhht_analysis.batch.notices.document import as_document
from xhht_analysis.batch.notices.run_before import NAME
from xhht_analysis.batch.notices.summary import Summary
from xhht_analysis.batch.notices.told import as_text
from xhht_analysis.batch.remarks import remark

TEXT = "summary.txt"
_UNFINISHED = ".summary-"
_STALE_SECONDS = 60


def write_summary(summary: Summary) -> bool:
    """Write both files, each whole or not at all; ``False``, and told, where that cannot be."""
    out = summary.run.out
    document = json.dumps(as_document(summary), ensure_ascii=False, indent=1) + "\n"
    # With a mark of its encoding, as Notepad on older Windows needs one for Vietnamese.
    text = "\ufeff" + as_text(summary)
    try:
        out.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        _replace(out / NAME, document)
        _replace(out / TEXT, text)
    except OSError as error:
        remark("summary-failed", "summary-failed", reason=error.strerror or str(error))
        return False
    return True


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(f"{_UNFINISHED}{os.getpid()}-{path.name}")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())  # a name that leads to nothing is what power loss leaves
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _sweep(out: Path) -> None:
    """What a killed run left; another run's, at work just now, is younger."""
    for path in out.glob(f"{_UNFINISHED}*"):
        try:
            if time.time() - path.stat().st_mtime > _STALE_SECONDS:
                path.unlink(missing_ok=True)
        except OSError:  # its own run has finished it
            continue
