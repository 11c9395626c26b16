"""Seven districts' returns: read and checked, beside pandas reading the same sheets."""

import sys
import tempfile
import time
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook
from rich.table import Table

from tests.sources.returns.forms import fill
from xhht_analysis.batch.handouts import Request
from xhht_analysis.batch.templates import write_templates
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.checks.returns.checking import check_returns


def sent(catalogue: Catalogue, folder: Path) -> list[Path]:
    """The forms of 2023 of all districts, filled in."""
    files = list(write_templates(catalogue, Request(year=2023), out=folder))
    for path in files:
        book = load_workbook(path)
        fill(book, catalogue, path.name[:3])
        book.save(path)
    return files


def measured(rounds: int) -> tuple[Table, dict]:
    """Both in turn, ``rounds`` times, the best of each; every typed cell must have been read."""
    catalogue = load_catalogue(Workspace.find())
    times: dict[str, list[float]] = {"pandas reads": [], "read and checked": []}
    with tempfile.TemporaryDirectory() as folder:
        files = sent(catalogue, Path(folder))
        for _ in range(rounds):
            began = time.perf_counter()
            for path in files:
                pd.read_excel(path, sheet_name=None, header=None)
            times["pandas reads"].append(time.perf_counter() - began)
            began = time.perf_counter()
            found = check_returns(catalogue, files, year=2023, province="58")
            times["read and checked"].append(time.perf_counter() - began)
    if sum(one.counts["value"].isna().sum() for one in found.sent):
        sys.exit("a cell that was filled in was not read")
    best = {name: min(taken) for name, taken in times.items()}
    cells = sum(len(one.counts) for one in found.sent)
    title = f"{len(files)} returns, {cells:,} cells, best of {rounds}"
    table = Table("", "s", "×", title=title)
    for name, took in best.items():
        table.add_row(name, f"{took:.2f}", f"{took / best['pandas reads']:.2f}")
    ratio = best["read and checked"] / best["pandas reads"]
    return table, {"seconds": times, "times_pandas": ratio}
