"""However a run ends, no kernel, worker or folder of it is left."""

import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.batch.rendering.conftest import DAY, ROOT, Province
from xhht_analysis.batch.rendering.folder import PREFIX
from xhht_analysis.batch.rendering.tasks import Execution, Made, Task
from xhht_analysis.batch.warm.owner import can_fork

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_fork(), reason="looks at processes as Linux shows them"),
]
SLEEPS = "import os, time; open(os.environ['XHHT_SEEN'], 'a').write('.'); time.sleep(99)"
_SERVER = "from multiprocessing.forkserver import main"
# Whatever started the tests may have told what it starts to ignore Ctrl-C, as shells do in the
# background.
MAIN = """
import pickle, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from xhht_analysis.batch.rendering.slots import start_ahead
from xhht_analysis.batch.rendering.running import run_tasks
if __name__ == "__main__":
    start_ahead()
    run_tasks(**pickle.load(sys.stdin.buffer), made=print)
"""


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder for all temporary files of a run, with a name short enough for sockets in it."""
    folder = Path(tempfile.mkdtemp(prefix="xhht-test-", dir="/tmp"))
    yield folder
    shutil.rmtree(folder)


def family(pid: int) -> list[psutil.Process]:
    """A process and all that it has started, whatever became of those in between."""
    one = psutil.Process(pid)
    return [one, *one.children(recursive=True)]


def at_work() -> list[str]:
    """What this process has started, but for Python's own fork server and its tracker.

    One that has just ended has no command any more; whoever started it takes note of that soon.
    """
    until = time.monotonic() + 10
    while True:
        try:
            commands = [" ".join(one.cmdline()) for one in family(os.getpid())[1:]]
        except psutil.NoSuchProcess:
            assert time.monotonic() < until, "nobody takes note of one that has ended"
            time.sleep(0.05)
        else:
            return [one for one in commands if "resource_tracker" not in one and _SERVER not in one]


def seen(path: Path, count: int) -> None:
    """Wait until so many kernels are at work."""
    until = time.monotonic() + 90
    while not path.exists() or path.stat().st_size < count:
        assert time.monotonic() < until, "the kernels do not start"
        time.sleep(0.05)


def started(province: Province, folder: Path, cell: str) -> subprocess.Popen:
    """A program of its own that runs two tasks, whose notebooks have such a cell."""
    tasks = [province.task(f"{folder.name}-{number}", cell) for number in (1, 2)]
    own = {
        "tasks": tasks,
        "execution": Execution(workers=2),
        "results": province.results,
        "workspace": province.workspace.root,
    }
    folder.mkdir()
    environment = os.environ | {"TMPDIR": str(folder), "XHHT_SEEN": str(folder / "seen")}
    main = subprocess.Popen(
        (sys.executable, "-c", MAIN), cwd=ROOT, env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    main.stdin.write(pickle.dumps(own))
    main.stdin.close()
    return main


def test_a_run_that_is_ended_from_outside_takes_everything_along(
    province: Province, short: Path
) -> None:
    ways = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
    mains = {way: started(province, short / way.name, SLEEPS) for way in ways}
    for way, main in mains.items():
        seen(short / way.name / "seen", 2)
        everyone = family(main.pid)
        # The program, its fork server and tracker, two workers, their parents, their kernels.
        assert len(everyone) == 9
        main.send_signal(way)
        _, left = psutil.wait_procs(everyone, timeout=15)
        assert left == []
        main.stderr.close()
        main.wait()
    # What only the program itself could remove is removed by the next one that starts.
    assert list((short / "SIGINT").glob(f"{PREFIX}*")) == []
    environment = os.environ | {"TMPDIR": str(short / "SIGKILL")}
    sweep = "from xhht_analysis.batch.rendering.folder import sweep; sweep()"
    subprocess.run((sys.executable, "-c", sweep), env=environment, cwd=ROOT, check=True)
    assert [one.name for one in (short / "SIGKILL").iterdir()] == ["seen"]


def test_a_run_that_ends_well_says_nothing_and_leaves_nothing(
    province: Province, short: Path
) -> None:
    main = started(province, short / "well", "")
    assert (main.stderr.read(), main.wait()) == (b"", 0)
    main.stderr.close()
    assert list((short / "well").iterdir()) == []


def test_what_the_caller_raises_ends_the_run_at_once(
    province: Province, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("XHHT_SEEN", str(tmp_path / "seen"))

    raised: list[float] = []

    def made(one: Made) -> None:
        seen(tmp_path / "seen", 1)
        raised.append(time.monotonic())
        raise OSError("No space left on device")

    tasks = [province.task("sleeps", SLEEPS), *(plain(province) for _ in range(3))]
    with pytest.raises(OSError, match="No space left"):
        province.run(*tasks, made=made)
    assert time.monotonic() - raised[0] < 8, "nobody waits for what sleeps, or is killed for it"
    assert at_work() == []


def plain(province: Province) -> Task:
    return Task(job=province.jobs[0], edition="2024-01-02", day=DAY)
