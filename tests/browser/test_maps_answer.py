"""A map that is pointed at answers: by mouse, by finger, by key."""

from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MAPS = ("ban_tin_2023/58-ninh-thuan.vi.html", "ban_tin_2023/584-bac-ai.en.html")
# Where each map's first unit is really on top, or null; and what its line says.
PLACES = """
[...document.querySelectorAll('figure')].filter(one => one.querySelector('.unit')).map(one => {
  const unit = one.querySelectorAll('.unit')[%d];
  unit.scrollIntoView({block: 'center'});
  const {left, top, width, height} = unit.getBoundingClientRect();
  for (let across = 1; across < 20; across++) for (let down = 1; down < 20; down++) {
    const [x, y] = [left + width * across / 20, top + height * down / 20];
    const there = document.elementFromPoint(x, y);
    if (unit.contains(there))
      return {x, y, name: unit.dataset.name, value: unit.dataset.value, scroll: scrollY};
  }
  return null;
})
"""
LINES = "[...document.querySelectorAll('figure .told')].map(one => one.textContent)"


@pytest.fixture(params=MAPS)
def opened(request: pytest.FixtureRequest, page, edition: Path):
    page.open((edition / request.param).as_uri())
    # Maps that are folded away answer like the others.
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    return page


def test_every_map_tells_the_unit_under_the_mouse_in_its_own_line(opened) -> None:
    places = opened.evaluate(PLACES % 1)
    assert places
    assert all(places)
    for place, found in enumerate(places):
        opened.evaluate(f"scrollTo(0, {found['scroll']})")
        opened.point_at(found["x"], found["y"])
        line = opened.evaluate(LINES)[place]
        assert found["name"] in line
        assert found["value"] in line


def test_a_unit_that_is_reached_by_key_is_told_until_escape(opened) -> None:
    units = opened.evaluate("document.querySelectorAll('.unit').length")
    assert units
    opened.evaluate("document.querySelector('.unit').focus()")
    opened.press("Tab")
    name = opened.evaluate("document.activeElement.dataset.name")
    assert name
    assert name in opened.evaluate(LINES)[0]
    opened.press("Escape")
    assert opened.evaluate(LINES)[0] == ""


def test_a_line_that_is_filled_moves_nothing_below_it(opened) -> None:
    """The page must not jump under the finger that points."""
    height = "document.documentElement.scrollHeight"
    before = opened.evaluate(height)
    opened.evaluate("document.querySelector('.unit').focus()")
    assert opened.evaluate(LINES)[0]
    assert opened.evaluate(height) == before
