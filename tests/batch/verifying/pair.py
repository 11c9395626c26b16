"""Two editions in a row to be verified, whose pages nobody had to draw."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.batch.editions import made_edition
from tests.batch.history import CELL, FIFTY, FORTY_NINE, TOY
from tests.conftest import copy_toy
from xhht_analysis.batch import making
from xhht_analysis.batch.jobs import Selection, planned_jobs
from xhht_analysis.batch.manifest import NAME, Request
from xhht_analysis.batch.preparation import Prepared, prepare
from xhht_analysis.batch.rendering.tasks import Made, Task
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.results.results import Results

FIRST, SECOND, EPOCH = "2023-12-31", "2023-12-31-2", "1704000000"
KEPT = f"{TOY}/991-minh-chau.vi.html"
BUILT = f"{TOY}/992-vinh-thanh-trung-nguyen-thi-minh-khai-binh-nguyen-thuong.vi.html"
STORED = f"results/{TOY}/figures.parquet"
_ASKED = Request(languages=("vi",), districts=("991", "992"), formats=("html",))


@dataclass(frozen=True)
class Pair:
    """The editions' folder, and the workspace that the second of them was made from."""

    workspace: Workspace
    out: Path

    @property
    def latest(self) -> Path:
        """The second edition: one district was made for it, the other kept from the first."""
        return self.out / SECOND


def made_pair(root: Path, results: Results) -> tuple[Pair, Prepared]:
    """The editions, the first of the given results, and what the second was made from."""
    workspace, out = copy_toy(root / "toy"), root / "out"
    table = workspace.root / CELL
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "run_tasks", rendered)
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        catalogue = load_catalogue(workspace)
        jobs = planned_jobs(catalogue, Selection.of(_ASKED))
        made_edition(catalogue, jobs, {TOY: results}, out=out, request=_ASKED)
        table.write_text(table.read_text("utf-8").replace(FIFTY, FORTY_NINE), "utf-8")
        ready = prepare(workspace, Selection.of(_ASKED), store=root / "computed")
        made_edition(ready.catalogue, ready.jobs, ready.results, out=out, request=_ASKED)
    return Pair(workspace, out), ready


def rendered(
    tasks: Sequence[Task], *, results: Path, made: Callable[[Made], None], **_: object
) -> None:
    """Every brief as a page of its area's figures, of what changed, of its edition and its day."""
    for task in tasks:
        job = task.job
        stored = Results.load(results / job.publication)
        of_area = stored.figures[stored.figures["area_code"] == job.area.code]
        says = hashlib.sha256(of_area.to_csv().encode()).hexdigest()
        changed = f"{len(stored.changes)} since {stored.compared_with}"
        page = f"{says} {changed} {task.edition} {task.day}".encode()
        files = {} if says == task.known else {job.page.as_posix(): page}
        made(Made(job=job, shown=says, files=files))


def altered(edition: Path, change: Callable[[dict], None]) -> None:
    """Let somebody write another manifest."""
    path = edition / NAME
    stored = json.loads(path.read_text(encoding="utf-8"))
    change(stored)
    path.write_text(json.dumps(stored), encoding="utf-8")


def everything(folder: Path) -> dict[str, bytes]:
    """All that is in a folder."""
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}
