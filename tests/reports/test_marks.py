"""Illustrative figures are marked where the eye is; published ones never are."""

import re

import pytest

AREAS = ["58", "584"]
LANGUAGES = {"vi": "số liệu minh họa", "en": "illustrative figures"}
# Many short strokes in one path; those of a missing figure are wider.
STRIPES = r'd="(?:m[^m"]+){3,}" style="fill:none;stroke:#[0-9a-f]{6};stroke-width:0\.5'
FROM_SURVEYS = {"national"}  # published rates alone, in every publication


def pictures(html: str) -> list[str]:
    return re.findall(r"<svg.*?</svg>", html, flags=re.DOTALL)


def is_marked(html: str) -> bool:
    """Whether the title line itself carries the mark."""
    return (
        re.search(r"<h2[^>]*>[^\n]*<span class=\"made-up\">[^\n]*◇\)</span></h2>", html) is not None
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_every_exhibit_with_an_illustrative_figure_says_so_in_its_title(
    real, area: str, language: str
) -> None:
    report = real("ban_tin_2023", area, language)
    for name in report.names:
        html = report.html(name)
        label = LANGUAGES[language]
        holds = 'class="example"' in html or any(f"<!-- {label} -->" in p for p in pictures(html))
        if holds:
            assert is_marked(html), name
    marked = {name for name in report.names if is_marked(report.html(name))}
    assert marked >= {"summary", "targets", "recognition", "maps", "people"}
    assert not marked & FROM_SURVEYS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_every_picture_of_illustrative_figures_says_so_in_itself(
    real, area: str, language: str
) -> None:
    """The label is drawn as outlines of letters, with a comment that says what it reads."""
    report = real("ban_tin_2023", area, language)
    for name in set(report.names) - FROM_SURVEYS:
        for picture in pictures(report.html(name)):
            assert f"<!-- {LANGUAGES[language]} -->" in picture, name


@pytest.mark.parametrize("name", ["recognition", "maps", "people"])
def test_every_picture_of_illustrative_figures_is_striped(real, name: str) -> None:
    """In the stamp and over the areas or bars themselves."""
    striped = pictures(real("ban_tin_2023", "58").html(name))
    assert striped
    for picture in striped:
        assert len(re.findall(STRIPES, picture)) > 1
    for picture in pictures(real("hien_trang_2019", "58").html(name)):
        assert not re.search(STRIPES, picture)


@pytest.mark.parametrize("area", AREAS)
def test_a_brief_on_illustrative_figures_says_so_on_top(real, area: str) -> None:
    html = real("ban_tin_2023", area).html("opening")
    assert html.index("<h1>") < html.index('class="warning"')
    assert "SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU THẬT" in html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_published_figures_bear_no_mark_at_all(real, area: str, language: str) -> None:
    report = real("hien_trang_2019", area, language)
    for name in report.names:
        html = report.html(name)
        assert "◇" not in html, name
        assert "made-up" not in html
        assert 'class="warning"' not in html
        assert LANGUAGES[language] not in html.lower()


@pytest.mark.parametrize("area", AREAS)
def test_published_figures_keep_their_own_face_beside_illustrative_ones(real, area: str) -> None:
    """The survey rates of the statistics office in the report on illustrative returns."""
    html = real("ban_tin_2023", area).html("national")
    assert "86,8%" in html
    assert "◇" not in html
