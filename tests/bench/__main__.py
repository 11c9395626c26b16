"""python -m tests.bench [--rounds N] [--sizes N,N] [NAME...]: tables, and build/bench.json.

Every figure is a ratio to a peer in the same run, on the same data. What was measured earlier
under another name stays in the file.
"""

import argparse
import json
import os
import platform
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

from rich.console import Console, RenderableType

from tests.bench import durability, formats, kernels, microdata, recognition, returns
from tests.bench.briefs import country_wide, measured, second_run, spent

REPORT = Path(__file__).resolve().parents[2] / "build" / "bench.json"
Measure = Callable[[int], tuple[RenderableType, dict]]
MEASURES: dict[str, Measure] = {
    "recognition": recognition.measured,
    "returns": returns.measured,
    "formats": formats.measured,
    "briefs": measured.measured,
    "second": second_run.measured,
    "microdata": microdata.measured,
    "kernels": kernels.measured,
}
# Measured only when they are asked for: some take half an hour.
LONG: dict[str, Measure] = {
    "microdata-100m": microdata.hundred_million,
    "country": country_wide.measured,
    "kills": durability.measured,
    "spent": spent.measured,
}
PACKAGES = ("pandas", "papermill", "nbconvert", "xhht_analysis")


def main() -> None:
    """Measure what was asked for, all but the long ones if nothing was."""
    every = MEASURES | LONG
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--sizes",
        type=lambda text: [int(one) for one in text.split(",")],
        default=[7],
        help="numbers of briefs, for the measure of that name: 7,70",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(every))
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(every):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    every["briefs"] = partial(measured.measured, sizes=asked.sizes)
    REPORT.parent.mkdir(exist_ok=True)
    facts = json.loads(REPORT.read_text(encoding="utf-8")) if REPORT.exists() else {}
    for name in asked.names or MEASURES:
        table, found = every[name](asked.rounds)
        Console().print(table)
        facts[name] = {**_circumstances(), **found}
        REPORT.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    print(REPORT)


def _circumstances() -> dict:
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": f"Python {platform.python_version()}, {os.cpu_count()} cores",
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        "versions": {name: version(name) for name in PACKAGES},
    }


if __name__ == "__main__":
    main()
