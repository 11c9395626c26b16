"""What a build reads, by its bytes: the same inputs give the same edition."""

import hashlib
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from platform import python_version

from xhht_analysis import __version__
from xhht_analysis.catalogue.digests import file_digest
from xhht_analysis.catalogue.workspace import Workspace

PROGRAM = "xhht_analysis"
_PACKAGE = Path(__file__).resolve().parents[1]
# Scripts that made figures or outlines long ago are no inputs of a brief.
_NO_INPUT = {".py", ".pyc"}
_NO_SOURCE = {".pyc"}


def digests(workspace: Workspace, *, boundaries: Sequence[Path] = ()) -> Mapping[str, str]:
    """Each input's path as users read it -> SHA-256; the program's own files count as one."""
    named = [*_files(workspace.data), *_files(workspace.maps), *_files(workspace.notebooks)]
    found = {workspace.shown(path): file_digest(path) for path in named}
    for path in boundaries:
        # A shapefile lies in several files, a geodatabase is a folder.
        for part in _files(path) if path.is_dir() else sorted(path.parent.glob(f"{path.stem}.*")):
            if part.is_file():
                found[workspace.shown(part.resolve())] = file_digest(part)
    return dict(sorted(found.items())) | {PROGRAM: program_digest()}


def changed_inputs(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """The inputs that came, went or have other bytes."""
    names = sorted(before.keys() | now.keys())
    return tuple(name for name in names if before.get(name) != now.get(name))


@dataclass(frozen=True, kw_only=True)
class Other:
    """One thing that is other: a digest or a version, empty where there is or was none."""

    name: str
    was: str
    now: str


def others(was: Mapping[str, str], now: Mapping[str, str]) -> tuple[Other, ...]:
    """What came, went or is other, by name."""
    return tuple(
        Other(name=name, was=was.get(name, ""), now=now.get(name, ""))
        for name in changed_inputs(was, now)
    )


@cache
def program_digest() -> str:
    """The SHA-256 of the package as it is (code, declarations, texts) and of what it runs on."""
    whole = hashlib.sha256("\n".join(f"{k} {v}" for k, v in versions().items()).encode())
    for path in _files(_PACKAGE, without=_NO_SOURCE):
        relative = path.relative_to(_PACKAGE)
        if relative.parts[0] != "bundle":  # an installed package's own workspace
            whole.update(f"{relative.as_posix()} {file_digest(path)}\n".encode())
    return whole.hexdigest()


@cache
def versions() -> Mapping[str, str]:
    """Python, this package and each library that it asks for -> version."""
    found = {"python": python_version(), PROGRAM: __version__}
    for line in requires(PROGRAM) or ():
        if "extra ==" not in line:
            name = line.split(";")[0]
            for sign in "[<>=!~ ":
                name = name.split(sign)[0]
            try:
                found[name] = version(name)
            except PackageNotFoundError:
                found[name] = ""
    return dict(sorted(found.items()))


def commit_of(folder: Path) -> str:
    """The commit of a checkout, ``+`` behind it where files differ; empty outside of one."""
    try:
        head = _git(folder, "rev-parse", "HEAD")
        return f"{head}+" if _git(folder, "status", "--porcelain") else head
    except (OSError, subprocess.SubprocessError):
        return ""


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        # A checkout's own settings could name programs to be run.
        ("git", "-c", "core.fsmonitor=false", *arguments),
        cwd=folder, capture_output=True, text=True, check=True, timeout=10,
    )  # fmt: skip
    return done.stdout.strip()


def _files(folder: Path, *, without: set[str] = _NO_INPUT) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "__")) for part in path.relative_to(folder).parts[:-1])
        own = path.name == "__init__.py" or not path.name.startswith((".", "__"))
        if path.is_file() and own and not hidden and path.suffix not in without:
            yield path
