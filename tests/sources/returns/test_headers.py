"""Columns are found by what stands over them, and never by half of it."""

import unicodedata

import pytest

from tests.sources.returns.filled import Sheet, table
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.headers import Rows, Table, find_tables
from xhht_analysis.sources.returns.headings import Lexicon, Says
from xhht_analysis.vocabulary.forms import Form, FormSheet, MappedSheet


def sheet_of(form: Form, name: str) -> FormSheet:
    return next(sheet for sheet in form.sheets if sheet.id == name)


def meant(form: Form, name: str, *parts: str) -> str | None:
    """The column's id, what else a heading is, or nothing."""
    heading = Lexicon(sheet_of(form, name), year=2023).heading(parts)
    if heading.column is not None and heading.says is Says.MEASURE:
        return heading.column.id
    return heading.says and str(heading.says)


@pytest.mark.parametrize(
    "parts",
    [
        ("Từ 15 đến 18 tuổi", "Biết chữ mức độ 1", "Nữ"),
        ("Biết chữ mức độ 1 – Nữ (15–18 tuổi)",),
        ("Nữ, từ 15 đến 18 tuổi, biết chữ mức độ 1",),
        ("15-18", "Nữ", "Biết chữ MĐ1"),
        ("Biết chữ MĐ 1", "Trong đó: Nữ", "Độ tuổi 15 - 18"),
        ("TỪ 15 ĐẾN 18 TUỔI", "BIẾT CHỮ\nMỨC ĐỘ 1", "NỮ"),
        ("Tu 15 den 18 tuoi", "Biet chu muc do 1", "Nu"),
        ("Aged 15 to 18", "Literate at level 1", "Women"),
        ("15–18", "Số phải phổ cập", "Trong đó biết chữ mức độ 1", "Nữ"),
        ("15–18", "Đạt chuẩn biết chữ mức độ 1", "Tổng số", "Nữ"),
        ("Năm 2023", "15–18", "Biết chữ mức độ １", "Nữ (người)"),
        (unicodedata.normalize("NFD", "Từ 15 đến 18 tuổi / Biết chữ mức độ 1 / Nữ"),),
        ("Tõ 15 ®Õn 18 tuæi", "BiÕt ch÷ møc ®é 1", "N÷"),
    ],
)  # fmt: skip
def test_one_column_in_many_words(form: Form, parts: tuple[str, ...]) -> None:
    assert meant(form, "literacy", *parts) == "15_18.literate_level1.female"


@pytest.mark.parametrize(
    "parts",
    [
        ("15–18", "Chưa biết chữ mức độ 1"),
        ("15–18", "Biết chữ mức độ 1", "Nam"),
        ("15–18", "Tỷ lệ biết chữ mức độ 1"),
        ("15–18", "Biết chữ mức độ 1 (%)"),
        ("15–18", "Biết chữ mức độ 1", "Nữ dân tộc thiểu số"),
        ("15–18", "Biết chữ mức độ 1 và mức độ 2"),
        ("15–18", "Biết chữ mức độ 3"),
        ("15–19", "Biết chữ mức độ 1"),
        ("Dưới 18", "Biết chữ mức độ 1"),
        ("<15-18", "Biết chữ mức độ 1"),
        ("15–18", "19–25", "Biết chữ mức độ 1"),
        ("Biết chữ mức độ 1",),
        ("15–18", "Số phải phổ cập (dân số − số được trừ)"),
        ("15–18",),
        ("15–18", "Kế hoạch", "Biết chữ mức độ 1"),
        ("15–18", "Biết chữ mức độ 1", "日本"),
    ],
)
def test_half_understood_is_not_understood(form: Form, parts: tuple[str, ...]) -> None:
    assert meant(form, "literacy", *parts) is None


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        (("Mã xã",), "code"),
        (("Tên xã, phường, thị trấn",), "name"),
        (("Xã/Phường/Thị trấn",), "name"),
        (("STT",), "aside"),
        (("15–18", "Dân số", "Năm 2022"), "year"),
        (("15–18", "Dân số", "Năm trước"), "year"),
        (("15–18", "Dân số", "Year 2022 (illustrative)"), "year"),
        (("15–18", "Dân số", "2023"), "15_18.population"),
        (("15–18", "Dân số", "Năm nay"), "15_18.population"),
    ],
)
def test_what_else_a_heading_can_be(form: Form, parts: tuple[str, ...], says: str) -> None:
    assert meant(form, "literacy", *parts) == says


def test_a_block_goes_without_saying_where_only_one_has_the_measure(form: Form) -> None:
    assert meant(form, "qualification", "Sơ cấp", "Nữ") == "15plus.elementary.female"
    assert meant(form, "education", "Vào lớp 1") == "6.in_grade1"
    assert meant(form, "education", "Số phải phổ cập") is None


def test_every_label_of_every_form_means_its_own_column(catalogue: Catalogue) -> None:
    groups = {
        "vi": ("Tổng số", "Nữ", "Dân tộc thiểu số"),
        "en": ("Total", "Women", "Ethnic minority"),
    }
    for form in catalogue.forms.values():
        for sheet in form.sheets:
            for column in sheet.columns:
                for language, names in groups.items():
                    name = names[("all", "female", "ethnic_minority").index(column.group)]
                    parts = (
                        column.block.label.in_(language),
                        column.measure.label.in_(language),
                        name,
                    )
                    assert meant(form, sheet.id, *parts) == column.id
                    assert meant(form, sheet.id, " – ".join(reversed(parts))) == column.id


