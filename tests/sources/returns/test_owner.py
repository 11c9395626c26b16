"""Of which year and of which district a return is, and what speaks against it."""

import pytest

from tests.sources.returns.filled import (
    checks,
    expected,
    figures,
    one,
    table,
)


@pytest.mark.parametrize("value", ["2022", 2022, 2022.0, "Năm 2022"])
def test_a_return_of_another_year(read, sheets, value: object) -> None:
    sheets[0].put(5, 2, value)
    sheets[0].put(7, 2, None)
    finding = one(read(sheets), "year-differs")
    assert (finding.sheet, finding.cell) == ("Bìa", "B5")
    assert finding.facts == {"came": "2022", "expected": "2023"}


@pytest.mark.parametrize(
    ("title", "differs"),
    [
        ("Biểu 1. Biết chữ năm 2022", True),
        ("Biểu 1. Biết chữ năm 2023", False),
        ("Năm học 2022-2023", False),
        ("Năm học 2021 – 2022", True),
        ("Kế hoạch đến năm 2025", False),
        ("Theo Nghị định 20/2014/NĐ-CP", False),
    ],
)
def test_the_year_in_a_title(read, sheets, title: str, differs: bool) -> None:
    sheets[1].put(1, 1, title)
    assert checks(read(sheets)) == ({"year-differs": 1} if differs else {})


def test_a_return_whose_headings_are_all_of_another_year(read, form, units, bac_ai) -> None:
    sheet = table(form.sheets[0], units[bac_ai], year=2023, last_year=False)
    for column in range(3, 60):
        if (4, column) in sheet.cells:
            sheet.cells[4, column] = f"Năm 2021, {sheet.cells[4, column]}"
    found = read([sheet])
    assert checks(found) == {"year-differs": 1, "sheet-missing": 4}
    assert figures(found) == {}


def test_a_cover_of_another_district(read, sheets, units) -> None:
    sheets[0].put(4, 2, "585 · Huyện Ninh Sơn")
    sheets[0].put(7, 2, None)
    for sheet in sheets[1:]:
        sheet.put(2, 1, None)
    found = read(sheets)
    assert found.district is None
    finding = one(found, "district-differs")
    assert finding.facts == {"expected": "585 Huyện Ninh Sơn", "came": "584 Huyện Bác Ái"}


def test_two_districts_in_one_file(read, form, units, bac_ai) -> None:
    both = [district for district in units if district.code in ("584", "585")]
    sheets = [table(sheet, units[one], year=2023) for one in both for sheet in form.sheets]
    for sheet in sheets:
        sheet.put(2, 1, None)
    found = read(sheets)
    assert found.district is None
    assert set(one(found, "district-differs").facts.values()) == {
        "584 Huyện Bác Ái", "585 Huyện Ninh Sơn",
    }  # fmt: skip


def test_without_a_cover_the_communes_say_whose_it_is(read, sheets, bac_ai) -> None:
    for sheet in sheets[1:]:
        sheet.put(2, 1, None)
    found = read(sheets[1:])
    assert found.district == bac_ai
    assert found.findings == ()


def test_a_commune_alone_says_who_is_missing(read, form, units, bac_ai) -> None:
    found = read([table(sheet, units[bac_ai][:1], year=2023) for sheet in form.sheets])
    assert checks(found) == {"unit-missing": 8 * 5}
    assert figures(found) == expected(form, units[bac_ai][:1])


def test_a_sheet_for_each_commune(read, form, units, bac_ai) -> None:
    found = read(
        [table(sheet, [unit], year=2023) for sheet in form.sheets for unit in units[bac_ai]]
    )
    assert found.findings == ()
    assert figures(found) == expected(form, units[bac_ai])


def test_a_copied_sheet_is_not_chosen_between(read, sheets) -> None:
    found = read([*sheets, sheets[1]])
    assert checks(found) == {"unit-twice": 9}
    assert not any(
        table == "education" and "15_18.literate" in name for table, name, _ in figures(found)
    )
