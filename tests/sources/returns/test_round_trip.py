"""The form as a workbook, filled in, saved and read again: the same figures, to the last one."""

from pathlib import Path

import pytest

from tests.sources.returns.filled import districts_of, expected, figure
from tests.sources.returns.forms import FIRST_ROW, opened, sheets, units, written
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.reading import read_return
from xhht_analysis.vocabulary.text import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handed_out_form_comes_back(
    catalogue: Catalogue, tmp_path: Path, language: Language
) -> None:
    district, communes = units(catalogue)
    book = opened(written(catalogue, language=language))
    for form_sheet, worksheet, placed in sheets(catalogue, book):
        for row, unit in enumerate(communes, start=FIRST_ROW):
            for place in placed:
                worksheet.cell(row, place.index).value = figure(form_sheet, place.column, unit)
        # Nobody has computed the totals in this file, which is what the first check says.
        worksheet.delete_rows(FIRST_ROW + len(communes))
    path = tmp_path / "584.xlsx"
    book.save(path)
    grids, findings = read_grids(path, file="584.xlsx")
    assert findings == ()
    form = catalogue.forms["district_returns"]
    found = read_return(grids, form, year=2023, districts=districts_of(catalogue, 2023))
    assert found.findings == ()
    assert found.district == district
    keys = zip(*(found.counts[name] for name in ("table", "column", "area_code")), strict=True)
    assert dict(zip(keys, found.counts["value"], strict=True)) == expected(form, communes)


def test_last_years_figures_beside_this_years_are_not_read(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    _, communes = units(catalogue)
    form = catalogue.forms["district_returns"]
    last = {key: value + 1 for key, value in expected(form, communes).items()}
    path = tmp_path / "584.xlsx"
    path.write_bytes(written(catalogue, last_year=last, illustrative=True))
    grids, _ = read_grids(path, file="584.xlsx")
    found = read_return(grids, form, year=2023, districts=districts_of(catalogue, 2023))
    assert found.findings == ()
    assert found.counts["value"].isna().all()
    assert len(found.counts) == len(last)
