"""Every page as a browser takes it: nothing asked of the network, nothing broken, all linked."""

import base64
import hashlib
import html
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.kinds import EVERY_KIND, INDEX, OF_AN_EDITION, REPORTS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FileOf = Callable[[str], Path]
WIDTHS = (390, 768, 1280)
A4_BETWEEN_MARGINS = 623  # 210 mm less 45 mm of margins, in CSS pixels
MOST_BYTES = 1_000_000

# Elements that reach beyond a width. What is inside a picture is cut off by the picture.
BEYOND = """
[...document.querySelectorAll('body *')]
  .filter(one => !one.ownerSVGElement && one.getBoundingClientRect().right > %d + 0.5)
  .map(one => one.tagName + ': ' + one.textContent.trim().slice(0, 40))
"""
WIDTH_OF_ALL = (
    "Math.max(document.documentElement.scrollWidth, document.documentElement.clientWidth)"
)
UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true })"
ATTRIBUTES = "[...document.querySelectorAll('[%s]')].map(one => one.getAttribute('%s'))"


def too_wide(page, room: int) -> list[str]:
    """What makes a page scroll sideways: elements, or the page itself."""
    width = page.evaluate(WIDTH_OF_ALL)
    return [*page.evaluate(BEYOND % room), *([f"page: {width}"] if width > room else [])]


def all_of(page, attribute: str) -> list[str]:
    """The values of an attribute throughout the page."""
    return page.evaluate(ATTRIBUTES % (attribute, attribute))


@pytest.mark.parametrize("name", EVERY_KIND)
def test_nothing_is_asked_for_but_the_page_itself(page, file_of: FileOf, name: str) -> None:
    page.open(file_of(name).as_uri())
    assert page.settled().requests() == [file_of(name).as_uri()]
    assert page.failures() == []
    assert page.complaints() == []


@pytest.mark.parametrize("name", OF_AN_EDITION)
def test_a_page_says_its_language_its_title_and_one_heading_above_all(
    page, edition: Path, name: str
) -> None:
    page.open((edition / name).as_uri())
    language = name.split(".")[-2] if name != INDEX else "vi"
    assert page.evaluate("document.documentElement.lang") == language
    headings = page.evaluate("[...document.querySelectorAll('h1')].map(one => one.textContent)")
    assert headings == [page.evaluate("document.title")]
    for part in REPORTS.get(name, ("Ninh Thuận",)):
        assert part in headings[0]


@pytest.mark.parametrize("name", EVERY_KIND)
def test_the_browser_itself_would_stop_every_request(page, file_of: FileOf, name: str) -> None:
    page.open(file_of(name).as_uri())
    # Among the first things in the head: a policy holds only for what comes after it.
    metas = page.evaluate(
        "[...document.head.children].slice(0, 2).map(one => [one.httpEquiv, one.content])"
    )
    assert [kind for kind, _ in metas] == ["", "Content-Security-Policy"]
    allowed = dict(rule.split(" ", 1) for rule in metas[1][1].split("; "))
    scripts = page.evaluate("[...document.scripts].map(one => one.textContent)")
    hashes = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in scripts]
    assert allowed.pop("default-src") == "'none'"
    assert allowed.pop("script-src", "") == " ".join(f"'sha256-{one}'" for one in hashes)
    assert allowed == {
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://example.com/x'}))")
    assert "Content Security Policy" in "".join(page.settled().complaints())
    page.evaluate("document.body.setAttribute('onclick', 'document.title = 1')")
    page.evaluate("document.body.click()")
    assert page.evaluate("document.title") != "1", "a script that came with a name would run"


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_page_is_small_enough_to_be_mailed(file_of: FileOf, name: str) -> None:
    assert 0 < file_of(name).stat().st_size <= MOST_BYTES


@pytest.mark.parametrize("name", OF_AN_EDITION)
def test_every_id_stands_once_and_every_link_leads_somewhere(
    page, edition: Path, name: str
) -> None:
    page.open((edition / name).as_uri())
    ids = all_of(page, "id")
    assert sorted(ids) == sorted(set(ids))
    links = all_of(page, "href")
    assert links, "a page without a way on"
    for link in links:
        parts = urlsplit(link)
        assert (parts.scheme, parts.netloc) == ("", ""), f"{link} leads out of the edition"
        if parts.path:
            target = ((edition / name).parent / unquote(parts.path)).resolve()
            assert target.is_relative_to(edition)
            assert target.is_file(), link
        else:
            assert parts.fragment in ids, link
    labels = {word for text in all_of(page, "aria-labelledby") for word in text.split()}
    assert labels <= set(ids)


def test_the_index_leads_to_every_page(page, edition: Path) -> None:
    page.open((edition / INDEX).as_uri())
    pages = {path.relative_to(edition).as_posix() for path in edition.glob("*/*.html")}
    links = {unquote(link) for link in all_of(page, "href")}
    assert {link for link in links if link.endswith(".html")} == pages == REPORTS.keys()


@pytest.mark.parametrize("name", REPORTS)
def test_a_picture_can_be_heard(page, edition: Path, name: str) -> None:
    page.open((edition / name).as_uri())
    pictures = page.evaluate(
        "[...document.querySelectorAll('figure > svg')].map(one => "
        "[one.getAttribute('role'), one.querySelector('title')?.textContent ?? '', "
        "one.querySelectorAll('.unit').length])"
    )
    assert pictures
    for role, text, units in pictures:
        # An image is one thing to a screen reader; a group is heard part by part.
        assert role == ("group" if units else "img")
        assert len(text) > 20


def test_markup_in_a_page_is_as_it_was_written(edition: Path) -> None:
    """What a browser mends silently: an attribute or a text that was escaped twice."""
    for name in OF_AN_EDITION:
        text = (edition / name).read_text(encoding="utf-8")
        assert not re.search(r"&amp;(?:lt|gt|amp|quot|#\d+);", text), name
        assert html.unescape(text).count("<h1") == 1


def test_a_page_that_breaks_the_rules_is_caught(page, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(
        "<!DOCTYPE html><meta charset='utf-8'><title>x</title>"
        "<meta name='viewport' content='width=device-width'>"
        "<img src='http://example.com/map.png' alt=''><script>console.warn('careful')</script>"
        "<p style='width: 500px; margin: 0'>wide</p>",
        encoding="utf-8",
    )
    page.resize(390)
    page.open(broken.as_uri())
    assert page.settled().requests() == [broken.as_uri(), "http://example.com/map.png"]
    assert page.failures() == ["net::ERR_NAME_NOT_RESOLVED"]
    assert len(page.complaints()) == 2
    assert [found.split(":")[0] for found in too_wide(page, 390)] == ["P", "page"]
