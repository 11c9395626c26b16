"""Seven district briefs: `xhht build` beside a plain loop of papermill and nbconvert."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
PUBLICATION = "ban_tin_2023"
DISTRICTS = ("582", "584", "585", "586", "587", "588", "589")


def run(program: str, *arguments: str | Path) -> None:
    """A command line as a person would type it; its own words if it fails."""
    done = subprocess.run(
        (BIN / program, *arguments), cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{program} {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")


def plain_loop(out: Path) -> None:
    """The same notebook and parameters, one district after the other, with the tools alone."""
    for district in DISTRICTS:
        notebook = out / f"{district}.ipynb"
        parameters = ("-p", "publication", PUBLICATION, "-p", "district", district)
        run("papermill", ROOT / "notebooks" / "district_brief.ipynb", notebook, *parameters)
        run("jupyter-nbconvert", "--to", "html", "--no-input", notebook)


def edition(jobs: int) -> Callable[[Path], None]:
    """The seven briefs as `xhht build` makes them."""
    chosen = [part for district in DISTRICTS for part in ("--district", district)]
    return lambda out: run("xhht", "build", PUBLICATION, *chosen, "--jobs", str(jobs), "--out", out)


WAYS: dict[str, Callable[[Path], None]] = {
    "papermill + nbconvert": plain_loop,
    "xhht build --jobs 1": edition(1),
    "xhht build --jobs 2": edition(2),
}


def seconds(way: Callable[[Path], None]) -> float:
    """How long one way takes into an empty folder; it must have made all seven pages."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        way(Path(folder))
        took = time.perf_counter() - began
        made = {page.name[:3] for page in Path(folder).rglob("*.html")}
        if missing := set(DISTRICTS) - made:
            sys.exit(f"no page for {', '.join(sorted(missing))}")
    return took


def measured(rounds: int) -> tuple[Table, dict]:
    """The ways take turns, ``rounds`` times; the best time of each counts."""
    times: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(rounds):
        for name, way in WAYS.items():
            times[name].append(seconds(way))
    best = {name: min(taken) for name, taken in times.items()}
    slowest = best["papermill + nbconvert"]
    table = Table("", "s", "s / brief", "×", title=f"{len(DISTRICTS)} briefs, best of {rounds}")
    for name, took in best.items():
        each, ratio = took / len(DISTRICTS), slowest / took
        table.add_row(name, f"{took:.1f}", f"{each:.2f}", f"{ratio:.2f}")
    ratios = {name: slowest / took for name, took in best.items()}
    return table, {"seconds": times, "ratio": ratios}
