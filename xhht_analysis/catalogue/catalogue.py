"""Everything that is declared, loaded and checked against each other."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from xhht_analysis.catalogue.corrections import FILE as CORRECTIONS
from xhht_analysis.catalogue.corrections import correction_problems, corrections_of
from xhht_analysis.catalogue.documents import read_text, read_yaml
from xhht_analysis.catalogue.expectations import (
    Expectations,
    expectation_problems,
    load_expectations,
)
from xhht_analysis.catalogue.references import Unread, reference_problems
from xhht_analysis.catalogue.register import AreaRegister, load_register
from xhht_analysis.catalogue.structure import structured
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.vocabulary.concepts import Concept
from xhht_analysis.vocabulary.corrections import Correction
from xhht_analysis.vocabulary.definitions import Indicator, Measure, Organisation, Source
from xhht_analysis.vocabulary.findings import Check
from xhht_analysis.vocabulary.forms import Form, FormMapping
from xhht_analysis.vocabulary.plans import NationalScheme, NationalTarget, Plan
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.reconciliations import Reconciliation
from xhht_analysis.vocabulary.standards import Standard

_T = TypeVar("_T")
# data/returns/<id>.mapping.yml
_MAPPING = ".mapping"
# What nobody can look up while a file of this kind does not load.
_LISTED_IN: Mapping[type, tuple[str, ...]] = {
    Organisation: ("organisation",),
    Concept: ("concept",),
    NationalScheme: ("national_target",),
    Standard: ("field",),
}


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """What may be spoken of, by id; ids never change their meaning."""

    workspace: Workspace
    sources: Mapping[str, Source]
    organisations: Mapping[str, Organisation]
    concepts: Mapping[str, Concept]
    measures: Mapping[str, Measure]
    indicators: Mapping[str, Indicator]
    standards: Mapping[str, Standard]
    national: Mapping[str, NationalTarget]
    schemes: Mapping[str, NationalScheme]
    plans: Mapping[str, Plan]
    publications: Mapping[str, Publication]
    forms: Mapping[str, Form]
    mappings: Mapping[str, FormMapping]
    expectations: Expectations
    checks: Mapping[str, Check]
    reconciliations: Mapping[str, Reconciliation]
    corrections: Mapping[str, Correction]
    register: AreaRegister

    def plan_of(self, publication: Publication) -> Plan:
        """The plan whose targets a publication reports on."""
        return self.plans[publication.plan]

    def corrections_of(self, path: Path) -> tuple[Correction, ...]:
        """The corrections that are declared of a file."""
        return corrections_of(self.workspace, self.corrections.values(), path)


def load_catalogue(workspace: Workspace) -> Catalogue:
    """All declarations of a workspace; ``Refused`` with every problem of every file at once."""
    catalogue, problems = read_catalogue(workspace)
    refuse_if_any(problems)
    return catalogue


def read_catalogue(workspace: Workspace) -> tuple[Catalogue, list[Problem]]:
    """What can be read of a workspace's declarations, and everything that is wrong with them.

    With a problem the catalogue may have holes; it serves to look for further problems only.
    """
    problems: list[Problem] = []
    unread = Unread()

    def attempt(load: Callable[[], _T], otherwise: _T) -> _T:
        try:
            return load()
        except Refused as refused:
            problems.extend(refused.problems)
            return otherwise

    def folder(path: Path, kind: type[_T], end: str = ".yml") -> dict[str, _T]:
        found: dict[str, _T] = {}
        for file in sorted(path.glob(f"*{end}")):
            item = attempt(lambda file=file: _one(workspace, file, kind), None)
            if item is None:
                unread.ids.add(file.stem)
                unread.lists.update(_LISTED_IN.get(kind, ()))
            else:
                found[item.id] = item
        return found

    def listing(path: Path, kind: type[_T]) -> dict[str, _T]:
        items = attempt(lambda: _list(workspace, path, kind), None)
        if items is None:
            unread.lists.update(_LISTED_IN.get(kind, ()))
        return {item.id: item for item in items or ()}

    definitions = workspace.definitions
    declared = workspace.data / CORRECTIONS
    schemes = folder(definitions / "national_targets", NationalScheme)
    catalogue = Catalogue(
        workspace=workspace,
        # A user's own returns have sources that the package cannot know.
        sources=folder(definitions / "sources", Source)
        | folder(workspace.data / "sources", Source),
        organisations=listing(definitions / "organisations.yml", Organisation),
        concepts=listing(definitions / "concepts.yml", Concept),
        measures=folder(definitions / "measures", Measure),
        indicators=folder(definitions / "indicators", Indicator),
        standards=folder(definitions / "standards", Standard),
        national={target.id: target for scheme in schemes.values() for target in scheme.targets},
        schemes=schemes,
        plans=folder(workspace.data / "plans", Plan),
        publications=listing(workspace.data / "publications.yml", Publication),
        forms=folder(definitions / "forms", Form),
        mappings=folder(workspace.data / "returns", FormMapping, _MAPPING + ".yml"),
        expectations=attempt(lambda: load_expectations(workspace), {}),
        checks=listing(definitions / "checks.yml", Check),
        reconciliations=listing(definitions / "reconciliations.yml", Reconciliation),
        corrections=listing(declared, Correction) if declared.exists() else {},
        register=attempt(lambda: load_register(workspace), AreaRegister((), ())),
    )
    whole = not problems
    problems.extend(reference_problems(catalogue, unread=unread, with_areas=whole))
    problems.extend(correction_problems(workspace, catalogue.corrections.values()))
    problems.extend(expectation_problems(catalogue, unread=unread, with_areas=whole))
    return catalogue, problems


def _one(workspace: Workspace, path: Path, kind: type[_T]) -> _T:
    file = workspace.shown(path)
    text = read_text(path, file=file)
    item = structured(read_yaml(text, file=file), kind, file=file, text=text)
    if item.id != path.stem.removesuffix(_MAPPING):
        raise Refused([Problem("id-not-file-name", file, "id", {"came": item.id})])
    return item


def _list(workspace: Workspace, path: Path, kind: type[_T]) -> tuple[_T, ...]:
    file = workspace.shown(path)
    text = read_text(path, file=file)
    items = structured(read_yaml(text, file=file), tuple[kind, ...], file=file, text=text)
    doubled = list(_doubled(item.id for item in items))
    if doubled:
        raise Refused([Problem("id-twice", file, "", {"came": name}) for name in doubled])
    return items


def _doubled(names: Iterator[Any]) -> Iterator[Any]:
    seen: set[Any] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)
