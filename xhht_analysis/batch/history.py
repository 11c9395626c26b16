"""The editions that were published, and why each brief of them was made anew."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from xhht_analysis.batch.editions import editions
from xhht_analysis.batch.inputs import PROGRAM
from xhht_analysis.batch.latest import latest_edition
from xhht_analysis.batch.manifest import Brief, State, Why, read_manifest


@dataclass(frozen=True, kw_only=True)
class Published:
    """One edition: how many of its briefs were made, kept and failed, and what had changed.

    ``pages`` of an edition without a manifest, as an older program made it, are all that is known.
    ``inputs``: those that were other than in the edition before, without the program; ``anew``:
    the briefs that were made, by the reasons for it.
    """

    name: str
    latest: bool
    pages: int
    states: Mapping[State, int]
    inputs: tuple[str, ...] = ()
    program: bool = False
    anew: Mapping[tuple[Why, ...], tuple[Brief, ...]]


def history(out: Path) -> Iterator[Published]:
    """The editions of a folder, the oldest first."""
    latest = latest_edition(out)
    for folder in editions(out):
        manifest = read_manifest(folder)
        briefs = manifest.briefs if manifest else ()
        changed = manifest.changed if manifest else ()
        anew: dict[tuple[Why, ...], tuple[Brief, ...]] = {}
        for brief in briefs:
            if brief.state is not State.KEPT:
                anew[brief.why] = (*anew.get(brief.why, ()), brief)
        yield Published(
            name=folder.name,
            latest=latest is not None and folder.resolve() == latest.resolve(),
            pages=len(list(folder.glob("*/*.html"))),
            states={state: sum(one.state is state for one in briefs) for state in State},
            inputs=tuple(name for name in changed if name != PROGRAM),
            program=PROGRAM in changed,
            anew=anew,
        )
