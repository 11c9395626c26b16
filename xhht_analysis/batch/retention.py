"""How many editions stay: older ones are moved out of sight, then deleted."""

import os
import shutil
import stat
import sys
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xhht_analysis.batch.editions import is_name
from xhht_analysis.batch.events import tell
from xhht_analysis.batch.latest import latest_edition
from xhht_analysis.batch.manifest import NAME, read_manifest
from xhht_analysis.batch.remarks import remark

_REMOVING = ".removing-"


def keep_newest(out: Path, keep: int | None) -> tuple[str, ...]:
    """Delete all but the newest editions below ``out``; the names of those that are gone.

    ``keep``: how many stay, ``None`` for all; the one that ``latest`` leads to stays beyond that.
    Whatever is no edition of ours is left alone. The lock of ``out`` must be held. Each edition is
    gone at once under its name: a run that is killed leaves none in part, and what it has not
    deleted yet the next one does.
    """
    _sweep(out)
    if keep is None:
        return ()
    latest = latest_edition(out)
    standing = latest.name if latest is not None else ""
    newest_first = sorted(_editions(out), reverse=True)
    gone = [name for _, name in newest_first[keep:] if name != standing]
    return tuple(name for name in sorted(gone) if _remove(out, name))


def _editions(out: Path) -> list[tuple[datetime, str]]:
    """When each edition ended, and its name.

    One without a manifest, as older programs made them, is known by what lies in it, and dated by
    its folder. A folder whose manifest names another edition is somebody's copy.
    """
    found = []
    for folder in out.iterdir() if out.is_dir() else ():
        if folder.is_symlink() or not folder.is_dir() or not is_name(folder.name):
            continue
        manifest = read_manifest(folder)
        if manifest is not None:
            if manifest.edition == folder.name:
                found.append((manifest.ended.astimezone(UTC), folder.name))
        elif (folder / "index.html").is_file() and (folder / "results").is_dir():
            found.append((datetime.fromtimestamp(folder.stat().st_mtime, UTC), folder.name))
    return found


def _remove(out: Path, name: str) -> bool:
    aside = out / f"{_REMOVING}{name}-{uuid.uuid4().hex[:8]}"
    beside = out / f"{name}.zip"
    try:
        # Older programs put the edition's file beside its folder; it goes with it.
        if beside.is_file() and not (out / name / NAME).exists():
            beside.replace(out / name / beside.name)
        (out / name).rename(aside)
    except OSError as error:  # on Windows while somebody reads it
        remark("removal-failed", "removal-failed", edition=name, reason=_reason(error))
        return False
    tell("removed", edition=name)
    _delete(aside)
    return True


def _sweep(out: Path) -> None:
    for path in out.glob(f"{_REMOVING}*"):
        if path.is_dir() and not path.is_symlink():
            _delete(path)


def _delete(folder: Path) -> None:
    """What cannot be deleted now is deleted by the next run."""
    hook = "onexc" if sys.version_info >= (3, 12) else "onerror"
    try:
        shutil.rmtree(folder, **{hook: _writable_first})
    except OSError as error:
        name = folder.name.removeprefix(_REMOVING).rpartition("-")[0]
        remark("removal-failed", "removal-failed", edition=name, reason=_reason(error))


def _writable_first(act: Callable[[str], object], path: str, _: Any) -> None:
    """Windows deletes nothing that is read-only, other systems nothing in a folder that is."""
    for one in (os.path.dirname(path), path):  # noqa: PTH120 - what rmtree hands over
        os.chmod(one, stat.S_IRWXU)  # noqa: PTH101
    act(path)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
