"""District briefs to HTML: `xhht build` beside plain tools, and beside the floor of drawing."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console, Group
from rich.table import Table

from tests.bench.briefs.country import DISTRICTS, country
from tests.bench.briefs.ways import Bare, Batch, Digests, Loop, Place, by_commands

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
Way = Callable[[Place, Path], Digests]
OURS, LOOP, FLOOR = f"xhht build --jobs {CORES}", "papermill loop", f"floor, {CORES} workers"

WAYS: Mapping[str, Way] = {
    "papermill + nbconvert commands": by_commands,
    LOOP: Loop("papermill"),
    "papermill loop, results stored": Loop("papermill", stored=True),
    "ploomber-engine loop": Loop("ploomber"),
    "xhht build --jobs 1": Batch(1),
    OURS: Batch(CORES),
    FLOOR: Bare(CORES),
    "floor, results computed": Bare(CORES, computes=True),
    "floor, pictures drawn once": Bare(CORES, store=True),
}
# Up to how many briefs a way is measured that would take longer than anybody waits.
_UP_TO = {"papermill loop": 70, "xhht build --jobs 1": 70} | dict.fromkeys(
    ("papermill + nbconvert commands", "papermill loop, results stored", "ploomber-engine loop"), 20
)


def measured(rounds: int, *, sizes: Sequence[int] = (len(DISTRICTS),)) -> tuple[Group, dict]:
    """Each size in turn; ``sizes`` are numbers of briefs, rounded up to whole provinces."""
    if find_spec("ploomber_engine") is None:
        sys.exit("not installed: ploomber-engine; try: pip install ploomber-engine")
    tables, facts = [], {}
    for size in sizes:
        ways = {name: way for name, way in WAYS.items() if size <= _UP_TO.get(name, size)}
        with standing(size) as place:
            times, seen = _taken(place, ways, rounds)
        _refuse_other_figures(seen)
        table, facts[str(len(place.briefs))] = _summary(times, len(place.briefs), rounds)
        tables.append(table)
    return Group(*tables), facts


@contextmanager
def standing(size: int):
    """A workspace with at least so many briefs, and the results that an edition stored of it."""
    provinces = -(-size // len(DISTRICTS))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        workspace, first = Path(folder, "workspace"), Path(folder, "first")
        briefs = country(workspace, provinces=provinces)
        place = Place(workspace, briefs, first / "latest" / "results")
        # The floor and one of the loops are handed the results of an edition of one district.
        place.run(*Batch(CORES).command(place, first, districts=DISTRICTS[:1]))
        yield place


def _taken(
    place: Place, ways: Mapping[str, Way], rounds: int
) -> tuple[dict[str, list[float]], dict[str, Digests]]:
    """The seconds of each way, ``rounds`` times in turn into empty folders, and what it says."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    seen: dict[str, Digests] = {}
    for _ in range(rounds):
        for name, way in ways.items():
            with tempfile.TemporaryDirectory(prefix="bench-") as folder:
                began = time.perf_counter()
                seen[name] = way(place, Path(folder))
                times[name].append(time.perf_counter() - began)
            Console(stderr=True).print(f"{name}: {times[name][-1]:.1f} s", highlight=False)
            if missing := set(place.briefs) - set(seen[name]):
                sys.exit(f"{name}: no page for {sorted(missing)}")
    return times, seen


def _refuse_other_figures(seen: Mapping[str, Digests]) -> None:
    """Every way must show the same exhibits to the last digit and stroke."""
    for name, digests in seen.items():
        if other := [brief for brief in digests if digests[brief] != seen[OURS].get(brief)]:
            sys.exit(f"{name} says something else than {OURS} in {sorted(other)}")


def load() -> float:
    """How many processes wanted a core in the last minute; ours among them."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")


def _summary(times: Mapping[str, list[float]], briefs: int, rounds: int) -> tuple[Table, dict]:
    best = {name: min(taken) for name, taken in times.items()}
    title = f"{briefs} district briefs, best of {rounds}, load {load():.1f}"
    table = Table("", "s", "s / brief", "× loop", "× floor", title=title)
    for name, took in best.items():
        loop = f"{best[LOOP] / took:.2f}" if LOOP in best else ""
        table.add_row(
            name, f"{took:.1f}", f"{took / briefs:.2f}", loop, f"{took / best[FLOOR]:.2f}"
        )
    facts = {"seconds": times, "load": load(), "times_floor": best[OURS] / best[FLOOR]}
    if LOOP in best:
        facts["times_faster_than"] = {
            name: taken / best[OURS] for name, taken in best.items() if name != OURS
        }
    return table, facts