def tables(form: Form, sheet: Sheet, mapped: MappedSheet | None = None) -> list[Table]:
    lexicons = [
        Lexicon(one, year=2023, mapped=mapped if mapped and mapped.sheet == one.id else None)
        for one in form.sheets
    ]
    return find_tables(Rows(sheet.grid()), lexicons)


def ids(found: Table) -> dict[int, str]:
    return {at: one.column.id for at, one in found.headings.items()
            if one.column is not None and one.says is Says.MEASURE}  # fmt: skip


def written(*rows: tuple) -> Sheet:
    sheet = Sheet("Sheet1")
    for row, cells in enumerate(rows, start=1):
        for column, value in enumerate(cells, start=1):
            sheet.put(row, column, value)
    return sheet


def test_three_rows_of_headings_as_handed_out(form: Form) -> None:
    for sheet in form.sheets:
        (found,) = tables(form, table(sheet, (), year=2023))
        assert found.heading_rows == (4, 5, 6)
        assert list(ids(found).values()) == [column.id for column in sheet.columns]
        assert (found.columns(Says.CODE), found.columns(Says.NAME)) == ((1,), (2,))


def test_headings_whose_merges_were_lost(form: Form) -> None:
    (found,) = tables(form, written(
        ("Mã xã", "Tên xã", "Từ 15 đến 18 tuổi", None, None, None, "Từ 19 đến 25 tuổi", None),
        (None, None, "Dân số", "Số phải phổ cập", None, None, "Dân số", "Số được trừ"),
        (None, None, None, "Tổng số", "Nữ", "DTTS", None, None),
        ("A", "B", 1, 2, 3, 4, 5, 6),
        ("22783", "Xã Phước Bình", 9, 8, 7, 6, 5, 4),
    ))  # fmt: skip
    assert list(ids(found).values()) == [
        "15_18.population", "15_18.must_cover", "15_18.must_cover.female",
        "15_18.must_cover.ethnic_minority", "19_25.population", "19_25.excluded",
    ]  # fmt: skip


def test_a_heading_reaches_no_further_than_the_one_above_it(form: Form) -> None:
    (found,) = tables(form, written(
        ("Mã", "Xã", "15-18", None, "19-25"),
        (None, None, "Số phải phổ cập", None, None),
        (None, None, "Tổng số", "Nữ", "Nữ"),
        ("22783", "Xã Phước Bình", 9, 8, 7),
    ))  # fmt: skip
    assert ids(found) == {3: "15_18.must_cover", 4: "15_18.must_cover.female"}


def test_titles_above_and_rows_between_are_no_headings(form: Form) -> None:
    (found,) = tables(form, written(
        ("UBND HUYỆN BÁC ÁI", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Biểu 1. Biết chữ",),
        ("Đơn vị: Huyện Bác Ái", None, None, "Đơn vị tính: người"),
        (),
        ("STT", "Mã", "Xã", "15-18", None),
        (None, None, None, "Dân số", "Số được trừ"),
        (1, "22783", "Xã Phước Bình", 9, 8),
    ))  # fmt: skip
    assert found.heading_rows == (5, 6)
    assert ids(found) == {4: "15_18.population", 5: "15_18.excluded"}


def test_two_tables_below_each_other(form: Form) -> None:
    first, second = tables(form, written(
        ("Mã", "Xã", "15-18: Dân số", "15-18: Số được trừ"),
        ("22783", "Xã Phước Bình", 9, 8),
        ("Mã", "Xã", "19-25: Dân số", "19-25: Số được trừ"),
        ("22783", "Xã Phước Bình", 9, 8),
    ))  # fmt: skip
    assert (first.rows, second.rows) == ((2,), (4,))
    assert list(ids(second).values()) == ["19_25.population", "19_25.excluded"]


def test_a_row_of_totals_is_no_heading(form: Form) -> None:
    (found,) = tables(form, written(
        ("Mã", "Xã", "15-18: Dân số"), (None, "Tổng số", 17), ("22783", "Xã Phước Bình", 17),
    ))  # fmt: skip
    assert found.rows == (2, 3)


def test_a_mapping_says_what_the_headings_of_another_system_mean(form: Form) -> None:
    mapped = MappedSheet(
        sheet="literacy",
        columns={
            "15-18 / BC1": "15_18.literate_level1",
            "BC1 nữ 15-18": "15_18.literate_level1.female",
        },
        code="MaDV",
    )
    (found,) = tables(form, written(
        ("MaDV", "15-18", None, "BC1 nữ 15-18"), (None, "BC1", "BC2", None), ("22783", 1, 2, 3),
    ), mapped)  # fmt: skip
    assert ids(found) == {2: "15_18.literate_level1", 4: "15_18.literate_level1.female"}
    assert found.columns(Says.CODE) == (1,)


@pytest.mark.parametrize("rows", [(), (("Xã",),), ((1, 2, 3), (4, 5, 6)), (("Dân số",),)])
def test_sheets_without_a_table(form: Form, rows: tuple) -> None:
    assert [ids(one) for one in tables(form, written(*rows)) if ids(one)] == []
