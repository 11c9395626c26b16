"""Kernels forked from a warm parent: each its own, none left behind, else plain ones."""

import logging
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from jupyter_client.provisioning import KernelProvisionerFactory
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from xhht_analysis.batch.kernels import QuietKernelManager
from xhht_analysis.batch.warm import owner
from xhht_analysis.batch.warm.owner import NotWarm, Preload, WarmParent, can_fork
from xhht_analysis.batch.warm.provisioner import NAME, PROVISIONER_VARIABLE, launcher_arguments

pytestmark = pytest.mark.skipif(not can_fork(), reason="kernels are forked on Linux only")
LIGHT = Preload(modules=("numpy", "ipykernel.kernelapp", "ipykernel.ipkernel"))


def prefer_warm(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a fresh process: jupyter_client asks for the default provisioner once and keeps it."""
    monkeypatch.setenv(PROVISIONER_VARIABLE, NAME)
    monkeypatch.setattr(KernelProvisionerFactory, "_instance", None)
    monkeypatch.setattr(owner, "_own", {})


@pytest.fixture
def parent(monkeypatch: pytest.MonkeyPatch) -> Iterator[WarmParent]:
    """A parent of this test's own, which every kernel of the test is forked from."""
    prefer_warm(monkeypatch)
    started = owner.warm_parent(LIGHT)
    assert started is not None
    yield started
    started.close()


@pytest.fixture
def run() -> Callable[[str], list[str]]:
    """The lines that a cell prints in a kernel of its own."""

    def execute(source: str, *, seconds: int = 30) -> list[str]:
        cell = nbformat.v4.new_code_cell(textwrap.dedent(source))
        notebook = nbformat.v4.new_notebook(cells=[cell])
        client = NotebookClient(
            notebook,
            kernel_name="python3",
            timeout=seconds,
            kernel_manager_class=QuietKernelManager,
        )
        client.execute()
        return "".join(output.get("text", "") for output in cell.outputs).splitlines()

    return execute


def children(pid: int) -> list[int]:
    """The processes that one has started and that are still there."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(one) for one in found.split()]


def gone(pid: int, *, within: float = 10.0) -> bool:
    """Whether a process ends, or has ended and only waits to be counted, before time is up."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state.split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_a_kernel_is_a_child_of_the_parent_with_everything_imported(parent, run) -> None:
    pid, has_numpy = run("import os, sys; print(os.getppid()); print('numpy' in sys.modules)")
    assert int(pid) == parent._process.pid
    assert has_numpy == "True"


def test_a_kernel_has_a_namespace_of_its_own(parent, run) -> None:
    run("import numpy; numpy.left_behind = 1; left_behind = 2")
    found = run("""
        import numpy
        print(hasattr(numpy, "left_behind"), "left_behind" in globals())
    """)
    assert found == ["False False"]


def test_what_the_parent_was_told_later_is_there_in_every_kernel_after_it(
    tmp_path: Path, run, monkeypatch
) -> None:
    told = "had = []\ndef take(what):\n    had.append(what)\n    return True\n"
    (tmp_path / "guest.py").write_text(f"{told}def fail(): 1 / 0\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    prefer_warm(monkeypatch)
    parent = owner.warm_parent(LIGHT)
    parent.call("guest:fail", {})
    parent.call("guest:take", {"what": "one"})
    parent.call("guest:take", {"what": "two"})
    assert run("import guest; print(*guest.had)") == ["one two"]
    parent.close()


def test_kernels_draw_random_numbers_of_their_own(parent, run) -> None:
    source = "import random, numpy; print(random.random(), numpy.random.random())"
    (one,), (other,) = run(source), run(source)
    assert all(a != b for a, b in zip(one.split(), other.split(), strict=True))


def test_a_kernel_runs_where_and_as_it_was_told(parent, run, monkeypatch, tmp_path) -> None:
    """The environment is the one of the moment of the launch, not of the parent's start."""
    monkeypatch.setenv("XHHT_ASKED", "sáng nay")
    assert run("import os; print(os.environ['XHHT_ASKED'])") == ["sáng nay"]
    monkeypatch.delenv("XHHT_ASKED")
    assert run("import os; print(os.environ.get('XHHT_ASKED'))") == ["None"]


def test_a_picture_of_a_warm_kernel_is_shown_in_the_notebook(monkeypatch) -> None:
    """matplotlib was imported in the parent, where nothing is shown."""
    prefer_warm(monkeypatch)
    started = owner.warm_parent(Preload(modules=(*LIGHT.modules, "matplotlib.pyplot")))
    cell = nbformat.v4.new_code_cell("import matplotlib.pyplot as plt; plt.plot([1, 2]);")
    notebook = nbformat.v4.new_notebook(cells=[cell])
    NotebookClient(notebook, kernel_name="python3").execute()
    started.close()
    assert any("image/png" in output.get("data", {}) for output in cell.outputs)


def test_a_failing_cell_tells_why_as_it_always_did(parent, run) -> None:
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        run("1 / 0")


def test_a_cell_that_takes_too_long_is_interrupted_and_its_kernel_ends(parent, run) -> None:
    with pytest.raises(Exception, match="timed out"):
        run("import time; time.sleep(60)", seconds=2)
    assert all(gone(pid) for pid in children(parent._process.pid))


def test_kernels_leave_nothing_behind(parent, run) -> None:
    run("print(1)")

    def open_files(pid: int) -> int:
        return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())

    before = open_files(parent._process.pid), open_files(os.getpid())
    for _ in range(8):
        assert run("print(1)") == ["1"]
    assert (open_files(parent._process.pid), open_files(os.getpid())) == before
    assert children(parent._process.pid) == []
    assert parent.ask("poll", pid=0) == {"code": None}


def test_a_kernel_that_is_killed_is_told_apart_from_one_that_ended(parent) -> None:
    kernel = parent.fork(["--version"], env=dict(os.environ), cwd=None)
    assert gone(kernel.pid)
    assert kernel.poll() == 0
    assert kernel.wait() == 0
    other = parent.fork([], env=dict(os.environ), cwd=None)
    other.kill()
    assert gone(other.pid)
    assert other.poll() == -signal.SIGKILL


def test_a_parent_that_dies_takes_its_kernels_along_and_is_started_anew(parent, run) -> None:
    kernel = parent.fork([], env=dict(os.environ), cwd=None)
    parent._process.kill()
    parent._process.wait()
    assert kernel.poll() == -signal.SIGKILL
    assert gone(kernel.pid), "killed by the system, as the parent could not"
    again = owner.warm_parent()
    assert again is not parent
    assert run("print(1)") == ["1"]
    again.close()


def test_an_owner_killed_outright_leaves_no_parent_and_no_kernel(tmp_path: Path) -> None:
    source = textwrap.dedent("""
        import os, time
        from xhht_analysis.batch.warm.owner import Preload, WarmParent
        parent = WarmParent(Preload(modules=("ipykernel.kernelapp",)))
        kernel = parent.fork([], env=dict(os.environ), cwd=None)
        print(parent._process.pid, kernel.pid, flush=True)
        time.sleep(60)
    """)
    with subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True) as own:
        pids = [int(pid) for pid in own.stdout.readline().split()]
        assert len(pids) == 2
        own.kill()
    assert all(gone(pid) for pid in pids)


