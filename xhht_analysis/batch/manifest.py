"""An edition's manifest: what was asked for, what it was made of, and what came of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

from cattrs.preconf.json import JsonConverter, make_converter

NAME = "manifest.json"


class State(StrEnum):
    """How a brief came into its edition."""

    BUILT = "built"
    KEPT = "kept"
    FAILED = "failed"


class Why(StrEnum):
    """Why a brief was made anew."""

    FIRST = "first"  # the edition before has none
    FAILED = "failed"  # it was not made there
    DAMAGED = "damaged"  # its files are no longer what was published
    FORCED = "forced"
    FIGURES = "figures"
    DECLARED = "declared"  # plans, areas, sources, descriptions, corrections
    PARAMETERS = "parameters"
    NOTEBOOK = "notebook"
    OUTLINES = "outlines"
    PROGRAM = "program"
    FORMATS = "formats"


@dataclass(frozen=True, kw_only=True)
class Request:
    """What was asked for; empty means all of it. ``boundaries``: files of official outlines."""

    publications: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    year: int | None = None
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    boundaries: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Brief:
    """One brief of an edition.

    ``made_of``: what it depends on -> SHA-256, by the names of ``Why``; ``shown``: the digest of
    what it says; ``since``: the edition that its files were made in; ``why``: why they were made
    then, empty for a brief that was kept; ``losses``: why attempts were lost; ``files``: each
    file's place in the edition -> SHA-256, none where it failed.
    """

    publication: str
    area: str
    name: str
    language: str
    parameters: Mapping[str, str | int]
    formats: tuple[str, ...]
    made_of: Mapping[str, str]
    state: State
    shown: str = ""
    since: str = ""
    why: tuple[Why, ...] = ()
    message: str = ""
    losses: tuple[str, ...] = ()
    seconds: float = 0.0
    files: Mapping[str, str]

    @property
    def key(self) -> tuple[str, str, str]:
        """Which brief it is, in whatever edition."""
        return self.publication, self.area, self.language

    @property
    def kept_from(self) -> str:
        """The edition whose files a kept brief has; empty for any other."""
        return self.since if self.state is State.KEPT else ""


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A return that is not in the figures: the publication's, a district's, and its state."""

    publication: str
    area: str
    name: str
    state: str


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """Everything about an edition but its pages.

    ``day``: the edition's, which its files are dated by; ``as_of``: the day that its figures
    depend on, ``None`` where any day gives the same; ``before``: the edition that was the latest;
    ``inputs``: each file that was read -> SHA-256, the program's own under ``PROGRAM``;
    ``changed``: the inputs that were other in ``before``; ``versions``: Python and each library;
    ``commit``: of the checkout, with ``+`` where files differ from it; ``began``, ``ended``: UTC;
    ``files``: each other file of the edition -> SHA-256.
    """

    edition: str
    day: date
    as_of: date | None
    before: str
    request: Request
    inputs: Mapping[str, str]
    changed: tuple[str, ...]
    versions: Mapping[str, str]
    commit: str
    began: datetime
    ended: datetime
    briefs: tuple[Brief, ...]
    missing: tuple[Missing, ...]
    files: Mapping[str, str]

    @property
    def failed(self) -> tuple[Brief, ...]:
        """The briefs that could not be made."""
        return tuple(brief for brief in self.briefs if brief.state is State.FAILED)

    @property
    def every_file(self) -> Mapping[str, str]:
        """Each file of the edition but the manifest -> SHA-256."""
        found = dict(self.files)
        for brief in self.briefs:
            found |= brief.files
        return found

    def write(self, folder: Path) -> None:
        """Write it into an edition's folder."""
        (folder / NAME).write_text(as_json(self), encoding="utf-8", newline="\n")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an edition's folder; ``None`` where there is none that can be read."""
    try:
        return from_json(Manifest, (folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def as_json(stored: Manifest | Brief) -> str:
    """As text that people can read, too."""
    plain = _converter().unstructure(stored)
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def from_json(kind: type, text: str):
    """What ``as_json`` wrote; ``ValueError`` for anything else."""
    try:
        return _converter().structure(json.loads(text), kind)
    except Exception as error:  # noqa: BLE001 - cattrs gathers whatever is wrong in groups of its own
        raise ValueError(str(error)) from None


@cache
def _converter() -> JsonConverter:
    return make_converter(forbid_extra_keys=True)
