"""What makes warm kernels quick to start and sure to end."""

import asyncio
import os
import subprocess
import sys
import textwrap
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
import zmq
from jupyter_client.provisioning import KernelProvisionerFactory

from tests.bench.kernels import Held, run, surplus
from xhht_analysis.batch.kernels import QuietKernelManager
from xhht_analysis.batch.rendering.folder import own_folder
from xhht_analysis.batch.warm import owner
from xhht_analysis.batch.warm.owner import Preload, can_fork
from xhht_analysis.batch.warm.parent import KEPT_OUT
from xhht_analysis.batch.warm.provisioner import NAME, PROVISIONER_VARIABLE

pytestmark = pytest.mark.skipif(not can_fork(), reason="kernels are forked on Linux only")
LIGHT = Preload(modules=("ipykernel.kernelapp", "ipykernel.ipkernel"))


@pytest.fixture(autouse=True)
def warm(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a fresh process: jupyter_client asks for the default provisioner once and keeps it."""
    monkeypatch.setenv(PROVISIONER_VARIABLE, NAME)
    monkeypatch.setattr(KernelProvisionerFactory, "_instance", None)
    monkeypatch.setattr(owner, "_own", {})


@pytest.mark.slow
def test_thirty_kernels_leave_nothing_behind() -> None:
    before, after, took = run(30, at_once=3, preload=LIGHT)
    assert len(took) == 30
    assert surplus(before, after) == []


def test_what_has_grown_is_named() -> None:
    """A count by one, memory by more than a tenth."""
    before = Held(
        processes=1, owner_files=8, parent_files=6, owner_threads=1, parent_threads=1,
        owner_mb=40.0, parent_mb=300.0, temporary=6, shared_memory=10,
    )  # fmt: skip
    assert surplus(before, replace(before, owner_mb=44.0, owner_files=7)) == []
    more = replace(before, processes=2, parent_mb=330.1, shared_memory=11)
    assert surplus(before, more) == [
        "processes: 1 -> 2", "parent_mb: 300.0 -> 330.1", "shared_memory: 10 -> 11",
    ]  # fmt: skip


def test_a_kernel_is_heard_without_a_thread_or_a_file_elsewhere() -> None:
    async def look() -> tuple[int, set[Path]]:
        manager = QuietKernelManager(kernel_name="python3")
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        # It is there before the kernel listens, and must not wait a tenth of a second each time.
        assert client.shell_channel.socket.getsockopt(zmq.RECONNECT_IVL) < 10
        await client.wait_for_ready(timeout=30)
        threads = [one.name for one in threading.enumerate() if "HBChannel" in type(one).__name__]
        files = {Path(manager.connection_file).parent, Path(manager.ip).parent}
        await manager.shutdown_kernel(now=True)
        client.stop_channels()
        return len(threads), files

    parent = owner.warm_parent(LIGHT)
    assert asyncio.run(look()) == (0, {own_folder()})
    parent.close()


def test_a_kernel_that_dies_before_it_answers_is_told() -> None:
    async def look() -> None:
        manager = QuietKernelManager(kernel_name="python3")
        await manager.start_kernel(extra_arguments=["--no-such-option=1", "--transport=wrong"])
        client = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=30)
        finally:
            client.stop_channels()
            await manager.cleanup_resources()

    parent = owner.warm_parent(LIGHT)
    with pytest.raises(RuntimeError, match="Kernel died before replying"):
        asyncio.run(look())
    parent.close()


@pytest.mark.parametrize("name", KEPT_OUT)
def test_a_library_that_others_bring_along_is_left_to_the_kernel(
    name: str, monkeypatch, tmp_path: Path
) -> None:
    """It starts a thread when it is imported; the parent must not, a kernel may."""
    thread = "threading.Thread(target=time.sleep, args=(9,), daemon=True)"
    (tmp_path / f"{name}.py").write_text(f"import threading, time\n{thread}.start()\n")
    tries = f"try:\n    import {name}\nexcept ImportError:\n    {name} = None\n"
    (tmp_path / "guest.py").write_text(tries)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    parent = owner.warm_parent(Preload(modules=(*LIGHT.modules, "guest")))
    assert parent is not None, "one thread after all"
    found = tmp_path / "found"
    (tmp_path / "once.py").write_text(
        f"import pathlib, {name}\npathlib.Path({str(found)!r}).write_text({name}.__name__)\n"
    )
    kernel = parent.fork(
        ["--IPKernelApp.exec_lines=import once", f"-f={tmp_path}/c.json"],
        env=dict(os.environ), cwd=None,
    )  # fmt: skip
    waited(found)
    assert found.read_text() == name
    kernel.kill()
    parent.close()


@pytest.mark.slow
def test_the_server_of_workers_has_none_of_them() -> None:
    source = "import sys, xhht_analysis.batch.rendering.loaded; print(*sys.modules)"
    done = subprocess.run(
        (sys.executable, "-c", source), capture_output=True, text=True, check=True
    )
    assert set(KEPT_OUT).isdisjoint(done.stdout.split())


def waited(path: Path) -> None:
    until = time.monotonic() + 30
    while not (path.exists() and path.read_text()):
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("thread", "program"),
    [("", "split"), ("threading.Thread(target=time.sleep, args=(9,), daemon=True).start()", "new")],
)
def test_a_process_with_one_thread_and_all_modules_forks_itself_as_parent(
    thread: str, program: str
) -> None:
    """Nothing that the process has open is open in its parent, be it a pipe that others wait on."""
    source = textwrap.dedent(f"""
        import ipykernel.kernelapp, ipykernel.ipkernel, os, threading, time
        from pathlib import Path
        from xhht_analysis.batch.warm.owner import Preload, WarmParent
        open_file = open("/proc/self/status")
        os.dup2(open_file.fileno(), 200)
        {thread}
        modules = ("ipykernel.kernelapp", "ipykernel.ipkernel")
        parent = WarmParent(Preload(modules=modules, split=True))
        own = Path(f"/proc/{{parent.pid}}")
        print("new" if b"-m" in (own / "cmdline").read_bytes().split(b"\\0") else "split")
        files = [os.readlink(one) for one in (own / "fd").iterdir() if int(one.name) > 2]
        print([one.partition(":")[0] for one in files])
        print(parent.ask("poll", pid=0))
        parent.close()
        print(parent.alive)
    """)
    done = subprocess.run(
        (sys.executable, "-c", source), capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [program, "['socket']", "{'code': None}", "False"]
