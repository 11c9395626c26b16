"""What the tasks of a run rest on, and how a worker that does not see this machine comes by it."""

import contextlib
import hashlib
import logging
import os
import secrets
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import fsspec

from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.rendering.folder import own_folder
from xhht_analysis.batch.rendering.tasks import Task
from xhht_analysis.catalogue.digests import file_digest
from xhht_analysis.drawing.kept import PICTURES_VARIABLE
from xhht_analysis.results.stored import MOST_OPEN
from xhht_analysis.vocabulary.problems import Problem, Refused

log = logging.getLogger(__name__)

_RESULTS, _WORKSPACE = "results", "workspace"
_PARTS = ("data", "maps", "notebooks")
_RETURNS = Path("data", "returns")  # what districts sent in; the results hold what a brief needs
_NOT_NEEDED = {".py", ".pyc"}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, kw_only=True)
class Place:
    """The folders with each publication's results and of the workspace, as a worker has them."""

    results: Path
    workspace: Path


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The same for every task of a run; it travels with each.

    ``run``: no other run has it; what lies in the same folders may have changed in between.
    ``here``: the folders on the machine that started the run. ``shared``: the file with their
    content as fsspec names it, ``digest`` its SHA-256; empty where every worker sees ``here``.
    ``pictures``: the folder of pictures drawn before. ``openings``: what is opened before the
    first kernel, as publication, year and language. ``program``: the digest of the package that a
    worker must have, empty where it cannot have another.
    """

    here: Place
    run: str
    shared: str = ""
    digest: str = ""
    pictures: str = ""
    openings: tuple[tuple[str, str | int, str], ...] = ()
    formats: tuple[str, ...] = ()
    program: str = ""


def stage_of(tasks: Sequence[Task], *, here: Place, program: str = "") -> Stage:
    """The stage of a run whose workers see this machine's folders."""
    jobs = [task.job for task in tasks]
    # Of a country's many publications the first few; others take their place in their turn.
    openings = tuple(dict.fromkeys(opening_of(job) for job in jobs))[:MOST_OPEN]
    formats = {form: None for job in jobs for form in job.formats}
    return Stage(
        here=here,
        run=secrets.token_hex(8),
        pictures=os.environ.get(PICTURES_VARIABLE, ""),
        openings=openings,
        formats=tuple(formats),
        program=program,
    )


def opening_of(job: Job) -> tuple[str, str | int, str]:
    """What a job's notebook opens: publication, year and language."""
    return job.publication, job.parameters["year"], job.language


@contextmanager
def shared_file(here: Place, *, folder: str) -> Iterator[tuple[str, str]]:
    """Put the folders' content into a file in a shared folder; yield its name and its SHA-256.

    The file is named after its content and this run's folder: a run that was killed finds its own
    again. It is removed in the end. Raises ``Refused`` where the folder cannot be written to.
    """
    with tempfile.TemporaryDirectory(prefix="xhht-pack-") as scratch:
        packed = Path(scratch, "stage.zip")
        _pack(here, packed)
        digest = file_digest(packed)
        run = hashlib.sha256(str(here.results.resolve()).encode()).hexdigest()
        name = f"xhht-{digest[:16]}-{run[:8]}.zip"
        try:
            system, root = fsspec.core.url_to_fs(folder)
            system.makedirs(root, exist_ok=True)
            path = f"{root.rstrip('/')}/{name}"
            system.put_file(str(packed), path)
        # Each file system raises errors of its own library.
        except Exception as error:  # noqa: BLE001
            facts = {"came": _first_line(error)}
            raise Refused([Problem("shared-unusable", folder, "", facts)]) from None
    try:
        yield f"{folder.rstrip('/')}/{name}", digest
    finally:
        try:
            system.rm_file(path)
        except Exception as error:  # noqa: BLE001 - the run itself has ended
            log.warning("%s was not removed: %s", name, _first_line(error))


def placed(stage: Stage) -> Place:
    """The stage's folders as this worker sees them, fetched once where they are elsewhere.

    Raises ``OSError`` where they cannot be had or are not what was put there.
    """
    if not stage.shared:
        return stage.here
    folder = own_folder() / f"stage-{stage.digest[:16]}"
    if not folder.exists():
        _fetch(stage, folder)
    return Place(results=folder / _RESULTS, workspace=folder / _WORKSPACE)


def _fetch(stage: Stage, folder: Path) -> None:
    packed = folder.with_suffix(".zip")
    try:
        system, path = fsspec.core.url_to_fs(stage.shared)
        system.get_file(path, str(packed))
    except Exception as error:  # noqa: BLE001 - each file system raises errors of its own library
        raise OSError(f"{stage.shared}: {_first_line(error)}") from None
    try:
        if file_digest(packed) != stage.digest:
            raise OSError(f"{stage.shared}: not what was put there")
        fresh = folder.with_suffix(".part")
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(fresh)
        fresh.rename(folder)
    finally:
        with contextlib.suppress(FileNotFoundError):
            packed.unlink()


def _pack(here: Place, packed: Path) -> None:
    """The same bytes for the same content."""
    files = {f"{_RESULTS}/{name}": path for name, path in _files(here.results)}
    for part in _PARTS:
        for name, path in _files(here.workspace / part):
            if not Path(part, name).is_relative_to(_RETURNS):
                files[f"{_WORKSPACE}/{part}/{name}"] = path
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        # Declared folders must be there, as a publication's figures are said to be in them.
        for path in sorted((here.workspace / _RETURNS).glob("*/")):
            name = f"{_WORKSPACE}/{_RETURNS.as_posix()}/{path.name}/"
            archive.writestr(zipfile.ZipInfo(name, _FIRST_DAY), b"")
        for name, path in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        hidden = any(part.startswith((".", "__")) for part in name.parts)
        if path.is_file() and not hidden and path.suffix not in _NOT_NEEDED:
            yield name.as_posix(), path


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
