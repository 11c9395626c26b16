"""Whose row it is: codes as Excel leaves them, names as people type them, and neither guessed."""

from datetime import date

import pytest

from tests.sources.returns.filled import districts_of
from tests.sources.returns.test_encodings import in_tcvn3, in_vni
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.sources.returns.units import Units, code_and_name
from xhht_analysis.vocabulary.areas import AreaLevel


@pytest.fixture(scope="module")
def units(catalogue: Catalogue) -> Units:
    return Units(districts_of(catalogue, 2023))


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("22741", "22741"),
        (22741, "22741"),
        (22741.0, "22741"),
        ("22741.0", "22741"),
        ("22741,00", "22741"),
        (" 22741 ", "22741"),
        ("'22741", "22741"),
        ("22.741", "22741"),
        ("22,741", "22741"),
        ("22 741", "22741"),
        (1, "00001"),
        ("1", "00001"),
        ("", ""),
        (None, ""),
        (True, ""),
        (date(2023, 1, 1), ""),
        ("Phước Mỹ", ""),
        ("22741a", ""),
        ("22741.5", ""),
    ],
)
def test_a_code_however_excel_left_it(units: Units, cell: object, code: str) -> None:
    assert units.code_in(cell) == code


@pytest.mark.parametrize(
    "cell", [float("nan"), float("inf"), 1e300, -5, 10**5000, "9" * 5000], ids=type
)
def test_no_number_is_too_strange_for_a_code(units: Units, cell: object) -> None:
    assert units.code_in(cell) not in units.of_code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Xã Thanh Hải", ["22868"]),
        ("Thanh Hải", ["22868"]),
        ("Thành Hải", ["22774"]),
        ("xã  thành hải ", ["22774"]),
        ("X. Thanh Hải", ["22868"]),
        ("THÀNH HẢI", ["22774"]),
        ("Tha\u0300nh Ha\u0309i", ["22774"]),
        ("Phước Hoà", ["22786"]),
        ("Phuoc Hoa", ["22786"]),
        ("Xa Phuong Hai", ["22852"]),
        # Without marks these two are one, and which one is not for a program to say.
        ("Thanh Hai", ["22774", "22868"]),
        ("TT Tân Sơn", ["22810"]),
        ("P. Phủ Hà", ["22747"]),
        # A mark that is there must be right.
        ("Phươc Hòa", []),
        ("Phước Nhơn", []),
        ("Huyện Bác Ái", []),
        ("", []),
        (in_tcvn3("Xã Thành Hải"), ["22774"]),
        (in_vni("Xã Thanh Hải"), ["22868"]),
        (in_vni("XÃ THÀNH HẢI"), ["22774"]),
    ],
)
def test_a_name_however_it_was_typed(units: Units, text: str, codes: list[str]) -> None:
    assert sorted(unit.code for unit in units.named(text).units) == codes


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Xã Thanh Hải", True),
        ("Thanh Hai", True),
        ("Thanh Hãi", True),
        ("Thành Hải", False),
        ("Nhơn Hải", False),
        ("Tổng", False),
    ],
)
def test_a_name_beside_the_code_of_thanh_hai(units: Units, text: str, agrees: bool) -> None:
    assert units.agrees(text, units.of_code["22868"]) is agrees


def test_a_code_means_what_it_meant_on_that_date(catalogue: Catalogue, units: Units) -> None:
    later = Units(districts_of(catalogue, 2024 + 1, on=date(2024, 11, 1)))
    assert units.of_code["22750"].name == "Thanh Sơn"
    assert later.of_code["22750"].name == "Phủ Hà"
    assert not units.agrees("Phủ Hà", units.of_code["22750"])


def test_the_nearest_names_are_those_of_the_district_first(units: Units) -> None:
    district = units.district_of(units.of_code["22868"])
    assert units.nearest("Thanh Hãi", district)[0] == "Xã Thanh Hải"
    assert set(units.nearest("Thanh Hãi")[:2]) == {"Xã Thanh Hải", "Xã Thành Hải"}
    assert units.nearest("Kinh Đình") == ("Phường Kinh Dinh",)
    assert units.nearest("Hội Khuyến học") == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("22741 - Phước Mỹ", ("22741", "Phước Mỹ")),
        ("22741. Phường Phước Mỹ", ("22741", "Phường Phước Mỹ")),
        ("Phước Mỹ (22741)", ("22741", "Phước Mỹ")),
        ("Phước Mỹ", None),
        ("22741", None),
        ("5 tuổi", None),
    ],
)
def test_a_code_and_a_name_in_one_cell(text: str, parts: tuple[str, str] | None) -> None:
    assert code_and_name(text) == parts


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("584 · Huyện Bác Ái", ["584"]),
        ("UBND HUYỆN NINH HẢI – PHÒNG GD&ĐT", ["586"]),
        ("584", []),
        ("Ninh Hải", ["586"]),
        ("Xã Tân Hải, huyện Ninh Hải", ["586"]),
        ("Tỉnh Ninh Thuận", []),
        ("Thành phố Phan Rang-Tháp Chàm", ["582"]),
        ("Huyện Ninh Hải và huyện Ninh Sơn", ["585", "586"]),
    ],
)
def test_the_districts_that_a_title_names(units: Units, text: str, codes: list[str]) -> None:
    assert sorted(one.code for one in units.districts_named(text)) == codes


def test_the_province_is_a_unit_of_its_own(catalogue: Catalogue) -> None:
    (province,) = (
        one
        for one in catalogue.register.units(AreaLevel.PROVINCE, on=date(2023, 9, 30))
        if one.code == "58"
    )
    units = Units({province: (province,)})
    assert units.code_in(58) == "58"
    assert units.named("tỉnh Ninh Thuận").units == (province,)
