"""Gaps: the widest of those that can be told, never one that is withheld."""

import random
import re
from collections import Counter
from fractions import Fraction

import pandas as pd
import pytest

from tests.reports.claims.conftest import Province, a_figure, plain
from tests.reports.claims.grammar import PCT, N
from tests.reports.claims.reading import claims, is_rounded, number
from xhht_analysis.reports.content import Paragraph, Table, said
from xhht_analysis.reports.gaps import gaps_exhibit
from xhht_analysis.reports.material import Material
from xhht_analysis.results.gaps import COLUMNS, GROUPS, PAIRS
from xhht_analysis.vocabulary.text import LANGUAGES

TEN = 10
YEAR = 2023
INDICATORS = ("qualified_15plus_pct", "university_15plus_pct", "life_skilled_working_age_pct")
_RING = r"(?: (?P<{}>[②③]))?"
WIDEST = {
    "vi": r"Trong các nhóm so sánh được, chênh lệch lớn nhất là ở chỉ số “(?P<indicator>.+?)”: "
          rf"(?P<group>\D+?) (?P<value>{PCT}){_RING.format('ring')}, (?P<way>thấp|cao) hơn "
          rf"(?P<less>chưa đến )?(?P<points>{N}) điểm % so với (?P<reference>\D+?) "
          rf"\((?P<other>{PCT}){_RING.format('other_ring')}\)\.",
    "en": r'Of the groups that can be compared, the widest gap is in "(?P<indicator>.+?)": '
          rf"(?P<group>\D+?) at (?P<value>{PCT}){_RING.format('ring')} are "
          rf"(?P<less>less than )?(?P<points>{N}) points (?P<way>below|above) (?P<reference>\D+?) "
          rf"\((?P<other>{PCT}){_RING.format('other_ring')}\)\.",
}  # fmt: skip
REST = {
    "vi": r"So với phần còn lại của tỉnh, trong các chỉ số so sánh được, chênh lệch lớn nhất là ở "
          rf"“(?P<indicator>.+?)”: (?P<area>.+?) (?P<value>{PCT}), (?P<way>thấp|cao) hơn "
          rf"(?P<less>chưa đến )?(?P<points>{N}) điểm % \(phần còn lại của tỉnh "
          rf"(?P<other>{PCT})\)\.",
    "en": r"Against the rest of the province, the widest gap that can be told is in "
          rf'"(?P<indicator>.+?)": (?P<area>.+?) at (?P<value>{PCT}) is '
          rf"(?P<less>less than )?(?P<points>{N}) points (?P<way>below|above) the rest of the "
          rf"province \((?P<other>{PCT})\)\.",
}  # fmt: skip
EQUAL = {"vi": r"Chênh lệch bằng như vậy còn có ở (?P<names>.+)\.",
         "en": r"Just as wide: (?P<names>.+)\."}  # fmt: skip
NONE = {"vi": "Các nhóm so sánh được có tỷ lệ bằng nhau.",
        "en": "The groups that can be compared have equal shares."}  # fmt: skip
NO_DATA = {"vi": "Chưa có số liệu theo nhóm.", "en": "No figures by group yet."}
LOWER = ("thấp", "below")

Counts = tuple[int, int]


def _counts(chance: random.Random) -> tuple[Counts | None, Counts | None]:
    """Two groups' counts: wide apart, a person apart, equal, or one withheld or unknown."""
    whole = chance.choice([40, 3_000, 50_000])
    some = chance.randint(0, whole)
    near = min(whole, some + chance.choice([0, 0, 1]))
    pair = ((some, whole), (chance.choice([near, near, chance.randint(0, whole)]), whole))
    return (None, pair[1]) if chance.random() < 0.35 else pair


def _table(chance: random.Random, known: dict) -> pd.DataFrame:
    rows = []
    for (indicator, dimension), pair in known.items():
        for group, counts in zip(GROUPS[dimension], pair, strict=True):
            status = "reported" if counts else chance.choice(["suppressed", "missing"])
            some, whole = counts or (None, None)
            grade = chance.choice([1, 2, 3]) if counts else None
            rows.append((indicator, "992", YEAR, dimension, group, status, some, whole,
                         "qualification", "returned", grade))  # fmt: skip
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _gap(pair: tuple[Counts, Counts]) -> Fraction:
    (some, whole), (other, of) = pair
    return Fraction(100 * some, whole) - Fraction(100 * other, of)


