"""Editions of the made-up province one after the other, without pages of their own."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.batch.editions import made_edition, undrawn
from tests.conftest import copy_toy
from tests.one_correction import CELL, CORRECTION
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.results.results import Results, compute

TOY = "toy_2023"
FIRST, *LATER = "2023-12-31", *(f"2023-12-31-{number}" for number in range(2, 6))
CORRECTED, MENDED, RAISED, BACK = LATER
FIFTY, FORTY_NINE = "2023,99201,1000,60,40,20,50", "2023,99201,1000,60,40,20,49"
RAISE = "at_least_pct: 5, within: T9", "at_least_pct: 5.5, within: T9"
LEVEL_LOST = "2023,99201,2018,20,19,", "2023,99201,2018,20,2,"
FEWER_SKILLED = "2023,99101,2000,700,", "2023,99101,2000,699,"


@dataclass(frozen=True)
class History:
    """A workspace as it stands at the end, and the folder of the editions made on the way."""

    workspace: Workspace
    out: Path


def made_history(root: Path, first: Results) -> History:
    """Five editions of two districts, the fourth of one alone; ``first``: the first one's results.

    As the province stands; a correction; the source mended and the correction taken out; a target
    raised, with a commune in each district of which other counts came; all as it was.
    """
    workspace, out = copy_toy(root / "toy"), root / "out"
    declared, returns = workspace.data / "corrections.yml", workspace.data / "returns" / "2023"
    changes = {
        workspace.data / "plans" / "toy.yml": RAISE,
        returns / "education.csv": LEVEL_LOST,
        returns / "competences.csv": FEWER_SKILLED,
    }
    table = workspace.root / CELL
    as_it_was = {path: path.read_text(encoding="utf-8") for path in (table, *changes)}

    def write(path: Path, old: str, new: str) -> None:
        assert old in as_it_was[path], f"{path} has no {old!r}"
        path.write_text(as_it_was[path].replace(old, new), encoding="utf-8")

    def make(*districts: str, results: Results | None = None) -> None:
        catalogue = load_catalogue(workspace)
        jobs = planned_jobs(catalogue, Selection(languages=("vi",), districts=districts))
        results = results or compute(catalogue, catalogue.publications[TOY])
        made_edition(catalogue, jobs, {TOY: results}, out=out)

    with pytest.MonkeyPatch.context() as patch:
        undrawn(patch)
        patch.setenv("SOURCE_DATE_EPOCH", "1704000000")
        make("991", "992", results=first)
        declared.write_text(CORRECTION, encoding="utf-8")
        make("991", "992")
        declared.unlink()
        write(table, FIFTY, FORTY_NINE)
        make("991", "992")
        for path, texts in changes.items():
            write(path, *texts)
        make("992")
        for path, text in as_it_was.items():
            path.write_text(text, encoding="utf-8")
        make("991", "992", results=first)
    return History(workspace, out)
