"""The slope over zones, beside a line fitted by hand."""

import re

import pytest

from xhht_analysis.results.gaps import GROUPS, lookups

ZONES = GROUPS["zone"]


def slope_by_hand(counts: list[tuple[int, int]]) -> float:
    """Weighted least squares through the middles of the zones' ranges, as sums."""
    everybody = sum(whole for _, whole in counts)
    weights = [whole / everybody for _, whole in counts]
    middles = [sum(weights[:place]) + weight / 2 for place, weight in enumerate(weights)]
    shares = [100 * part / whole for part, whole in counts]
    mean_x = sum(w * x for w, x in zip(weights, middles, strict=True))
    mean_y = sum(w * y for w, y in zip(weights, shares, strict=True))
    rows = list(zip(weights, middles, shares, strict=True))
    top = sum(w * (x - mean_x) * (y - mean_y) for w, x, y in rows)
    return top / sum(w * (x - mean_x) ** 2 for w, x, _ in rows)


@pytest.mark.parametrize(
    ("indicator", "name"),
    [("qualified_15plus_pct", "Có trình độ CMKT"), ("literate_level2_15_60_pct",
                                                    "Biết chữ mức độ 2")],
)  # fmt: skip
def test_the_slope_is_that_of_the_zones_people(real, worked_2023, indicator, name) -> None:
    lines = real("ban_tin_2023", "58").lines("gaps")
    rows = [line.split(" | ") for line in lines if line.startswith(f"{name} | ")]
    *shares, slope = rows[1][1:]
    found = lookups(worked_2023.gaps)
    figures = [found["zone", zone].figure(indicator, "58", 2023) for zone in ZONES]
    counts = [(figure.numerator, figure.denominator) for figure in figures]
    expected = f"+{slope_by_hand(counts):.1f}".replace(".", ",")
    assert slope.removesuffix("◇") == expected
    printed = [float(re.sub("[%◇]", "", share).replace(",", ".")) for share in shares]
    assert printed == [round(100 * part / whole, 1) for part, whole in counts]
    assert printed == sorted(printed), "the worked example favours whom the zones favour"


def test_a_district_and_a_province_without_zones_have_no_slope(real, toy) -> None:
    assert "Độ dốc" not in real("ban_tin_2023", "584").text("gaps")
    assert "Độ dốc" not in toy("99").text("gaps")
