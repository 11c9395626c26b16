"""A Dask cluster of processes on this machine makes the same bytes, even if it loses some."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import psutil
import pytest

from tests.batch.rendering.conftest import DAY, Province
from xhht_analysis.batch.rendering import cluster as cluster_module
from xhht_analysis.batch.rendering.tasks import Task
from xhht_analysis.batch.warm.owner import can_fork
from xhht_analysis.vocabulary.problems import Problem, Refused

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_fork(), reason="finds its way from kernel to worker on Linux"),
]
QUIET = ("--no-dashboard", "--host", "127.0.0.1")
ONE = ("--nworkers", "1", "--nthreads", "1", "--no-nanny")
# A worker that is killed while it works on the brief, the first time that it is worked on.
KILLED_ONCE = """
import os, pathlib, signal, time
mark = pathlib.Path({mark!r})
if not mark.exists():
    worker = int(open(f'/proc/{{os.getppid()}}/stat').read().rpartition(')')[2].split()[1])
    mark.write_text(str(worker))
    os.kill(worker, signal.SIGKILL)
    time.sleep(60)
"""


@dataclass(frozen=True)
class Started:
    """A scheduler and its workers, each a process of its own."""

    scheduler: str
    workers: tuple[subprocess.Popen, ...]


def dask(stack: ExitStack, *arguments: str | Path, folder: Path) -> subprocess.Popen:
    """A command of Dask's own, ended with the stack."""
    with (folder / "said.txt").open("ab") as said:
        process = subprocess.Popen(
            (sys.executable, "-m", "dask", *map(str, arguments)),
            cwd=folder, stdout=said, stderr=said,
        )  # fmt: skip
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    """Two workers."""
    distributed = pytest.importorskip("distributed")
    folder = tmp_path_factory.mktemp("dask")
    where = folder / "scheduler.json"
    with ExitStack() as stack:
        dask(stack, "scheduler", *QUIET, "--port", "0", "--scheduler-file", where, folder=folder)
        own = ("worker", *QUIET, *ONE, "--scheduler-file", where, "--local-directory", folder)
        workers = tuple(dask(stack, *own, folder=folder) for _ in range(2))
        until = time.monotonic() + 60
        while not where.exists():
            assert time.monotonic() < until, (folder / "said.txt").read_text()
            time.sleep(0.05)
        with distributed.Client(scheduler_file=str(where), set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
            address = client.scheduler.address
        yield Started(address, workers)


def test_a_worker_killed_in_the_middle_costs_no_brief_and_no_byte(
    cluster: Started, province: Province, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    mark = tmp_path / "mark"
    tasks = [Task(job=job, edition="2024-01-02", day=DAY) for job in province.jobs]
    own = province.task("killed-once", KILLED_ONCE.format(mark=str(mark)))
    tasks.insert(1, replace(own, job=replace(own.job, publication="toy_2023", formats=("xlsx",))))
    found = {}
    for way in (
        {"executor": "dask", "scheduler": cluster.scheduler, "shared": f"file://{shared}"},
        {"executor": "local"},
    ):
        made = []
        province.run(*tasks, made=made.append, **way)
        assert [one.message for one in made] == [""] * len(tasks)
        found[way["executor"]] = {
            name: content for one in made for name, content in one.files.items()
        }
    assert int(mark.read_text()) in [worker.pid for worker in cluster.workers]
    assert sorted(worker.poll() is None for worker in cluster.workers) == [False, True]
    assert len(found["local"]) == len(tasks)
    assert found["dask"] == found["local"]
    assert list(shared.iterdir()) == []
    (left,) = [worker.pid for worker in cluster.workers if worker.poll() is None]
    assert psutil.Process(left).children() == [], "neither parent nor kernel"


def refused(province: Province, **execution: str) -> list[Problem]:
    """The problems of a run that does not begin."""
    with pytest.raises(Refused) as told:
        province.run(province.task(), executor="dask", **execution)
    return list(told.value.problems)


def test_a_scheduler_that_cannot_be_reached_is_named(province: Province, monkeypatch) -> None:
    monkeypatch.setattr(cluster_module, "_REACHED", 1.0)
    (problem,) = refused(province, scheduler="tcp://127.0.0.1:9")
    assert (problem.code, problem.file) == ("scheduler-unreachable", "tcp://127.0.0.1:9")


def test_a_library_that_is_not_installed_is_named(province: Province, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    (problem,) = refused(province, scheduler="tcp://127.0.0.1:9")
    assert problem.code == "dask-missing"


def test_workers_of_another_version_are_refused(
    cluster: Started, province: Province, monkeypatch
) -> None:
    monkeypatch.setitem(cluster_module.versions(), "pandas", "1.5.3")
    problems = refused(province, scheduler=cluster.scheduler)
    assert {(one.code, one.place, one.facts["expected"]) for one in problems} == {
        ("worker-unlike", "pandas", "1.5.3")
    }


def test_workers_that_do_not_see_the_folders_are_refused(
    cluster: Started, province: Province, tmp_path: Path
) -> None:
    elsewhere = replace(province, results=tmp_path / "not-there")
    problems = refused(elsewhere, scheduler=cluster.scheduler)
    assert {(one.code, one.facts["folder"]) for one in problems} == {
        ("worker-sees-not", str(tmp_path / "not-there"))
    }
