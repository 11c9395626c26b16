"""Whole reports of the made-up province, word for word, against `golden/<area>.<language>.txt`.

After a change of words or figures that is meant, write the files anew and read the difference as a
reader of the brief would:

    XHHT_RENEW_GOLDEN=1 python -m pytest tests/reports/test_golden.py; git diff tests/reports
"""

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).with_name("golden")
AREAS = {
    "991": "a district that meets every target",
    "992": "a district with a level lost, long names and a script for a name",
    "993": "a district without a figure",
    "99": "a province that waits for one district",
}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("area", AREAS, ids=AREAS.get)
def test_a_report_reads_as_it_did(toy, area: str, language: str) -> None:
    report = toy(area, language)
    text = "".join(f"{report.text(name)}\n\n" for name in report.names)
    path = GOLDEN / f"{area}.{language}.txt"
    if os.environ.get("XHHT_RENEW_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.is_file(), f"no {path.name}: see the top of this file"
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()


def test_every_golden_report_is_compared() -> None:
    names = {path.name for path in GOLDEN.iterdir()}
    assert names == {f"{area}.{language}.txt" for area in AREAS for language in ("vi", "en")}
