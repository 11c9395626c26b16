"""Tasks on the made-up province, whose notebooks do what a test wants beside an opening."""

import os
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import nbformat
import pytest

from tests.batch.conftest import QUICK_CELLS
from tests.conftest import copy_toy
from xhht_analysis.batch.jobs import Job, Selection
from xhht_analysis.batch.preparation import prepare
from xhht_analysis.batch.rendering.running import run_tasks
from xhht_analysis.batch.rendering.tasks import Execution, Limits, Made, Task
from xhht_analysis.catalogue import Workspace

ROOT = Path(__file__).resolve().parents[3]
DAY = date(2024, 1, 2)


@dataclass(frozen=True)
class Province:
    """A workspace with its results, and a district's job."""

    workspace: Workspace
    results: Path
    jobs: tuple[Job, ...]

    def task(
        self, name: str = "plain", cell: str = "", *, limits: Limits | None = None, **job: object
    ) -> Task:
        """A task by the name of its notebook, which has one more cell before its last."""
        notebook = nbformat.read(self.jobs[0].notebook, as_version=4)
        notebook.cells.insert(-1, nbformat.v4.new_code_cell(textwrap.dedent(cell)))
        path = self.workspace.notebooks / f"{name}.ipynb"
        nbformat.write(notebook, path)
        own = replace(self.jobs[0], notebook=path, **job)
        return Task(job=own, edition="2024-01-02", day=DAY, limits=limits or Limits())

    def run(
        self, *tasks: Task, made: Callable[[Made], None] | None = None, **execution: object
    ) -> dict[str, Made]:
        """What came of the tasks, by the names of their notebooks."""
        found: dict[str, Made] = {}

        def keep(one: Made) -> None:
            assert one.job.notebook.stem not in found, "told once"
            found[one.job.notebook.stem] = one

        run_tasks(
            tasks,
            execution=Execution(**{"workers": 2, **execution}),
            results=self.results,
            workspace=self.workspace.root,
            made=made or keep,
        )
        return found


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> Province:
    """Made once; tests add notebooks under names of their own."""
    root = tmp_path_factory.mktemp("rendering")
    workspace = copy_toy(root / "toy")
    for path in workspace.notebooks.glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        notebook.cells = [cell for cell in notebook.cells if cell.id in QUICK_CELLS]
        nbformat.write(notebook, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XHHT_WORKSPACE", str(workspace.root))
        prepared = prepare(workspace, Selection(), store=root / "results")
    return Province(workspace, root / "results", prepared.jobs)


def descendants(pid: int | None = None) -> set[int]:
    """The processes that one has started, and those that they have."""
    import psutil

    return {one.pid for one in psutil.Process(pid or os.getpid()).children(recursive=True)}
