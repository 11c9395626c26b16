"""Large files are counted once in a run, and again as soon as they could be others."""

import os
from pathlib import Path

import pytest

from tests.sources import census_files as census
from xhht_analysis.sources import census_extract, counted_once
from xhht_analysis.sources.counted_once import counted_once as once

LONG_AGO = 1_000_000_000


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counted_once, "_KEPT", type(counted_once._KEPT)())


class Counting:
    """Counts how often it counted; its result is a list, so that it could be spoilt."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[int]:
        self.times += 1
        return [self.times]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_bytes(b"a,b\n")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def test_the_same_file_is_counted_once(file: Path) -> None:
    count = Counting()
    for _ in range(3):
        found = once([file], "layout", count)
        assert found == [1]
        found.append(99)
    assert count.times == 1


@pytest.mark.parametrize("change", ["bytes", "time", "layout", "another", "replaced"])
def test_another_file_or_layout_is_counted_anew(file: Path, change: str) -> None:
    count = Counting()
    once([file], "layout", count)
    files, layout, moment = [file], "layout", LONG_AGO
    if change == "bytes":
        file.write_bytes(b"a,b\n1,2\n")
    elif change == "time":
        moment += 1
    elif change == "layout":
        layout = "other"
    elif change == "another":
        files.append(file.with_name("more.csv"))
        files[-1].write_bytes(b"")
    else:
        other = file.with_name("new.csv")
        other.write_bytes(b"c,d\n")
        other.replace(file)
    os.utime(file, (moment, moment))
    once(files, layout, count)
    assert count.times == 2


def test_what_was_just_written_is_not_kept(file: Path) -> None:
    count = Counting()
    os.utime(file)
    once([file], "layout", count)
    once([file], "layout", count)
    assert count.times == 2


def test_a_file_that_changes_while_it_is_counted_is_not_kept(file: Path) -> None:
    def count() -> str:
        file.write_bytes(b"other")
        return "half"

    once([file], "layout", count)
    os.utime(file, (LONG_AGO, LONG_AGO))
    assert once([file], "layout", lambda: "whole") == "whole"


def test_a_refusal_is_not_kept_and_a_missing_file_is_no_error_of_ours(file: Path) -> None:
    def refuse() -> None:
        raise ValueError("no")

    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            once([file], "layout", refuse)
    assert once([file.with_name("none")], "layout", Counting()) == [1]


def test_only_the_last_few_are_kept(file: Path) -> None:
    for number in range(30):
        once([file], number, Counting())
    assert len(counted_once._KEPT) == counted_once._MOST


def test_an_extract_is_added_up_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = census.write(tmp_path, census.GOOD)
    for one in tmp_path.iterdir():
        os.utime(one, (LONG_AGO, LONG_AGO))
    times = []
    true = census_extract._counted
    monkeypatch.setattr(census_extract, "_counted", lambda *a: times.append(1) or true(*a))
    sums = [census_extract.read_extract(path, census.EXTRACT, file=census.NAME) for _ in range(2)]
    assert len(times) == 1
    assert sums[0].equals(sums[1])
    (tmp_path / "ipumsi_00001.xml").touch()
    census_extract.read_extract(path, census.EXTRACT, file=census.NAME)
    assert len(times) == 2
