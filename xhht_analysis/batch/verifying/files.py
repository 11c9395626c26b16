"""An edition's files against its manifest, in which nobody needs to believe."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from xhht_analysis.batch.editions import is_name
from xhht_analysis.batch.manifest import NAME, Manifest
from xhht_analysis.catalogue.digests import file_digest


@dataclass(frozen=True, kw_only=True)
class FilesChecked:
    """How many files have their SHA-256, and which do not.

    ``damaged``: other bytes; ``missing``: not there; ``extra``: not in the manifest; ``astray``:
    what leads out of the edition: a link in its folder, or in its manifest a place or a name of an
    edition that is none.
    """

    whole: int
    damaged: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    astray: tuple[str, ...]

    @property
    def all_whole(self) -> bool:
        """Whether the edition is, file by file, what its manifest says."""
        return not (self.damaged or self.missing or self.extra or self.astray)


def check_files(folder: Path, manifest: Manifest) -> FilesChecked:
    """Hold each file of an edition against its manifest; nothing outside the folder is read."""
    declared = manifest.every_file
    astray = {place for place in declared if not _is_inside(place)}
    links = set(_links(folder))
    there = set(_files(folder)) - {NAME}
    states: dict[str, list[str]] = {"whole": [], "damaged": [], "missing": []}
    for place in sorted(declared.keys() - astray - links):
        state = "missing"
        if place in there:
            whole = file_digest(folder / place) == declared[place]
            state = "whole" if whole else "damaged"
        states[state].append(place)
    names = {manifest.edition, manifest.before, *(brief.since for brief in manifest.briefs)}
    return FilesChecked(
        whole=len(states["whole"]),
        damaged=tuple(states["damaged"]),
        missing=tuple(states["missing"]),
        extra=tuple(sorted(there - declared.keys())),
        astray=tuple(
            sorted({*astray, *links, *(one for one in names if one and not is_name(one))})
        ),
    )


def _is_inside(place: str) -> bool:
    """Whether a place is one below the edition's folder, on whichever system it is read."""
    parts = PurePosixPath(place).parts
    return (
        PurePosixPath(place).as_posix() == place
        and ".." not in parts
        and not PurePosixPath(place).is_absolute()
        and not PureWindowsPath(place).anchor
        and "\\" not in place
        and place not in ("", ".")
    )


def _links(folder: Path) -> Iterator[str]:
    for path in _walked(folder):
        if path.is_symlink():
            yield path.relative_to(folder).as_posix()


def _files(folder: Path) -> Iterator[str]:
    for path in _walked(folder):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix()


def _walked(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):  # which goes through no link
        for name in (*folders, *files):
            yield Path(root, name)