def test_a_preload_that_starts_threads_is_not_forked_and_says_so_once(
    monkeypatch, tmp_path, caplog, run
) -> None:
    thread = "threading.Thread(target=time.sleep, args=(99,), daemon=True)"
    (tmp_path / "threaded.py").write_text(f"import threading, time\n{thread}.start()\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    prefer_warm(monkeypatch)
    with caplog.at_level(logging.WARNING):
        assert owner.warm_parent(Preload(modules=("threaded",))) is None
        assert owner.warm_parent() is None
        assert run("import os; print(os.getppid())") == [str(os.getpid())], "a plain kernel"
    (said,) = [one for one in caplog.records if one.name == owner.__name__]
    assert said.getMessage() == (
        "plain kernels instead of warm ones: 2 threads after loading, so a fork is not safe"
    )


def test_a_preload_that_fails_is_no_parent() -> None:
    with pytest.raises(NotWarm, match="ModuleNotFoundError: No module named 'no_such"):
        WarmParent(Preload(modules=("no_such_module_anywhere",)))


@pytest.mark.parametrize(
    ("cmd", "expected"),
    [
        ([sys.executable, "-m", "ipykernel_launcher", "-f", "c.json"], ["-f", "c.json"]),
        ([sys.executable, "-Xfrozen_modules=off", "-m", "ipykernel_launcher", "-f", "c"],
         ["-f", "c"]),
        ([sys.executable, "-O", "-m", "ipykernel_launcher", "-f", "c.json"], None),
        (["/usr/bin/python2", "-m", "ipykernel_launcher", "-f", "c.json"], None),
        (["R", "--slave", "-e", "IRkernel::main()"], None),
    ],
)  # fmt: skip
def test_only_ipython_kernels_of_this_interpreter_are_forked(cmd, expected) -> None:
    assert launcher_arguments(cmd) == expected
