"""Gaps as a vice-chair reads them, and parts that add up to the total below them."""

import dataclasses
import re
from decimal import Decimal

import pandas as pd
import pytest

from tests.reports.conftest import read
from xhht_analysis.catalogue import Workspace
from xhht_analysis.reports import DistrictBrief, ProvinceOverview
from xhht_analysis.reports.gaps import gaps_exhibit
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.material import Material, open_material

TOY = {"publication": "toy_2023", "year": 2023}


def tables(lines: list[str]) -> list[dict[str, list[str]]]:
    """Every table of an exhibit as its rows by name, the head without its first cell as ""."""
    found: list[dict[str, list[str]]] = []
    for line in lines:
        if line.startswith("= "):
            found.append({})
        elif " | " in line:
            name, *cells = line.split(" | ")
            found[-1][name if found[-1] else ""] = cells
    return found


def number(cell: str) -> Decimal:
    """What a cell prints, in either language's way of writing it."""
    text = re.sub(r"[◇%+]", "", cell.partition(" / ")[0]).replace("−", "-")
    decimals = re.search(r"[.,](\d{1,2})$", text)
    whole = re.sub(r"[.,]", "", text[: decimals.start()] if decimals else text)
    return Decimal(f"{whole}.{decimals[1]}" if decimals else whole)


@pytest.fixture
def whole_toy(toy_workspace: Workspace) -> Workspace:
    """The made-up province after 993 has sent its competences of 2023."""
    path = toy_workspace.data / "returns" / "2023" / "competences.csv"
    with path.open("a", encoding="utf-8") as file:
        file.write("2023,99301,2000,400,300,900,400\n2023,99302,2001,400,301,900,400\n")
    return toy_workspace


def test_groups_of_a_district_by_hand(toy) -> None:
    # The xã 99203 is listed: 0 of 2,000 skilled, and 274 and 228 of 460 literate.
    rows = toy("992").rows("gaps")
    assert rows["Chỉ số"] == ["Nông thôn so với thành thị", "Xã đặc biệt khó khăn so với nơi khác"]
    assert rows["Biết chữ mức độ 2"] == [
        "−15,2 / 64,8% và 80,0%; 0,81 lần",
        "−30,4 / 49,6% và 80,0%; 0,62 lần",
    ]
    assert rows["Kỹ năng sống"] == [
        "−7,5 / 7,5% và 15,0%; 0,50 lần",
        "−15,0 / 0,0% và 15,0%; 0,00 lần",
    ]
    assert rows["Đại học trở lên"] == ["0,0 / 5,0% và 5,0%; 1,00 lần"] * 2
    assert list(rows)[1:4] == ["Biết chữ mức độ 1", "Biết chữ mức độ 2", "Kỹ năng sống"]


@pytest.mark.parametrize(
    ("language", "lead", "absent"),
    [
        (
            "vi",
            "Trong các nhóm so sánh được, chênh lệch lớn nhất là ở chỉ số “Biết chữ mức độ 1”: các "
            "xã đặc biệt khó khăn 59,6%, thấp hơn 30,4 điểm % so với các xã, phường, thị trấn còn "
            "lại (90,0%). Chênh lệch bằng như vậy còn có ở “Biết chữ mức độ 2” (xã đặc biệt khó "
            "khăn).",
            "Chưa có số liệu theo giới tính, dân tộc, phần còn lại của tỉnh.",
        ),
        (
            "en",
            'Of the groups that can be compared, the widest gap is in "Literate at level 1": '
            "especially difficult communes at 59.6% are 30.4 points below the other communes "
            '(90.0%). Just as wide: "Literate at level 2" (difficulty of the commune).',
            "No figures yet by sex, ethnicity, the rest of the province.",
        ),
    ],
)
def test_the_widest_gap_is_told_in_a_sentence(toy, language: str, lead: str, absent: str) -> None:
    lines = toy("992", language).lines("gaps")
    assert lines[1] == lead
    assert absent in lines


def test_equal_groups_are_called_equal(toy) -> None:
    lines = toy("991").lines("gaps")
    assert lines[1] == "Các nhóm so sánh được có tỷ lệ bằng nhau."
    assert "Không so sánh theo xã đặc biệt khó khăn: địa phương chỉ có một nhóm." in lines


@pytest.mark.parametrize("area", ["993", "99"])
def test_without_figures_there_is_one_sentence(toy, area: str) -> None:
    assert toy(area).lines("gaps")[1:] == ["Chưa có số liệu theo nhóm."]
    assert toy(area, "en").lines("gaps")[1:] == ["No figures by group yet."]


@pytest.mark.parametrize("area", ["58", "584"])
def test_a_baseline_has_nothing_to_show(real, area: str) -> None:
    assert real("hien_trang_2019", area).lines("gaps")[1:] == ["Chưa có số liệu theo nhóm."]


