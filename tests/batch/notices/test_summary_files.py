"""The summary's two files are replaced whole or left as they were, and stop no run."""

import os
import time
from pathlib import Path

import pytest

from tests.batch.notices.runs import brief, manifest_of, publish, run_at
from xhht_analysis.batch.notices.files import write_summary
from xhht_analysis.batch.notices.outcome import of_edition, of_refusal
from xhht_analysis.batch.notices.summary import Summary
from xhht_analysis.vocabulary.problems import Problem


@pytest.fixture
def earlier(tmp_path: Path) -> Summary:
    publish(tmp_path, manifest := manifest_of(brief("991")))
    write_summary(of_edition(manifest, run_at(tmp_path, 1)))
    return of_edition(manifest, run_at(tmp_path, 2), fresh=False)


def test_a_full_disk_leaves_the_files_of_before_and_one_line(
    tmp_path: Path, earlier: Summary, monkeypatch: pytest.MonkeyPatch, capsys, caplog
) -> None:
    before = {path.name: path.read_bytes() for path in tmp_path.glob("summary*")}

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert not write_summary(earlier)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*summary*")} == before
    line = "Không ghi được tệp tóm tắt (No space left on device). / The summary could not be"
    said = capsys.readouterr().err
    assert said.startswith(line)
    assert said.count("\n") == 1
    assert [record.event for record in caplog.records] == ["summary-failed"]


def test_what_a_killed_run_left_is_swept_and_a_running_one_left_alone(
    tmp_path: Path, earlier: Summary
) -> None:
    old, young = tmp_path / ".summary-1-summary.json", tmp_path / ".summary-2-summary.txt"
    for path in (old, young):
        path.touch()
    os.utime(old, (time.time() - 3600,) * 2)
    assert write_summary(earlier)
    assert not old.exists()
    assert young.exists()


def test_a_folder_that_is_a_file_is_told_and_stops_nobody(tmp_path: Path, capsys) -> None:
    (tmp_path / "file").touch()
    assert not write_summary(of_refusal([Problem("nothing-to-build")], run_at(tmp_path / "file")))
    assert "The summary could not be written" in capsys.readouterr().err
