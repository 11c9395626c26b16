"""Whatever a file holds, it ends in grids or named findings, in time, and nothing is written."""

import os
import time
from pathlib import Path

import pytest
import yaml

from tests.sources.returns.corpus import cases
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.vocabulary.findings import Finding

ROOT = Path(__file__).resolve().parents[3]
CHECKS = yaml.safe_load((ROOT / "xhht_analysis/definitions/checks.yml").read_text("utf-8"))
SEVERITY = {check["id"]: check["severity"] for check in CHECKS}
SECONDS = 5
CORPUS = {name: (data, told) for name, data, told in cases()}


def test_the_corpus_is_large_and_each_file_has_a_name_of_its_own() -> None:
    assert len(CORPUS) == len(cases()) >= 200


@pytest.mark.parametrize("name", CORPUS)
def test_a_file_ends_in_grids_or_named_findings(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data, told = CORPUS[name]
    path = tmp_path / "returned.xlsx"
    path.write_bytes(data)
    before = sorted(tmp_path.rglob("*")), path.stat().st_mtime_ns
    start = time.monotonic()
    grids, findings = read_grids(path, file="returned.xlsx")
    assert time.monotonic() - start < SECONDS
    assert (sorted(tmp_path.rglob("*")), path.stat().st_mtime_ns) == before
    assert path.read_bytes() == data
    assert capfd.readouterr() == ("", "")
    _hold_together(grids, findings)
    checks = {finding.check for finding in findings}
    if told == "":
        assert grids
        assert "error" not in {SEVERITY[check] for check in checks}, findings
    elif told is not None:
        assert told in checks


def _hold_together(grids: tuple[Grid, ...], findings: tuple[Finding, ...]) -> None:
    assert grids or findings, "a file never passes in silence"
    assert grids or "error" in {SEVERITY[finding.check] for finding in findings}
    for finding in findings:
        assert finding.file == "returned.xlsx"
        assert finding.check in SEVERITY
    for grid in grids:
        texts = [grid.sheet, *(value for value in grid.cells.values() if isinstance(value, str))]
        for text in texts:
            assert text.encode().decode() == text
            assert all(letter.isprintable() or letter in "\t\n\r\xa0\xad" or letter > "\x9f"
                       for letter in text)  # fmt: skip


@pytest.mark.parametrize(
    ("place", "why"),
    [("missing.xlsx", "missing"), (".", "no-file"), ("a\0b", "system"), ("file/inside", "system")],
)
def test_what_is_no_file_is_told_so(tmp_path: Path, place: str, why: str) -> None:
    (tmp_path / "file").write_bytes(b"1,2")
    grids, (finding,) = read_grids(tmp_path / place, file="x")
    assert grids == ()
    assert (finding.check, finding.facts["why"]) == ("file-unreadable", why)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are not of this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    _, (finding,) = read_grids(tmp_path / "pipe", file="x")
    assert finding.facts == {"why": "no-file"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_leave_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    path.write_bytes(b"1,2")
    path.chmod(0)
    _, (finding,) = read_grids(path, file="x")
    assert finding.facts["why"] == "system"
