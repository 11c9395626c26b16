"""Indicators and targets that contradict themselves cannot be made."""

from datetime import date
from fractions import Fraction

import pytest

from xhht_analysis.vocabulary.definitions import Certainty, Indicator, IndicatorKind, Polarity
from xhht_analysis.vocabulary.plans import Modality, Target, TargetKind
from xhht_analysis.vocabulary.standards import Standard
from xhht_analysis.vocabulary.text import Bilingual

TEXT = Bilingual(vi="chỉ số", en="indicator")
NEEDED = {
    IndicatorKind.SHARE: {"numerator": "a", "denominator": "b"},
    IndicatorKind.COMPLEMENT: {"complement_of": "c"},
    IndicatorKind.COUNT: {"numerator": "a"},
    IndicatorKind.LEVEL: {"field": "literacy"},
    IndicatorKind.UNITS_AT_LEVEL: {"field": "literacy", "level": 2},
    IndicatorKind.PUBLISHED_RATE: {"table": "literacy_15plus"},
}
ALL = {
    "numerator": "a", "denominator": "b", "complement_of": "c", "field": "literacy", "level": 2,
    "table": "t",
}  # fmt: skip


def indicator(kind: IndicatorKind, **parts: object) -> Indicator:
    return Indicator(
        id="one",
        kind=kind,
        label=TEXT,
        short=TEXT,
        unit=TEXT,
        polarity=Polarity.HIGHER_IS_BETTER,
        decimals=1,
        source="s",
        owner="o",
        **parts,
    )


@pytest.mark.parametrize("kind", list(IndicatorKind))
def test_an_indicator_takes_the_parts_of_its_kind_and_no_others(kind: IndicatorKind) -> None:
    needed = NEEDED[kind]
    assert indicator(kind, **needed).kind is kind
    for name in needed:
        with pytest.raises(ValueError, match=f"indicator-lacks .* key={name}"):
            indicator(kind, **{key: value for key, value in needed.items() if key != name})
    for name in ALL.keys() - needed.keys():
        with pytest.raises(ValueError, match=f"indicator-cannot-have .* key={name}"):
            indicator(kind, **needed, **{name: ALL[name]})


def target(**wanted: object) -> Target:
    return Target(
        id="T1",
        section="II.1",
        wording="Phấn đấu",
        label=TEXT,
        modality=Modality.STRIVE,
        kind=TargetKind.UNITS_AT_LEVEL,
        indicator="one",
        owner="o",
        owner_basis="IV.2",
        owner_certainty=Certainty.INFERRED,
        year=2023,
        **wanted,
    )


@pytest.mark.parametrize(
    "wanted",
    [
        {"at_least_pct": Fraction(100)},
        {"at_least_pct": Fraction("0.5")},
        {"required_units": 4, "of_units": 7},
        {"required_units": 7, "of_units": 7},
        {"at_most_pct": Fraction(2)},
        {"at_most_pct": Fraction(0)},
        {"at_least_pct": Fraction(5), "at_most_pct": Fraction(8)},
        {"at_least_pct": Fraction(20), "base_year": 2022},
    ],
)
def test_a_target_wants_a_percentage_or_a_number_of_units(wanted: dict) -> None:
    assert target(**wanted)


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"at_least_pct": Fraction(20), "required_units": 4, "of_units": 7}, id="both"),
        pytest.param({"required_units": 4}, id="4 of nothing"),
        pytest.param({"at_least_pct": Fraction(20), "of_units": 7}, id="20 % of 7"),
        pytest.param({"required_units": 8, "of_units": 7}, id="8 of 7"),
        pytest.param({"required_units": 0, "of_units": 7}, id="0 of 7"),
        pytest.param({"at_least_pct": Fraction(0)}, id="0 %"),
        pytest.param({"at_least_pct": Fraction(101)}, id="101 %"),
        pytest.param({"at_most_pct": Fraction(100)}, id="at most everybody"),
        pytest.param({"at_most_pct": Fraction(-1)}, id="at most -1 %"),
        pytest.param({"at_least_pct": Fraction(8), "at_most_pct": Fraction(8)}, id="no range"),
        pytest.param({"at_most_pct": Fraction(2), "required_units": 4, "of_units": 7},
                     id="at most 2 %, and 4 of 7"),
        pytest.param({"at_least_pct": Fraction(20), "base_year": 2023}, id="based on its own year"),
    ],
)  # fmt: skip
def test_a_target_that_cannot_be_required_is_refused(wanted: dict) -> None:
    with pytest.raises(ValueError, match=r"."):
        target(**wanted)


@pytest.mark.parametrize(
    ("on", "holds", "rules_units"),
    [
        (date(2014, 5, 14), False, False),
        (date(2014, 5, 15), True, True),
        (date(2025, 6, 30), True, True),
        (date(2025, 7, 1), True, False),
        (date(2026, 12, 31), True, False),
        (date(2027, 1, 1), False, False),
    ],
)
def test_a_standard_and_its_unit_rules_have_dates_of_their_own(on, holds, rules_units) -> None:
    standard = Standard(
        id="decree",
        source="decree",
        counts_table="education",
        difficult_table="zones",
        valid_from=date(2014, 5, 15),
        valid_until=date(2026, 12, 31),
        units_until=date(2025, 6, 30),
        fields=(),
    )
    assert standard.holds_on(on) is holds
    assert standard.rules_units_on(on) is rules_units
