"""What is said of a survey's series: only what its test and its projection bear out."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from tests.conftest import copy_toy
from xhht_analysis.catalogue import load_catalogue
from xhht_analysis.reports import course
from xhht_analysis.reports.content import Table, said
from xhht_analysis.reports.course import course_plate, projections
from xhht_analysis.reports.material import Material
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.definitions import Break, Indicator
from xhht_analysis.vocabulary.text import LANGUAGES, Bilingual

RATE = "literacy_15plus_nso_pct"
DIRECTIONS = {"vi": ("tăng", "giảm"), "en": ("rise", "fall")}
# The series of tests/cases/trend.yml, and of tests/cases/projection.yml for the figures ahead.
RISING = {2015: 10, 2016: 12, 2017: 13, 2018: 15, 2019: 17}
FLAT = {2014: 87.5, 2015: 87.5, 2016: 87.5, 2017: 87.6, 2018: 86.8}
ONE_DECIDES = {2000: 10.2, 2001: 10.1, 2002: 10.0, 2003: 9.9, 2020: 20}
REASON = Bilingual(vi="đổi cách hỏi", en="the question was changed")

Given = Callable[..., tuple[Material, Indicator]]


def course_text(material: Material, indicator: Indicator) -> str:
    """What is read of the course, its numbers without their links."""
    return "".join(run.text for run in said(course.course_text(material, indicator)))


@pytest.fixture(scope="module")
def given(toy_results: Results, tmp_path_factory: pytest.TempPathFactory) -> Given:
    """The made-up province with another series, with breaks, in either language."""
    catalogue = load_catalogue(copy_toy(tmp_path_factory.mktemp("course") / "toy"))
    figures = toy_results.figures
    row = figures[(figures["indicator"] == RATE) & (figures["area_code"] == "99")].iloc[[0]]

    def make(series: dict[int, float], *, language: str = "vi", breaks: tuple[int, ...] = ()):
        rows = [row.assign(year=year, value=float(value)) for year, value in series.items()]
        results = replace(toy_results, figures=pd.concat(rows))
        material = Material(catalogue, catalogue.publications["toy_2023"], results, language)
        parted = tuple(Break(year=year, reason=REASON) for year in breaks)
        return material, replace(material.indicator(RATE), breaks=parted)

    return make


@pytest.mark.parametrize(
    ("series", "vi", "en"),
    [
        pytest.param(
            RISING,
            "Kiểm định 5 số liệu gần nhất (2015–2019): tăng có ý nghĩa thống kê.",
            "A test of the last 5 figures (2015–2019) finds a statistically significant rise.",
            id="a rise",
        ),
        pytest.param(
            {year: 50 - value for year, value in RISING.items()},
            "Kiểm định 5 số liệu gần nhất (2015–2019): giảm có ý nghĩa thống kê.",
            "A test of the last 5 figures (2015–2019) finds a statistically significant fall.",
            id="a fall",
        ),
        pytest.param(
            FLAT,
            "Kiểm định 5 số liệu gần nhất (2014–2018): không thấy thay đổi có ý nghĩa thống kê.",
            "A test of the last 5 figures (2014–2018) finds no statistically significant change.",
            id="nothing",
        ),
        pytest.param(
            ONE_DECIDES,
            "(2000, 2001, 2002, 2003, 2020): không thấy thay đổi có ý nghĩa thống kê (bỏ đi một "
            "năm là chiều thay đổi đảo ngược).",
            "(2000, 2001, 2002, 2003, 2020) finds no statistically significant change (without "
            "one of the years it would go the other way).",
            id="one point decides",
        ),
        pytest.param(
            {2015: 10, 2016: 20, 2017: 30, 2018: 40},
            "Mới có 4 số liệu so sánh được, cần 5 để kiểm định, nên không kết luận về xu hướng.",
            "Only 4 figures compare and a test needs 5, so nothing is said of a trend.",
            id="four points",
        ),
    ],
)
def test_the_sentence_says_what_the_test_says(given: Given, series, vi: str, en: str) -> None:
    for language, told in (("vi", vi), ("en", en)):
        assert told in course_text(*given(series, language=language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("series", [FLAT, ONE_DECIDES, {2015: 10, 2018: 40}, {2018: 40}])
def test_without_a_trend_no_word_of_rise_or_fall(given: Given, series, language: str) -> None:
    text = course_text(*given(series, language=language))
    assert not any(word in text for word in DIRECTIONS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_compared_across_a_break(given: Given, language: str) -> None:
    """A steep rise, but for the last two years another question was asked."""
    material, indicator = given(RISING, breaks=(2018,), language=language)
    text = course_text(material, indicator)
    assert REASON.in_(language) in text
    assert "2015" not in text
    assert not any(word in text for word in DIRECTIONS[language])
    assert projections(material, indicator) == ()


def test_the_latest_of_several_breaks_parts_the_series(given: Given) -> None:
    text = course_text(*given(RISING, breaks=(2019, 2016, 2031)))
    assert "Năm 2019: 17,0%. Không so sánh với các năm trước 2019: đổi cách hỏi." in text


def test_a_projection_is_told_as_what_it_is(given: Given) -> None:
    """In 2023: 13.4 + 1.7 * 6; s * sqrt(1 + 1/5 + 36/10) = 0.6928, times 3.182 = 2.205."""
    assert (
        "Nếu tiếp tục theo đà 2015–2019 thì năm 2023 vào khoảng 23,6% (khoảng dự báo 95%: 21,4% "
        "đến 25,8%); đây là ngoại suy, không phải số liệu."
    ) in course_text(*given(RISING))
    assert (
        "If the course of 2015–2019 went on, 2023 would see about 23.6% (95% prediction interval: "
        "21.4% to 25.8%); this is an extrapolation, not a figure."
    ) in course_text(*given(RISING, language="en"))


@pytest.mark.parametrize(
    ("series", "vi"),
    [
        # Slope 1; residuals -0.8, 1.2, -0.8, 1.2, -0.8, s^2 = 4.8/3; s * sqrt(1 + 1/5 + 36/10)
        # = 2.771, times 3.182 = 8.82: 98.8 - 8.82 = 89.98, and upside down 1.2 + 8.82.
        pytest.param(
            {2015: 90, 2016: 93, 2017: 92, 2018: 95, 2019: 94},
            "vào khoảng 98,8% (khoảng dự báo 95%: từ 90,0% trở lên)",
            id="the interval reaches 100 %",
        ),
        pytest.param(
            {2015: 10, 2016: 7, 2017: 8, 2018: 5, 2019: 6},
            "vào khoảng 1,2% (khoảng dự báo 95%: không quá 10,0%)",
            id="the interval reaches 0 %",
        ),
        pytest.param(
            {2015: 10, 2016: 90, 2017: 10, 2018: 90, 2019: 50},
            "(khoảng dự báo 95%: mọi mức từ 0,0% đến 100,0%, tức là chưa kết luận được gì)",
            id="the interval says nothing",
        ),
        pytest.param(
            {2015: 80, 2016: 84, 2017: 88, 2018: 92, 2019: 96},
            "trước hoặc trong năm 2023 đã chạm 100,0%, giới hạn của mọi tỷ lệ, nên đà này không "
            "thể kéo dài",
            id="the line itself reaches 100 %",
        ),
    ],
)
def test_a_projection_keeps_to_what_a_percentage_can_be(given: Given, series, vi: str) -> None:
    assert vi in course_text(*given(series))


def test_no_projection_where_the_last_figure_is_of_the_plans_year(given: Given) -> None:
    late = {year + 4: value for year, value in RISING.items()}
    material, indicator = given(late)
    assert max(late) == material.plan.year
    assert projections(material, indicator) == ()
    assert "ngoại suy" not in course_text(material, indicator)


def test_a_projection_is_drawn_and_spoken(given: Given) -> None:
    table = Table(caption="", head=(), rows=())
    drawn = course_plate(*given(RISING), table).picture
    assert "Ngoại suy theo đà 2015–2019" in drawn.svg
    assert "đây là ngoại suy, không phải số liệu" in drawn.svg
    assert "Ngoại suy" not in course_plate(*given({2018: 40}), table).picture.svg
