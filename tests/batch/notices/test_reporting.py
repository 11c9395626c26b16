"""However a run ends, its log and its summary say so, and whoever asked is told."""

import json
import logging
import os
from pathlib import Path

import pytest

from tests.batch.notices.runs import brief, manifest_of, publish
from tests.batch.notices.servers import HOST, Receiver, web_server
from xhht_analysis.batch.lock import Locked, holding
from xhht_analysis.batch.manifest import State
from xhht_analysis.batch.notices.reporting import reporting
from xhht_analysis.vocabulary.problems import Problem, Refused


def left(out: Path) -> tuple[str, list[str]]:
    """The state of the summary, and the events of the only log."""
    document = json.loads((out / "summary.json").read_text("utf-8"))
    (path,) = (out / "log").glob("*.jsonl")
    assert document["log"] == f"log/{path.name}"
    return document["state"], [
        json.loads(line)["event"] for line in path.read_text("utf-8").splitlines()
    ]


def test_an_edition_that_was_handed_in_is_told(tmp_path: Path) -> None:
    publish(tmp_path, manifest := manifest_of(brief("991"), brief("993", State.FAILED, "x")))
    with reporting(tmp_path) as report:
        report.edition(manifest, removed=["2025-01-01"])
        assert not (tmp_path / "summary.json").exists(), "not before the run has ended"
    assert left(tmp_path) == ("some_failed", [])
    assert json.loads((tmp_path / "summary.json").read_text())["removed"] == ["2025-01-01"]


def test_an_edition_that_stands_is_told_as_that(tmp_path: Path) -> None:
    publish(tmp_path, manifest := manifest_of(brief("991")))
    with reporting(tmp_path) as report:
        report.edition(manifest, fresh=False)
    assert left(tmp_path) == ("unchanged", [])


def test_a_refusal_is_told_and_raised_again(tmp_path: Path) -> None:
    with pytest.raises(Refused), reporting(tmp_path):
        raise Refused([Problem("nothing-to-build")])
    assert left(tmp_path) == ("refused", ["refused"])


def test_a_lock_that_another_holds_is_told_and_raised_again(tmp_path: Path) -> None:
    with holding(tmp_path), pytest.raises(Locked), reporting(tmp_path), holding(tmp_path):
        pass
    assert left(tmp_path) == ("locked", ["locked"])
    assert json.loads((tmp_path / "summary.json").read_text())["holder"]["pid"] == os.getpid()


@pytest.mark.parametrize("error", [MemoryError(), KeyboardInterrupt()])
def test_a_fault_is_told_with_its_traceback_in_the_log_alone(
    tmp_path: Path, error: BaseException
) -> None:
    with pytest.raises(type(error)), reporting(tmp_path):
        raise error
    assert left(tmp_path) == ("crashed", ["crashed"])
    (path,) = (tmp_path / "log").glob("*.jsonl")
    assert "test_reporting.py" in json.loads(path.read_text())["facts"]["traceback"]
    assert "Traceback" not in (tmp_path / "summary.json").read_text()


def test_a_notices_file_that_is_wrong_refuses_the_run_before_it_begins(tmp_path: Path) -> None:
    (tmp_path / "notices.toml").write_text("[mail]\n")
    ran = False
    with pytest.raises(Refused), reporting(tmp_path, notices=tmp_path / "notices.toml"):
        ran = True
    assert not ran
    assert left(tmp_path)[0] == "refused"


def test_whoever_asked_is_told(tmp_path: Path, capsys) -> None:
    with web_server(Receiver([200])) as receiver:
        notices = tmp_path / "notices.toml"
        notices.write_text(f'[webhook]\nurl = "http://{HOST}:{receiver.port}/"\n')
        with pytest.raises(Refused), reporting(tmp_path / "out", notices=notices):
            raise Refused([Problem("nothing-to-build")])
    assert json.loads(receiver.posted[0].body)["state"] == "refused"
    assert left(tmp_path / "out")[1] == ["refused", "webhook-sent"]
    assert capsys.readouterr().err == ""
    assert logging.getLogger("xhht_analysis").handlers == []
