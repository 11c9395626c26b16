"""Levels: what a district or the province lacks, whether counted, decided, bounded or lost."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import pytest

from tests.reports.claims.conftest import Province, a_figure, told, verdicts_of
from tests.reports.claims.reading import claims, number, read
from xhht_analysis.reports.figures import levels_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.obstacles import losses_text
from xhht_analysis.reports.recognition import recognition_exhibit
from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.vocabulary.verdicts import Verdict

TEN = 10
YEAR = 2023
COMMUNES = {"992": ("99201", "99202", "99203"), "993": ("99301", "99302")}
DISTRICTS = ("991", "992", "993")
# Targets of the made-up plan that want every district, or want their number kept.
OWED = {"T2": ("preschool_districts_pct", "preschool", 1),
        "T3": ("primary_level2_districts_pct", "primary", 2),
        "T4": ("primary_level3_districts_pct", "primary", 3),
        "T5": ("lower_secondary_level1_districts_pct", "lower_secondary", 1)}  # fmt: skip
BOUND = {"vi": "nhiều nhất", "en": "at most"}
LISTED = {"vi": {"chưa đạt": "units", "gần nhất": "nearest"},
          "en": {"not there": "units", "nearest": "nearest"}}  # fmt: skip


@dataclass(frozen=True)
class Way:
    """What it takes in a district: communes, people (``None`` if uncounted), only a bound."""

    code: str
    chosen: tuple[str, ...]
    people: int | None
    bound: bool

    def tables(self, field: str, level: int) -> dict[str, list[dict]]:
        key = {"year": YEAR, "area_code": self.code, "field": field, "level": level}
        units = len(COMMUNES[self.code])
        passing = units - len(self.chosen)
        people = 0 if self.people is None else self.people
        missed = [
            key | {"area_code": code, "criterion": criterion}
            for code in self.chosen
            for criterion in ("A", "B")[: 1 + self.bound]
        ]
        counted = self.people is not None
        return {
            "lifts": [key | {"gap": len(self.chosen), "people": self.people}],
            "members": [
                key | {"member": code, "role": "chosen", "people": people}
                for code in self.chosen if counted
            ],
            "blockers": missed,
            "levels": [
                key | {"reached": False, "units": units, "passing": passing, "unknown": 0,
                       "needed": units}
            ],
        }  # fmt: skip


def _ways(chance: random.Random, code: str) -> Way:
    communes = COMMUNES[code]
    chosen = tuple(chance.sample(communes, k=chance.randint(1, len(communes))))
    people = chance.choice([None, 1, chance.randint(2, 9_999)])
    return Way(code, chosen, people, bound=people is not None and chance.random() < 0.5)


def _frames(province: Province, ways: list[Way], field: str, level: int) -> dict:
    """The toy's tables with these ways alone."""
    frames = {}
    for name in ("lifts", "members", "blockers", "levels"):
        empty = getattr(province.results, name).iloc[:0]
        rows = [row for way in ways for row in way.tables(field, level)[name]]
        frames[name] = pd.DataFrame(rows, columns=empty.columns).astype(
            {"people": "Int64"} if "people" in empty.columns else {}
        )
    return frames


def _names(material: Material, codes: Iterator[str]) -> set[str]:
    return {material.area(code).name for code in codes}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_districts_level_is_told_as_its_verdict_and_its_way_bear_out(
    province: Province, language: str
) -> None:
    chance, seen = random.Random(20), Counter()
    for _ in range(16 * TEN):
        ident = chance.choice(list(OWED))
        indicator, field, level = OWED[ident]
        targets = [one for one in province.catalogue.plans["toy"].targets if one.id == ident]
        code = chance.choice(list(COMMUNES))
        way = _ways(chance, code)
        counted = chance.random() < 0.7
        figures = [
            a_figure(indicator, code, year=year, numerator=held, denominator=1)
            for year, held in ((YEAR - 1, chance.randint(0, 1)), (YEAR, 0))
        ]
        material = province.material(
            language, figures=figures, targets=targets, areas=[code],
            **_frames(province, [way] if counted else [], field, level),
        )  # fmt: skip
        area = material.area(code)
        (verdict,) = verdicts_of(material, area).values()
        texts = [text for text in told(material, area) if text.startswith(ident)]
        assert len(texts) == verdict.short
        for text in texts:
            kind, said = read(text, language)
            wanted = "level" if counted else "level decided"
            assert kind == ("level breached" if verdict.verdict is Verdict.BREACHED else wanted)
            assert claims(text, language) <= ({"lost"} if kind == "level breached" else set())
            _check_label(said["label"], level, len(levels_of(material, field)) > 1)
            if kind == "level":
                units = len(COMMUNES[code])
                shown = {name: int(said[name]) for name in ("passing", "units", "needed", "gap")}
                assert shown == {"passing": units - len(way.chosen), "units": units,
                                 "needed": units, "gap": len(way.chosen)}  # fmt: skip
                _check_way(said, way, material)
            seen[kind] += 1
    assert min(seen[kind] for kind in ("level", "level decided", "level breached")) >= TEN, seen


