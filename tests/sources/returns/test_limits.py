"""The heaviest files of the corpus, each read in a process of its own: memory and time."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources.returns import compound as biff
from tests.sources.returns.corpus import cases
from tests.sources.returns.packages import cells, xlsx
from xhht_analysis.sources.returns import limits
from xhht_analysis.sources.returns.files import read_grids

MEGABYTES, SECONDS = 500, 5
HEAVY = (
    "zip bomb in a sheet", "zip bombs inside", "zip with parts past counting",
    "xlsx that says it is 17 billion cells", "xlsx with a cell in the last corner",
    "xlsx with 250 k cells", "xlsx with 4 M styled cells", "xlsx with 100 k empty rows",
    "xlsx, a million deep", "xlsx, two million names", "xlsx, two million attributes",
    "xlsx, an attribute of 20 MB", "xlsx, three million styles", "xlsx, a million shared texts",
    "xlsx, a text of 9 million letters", "xlsx, xl/sharedStrings.xml with a bomb",
    "xlsx, 10 k formulas without result", "ods, both repeated a million times",
    "ods, 17 million cells repeated",
    "ods, 5 k far columns on 20 k rows", "ods, spaces without end", "a file over the limit",
    "csv, commas without end", "csv, lines without end", "csv, too many cells",
    "xls with a cell in its last corner", "xls whose allocation goes round in a circle",
)  # fmt: skip
# What the process took at most (its own and, for an .xls, the one apart), in KB, and how long.
MEASURE = """
import resource, sys, time
from pathlib import Path
from xhht_analysis.sources.returns.files import read_grids
start = time.monotonic()
read_grids(Path(sys.argv[1]), file="x")
taken = time.monotonic() - start
own = next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")).split()[1]
print(int(own) + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, taken)
"""


@pytest.fixture(scope="module")
def corpus() -> dict[str, bytes]:
    return {name: data for name, data, _ in cases() if name in HEAVY}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is told by /proc")
@pytest.mark.parametrize("name", HEAVY)
def test_memory_and_time(name: str, corpus: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "returned"
    path.write_bytes(corpus[name])
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True
    )
    kilobytes, seconds = done.stdout.split()
    assert int(kilobytes) < MEGABYTES * 1024
    assert float(seconds) < SECONDS
    assert done.stderr == ""


def test_an_old_workbook_past_its_memory_ends_its_own_process_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "returned"
    path.write_bytes(biff.xls(biff.number(0, 0, 1)))
    assert read_grids(path, file="x")[0]
    # A process that eats memory in the library's place.
    eater = tmp_path / "eater.py"
    eater.write_text(
        "from xhht_analysis.sources.returns.xls_process import _limit\n"
        "_limit()\nheld = [bytes(1 << 20) for _ in range(2000)]\n",
        "utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("xhht_analysis.sources.returns.apart._PROCESS", "eater")
    grids, (finding,) = read_grids(path, file="x")
    assert grids == ()
    assert (finding.check, finding.facts) == ("file-unreadable", {"why": "damaged"})


def test_an_old_workbook_without_end_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sleeper.py").write_text("import time\ntime.sleep(60)\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("xhht_analysis.sources.returns.apart._PROCESS", "sleeper")
    monkeypatch.setattr("xhht_analysis.sources.returns.apart.MAX_SECONDS", 1)
    path = tmp_path / "returned"
    path.write_bytes(biff.xls(biff.number(0, 0, 1)))
    _, (finding,) = read_grids(path, file="x")
    assert finding.facts == {"what": "time", "limit": 1}


@pytest.mark.parametrize(("row", "kept"), [(limits.MAX_ROW, True), (limits.MAX_ROW + 1, False)])
def test_the_last_row_that_is_read(tmp_path: Path, row: int, kept: bool) -> None:
    path = tmp_path / "returned"
    path.write_bytes(xlsx(cells('<c r="A1"><v>1</v></c>', f'<c r="B{row}"><v>2</v></c>')))
    (grid,), findings = read_grids(path, file="x")
    assert ((row, 2) in grid.cells) is kept
    assert grid.cells[1, 1] == 1, "the rest is read all the same"
    assert [(one.cell, one.facts["what"]) for one in findings] == (
        [] if kept else [(f"B{row}", "stray")]
    )


@pytest.mark.parametrize("over", [0, 1])
def test_the_largest_file_that_is_read(tmp_path: Path, over: int) -> None:
    path = tmp_path / "returned"
    line = b"1,2\n"
    path.write_bytes(line + b" " * (limits.MAX_FILE - len(line) + over))
    _, findings = read_grids(path, file="x")
    too_large = {"what": "file", "limit": limits.MAX_FILE // limits.MEGABYTE}
    assert (too_large in [dict(one.facts) for one in findings]) is bool(over)
