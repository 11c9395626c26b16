"""A census extract is added up by area as worked by hand, or refused; no person leaves it."""

import dataclasses
import gzip
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from tests.sources import census_files as made
from tests.sources.census_files import EXTRACT, GOOD, NAME, PEOPLE, Person
from xhht_analysis.sources.census_extract import read_extract
from xhht_analysis.vocabulary.problems import Refused


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("ipumsi_00001.dat.gz", made.fixed),
        ("ipumsi_00001.dat", made.fixed),
        ("ipumsi_00001.csv.gz", made.delimited),
        ("ipumsi_00001.csv", made.delimited),
    ],
)
def test_persons_are_added_up_with_their_weights(census_sums, name: str, write) -> None:
    sums = census_sums(write(PEOPLE), name=name)
    assert sums.to_dict("index") == {
        "2019, 56": {"year": "2019", "area_code": "56", "yes": 200.0, "known": 200.0,
                     "squares": 2000.0, "persons": 20},
        "2019, 58": {"year": "2019", "area_code": "58", "yes": 320.0, "known": 500.0,
                     "squares": 7000.0, "persons": 40},
    }  # fmt: skip


def test_men_and_women_apart(census_sums) -> None:
    extract = dataclasses.replace(
        EXTRACT,
        columns={**EXTRACT.columns, "sex": "SEX"},
        labels={**EXTRACT.labels, "sex": {"1": "male", "2": "female"}},
    )
    sums = census_sums(made.fixed(PEOPLE), extract)
    assert list(sums.index) == ["2019, 56, female", "2019, 58, male"]


def test_areas_that_were_one_are_added_up_and_others_left_out(census_sums) -> None:
    both = dataclasses.replace(EXTRACT, labels={"area_code": {"704058": "58", "704056": "58"}})
    assert census_sums(made.fixed(PEOPLE), both)["known"].tolist() == [700.0]
    one = dataclasses.replace(EXTRACT, labels={"area_code": {"704058": "58"}}, skip=("704056",))
    assert census_sums(made.fixed(PEOPLE), one)["known"].tolist() == [500.0]
    rest = dataclasses.replace(one, skip=("*",))
    assert census_sums(made.fixed(PEOPLE), rest)["known"].tolist() == [500.0]


@pytest.mark.parametrize(
    ("ages", "persons"), [((15, None), 60), ((14, None), 61), ((15, 29), 0), ((15, 30), 60)]
)
def test_ages_are_a_closed_band_and_unknown_ones_are_in_none(
    census_sums, census_refusal, ages, persons
) -> None:
    extract = dataclasses.replace(EXTRACT, ages=ages, most_unanswered_pct=100)
    sums = census_sums(made.fixed(PEOPLE), extract)
    assert sums["persons"].sum() == persons


def test_chunks_add_up_to_the_whole(census_sums, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = census_sums(made.fixed(PEOPLE))
    monkeypatch.setattr("xhht_analysis.sources.census_extract._PERSONS", 7)
    pd.testing.assert_frame_equal(census_sums(made.fixed(PEOPLE)), whole)


@pytest.mark.parametrize(
    ("share", "refused"), [("5", True), ("6.5", True), ("6.6", False), ("100", False)]
)
def test_more_without_an_answer_than_stated_are_refused(
    census_sums, share: str, refused: bool
) -> None:
    people = [*[Person()] * 57, *[Person(lit=0)] * 3, Person(lit=9)]  # 4 of 61: 6.557 %
    extract = dataclasses.replace(EXTRACT, most_unanswered_pct=float(share))
    if not refused:
        assert census_sums(made.fixed(people), extract)["persons"].tolist() == [57]
        return
    with pytest.raises(Refused) as caught:
        census_sums(made.fixed(people), extract)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place) == ("extract-unanswered", "LIT")
    assert problem.facts == {"came": "6.6", "expected": f"{float(share):g}"}


def test_codes_without_a_name_are_told_with_their_persons(census_refusal) -> None:
    people = [*PEOPLE, *[Person(area=704001)] * 3, *[Person(area=704002)] * 5]
    (problem,) = census_refusal(made.fixed(people))
    assert (problem.code, problem.place) == ("extract-codes-unmapped", "area_code")
    assert problem.facts == {"variable": "GEO1_VN", "came": "704002 (5), 704001 (3)"}


def test_whoever_is_of_no_area_is_no_other_area(census_refusal) -> None:
    rest = dataclasses.replace(EXTRACT, skip=("*",))
    (problem,) = census_refusal(blank(GOOD, "GEO1_VN"), rest)
    assert (problem.code, problem.place) == ("extract-codes-unmapped", "area_code")


def test_a_code_that_the_codebook_does_not_list_is_told(census_refusal) -> None:
    (problem,) = census_refusal(made.fixed([*PEOPLE * 3, *[Person(lit=7)] * 2]))
    assert (problem.code, problem.facts) == (
        "extract-codes-unlisted", {"variable": "LIT", "came": "7 (2)"},
    )  # fmt: skip


def test_codes_of_one_label_are_both_listed(census_sums) -> None:
    ddi = made.codebook().replace("<labl>Code 0</labl>", "<labl>Code 9</labl>")
    assert census_sums(GOOD, ddi=ddi)["persons"].tolist() == [20, 40]
    people = made.fixed([*PEOPLE * 9, *[Person(lit=0)] * 2])
    assert census_sums(people, ddi=ddi)["persons"].tolist() == [180, 360]


