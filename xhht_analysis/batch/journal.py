"""The structured log: a line of JSON for each event, kept for a number of runs."""

import json
import logging
import os
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from xhht_analysis import __version__
from xhht_analysis.batch.events import log as events
from xhht_analysis.batch.remarks import say_aside

FOLDER = "log"
STDERR = "-"
KEPT = 60
_PACKAGE = logging.getLogger("xhht_analysis")
_NAME = re.compile(r"\d{8}T\d{6}Z-\d+\.jsonl")


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of the batch: its id, when it began (UTC), where it writes, and its log.

    ``log``: relative to ``out``, ``-`` for stderr, empty where none could be opened.
    """

    id: str
    began: datetime
    out: Path
    log: str = ""


@contextmanager
def journal(out: Path, *, file: str = "") -> Iterator[Run]:
    """Log what happens until the end: to ``out/log``, to ``file``, or to stderr for ``-``.

    Events of the batch are logged from INFO on, whatever else the package logs from WARNING on.
    Nothing is raised for a log that cannot be written: the run goes on without.
    """
    began = datetime.now(UTC)
    ident = f"{began:%Y%m%dT%H%M%SZ}-{os.getpid()}"
    place = Path(file) if file else out / FOLDER / f"{ident}.jsonl"
    stream = sys.stderr if file == STDERR else _opened(place)
    run = Run(id=ident, began=began, out=out, log=_named(stream, place, out))
    handler = _Lines(stream, run.id)
    level = events.level
    _PACKAGE.addHandler(handler)
    events.setLevel(logging.INFO)
    try:
        yield run
    finally:
        events.setLevel(level)
        _PACKAGE.removeHandler(handler)
        handler.close()
        if not file:
            _keep_newest(place.parent)


def _opened(place: Path) -> TextIO | None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        # Names of files may hold bytes that are no text; JSON's own escape is written of them.
        return place.open("a", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        say_aside("journal-failed", reason=error.strerror or str(error))
        return None


def _named(stream: TextIO | None, place: Path, out: Path) -> str:
    if stream is None:
        return ""
    if stream is sys.stderr:
        return STDERR
    return place.relative_to(out).as_posix() if place.is_relative_to(out) else str(place)


def _keep_newest(folder: Path) -> None:
    """Names begin with the time, so that their order is that of the runs."""
    try:
        ours = sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))
        for path in ours[:-KEPT]:
            path.unlink(missing_ok=True)
    except OSError:  # another run's turn
        return


class _Lines(logging.Handler):
    """Writes records as JSON lines, each at once: a run that is killed leaves what it said."""

    def __init__(self, stream: TextIO | None, run: str) -> None:
        super().__init__(logging.INFO)
        self._stream, self._run = stream, run

    def emit(self, record: logging.LogRecord) -> None:
        if self._stream is None or not _wanted(record):
            return
        try:
            self._stream.write(_line(record, self._run))
            self._stream.flush()
        except (OSError, ValueError) as error:
            self._drop(error)

    def _drop(self, error: Exception) -> None:
        """Give up at the first line that cannot be written; a disk that is full stays full."""
        stream, self._stream = self._stream, None
        _closed(stream)
        say_aside("journal-failed", reason=getattr(error, "strerror", None) or str(error))

    def close(self) -> None:
        stream, self._stream = self._stream, None
        _closed(stream)
        super().close()


def _closed(stream: TextIO | None) -> None:
    if stream is None or stream is sys.stderr:
        return
    try:
        stream.close()
    except OSError:  # what could not be written is still waiting to be
        return


def _wanted(record: logging.LogRecord) -> bool:
    ours = record.name == events.name or record.name.startswith(f"{events.name}.")
    return ours or record.levelno >= logging.WARNING


def _line(record: logging.LogRecord, run: str) -> str:
    facts = getattr(record, "facts", None)
    if facts is None:
        facts = {"logger": record.name, "message": record.getMessage()}
    if record.exc_info and record.exc_info[0] is not None:
        facts = {**facts, "traceback": "".join(traceback.format_exception(*record.exc_info))}
    entry = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "event": getattr(record, "event", "message"),
        "run": run,
        "pid": record.process,
        "version": __version__,
        "facts": facts,
    }
    try:
        return json.dumps(entry, ensure_ascii=False, default=str) + "\n"
    except (TypeError, ValueError):  # keys that are no texts, or what holds itself
        return json.dumps(entry | {"facts": {"text": repr(facts)}}, ensure_ascii=False) + "\n"
