"""The results of publications: each computed, stored in a folder and let go of.

The first is computed here, while processes for others are still being loaded; where others wait,
they are computed side by side.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from functools import partial
from logging import WARNING
from pathlib import Path

from xhht_analysis.batch.events import tell
from xhht_analysis.batch.rendering.slots import Slot
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.results.results import compute
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.publications import Publication

_ENOUGH = 2  # publications that are worth the start of processes
Problems = tuple[Problem, ...]


def compute_stored(
    catalogue: Catalogue,
    publications: Sequence[Publication],
    *,
    on: date,
    folder: Path,
    workers: int,
) -> Mapping[str, Problems]:
    """Compute and store the results of each publication in ``folder/id``; what is wrong by id."""
    waiting = deque(publications)
    found = {}
    while waiting and (not found or workers == 1 or len(waiting) < _ENOUGH):
        one = waiting.popleft()
        found[one.id] = _computed(catalogue, one, on, folder)
    return found | _side_by_side(catalogue, waiting, on, folder, workers) if waiting else found


def _side_by_side(
    catalogue: Catalogue, waiting: deque[Publication], on: date, folder: Path, workers: int
) -> Mapping[str, Problems]:
    found: dict[str, Problems] = {}
    running: dict[Future[Problems], Publication] = {}
    settle = partial(_open, catalogue.workspace.root)
    slots = [Slot(settle) for _ in range(min(workers, len(waiting)))]
    whole = False
    try:
        while waiting or running:
            for slot in slots:
                if waiting and slot.free:
                    one = waiting.popleft()
                    running[slot.submit(_computed_there, one.id, on, folder)] = one
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                one = running.pop(future)
                try:
                    found[one.id] = future.result()
                except BrokenProcessPool as error:
                    tell("lost", level=WARNING, publication=one.id, why=str(error))
                    found[one.id] = _computed(catalogue, one, on, folder)
        whole = True
    finally:
        for slot in slots:
            slot.end(now=not whole)
    return found


def _computed(catalogue: Catalogue, publication: Publication, on: date, folder: Path) -> Problems:
    try:
        results = compute(catalogue, publication, on=on)
    except Refused as refused:
        return tuple(refused.problems)
    try:
        results.save(folder / publication.id)
    except OSError as error:
        return (Problem("out-not-writable", str(folder), "", {"came": str(error)}),)
    return ()


_opened: dict[str, Catalogue] = {}


def _open(root: Path) -> None:
    _opened["catalogue"] = load_catalogue(Workspace(root))


def _computed_there(ident: str, on: date, folder: Path) -> Problems:
    catalogue = _opened["catalogue"]
    return _computed(catalogue, catalogue.publications[ident], on, folder)
