"""Two editions, neighbours or not, held against each other: numbers, briefs and inputs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from xhht_analysis.batch.earlier import stored_results
from xhht_analysis.batch.editions import is_name
from xhht_analysis.batch.inputs import Other, others
from xhht_analysis.batch.manifest import Manifest, State, read_manifest
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.results.differences import Difference, differences
from xhht_analysis.results.results import Results

Key = tuple[str, str, str]
_BRIEF = re.compile(rf"(\d+)-.*\.(\w\w)\.(?:{'|'.join(FORMATS)})")


@dataclass(frozen=True, kw_only=True)
class Only:
    """A brief that one edition has and the other has not; ``now``: whether the later has it."""

    publication: str
    area: str
    language: str
    now: bool


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What differs between two editions.

    ``numbers``: by publication that both have, flipped verdicts first, then area by area;
    ``results``: those of the later edition; ``inputs``: ``None`` where an edition of an older
    program does not say what it read; ``unread``: edition and publication of results that cannot
    be read; ``undeclared``: publications that are no longer declared, so that nothing can be said
    of them.
    """

    before: Path
    now: Path
    numbers: Mapping[str, tuple[Difference, ...]]
    results: Mapping[str, Results]
    briefs: tuple[Only, ...]
    inputs: tuple[Other, ...] | None
    unread: tuple[tuple[str, str], ...]
    undeclared: tuple[str, ...]


def compare(catalogue: Catalogue, before: Path, now: Path) -> Comparison:
    """Compare two editions' folders by what they stored."""
    shared = sorted(_publications(before) & _publications(now))
    numbers: dict[str, tuple[Difference, ...]] = {}
    results: dict[str, Results] = {}
    unread: list[tuple[str, str]] = []
    for ident in shared:
        if ident not in catalogue.publications:
            continue
        sides = [stored_results(folder / "results" / ident) for folder in (before, now)]
        if None in sides:
            names = zip((before.name, now.name), sides, strict=True)
            unread.extend((name, ident) for name, side in names if side is None)
            continue
        found = differences(
            catalogue,
            catalogue.publications[ident],
            before=sides[0],
            now=sides[1],
            between=_between(ident, before, now, sides[1]),
        )
        places = _places(catalogue, ident)
        order = partial(_order, places)
        numbers[ident], results[ident] = tuple(sorted(found, key=order)), sides[1]
    manifests = read_manifest(before), read_manifest(now)
    return Comparison(
        before=before,
        now=now,
        numbers=numbers,
        results=results,
        briefs=tuple(_lacking(_briefs(before, manifests[0]), _briefs(now, manifests[1]))),
        inputs=None if None in manifests else others(*(one.inputs for one in manifests)),
        unread=tuple(unread),
        undeclared=tuple(ident for ident in shared if ident not in catalogue.publications),
    )


def _places(catalogue: Catalogue, ident: str) -> Mapping[str, tuple[str, str]]:
    """Where each area stands: the province, each district with its communes, then all others."""
    province = catalogue.publications[ident].area
    parents = {area.code: area.parent_code for area in catalogue.register.areas}
    return {
        code: ("", "") if code == province else (code, "") if parent == province
        else (parent, code) if parents.get(parent) == province else ("~", code)
        for code, parent in parents.items()
    }  # fmt: skip


def _order(places: Mapping[str, tuple[str, str]], one: Difference) -> tuple[bool, str, str]:
    return (not one.flipped, *places.get(one.area_code, ("~", one.area_code)))


def _publications(edition: Path) -> set[str]:
    return {folder.name for folder in (edition / "results").glob("*") if folder.is_dir()}


def _between(ident: str, before: Path, now: Path, results: Results) -> tuple[Results, ...]:
    """The editions on the way, the oldest first; none where the way back does not lead there."""
    found: list[Results] = []
    seen = {now.name}
    while is_name(name := results.compared_with) and name not in seen:
        folder = now.with_name(name)
        if folder == before:
            return tuple(reversed(found))
        seen.add(name)
        earlier = stored_results(folder / "results" / ident) if folder.is_dir() else None
        if earlier is None:
            break
        found.append(earlier)
        results = earlier
    return ()


def _briefs(edition: Path, manifest: Manifest | None) -> set[Key]:
    """The briefs that an edition has, by its files where an older program left no manifest."""
    if manifest is not None:
        return {one.key for one in manifest.briefs if one.state is not State.FAILED}
    found = ((path.parent.name, _BRIEF.fullmatch(path.name)) for path in edition.glob("*/*"))
    return {(publication, name[1], name[2]) for publication, name in found if name}


def _lacking(before: set[Key], now: set[Key]) -> Iterator[Only]:
    for publication, area, language in sorted(before ^ now):
        has = (publication, area, language) in now
        yield Only(publication=publication, area=area, language=language, now=has)
