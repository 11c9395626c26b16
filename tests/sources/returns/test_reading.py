"""A return is read to the last figure, whatever its sheets look like."""

import unicodedata
from datetime import date
from random import Random

import pandas as pd
import pytest

from tests.sources.returns.filled import (
    FIRST_UNIT,
    GROUPS,
    Sheet,
    checks,
    expected,
    figures,
    flat,
    one,
    table,
)
from tests.sources.returns.test_encodings import in_tcvn3, in_vni
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.reading import read_return
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.forms import FormMapping, MappedSheet
from xhht_analysis.vocabulary.text import Bilingual


def test_the_form_as_handed_out_reads_to_the_figures_put_in(
    read, sheets, form, units, bac_ai
) -> None:
    found = read(sheets)
    assert found.district == bac_ai
    assert found.findings == ()
    assert figures(found) == expected(form, units[bac_ai])


def test_each_count_knows_its_cell(read, sheets) -> None:
    counts = read(sheets).counts
    row = counts[(counts["column"] == "15_18.must_cover.female") & (counts["area_code"] == "22786")]
    assert row.drop(columns="value").to_dict("records") == [{
        "table": "education", "column": "15_18.must_cover.female", "measure": "must_cover",
        "age_from": 15, "age_to": 18, "kind": row["kind"].item(), "group": "female",
        "area_code": "22786", "file": "data/returns/2023/584.xlsx", "sheet": "1. Biết chữ",
        "cell": "I8",
    }]  # fmt: skip
    assert pd.isna(row["kind"].item())
    assert counts["value"].dtype == "Int64"
    kinds = counts[counts["table"] == "institutions"]
    assert set(kinds["kind"]) >= {"college", "general_school"}
    assert kinds["age_from"].isna().all()


@pytest.mark.parametrize("seed", range(3))
def test_columns_and_sheets_in_any_order(read, form, units, bac_ai, seed: int) -> None:
    shuffle = Random(seed).shuffle
    sheets = []
    for sheet in form.sheets:
        columns = list(sheet.columns)
        shuffle(columns)
        texts = {}
        for column in columns:
            parts = [column.block.label.vi, column.measure.label.vi, GROUPS[column.group]]
            shuffle(parts)
            texts[column.id] = " – ".join(parts)
        sheets.append(flat(sheet, units[bac_ai], texts))
    shuffle(sheets)
    found = read(sheets)
    assert found.findings == ()
    assert found.district == bac_ai
    assert figures(found) == expected(form, units[bac_ai])


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param(str.upper, id="capitals"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="NFD"),
        pytest.param(lambda text: text.replace(" ", "\n"), id="line breaks"),
        pytest.param(lambda text: f"  {text}: ", id="punctuation"),
    ],
)
def test_headings_in_other_spellings(read, form, units, bac_ai, spelling) -> None:
    sheets = [table(one, units[bac_ai], year=2023, heading=spelling) for one in form.sheets]
    for number, sheet in enumerate(sheets):
        sheet.name = f"Sheet{number}"
    found = read(sheets)
    assert found.findings == ()
    assert figures(found) == expected(form, units[bac_ai])


