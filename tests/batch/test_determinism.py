"""The same bytes whatever the time zone, the locale, hash seeds, the current folder, the umask."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from xhht_analysis.batch.manifest import NAME
from xhht_analysis.catalogue import Workspace

HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
# Python itself does not start under LC_ALL=C from an environment whose path has diacritics.
PLAIN = "C" if sys.prefix.isascii() else "C.UTF-8"
THERE = {"TZ": "Pacific/Midway", "LC_ALL": PLAIN, "PYTHONHASHSEED": "2", "LANGUAGE": "vi"}


def xhht(*arguments: str | Path, umask: int, folder: Path, **surroundings: str) -> str:
    """Runs the command in a process of its own; what it says."""
    command = [sys.executable, "-c", "from xhht_analysis.cli import main; main()", *arguments]
    done = subprocess.run(
        [str(one) for one in command],
        env={**os.environ, **surroundings},
        cwd=folder,
        umask=umask,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_an_edition_made_here_is_made_again_there_byte_for_byte(
    quick_workspace: Workspace, tmp_path: Path
) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    asked = ("build", "--district", "992", "--language", "vi", "--jobs", "1", "--out", out)
    formats = "html,pdf,docx,xlsx"
    xhht(*asked, "--formats", formats, umask=0o022, folder=quick_workspace.root, **HERE)
    said = xhht("verify", "--in", out, "--jobs", "1", umask=0o077, folder=elsewhere, **THERE)
    edition = (out / "latest").resolve()
    assert {path.suffix[1:] for path in (edition / "toy_2023").iterdir()} == set(formats.split(","))
    manifest = json.loads((edition / NAME).read_text(encoding="utf-8"))
    files = {*manifest["files"], *manifest["briefs"][0]["files"]}
    assert f"the same byte for byte: {len(files)}" in said
    assert list(elsewhere.iterdir()) == []
