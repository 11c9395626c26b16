"""One batch at a time in a folder; the second is told who holds it and ends with 3."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from xhht_analysis.batch.events import log
from xhht_analysis.batch.lock import Locked, holding
from xhht_analysis.catalogue import Workspace
from xhht_analysis.vocabulary.problems import Refused

HOLDS = """
import sys, time
from pathlib import Path
from xhht_analysis.batch.lock import holding
with holding(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Another process that holds the folder."""
    process = subprocess.Popen(
        (sys.executable, "-c", HOLDS, str(tmp_path / "out")), stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_is_told_who_is_first(holder: subprocess.Popen, tmp_path: Path) -> None:
    with pytest.raises(Locked) as locked, holding(tmp_path / "out"):
        pass
    assert locked.value.holder.pid == holder.pid
    assert locked.value.holder.since.endswith("+00:00")


def test_the_command_ends_with_3_and_names_the_holder(
    holder: subprocess.Popen, tmp_path: Path, toy_workspace: Workspace, xhht
) -> None:
    said = xhht("build", "--out", tmp_path / "out")
    assert said.code == 3
    assert f"tiến trình {holder.pid}, từ 20" in said.err
    assert f"process {holder.pid}, since 20" in said.err
    assert not list((tmp_path / "out").glob("[0-9]*"))


def test_a_holder_that_was_killed_keeps_nobody_out(
    holder: subprocess.Popen, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    caplog.set_level("INFO", log.name)
    with holding(tmp_path / "out"):
        mine = json.loads((tmp_path / "out" / ".batch.json").read_text(encoding="utf-8"))
        assert mine["pid"] == os.getpid()
    (record,) = caplog.records
    assert (record.event, record.facts["pid"]) == ("stale-lock", holder.pid)
    assert not (tmp_path / "out" / ".batch.json").exists()


def test_a_holder_that_says_nothing_of_itself_still_holds(
    holder: subprocess.Popen, tmp_path: Path, toy_workspace: Workspace, xhht
) -> None:
    (tmp_path / "out" / ".batch.json").write_text("{", encoding="utf-8")
    said = xhht("build", "--out", tmp_path / "out")
    assert (said.code, "Another batch is at work" in said.err) == (3, True)


def test_another_folder_is_free(holder: subprocess.Popen, tmp_path: Path) -> None:
    with holding(tmp_path / "elsewhere"):
        assert (tmp_path / "elsewhere").is_dir()


def test_a_file_in_place_of_the_folder_is_one_message(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(Refused) as refused, holding(tmp_path / "out"):
        pass
    assert [one.code for one in refused.value.problems] == ["out-not-writable"]
