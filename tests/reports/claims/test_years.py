"""Published rates over the years: trend, projection, rank, and what a survey leaves open."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from statistics import NormalDist

import pytest

from tests.reports.claims.conftest import Province, a_figure, lead_of, plain, told, verdicts_of
from tests.reports.claims.grammar import PCT, RANKS, N
from tests.reports.claims.reading import bounds, claims, is_rounded, number, read
from xhht_analysis.methods.trend import POINTS, trend_of_estimates
from xhht_analysis.reports.course import course_text, projections
from xhht_analysis.reports.national import rank_text
from xhht_analysis.reports.place import rank_of
from xhht_analysis.vocabulary.definitions import Break
from xhht_analysis.vocabulary.figures import Figure, Kind
from xhht_analysis.vocabulary.plans import TargetKind
from xhht_analysis.vocabulary.text import LANGUAGES, Bilingual
from xhht_analysis.vocabulary.verdicts import Reason, Verdict

RATE = "literacy_15plus_nso_pct"
PROVINCES = ("97", "98", "99")
TEN = 10
REASON = Bilingual(vi="đổi cách hỏi", en="the question was changed")
DIRECTIONS = {
    "vi": {"tăng có ý nghĩa thống kê": "rising", "giảm có ý nghĩa thống kê": "falling"},
    "en": {"a statistically significant rise": "rising",
           "a statistically significant fall": "falling"},
}  # fmt: skip
ENDS = {
    "vi": rf"Năm (\d+): ({PCT})(?:; năm (\d+): ({PCT}) \(chênh ([−+]?<?{N}) điểm %\))?\.",
    "en": rf"(\d+): ({PCT})(?:; (\d+): ({PCT}) \(a difference of ([−+]?<?{N}) percentage "
          r"points\))?\.",
}  # fmt: skip
AHEAD = {
    "vi": rf"Nếu tiếp tục theo đà (\d+)–(\d+) thì năm (\d+) vào khoảng ({PCT}) "
          r"\(khoảng dự báo 95%: .+\); đây là ngoại suy, không phải số liệu\.",
    "en": rf"If the course of (\d+)–(\d+) went on, (\d+) would see about ({PCT}) "
          r"\(95% prediction interval: .+\); this is an extrapolation, not a figure\.",
}  # fmt: skip
TEST = {"vi": "Kiểm định", "en": "A test of"}
FEW = {"vi": "không kết luận về xu hướng", "en": "nothing is said of a trend"}


def _rate(code: str, year: int, value: float, **ends: float) -> Figure:
    facts = {"kind": Kind.PUBLISHED, "table": "literacy_15plus"}
    return a_figure(RATE, code, year=year, value=value, **facts, **ends)


def _series(chance: random.Random) -> dict[int, float]:
    """Steep and flat, smooth and ragged, short and long, with and without gaps."""
    first, length = chance.randint(2000, 2012), chance.choice([1, 2, 4, 5, 6, 8])
    slope, scatter = chance.choice([0, 0.02, 1.5, 1.5, -1.5, -1.5]), chance.choice([0.01, 0.3, 4])
    start = chance.uniform(20, 80)
    years = sorted(chance.sample(range(first, first + length + 2), k=length))
    values = (start + slope * (year - first) + chance.gauss(0, scatter) for year in years)
    return {
        year: round(min(max(value, 0), 100), 1) for year, value in zip(years, values, strict=True)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_course_says_what_its_test_says_and_nothing_across_a_break(
    province: Province, language: str
) -> None:
    chance, seen = random.Random(5), Counter()
    for _ in range(16 * TEN):
        series = _series(chance)
        broken = chance.choice([None, None, chance.choice(list(series))])
        material = province.material(
            language, figures=[_rate("99", year, value) for year, value in series.items()]
        )
        breaks = () if broken is None else (Break(year=broken, reason=REASON),)
        indicator = replace(material.indicator(RATE), breaks=breaks)
        text = plain(course_text(material, indicator))
        known = {year: one for year, one in series.items() if broken is None or year >= broken}
        trend = trend_of_estimates(known)
        kind = "too few" if len(known) < POINTS else str(trend.direction)
        assert {said for words, said in DIRECTIONS[language].items() if words in text} == (
            {kind} & {"rising", "falling"}
        ), text
        assert ("direction" in claims(text, language)) == (kind in ("rising", "falling")), text
        assert not claims(text, language) & {"met", "rank", "lost", "future"}, text
        assert (TEST[language] in text, FEW[language] in text) == (
            kind != "too few", kind == "too few",
        )  # fmt: skip
        _check_ends(text, known, language)
        assert (REASON.in_(language) in text) == (broken is not None)
        if broken is not None:
            shown = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)}
            assert not shown & {year for year in series if year < broken}
        seen[kind] += 1
        if ahead := projections(material, indicator):
            seen["projected"] += _check_ahead(text, ahead[-1], language)
    assert min(seen.values()) >= TEN, seen
    assert len(seen) == 5


def _check_ends(text: str, known: dict[int, float], language: str) -> None:
    first, last = min(known), max(known)
    found = re.match(ENDS[language], text)
    assert found, text
    years = (first,) if first == last else (first, last)
    for place, year in enumerate(years):
        assert int(found[1 + 2 * place]) == year
        assert number(found[2 + 2 * place], language) == Fraction(str(known[year]))
    if len(years) == 2:
        change = Fraction(str(known[last])) - Fraction(str(known[first]))
        assert number(found[5], language) == change


def _check_ahead(text: str, ahead, language: str) -> bool:
    """A value ahead is about so much, and called no figure; one beyond 0 or 100 % is none."""
    found = re.search(AHEAD[language], text)
    assert bool(found) == (0 < ahead.value_pct < 100), text
    if found:
        years = (ahead.years[0], ahead.years[-1], ahead.year)
        assert tuple(map(int, found.groups()[:3])) == years
        assert is_rounded(found[4], Fraction(str(ahead.value_pct)), language)
    return bool(found)


def _ranked(chance: random.Random) -> Iterator[Figure]:
    """Three provinces, apart or close or equal, with errors, without, or only some with them."""
    how = chance.choice(["none", "none", "all", "some"])
    values = [round(chance.choice([88.0, 88.0, chance.uniform(60, 99)]), 1) for _ in PROVINCES]
    codes = PROVINCES if chance.random() < 0.85 else ("99",)
    for place, (code, value) in enumerate(zip(codes, values, strict=False)):
        wide = chance.choice([0.2, 1.0, 6.0])
        with_error = how == "all" or (how == "some" and place == 0)
        yield _rate(code, 2018, value, **(
            {"lower": value - wide, "upper": value + wide} if with_error else {}
        ))  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rank_where_sampling_errors_leave_it_open(province: Province, language: str) -> None:
    chance, seen = random.Random(8), Counter()
    for _ in range(16 * TEN):
        figures = list(_ranked(chance))
        absent = [code for code in PROVINCES if code not in {one.area_code for one in figures}]
        figures += [_rate(code, 1999, 50.0) for code in absent]
        material = province.material(language, figures=figures)
        now = [one for one in figures if one.year == 2018]
        text = plain(rank_text(material, material.indicator(RATE)))
        kind, said = _read_rank(text, language)
        assert kind == _rank_known(now), (kind, now)
        assert ("rank" in claims(text, language)) == (kind == "place")
        if kind == "place":
            own = next(one for one in now if one.area_code == "99")
            below = sum(one.value < own.value for one in now)
            assert int(said["place"] or 1) == 1 + below
            assert bool(said["tied"]) == ([one.value for one in now].count(own.value) > 1)
            assert int(said["of"]) == len(now)
            seen["tied"] += bool(said["tied"])
        seen[kind] += 1
        (finding,) = [one for one in told(material, material.area("993")) if "15" in one]
        _, again = read(finding, language)
        assert again["rank"] in text
        assert rank_of(material, now[-1]).known == (kind == "place")
    assert min(seen[kind] for kind in ("place", "withheld", "alone", "tied")) >= TEN, seen


def _read_rank(text: str, language: str) -> tuple[str, dict]:
    found = {
        kind: match.groupdict()
        for kind, patterns in RANKS.items()
        if (match := re.search(rf"%, {patterns[language]}\.", text))
    }
    assert len(found) == 1, text
    ((kind, said),) = found.items()
    return kind, said


def _rank_known(figures: list[Figure]) -> str:
    """By hand: the own interval, widened for all to hold together, touches no other at most."""
    if len(figures) == 1:
        return "alone"
    if all(one.lower is None for one in figures):
        return "place"
    if any(one.lower is None for one in figures):
        return "withheld"
    deviate = NormalDist().inv_cdf((1 + 0.95 ** (1 / len(figures))) / 2)
    wider = deviate / NormalDist().inv_cdf(0.975)
    half = {one.area_code: wider * (one.upper - one.value) for one in figures}
    own = next(one for one in figures if one.area_code == "99")
    apart = [
        abs(one.value - own.value) >= half["99"] + half[one.area_code]
        for one in figures if one is not own
    ]  # fmt: skip
    return "place" if all(apart) else "withheld"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_surveys_estimate_decides_nothing_within_its_error(
    province: Province, language: str
) -> None:
    chance, seen = random.Random(95), Counter()
    plan = province.catalogue.plans["toy"].targets
    for _ in range(12 * TEN):
        low = Fraction(chance.randint(500, 950), 10)
        target = replace(
            plan[8], id="S1", kind=TargetKind.SURVEY_RATE, indicator=RATE, at_least_pct=low,
            national=None,
        )  # fmt: skip
        value = round(float(low) + chance.choice([-0.04, 3, -3, chance.uniform(-8, 8)]), 2)
        wide = chance.choice([None, 0.03, 2.0, 6.0])
        ends = {} if wide is None else {"lower": value - wide, "upper": value + wide}
        figures = [_rate("99", 2023, value, **ends)]
        material = province.material(language, figures=figures, targets=[target], areas=["99"])
        (verdict,) = verdicts_of(material, material.province).values()
        texts = [text for text in told(material, material.province) if "S1" in text]
        if verdict.verdict is Verdict.NOT_ASSESSABLE:
            assert texts == []
            assert verdict.reason in (Reason.NO_SAMPLING_ERROR, Reason.WITHIN_SAMPLING_ERROR)
            lead = lead_of(material, material.province)
            assert not claims(lead, language)
            seen["open"] += 1
            continue
        (text,) = texts
        kind, said = read(text, language)
        assert kind == ("met" if verdict.verdict is Verdict.MET else "survey")
        if kind == "survey":
            assert not claims(text, language)
            assert number(said["value"], language) < low, "prints as meeting what it misses"
            assert is_rounded(said["value"], Fraction(str(value)), language)
            assert bounds(said["required"], language)["low"] == low
        seen[kind] += 1
    assert min(seen[kind] for kind in ("met", "survey", "open")) >= TEN, seen
