"""What is called in a process of its own: its answer, its errors, and its loss."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from xhht_analysis.batch.rendering.slots import called_apart

# What is drawn with, and what tests of samples are made with: half a second and more each.
_HEAVY = ("xhht_analysis.reports.brief", "xhht_analysis.drawing.picture", "statsmodels")


def test_what_is_called_apart_is_answered_from_there() -> None:
    assert called_apart(os.getpid) != os.getpid()


def test_an_error_comes_back_as_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="none"):
        called_apart(partial(Path.read_bytes, tmp_path / "none"))


def _killed_unless(pid: int) -> int:
    if os.getpid() != pid:
        os.kill(os.getpid(), signal.SIGTERM)
    return os.getpid()


def test_what_a_lost_process_was_to_do_is_done_here() -> None:
    assert called_apart(partial(_killed_unless, os.getpid())) == os.getpid()


def test_a_build_loads_nothing_that_only_processes_for_reports_need() -> None:
    program = (
        "import sys\n"
        "from xhht_analysis.batch import building, edition, preparation, work\n"
        f"print([name for name in {_HEAVY} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
