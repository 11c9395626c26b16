"""Files larger than the memory that may be taken are counted all the same."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

ROOT = Path(__file__).resolve().parents[3]
MEASURE = """
import sys, threading, time
from pathlib import Path
from xhht_analysis.sources.microdata.engine import Limits
from xhht_analysis.sources.microdata.reading import counts_in_files
from xhht_analysis.vocabulary.microdata import Microdata, PersonCount
# One place for each person and age, so that the groups take far more than the memory.
by = Microdata(columns={"area_code": "ma"}, labels={"area_code": {"-1": "no", "*": "58"}},
               year=2024, counts={"population": PersonCount()}, weight="quyen_so")
file, temp = Path(sys.argv[1]), Path(sys.argv[2])
spilt, stop = [0], threading.Event()
def look():
    while not stop.is_set():
        try:
            size = sum(one.stat().st_size for one in temp.rglob("*") if one.is_file())
        except OSError:
            size = 0
        spilt[0] = max(spilt[0], size)
        time.sleep(0.005)
watch = threading.Thread(target=look); watch.start()
limits = Limits(memory="90MB", threads=1, temp=temp)
counts = counts_in_files([file], by, file="p", limits=limits)
stop.set(); watch.join()
print(counts.persons["population"].sum(), spilt[0], len(list(temp.iterdir())))
"""


@pytest.mark.slow
def test_groups_that_do_not_fit_go_to_files_that_are_gone_afterwards(tmp_path: Path) -> None:
    number = 2_500_000
    rng = np.random.default_rng(3)
    path, temp = tmp_path / "p.parquet", tmp_path / "temp"
    temp.mkdir()
    pd.DataFrame(
        {"ma": rng.permutation(number), "quyen_so": rng.integers(1, 9, number)}
    ).to_parquet(path, row_group_size=100_000)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", MEASURE, str(path), str(temp)],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.stderr == ""
    persons, spilt, left = map(int, done.stdout.split())
    assert persons == number
    assert spilt > 1_000_000
    assert left == 0
