"""The made-up province's files are what its script writes."""

import subprocess
import sys
from pathlib import Path

TOY = Path(__file__).parent


def test_the_script_writes_the_committed_files_again(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-B", TOY / "generate.py", tmp_path], check=True)
    written = {path.relative_to(tmp_path): path for path in tmp_path.rglob("*.*")}
    assert len(written) == 8
    for name, path in written.items():
        assert path.read_bytes() == (TOY / name).read_bytes(), name


def test_no_code_of_the_made_up_province_is_a_real_one(catalogue) -> None:
    rows = (TOY / "data" / "areas" / "units.csv").read_text(encoding="utf-8").splitlines()[1:]
    made_up = {row.split(",")[0] for row in rows} - {"VN"}
    assert made_up
    assert made_up.isdisjoint(area.code for area in catalogue.register.areas)
