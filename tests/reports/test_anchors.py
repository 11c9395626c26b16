"""A linked number leads to its cell: every anchor is there, and none of them twice."""

import re
from collections import Counter

import pytest

AREAS = ["991", "992", "993", "99"]


def page(report) -> str:
    """All exhibits but for their pictures, whose ids are their drawing's."""
    html = "\n".join(report.html(name) for name in report.names)
    return re.sub(r"<svg.*?</svg>", "", html, flags=re.S)


def ids(html: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', html)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("area", AREAS)
def test_every_link_of_a_report_leads_somewhere(toy, area: str, language: str) -> None:
    html = page(toy(area, language))
    anchors = set(re.findall(r'href="#([^"]+)"', html))
    assert anchors - set(ids(html)) == set()
    assert anchors


@pytest.mark.parametrize("area", AREAS)
def test_every_id_of_a_report_is_its_own_and_plain(toy, area: str) -> None:
    found = ids(page(toy(area)))
    assert [one for one, count in Counter(found).items() if count > 1] == []
    assert [one for one in found if not re.fullmatch(r"[A-Za-z][\w-]*", one, re.ASCII)] == []


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("area", "exhibit"),
    [("992", "summary"), ("992", "gaps"), ("992", "national"), ("99", "national")],
)
def test_a_linked_number_is_the_number_in_its_cell(toy, area, exhibit, language) -> None:
    report = toy(area, language)
    html = page(report)
    links = re.findall(r'<a class="number" href="#([^"]+)">([^<]+)</a>', report.html(exhibit))
    assert links
    for anchor, text in links:
        (cell,) = re.findall(rf'<td[^>]* id="{anchor}".*?</td>', html, re.S) or ["whole exhibit"]
        # Of a verdict the target's own name is linked, whose cell is the verdict.
        if cell != "whole exhibit" and not anchor.endswith("-verdict"):
            digits = re.search(r"\d[\d.,]*", text)[0]
            assert digits in re.sub(r"<[^>]+>", " ", cell), (anchor, text)