def _check_label(label: str, level: int, several: bool) -> None:
    """A field of one level is recognised; of several the level is named, and no other."""
    assert re.findall(r"(?:mức độ|level) (\d)", label) == ([str(level)] if several else [])


def _check_way(said: dict, way: Way, material: Material) -> None:
    if way.people is None:
        assert (said["people"], said["names"], said["at_most"]) == (None, None, None)
        return
    assert number(said["people"], material.language) == way.people
    assert bool(said["at_most"]) == way.bound
    assert set(said["names"].split(", ")) == _names(material, way.chosen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_provinces_number_of_districts_names_those_that_are_not_there(
    province: Province, language: str
) -> None:
    chance, seen = random.Random(30), Counter()
    for _ in range(8 * TEN):
        ident = chance.choice(list(OWED))
        indicator, field, level = OWED[ident]
        targets = [one for one in province.catalogue.plans["toy"].targets if one.id == ident]
        there = {code: chance.randint(0, 1) for code in DISTRICTS}
        there["991"] = 1
        below = [code for code, held in there.items() if not held]
        ways = [_ways(chance, code) for code in below if chance.random() < 0.8]
        figures = [
            a_figure(indicator, code, numerator=held, denominator=1) for code, held in there.items()
        ]
        figures += [
            a_figure(indicator, "99", year=year, numerator=held, denominator=3)
            for year, held in ((YEAR - 1, chance.choice([0, 3])), (YEAR, sum(there.values())))
        ]
        material = province.material(
            language, figures=figures, targets=targets, areas=["99"],
            **_frames(province, ways, field, level),
        )  # fmt: skip
        (verdict,) = verdicts_of(material, material.province).values()
        texts = [text for text in told(material, material.province) if text.startswith(ident)]
        assert len(texts) == verdict.short
        for text in texts:
            _, said = read(text, language)
            lost = verdict.verdict is Verdict.BREACHED
            assert bool(said["lost"]) == lost
            assert claims(text, language) <= ({"lost"} if lost else set()), text
            counts = tuple(int(said[name]) for name in ("at", "of", "needed"))
            assert counts == (sum(there.values()), 3, verdict.required)
            kind = LISTED[language][said["listed"]]
            if kind == "units":
                assert set(said["names"].split(", ")) == _names(material, below)
            else:
                _check_nearest(said["names"], ways, verdict.missing, material)
            seen[kind] += 1
            seen["lost"] += lost
    assert min(seen[kind] for kind in ("units", "nearest", "lost")) >= TEN, seen


def _check_nearest(text: str, ways: list[Way], missing: int, material: Material) -> None:
    """The fewest people first, as many as are missing; a bound is told as one."""
    language = material.language
    words = {
        "vi": rf"(.+?) \(còn thiếu ({BOUND['vi']} )?([\d.]+) người\)",
        "en": rf"(.+?) \(people missing: ({BOUND['en']} )?([\d,]+)\)",
    }
    shown = [
        (name, bool(bound), number(people, language))
        for name, bound, people in re.findall(words[language] + r"(?:, |$)", text)
    ]
    known = sorted(ways, key=lambda way: (way.people, way.code))[:missing]
    assert shown == [(material.area(way.code).name, way.bound, way.people) for way in known]


@pytest.mark.parametrize("language", LANGUAGES)
def test_losses_are_those_of_the_year_and_each_unit_is_named_once(
    province: Province, language: str
) -> None:
    chance = random.Random(40)
    steps = [(field.id, level) for field in province.catalogue.standards["nd_20_2014"].fields
             for level in range(1, len(field.levels) + 1)]  # fmt: skip
    units = ("992", *COMMUNES["992"], "991", "99301")
    told_of = 0
    for _ in range(3 * TEN):
        lost = {(chance.choice(units), *chance.choice(steps)) for _ in range(chance.randint(0, 5))}
        rows = [(YEAR - chance.randint(0, 1), *one) for one in sorted(lost)]
        losses = pd.DataFrame(rows, columns=["year", "area_code", "field", "level"])
        material = province.material(language, losses=losses)
        text = losses_text(material, material.area("992"))
        own = [row for row in rows if row[0] == YEAR and row[1] in ("992", *COMMUNES["992"])]
        named = re.findall(r"[Mm]ức độ \d|Level \d|Đạt chuẩn|Recognised", text)
        assert len(named) == len(own)
        for code in {row[1] for row in own}:
            assert text.count(material.area(code).name) == 1
        told_of += bool(own)
    assert told_of >= TEN


@pytest.mark.parametrize(("lower", "told"), [(False, True), (None, False)])
def test_a_level_that_nobody_knows_of_is_no_level_that_was_missed(
    province: Province, lower: bool | None, told: bool
) -> None:
    levels = province.results.levels
    own = (levels["area_code"] == "99201") & (levels["field"] == "primary")
    own &= levels["year"] == YEAR
    reached = levels["reached"].mask(own & (levels["level"] == 1), lower)
    reached = reached.mask(own & (levels["level"] == 2), True).astype("boolean")
    material = province.material("vi", levels=levels.assign(reached=reached))
    notes = recognition_exhibit(material, material.area("992")).notes
    assert any("chưa đạt mức độ thấp hơn" in note for note in notes) == told
