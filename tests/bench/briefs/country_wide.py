"""Seconds per brief and memory from a province to the country: 7, 70 and 707 district briefs.

The country had 705 districts in 63 provinces; whole provinces of 7 come to 707. What is computed
once per publication is there as often as a real country would have it, or more.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.briefs.country import DISTRICTS, country
from tests.bench.briefs.measured import CORES, load
from tests.bench.briefs.memory import Watch
from tests.bench.briefs.ways import Batch, Place, shown

SIZES = (7, 70, 707)
_FLAT = 1.1


def measured(rounds: int, *, sizes: Sequence[int] = SIZES) -> tuple[Table, dict]:
    """Each size once, whatever ``rounds`` says."""
    title = f"xhht build --jobs {CORES}, load {load():.1f}"
    table = Table(
        "briefs", "s", "s / brief", "s / brief, made", "main MB", "× its start",
        "warm parent MB", "× its start", "all MB, peak", title=title,
    )  # fmt: skip
    facts: dict = {}
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            found = _one(Path(folder), size)
        facts[str(size)] = found
        table.add_row(
            str(size),
            f"{found['seconds']:.0f}",
            f"{found['seconds'] / size:.2f}",
            f"{found['making'] / size:.2f}",
            f"{found['main_mb']:.0f}",
            f"{found['main_growth']:.2f}",
            f"{found['parent_mb']:.0f}",
            f"{found['parent_growth']:.2f}",
            f"{found['peak_mb']:.0f}",
        )
        Console(stderr=True, highlight=False).print(f"{size} briefs: {found['seconds']:.0f} s")
        if size >= SIZES[1] and found["main_growth"] > _FLAT:
            print(f"the main process grew: × {found['main_growth']:.2f}", file=sys.stderr)
    return table, facts


def _one(folder: Path, size: int) -> dict:
    workspace, out = folder / "workspace", folder / "out"
    briefs = country(workspace, provinces=size // len(DISTRICTS))
    place = Place(workspace, briefs, out)
    began = time.perf_counter()
    watch = place.watched(*Batch(CORES).command(place, out))
    took = time.perf_counter() - began
    if missing := set(briefs) - set(shown(out)):
        sys.exit(f"no page for {sorted(missing)}")
    return {"seconds": took, "making": _making(out), **_memory(watch), "load": load()}


def _making(out: Path) -> float:
    """Seconds from the first page to the last: neither imports nor the computing of results."""
    pages = [page.stat().st_mtime for page in (out / "latest").glob("*/*.html")]
    return max(pages) - min(pages)


def _memory(watch: Watch) -> dict:
    return {
        "main_mb": max((one.main for one in watch.moments), default=0.0),
        "main_growth": watch.growth("main"),
        "parent_mb": max((one.parents for one in watch.moments), default=0.0),
        "parent_growth": watch.growth("parents"),
        "peak_mb": watch.peak,
        "moments": [vars(one) for one in watch.moments],
    }
