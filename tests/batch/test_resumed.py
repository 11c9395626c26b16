"""A run that was cut short: the edition before stays, the next run makes what is missing."""

import errno
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.batch.editions import computed_once, undrawn
from xhht_analysis.batch import around, edition, latest, making, staging
from xhht_analysis.batch.building import build
from xhht_analysis.batch.edition import Edition
from xhht_analysis.batch.manifest import Request, State
from xhht_analysis.batch.rendering.tasks import Execution, Made, Task
from xhht_analysis.catalogue import Workspace
from xhht_analysis.vocabulary.problems import Refused

ALWAYS = {".batch.lock", ".pictures", "log", "summary.json", "summary.txt"}
DAY, EPOCH = "2023-12-31", "1704000000"
BEFORE, AFTER = "2023,99201,1000,60,40,20,50", "2023,99201,1000,60,40,20,49"


class CutShort(BaseException):
    """Whatever ends a process; nothing that it raises is waited for."""


Run = Callable[[], Edition]


@pytest.fixture
def run(quick_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    computed_once(monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    request, execution = Request(languages=("vi",)), Execution()
    return lambda: build(quick_workspace, request, out=tmp_path / "out", execution=execution)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def cut_after(number: int, monkeypatch: pytest.MonkeyPatch, why: type = CutShort) -> None:
    """Let a run end when so many briefs are made."""

    def some(tasks: Sequence[Task], *, made: Callable[[Made], None], **_: object) -> None:
        for task in tasks[:number]:
            made(Made(job=task.job, shown="p", files={task.job.page.as_posix(): b"<p>first run"}))
        raise why

    monkeypatch.setattr(making, "run_tasks", some)


def left(out: Path) -> set[str]:
    """What lies in a folder of editions, but for what always does."""
    return {path.name for path in out.iterdir()} - ALWAYS


def test_the_next_run_makes_only_what_is_not_finished(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_after(2, monkeypatch)
    with pytest.raises(CutShort):
        run()
    assert not (out / "latest").exists()
    came = undrawn(monkeypatch)
    made = run()
    assert len(came) == 2
    pages = [page.read_bytes() for page in (made.folder / "toy_2023").glob("*.html")]
    assert sum(page == b"<p>first run" for page in pages) == 2
    assert {brief.state for brief in made.manifest.briefs} == {State.BUILT}
    assert left(out) == {DAY, "latest"}


def test_a_page_that_was_torn_is_made_again(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_after(2, monkeypatch)
    with pytest.raises(CutShort):
        run()
    torn, _ = sorted(out.glob(".building-*/edition/toy_2023/*.html"))
    torn.write_bytes(b"<p>fir")
    torn.with_name(".half.html.new").write_bytes(b"<")
    came = undrawn(monkeypatch)
    made = run()
    assert len(came) == 3
    assert (made.folder / "toy_2023" / torn.name).read_bytes() != b"<p>fir"
    assert not list(made.folder.rglob("*.new"))


def test_a_record_that_was_torn_counts_for_nothing(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_after(2, monkeypatch)
    with pytest.raises(CutShort):
        run()
    one, other = sorted(out.glob(".building-*/made/toy_2023/*.json"))
    one.write_text(one.read_text(encoding="utf-8")[:80], encoding="utf-8")
    other.write_text("[]", encoding="utf-8")
    came = undrawn(monkeypatch)
    assert len(run().outcomes) == len(came) == 4


def test_other_work_starts_from_nothing_and_sweeps_up(
    run: Run, out: Path, change: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_after(2, monkeypatch)
    with pytest.raises(CutShort):
        run()
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    came = undrawn(monkeypatch)
    run()
    assert len(came) == 4
    assert left(out) == {DAY, "latest"}


def test_a_night_that_passes_midnight_ends_the_edition_that_it_began(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_after(2, monkeypatch)
    with pytest.raises(CutShort):
        run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 86400))
    came = undrawn(monkeypatch)
    made = run()
    assert (made.folder.name, str(made.manifest.day), len(came)) == (DAY, DAY, 2)


def test_after_two_days_a_begun_edition_is_begun_anew(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_after(2, monkeypatch)
    with pytest.raises(CutShort):
        run()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 2 * 86400))
    came = undrawn(monkeypatch)
    assert run().folder.name == "2024-01-02"
    assert len(came) == 4


def test_a_run_that_ends_between_the_rename_and_the_link_is_finished_by_the_next(
    run: Run, out: Path, change: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    undrawn(monkeypatch)
    run()
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)

    def cut(out: Path) -> None:
        raise CutShort

    with monkeypatch.context() as patch:
        patch.setattr(latest, "finish_publishing", cut)
        with pytest.raises(CutShort):
            run()
    assert (out / "latest").resolve().name == DAY, "the old edition, whole"
    run()
    assert (out / "latest").resolve().name == f"{DAY}-2"
    assert left(out) == {DAY, f"{DAY}-2", "latest"}


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("where", "name"),
    [(staging, "write"), (around, "called_apart"), (around, "bundle"), (edition, "publish")],
    ids=["a brief", "the index", "the zip", "the rename"],
)
def test_a_full_disk_is_one_message_and_publishes_nothing(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str, change
) -> None:
    undrawn(monkeypatch)
    run()
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    with monkeypatch.context() as patch:
        patch.setattr(where, name, lambda *_, **__: full())
        with pytest.raises(Refused) as refused:
            run()
    (problem,) = refused.value.problems
    assert (problem.code, problem.file) == ("out-not-writable", str(out))
    assert "No space left" in problem.facts["came"]
    assert (out / "latest").resolve().name == DAY
    assert not (out / f"{DAY}-2").exists()
    run()
    assert left(out) == {DAY, f"{DAY}-2", "latest"}


def test_inputs_that_change_in_the_meantime_are_no_edition(
    run: Run, out: Path, quick_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    undrawn(monkeypatch)
    run()
    notebook = quick_workspace.notebooks / "district_brief.ipynb"
    text = notebook.read_text(encoding="utf-8")
    notebook.write_text(text.replace("Bản tin huyện", "Bản tin"), encoding="utf-8")

    def saved_by_somebody(task: Task) -> str:
        notebook.write_text(text, encoding="utf-8")
        return "says"

    undrawn(monkeypatch, saved_by_somebody)
    with pytest.raises(Refused) as refused:
        run()
    assert [(one.code, one.file) for one in refused.value.problems] == [
        ("input-changed-meanwhile", "notebooks/district_brief.ipynb")
    ]
    assert (out / "latest").resolve().name == DAY
    assert not (out / f"{DAY}-2").exists()
