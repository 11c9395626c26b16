"""A summary for programs: JSON whose keys never change their meaning."""

from datetime import UTC, datetime
from typing import Any

from xhht_analysis import __version__
from xhht_analysis.batch.lock import Holder
from xhht_analysis.batch.notices.plain import plain
from xhht_analysis.batch.notices.run_before import SCHEMA
from xhht_analysis.batch.notices.summary import Failing, Lacking, Summary


def as_document(summary: Summary) -> dict[str, Any]:
    """What programs read; docs/scheduling.md says what each key holds."""
    edition = {
        "name": summary.edition,
        "before": summary.before,
        "published": _stamp(summary.published),
        "index": summary.index,
        "bundle": summary.bundle,
    }
    return {
        "schema": SCHEMA,
        "program": "xhht_analysis",
        "version": __version__,
        "run": summary.run.id,
        "state": str(summary.ending),
        "exit_code": summary.exit_code,
        "began": _stamp(summary.run.began),
        "ended": _stamp(summary.ended),
        "out": plain(str(summary.run.out)),
        "log": plain(summary.run.log),
        "edition": edition if summary.edition else None,
        "briefs": {
            "built": summary.built,
            "kept": summary.kept,
            "failed": len(summary.failed),
        },
        "failed": [_row(one) for one in summary.failed],
        "missing": [_row(one) for one in summary.missing],
        "problems": [
            {"code": code, "where": one.where, "wrong": _pair(one.wrong), "mend": _pair(one.mend)}
            for code, one in summary.problems
        ],
        "holder": None if summary.holder is None else _who(summary.holder),
        "removed": list(summary.removed),
        "not_whole_since": _stamp(summary.not_whole_since),
    }


def _who(holder: Holder) -> dict[str, str | int]:
    return {"host": holder.host, "pid": holder.pid, "since": holder.since}


def _row(one: Failing | Lacking) -> dict[str, str]:
    return {name: value for name, value in vars(one).items() if name != "since"} | {
        "since": _stamp(one.since)
    }


def _pair(lines: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(("vi", "en"), lines, strict=True))


def _stamp(time: datetime | None) -> str | None:
    return None if time is None else time.astimezone(UTC).isoformat(timespec="seconds")
