"""So many editions stay, the latest always; whatever is no edition is left alone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.batch.notices.runs import brief, manifest_of
from xhht_analysis.batch.latest import LATEST
from xhht_analysis.batch.retention import keep_newest

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes an edition that ended on a day of November 2026; the last one made is the latest."""

    def one(name: str, day: int) -> Path:
        folder = tmp_path / name
        (folder / "toy_2023").mkdir(parents=True)
        (folder / "index.html").touch()
        (folder / "toy_2023" / "993.html").touch()
        ended = datetime(2026, 11, day, tzinfo=UTC)
        manifest_of(brief("993"), edition=name, ended=ended).write(folder)
        lead(tmp_path, name)
        return folder

    return one


def lead(out: Path, name: str) -> None:
    (out / LATEST).unlink(missing_ok=True)
    (out / LATEST).symlink_to(name)


def made_by_older(out: Path, name: str, day: int) -> Path:
    """An edition without a manifest, its file beside it."""
    folder = out / name
    (folder / "results").mkdir(parents=True)
    (folder / "index.html").touch()
    (out / f"{name}.zip").touch()
    time = datetime(2026, 11, day, tzinfo=UTC).timestamp()
    os.utime(folder, (time, time))
    return folder


def there(out: Path) -> set[str]:
    return {path.name for path in out.iterdir()}


def test_the_newest_stay_and_the_others_are_named(make: Make, tmp_path: Path, caplog) -> None:
    caplog.set_level("INFO", "xhht_analysis.batch")
    for day in range(1, 6):
        make(f"2026-11-0{day}", day)
    assert keep_newest(tmp_path, 3) == ("2026-11-01", "2026-11-02")
    assert there(tmp_path) == {"2026-11-03", "2026-11-04", "2026-11-05", LATEST}
    told = [(record.event, record.facts) for record in caplog.records]
    assert ("removed", {"edition": "2026-11-01"}) in told
    assert keep_newest(tmp_path, 3) == ()


@pytest.mark.parametrize("keep", [None, 3, 4])
def test_with_as_many_or_fewer_all_stay(make: Make, tmp_path: Path, keep: int | None) -> None:
    for day in (1, 2, 3):
        make(f"2026-11-0{day}", day)
    assert keep_newest(tmp_path, keep) == ()
    assert len(there(tmp_path)) == 4


def test_the_newest_is_the_one_that_ended_last_whatever_its_name(
    make: Make, tmp_path: Path
) -> None:
    make("2026-11-28-10", 30)
    make("2026-11-28-9", 29)
    make("2099-01-01", 1)
    make("2026-11-28", 28)
    assert keep_newest(tmp_path, 2) == ("2099-01-01",)
    assert there(tmp_path) == {"2026-11-28-10", "2026-11-28-9", "2026-11-28", LATEST}, (
        "the latest stays beyond the two"
    )


def test_editions_of_an_older_program_go_with_their_file(make: Make, tmp_path: Path) -> None:
    made_by_older(tmp_path, "2026-10-01", 1)
    made_by_older(tmp_path, "2026-10-02", 2)
    make("2026-11-03", 3)
    (tmp_path / "2026-11-03.zip").touch()
    assert keep_newest(tmp_path, 2) == ("2026-10-01",)
    assert there(tmp_path) == {
        "2026-10-02", "2026-10-02.zip", "2026-11-03", "2026-11-03.zip", LATEST,
    }  # fmt: skip


def test_what_is_no_edition_of_ours_is_left_alone(make: Make, tmp_path: Path) -> None:
    make("2026-11-01", 1)
    for foreign in ("2026-01-01 (copy)", "2025", "ảnh", "checked", "log", "2026-01-02"):
        (tmp_path / foreign / "results").mkdir(parents=True)
    copy = tmp_path / "2026-01-03"
    shutil.copytree(tmp_path / "2026-11-01", copy)
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    (elsewhere / "results").mkdir(parents=True)
    (elsewhere / "index.html").touch()
    os.utime(elsewhere, (0, 0))
    (tmp_path / "2026-01-04").symlink_to(elsewhere)
    (tmp_path / "2026-01-05").touch()
    (tmp_path / "summary.json").touch()
    (tmp_path / "2026-11-01.zip").touch()  # today's program puts an edition's file inside it
    before = there(tmp_path)
    make("2026-11-02", 2)
    assert keep_newest(tmp_path, 1) == ("2026-11-01",)
    assert there(tmp_path) == before - {"2026-11-01"} | {"2026-11-02"}
    assert (elsewhere / "index.html").exists()


def test_a_folder_that_is_not_there_has_nothing_to_delete(tmp_path: Path) -> None:
    assert keep_newest(tmp_path / "none", 1) == ()


KILLED = """
import os, signal, sys
from pathlib import Path
from xhht_analysis.batch import retention
real = os.unlink
def once(*came, **facts):
    real(*came, **facts)
    os.kill(os.getpid(), signal.SIGKILL)
os.unlink = once
retention.keep_newest(Path(sys.argv[1]), 1)
"""


def test_a_run_killed_while_it_deletes_leaves_no_part_of_an_edition(
    make: Make, tmp_path: Path
) -> None:
    make("2026-11-01", 1)
    make("2026-11-02", 2)
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    assert done.returncode == -9
    (left,) = there(tmp_path) - {"2026-11-02", LATEST}
    assert left.startswith(".removing-2026-11-01-")
    assert keep_newest(tmp_path, None) == ()
    assert there(tmp_path) == {"2026-11-02", LATEST}


def test_files_that_are_read_only_are_deleted_where_that_matters(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows: unlinking a file that is read-only fails."""
    page = make("2026-11-01", 1) / "toy_2023" / "993.html"
    page.chmod(0o444)
    make("2026-11-02", 2)
    unlink, refused = os.unlink, []

    def as_windows(path: str, *, dir_fd: int | None = None) -> None:
        if not os.stat(path, dir_fd=dir_fd).st_mode & 0o200:
            refused.append(path)
            raise PermissionError(13, "Access is denied", path)
        unlink(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "unlink", as_windows)
    assert keep_newest(tmp_path, 1) == ("2026-11-01",)
    assert refused == ["993.html"]
    assert there(tmp_path) == {"2026-11-02", LATEST}


def test_an_edition_that_somebody_reads_stays_whole_and_is_told(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    """As on Windows: a folder with an open file cannot be moved."""
    old = make("2026-11-01", 1)
    make("2026-11-02", 2)
    rename = Path.rename

    def as_windows(path: Path, target: Path) -> Path:
        if path == old:
            raise PermissionError(13, "Access is denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", as_windows)
    assert keep_newest(tmp_path, 1) == ()
    assert (old / "toy_2023" / "993.html").exists()
    said = capsys.readouterr().err
    assert "Chưa xóa được ấn bản cũ 2026-11-01 (Access is denied)" in said
    assert said.count("\n") == 1
    monkeypatch.undo()
    assert keep_newest(tmp_path, 1) == ("2026-11-01",)


def test_what_cannot_be_deleted_now_is_gone_from_sight_and_told(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    make("2026-11-01", 1)
    make("2026-11-02", 2)

    def busy(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", busy)
        assert keep_newest(tmp_path, 1) == ("2026-11-01",)
    assert "2026-11-01" not in there(tmp_path)
    assert "old edition 2026-11-01 could not be removed yet (in use)" in capsys.readouterr().err
    keep_newest(tmp_path, 1)
    assert there(tmp_path) == {"2026-11-02", LATEST}
