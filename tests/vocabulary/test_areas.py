"""A code is of one date; a unit has the digits of its tier."""

from datetime import date

import pytest

from xhht_analysis.vocabulary.areas import Area, AreaCode, AreaLevel

DAY = date(2019, 4, 1)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("VN", AreaLevel.COUNTRY),
        ("58", AreaLevel.PROVINCE),
        ("01", AreaLevel.PROVINCE),
        ("584", AreaLevel.DISTRICT),
        ("22750", AreaLevel.COMMUNE),
    ],
)
def test_the_length_of_a_code_says_its_tier(code: str, level: AreaLevel) -> None:
    assert AreaCode(code, DAY).level is level


@pytest.mark.parametrize(
    "code", ["", "5", "5844", "227500", "58A", "vn", " 58", "58 ", "-58", "5.8", "５８", "٥٨"]
)
def test_what_cannot_be_a_code_is_refused_when_it_is_made(code: str) -> None:
    with pytest.raises(ValueError, match="not-a-gso-code"):
        AreaCode(code, DAY)


def test_the_same_digits_on_two_dates_are_two_codes() -> None:
    assert AreaCode("22750", DAY) == AreaCode("22750", DAY)
    assert AreaCode("22750", DAY) != AreaCode("22750", date(2024, 11, 1))
    assert str(AreaCode("22750", DAY)) == "22750"


def unit(**changed: object) -> Area:
    facts = {
        "code": "22750",
        "name": "Thanh Sơn",
        "full_name": "Phường Thanh Sơn",
        "type": "ward",
        "level": AreaLevel.COMMUNE,
        "parent_code": "582",
        "valid_from": DAY,
        "valid_until": date(2024, 10, 31),
    }
    return Area(**(facts | changed))


@pytest.mark.parametrize(
    ("on", "holds"),
    [
        (date(2019, 3, 31), False),
        (date(2019, 4, 1), True),
        (date(2024, 10, 31), True),
        (date(2024, 11, 1), False),
    ],
)
def test_a_unit_holds_from_its_first_day_to_its_last(on: date, holds: bool) -> None:
    assert unit().holds_on(on) is holds


def test_a_unit_without_a_last_day_still_holds() -> None:
    assert unit(valid_until=None).holds_on(date(2099, 1, 1))


def test_a_unit_may_last_one_day_but_not_less() -> None:
    assert unit(valid_until=DAY).holds_on(DAY)
    with pytest.raises(ValueError, match="ends-before-it-begins"):
        unit(valid_until=date(2019, 3, 31))


def test_a_unit_has_the_digits_of_its_tier() -> None:
    with pytest.raises(ValueError, match="code-of-another-level"):
        unit(level=AreaLevel.DISTRICT)
