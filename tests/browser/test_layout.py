"""Every page looked over for what an eye would stumble at, on a telephone, a tablet, a desk."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.kinds import EVERY_KIND
from tests.browser.test_pages import A4_BETWEEN_MARGINS, UNFOLD, WIDTHS, too_wide

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LOOKS = ("clipped", "overlapping", "empty")


def found_in(page, width: int) -> dict[str, list[str]]:
    """What is wrong by the script that found it, and what makes the page scroll sideways."""
    found = {look: page.find(look) for look in LOOKS} | {"wide": too_wide(page, width)}
    return {look: wrong for look, wrong in found.items() if wrong}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", EVERY_KIND)
def test_nothing_is_clipped_overlapping_empty_or_too_wide(
    page, file_of: Callable[[str], Path], name: str, width: int
) -> None:
    page.resize(width)
    page.open(file_of(name).as_uri())
    assert found_in(page, width) == {}
    page.evaluate(UNFOLD)
    assert found_in(page, width) == {}, "with its tables unfolded"


@pytest.mark.parametrize("name", EVERY_KIND)
def test_nor_is_it_on_paper(page, file_of: Callable[[str], Path], name: str) -> None:
    page.resize(A4_BETWEEN_MARGINS)
    page.print_media()
    page.open(file_of(name).as_uri())
    assert found_in(page, A4_BETWEEN_MARGINS) == {}


@pytest.mark.parametrize("name", EVERY_KIND)
def test_every_letter_of_a_page_can_be_written(
    page, file_of: Callable[[str], Path], name: str
) -> None:
    page.open(file_of(name).as_uri())
    assert page.find("unwritten") == []


BROKEN = {
    "clipped": "<p style='width: 3em; height: 1.2em; overflow: hidden'>Phan Rang - Tháp Chàm</p>",
    "clipped beyond its box": "<p style='width: 3em'>TrườngTrungHọcPhổThông</p>",
    "overlapping": "<p>Ninh Hải</p><p style='margin-top: -2em'>Thuận Bắc</p>",
    "overlapping a picture": "<svg width='90' height='90'></svg>"
    "<p style='margin-top: -3em'>Thuận Bắc</p>",
    "empty section": "<section><h2>Khoảng cách giữa các nhóm</h2></section>",
    "empty picture": "<figure><figcaption>Bản đồ</figcaption><svg width='90' height='90'>"
    "<path d='M0 0H90V90H0Z'/><path d='M0 0H9V9H0Z'/></svg></figure>",
    "empty table": "<table><tbody></tbody></table>",
    "empty cell": "<table><tr><td></td></tr></table>",
    "unwritten": "<p>Th\ufffdp Ch\u0378m</p>",
    "unwritten, not composed": "<p>Tháp Cha\u0300m</p>",
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_a_page_is_found(page, tmp_path: Path, name: str) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(
        f"<!DOCTYPE html><meta charset='utf-8'><title>x</title><p>Đúng</p>{BROKEN[name]}", "utf-8"
    )
    page.open(broken.as_uri())
    wrong = {look for look in (*LOOKS, "unwritten") if page.find(look)}
    assert wrong == {name.replace(",", "").split()[0]}
