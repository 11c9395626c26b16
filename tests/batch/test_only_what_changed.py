"""A second run: nothing where nothing changed, and only the briefs that say something else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.editions import computed_once, undrawn
from xhht_analysis.batch.building import Standing, build
from xhht_analysis.batch.edition import Edition
from xhht_analysis.batch.history import history
from xhht_analysis.batch.manifest import Request, State, Why
from xhht_analysis.batch.rendering.tasks import Execution, Task
from xhht_analysis.catalogue import Workspace

DAY, EPOCH = "2023-12-31", "1704000000"
BEFORE, AFTER = "2023,99201,1000,60,40,20,50", "2023,99201,1000,60,40,20,49"
VIETNAMESE = Request(languages=("vi",))

Run = Callable[..., Edition | Standing]


@pytest.fixture
def run(quick_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A run over the made-up province into one folder."""
    computed_once(monkeypatch)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)

    def once(request: Request = VIETNAMESE, **more: object) -> Edition | Standing:
        facts = {"out": tmp_path / "out", "execution": Execution(workers=2)}
        return build(quick_workspace, request, **(facts | more))

    return once


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> list[Task]:
    """Every brief says its area's code, and nobody draws it; the tasks that came."""
    return undrawn(monkeypatch, lambda task: task.job.area.code)


def states(edition: Edition) -> dict[str, tuple[State, tuple[Why, ...], str]]:
    """Of each area's brief its state, why it was made, and the edition of its files."""
    return {one.area: (one.state, one.why, one.since) for one in edition.manifest.briefs}


def made(why: Why, since: str) -> tuple[State, tuple[Why, ...], str]:
    return State.BUILT, (why,), since


KEPT = (State.KEPT, (), DAY)


def test_where_nothing_changed_the_edition_stands(run: Run, tasks: list[Task]) -> None:
    first = run()
    assert isinstance(first, Edition)
    before = len(tasks)
    again = run()
    assert isinstance(again, Standing)
    assert (again.folder, again.manifest) == (first.folder, first.manifest)
    assert len(tasks) == before
    assert {path.name for path in first.folder.parent.glob("[!.s]*")} == {DAY, "latest", "log"}


def test_all_is_made_anew_where_that_is_asked_for(run: Run, tasks: list[Task]) -> None:
    run()
    forced = states(run(force=True))
    assert set(forced.values()) == {made(Why.FORCED, f"{DAY}-2")}
    assert {task.known for task in tasks} == {""}


def test_a_brief_that_still_says_the_same_keeps_its_files(
    run: Run, tasks: list[Task], change: Callable[..., None]
) -> None:
    first = run()
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    second = run()
    # The district tells of the correction, and so does the province, whose district it is.
    anew = made(Why.FIGURES, f"{DAY}-2")
    assert states(second) == {"99": anew, "991": KEPT, "992": anew, "993": KEPT}
    assert second.manifest.changed == ("data/returns/2023/qualification.csv",)
    for brief in second.manifest.briefs:
        for place in brief.files:
            same = (first.folder / place).read_bytes() == (second.folder / place).read_bytes()
            assert same == (brief.state is State.KEPT)
    index = (second.folder / "index.html").read_text(encoding="utf-8")
    assert index.count(f"Giữ nguyên từ ấn bản {DAY}") == 2


def test_a_kept_brief_stays_that_of_the_edition_it_was_made_in(
    run: Run, tasks: list[Task], change: Callable[..., None]
) -> None:
    run()
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    run()
    change("data/returns/2023/qualification.csv", AFTER, BEFORE)
    third = run()
    assert states(third)["991"] == KEPT
    assert states(third)["992"] == made(Why.FIGURES, f"{DAY}-3")


def test_other_declarations_are_looked_at_and_kept_where_no_word_of_them_shows(
    run: Run, tasks: list[Task], quick_workspace: Workspace
) -> None:
    run()
    plan = next((quick_workspace.data / "plans").glob("*.yml"))
    plan.write_text(plan.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    before = len(tasks)
    second = run()
    assert [task.known for task in tasks[before:]] == [
        task.job.area.code for task in tasks[before:]
    ]
    assert {state for state, _, _ in states(second).values()} == {State.KEPT}


@pytest.mark.parametrize("damage", ["altered", "lost"])
def test_a_brief_whose_file_is_no_longer_what_was_published_is_made_anew(
    run: Run, tasks: list[Task], damage: str
) -> None:
    first = run()
    page = next((first.folder / "toy_2023").glob("991-*.html"))
    page.unlink()
    if damage == "altered":
        page.write_text("<p>99,9 %", encoding="utf-8")
    second = run()
    assert states(second) == {
        "99": KEPT,
        "991": made(Why.DAMAGED, f"{DAY}-2"),
        "992": KEPT,
        "993": KEPT,
    }


def test_what_failed_is_tried_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    undrawn(monkeypatch, failing={"993": "hỏng"})
    assert [brief.area for brief in run().manifest.failed] == ["993"]
    undrawn(monkeypatch)
    second = states(run())
    assert second == {"99": KEPT, "991": KEPT, "992": KEPT, "993": made(Why.FAILED, f"{DAY}-2")}


def test_other_formats_are_another_request(run: Run, tasks: list[Task]) -> None:
    run()
    found = run(Request(languages=("vi",), formats=("html", "xlsx")))
    assert {why for _, why, _ in states(found).values()} == {(Why.FORMATS,)}


def test_the_list_of_editions_says_why_each_brief_was_made(
    run: Run, tasks: list[Task], change: Callable[..., None], xhht, tmp_path: Path
) -> None:
    run()
    change("data/returns/2023/qualification.csv", BEFORE, AFTER)
    run()
    first, second = history(tmp_path / "out")
    assert (first.name, first.latest, second.name, second.latest) == (DAY, False, f"{DAY}-2", True)
    assert {why: [one.area for one in briefs] for why, briefs in second.anew.items()} == {
        (Why.FIGURES,): ["992", "99"]
    }
    said = xhht("list", "editions", "--out", tmp_path / "out").out
    assert "ấn bản trước chưa có" in said
    assert "số liệu / figures" in said
    assert "2 giữ nguyên / 2 kept" in said
    assert "data/returns/2023/" in said