def _paragraphs(material: Material) -> list[str]:
    blocks = gaps_exhibit(material, material.area("992")).blocks
    return [plain(block.text) for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_widest_gap_is_the_widest_of_those_that_can_be_told(
    province: Province, language: str
) -> None:
    chance, seen = random.Random(861), Counter()
    for _ in range(12 * TEN):
        chosen = chance.sample([(i, d) for i in INDICATORS for d in PAIRS], k=chance.randint(1, 5))
        given = {one: _counts(chance) for one in chosen}
        if chance.random() < 0.15:
            given |= dict.fromkeys(chosen[:3], ((1, 40), (9, 40)))
        material = province.material(language, gaps=_table(chance, given))
        known = {one: pair for one, pair in given.items() if None not in pair}
        text = next(iter(_paragraphs(material)), "")
        assert not claims(text, language), text
        widest = max((abs(_gap(pair)) for pair in known.values()), default=None)
        if not widest:
            seen["none" if known else "no data"] += 1
            # Groups that are withheld have a table, which says so, but no sentence.
            assert text in ((NONE[language],) if known else (NO_DATA[language], ""))
            continue
        first, equal = _split(text, language)
        _check(first, material, known, widest)
        as_wide = {one for one, pair in known.items() if abs(_gap(pair)) == widest}
        assert len(re.findall(r"[“\"].+?[”\"]", equal)) == len(as_wide) - 1, text
        seen["equal"] += len(as_wide) > 1
        seen["less"] += bool(first["less"])
        seen[first["way"]] += 1
    assert min(seen.values()) >= TEN / 2, seen
    assert min(seen[way] for way in seen if way in ("thấp", "cao", "below", "above")) >= TEN
    assert {"none", "less", "equal"} < seen.keys()


def _split(text: str, language: str) -> tuple[dict, str]:
    found = re.fullmatch(f"({WIDEST[language]})(?: {EQUAL[language]})?", text)
    assert found, text
    return found.groupdict(), found["names"] or ""


def _check(first: dict, material: Material, known: dict, widest: Fraction) -> None:
    language = material.language
    fits = [
        pair for (indicator, _), pair in known.items()
        if abs(_gap(pair)) == widest
        and material.label(material.indicator(indicator).short) == first["indicator"]
    ]  # fmt: skip
    shown = [
        pair for pair in fits
        if is_rounded(first["value"], Fraction(100 * pair[0][0], pair[0][1]), language)
        and is_rounded(first["other"], Fraction(100 * pair[1][0], pair[1][1]), language)
        and (_gap(pair) < 0) == (first["way"] in LOWER)
    ]  # fmt: skip
    assert shown, (first, fits)
    if first["less"]:
        assert 0 < widest < number(first["points"], language)
    else:
        assert is_rounded(first["points"], widest, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_district_is_held_against_the_rest_as_its_counts_bear_out(
    province: Province, language: str
) -> None:
    chance, seen = random.Random(9), Counter()
    for _ in range(4 * TEN):
        whole, rest = chance.choice([60, 4_001]), chance.choice([900, 30_000])
        own, other = chance.randint(0, whole), chance.randint(0, rest)
        if chance.random() < 0.2:
            own, other = whole // 2, rest // 2
            whole, rest = 2 * own, 2 * other
        figures = [
            a_figure(INDICATORS[0], "992", numerator=own, denominator=whole),
            a_figure(INDICATORS[0], "99", numerator=own + other, denominator=whole + rest),
        ]
        material = province.material(language, figures=figures, gaps=_table(chance, {}))
        gap = Fraction(100 * own, whole) - Fraction(100 * other, rest)
        found = [
            match.groupdict() for text in _paragraphs(material)
            if (match := re.fullmatch(REST[language], text))
        ]  # fmt: skip
        assert len(found) == bool(gap)
        for told in found:
            assert told["area"] == material.mid_name(material.area("992"))
            assert is_rounded(told["value"], Fraction(100 * own, whole), language)
            assert is_rounded(told["other"], Fraction(100 * other, rest), language)
            assert (told["way"] in LOWER) == (gap < 0)
            assert told["less"] or is_rounded(told["points"], abs(gap), language)
        seen["told" if gap else "equal"] += 1
    assert seen["told"] >= TEN
    assert seen["equal"] > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_of_a_gap_leads_to_its_cell(province: Province, language: str) -> None:
    pair = ((10, 40), (30, 40))
    chance = random.Random(1)
    material = province.material(language, gaps=_table(chance, {(INDICATORS[0], "sex"): pair}))
    blocks = gaps_exhibit(material, material.area("992")).blocks
    (text,) = [block.text for block in blocks if isinstance(block, Paragraph)]
    (table,) = [block for block in blocks if isinstance(block, Table)]
    (cell,) = [cell for row in table.rows for cell in row if cell.text.startswith("−50")]
    linked = {run.text: run.anchor for run in said(text) if run.anchor}
    assert len(linked) == 3
    assert set(linked.values()) == {cell.id}
