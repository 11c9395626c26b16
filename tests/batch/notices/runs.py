"""Runs and manifests as a batch would leave them, without one."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from xhht_analysis.batch.journal import Run
from xhht_analysis.batch.latest import LATEST
from xhht_analysis.batch.manifest import Brief, Manifest, Missing, Request, State

NAMES = {"991": "Minh Châu", "992": "An Lạc", "993": "Vắng Tin"}


def run_at(out: Path, hour: int = 1) -> Run:
    """A run of 28 November 2026 that began at an hour, UTC."""
    began = datetime(2026, 11, 28, hour, tzinfo=UTC)
    return Run(id=f"20261128T{hour:02}0000Z-7", began=began, out=out, log="log/x.jsonl")


def brief(area: str, state: State = State.BUILT, message: str = "") -> Brief:
    return Brief(
        publication="toy_2023",
        area=area,
        name=NAMES[area],
        language="vi",
        parameters={},
        formats=("html",),
        made_of={},
        state=state,
        message=message,
        files={},
    )


def manifest_of(
    *briefs: Brief,
    edition: str = "2026-11-28",
    before: str = "2026-11-27",
    missing: Iterable[tuple[str, str]] = (),
    ended: datetime = datetime(2026, 11, 28, 1, 4, tzinfo=UTC),
) -> Manifest:
    """A manifest of some briefs, with the returns (area, state) that are missing."""
    return Manifest(
        edition=edition,
        day=date(2026, 11, 28),
        as_of=None,
        before=before,
        request=Request(),
        inputs={},
        changed=(),
        versions={},
        commit="",
        began=datetime(2026, 11, 28, 1, tzinfo=UTC),
        ended=ended,
        briefs=briefs,
        missing=tuple(
            Missing(publication="toy_2023", area=area, name=NAMES[area], state=state)
            for area, state in missing
        ),
        files={},
    )


def publish(out: Path, manifest: Manifest) -> Path:
    """An edition's folder that has its manifest, with ``latest`` leading to it."""
    folder = out / manifest.edition
    folder.mkdir(parents=True)
    manifest.write(folder)
    (out / LATEST).unlink(missing_ok=True)
    (out / LATEST).symlink_to(manifest.edition)
    return folder
