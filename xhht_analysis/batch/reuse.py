"""What each brief is made of, and which briefs of the edition before may stay as they are."""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from xhht_analysis.batch.inputs import PROGRAM
from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.manifest import Brief, Manifest, State, Why, read_manifest
from xhht_analysis.batch.staging import intact
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.digests import file_digest
from xhht_analysis.vocabulary.areas import AreaLevel

# Told apart from what the figures are: two editions differ in them though no figure changed.
_OF_EDITION = {"changes.parquet", "compared.json", "made_of.json", "as_of.json"}
_TABLES = ("data/published/", "data/illustrative/", "data/returns/")
_DECLARATIONS = (".yml", ".md")
# Where these are the same, a brief that says the same has the same files.
_FORM = (Why.PROGRAM, Why.FORMATS, Why.PARAMETERS)


@dataclass(frozen=True)
class MadeOf:
    """What the briefs of an edition are made of; ``results``: where each publication's lie."""

    catalogue: Catalogue
    inputs: Mapping[str, str]
    results: Path

    def of(self, job: Job) -> Mapping[str, str]:
        """The digests of a job by the names of ``Why``."""
        figures, outlines = self._stored[job.publication]
        return {
            Why.FIGURES: figures,
            Why.OUTLINES: outlines,
            Why.DECLARED: self._declared,
            Why.PROGRAM: self.inputs[PROGRAM],
            Why.NOTEBOOK: self.inputs[self.catalogue.workspace.shown(job.notebook)],
            Why.PARAMETERS: _digest([job.parameters, job.title]),
            Why.FORMATS: " ".join(job.formats),
        }

    @cached_property
    def _stored(self) -> Mapping[str, tuple[str, str]]:
        return {folder.name: self._digests(folder) for folder in self.results.iterdir()}

    def _digests(self, folder: Path) -> tuple[str, str]:
        """Of a publication's stored figures, and of the outlines that it is drawn on."""
        files = {path.name: file_digest(path) for path in folder.iterdir()}
        declared = self.catalogue.publications[folder.name]
        maps = [
            self.catalogue.workspace.maps / f"{name}.geojson" for name in declared.outlines.values()
        ]
        own = [self.inputs.get(self.catalogue.workspace.shown(path)) for path in maps]
        official = {name: one for name, one in files.items() if name.endswith(".geojson")}
        figures = {
            name: one
            for name, one in files.items()
            if name not in _OF_EDITION and name not in official
        }
        return _digest(figures), _digest([own, official])

    @cached_property
    def _declared(self) -> str:
        return _digest(
            {
                name: one
                for name, one in self.inputs.items()
                if name.startswith("data/")
                and (name.endswith(_DECLARATIONS) or not name.startswith(_TABLES))
            }
        )


def _digest(plain: object) -> str:
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Earlier:
    """The edition before: what it has of the briefs that are to be made."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.manifest: Manifest | None = None if folder is None else read_manifest(folder)
        briefs = self.manifest.briefs if self.manifest else ()
        self._briefs = {brief.key: brief for brief in briefs}
        self._intact: dict[tuple[str, str, str], bool] = {}

    def brief(self, key: tuple[str, str, str]) -> Brief | None:
        """A brief whose files are there as they were published."""
        found = self._briefs.get(key)
        return found if found is not None and self._is_whole(found) else None

    def _is_whole(self, brief: Brief) -> bool:
        if brief.key not in self._intact:
            made = brief.state is not State.FAILED
            self._intact[brief.key] = made and intact(self.folder, brief.files)
        return self._intact[brief.key]

    def why(self, key: tuple[str, str, str], made_of: Mapping[str, str]) -> tuple[Why, ...]:
        """Why a brief is to be made anew; empty where it is not."""
        found = self._briefs.get(key)
        if found is None:
            return (Why.FIRST,)
        if found.state is State.FAILED:
            return (Why.FAILED,)
        if not self._is_whole(found):
            return (Why.DAMAGED,)
        return tuple(why for why in Why if found.made_of.get(why) != made_of.get(why))

    def known(self, key: tuple[str, str, str], why: Sequence[Why]) -> str:
        """The digest of what a brief says where its files would be the same if it still says so."""
        found = self.brief(key)
        return "" if found is None or set(why).intersection(_FORM) else found.shown

    def content(self, brief: Brief) -> dict[str, bytes]:
        """A brief's files."""
        return {place: (self.folder / place).read_bytes() for place in brief.files}


def is_told_of(catalogue: Catalogue, job: Job, changed: Collection[str]) -> bool:
    """Whether a brief tells of changes in one of the areas: then it cannot stay as it is."""
    if not changed:
        return False
    publication = catalogue.publications[job.publication]
    of_province = job.area.level is AreaLevel.PROVINCE
    below = AreaLevel.DISTRICT if of_province else AreaLevel.COMMUNE
    units = catalogue.register.units(below, on=publication.units_at, within=job.area.code)
    codes = {job.area.code, *(unit.code for unit in units)}
    return not codes.isdisjoint(changed)
