"""Editions as the batch makes them, and with pages that nobody had to draw."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from xhht_analysis.batch import computing, making
from xhht_analysis.batch.edition import Edition, build_edition
from xhht_analysis.batch.inputs import digests
from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.latest import latest_edition
from xhht_analysis.batch.rendering.tasks import Execution, Made, Task, default_workers
from xhht_analysis.batch.staging import computing_folder
from xhht_analysis.batch.work import Work
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results import results
from xhht_analysis.results.results import Results
from xhht_analysis.results.stored import StoredResults
from xhht_analysis.vocabulary.publications import Publication


def made_edition(
    catalogue: Catalogue,
    jobs: Sequence[Job],
    found: Mapping[str, Results],
    *,
    out: Path,
    **more: object,
) -> Edition:
    """The edition of some jobs, after the latest in ``out``."""
    facts = {
        "official": {},
        "inputs": digests(catalogue.workspace),
        "before": latest_edition(out),
        "execution": Execution(workers=default_workers()),
    }
    with computing_folder(out) as folder:
        if not isinstance(found, StoredResults):
            for ident, one in found.items():
                one.save(folder / ident)
            found = StoredResults(folder, found)
        work = Work(catalogue=catalogue, jobs=jobs, results=found, **(facts | more))
        return build_edition(work, out=out)


def undrawn(
    monkeypatch: pytest.MonkeyPatch,
    says: Callable[[Task], str] = lambda task: "says",
    *,
    failing: Mapping[str, str] = MappingProxyType({}),
) -> list[Task]:
    """Let every task make a page of one line that says what it says; the tasks that came.

    ``failing``: the code of an area -> the message that its brief fails with.
    """
    came: list[Task] = []

    def run(tasks: Sequence[Task], *, made: Callable[[Made], None], **_: object) -> None:
        for task in tasks:
            came.append(task)
            if message := failing.get(task.job.area.code):
                made(Made(job=task.job, message=message))
                continue
            text = says(task)
            page = f"<p>{text}</p><footer>{task.edition}</footer>".encode()
            files = {} if text == task.known else {task.job.page.as_posix(): page}
            made(Made(job=task.job, shown=text, files=files))

    monkeypatch.setattr(making, "run_tasks", run)
    return came


_COMPUTED: dict[tuple, Results] = {}


def computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the same data be computed once, however many runs of however many tests ask for it."""

    def compute(catalogue: Catalogue, publication: Publication, *, on: date | None) -> Results:
        workspace = catalogue.workspace
        data = [item for item in digests(workspace).items() if item[0].startswith("data/")]
        key = publication.id, on, *data
        if key not in _COMPUTED:
            _COMPUTED[key] = results.compute(catalogue, publication, on=on)
        return _COMPUTED[key]

    monkeypatch.setattr(computing, "compute", compute)
