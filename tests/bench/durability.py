"""Builds killed at random moments: `latest` is whole every time, and the next run completes it.

Some kills go to a process of the run instead (a worker, a kernel, …): then the run has to come to
its end by itself, with every brief. The moments come from a seeded row of random numbers.
"""

import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from tests.batch.kills import Site, Violated, complete, finished, killed, latest, site
from tests.bench.processes import descendants

KILLS, SEED, BRIEFS = 100, 20, 8
_WHOM: Sequence[tuple[str, int]] = (
    ("main", 6), ("server", 1), ("worker", 1), ("parent", 1), ("kernel", 1),
)  # fmt: skip
_EDITIONS = 10  # kept in one folder before it starts anew, so that there is a first one to kill


def measured(rounds: int) -> tuple[Table, dict]:
    """100 kills, whatever ``rounds`` says; ends with 1 where anything does not hold."""
    chance, counts = random.Random(SEED), Counter()
    violations: list[str] = []
    console = Console(stderr=True, highlight=False)
    console.print(f"seed {SEED}")
    with site() as place:
        began = time.monotonic()
        finished(place.start("--force"))
        whole_run = time.monotonic() - began
        for number in range(1, KILLS + 1):
            if number % _EDITIONS == 1:
                _clear(place.out)
            after = chance.uniform(0, 1.1 * whole_run)
            whom = chance.choices(*zip(*_WHOM, strict=True))[0]
            try:
                met = _one(place, after, whom, counts)
            except Violated as violated:
                violations.append(f"kill {number}, {whom} after {after:.2f} s: {violated}")
                met = f"violated: {violated}"
                _clear(place.out)
            console.print(f"{number:3} {after:5.2f} s {whom}: {met}")
    title = f"{KILLS} kills, seed {SEED}, {BRIEFS} quick briefs a run, {whole_run:.1f} s each"
    table = Table("", "number", title=title)
    for name, number in sorted(counts.items()):
        table.add_row(name, str(number))
    table.add_row("violations", str(len(violations)))
    if violations:
        console.print(table, *violations, sep="\n")
        sys.exit(1)
    return table, {"kills": KILLS, "seed": SEED, "counts": counts, "violations": violations}


def _one(place: Site, after: float, whom: str, counts: Counter) -> str:
    """One kill, and the run that comes after it."""
    had = latest(place)
    run = place.start("--force")
    time.sleep(after)
    if run.poll() is not None:
        counts["too late: the run had ended"] += 1
        finished(run)
        complete(place, briefs=BRIEFS)
        return "had ended"
    victim = _victim(run.pid, whom)
    if victim is not None:
        victim.kill()
        finished(run)
        complete(place, briefs=BRIEFS)
        counts[f"{whom} killed, the run went on"] += 1
        return "went on"
    killed(place, run)
    now = latest(place)
    if had is not None and now is None:
        raise Violated("there was an edition, now there is none")
    counts["main killed, first edition" if had is None else "main killed, later edition"] += 1
    before = place.recorded
    counts["briefs finished before a kill"] += len(before)
    began = time.time()
    finished(place.start("--force"))
    folder = complete(place, briefs=BRIEFS)
    redone = [file for file in before if (folder / file).stat().st_mtime > began]
    if redone:
        raise Violated(f"made twice: {redone}")
    return f"{len(before)} briefs taken up"


def _victim(pid: int, whom: str) -> psutil.Process | None:
    """A process of the kind; ``None`` for the run itself, and while there is none of the kind."""
    return next(iter(descendants(pid).get(whom, [])), None)


def _clear(out: Path) -> None:
    """Start anew, without a first edition."""
    shutil.rmtree(out, ignore_errors=True)
