"""A plan of another kind: not due yet, with limits and ranges, a base year, a survey's figure."""

import re

import pytest
import yaml

from tests.reports.conftest import read
from xhht_analysis.catalogue import Workspace
from xhht_analysis.reports import DistrictBrief, ProvinceOverview

COMMON = {
    "section": "II", "wording": "…", "modality": "plain", "owner": "so_gddt", "owner_basis": "IV",
    "owner_certainty": "verified", "year": 2025,
}  # fmt: skip
TARGETS = {
    "L1": {"kind": "share_of_15plus", "indicator": "illiterate_level1_15_60_pct", "at_most_pct": 2},
    "L2": {"kind": "share_of_15plus", "indicator": "university_15plus_pct",
           "at_least_pct": 12, "at_most_pct": 15},
    "L3": {"kind": "share_of_15plus", "indicator": "university_15plus_pct",
           "at_least_pct": 2, "at_most_pct": 4, "modality": "about"},
    "L4": {"kind": "share_of_15plus", "indicator": "qualified_15plus_pct", "at_least_pct": 50,
           "base_year": 2020, "national": "qualified_15plus"},
    "L5": {"kind": "survey_rate", "indicator": "literacy_15plus_nso_pct", "at_least_pct": 90},
    "L6": {"kind": "share_of_working_age", "indicator": "information_literate_working_age_pct",
           "at_least_pct": 40, "national": "information_literate_working_age"},
}  # fmt: skip
SURVEY = ["2023,97,88.0,86.0,90.0", "2023,98,93.0,91.0,95.0", "2023,99,89.5,88.4,90.6"]


@pytest.fixture
def other_plan(toy_workspace: Workspace) -> Workspace:
    """The made-up province with a second plan and a survey that publishes its intervals."""
    plan = yaml.safe_load((toy_workspace.data / "plans/toy.yml").read_text("utf-8"))
    targets = [
        {"id": ident, "label": {"vi": f"Chỉ tiêu {ident}", "en": f"Target {ident}"}}
        | COMMON | wanted
        for ident, wanted in TARGETS.items()
    ]  # fmt: skip
    plan |= {"id": "toy_2025", "year": 2025, "targets": targets}
    (toy_workspace.data / "plans/toy_2025.yml").write_text(yaml.safe_dump(plan), "utf-8")
    publications = toy_workspace.data / "publications.yml"
    listed = yaml.safe_load(publications.read_text("utf-8"))
    listed.append(listed[0] | {"id": "toy_towards_2025", "plan": "toy_2025"})
    publications.write_text(yaml.safe_dump(listed), "utf-8")
    table = toy_workspace.data / "published/literacy_15plus.csv"
    head, *rows = table.read_text("utf-8").splitlines()
    rows = [f"{head},lower_pct,upper_pct", *(f"{row},," for row in rows), *SURVEY]
    table.write_text("\n".join(rows) + "\n", "utf-8")
    description = table.with_suffix(".md")
    column = "  - {{name: {}, type: number, vi: Đầu khoảng, en: End, nullable: true}}\n"
    text = description.read_text("utf-8")
    ends = column.format("lower_pct") + column.format("upper_pct")
    head, mark, rest = text.rpartition("---\n")
    description.write_text(head + ends + mark + rest, "utf-8")
    return toy_workspace


def shown(report, exhibit: str) -> list[str]:
    return read(getattr(report, exhibit)().html())


def rows(lines: list[str]) -> dict[str, list[str]]:
    parts = [line.split(" | ") for line in lines if re.match(r"L\d\. ", line)]
    return {name.partition(".")[0]: cells for name, *cells in reversed(parts)}


def brief(language: str = "vi") -> DistrictBrief:
    return DistrictBrief(
        district="991", publication="toy_towards_2025", year=2023, language=language
    )


