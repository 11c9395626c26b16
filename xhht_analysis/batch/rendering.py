"""One job from notebook to page, in a process of its own."""

import os
from dataclasses import dataclass
from pathlib import Path

import papermill
from papermill.exceptions import PapermillExecutionError

from xhht_analysis.batch.jobs import Job
from xhht_analysis.batch.kernels import QUIET, QuietKernelManager
from xhht_analysis.catalogue.workspace import ENVIRONMENT_VARIABLE
from xhht_analysis.reports.page import page_of

_CELL_SECONDS = 600
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True)
class Outcome:
    """How a job ended: with a page, or with the message that says why not."""

    job: Job
    message: str = ""

    @property
    def done(self) -> bool:
        """Whether the page is there."""
        return not self.message


def render_job(job: Job, *, edition: Path, name: str, workspace: Path) -> Outcome:
    """Run the job's notebook and write its page below ``edition``.

    Nothing is raised for a job that fails: the outcome says which cell and why.
    """
    os.environ[ENVIRONMENT_VARIABLE] = str(workspace)
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    results = edition / "results" / job.publication
    try:
        notebook = papermill.execute_notebook(
            str(job.notebook),
            None,
            parameters={**job.parameters, "results": str(results)},
            progress_bar=False,
            execution_timeout=_CELL_SECONDS,
            kernel_manager_class=QuietKernelManager,
            extra_arguments=list(QUIET),
        )
        page = page_of(notebook, title=job.title, language=job.language, edition=name)
        target = edition / job.page
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8", newline="\n")
    except PapermillExecutionError as error:
        return Outcome(job, _told(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, the other briefs go on
        return Outcome(job, f"{type(error).__name__}: {error}".splitlines()[0])
    return Outcome(job)


def _told(error: PapermillExecutionError) -> str:
    """The failing cell's own message; a refusal of ours already says everything."""
    text = str(error.evalue).strip()
    if error.ename == "ReportRefused":
        return text
    # Counted from 0 with papermill's own cell of parameters among them: from 1 in the template.
    return f"{error.ename}: {text} (cell {error.cell_index})"
