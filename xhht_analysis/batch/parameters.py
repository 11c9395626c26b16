"""Parameters of notebooks: typed by their cell, and refused where they do not fit."""

from collections.abc import Iterable, Iterator

import papermill

from xhht_analysis.batch.jobs import SET_BY_BATCH, Job
from xhht_analysis.catalogue import Workspace
from xhht_analysis.vocabulary.problems import Problem

_TYPES = {"str": str, "int": int, "bool": bool, "float": float}
RESULTS = "results"


def parameter_problems(workspace: Workspace, jobs: Iterable[Job]) -> Iterator[Problem]:
    """Every parameter of a job that its notebook does not have, or has with another type.

    papermill itself only warns of a misspelt parameter, and each brief would then carry the
    default's figures.
    """
    told: set[tuple[str, str]] = set()
    known: dict[str, dict[str, str]] = {}
    for job in jobs:
        file = workspace.shown(job.notebook)
        if file not in known:
            known[file] = declared_parameters(job)
            if not known[file]:
                yield Problem("no-parameters-cell", file)
        for name, value in {**job.parameters, RESULTS: ""}.items():
            where = file if name in SET_BY_BATCH else "data/publications.yml"
            problem = _problem(known[file], name, value, where, job.publication)
            if problem and known[file] and (where, name) not in told:
                told.add((where, name))
                yield problem


def declared_parameters(job: Job) -> dict[str, str]:
    """The names and type names in the notebook's parameters cell."""
    found = papermill.inspect_notebook(str(job.notebook))
    return {name: about["inferred_type_name"] for name, about in found.items()}


def _problem(
    declared: dict[str, str], name: str, value: object, file: str, publication: str
) -> Problem | None:
    if name not in declared:
        facts = {"came": name, "expected": ", ".join(declared)}
        return Problem("unknown-parameter", file, publication, facts)
    wanted = _TYPES.get(declared[name])
    if wanted is not None and type(value) is not wanted:
        facts = {"name": name, "came": str(value), "expected": declared[name]}
        return Problem("parameter-type", file, publication, facts)
    return None
