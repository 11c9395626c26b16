"""The ways to make district briefs, each as a person would start it: a command, or several."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat

from tests.bench.briefs.country import DISTRICTS, ROOT, Brief
from tests.bench.briefs.memory import Watch
from xhht_analysis.batch.manifest import read_manifest
from xhht_analysis.batch.warm.owner import ONE_THREAD
from xhht_analysis.catalogue.workspace import ENVIRONMENT_VARIABLE
from xhht_analysis.drawing.kept import PICTURES_VARIABLE
from xhht_analysis.reports.parts import parts_of, said_digest

BIN = Path(sys.executable).parent
Digests = dict[Brief, str]  # what each brief says


@dataclass(frozen=True)
class Place:
    """Where the ways work: a workspace, its briefs, and its results as an edition stored them."""

    workspace: Path
    briefs: Sequence[Brief]
    results: Path

    def run(self, *command: str | Path, **more: str) -> None:
        """A command in this workspace; its own words if it fails."""
        done = subprocess.run(
            command, env=self.environment(more), cwd=ROOT, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-4000:]}")

    def watched(self, *command: str | Path) -> Watch:
        """The same, its memory looked at while it runs."""
        with subprocess.Popen(
            command, env=self.environment({}), cwd=ROOT,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        ) as process, Watch(process.pid) as watch:  # fmt: skip
            _, errors = process.communicate()
        if process.returncode:
            sys.exit(f"{' '.join(map(str, command))}\n{errors[-4000:]}")
        return watch

    def environment(self, more: Mapping[str, str]) -> dict[str, str]:
        """What the command finds around it: this workspace, nothing that makes kernels warm."""
        left_out = {"JUPYTER_DEFAULT_PROVISIONER_NAME", PICTURES_VARIABLE, *ONE_THREAD}
        own = {name: value for name, value in os.environ.items() if name not in left_out}
        return {**own, ENVIRONMENT_VARIABLE: str(self.workspace), **more}


def by_commands(place: Place, out: Path) -> Digests:
    """A loop in the shell: ``papermill``, then ``jupyter nbconvert``, brief after brief."""
    for publication, district in place.briefs:
        notebook = out / f"{publication}-{district}.ipynb"
        template = place.workspace / "notebooks" / "district_brief.ipynb"
        given = ("-p", "publication", publication, "-p", "district", district)
        place.run(BIN / "papermill", "--no-progress-bar", template, notebook, *given)
        place.run(BIN / "jupyter-nbconvert", "--to", "html", "--no-input", notebook)
    return _notebooks(place, out)


@dataclass(frozen=True)
class Loop:
    """A loop in one Python process; ``stored``: notebooks are handed the edition's results."""

    engine: str
    stored: bool = False

    def __call__(self, place: Place, out: Path) -> Digests:
        results = place.results if self.stored else ""
        module = ("-m", "tests.bench.briefs.loops", self.engine, out, results)
        place.run(sys.executable, *module, *map(":".join, place.briefs))
        return _notebooks(place, out)


@dataclass(frozen=True)
class Batch:
    """``xhht build`` into an empty folder, with so many workers."""

    jobs: int

    def __call__(self, place: Place, out: Path) -> Digests:
        place.run(*self.command(place, out))
        return shown(out)

    def command(
        self, place: Place, out: Path, *, districts: Sequence[str] = DISTRICTS
    ) -> tuple[str | Path, ...]:
        """The command; it names the districts, so that no overview is made."""
        publications = dict.fromkeys(publication for publication, _ in place.briefs)
        chosen = [part for district in districts for part in ("--district", district)]
        asked = ("--language", "vi", "--jobs", str(self.jobs), "--force", "--out", out)
        return BIN / "xhht", "build", *publications, *chosen, *asked


@dataclass(frozen=True)
class Bare:
    """The floor, with so many workers.

    ``computes``: the results as well, instead of being handed them; ``store``: pictures are kept
    and drawn only once.
    """

    workers: int
    computes: bool = False
    store: bool = False

    def __call__(self, place: Place, out: Path) -> Digests:
        pictures = {PICTURES_VARIABLE: str(out / "pictures")} if self.store else {}
        results = "" if self.computes else place.results
        module = ("-m", "tests.bench.briefs.floor", str(self.workers), out, results)
        briefs = map(":".join, place.briefs)
        place.run(sys.executable, *module, *briefs, **ONE_THREAD, **pictures)
        stored = json.loads((out / "floor.json").read_text(encoding="utf-8"))["shown"]
        return {tuple(brief.split(":")): digest for brief, digest in stored.items()}


def shown(out: Path) -> Digests:
    """What the briefs of the latest edition say; all of them must have been made."""
    manifest = read_manifest(out / "latest")
    if manifest is None or manifest.failed:
        sys.exit(f"no whole edition in {out}")
    return {(brief.publication, brief.area): brief.shown for brief in manifest.briefs}


def _notebooks(place: Place, out: Path) -> Digests:
    """What run notebooks say that have a page beside them."""
    found = {}
    for publication, district in place.briefs:
        notebook = out / f"{publication}-{district}.ipynb"
        if notebook.with_suffix(".html").is_file():
            parts = parts_of(nbformat.read(notebook, as_version=4))
            found[publication, district] = said_digest(parts)
    return found
