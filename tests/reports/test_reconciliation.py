"""The two sources as a reader finds them: no number without its year and its publisher."""

import dataclasses

import pytest

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.people import people_exhibit
from xhht_analysis.reports.reconciliation import reconciliation_exhibit
from xhht_analysis.results.reconciliation import SIDES
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.problems import Refused

LITERACY = "Biết chữ mức độ 1 (15–60 tuổi) và biết chữ tự khai (15+)"
QUALIFICATION = "Người có trình độ CMKT và lao động qua đào tạo"


@pytest.fixture
def material(catalogue: Catalogue, worked_2023: Results) -> Material:
    return Material(catalogue, catalogue.publications["ban_tin_2023"], worked_2023, "vi")


@pytest.fixture
def rows(material: Material):
    """The table's rows by their names, of an area."""

    def found(code: str, of: Material = material) -> dict:
        exhibit = reconciliation_exhibit(of, of.area(code))
        return {row[0].text: row[1:] for row in exhibit.blocks[0].rows}

    return found


def test_a_district_has_few_rows_each_with_year_and_publisher(rows) -> None:
    found = rows("584")
    assert len(found) == 5
    left, right, difference, reasons = found["Dân số từ 15 tuổi trở lên"]
    assert (left.text, left.note, left.illustrative) == ("21.998", "2023 · xhht_analysis", True)
    assert (right.text, right.note) == ("19.792", "2019 · Tổng cục Thống kê")
    assert not right.illustrative
    assert (difference.text, difference.note) == ("+2.206 người", "năm 2023 so với năm 2019")
    assert difference.illustrative, "what an illustrative figure went into is illustrative"
    assert reasons.text.startswith("Khác thời điểm: ")


def test_levels_say_whether_they_agree_and_on_what_they_rest(rows) -> None:
    left, right, difference, _ = rows("584")["Mức độ xóa mù chữ"]
    assert left.note == "2019 · quyết định của Ủy ban nhân dân tỉnh Ninh Thuận"
    assert right.note == "2023 · tính từ số đếm (xhht_analysis)"
    agree = left.text == right.text
    assert (difference.text, difference.note) == (
        "Cùng mức" if agree else "Khác mức",
        "năm 2019 so với năm 2023",
    )


def test_the_reasons_that_rows_share_are_told_once(rows) -> None:
    reasons = [row[3].text for row in rows("584").values()]
    assert reasons[1].startswith("Quyết định dựa trên hồ sơ")
    assert reasons[2:] == ["Như dòng trên"] * 3


def test_two_concepts_stand_side_by_side_without_a_difference(rows, material: Material) -> None:
    for name in (LITERACY, QUALIFICATION):
        left, right, difference, _ = rows("58")[name]
        assert left.number
        assert right.number
        assert (difference.text, difference.note, difference.number) == (
            "Không tính chênh lệch: hai khái niệm khác nhau", "", False,
        )  # fmt: skip
    left, right, *_ = rows("58")[LITERACY]
    assert left.note == "Biết chữ mức độ 1 · 2023 · xhht_analysis"
    assert right.note.startswith("Biết chữ 15+ · 2018 · Cục Thống kê")
    notes = reconciliation_exhibit(material, material.province).notes
    for name in ("literate_by_schooling", "certified_employed"):
        label = material.catalogue.concepts[name].label.vi
        assert any(note.startswith(label) for note in notes), label
    unsure = [note for note in notes if "chưa đối chiếu được với văn bản gốc" in note]
    assert [note.partition(":")[0] for note in unsure] == [
        material.catalogue.concepts["literate_self_reported_15plus"].label.vi
    ]


def test_what_one_source_has_is_named_in_one_line(material: Material) -> None:
    exhibit = reconciliation_exhibit(material, material.area("584"))
    assert [block.text for block in exhibit.blocks[1:]] == [
        f"Mới có số liệu của một nguồn, chưa đối chiếu được: {LITERACY}; {QUALIFICATION}."
    ]


def test_without_returns_nothing_is_reconciled(catalogue, published_2019: Results) -> None:
    publication = catalogue.publications["hien_trang_2019"]
    material = Material(catalogue, publication, published_2019, "vi")
    none, single = reconciliation_exhibit(material, material.area("584")).blocks
    assert none.text.startswith("Chưa có nội dung nào")
    assert single.text.startswith("Mới có số liệu của một nguồn")


@pytest.mark.parametrize(
    ("difference", "text"), [("-1206", "−1.206 người"), ("0", "0 người"), ("5", "+5 người")]
)
def test_the_sign_says_which_source_has_more(rows, material, difference: str, text: str) -> None:
    table = material.results.reconciliation.assign(difference=difference)
    changed = dataclasses.replace(material.results, reconciliation=table)
    found = rows("584", dataclasses.replace(material, results=changed))
    assert found["Dân số từ 15 tuổi trở lên"][2].text == text


def test_of_one_year_no_years_are_told(rows, material: Material) -> None:
    years = {f"{side}_year": 2023 for side in SIDES}
    table = material.results.reconciliation.assign(**years)
    changed = dataclasses.replace(material.results, reconciliation=table)
    found = rows("584", dataclasses.replace(material, results=changed))
    assert {row[2].note for row in found.values()} == {""}


def test_a_picture_of_two_concepts_is_refused(material: Material) -> None:
    people_exhibit(material, material.province)
    catalogue = material.catalogue
    other = dataclasses.replace(
        catalogue.indicators["university_15plus_pct"], concept="certified_employed"
    )
    indicators = {**catalogue.indicators, other.id: other}
    changed = dataclasses.replace(catalogue, indicators=indicators)
    with pytest.raises(Refused, match="concepts-mixed"):
        people_exhibit(dataclasses.replace(material, catalogue=changed), material.province)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_made_up_province_in_both_languages(toy, language: str) -> None:
    lines = toy("99", language).lines("reconciliation")
    said = {
        "vi": "Không tính chênh lệch: hai khái niệm khác nhau",
        "en": "Not subtracted: two concepts",
    }
    (row,) = [line for line in lines if said[language] in line]
    assert "2018" in row
    assert "2022" in row
