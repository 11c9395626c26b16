"""Every event is a line of JSON, at once, and a log that cannot be written stops nobody."""

import io
import json
import logging
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from xhht_analysis import __version__
from xhht_analysis.batch.events import log, tell
from xhht_analysis.batch.journal import KEPT, journal


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_an_event_is_a_line_with_its_time_its_run_and_its_facts(tmp_path: Path) -> None:
    with journal(tmp_path) as run:
        tell("brief", area="584", name="Bác Ái", why=("figures",), seconds=1.5)
        tell("locked", level=logging.WARNING)
    (path,) = (tmp_path / "log").iterdir()
    assert run.log == f"log/{path.name}"
    assert path.stem == run.id
    first, second = lines(path)
    since = datetime.now(UTC) - datetime.fromisoformat(first.pop("time"))
    assert 0 <= since.total_seconds() < 60
    assert first == {
        "level": "info",
        "event": "brief",
        "run": run.id,
        "pid": os.getpid(),
        "version": __version__,
        "facts": {"area": "584", "name": "Bác Ái", "why": ["figures"], "seconds": 1.5},
    }
    assert (second["level"], second["event"], second["facts"]) == ("warning", "locked", {})
    assert "Bác Ái" in path.read_text("utf-8"), "people read it, too"


def test_of_the_other_rooms_warnings_alone_are_logged(tmp_path: Path, caplog) -> None:
    other = logging.getLogger("xhht_analysis.sources.tables")
    caplog.set_level(logging.DEBUG, other.name)
    with journal(tmp_path) as run:
        other.info("not this")
        other.warning("%s is old", "V02.46.json")
        logging.getLogger("elsewhere").error("nor this")
    (line,) = lines(tmp_path / run.log)
    assert line["event"] == "message"
    assert line["facts"] == {"logger": other.name, "message": "V02.46.json is old"}


def test_a_traceback_is_kept(tmp_path: Path) -> None:
    with journal(tmp_path) as run:
        try:
            raise ValueError("không đọc được")
        except ValueError:
            log.exception("crashed", extra={"event": "crashed", "facts": {"area": "584"}})
    (line,) = lines(tmp_path / run.log)
    assert line["facts"]["area"] == "584"
    assert line["facts"]["traceback"].endswith("ValueError: không đọc được\n")


def test_facts_that_json_does_not_know_are_written_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # pytest's own record of the log could not be sent on: it would hold what is no text.
    monkeypatch.setattr(logging.getLogger("xhht_analysis"), "propagate", False)
    circle: dict = {}
    circle["itself"] = circle
    with journal(tmp_path) as run:
        tell("one", path=Path("a/b"), day=datetime(2026, 11, 28, tzinfo=UTC))
        tell("two", circle=circle)
        tell("three", pairs={("584", "vi"): 1})
        tell("four", file="a\udcff.csv")
        tell("five")
    found = lines(tmp_path / run.log)
    assert [line["event"] for line in found] == ["one", "two", "three", "four", "five"]
    assert found[0]["facts"]["path"] == "a/b"
    assert "('584', 'vi'): 1" in found[2]["facts"]["text"]
    assert found[3]["facts"] == {"file": "a\udcff.csv"}


def test_after_the_run_nothing_is_logged_any_more(tmp_path: Path, caplog) -> None:
    caplog.set_level(logging.ERROR, log.name)
    with pytest.raises(RuntimeError), journal(tmp_path) as run:  # noqa: PT012
        tell("inside")
        raise RuntimeError
    log.error("outside")
    assert [line["event"] for line in lines(tmp_path / run.log)] == ["inside"]
    assert log.level == logging.ERROR
    assert logging.getLogger("xhht_analysis").handlers == []


def test_a_line_is_there_before_the_run_ends(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path;"
        "from xhht_analysis.batch.events import tell;"
        "from xhht_analysis.batch.journal import journal\n"
        "with journal(Path(sys.argv[1])):\n"
        " tell('started'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    (path,) = (tmp_path / "log").iterdir()
    assert [line["event"] for line in lines(path)] == ["started"]


def test_logs_of_the_last_runs_are_kept_and_nothing_else_is_touched(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    folder.mkdir()
    old = [folder / f"202601{day:02}T010000Z-{day}.jsonl" for day in range(1, 30)]
    more = [folder / f"202602{day:02}T010000Z-{day}.jsonl" for day in range(1, 40)]
    notes = folder / "ghi-chu.jsonl"
    for path in (*old, *more, notes):
        path.touch()
    with journal(tmp_path) as run:
        tell("started")
    there = sorted(path.name for path in folder.iterdir() if path != notes)
    assert len(there) == KEPT
    assert there[-1] == f"{run.id}.jsonl"
    assert there[0] == old[len(old) + len(more) + 1 - KEPT].name
    assert notes.exists()


def test_a_file_of_ones_own_is_added_to(tmp_path: Path) -> None:
    for _ in range(2):
        with journal(tmp_path / "out", file=str(tmp_path / "own" / "batch.jsonl")) as run:
            tell("started")
    assert run.log == str(tmp_path / "own" / "batch.jsonl")
    assert len(lines(tmp_path / "own" / "batch.jsonl")) == 2
    assert not (tmp_path / "out").exists()


def test_a_hyphen_is_stderr_for_systems_that_collect_it(tmp_path: Path, capsys) -> None:
    with journal(tmp_path / "out", file="-") as run:
        tell("started", out="Bác Ái")
    said = capsys.readouterr()
    assert json.loads(said.err)["facts"] == {"out": "Bác Ái"}
    assert said.out == ""
    assert run.log == "-"
    assert not (tmp_path / "out").exists()
    print("still open", file=sys.stderr)


class Full(io.StringIO):
    """A file on a disk that is full."""

    def write(self, _: str) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_one_line_and_the_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr(Path, "open", lambda *_, **__: Full())
    with journal(tmp_path) as run:
        tell("one")
        tell("two")
    said = capsys.readouterr().err
    assert said.startswith("Không ghi được nhật ký (No space left on device); vẫn chạy tiếp. /")
    assert said.count("\n") == 1
    assert run.log


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_disk_that_is_truly_full_raises_nothing_at_the_end_either(tmp_path: Path, capsys) -> None:
    with journal(tmp_path, file="/dev/full"):
        tell("one")
        tell("two")
    assert capsys.readouterr().err.count("No space left on device") == 2, "once in each language"


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path, capsys) -> None:
    (tmp_path / "log").touch()
    with journal(tmp_path) as run:
        tell("one")
    assert run.log == ""
    assert capsys.readouterr().err.count("\n") == 1
