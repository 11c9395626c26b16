"""The same findings on a machine without a network, an office program or a locale of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.sources.returns.forms import fill
from xhht_analysis.batch.handouts import Request
from xhht_analysis.batch.templates import write_templates
from xhht_analysis.catalogue import Catalogue

CHECK = """
import sys
from xhht_analysis.cli import main
sys.argv[0] = "xhht"
main()
"""
# Whatever would leave the machine fails at once.
NO_NETWORK = """
import socket
def nothing(*_, **__):
    raise OSError("no network here")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = nothing
"""
BARE = {"LANG": "C", "PATH": "", "TZ": "UTC"}


def said(code: str, folder: Path, env: dict[str, str]) -> tuple[int, str]:
    """How a check of a folder ends in another process, and what it says, as UTF-8."""
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "--returns", str(folder), "--year", "2023"],
        env=env,
        capture_output=True,
        check=False,
    )
    assert done.stderr.decode("utf-8") == ""
    return done.returncode, done.stdout.decode("utf-8")


@pytest.fixture
def doubtful(catalogue: Catalogue, tmp_path: Path) -> Path:
    """Bác Ái's return with a word, a negative number and a Vietnamese number for a figure."""
    request = Request(year=2023, districts=("584",))
    (path,) = write_templates(catalogue, request, out=tmp_path / "returns")
    book = load_workbook(path)
    fill(book, catalogue, "584")
    sheet = book.worksheets[1]
    sheet["C7"], sheet["C8"], sheet["C9"] = "mười hai", -5, "1.234"
    book.save(path)
    return path.parent


def test_the_findings_do_not_depend_on_the_machine(doubtful: Path) -> None:
    usual = said(CHECK, doubtful, dict(os.environ))
    bare = said(NO_NETWORK + CHECK, doubtful, BARE)
    assert usual[0] == 1
    assert "mười hai" in usual[1]
    assert "negative" in usual[1]
    assert bare == usual


@pytest.mark.parametrize("encoding", ["latin-1", "cp1258", "ascii"])
def test_redirected_output_is_utf_8_whatever_the_locale(doubtful: Path, encoding: str) -> None:
    code, text = said(CHECK, doubtful, os.environ | {"PYTHONIOENCODING": encoding})
    assert code == 1
    assert "Đã kiểm tra 1 tệp" in text
