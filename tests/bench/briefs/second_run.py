"""The run after the first: nothing changed, and one corrected figure in one district."""

import csv
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from tests.bench.briefs.country import PUBLICATION, ROOT, country
from tests.bench.briefs.measured import CORES, load
from tests.bench.briefs.ways import BIN, Place
from xhht_analysis.batch.manifest import Manifest, State, read_manifest


@dataclass(frozen=True)
class _Correction:
    """One more in a cell of a table: in a commune."""

    what: str
    table: str
    row: dict[str, str]
    column: str

    def make(self, workspace: Path) -> None:
        """Correct the file of the workspace."""
        path = workspace / "data" / "illustrative" / f"{self.table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        (row,) = (one for one in rows if self.row.items() <= one.items())
        row[self.column] = str(int(row[self.column]) + 1)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


# Phước Hòa, a commune of 584.
_COMMUNE = {"year": "2023", "area_code": "22786", "sex": "female", "ethnic_minority": "yes"}
_CORRECTIONS = (
    _Correction(
        # A criterion that the commune misses: its district's brief says by how many.
        "one more graduate of lower secondary",
        "education",
        _COMMUNE | {"birth_year": "2008"},
        "graduated_lower_secondary",
    ),
    _Correction(
        # In the province's total, which every brief shows.
        "one more with a university degree",
        "qualification",
        _COMMUNE,
        "university",
    ),
)


def measured(rounds: int) -> tuple[Table, dict]:
    """A province: seven districts and the overview; the whole process, imports and all."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        workspace, out = Path(folder, "workspace"), Path(folder, "out")
        country(workspace, provinces=1)
        province = _Province(Place(workspace, (), out), out)
        first = province.built()
        unchanged = [province.seconds() for _ in range(max(rounds, 3))]
        if province.manifest.edition != first.edition:
            raise SystemExit("a run with nothing changed has made an edition")
        corrected = [province.corrected(one) for one in _CORRECTIONS]
    title = f"{len(first.briefs)} reports of a province, {CORES} workers, load {load():.1f}"
    table = Table("", "s", "", title=title)
    ended = (first.ended - first.began).total_seconds()
    table.add_row("first run, made", f"{ended:.1f}", f"{len(first.briefs)} built")
    best, middle = min(unchanged), statistics.median(unchanged)
    table.add_row("nothing changed", f"{best:.2f}", f"best; median {middle:.2f}")
    facts: dict = {"first": ended, "unchanged": unchanged}
    for one, (took, found) in zip(_CORRECTIONS, corrected, strict=True):
        built = [brief.area for brief in found.briefs if brief.state is State.BUILT]
        kept = len(found.briefs) - len(built)
        table.add_row(f"{one.what}, in 584", f"{took:.1f}", f"built {' '.join(built)}, {kept} kept")
        facts[one.what] = {"seconds": took, "built": built, "kept": kept}
    return table, facts


@dataclass(frozen=True)
class _Province:
    place: Place
    out: Path

    @property
    def manifest(self) -> Manifest:
        return read_manifest(self.out / "latest")

    def built(self) -> Manifest:
        """The manifest after a run."""
        self.place.run(*self._command)
        return self.manifest

    def corrected(self, correction: _Correction) -> tuple[float, Manifest]:
        """How long a run takes after a correction, and its manifest."""
        correction.make(self.place.workspace)
        began = time.perf_counter()
        found = self.built()
        return time.perf_counter() - began, found

    def seconds(self) -> float:
        """Of the process from its start to its end."""
        began = time.perf_counter()
        subprocess.run(
            self._command,
            env=self.place.environment({}),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return time.perf_counter() - began

    @property
    def _command(self) -> tuple[str | Path, ...]:
        return BIN / "xhht", "build", PUBLICATION, "--jobs", str(CORES), "--out", self.out
