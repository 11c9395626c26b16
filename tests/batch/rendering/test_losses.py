"""Kernels and workers that are lost or go too far: each told of, none takes another along."""

import logging
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, wait
from multiprocessing import forkserver

import pytest

from tests.batch.rendering.conftest import Province
from tests.batch.rendering.hanging import Hanging
from xhht_analysis.batch.rendering import running
from xhht_analysis.batch.rendering.tasks import Limits, Made
from xhht_analysis.batch.warm.owner import can_fork

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_fork(), reason="finds its way from kernel to worker on Linux"),
]
LIMITS = Limits(attempts=2)
HANGS = Limits(seconds=8, export_seconds=1)
ONCE = """
    import os, pathlib, signal
    mark = pathlib.Path({mark!r})
    first = not mark.exists()
    mark.touch()
"""
# The kernel's parent is the warm parent, whose parent is the worker.
WORKER = "worker = int(open(f'/proc/{os.getppid()}/stat').read().rpartition(')')[2].split()[1])"


@pytest.fixture(scope="module")
def log() -> Iterator[list[logging.LogRecord]]:
    """What the batch has told."""
    told: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = told.append
    batch = logging.getLogger("xhht_analysis.batch")
    batch.addHandler(handler)
    yield told
    batch.removeHandler(handler)


@pytest.fixture(scope="module")
def ends(
    province: Province, tmp_path_factory: pytest.TempPathFactory, log: list
) -> dict[str, Made]:
    """One run in which all of it happens at once."""
    marks = tmp_path_factory.mktemp("marks")

    def once(name: str) -> str:
        return ONCE.format(mark=str(marks / name))

    return province.run(
        province.task("plain"),
        province.task("kernel-once", once("a") + """
    if first:
        os.kill(os.getpid(), signal.SIGKILL)""", limits=LIMITS),
        province.task("kernel-always", """
            import os, signal
            os.kill(os.getpid(), signal.SIGKILL)""", limits=LIMITS),
        province.task("worker-once", once("b") + f"""
    {WORKER}
    if first:
        os.kill(worker, signal.SIGKILL)
        import time; time.sleep(60)""", limits=LIMITS),
        province.task("worker-always", f"""
            import os, signal, time
            {WORKER}
            os.kill(worker, signal.SIGKILL)
            time.sleep(60)""", limits=LIMITS, language="en"),
        province.task("too-long", "import time; time.sleep(60)", limits=Limits(seconds=4)),
        province.task("too-large", """
            import time
            taken = [bytearray(b"x") * 10**8 for _ in range(9)]
            time.sleep(60)""", limits=Limits(memory_mb=700)),
        province.task("hung", formats=Hanging(("html",)), limits=HANGS),
        province.task("wrong", "1 / 0"),
        province.task("last"),
    )  # fmt: skip


@pytest.mark.parametrize("name", ["plain", "last"])
def test_what_happens_to_others_is_not_noticed(ends, name: str) -> None:
    made = ends[name]
    assert (made.message, len(made.files)) == ("", 1)


def test_whatever_happens_every_task_ends(ends) -> None:
    assert len(ends) == 10


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (
            "kernel-once",
            "Tiến trình chạy sổ tay dừng giữa chừng ở ô 5 (bị hệ điều hành hoặc người khác dừng "
            "bằng SIGKILL, thường do hết bộ nhớ).",
        ),
        (
            "worker-once",
            "Tiến trình lập bản tin dừng giữa chừng (bị hệ điều hành hoặc người khác dừng bằng "
            "SIGKILL, thường do hết bộ nhớ).",
        ),
    ],
)
def test_what_was_lost_once_is_made_all_the_same(ends, log, name: str, reason: str) -> None:
    made = ends[name]
    assert (made.message, len(made.files), made.losses) == ("", 1, (reason,))


@pytest.mark.parametrize(
    ("name", "said"),
    [("kernel-always", "Đã thử 2 lần."), ("worker-always", "Tried 2 times.")],
)
def test_what_is_always_lost_is_given_up_and_says_so(ends, name: str, said: str) -> None:
    made = ends[name]
    assert made.message == f"{made.losses[-1]} {said}"
    assert len(made.losses) == 2


def test_each_loss_is_logged_with_its_reason(ends, log) -> None:
    lost = [one for one in log if getattr(one, "event", "") == "lost"]
    told = [one.facts["why"] for one in lost]
    assert sorted(told) == sorted(loss for made in ends.values() for loss in made.losses)
    assert {one.levelno for one in lost} == {logging.WARNING}


def test_a_notebook_that_takes_too_long_is_stopped_and_not_tried_again(ends) -> None:
    made = ends["too-long"]
    expected = "Sổ tay chạy quá 4 giây và đã bị dừng ở ô 5. Giới hạn đặt bằng --timeout."
    assert (made.message, made.losses) == (expected, ())
    assert 4 <= made.seconds < 20


def test_a_notebook_that_takes_too_much_memory_is_stopped_and_not_tried_again(ends) -> None:
    made = ends["too-large"]
    assert made.message.startswith("Sổ tay dùng đến ")
    assert "quá giới hạn 700 MB, và đã bị dừng ở ô 5." in made.message
    assert made.losses == ()


def test_files_that_are_never_done_cost_no_more_than_their_time(ends) -> None:
    """Whatever holds the interpreter: typst does while it sets a page."""
    made = ends["hung"]
    assert made.message == (
        "Chưa xong sau 9 giây, kể cả thời gian ghi các tệp; tiến trình lập bản tin đã bị dừng. "
        "Giới hạn đặt bằng --timeout."
    )
    assert made.losses == ()


def test_a_wrong_cell_is_told_and_not_tried_again(ends) -> None:
    assert ends["wrong"].message == "ZeroDivisionError: division by zero (cell 5)"
    assert ends["wrong"].losses == ()


def test_a_server_that_is_killed_while_it_makes_a_worker_is_replaced(
    province: Province, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python learns the new process's number from a pipe, which then is at its end."""
    read, asked = forkserver.read_signed, []

    def torn(end: int) -> int:
        asked.append(end)
        if len(asked) == 1:
            raise EOFError("unexpected EOF")
        return read(end)

    monkeypatch.setattr(forkserver, "read_signed", torn)
    assert province.run(province.task("server"), workers=1)["server"].files
    assert len(asked) > 1


def test_two_workers_that_are_lost_in_the_same_moment_are_both_told(
    province: Province, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one's place is taken again before anybody has asked why it was lost."""

    def one_of_all(asked: Iterable[Future], **_: object) -> tuple[list[Future], list[Future]]:
        done, _ = wait(asked)
        return [next(iter(done))], []

    monkeypatch.setattr(running, "wait", one_of_all)
    cell = f"""
    import os, signal
    {WORKER}
    os.kill(worker, signal.SIGKILL)
    """
    once = Limits(attempts=1)
    gone = [province.task(name, cell, limits=once) for name in ("one", "other")]
    found = province.run(*gone, province.task("third"), province.task("fourth"))
    assert [len(found[name].losses) for name in ("one", "other", "third", "fourth")] == [1, 1, 0, 0]
    assert found["third"].files
    assert found["fourth"].files
