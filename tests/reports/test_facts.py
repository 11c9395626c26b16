"""The figures that the real reports must carry, and the honest words where there is none."""

import re

import pytest

PUBLICATIONS = ["hien_trang_2019", "ban_tin_2023"]
TARGETS = [f"T{number}" for number in range(1, 16)]
UNPUBLISHED = TARGETS[6:]  # T7-T15: nothing on them has been published for 2019


def number_of(target: str) -> str:
    return target.partition(".")[0]


def verdicts(report) -> dict[str, list[str]]:
    """The rows of the scorecard by target: current, asked, distance, verdict, national, owner."""
    rows = report.rows("targets")
    return {number_of(name): cells for name, cells in rows.items() if re.match(r"T\d+\. ", name)}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_every_target_of_the_plan_is_a_row_of_the_overview(
    real, publication: str, language: str
) -> None:
    assert list(verdicts(real(publication, "58", language))) == TARGETS


@pytest.mark.parametrize("publication", PUBLICATIONS)
def test_every_target_is_a_row_of_a_brief_too(real, publication: str) -> None:
    assert list(verdicts(real(publication, "584"))) == TARGETS


@pytest.mark.parametrize(
    ("area", "population", "twenty", "five"),
    [
        ("Thành phố Phan Rang - Tháp Chàm", "126.548", "25.310", "6.328"),
        ("Huyện Bác Ái", "19.792", "3.959", "990"),
        ("Tỉnh Ninh Thuận", "430.497", "86.100", "21.525"),
    ],
)
def test_the_people_that_the_targets_mean_come_out_of_the_census(
    real, area: str, population: str, twenty: str, five: str
) -> None:
    rows = real("hien_trang_2019", "58").rows("people")
    assert rows[area] == [population, twenty, five, "chưa có số liệu"]


def test_a_brief_says_its_own_people_and_the_provinces(real) -> None:
    rows = real("hien_trang_2019", "584").rows("people")
    assert rows["Huyện Bác Ái"][1] == "3.959"
    assert rows["Tỉnh Ninh Thuận"][1] == "86.100"
    assert "3.959 người" in real("hien_trang_2019", "584").text("summary")


def test_english_numbers_are_written_the_english_way(real) -> None:
    rows = real("hien_trang_2019", "58", "en").rows("people")
    assert rows["Bác Ái"][1] == "3,959"
    assert "86.8%" in real("hien_trang_2019", "58", "en").text("national")


@pytest.mark.parametrize("publication", PUBLICATIONS)
@pytest.mark.parametrize("area", ["58", "584"])
def test_the_province_stands_where_the_statistics_office_puts_it(
    real, publication: str, area: str
) -> None:
    text = real(publication, area).text("national")
    assert "năm 2018 của tỉnh là 86,8%, thấp thứ 8 trong 63 tỉnh, thành phố" in text
    assert "19,3%" in text


def test_levels_of_2019_are_those_of_the_decision(real) -> None:
    rows = real("hien_trang_2019", "58").rows("recognition")
    assert rows["Huyện Ninh Sơn"] == ["Đạt chuẩn", "Mức độ 3", "Mức độ 2", "Mức độ 2"]
    assert rows["Huyện Thuận Bắc"] == ["Đạt chuẩn", "Mức độ 1", "Mức độ 1", "Mức độ 1"]


def test_what_was_not_published_for_2019_is_said_to_be_missing(real) -> None:
    rows = verdicts(real("hien_trang_2019", "58"))
    for target in UNPUBLISHED:
        current, _, distance, verdict, *_ = rows[target]
        assert (current, distance, verdict) == ("chưa có số liệu", "–", "○ Chưa có số liệu"), target
    for target in set(TARGETS) - set(UNPUBLISHED):
        assert "chưa có số liệu" not in rows[target][0], target


def test_where_nothing_is_published_there_is_no_map_but_a_sentence(real) -> None:
    report = real("hien_trang_2019", "584")
    assert "<svg" not in report.html("maps")
    assert "Chưa có số liệu được công bố" in report.text("maps")


@pytest.mark.parametrize("area", ["993", "99"])
def test_a_missing_figure_shows_no_number(toy, area: str) -> None:
    for target, (current, _, distance, verdict, *_) in verdicts(toy(area)).items():
        if not verdict.startswith("○ Chưa có số liệu"):
            continue
        shown, _, note = current.partition(" / ")
        assert shown == "chưa có số liệu", target
        assert distance == "–", target
        # An earlier year's figure may stand below, under its year.
        assert not re.search(r"\d", re.sub(r"20\d\d: [\d,]+%", "", note)), target
    for name, cells in toy(area).rows("people").items():
        if "chưa có số liệu" in cells:
            assert set(cells) == {"chưa có số liệu"}, name


def test_a_share_short_of_its_target_is_not_rounded_up_to_it(toy) -> None:
    current, required, distance, verdict, *_ = verdicts(toy("992"))["T7"]
    assert current.startswith("19,97% / 1.198/6.000 người")
    assert required == "20%"
    assert verdict.startswith("✗ Chưa đạt")
    assert distance.startswith("thiếu 2 người")


def test_a_level_that_was_lost_is_told_apart_from_one_not_reached_yet(toy) -> None:
    rows = verdicts(toy("992"))
    assert rows["T4"][3].startswith("▼ Tụt mức")
    assert rows["T1"][3].startswith("○ Không giao riêng")
    assert "(trong đó 1 chỉ tiêu bị tụt so với kỳ trước)" in toy("992").text("summary")


def test_a_baseline_is_never_called_met(real) -> None:
    """In 2019 the plan of 2023 asked for nothing yet."""
    for area in ("58", "584"):
        found = {
            cells[3].partition(" / ")[0]
            for cells in verdicts(real("hien_trang_2019", area)).values()
        }
        assert found <= {
            "✓ Đã ở mức", "✗ Chưa tới mức", "○ Chưa tới mức", "○ Chưa có số liệu",
            "○ Không giao riêng", "○ Chỉ tính ở cấp tỉnh",
        }  # fmt: skip
        assert "✓ Đã ở mức" in found


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_brief_says_how_to_make_it_again(real, language: str) -> None:
    text = real("ban_tin_2023", "584", language).text("sources")
    assert f"xhht build ban_tin_2023 --district 584 --language {language}" in text


def test_the_plans_own_word_about_is_kept(real) -> None:
    rows = verdicts(real("ban_tin_2023", "58"))
    assert rows["T9"][1] == "khoảng 20%"
    assert rows["T10"][1] == "5%"
