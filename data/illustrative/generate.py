"""Write the worked-example returns again: ``python data/illustrative/generate.py [--out DIR]``.

The same bytes come out on every run and every machine. What is supposed stands at the top of the
modules in ``generator/``; what is published is read from ``data/published/``.
"""

import argparse
from pathlib import Path

from generator.tables import COLUMNS, make_tables, write


def main() -> None:
    """Make all tables and write one CSV for each."""
    parser = argparse.ArgumentParser(description="Make the illustrative returns.")
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for name, rows in make_tables().items():
        write(out / f"{name}.csv", COLUMNS[name], rows)


if __name__ == "__main__":
    main()
