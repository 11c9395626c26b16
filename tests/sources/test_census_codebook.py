"""A codebook that is broken, of another extract, or short of what is asked is refused."""

import dataclasses
import sys
from pathlib import Path

import pytest

from tests.sources import census_files as made
from tests.sources.census_files import EXTRACT, GOOD, NAME
from xhht_analysis.sources.census_extract import read_extract
from xhht_analysis.vocabulary.problems import Refused

DDI = made.codebook()
BOMB = '<!DOCTYPE a [<!ENTITY b "b">' + "".join(
    f'<!ENTITY b{n} "{f"&b{n - 1 or str()};" * 10}">' for n in range(1, 10)
) + "]><codeBook>&b9;</codeBook>"  # fmt: skip


@pytest.mark.parametrize(
    ("ddi", "what"),
    [
        pytest.param("not XML", "xml", id="no XML"),
        pytest.param(DDI[:-40], "xml", id="cut off"),
        pytest.param(BOMB, "xml", id="a bomb of entities"),
        pytest.param('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "xml", id="a document type"),
        pytest.param("<a>" * 5000 + "</a>" * 5000, "xml", id="too deep"),
        pytest.param("<codeBook/>", "ddi", id="another document"),
        pytest.param(DDI.replace("<location", "<place"), "ddi", id="no places"),
        pytest.param(DDI.replace('StartPos="18"', 'StartPos="x"'), "ddi", id="a place in words"),
        pytest.param(DDI.replace('StartPos="18"', 'StartPos="0"'), "places", id="before the line"),
        pytest.param(DDI.replace('EndPos="25"', 'EndPos="17"'), "places", id="no place"),
        pytest.param(DDI.replace('EndPos="25"', 'EndPos="999999999999"'), "places", id="far out"),
        pytest.param(made.codebook(structure="hierarchical"), "structure", id="households"),
        pytest.param(DDI + " " * (21 << 20), "large", id="21 MB"),
    ],
)
def test_a_broken_codebook_is_refused(census_refusal, ddi: str, what: str) -> None:
    (problem,) = census_refusal(GOOD, ddi=ddi)
    assert (problem.code, problem.facts["what"]) == ("codebook-unreadable", what)


def test_a_codebook_of_another_extract(census_refusal) -> None:
    (problem,) = census_refusal(GOOD, ddi=made.codebook("ipumsi_00002.dat"))
    assert problem.code == "codebook-of-another"
    assert problem.facts == {"came": "ipumsi_00002.dat", "expected": NAME}


def test_variables_and_codes_that_the_codebook_lacks(census_refusal) -> None:
    extract = dataclasses.replace(EXTRACT, weight="HHWT", age="AGE2")
    assert [one.facts["came"] for one in census_refusal(GOOD, extract)] == ["HHWT", "AGE2"]
    extract = dataclasses.replace(EXTRACT, known=(1, 2, 3))
    (problem,) = census_refusal(GOOD, extract)
    assert (problem.place, problem.facts["what"], problem.facts["came"]) == ("LIT", "code", "3")


@pytest.mark.parametrize("missing", ["ipumsi_00001.xml", NAME])
def test_a_file_that_is_not_there(tmp_path: Path, missing: str) -> None:
    path = made.write(tmp_path, GOOD)
    (tmp_path / missing).unlink()
    with pytest.raises(Refused) as caught:
        read_extract(path, EXTRACT, file=NAME)
    assert [(one.code, one.file) for one in caught.value.problems] == [("file-missing", missing)]


def test_an_extract_in_another_format(census_refusal) -> None:
    ddi = made.codebook("ipumsi_00001.sav")
    (problem,) = census_refusal(GOOD, name="ipumsi_00001.sav", ddi=ddi)
    assert (problem.code, problem.facts["came"]) == ("extract-kind", "ipumsi_00001.sav")


def test_without_ipumspy_the_problem_says_how_to_install_it(
    census_refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ipumspy", None)
    (problem,) = census_refusal(GOOD)
    assert problem.code == "microdata-not-installed"
    install = 'pip install "xhht_analysis[microdata]"'
    assert problem.facts == {"package": "ipumspy", "expected": install}
