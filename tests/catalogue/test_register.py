"""What a code or a name means depends on the day."""

from datetime import date

import pytest

from xhht_analysis.catalogue import AreaRegister, Catalogue
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel, Succession

CENSUS, MERGED, NOW = date(2019, 4, 1), date(2024, 11, 1), date(2025, 7, 1)
DISTRICTS = {"582": 16, "584": 9, "585": 8, "586": 9, "587": 9, "588": 6, "589": 8}


@pytest.fixture(scope="module")
def register(catalogue: Catalogue) -> AreaRegister:
    return catalogue.register


@pytest.mark.parametrize(
    ("code", "on", "name"),
    [
        ("22750", CENSUS, "Thanh Sơn"),
        ("22750", date(2024, 10, 31), "Thanh Sơn"),
        ("22750", MERGED, "Phủ Hà"),
        ("22747", CENSUS, "Phủ Hà"),
        ("22759", CENSUS, "Kinh Dinh"),
        ("22759", NOW, "Phan Rang"),
        ("22780", CENSUS, "Mỹ Hải"),
        ("22780", NOW, "Đông Hải"),
        ("58", date(2025, 6, 30), "Ninh Thuận"),
        ("56", NOW, "Khánh Hòa"),
    ],
)
def test_a_code_means_one_unit_on_a_day(register, code: str, on: date, name: str) -> None:
    assert register.at(AreaCode(code, on)).name == name


@pytest.mark.parametrize(
    ("code", "on"),
    [
        pytest.param("22747", MERGED, id="Phủ Hà changed its code"),
        pytest.param("22750", NOW, id="Phủ Hà went into Phan Rang"),
        pytest.param("584", NOW, id="districts are gone"),
        pytest.param("58", NOW, id="Ninh Thuận is part of Khánh Hòa"),
        pytest.param("584", date(2019, 3, 31), id="before the register's first day"),
        pytest.param("999", CENSUS, id="never a code"),
    ],
)
def test_a_code_that_means_nothing_on_a_day_is_an_error(register, code: str, on: date) -> None:
    with pytest.raises(KeyError, match=f"no unit {code} on {on}"):
        register.at(AreaCode(code, on))


@pytest.mark.parametrize(
    ("on", "provinces", "districts", "communes"),
    [(CENSUS, 63, 7, 65), (date(2023, 9, 30), 63, 7, 65), (MERGED, 63, 7, 62), (NOW, 1, 0, 65),
     (date(2026, 9, 30), 1, 0, 65)],
)  # fmt: skip
def test_how_many_units_there_are(register, on, provinces, districts, communes) -> None:
    levels = (AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)
    assert [len(register.units(level, on=on)) for level in levels] == [
        provinces,
        districts,
        communes,
    ]


def test_each_district_has_its_communes_in_the_order_of_their_codes(register) -> None:
    for district, number in DISTRICTS.items():
        communes = register.units(AreaLevel.COMMUNE, on=CENSUS, within=district)
        assert len(communes) == number
        assert [unit.code for unit in communes] == sorted(unit.code for unit in communes)
    city = register.units(AreaLevel.COMMUNE, on=MERGED, within="582")
    assert len(city) == 13


def test_a_province_holds_the_communes_of_its_districts(register) -> None:
    assert len(register.units(AreaLevel.COMMUNE, on=CENSUS, within="58")) == 65
    assert register.units(AreaLevel.COMMUNE, on=CENSUS, within="01") == ()


def found(register, text: str, level=AreaLevel.DISTRICT, on=CENSUS, within=None) -> list[str]:
    return [unit.code for unit in register.find(text, level, on=on, within=within)]


@pytest.mark.parametrize(
    "text", ["584", " 584 ", "Bác Ái", "huyện bác ái", "H. Bác Ái", "Bac Ai", "Huyen Bac Ai"]
)
def test_a_district_is_found_by_code_or_name(register, text: str) -> None:
    assert found(register, text) == ["584"]


def test_a_code_goes_before_a_name(register) -> None:
    # On 1 November 2024 Phủ Hà has the code that was Thanh Sơn's.
    assert found(register, "22750", AreaLevel.COMMUNE, MERGED) == ["22750"]
    assert found(register, "Phủ Hà", AreaLevel.COMMUNE, MERGED) == ["22750"]
    assert found(register, "Phủ Hà", AreaLevel.COMMUNE, CENSUS) == ["22747"]
    assert found(register, "Thanh Sơn", AreaLevel.COMMUNE, MERGED) == []