def test_blank_rows_and_columns_and_titles_above(read, sheets, form, units, bac_ai) -> None:
    for sheet in sheets[1:]:
        sheet.cells = {(row * 2 if row >= FIRST_UNIT else row, at + 1): value
                       for (row, at), value in sheet.cells.items()}  # fmt: skip
        sheet.merged = [(top, left + 1, end, right + 1) for top, left, end, right in sheet.merged]
        sheet.put(1, 1, "UBND HUYỆN BÁC ÁI")
        sheet.put(1, 6, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    found = read(sheets)
    assert found.findings == ()
    assert figures(found) == expected(form, units[bac_ai])


def test_a_row_that_counts_the_columns_is_no_unit(read, form, units, bac_ai) -> None:
    sheet = form.sheets[4]
    texts = {column.id: f"{column.block.label.vi}: {column.measure.label.vi}"
             for column in sheet.columns}  # fmt: skip
    numbered = flat(sheet, units[bac_ai], texts)
    numbered.cells = {(row + (row > 1), at): value for (row, at), value in numbered.cells.items()}
    for at, text in enumerate(("A", "B", *range(1, len(texts) + 1)), start=1):
        numbered.put(2, at, text)
    found = read([numbered])
    assert checks(found) == {"sheet-missing": 4}
    assert len(figures(found)) == len(texts) * 9


def test_headings_in_an_old_encoding_are_read_with_a_warning(read, form, units, bac_ai) -> None:
    sheets = [table(one, units[bac_ai], year=2023, heading=in_tcvn3) for one in form.sheets]
    found = read(sheets)
    assert checks(found) == {"legacy-encoding": len(form.sheets)}
    assert figures(found) == expected(form, units[bac_ai])


@pytest.mark.parametrize(("encoding", "typed"), [("TCVN3", in_tcvn3), ("VNI", in_vni)])
def test_names_in_an_old_encoding(read, sheets, form, units, bac_ai, encoding, typed) -> None:
    for row in range(len(units[bac_ai])):
        sheets[1].cells[FIRST_UNIT + row, 2] = typed(sheets[1].cells[FIRST_UNIT + row, 2])
        sheets[1].put(FIRST_UNIT + row, 1, None)
    found = read(sheets)
    assert checks(found) == {"legacy-encoding": 1, "unit-by-name": 9}
    facts = one(found, "legacy-encoding").facts
    assert facts["encoding"] == encoding
    assert facts["meant"] == "Xã Phước Bình"
    assert figures(found) == expected(form, units[bac_ai])


def test_a_missing_column_names_the_nearest_heading(read, sheets, form, units, bac_ai) -> None:
    sheets[1].cells[5, 5] = "Số được trừ đi"
    found = read(sheets)
    missing = one(found, "column-missing")
    assert missing.facts["column"] == "Từ 15 đến 18 tuổi / Số được trừ"
    assert "Số được trừ đi" in missing.facts["nearest"]
    assert missing.district == "584"
    assert one(found, "column-unknown").cell == "E6"
    rest = {key: value for key, value in expected(form, units[bac_ai]).items()
            if key[1] != "15_18.excluded"}  # fmt: skip
    assert figures(found) == rest


def test_a_column_that_stands_twice_is_not_read_at_all(read, sheets) -> None:
    sheets[1].cells[5, 5] = "Dân số"
    found = read(sheets)
    assert one(found, "column-twice").facts["first"] == "C6"
    assert one(found, "column-missing").facts["column"].endswith("Số được trừ")
    assert not (found.counts["column"] == "15_18.population").any()


def test_a_surplus_column_is_noticed_and_a_missing_sheet_is_an_error(read, sheets) -> None:
    for row in range(4, 16):
        sheets[2].put(row, 60, "Ý kiến" if row == 6 else row)
    del sheets[5]
    found = read(sheets)
    assert checks(found) == {"column-unknown": 1, "sheet-missing": 1}
    assert one(found, "sheet-missing").facts == {"title": "5. Cơ sở giáo dục"}


def test_a_sheet_of_other_figures_is_noticed_but_not_where_it_is_hidden(read, sheets) -> None:
    other = Sheet("Trường học")
    for row in range(1, 5):
        other.put(row, 1, f"Trường {row}")
        other.put(row, 2, row)
        other.put(row, 3, row)
    assert checks(read([*sheets, other])) == {"sheet-unknown": 1}
    other.hidden = True
    assert read([*sheets, other]).findings == ()


def test_another_layout_by_its_mapping(read, form, units, bac_ai) -> None:
    sheet = form.sheets[4]
    names = {column.id: f"C{number}" for number, column in enumerate(sheet.columns)}
    mapping = FormMapping(
        id="other_system",
        form=form.id,
        note=Bilingual(vi="Hệ thống khác", en="Another system"),
        sheets=(MappedSheet(sheet=sheet.id, names=("Sheet1",),
                            columns={text: name for name, text in names.items()}),),
    )  # fmt: skip
    exported = flat(sheet, units[bac_ai], names)
    found = read([exported], mapping=mapping)
    assert checks(found) == {"sheet-missing": 4}
    assert figures(found) == {key: value for key, value in expected(form, units[bac_ai]).items()
                              if key[0] == sheet.table}  # fmt: skip
    exported.name = "Sheet2"
    assert checks(read([exported], mapping=mapping)) == {"sheet-missing": 5, "sheet-unknown": 1}


def test_the_province_fills_in_a_form_of_its_own(catalogue: Catalogue) -> None:
    on = date(2023, 9, 30)
    (province,) = (one for one in catalogue.register.units(AreaLevel.PROVINCE, on=on)
                   if one.code == "58")  # fmt: skip
    sheet = Sheet("1. Cơ quan, đơn vị")
    for row, cells in enumerate((
        ("Mã tỉnh", "Tên tỉnh", "Số cơ quan, đơn vị", "Được đánh giá, xếp loại “Đơn vị học tập”"),
        ("58", "Tỉnh Ninh Thuận", 48, "46 cơ quan"),
    ), start=1):  # fmt: skip
        for column, value in enumerate(cells, start=1):
            sheet.put(row, column, value)
    form = catalogue.forms["province_returns"]
    found = read_return([sheet.grid()], form, year=2023, districts={province: (province,)})
    assert found.district == province
    assert list(found.counts["value"]) == [48, 46]
    assert checks(found) == {"unit-in-the-cell": 1}


def test_a_file_of_nothing_but_unknown_names_is_not_told_without_end(read) -> None:
    sheet = Sheet("Sheet1")
    for at, text in enumerate(("Mã", "Xã", "15–18: Dân số"), start=1):
        sheet.put(1, at, text)
    for row in range(2, 2500):
        sheet.put(row, 2, f"Xã Phước {row}")
        sheet.put(row, 3, row)
    found = read([sheet])
    assert checks(found)["unit-unknown"] == 2000
    assert len(found.counts) == 0


def test_nothing_at_all(read) -> None:
    found = read([])
    assert (found.district, found.findings, len(found.counts)) == (None, (), 0)
    found = read([Sheet("Sheet1")])
    assert checks(found) == {"sheet-missing": 5}
    assert found.counts["value"].dtype == "Int64"
