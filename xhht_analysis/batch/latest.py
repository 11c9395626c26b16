"""The moment an edition is there for its readers: one rename, then ``latest`` leads to it."""

import os
import re
from datetime import date
from pathlib import Path

from xhht_analysis.batch.staging import Staging

LATEST = "latest"
# Written before the rename and gone after `latest` was moved: what was cut short between is known.
_MARK = ".publishing"
# What the page says that stands for a link where links are barred.
_LEADS_TO = re.compile(r'url=\.\./([^/".][^/"]*)/index\.html')


def publish(staging: Staging, out: Path) -> Path:
    """Move an edition to its place and let ``latest`` lead to it; the folder it is in now."""
    (out / _MARK).write_text(staging.name, encoding="utf-8")
    staging.publish(out / staging.name)
    finish_publishing(out)
    return out / staging.name


def finish_publishing(out: Path) -> None:
    """Let ``latest`` lead to an edition that was published and no more when its run was killed."""
    mark = out / _MARK
    if not mark.is_file():
        return
    name = mark.read_text(encoding="utf-8").strip()
    if name and Path(name).name == name and (out / name).is_dir():
        _point(out / LATEST, out / name)
    mark.unlink()


def free_name(out: Path, day: date) -> str:
    """The name of the next edition of a day: the day, from the second one with a number."""
    number = 1
    while (out / (name := f"{day}" if number == 1 else f"{day}-{number}")).exists():
        number += 1
    return name


def latest_edition(out: Path) -> Path | None:
    """The edition that ``latest`` leads to, by a link or by a page; ``None`` without one."""
    latest = out / LATEST
    if latest.is_symlink():
        return latest.resolve() if latest.is_dir() else None
    try:
        found = _LEADS_TO.search((latest / "index.html").read_text(encoding="utf-8"))
    except OSError:
        return None
    named = None if found is None else out / found[1]
    return named if named is not None and named.is_dir() else None


def _point(link: Path, target: Path) -> None:
    """Let ``latest`` lead to the edition: a link, or where links are barred a page that does."""
    fresh = link.with_name(f".{link.name}-{os.getpid()}")
    try:
        fresh.symlink_to(target.name, target_is_directory=True)
        fresh.replace(link)
    except OSError:
        from xhht_analysis.reports.html import render  # loads all that a report needs

        fresh.unlink(missing_ok=True)
        link.mkdir(exist_ok=True)
        page = render("latest.html.j2", edition=target.name)
        (link / "index.html").write_text(page, encoding="utf-8")
