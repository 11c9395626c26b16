"""A number for Excel: stored before rounding, shown in the report's own words."""

import pytest

from xhht_analysis.reports.content import Cell, Unit
from xhht_analysis.reports.exports.excel.numbers import excel_number, percent_format


@pytest.mark.parametrize(
    ("text", "amount", "unit", "language", "value", "code"),
    [
        ("47,3%", 47.3, Unit.PERCENT, "vi", 0.473, "#,##0.0%"),
        ("47.3%", 47.3, Unit.PERCENT, "en", 0.473, "#,##0.0%"),
        ("89,96%", 89.96, Unit.PERCENT, "vi", 0.8996, "#,##0.00%"),
        ("20%", 20.0, Unit.PERCENT, "vi", 0.2, "#,##0%"),
        ("khoảng 20%", 20.0, Unit.PERCENT, "vi", 0.2, '"khoảng "#,##0%'),
        ("1.234", 1234, Unit.COUNT, "vi", 1234, "#,##0"),
        ("thiếu 2.529 người", 2529, Unit.COUNT, "vi", 2529, '"thiếu "#,##0" người"'),
        ("5/15 huyện", 5, Unit.COUNT, "vi", 5, '#,##0"/15 huyện"'),
        ("0", 0, Unit.COUNT, "vi", 0, "#,##0"),
        ("1,04", 1.043, None, "vi", 1.043, "#,##0.00"),
        ("7,0", 7.04, Unit.POINTS, "vi", 7.04, "#,##0.0"),
        ("+4,6", 4.58, Unit.POINTS, "vi", 4.58, '"+"#,##0.0;"−"#,##0.0;#,##0.0'),
        (
            "−4,6 điểm %", -4.58, Unit.POINTS, "vi", -4.58,
            '"+"#,##0.0" điểm %";"−"#,##0.0" điểm %";#,##0.0" điểm %"',
        ),
        ("−1.234", -1234, Unit.COUNT, "vi", -1234, '"+"#,##0;"−"#,##0;#,##0'),
        ("−<0,1", -0.04, Unit.POINTS, "vi", -0.04, '"−<0,1";"−<0,1";"−<0,1"'),
        ('đạt "3" mức', 3, Unit.COUNT, "vi", 3, '"đạt "\\"#,##0\\"" mức"'),
    ],
)  # fmt: skip
def test_a_number_is_stored_whole_and_shown_in_the_words_of_the_report(
    text, amount, unit, language, value, code
) -> None:
    cell = Cell(text=text, number=True, amount=amount, unit=unit)
    assert excel_number(cell, language) == (value, code)


def test_a_format_longer_than_excel_takes_shows_the_number_alone() -> None:
    cell = Cell(text=f"12 {'người ' * 60}", amount=12, unit=Unit.COUNT)
    assert excel_number(cell, "vi") == (12, "#,##0")


@pytest.mark.parametrize(
    ("pct", "code"),
    [(47.3, "0.0"), (47.34, "0.0"), (90.0, "0.0"), (89.96, "0.00"), (99.9999, "0.0000")],
)
def test_a_percentage_never_looks_like_a_whole_one_that_it_is_not(pct: float, code: str) -> None:
    assert percent_format(pct) == f"#,##{code}%"