def test_marks_tell_thanh_hai_from_thanh_hai(register) -> None:
    thanh, thanh_grave = (found(register, name, AreaLevel.COMMUNE) for name in
                          ("Thanh Hải", "Thành Hải"))  # fmt: skip
    assert len(thanh) == len(thanh_grave) == 1
    assert thanh != thanh_grave
    assert found(register, "Thanh Hai", AreaLevel.COMMUNE) == sorted(thanh + thanh_grave)


def test_a_name_that_two_communes_bear_finds_both_until_the_district_is_given(register) -> None:
    names = [unit.name for unit in register.units(AreaLevel.COMMUNE, on=CENSUS)]
    twice = sorted({name for name in names if names.count(name) > 1})
    assert twice == [], "no two communes of Ninh Thuận share a name"
    both = found(register, "Thanh Hai", AreaLevel.COMMUNE)
    city, ninh_hai = (
        found(register, "Thanh Hai", AreaLevel.COMMUNE, within=district)
        for district in ("582", "586")
    )
    assert len(city) == len(ninh_hai) == 1
    assert sorted(city + ninh_hai) == both


@pytest.mark.parametrize("text", ["", "  ", "Huyện", "58", "22750", "Nha Trang"])
def test_what_is_no_district_finds_none(register, text: str) -> None:
    assert found(register, text) == []


def steps(register, code: str, since: date, until: date) -> list[tuple[str, str]]:
    changes = register.successors(AreaCode(code, since), on=until)
    return [(change.old_code, change.new_code) for change in changes]


def test_a_ward_is_followed_through_both_changes(register) -> None:
    # Phủ Hà changed its code in 2024 and became a part of Phan Rang in 2025.
    assert steps(register, "22747", CENSUS, NOW) == [("22747", "22750"), ("22750", "22759")]
    assert steps(register, "22747", CENSUS, MERGED) == [("22747", "22750")]
    assert steps(register, "22747", CENSUS, CENSUS) == []


def test_what_happened_before_its_date_does_not_concern_a_code(register) -> None:
    assert steps(register, "22750", MERGED, NOW) == [("22750", "22759")]


def test_a_code_that_another_unit_got_is_not_followed_any_further() -> None:
    def change(day: date, old: str, new: str) -> Succession:
        return Succession(
            effective_date=day,
            old_code=old,
            new_code=new,
            kind="merged_whole",
            area_share_pct=100,
            resolution="1",
        )

    register = AreaRegister((), (change(MERGED, "99101", "99102"), change(NOW, "99101", "99103")))
    # By 2025 the digits 99101 mean another unit.
    assert steps(register, "99101", CENSUS, NOW) == [("99101", "99102")]
    assert steps(register, "99101", MERGED, NOW) == [("99101", "99103")]


def test_a_split_ward_has_two_successors(register) -> None:
    changes = register.successors(AreaCode("22768", CENSUS), on=NOW)
    assert {(one.new_code, one.kind) for one in changes} == {
        ("22780", "split_part"),
        ("22888", "split_part"),
    }
    # 5.8 % of the area are unexplained in the source; shares of area are no shares of people.
    assert sum(one.area_share_pct for one in changes) == pytest.approx(94.2)


def test_every_commune_of_2019_ends_in_one_of_2025(register) -> None:
    now = {unit.code for unit in register.units(AreaLevel.COMMUNE, on=NOW)}
    for unit in register.units(AreaLevel.COMMUNE, on=CENSUS):
        assert {new for _, new in steps(register, unit.code, CENSUS, NOW)} & now, unit


@pytest.mark.parametrize(
    ("code", "since", "on", "same"),
    [
        pytest.param("22741", CENSUS, date(2023, 9, 30), True, id="nothing changed"),
        pytest.param("22750", CENSUS, date(2024, 10, 31), True, id="the day before"),
        pytest.param("22750", CENSUS, MERGED, False, id="another ward bears the code"),
        pytest.param("99999", CENSUS, MERGED, False, id="no unit at all"),
        pytest.param("x", CENSUS, MERGED, False, id="no code"),
    ],
)
def test_whether_a_code_still_means_the_same_unit(register, code, since, on, same) -> None:
    assert register.unchanged(code, since=since, on=on) is same
