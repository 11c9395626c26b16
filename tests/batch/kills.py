"""Builds of the made-up province that are killed, and what must hold of what is left."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil

from tests.batch.conftest import QUICK_CELLS
from tests.conftest import ROOT, copy_toy

_XHHT = Path(sys.executable).with_name("xhht")
_MARK = "XHHT_KILLED_BY_TEST"  # in the environment of everything that a run starts
_HOLDER = ".batch.json"
_WAIT = 120.0  # seconds for what must happen or end by itself, on a machine that has much to do
_EVERY = 0.05
# The empty lock file stays, as it must: whoever removed it could let in two.
_UNFINISHED = (".building-", ".computed", ".publishing", ".latest-", _HOLDER, ".batch.new")


class Violated(AssertionError):
    """Something does not hold that must hold after a kill."""


@dataclass(frozen=True)
class Site:
    """The made-up province with quick notebooks, its editions, and a temporary folder of its own.

    All of it lies below one short folder: sockets have short paths.
    """

    root: Path

    @property
    def out(self) -> Path:
        """The folder of editions."""
        return self.root / "out"

    @property
    def temporary(self) -> Path:
        """What runs have for their temporary files."""
        return self.root / "t"

    def start(self, *more: str) -> subprocess.Popen:
        """A build with two workers."""
        environment = {
            **os.environ,
            _MARK: str(self.root),
            "XHHT_WORKSPACE": str(self.root / "toy"),
            "TMPDIR": str(self.temporary),
        }
        command = (_XHHT, "build", "--jobs", "2", "--out", self.out, *more)
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def processes(self) -> Iterator[psutil.Process]:
        """Everything that a run of this site has started and that has not ended."""
        for process in psutil.process_iter():
            try:
                ours = process.environ().get(_MARK) == str(self.root)
                if ours and process.status() != psutil.STATUS_ZOMBIE:
                    yield process
            except psutil.Error:
                continue

    @property
    def holder(self) -> int | None:
        """The process that holds the folder, or held it last and was killed."""
        try:
            return json.loads((self.out / _HOLDER).read_text(encoding="utf-8"))["pid"]
        except FileNotFoundError:
            return None

    @property
    def recorded(self) -> dict[str, str]:
        """The files of briefs that an unfinished run has recorded -> their SHA-256."""
        found = {}
        for edition in self.out.glob(".building-*/edition"):  # gone once it is published
            for path in edition.parent.glob("made/*/*.json"):
                found |= json.loads(path.read_text(encoding="utf-8"))["files"]
        return found


@contextmanager
def site() -> Iterator[Site]:
    """A site; at the end nothing of it is left, neither files nor processes."""
    root = Path(tempfile.mkdtemp(prefix="xk-"))
    found = Site(root)
    try:
        workspace = copy_toy(root / "toy")
        for path in workspace.notebooks.glob("*.ipynb"):
            notebook = nbformat.read(path, as_version=4)
            notebook.cells = [cell for cell in notebook.cells if cell.id in QUICK_CELLS]
            nbformat.write(notebook, path)
        found.temporary.mkdir()
        yield found
    finally:
        for process in found.processes():
            process.kill()
        shutil.rmtree(root, ignore_errors=True)


def until(holds: Callable[[], object], *, what: str, within: float = _WAIT) -> None:
    """Wait until something holds; ``Violated`` where it does not in time."""
    end = time.monotonic() + within
    while not holds():
        if time.monotonic() > end:
            raise Violated(f"{what} not within {within:.0f} s")
        time.sleep(_EVERY)


def killed(site: Site, run: subprocess.Popen) -> None:
    """Kill the run itself; whatever it started must end without being told."""
    run.send_signal(signal.SIGKILL)
    run.communicate()
    until(lambda: not any(site.processes()), what="the end of orphaned processes")


def finished(run: subprocess.Popen) -> str:
    """Wait for a run, which must come to its end by itself with everything made; what it said."""
    try:
        said, _ = run.communicate(timeout=5 * _WAIT)
    except subprocess.TimeoutExpired:
        raise Violated("the run does not end") from None
    if run.returncode:
        raise Violated(f"exit code {run.returncode}: {said[-2000:]}")
    return said


def latest(site: Site) -> Path | None:
    """The edition that ``latest`` leads to, whole to the last byte; ``None`` before the first.

    Every other edition that can be seen must be whole as well.
    """
    if not site.out.exists():
        return None
    for folder in site.out.iterdir():
        if folder.is_dir() and folder.name[:4].isdigit():
            _refuse_torn(folder)
    link = site.out / "latest"
    return link.resolve(strict=True) if link.is_symlink() else None


def _refuse_torn(folder: Path) -> None:
    try:
        stored = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Violated(f"{folder.name} has no manifest: {error}") from None
    files = dict(stored["files"])
    for brief in stored["briefs"]:
        files |= brief["files"]
    there = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    if there != set(files):
        raise Violated(f"{folder.name}: {sorted(there ^ set(files))} missing or too many")
    for place, digest in files.items():
        if hashlib.sha256((folder / place).read_bytes()).hexdigest() != digest:
            raise Violated(f"{folder.name}: {place} is not what the manifest says")


def complete(site: Site, *, briefs: int) -> Path:
    """The latest edition, which must have every brief; and nothing but editions is left."""
    folder = latest(site)
    if folder is None:
        raise Violated("no edition after a run that ended")
    stored = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["briefs"]
    made = [brief for brief in stored if brief["state"] != "failed" and brief["files"]]
    if len(made) != briefs:
        raise Violated(f"{len(made)} briefs of {briefs}")
    until(lambda: not any(site.processes()), what="the end of all processes")
    left = [path for path in site.out.iterdir() if path.name.startswith(_UNFINISHED)]
    if left or any(site.temporary.iterdir()):
        names = (str(path) for path in (*left, *sorted(site.temporary.rglob("*"))))
        raise Violated(f"left behind: {', '.join(names)}")
    return folder
