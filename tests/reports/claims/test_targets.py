"""Targets: the lead, what is missed, lost, met or at the level before its year, what has none."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import pytest

from tests.reports.claims.conftest import (
    YEAR,
    Province,
    a_figure,
    findings,
    lead_of,
    told,
    verdicts_of,
)
from tests.reports.claims.grammar import LEADS
from tests.reports.claims.reading import bounds, claims, is_rounded, number, read
from xhht_analysis.reports.content import Tone
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.targets import targets_exhibit
from xhht_analysis.reports.verdicts import by_method, course_cell
from xhht_analysis.results.aims import PLAN
from xhht_analysis.vocabulary.figures import Figure, Status
from xhht_analysis.vocabulary.plans import Modality, Target, TargetKind
from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.vocabulary.verdicts import Assessment, Reason, Verdict

SHARE = "qualified_15plus_pct"
LIMITED = "illiterate_level1_15_60_pct"  # what a plan sets at most
TEN = 10


@dataclass(frozen=True)
class Case:
    target: Target
    figures: tuple[Figure, ...]
    material: Material


@pytest.fixture(scope="module")
def cases(province: Province) -> tuple[Case, ...]:
    """Shares around all sorts of bounds, in and before the target's year, kept and lost."""
    target = next(one for one in province.catalogue.plans["toy"].targets if one.indicator == SHARE)
    return tuple(_cases(province, target, random.Random(1373)))


def _cases(
    province: Province, target: Target, chance: random.Random, count: int = 200
) -> Iterator[Case]:
    for _ in range(count):
        ends = sorted(Fraction(chance.randint(1, 980), 10) for _ in range(2))
        low, high = chance.choice([(ends[0], None), (None, ends[1]), tuple(ends)])
        if low == high:
            continue
        indicator = LIMITED if low is None else SHARE
        made = replace(
            target,
            indicator=indicator,
            at_least_pct=low,
            at_most_pct=high,
            modality=chance.choice(list(Modality)),
            kind=chance.choice([TargetKind.SHARE_OF_15PLUS, TargetKind.MAINTAIN]),
            year=chance.choice([YEAR, YEAR + 2]),
        )
        whole = chance.choice([7, 60, 3_000, 41_234])
        near = int(whole * (low or high) / 100) + chance.randint(-2, 2)
        some = chance.choice([near, chance.randint(0, whole)])
        before = chance.randint(0, whole)
        numbers = (min(max(some, 0), whole), before, whole)
        figures = tuple(_figures(indicator, chance, *numbers))
        yield Case(made, figures, province.material("vi", figures=figures, targets=[made]))


def _figures(
    indicator: str, chance: random.Random, some: int, before: int, whole: int
) -> Iterator[Figure]:
    if chance.random() < 0.8:
        yield a_figure(indicator, year=YEAR - 1, numerator=before, denominator=whole)
    if chance.random() < 0.1:
        status = chance.choice([Status.SUPPRESSED, Status.MISSING, Status.NOT_APPLICABLE])
        yield a_figure(indicator, status=status)
    else:
        grade = chance.choice([None, 1, 2, 3])
        yield a_figure(indicator, numerator=some, denominator=whole, grade=grade)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_finding_claims_more_than_its_verdict(cases: tuple[Case, ...], language: str) -> None:
    seen = Counter()
    for case in cases:
        material = replace(case.material, language=language)
        area = material.area("991")
        (verdict,) = verdicts_of(material, area).values()
        texts = [text for text in told(material, area) if case.target.id in text]
        kinds = [_check(text, verdict, case.target, language) for text in texts]
        assert kinds == _kinds(verdict, case.target), (case, texts)
        seen.update(kinds or [str(verdict.reason)])
    reasons = {str(reason) for reason in (Reason.SUPPRESSED, Reason.NO_FIGURE)}
    assert {"share", "breached", "met", "at the level"} | reasons <= seen.keys()
    assert min(seen[kind] for kind in ("share", "breached", "met", "at the level")) >= TEN, seen


def _kinds(verdict: Assessment, target: Target) -> list[str]:
    if verdict.verdict is Verdict.MET:
        return ["met" if target.year <= YEAR else "at the level"]
    if verdict.short:
        return ["breached" if verdict.verdict is Verdict.BREACHED else "share"]
    return []


def _check(text: str, verdict: Assessment, target: Target, language: str) -> str:
    kind, said = read(text, language)
    exact = verdict.figure.pct
    allowed = {"breached": {"lost"}, "met": {"met"}}.get(kind, set())
    assert claims(text, language) <= allowed, text
    if kind in ("met", "at the level"):
        shown, _, grade = said["targets"].partition(" ")
        assert shown == target.id
        assert bool(grade) == (verdict.figure.grade in (2, 3)), text
        assert _holds(exact, target)
        return kind
    required = bounds(said["required"], language)
    assert required == {
        "low": target.at_least_pct,
        "high": target.at_most_pct,
        "about": target.modality is Modality.ABOUT,
    }
    assert is_rounded(said["value"], exact, language), text
    value = number(said["value"], language)
    assert not _holds(exact, target)
    assert not _holds(value, target), f"prints as meeting what it misses: {text}"
    grade = verdict.figure.grade
    assert said["grade"] == (str(grade) if grade in (2, 3) else None)
    _check_people(said, verdict.figure, target, language)
    return kind


