"""python -m tests.bench [--rounds N] [NAME...]: prints tables and writes build/bench.json.

Every figure is a ratio to a peer in the same run, on the same data.
"""

import argparse
import json
import os
import platform
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import briefs, formats, recognition, returns

REPORT = Path(__file__).resolve().parents[2] / "build" / "bench.json"
MEASURES: dict[str, Callable[[int], tuple[Table, dict]]] = {
    "recognition": recognition.measured,
    "returns": returns.measured,
    "formats": formats.measured,
    "briefs": briefs.measured,
}
PACKAGES = ("pandas", "papermill", "nbconvert", "xhht_analysis")


def main() -> None:
    """Measure what was asked for, all of it if nothing was."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    asked = parser.parse_args()
    unknown = set(asked.names) - set(MEASURES)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    facts: dict = {
        "machine": f"Python {platform.python_version()}, {os.cpu_count()} cores",
        "versions": {name: version(name) for name in PACKAGES},
    }
    for name in asked.names or MEASURES:
        table, facts[name] = MEASURES[name](asked.rounds)
        Console().print(table)
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    print(REPORT)


if __name__ == "__main__":
    main()
