"""Returns: who is awaited, late or held out, and which figures a warning casts doubt on."""

import random
import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from tests.reports.claims.conftest import Province, a_figure, plain
from tests.reports.claims.reading import claims
from xhht_analysis.reports.completeness import completeness_exhibit
from xhht_analysis.reports.content import Paragraph
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.summary import summary_exhibit
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.text import LANGUAGES

TEN = 10
DUE = date(2023, 10, 10)
DISTRICTS = ("991", "992", "993")
HELD_OUT = {
    "vi": (r"Báo cáo năm 2023 của địa phương còn (?P<errors>\d+) lỗi, nên số liệu trong đó chưa "
           r"được đưa vào bản tin\."),
    "en": (r"There (?:is|are) (?P<errors>\d+) errors? in the district's return for 2023, so its "
           r"figures are left out of this brief\."),
}  # fmt: skip
AWAITED = {"vi": r"Chưa nhận được báo cáo năm 2023 của địa phương\.",
           "en": r"The district's return for 2023 has not come\."}  # fmt: skip
NAMED = {
    "held": {
        "vi": r"Chưa đưa vào bản tin số liệu năm 2023 của: (?P<names>.+), vì báo cáo còn lỗi\.",
        "en": r"Figures for 2023 left out because of errors in the return: (?P<names>.+)\.",
    },
    "awaited": {
        "vi": r"Chưa nhận được báo cáo năm 2023 của: (?P<names>.+)\.",
        "en": r"No return for 2023 has come from: (?P<names>.+)\.",
    },
}
DOUBTED = {
    "vi": r"Các chỉ tiêu dựa trên số liệu có cảnh báo khi kiểm tra báo cáo: (?P<targets>.+)\.",
    "en": r"Targets whose figures rest on returns with warnings: (?P<targets>.+)\.",
}
OWN = {
    "vi": {
        "overdue": r"Đã quá hạn nhưng chưa nhận được báo cáo năm 2023 của (?P<area>.+)\.",
        "missing": r"Chưa nhận được báo cáo năm 2023 của (?P<area>.+)\.",
        "held": r"Đã nhận báo cáo năm 2023 của (?P<area>.+) nhưng báo cáo còn lỗi, nên số liệu "
                r"chưa được đưa vào bản tin\.",
        "late": r"Đã nhận báo cáo năm 2023 của (?P<area>.+), muộn (?P<days>\d+) ngày so với hạn "
                r"gửi\.",
        "in time": r"Đã nhận báo cáo năm 2023 của (?P<area>[^,]+?)(?<!lỗi)\.",
    },
    "en": {
        "overdue": r"The return of (?P<area>.+) for 2023 is overdue and not here\.",
        "missing": r"The return of (?P<area>.+) for 2023 is not here yet\.",
        "held": r"The return of (?P<area>.+) for 2023 is here but has errors, so its figures are "
                r"not in the brief yet\.",
        "late": r"The return of (?P<area>.+) for 2023 is here, (?P<days>\d+) days? after it was "
                r"due\.",
        "in time": r"The return of (?P<area>.+) for 2023 is here\.",
    },
}  # fmt: skip
LEAD = {
    "vi": r"Đến ngày 12/10/2023, (?P<sent>\d+) trong (?P<of>\d+) đơn vị đã gửi báo cáo năm 2023"
          r"(?:; (?P<overdue>\d+) đơn vị quá hạn)?(?:; số liệu của (?P<held>\d+) đơn vị chưa được "
          r"đưa vào vì còn lỗi)?\.",
    "en": r"By 12 October 2023, (?P<sent>\d+) of (?P<of>\d+) units sent their return of 2023"
          r"(?:; (?P<overdue>\d+) (?:is|are) overdue)?(?:; the figures of (?P<held>\d+) units? are "
          r"not in because of errors)?\.",
}  # fmt: skip


def _standing(chance: random.Random, code: str) -> dict:
    sent = chance.random() < 0.7
    late = chance.randint(1, 40) if chance.random() < 0.5 else -chance.randint(0, 5)
    errors = chance.choice([0, 0, 0, 0, 1, 7]) if sent else 0
    row = {"form": "district_returns", "area_code": code, "files": int(sent), "errors": errors}
    row |= {"held_out": errors > 0, "warnings": 0, "notices": 0, "expected": True}
    row |= {"cells": 306 * sent, "empty": 0, "due": DUE + timedelta(days=chance.choice([0, 9]))}
    return row | {"received": row["due"] + timedelta(days=late) if sent else None}