def _holds(value: Fraction, target: Target) -> bool:
    low, high = target.at_least_pct, target.at_most_pct
    return (low is None or value >= low) and (high is None or value <= high)


def _check_people(said: dict, figure: Figure, target: Target, language: str) -> None:
    """So many people more, or fewer, are enough, and one less is not enough."""
    missing = int(number(said["missing"], language))
    sign = 1 if said["side"] in ("thiếu", "short") else -1
    assert missing > 0
    whole = figure.denominator

    def misses(people: int) -> bool:
        pct = Fraction(100 * (figure.numerator + sign * people), whole)
        low, high = target.at_least_pct, target.at_most_pct
        return pct < low if sign > 0 else pct > high

    assert misses(missing - 1)
    assert not misses(missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scorecard_calls_nothing_met_before_its_year_and_shows_no_withheld_number(
    cases: tuple[Case, ...], language: str
) -> None:
    seen = Counter()
    for case in cases:
        material = replace(case.material, language=language)
        area = material.area("991")
        (verdict,) = verdicts_of(material, area).values()
        ((_, current, _, distance, cell, *_),) = targets_exhibit(material, area).blocks[0].rows
        if verdict.figure.status is not Status.REPORTED:
            seen["no figure"] += 1
            assert not re.search(r"\d", current.text + distance.text + distance.note)
        met = {"vi": "✓ Đạt", "en": "✓ Met"}[language]
        assert (cell.text == met) == (verdict.verdict is Verdict.MET and case.target.year <= YEAR)
        assert not claims(cell.note, language) & {"met", "direction", "rank"}, cell
        seen[cell.text] += 1
        tones = {one.tone for one in findings(material, area) if case.target.id in one.text}
        assert (Tone.BREACHED in tones) == (verdict.verdict is Verdict.BREACHED)
    assert seen["no figure"] >= TEN
    assert len(seen) >= 7, seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_is_not_called_met_before_its_year(cases: tuple[Case, ...], language: str) -> None:
    """Of the methods the word is that the figure is at the level; from the year on that it is met.

    A national milestone is its own year's matter.
    """
    seen = Counter()
    for case in cases:
        material = replace(case.material, language=language)
        ways = material.results.progress
        for _, row in ways[(ways["aim"] == PLAN) & ways["reason"].isna()].iterrows():
            words = by_method(material, row) + course_cell(material, row).text
            met = "met" in set(row[["course"]].dropna())
            early = row["aim_year"] > YEAR
            word, early_word = {
                "vi": ("đã đạt", "đã ở mức"), "en": (r"\bmet\b", "at the level")
            }[language]  # fmt: skip
            assert bool(re.search(word, words)) == (met and not early), words
            assert (early_word in words) == (met and early), words
            seen[met, early] += 1
    assert min(seen.values()) >= TEN, seen
    assert len(seen) == 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [YEAR, YEAR + 2])
def test_the_lead_counts_what_the_verdicts_count(
    province: Province, cases: tuple[Case, ...], year: int, language: str
) -> None:
    """Fifteen targets at a time, one figure for all of them, and verdicts of every kind."""
    chance, seen = random.Random(year), Counter()
    own = province.catalogue.plans["toy"].targets
    for round_ in range(3 * TEN):
        figures = chance.choice(cases).figures
        targets = [
            replace(one, year=year) for one in own
        ]  # fmt: skip
        chosen = chance.sample(targets, k=chance.randint(1, len(targets)))
        code = chance.choice(["991", "992", "993"])
        figures = [replace(one, area_code=code) for one in figures]
        material = province.material(language, figures=figures, targets=chosen, areas=[code])
        area = material.area(code)
        found = list(verdicts_of(material, area).values())
        kind, said = _read_lead(lead_of(material, area), language)
        met = sum(one.verdict is Verdict.MET for one in found)
        unmet = sum(one.short for one in found)
        assert kind == ("none" if not met + unmet else "due" if year == YEAR else "early"), round_
        assert said["area"] == material.mid_name(area)
        assert int(said["year"]) == year
        if kind != "none":
            counted = {name: int(said[name] or 0) for name in ("met", "unmet", "open")}
            assert counted == {"met": met, "unmet": unmet, "open": len(found) - met - unmet}
        if kind == "due":
            lost = sum(one.verdict is Verdict.BREACHED for one in found)
            assert (int(said["breached"] or 0), int(said["total"])) == (lost, len(found))
        seen[kind] += 1
    assert max(seen.values()) >= TEN
    assert seen["none"] > 0


def _read_lead(text: str, language: str) -> tuple[str, dict]:
    found = {
        kind: match.groupdict()
        for kind, patterns in LEADS.items()
        if (match := re.fullmatch(patterns[language], text))
    }
    assert len(found) == 1, text
    ((kind, said),) = found.items()
    assert claims(text, language) <= ({"met", "lost"} if kind == "due" else set()), text
    return kind, said
