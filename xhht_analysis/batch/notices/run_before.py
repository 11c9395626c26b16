"""Since when it has been so, by the summary that the run before left."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

NAME = "summary.json"
SCHEMA = 1


@dataclass(frozen=True)
class RunBefore:
    """Since when each brief fails, each return is missing, no run was whole; UTC."""

    failed: Mapping[tuple[str, ...], datetime] = field(default_factory=dict)
    missing: Mapping[tuple[str, ...], datetime] = field(default_factory=dict)
    not_whole: datetime | None = None


def read_run_before(out: Path) -> RunBefore:
    """What the summary in ``out`` says; whatever is not one of ours says nothing."""
    try:
        found = json.loads((out / NAME).read_text(encoding="utf-8"))
        if found["schema"] != SCHEMA:
            return RunBefore()
        return RunBefore(
            failed={
                (one["publication"], one["area"], one["language"]): _time(one["since"])
                for one in found["failed"]
            },
            missing={
                (one["publication"], one["area"]): _time(one["since"]) for one in found["missing"]
            },
            not_whole=found["not_whole_since"] and _time(found["not_whole_since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return RunBefore()


def _time(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    return found
