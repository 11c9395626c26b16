"""Every page for those who see, point or hear differently: WCAG 2.2 AA, keyboard, no scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.kinds import EVERY_KIND, REPORTS
from tests.browser.test_pages import UNFOLD

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FileOf = Callable[[str], Path]
WITH_MAPS = "ban_tin_2023/584-bac-ai.en.html"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
axe.run(document, {runOnly: %s, resultTypes: ['violations']}).then(({violations}) =>
  violations.map(({id, nodes}) => [id, nodes.length, nodes[0].html, nodes[0].failureSummary]))
"""


def violations(page, tool: Callable[[str], Path]) -> list:
    """What axe-core finds wrong: the rule, how often, and the first place."""
    page.evaluate(tool("axe-core/axe.min.js").read_text(encoding="utf-8") + "; undefined")
    return page.evaluate(RUN % RULES)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", EVERY_KIND)
def test_no_rule_of_accessibility_is_broken(
    page, tool, file_of: FileOf, name: str, width: int
) -> None:
    page.resize(width)
    page.open(file_of(name).as_uri())
    if width > 390:
        assert violations(page, tool) == []
    page.evaluate(UNFOLD)
    assert violations(page, tool) == [], "with its tables unfolded"


def test_a_page_that_breaks_the_rules_is_caught(page, tool, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(
        "<!DOCTYPE html><html lang='vi'><meta charset='utf-8'><title>x</title><main><h1>x</h1>"
        "<p style='color: #999'>nhạt</p><svg role='img' width='9' height='9'></svg></main>",
        encoding="utf-8",
    )
    page.open(broken.as_uri())
    found = {rule for rule, *_ in violations(page, tool)}
    assert found == {"color-contrast", "svg-img-alt"}


@pytest.mark.parametrize(
    ("name", "scripts"), [*((name, True) for name in EVERY_KIND), (WITH_MAPS, False)]
)
def test_everything_that_acts_is_reached_by_tab_in_order_and_seen(
    page, file_of: FileOf, name: str, scripts: bool
) -> None:
    if not scripts:
        page.without_scripts()
    page.open(file_of(name).as_uri())
    page.evaluate(UNFOLD)
    stops = page.find("reachable")
    reached = []
    for _ in range(stops):
        page.press("Tab")
        reached.append(page.evaluate("reached()"))
    assert [place for place, _ in reached] == list(range(stops))
    assert [place for place, seen in reached if not seen] == [], "focus that does not show"


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_page_says_the_same_with_scripts_off(page, file_of: FileOf, name: str) -> None:
    said = []
    for off in (False, True):
        if off:
            page.without_scripts()
        page.open(file_of(name).as_uri())
        page.evaluate(UNFOLD)
        said.append(page.evaluate("document.body.innerText"))
    assert said[0] == said[1]
    assert len(said[1]) > 200


@pytest.mark.parametrize("name", EVERY_KIND)
def test_a_table_is_still_one_to_a_screen_reader_on_a_telephone(
    page, file_of: FileOf, name: str
) -> None:
    """Its rows are boxes there; not every browser kept them rows of a table."""
    page.open(file_of(name).as_uri())
    page.evaluate(UNFOLD)
    kinds = ("table", "row", "columnheader", "rowheader", "cell")
    wide = page.roles()
    page.resize(390)
    narrow = page.settled().roles()
    assert [narrow[kind] for kind in kinds] == [wide[kind] for kind in kinds]
    assert (wide["table"] > 0) == bool(page.evaluate("document.querySelectorAll('table').length"))


@pytest.mark.parametrize("name", REPORTS)
def test_every_unit_of_a_map_tells_its_figure(page, file_of: FileOf, name: str) -> None:
    """By its title and label, for whoever has no mouse or no scripts."""
    page.open(file_of(name).as_uri())
    units = page.evaluate(
        "[...document.querySelectorAll('.unit')].map(one => [one.dataset.name, one.dataset.value, "
        "one.querySelector('title').textContent, "
        "(one.closest('a') ?? one).getAttribute('aria-label')])"
    )
    assert units
    for unit, value, title, label in units:
        # A name that is shortened on the map is spoken in full.
        assert unit.rpartition(". ")[2] in title
        assert value in title
        assert label == title
