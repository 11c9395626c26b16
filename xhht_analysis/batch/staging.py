"""Where an edition grows: hidden beside its place, and taken up again where a run was killed."""

import json
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from xhht_analysis.batch.events import tell
from xhht_analysis.batch.manifest import Brief, State, as_json, from_json
from xhht_analysis.catalogue.digests import file_digest

_PREFIX = ".building-"
_COMPUTED = ".computed"
_WORK, _EDITION, _MADE = "work.json", "edition", "made"


@dataclass(frozen=True)
class Staging:
    """One edition at work: its name and day, since when, and the folders that it grows in."""

    folder: Path
    name: str
    day: date
    began: datetime

    @property
    def edition(self) -> Path:
        """What will be published."""
        return self.folder / _EDITION

    @property
    def results(self) -> Path:
        """Each publication's stored results."""
        return self.edition / "results"

    def record(self, brief: Brief, files: Mapping[str, bytes]) -> None:
        """Write a brief's files and only then that they are there."""
        for place, content in files.items():
            write(self.edition / place, content)
        write(self._record_of(brief.key), as_json(brief).encode("utf-8"))

    def taken_up(self) -> tuple[Brief, ...]:
        """The briefs that an earlier run finished; whatever else it left behind is removed.

        A brief counts as finished as long as its files are what was written.
        """
        found = tuple(brief for brief in self._recorded() if intact(self.edition, brief.files))
        kept = {self.edition / place for brief in found for place in brief.files}
        for path in self.edition.rglob("*"):
            if path.is_file() and path not in kept:
                path.unlink()
        return found

    def _recorded(self) -> Iterator[Brief]:
        for path in sorted((self.folder / _MADE).rglob("*.json")):
            try:
                brief = from_json(Brief, path.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                continue  # torn when the machine went down
            if brief.state is not State.FAILED:
                yield brief

    def _record_of(self, key: tuple[str, str, str]) -> Path:
        publication, area, language = key
        return self.folder / _MADE / publication / f"{area}.{language}.json"

    def publish(self, place: Path) -> None:
        """Move the edition to its place, whole, and leave nothing behind."""
        self.edition.rename(place)
        shutil.rmtree(self.folder, ignore_errors=True)


def open_staging(out: Path, *, key: str, name: str, day: date) -> Staging:
    """The staging of a run: one that was killed over the same work, or a new one.

    The same work begun yesterday is still that edition: a night's run may pass midnight. Whatever
    other runs left behind is removed.
    """
    folder = out / f"{_PREFIX}{key[:12]}"
    sweep_stagings(out, but=(folder, out / _COMPUTED))
    found = _opened(folder)
    if found is not None and abs((day - found.day).days) <= 1 and not (out / found.name).exists():
        tell("resumed", edition=found.name, began=found.began.isoformat())
        return found
    shutil.rmtree(folder, ignore_errors=True)
    began = datetime.now(UTC)
    facts = {"name": name, "day": str(day), "began": began.isoformat()}
    write(folder / _WORK, json.dumps(facts).encode())
    (folder / _EDITION).mkdir()
    return Staging(folder, name, day, began)


def sweep_stagings(out: Path, *, but: Collection[Path] = ()) -> None:
    """Remove what killed runs left behind."""
    for left in (*out.glob(f"{_PREFIX}*"), out / _COMPUTED):
        if left not in but:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def computing_folder(out: Path) -> Iterator[Path]:
    """A folder for what is computed until an edition takes it over."""
    folder = out / _COMPUTED
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _opened(folder: Path) -> Staging | None:
    try:
        facts = json.loads((folder / _WORK).read_text(encoding="utf-8"))
        day, began = date.fromisoformat(facts["day"]), datetime.fromisoformat(facts["began"])
        found = Staging(folder, facts["name"], day, began)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.edition.is_dir() else None


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


def intact(folder: Path, files: Mapping[str, str]) -> bool:
    """Whether each file of a folder has its SHA-256."""
    try:
        return all(file_digest(folder / place) == digest for place, digest in files.items())
    except OSError:
        return False
