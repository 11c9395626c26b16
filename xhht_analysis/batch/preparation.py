"""Everything that must be right before anything is built, checked in one pass."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from xhht_analysis.batch.computing import compute_stored
from xhht_analysis.batch.jobs import Job, Selection, planned_jobs
from xhht_analysis.batch.notebooks import notebook_problems
from xhht_analysis.batch.parameters import parameter_problems
from xhht_analysis.catalogue import Catalogue, Workspace, read_catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.checks.inputs import publication_tables
from xhht_analysis.results.stored import StoredResults
from xhht_analysis.sources.outlines import Outlines, matching_share, read_outlines
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication

_T = TypeVar("_T")


@dataclass(frozen=True)
class Prepared:
    """What a build needs, all of it checked."""

    catalogue: Catalogue
    jobs: tuple[Job, ...]
    results: StoredResults
    official: Mapping[AreaLevel, Outlines]


@dataclass
class _Problems:
    """Problems of many steps, each kept once."""

    found: list[Problem] = field(default_factory=list)

    def attempt(self, step: Callable[[], _T], otherwise: _T) -> _T:
        """The step's result; where it refuses, its problems are kept and the next step goes on."""
        try:
            return step()
        except Refused as refused:
            self.add(refused.problems)
            return otherwise

    def add(self, problems: Sequence[Problem] | Iterator[Problem]) -> None:
        self.found.extend(problem for problem in problems if problem not in self.found)


def prepare(
    workspace: Workspace,
    selection: Selection,
    *,
    store: Path,
    boundaries: Sequence[Path] = (),
    workers: int = 1,
) -> Prepared:
    """Load, check and compute all that a selection needs; ``Refused`` with every problem.

    A step that another's problem makes impossible is left out; every other is still checked.
    ``store``: the folder that the results are put into; ``workers``: how many may compute.
    """
    problems = _Problems()
    catalogue, wrong = read_catalogue(workspace)
    problems.add(wrong)
    problems.add(notebook_problems(workspace))
    if not (catalogue.publications and catalogue.register.areas):
        raise Refused(problems.found)
    jobs = problems.attempt(lambda: planned_jobs(catalogue, selection), ())
    # A selection that means nothing leaves the inputs unchecked no longer than a good one would.
    every = jobs or problems.attempt(lambda: planned_jobs(catalogue, Selection()), ())
    problems.add(parameter_problems(workspace, every))
    ids = dict.fromkeys(job.publication for job in every) or catalogue.publications
    chosen = [catalogue.publications[ident] for ident in ids]
    official = _official(catalogue, chosen, boundaries, problems)
    day = edition_day()
    wrong_in = (
        {} if wrong else compute_stored(catalogue, chosen, on=day, folder=store, workers=workers)
    )
    for publication in chosen:
        for level in publication.outlines.keys() - official.keys():
            problems.attempt(lambda p=publication, lv=level: _own(catalogue, p, lv), None)
        if wrong:
            problems.attempt(lambda p=publication: publication_tables(catalogue, p, on=day), None)
        else:
            problems.add(wrong_in[publication.id])
    refuse_if_any(problems.found)
    return Prepared(catalogue, jobs, StoredResults(store, ids), official)


def _own(catalogue: Catalogue, publication: Publication, level: AreaLevel) -> Outlines:
    path = catalogue.workspace.maps / f"{publication.outlines[level]}.geojson"
    return _outlines(catalogue, publication, level, path)


def _outlines(
    catalogue: Catalogue, publication: Publication, level: AreaLevel, path: Path
) -> Outlines:
    units = _units(catalogue, publication, level)
    file = catalogue.workspace.shown(path)
    return read_outlines(path, units, file=file, on=str(publication.units_at))


def _units(catalogue: Catalogue, publication: Publication, level: AreaLevel) -> tuple[Area, ...]:
    within = None if level is AreaLevel.PROVINCE else publication.area
    return catalogue.register.units(level, on=publication.units_at, within=within)


def _official(
    catalogue: Catalogue,
    publications: Sequence[Publication],
    paths: Sequence[Path],
    problems: _Problems,
) -> dict[AreaLevel, Outlines]:
    """Each official layer under the tier that it draws: the one whose units it draws best."""
    found: dict[AreaLevel, Outlines] = {}
    for publication in publications:
        for path in paths:
            level = problems.attempt(lambda p=path, one=publication: _tier(catalogue, one, p), None)
            if level is None:
                continue
            outlines = problems.attempt(
                lambda p=path, lv=level, one=publication: _outlines(catalogue, one, lv, p), None
            )
            found[level] = outlines
    return found


def _tier(catalogue: Catalogue, publication: Publication, path: Path) -> AreaLevel:
    file = catalogue.workspace.shown(path)
    shares = {}
    for level in publication.outlines:
        units = _units(catalogue, publication, level)
        shares[level] = matching_share(path, units, file=file)
    return max(shares, key=shares.get)