@pytest.mark.parametrize("weight", [0, -100])
def test_a_weight_of_nothing_or_less_is_told(census_refusal, weight: int) -> None:
    (problem,) = census_refusal(made.fixed([*PEOPLE, *[Person(weight=weight)] * 2]))
    assert (problem.code, problem.place, problem.facts) == (
        "extract-weights", "PERWT", {"number": 2},
    )  # fmt: skip


def blank(data: bytes, variable: str, line: int = 0, *, by: bytes = b" ") -> bytes:
    """The data with one cell overwritten."""
    start, end = next((s, e) for name, s, e, *_ in made.VARIABLES if name == variable)
    at = line * (made.WIDTH + 1) + start - 1
    width = end - start + 1
    return data[:at] + (by * width)[:width] + data[at + width :]


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        pytest.param(GOOD[:-9], "extract-line-length", "line 64", id="the last line cut off"),
        pytest.param(GOOD.replace(b"\n", b"0\n", 1), "extract-line-length", "line 1", id="long"),
        pytest.param(b"\n" + GOOD, "extract-line-length", "line 1", id="an empty line"),
        pytest.param(b"7" * (9 << 20), "extract-line-length", "line 1", id="a line without end"),
        pytest.param(b"\0" * (9 << 20), "extract-line-length", "line 1", id="zeros without end"),
        pytest.param(b"", "file-empty", "", id="empty"),
        pytest.param(blank(GOOD, "PERWT"), "wrong-cell", "line 1, PERWT", id="no weight"),
        pytest.param(blank(GOOD, "AGE", 2, by=b"x"), "wrong-cell", "line 3, AGE", id="letters"),
        pytest.param(blank(GOOD, "LIT", 1, by=b"-"), "wrong-cell", "line 2, LIT", id="a dash"),
        pytest.param(blank(GOOD, "GEO1_VN", by=b"1-"), "wrong-cell", "line 1, GEO1_VN", id="1-1-"),
        pytest.param(blank(GOOD, "YEAR", by=b"\xe0"), "wrong-cell", "line 1, YEAR", id="a letter"),
        pytest.param(blank(GOOD, "GEO1_VN"), "extract-codes-unmapped", "area_code", id="no area"),
        pytest.param(made.fixed([Person(age=9)] * 20), "extract-nobody", "AGE", id="children"),
    ],
)
def test_broken_data_are_refused_by_their_place(census_refusal, data: bytes, code, place) -> None:
    problem = census_refusal(data)[0]
    assert (problem.code, problem.place) == (code, place)


def test_no_more_than_twenty_lines_are_told(census_refusal) -> None:
    assert len(census_refusal(GOOD.replace(b"\n", b"1\n"))) == 20


CSV = made.delimited(PEOPLE)


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        pytest.param(CSV[:-9], "row-length", "line 65", id="cut off"),
        pytest.param(CSV.replace(b'"LIT"', b'"LITT"'), "column-missing", "line 1", id="a head"),
        pytest.param(CSV.replace(b",10.0,", b",ten,", 1), "wrong-cell", "line 2, PERWT", id="ten"),
        pytest.param(CSV.replace(b",10.0,", b",,", 1), "wrong-cell", "line 2, PERWT", id="none"),
        pytest.param(CSV.replace(b",2019,", b',"2019,', 1), "not-csv", "", id="a quote"),
        pytest.param(b"", "file-empty", "", id="empty"),
        pytest.param(b'"' + b"x" * (9 << 20), "extract-line-length", "line 1", id="without end"),
    ],
)  # fmt: skip
def test_a_broken_csv_is_refused_by_its_place(census_refusal, data: bytes, code, place) -> None:
    problem = census_refusal(data, name="ipumsi_00001.csv")[0]
    assert (problem.code, problem.place) == (code, place)


@pytest.mark.parametrize("cut", [1, 8, 30, 100])
def test_a_compressed_file_that_was_cut_off(tmp_path: Path, cut: int) -> None:
    path = made.write(tmp_path, GOOD)
    path.write_bytes(path.read_bytes()[:-cut])
    with pytest.raises(Refused) as caught:
        read_extract(path, EXTRACT, file=NAME)
    assert "extract-cut-off" in {one.code for one in caught.value.problems}


def test_what_is_not_compressed_at_all(tmp_path: Path) -> None:
    path = made.write(tmp_path, GOOD)
    path.write_bytes(GOOD)
    with pytest.raises(Refused) as caught:
        read_extract(path, EXTRACT, file=NAME)
    assert [one.code for one in caught.value.problems] == ["extract-cut-off"]


MEASURE = """
import sys
from pathlib import Path
from tests.sources.census_files import EXTRACT, NAME
from xhht_analysis.sources.census_extract import read_extract
sums = read_extract(Path(sys.argv[1]), EXTRACT, file=NAME)
status = Path("/proc/self/status").read_text()
own = next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]
print(own, sums["persons"].sum())
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is told by /proc")
def test_300_000_persons_take_less_than_500_megabytes(tmp_path: Path) -> None:
    path = made.write(tmp_path, b"")
    lines = made.fixed([Person(lit=1 + (n % 7 > 0), weight=900 + n) for n in range(1000)])
    with gzip.open(path, "wb", compresslevel=1) as stream:
        for _ in range(300):
            stream.write(lines)
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", MEASURE, str(path)],
        capture_output=True, text=True, check=True, cwd=root,
    )  # fmt: skip
    kilobytes, persons = map(int, done.stdout.split())
    assert persons == 300_000
    assert kilobytes < 500 * 1024
    assert done.stderr == ""
