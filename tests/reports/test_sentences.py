"""What is said must be true of this province, this district and these figures, and read well."""

import re
from types import SimpleNamespace

import pytest

from xhht_analysis.reports.content import Plate, Table
from xhht_analysis.reports.maps import summary_of
from xhht_analysis.reports.material import Material
from xhht_analysis.vocabulary.figures import Figure, Kind, Status
from xhht_analysis.wording.messages import messages

LONG_NAME = "Vĩnh Thạnh Trung - Nguyễn Thị Minh Khai - Bình Nguyên Thượng"  # district 992


def test_a_province_tells_its_own_losses_and_its_districts(toy) -> None:
    """The commune's is told in the district's brief."""
    assert (
        f"Tụt mức so với năm trước: Thử Nghiệm (Tiểu học – Mức độ 3), {LONG_NAME} "
        "(Tiểu học – Mức độ 3)."
    ) in toy("99").lines("recognition")


def test_a_district_tells_its_own_losses_and_its_communes(toy) -> None:
    assert (
        f"Tụt mức so với năm trước: {LONG_NAME} (Tiểu học – Mức độ 3), Phước Nghĩa "
        "(Tiểu học – Mức độ 3)."
    ) in toy("992").lines("recognition")
    assert "Tụt mức" not in toy("991").text("recognition")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Huyện Vắng Tin chưa báo cáo số liệu năm 2023 về biết chữ theo mức độ và trình độ "
               "chuyên môn kỹ thuật."),
        ("en", "Vắng Tin has not reported figures of 2023 on literacy by level or on technical "
               "qualification."),
    ],
)  # fmt: skip
def test_where_others_reported_it_is_this_district_that_did_not(toy, language, sentence) -> None:
    assert sentence in toy("993", language).lines("maps")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_another_province_is_called_by_its_own_name(toy, language: str) -> None:
    """The note on the source's dip speaks of Ninh Thuận in any province."""
    lines = [line for line in toy("99", language).lines("national") if "2010" not in line]
    assert not any("Ninh Thuận" in line or "63" in line for line in lines)
    assert lines[0].startswith("## Thử Nghiệm")
    assert any("| Thử Nghiệm |" in line for line in lines)


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "thấp nhất trong 3 tỉnh, thành phố"), ("en", "lowest of 3")]
)
def test_the_lowest_is_not_the_first_from_the_bottom(toy, language: str, said: str) -> None:
    text = toy("99", language).text("national")
    assert said in text
    assert "thứ 1 " not in text
    assert "1st" not in text


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("area", ["99", "992"])
def test_inside_a_sentence_an_indicator_is_written_small(toy, area: str, language: str) -> None:
    spoken = [line for line in toy(area, language).lines() if line.startswith("~ ")]
    assert spoken
    for line in spoken:
        assert not re.search(
            r"(Bản đồ|Biểu đồ|theo|mức độ|[Mm]ap of|of the|by) [TPXSLU][a-zỷóổ]", line
        )


FIGURES = {"591": (90, 100), "592": (9, 10), "593": (3, 4)}


@pytest.mark.parametrize(
    ("codes", "missing", "vi", "en"),
    [
        pytest.param([], 2, "chưa có số liệu", "no figure yet", id="none"),
        pytest.param(["591"], 0, "A591 90,0%", "A591 90.0%", id="one"),
        pytest.param(["591"], 2, "A591 90,0%", "A591 90.0%", id="one among missing ones"),
        pytest.param(["591", "592"], 0, "tất cả đều 90,0%", "all at 90.0%", id="equal"),
        pytest.param(
            ["591", "592"], 1, "tất cả nơi có số liệu đều 90,0%", "all with figures at 90.0%",
            id="equal, but one is missing",
        ),
        pytest.param(
            ["591", "592", "593"], 0, "thấp nhất A593 75,0%, cao nhất A592 90,0%",
            "lowest A593 75.0%, highest A592 90.0%", id="apart",
        ),
    ],
)  # fmt: skip
def test_a_picture_is_summed_up_by_what_is_known(catalogue, codes, missing, vi, en) -> None:
    figures = [_share(code, *FIGURES[code]) for code in codes]
    figures += [_share(f"60{place}") for place in range(missing)]
    for language, expected in (("vi", vi), ("en", en)):
        assert summary_of(_NamedByCode(catalogue, None, None, language), figures) == expected


class _NamedByCode(Material):
    """Units that are called by their codes."""

    def area(self, code: str):
        return SimpleNamespace(name=f"A{code}", full_name=f"A{code}")


def _share(code: str, numerator: int | None = None, denominator: int | None = None) -> Figure:
    return Figure(
        indicator="qualified_15plus_pct",
        area_code=code,
        year=2023,
        status=Status.MISSING if denominator is None else Status.REPORTED,
        kind=Kind.RETURNED,
        table=None,
        numerator=numerator,
        denominator=denominator,
    )


@pytest.mark.parametrize(
    ("rank", "en"),
    [(1, "lowest"), (2, "2nd lowest"), (3, "3rd lowest"), (4, "4th lowest"), (8, "8th lowest"),
     (11, "11th lowest"), (12, "12th lowest"), (13, "13th lowest"), (21, "21st lowest"),
     (22, "22nd lowest"), (23, "23rd lowest"), (63, "63rd lowest")],
)  # fmt: skip
def test_a_rank_is_an_ordinal(rank: int, en: str) -> None:
    facts = {"rank": rank, "place": str(rank), "total": "63", "tied": "no"}
    assert messages("en").text("national-rank", **facts) == f"{en} of 63 provinces"
    vi = "thấp nhất" if rank == 1 else f"thấp thứ {rank}"
    assert messages("vi").text("national-rank", **facts) == f"{vi} trong 63 tỉnh, thành phố"


@pytest.mark.parametrize(("done", "said"), [(1, "1 brief."), (2, "2 briefs."), (0, "0 briefs.")])
def test_one_brief_is_not_briefs(done: int, said: str) -> None:
    lead = messages("en").text("index-lead", edition="2024-01-31", done=done, failed=0)
    assert lead == f"Edition 2024-01-31: {said}"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_table_below_a_picture_says_what_it_shows(toy, language: str) -> None:
    found = 0
    for name in ("maps", "national"):
        for unfolded in re.findall(r"<details>.*?</details>", toy("99", language).html(name), re.S):
            (summary,) = re.findall("<summary>(.*?)</summary>", unfolded)
            (caption,) = re.findall("<caption>(.*?)</caption>", unfolded)
            assert caption.strip()
            assert caption != summary
            found += 1
    assert found >= 6


def test_a_table_that_nothing_unfolds_is_refused() -> None:
    table = Table(caption="a", head=(), rows=())
    with pytest.raises(ValueError, match="words that unfold it"):
        Plate(picture=None, caption="b", table=table)
    with pytest.raises(ValueError, match="words that unfold it"):
        Plate(picture=None, caption="b", unfold="c")
