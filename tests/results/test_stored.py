"""Results are computed once, stored, and read back the same."""

import dataclasses
import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from xhht_analysis.results.results import Results
from xhht_analysis.results.stored import StoredResults

NO_TABLES = {"sources", "as_of", "made_of", "compared_with", "not_compared"}
PARTS = [field.name for field in dataclasses.fields(Results) if field.name not in NO_TABLES]


@pytest.mark.parametrize("which", ["published_2019", "worked_2023", "toy_results"])
def test_what_is_stored_is_what_was_computed(
    request: pytest.FixtureRequest, which: str, tmp_path: Path
) -> None:
    results = request.getfixturevalue(which)
    results.save(tmp_path / "results" / which)
    stored = Results.load(tmp_path / "results" / which)
    for part in PARTS:
        # How text is held in memory may differ, the values and their kinds may not.
        pd.testing.assert_frame_equal(
            getattr(stored, part),
            getattr(results, part),
            check_dtype=False,
            check_column_type=False,
            obj=part,
        )
        for name, kind in getattr(results, part).dtypes.items():
            if str(kind) in ("Int64", "Float64", "boolean"):
                assert getattr(stored, part)[name].dtype == kind, f"{part}.{name}"
    assert stored.sources == results.sources
    assert stored.made_of == results.made_of
    for code in set(results.assessments["area_code"]):
        assert stored.assessments_of(code) == results.assessments_of(code)


def test_the_same_results_are_stored_in_the_same_bytes(
    toy_results: Results, computed, tmp_path: Path
) -> None:
    toy_results.save(tmp_path / "one")
    computed().save(tmp_path / "two")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_the_source_of_every_table_is_kept(worked_2023: Results, catalogue, tmp_path: Path) -> None:
    worked_2023.save(tmp_path)
    sources = json.loads((tmp_path / "sources.json").read_text(encoding="utf-8"))
    assert sources["qualification"] == "illustrative_returns"
    assert set(sources.values()) <= catalogue.sources.keys()
    assert set(worked_2023.figures["table"].dropna()) <= sources.keys()


def test_a_folder_of_an_older_program_is_still_read(toy_results: Results, tmp_path: Path) -> None:
    toy_results.save(tmp_path)
    for name in ("changes.parquet", "made_of.json", "compared.json"):
        (tmp_path / name).unlink()
    stored = Results.load(tmp_path)
    assert stored.changes.empty
    assert (stored.made_of, stored.compared_with, stored.not_compared) == ({}, "", "")


def test_of_many_publications_the_last_few_stay_open(toy_results: Results, tmp_path: Path) -> None:
    names = [f"p{number}" for number in range(6)]
    for name in names:
        toy_results.save(tmp_path / name)
    stored = StoredResults(tmp_path, names)
    first = stored["p0"]
    assert stored["p0"] is first
    assert list(stored) == names
    opened = list(stored.values())
    assert stored["p5"] is opened[-1]
    assert stored["p0"] is not first
    with pytest.raises(KeyError):
        stored["p6"]


def test_one_part_is_read_alone(worked_2023: Results, tmp_path: Path) -> None:
    dataclasses.replace(worked_2023, as_of=date(2023, 12, 31)).save(tmp_path / "one")
    for path in (tmp_path / "one").glob("[!c]*.parquet"):
        path.unlink()
    stored = StoredResults(tmp_path, ["one"])
    assert len(stored.part("one", "criteria")) == len(worked_2023.criteria) > 0
    assert stored.as_of("one") == date(2023, 12, 31)
