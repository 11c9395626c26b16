"""The districts' form of 2023 and a whole return of Bác Ái, to be spoiled and read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sources.returns.filled import Sheet, districts_of, whole
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.reading import Return, read_return
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form
from xhht_analysis.wording.findings import told_finding

Units = dict[Area, tuple[Area, ...]]
ReadFile = Callable[[bytes], tuple[tuple[Grid, ...], tuple[Finding, ...]]]


@pytest.fixture(scope="session")
def form(catalogue: Catalogue) -> Form:
    return catalogue.forms["district_returns"]


@pytest.fixture(scope="session")
def units(catalogue: Catalogue) -> Units:
    return districts_of(catalogue, 2023)


@pytest.fixture(scope="session")
def bac_ai(units: Units) -> Area:
    return next(one for one in units if one.code == "584")


@pytest.fixture
def sheets(form: Form, units: Units, bac_ai: Area) -> list[Sheet]:
    """A whole return of Bác Ái, to be spoiled."""
    return whole(form, bac_ai, units[bac_ai])


@pytest.fixture
def read(form: Form, units: Units) -> Callable[..., Return]:
    def reading(sheets: list[Sheet], *, year: int = 2023, mapping=None) -> Return:
        grids = [sheet.grid() for sheet in sheets]
        found = read_return(grids, form, year=year, districts=units, mapping=mapping)
        for finding in found.findings:
            assert all(told_finding(finding).wrong)
            assert all(told_finding(finding).mend)
        return found

    return reading


@pytest.fixture
def read_file(tmp_path: Path) -> ReadFile:
    """A file's bytes read under a name that says nothing: the kind is told from the content."""

    def grids(data: bytes) -> tuple[tuple[Grid, ...], tuple[Finding, ...]]:
        path = tmp_path / "returned"
        path.write_bytes(data)
        return read_grids(path, file="returned")

    return grids
