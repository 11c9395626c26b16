"""One job from notebook to files, in a process of its own."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import papermill
from papermill.exceptions import PapermillExecutionError

from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.kernels import QUIET, QuietKernelManager
from xhht_analysis.batch.warm.owner import ONE_THREAD, Preload, warm_parent
from xhht_analysis.batch.warm.provisioner import NAME, PROVISIONER_VARIABLE
from xhht_analysis.catalogue.workspace import ENVIRONMENT_VARIABLE
from xhht_analysis.reports.exports.facts import ReportFacts
from xhht_analysis.reports.exports.formats import FORMATS
from xhht_analysis.reports.parts import parts_of

_CELL_SECONDS = 600
_KEEP = "xhht_analysis.reports.material:keep_material"


@dataclass(frozen=True)
class Outcome:
    """How a job ended: with its files, or with the message that says why not."""

    job: Job
    message: str = ""

    @property
    def done(self) -> bool:
        """Whether the files are there."""
        return not self.message


def settle_worker(jobs: Sequence[Job], *, edition: Path, workspace: Path) -> None:
    """Make a fresh process ready for any of the jobs: its kernels start warm where they can.

    What the jobs' publications rest on is opened once, before the first kernel is forked.
    """
    os.environ[ENVIRONMENT_VARIABLE] = str(workspace)
    os.environ.update(ONE_THREAD)
    os.environ[PROVISIONER_VARIABLE] = NAME
    opened = {(job.publication, job.language): _opened(job, edition) for job in jobs}
    warm_parent(Preload(calls=tuple((_KEEP, facts) for facts in opened.values())))


def _opened(job: Job, edition: Path) -> dict[str, str | int]:
    facts = {name: job.parameters[name] for name in ("publication", "year", "language")}
    return {**facts, "results": str(_results(job, edition))}


def _results(job: Job, edition: Path) -> Path:
    return edition / "results" / job.publication


def render_job(job: Job, *, edition: Path, name: str, day: date) -> Outcome:
    """Run the job's notebook and write its files below ``edition``, one for each format.

    Nothing is raised for a job that fails: the outcome says which cell and why.
    """
    try:
        notebook = papermill.execute_notebook(
            str(job.notebook),
            None,
            parameters={**job.parameters, "results": str(_results(job, edition))},
            progress_bar=False,
            execution_timeout=_CELL_SECONDS,
            kernel_manager_class=QuietKernelManager,
            extra_arguments=list(QUIET),
        )
        parts, facts = parts_of(notebook), _facts(job, name, day)
        made = {job.file(one): FORMATS[one](parts, facts) for one in job.formats}
        for path, content in made.items():
            (edition / path).parent.mkdir(parents=True, exist_ok=True)
            (edition / path).write_bytes(content)
    except PapermillExecutionError as error:
        return Outcome(job, _told(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, the other briefs go on
        return Outcome(job, f"{type(error).__name__}: {error}".splitlines()[0])
    return Outcome(job)


def _facts(job: Job, name: str, day: date) -> ReportFacts:
    return ReportFacts(
        title=job.title,
        language=job.language,
        notebook=job.notebook.name,
        edition=name,
        day=day,
        index="../index.html",
        files={one: job.file(one).name for one in job.formats},
    )


def _told(error: PapermillExecutionError) -> str:
    """The failing cell's own message; a refusal of ours already says everything."""
    text = str(error.evalue).strip()
    if error.ename == "ReportRefused":
        return text
    # Counted from 0 with papermill's own cell of parameters among them: from 1 in the template.
    return f"{error.ename}: {text} (cell {error.cell_index})"
