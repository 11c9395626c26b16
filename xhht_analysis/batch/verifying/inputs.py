"""What is other today than when an edition was made: its inputs, the program, its libraries."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from xhht_analysis.batch.inputs import Other, commit_of, digests, others, versions
from xhht_analysis.batch.manifest import Manifest
from xhht_analysis.catalogue.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class InputsChecked:
    """How many inputs are what they were, and what is other."""

    same: int
    files: tuple[Other, ...]
    versions: tuple[Other, ...]
    commit: Other | None

    @property
    def all_same(self) -> bool:
        """Whether the same edition can be expected again; a commit alone changes nothing."""
        return not (self.files or self.versions)


def check_inputs(
    workspace: Workspace, manifest: Manifest, *, boundaries: Sequence[Path]
) -> InputsChecked:
    """Hold today's inputs against those of an edition."""
    now = digests(workspace, boundaries=boundaries)
    files = others(manifest.inputs, now)
    commit = commit_of(workspace.root)
    return InputsChecked(
        same=len(now.keys() | manifest.inputs.keys()) - len(files),
        files=files,
        versions=others(manifest.versions, versions()),
        commit=None
        if commit == manifest.commit
        else Other(name="git", was=manifest.commit, now=commit),
    )


def boundaries_of(
    workspace: Workspace, manifest: Manifest, given: Sequence[Path]
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The official outlines to make an edition again with, and those that must be given.

    A manifest may have been written by anybody: of what it names only files of the workspace are
    opened.
    """
    if given or not manifest.request.boundaries:
        return tuple(given), ()
    root = workspace.root
    found, unknown = [], []
    for text in manifest.request.boundaries:
        path = root / text
        inside = ".." not in path.parts and path.is_relative_to(root)
        if inside and path.exists() and path.resolve().is_relative_to(root.resolve()):
            found.append(path)
        else:
            unknown.append(text)
    return tuple(found), tuple(unknown)