def _made(province: Province, rows: list[dict], language: str) -> Material:
    empty = province.results.completeness
    completeness = pd.DataFrame(rows, columns=empty.columns)
    days = {name: pd.to_datetime(completeness[name]) for name in ("due", "received")}
    completeness = completeness.assign(**days).astype(empty.dtypes.to_dict())
    found = [
        ("error", "a-check", "a.xlsx", "A", "A1", row["area_code"])
        for row in rows for _ in range(row["errors"])
    ]  # fmt: skip
    findings = pd.DataFrame(found, columns=province.results.findings.columns)
    material = province.material(
        language, completeness=completeness, findings=findings, areas=[*DISTRICTS, "99"]
    )
    return replace(material, results=replace(material.results, as_of=date(2023, 10, 12)))


def _paragraphs(exhibit) -> list[str]:
    return [plain(block.text) for block in exhibit.blocks if isinstance(block, Paragraph)]


def _state(row: dict) -> str:
    if not row["files"]:
        return "overdue" if row["due"] < date(2023, 10, 12) else "missing"
    if row["held_out"]:
        return "held"
    return "late" if row["received"] > row["due"] else "in time"


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_awaited_late_or_held_out(province: Province, language: str) -> None:
    chance, seen = random.Random(2023), Counter()
    for _ in range(3 * TEN):
        rows = [_standing(chance, code) for code in DISTRICTS]
        material = _made(province, rows, language)
        for row in rows:
            seen[_check_district(material, material.area(row["area_code"]), row)] += 1
        lead, *_ = _paragraphs(completeness_exhibit(material, material.province))
        told = re.fullmatch(LEAD[language], lead)
        assert told, lead
        states = Counter(map(_state, rows))
        assert {name: int(number or 0) for name, number in told.groupdict().items()} == {
            "sent": sum(row["files"] for row in rows), "of": 3, "overdue": states["overdue"],
            "held": states["held"],
        }  # fmt: skip
        _check_province(material, rows)
    assert min(seen[state] for state in ("overdue", "held", "late")) >= TEN, seen
    assert len(seen) == len(OWN[language])


def _check_district(material: Material, area: Area, row: dict) -> str:
    language = material.language
    lead, *_ = _paragraphs(completeness_exhibit(material, area))
    found = {
        state: match for state, pattern in OWN[language].items()
        if (match := re.fullmatch(pattern, lead))
    }  # fmt: skip
    assert list(found) == [_state(row)], lead
    told = found[_state(row)].groupdict()
    assert told["area"] == material.mid_name(area)
    if "days" in told:
        assert int(told["days"]) == (row["received"] - row["due"]).days
    texts = _paragraphs(summary_exhibit(material, area))
    held = [match for text in texts if (match := re.fullmatch(HELD_OUT[language], text))]
    assert [int(match["errors"]) for match in held] == ([row["errors"]] if row["errors"] else [])
    awaited = [text for text in texts if re.fullmatch(AWAITED[language], text)]
    assert len(awaited) == (not row["files"])
    assert not any(claims(text, language) for text in (lead, *awaited))
    return _state(row)


def _check_province(material: Material, rows: list[dict]) -> None:
    texts = _paragraphs(summary_exhibit(material, material.province))
    for name, wanted in (
        ("held", [row for row in rows if row["held_out"]]),
        ("awaited", [row for row in rows if not row["files"]]),
    ):
        pattern = NAMED[name][material.language]
        found = [match["names"] for text in texts if (match := re.fullmatch(pattern, text))]
        names = [material.area(row["area_code"]).name for row in wanted]
        assert found == ([", ".join(names)] if names else [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_doubt_is_told_of_every_target_that_a_warning_touches_and_of_no_other(
    province: Province, language: str
) -> None:
    chance, seen = random.Random(3), 0
    shares = [
        target for target in province.catalogue.plans["toy"].targets
        if target.at_least_pct is not None and "districts" not in target.indicator
        and "agencies" not in target.indicator
    ]  # fmt: skip
    for _ in range(2 * TEN):
        figures = [
            a_figure(target.indicator, numerator=chance.randint(0, 90), denominator=90,
                     grade=chance.choice([None, 1, 2, 3]))
            for target in shares
        ]  # fmt: skip
        material = province.material(language, figures=figures)
        texts = _paragraphs(summary_exhibit(material, material.area("991")))
        found = [match for text in texts if (match := re.fullmatch(DOUBTED[language], text))]
        doubted = {
            target.id: one.grade for target, one in zip(shares, figures, strict=True)
            if one.grade in (2, 3)
        }  # fmt: skip
        words = {"vi": "mức tin cậy", "en": "quality grade"}[language]
        told = found and re.findall(rf"(T\d+) \({words} (\d)\)", found[0]["targets"])
        assert {target: int(grade) for target, grade in told} == doubted
        seen += bool(doubted)
    assert seen >= TEN