def test_a_district_is_held_against_the_province_without_it(whole_toy: Workspace) -> None:
    # 993 has 601 of 4,001, the others 2,400 of 12,000.
    lines = read(DistrictBrief(district="993", **TOY).gaps().html())
    (table,) = tables(lines)
    assert table[""][-1] == "So với phần còn lại của tỉnh"
    assert table["Kỹ năng sống"][-1] == "−5,0 / 15,0% và 20,0%; 0,75 lần"
    assert (
        "So với phần còn lại của tỉnh, trong các chỉ số so sánh được, chênh lệch lớn nhất là ở "
        "“Năng lực thông tin”: huyện Vắng Tin 20,0%, thấp hơn 7,5 điểm % (phần còn lại của tỉnh "
        "27,5%)."
    ) in lines
    assert "Phần còn lại của tỉnh là toàn tỉnh trừ địa phương này." in lines


@pytest.mark.parametrize(
    ("language", "distance", "change"),
    [
        (
            "vi",
            {
                "991": ["37,5%", "30,0%", "+10,00", "+3,75", "+600"],
                "992": ["37,5%", "10,0%", "−10,00", "−3,75", "−600"],
                "993": ["25,0%", "15,0%", "−4,98", "−1,24", "−200"],
                "99": ["100,0%", "18,8%", "−1,24", "−1,24", "−200"],
            },
            ["15,0%", "15,0%", "+0,01", "0,00", "+0,01"],
        ),
        (
            "en",
            {
                "991": ["37.5%", "30.0%", "+10.00", "+3.75", "+600"],
                "992": ["37.5%", "10.0%", "−10.00", "−3.75", "−600"],
                "993": ["25.0%", "15.0%", "−4.98", "−1.24", "−200"],
                "99": ["100.0%", "18.8%", "−1.24", "−1.24", "−200"],
            },
            ["15.0%", "15.0%", "+0.01", "0.00", "+0.01"],
        ),
    ],
)
def test_the_districts_parts_by_hand(
    whole_toy: Workspace, language: str, distance: dict, change: list[str]
) -> None:
    """1,800, 600 and 601 of 6,000, 6,000 and 4,001: 20 % of 16,001 takes 3,201, 200 are missing."""
    overview = ProvinceOverview(**TOY, language=language)
    material = overview.material
    _, of_distance, of_change = tables(read(overview.gaps().html()))
    names = {code: material.full_name(material.area(code)) for code in distance}
    assert {code: of_distance[name] for code, name in names.items()} == distance
    assert list(of_distance)[1:] == [names[code] for code in ("992", "993", "991", "99")]
    assert of_change[names["993"]] == change
    assert of_change[names["99"]][2:] == change[2:]


def test_what_the_whole_province_has_reached_has_no_parts(whole_toy: Workspace) -> None:
    path = whole_toy.data / "returns" / "2023" / "competences.csv"
    text = path.read_text(encoding="utf-8").replace("2001,400,301,", "2001,400,501,")
    path.write_text(text, encoding="utf-8")
    lines = read(ProvinceOverview(**TOY).gaps().html())
    assert len(tables(lines)) == 1
    assert "Không còn chỉ tiêu nào về tỷ lệ người mà toàn tỉnh ở dưới mức cần đạt." in lines


@pytest.mark.parametrize("language", ["vi", "en"])
def test_printed_parts_add_up_to_the_printed_total(real, language: str) -> None:
    _, _, *parted = tables(real("ban_tin_2023", "58", language).lines("gaps"))
    assert len(parted) == 4
    for table in parted:
        rows = [[number(cell) for cell in cells] for name, cells in table.items() if name]
        *districts, province = rows
        added = [sum(column) for column in zip(*districts, strict=True)]
        columns = (0, 3, 4) if province[0] == 100 else (2, 3, 4)
        assert [added[column] for column in columns] == [province[column] for column in columns]
        if columns == (2, 3, 4):
            assert all(own + mix == both for *_, own, mix, both in rows)


def test_the_province_lacks_as_many_as_its_scorecard_says(real) -> None:
    report = real("ban_tin_2023", "58")
    _, _, distance, _, other, _ = tables(report.lines("gaps"))
    for table in (distance, other):
        missing = table["Tỉnh Ninh Thuận"][-1].strip("−◇")
        assert f"thiếu {missing} người" in report.text("targets")


@pytest.fixture
def material(toy_workspace: Workspace) -> Material:
    """What the exhibits of the made-up province draw on."""
    return open_material("toy_2023", year=2023, language="vi")


def test_withheld_groups_are_called_so_and_explained(material: Material) -> None:
    table = material.results.gaps.copy()
    hidden = (table["indicator"] == "life_skilled_working_age_pct") & (table["area_code"] == "992")
    table.loc[hidden, "status"] = "suppressed"
    table.loc[hidden, ["numerator", "denominator"]] = pd.NA
    results = dataclasses.replace(material.results, gaps=table)
    exhibit = gaps_exhibit(dataclasses.replace(material, results=results), material.area("992"))
    lines = read(Shown(exhibit).html())
    assert tables(lines)[0]["Kỹ năng sống"] == ["không công bố"] * 2
    assert (
        "Không công bố tỷ lệ của nhóm dưới 10 người và của những nhóm mà từ đó tính ngược ra được "
        "nhóm ấy."
    ) in lines
