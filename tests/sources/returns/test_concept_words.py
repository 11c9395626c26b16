"""The form's own words never speak of other people than it counts."""

import pytest

from tests.sources.returns.filled import Sheet, checks, flat
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.reading import read_return
from xhht_analysis.vocabulary.forms import FormMapping, MappedSheet
from xhht_analysis.vocabulary.text import Bilingual


@pytest.fixture
def found(catalogue: Catalogue, form, units):
    def reading(sheets: list[Sheet], mapping: FormMapping | None = None):
        return read_return(
            [sheet.grid() for sheet in sheets],
            form,
            year=2023,
            districts=units,
            mapping=mapping,
            concepts=catalogue.concepts.values(),
        )

    return reading


def test_the_form_as_handed_out_speaks_of_whom_it_counts(found, sheets) -> None:
    assert found(sheets).findings == ()


def test_so_does_every_other_word_that_it_is_found_by(found, form, units, bac_ai) -> None:
    number = max(len(measure.words) for sheet in form.sheets for measure in sheet.measures)
    for at in range(number + 1):
        sheets = []
        for sheet in form.sheets:
            texts = {
                one.id: f"{one.block.label.en}: "
                f"{[one.measure.label.en, *one.measure.words][: at + 1][-1]}, {one.group}"
                for one in sheet.columns
            }
            sheets.append(flat(sheet, units[bac_ai], texts))
        assert "definition-differs" not in checks(found(sheets))


def test_self_reported_literacy_is_no_literacy_level(found, form, units, bac_ai) -> None:
    sheet = form.sheets[0]
    names = {one.id: f"C{number}" for number, one in enumerate(sheet.columns)}
    level = next(one.id for one in sheet.columns if one.measure.id == "literate_level1")
    names[level] = "Số người biết đọc biết viết"
    mapping = FormMapping(
        id="survey",
        form=form.id,
        note=Bilingual(vi="Điều tra", en="Survey"),
        sheets=(MappedSheet(sheet=sheet.id, columns={text: one for one, text in names.items()}),),
    )
    told = found([flat(sheet, units[bac_ai], names)], mapping)
    (finding,) = [one for one in told.findings if one.check == "definition-differs"]
    assert finding.facts["came"] == "Số người biết đọc biết viết"
    assert finding.facts["column"].endswith("Biết chữ mức độ 1 / Tổng số")
    assert finding.district == "584"