def test_limits_and_ranges_in_the_scorecard(other_plan) -> None:
    found = rows(shown(brief(), "targets"))
    assert found["L1"][:4] == [
        "0,0% / 0/1.380 người; 2022: 0,0%", "không quá 2%", "đủ / −2,0 điểm %", "✓ Đã ở mức",
    ]  # fmt: skip
    assert found["L2"][1:3] == ["từ 12% đến 15%", "thiếu 60 người / −2,0 điểm %"]
    # 10 % of 3,000 people, 4 % at most: 300 less 120.
    assert found["L3"][1:3] == ["khoảng 2% đến 4%", "vượt 180 người / +6,0 điểm %"]
    english = rows(shown(brief("en"), "targets"))
    assert english["L1"][1] == "at most 2%"
    assert english["L3"][1:3] == ["about 2% to 4%", "people too many: 180 / +6.0 points"]


def test_the_courses_before_the_targets_year(other_plan) -> None:
    found = {ident: cells[3] for ident, cells in rows(shown(brief(), "targets")).items()}
    # 9.9 % in 2022, 10 % in 2023: far from 12 % in 2025, and away from 4 %.
    assert found["L2"] == found["L3"] == "↓ Chậm nhiều"
    assert found["L4"] == "○ Chưa tới mức / thiếu số liệu năm gốc, chưa nói được tiến độ"
    assert found["L5"] == "○ Chưa có số liệu"
    assert found["L6"] == "↓ Chậm nhiều"


def test_a_way_that_cannot_be_measured_has_its_reason_in_the_table(other_plan) -> None:
    found = rows(shown(brief(), "progress"))
    assert found["L4"][-1] == "thiếu số liệu năm gốc, chưa nói được tiến độ"
    milestones = [line for line in shown(brief(), "progress") if line.startswith("L4. ")][1:]
    assert [line.split(" | ")[1] for line in milestones] == ["2025: 50%", "2030: 60%"]
    assert all(line.endswith("thiếu số liệu năm gốc, chưa nói được tiến độ") for line in milestones)


def test_a_surveys_figure_is_told_with_its_interval(other_plan) -> None:
    for language, words in (
        ("vi", ["89,5% / khoảng tin cậy 95%: 88,4% – 90,6%; 2018: 88,9%", "90%", "−0,5 điểm %",
                "○ Trong phạm vi sai số mẫu, chưa kết luận được"]),
        ("en", ["89.5% / 95% confidence interval: 88.4% – 90.6%; 2018: 88.9%", "90%",
                "−0.5 points", "○ Within the sampling error, cannot tell"]),
    ):  # fmt: skip
        overview = ProvinceOverview(publication="toy_towards_2025", year=2023, language=language)
        assert rows(shown(overview, "targets"))["L5"][:4] == words


def test_the_summary_counts_what_is_there_and_what_is_not(other_plan) -> None:
    text = "\n".join(shown(brief(), "summary"))
    assert "đã ở mức của 1 chỉ tiêu, chưa tới mức của 4" in text
    assert "L3. Đại học trở lên: 10,0% so với mức khoảng 2% đến 4%; còn vượt 180 người." in text


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(
            {"indicator": "illiterate_level1_15_60_pct", "at_least_pct": 90},
            "at_most_pct", id="at least so many illiterate",
        ),
        pytest.param(
            {"indicator": "qualified_15plus_pct", "at_most_pct": 20},
            "at_least_pct", id="at most so many qualified",
        ),
        pytest.param(
            {"indicator": "literacy_level2_districts_pct", "at_least_pct": 50, "at_most_pct": 90},
            "at_least_pct | required_units", id="at most so many districts",
        ),
        pytest.param(
            {"kind": "survey_rate", "indicator": "qualified_15plus_pct", "at_least_pct": 20},
            "indicator: published_rate", id="a survey that is none",
        ),
    ],
)  # fmt: skip
def test_a_target_against_the_grain_of_its_indicator_is_refused(
    other_plan, wanted: dict, expected: str
) -> None:
    path = other_plan.data / "plans/toy_2025.yml"
    plan = yaml.safe_load(path.read_text("utf-8"))
    plan["targets"][0].pop("at_most_pct")
    plan["targets"][0] |= wanted
    path.write_text(yaml.safe_dump(plan), "utf-8")
    with pytest.raises(Exception, match=re.escape(expected)) as refused:
        brief()
    assert "targets L1" in str(refused.value)
