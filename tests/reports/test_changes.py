"""What changed since the edition before, as its readers find it in both languages."""

import dataclasses
from collections.abc import Callable

import pandas as pd
import pytest

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.changes import MOST_ROWS, changes_exhibit
from xhht_analysis.reports.content import Exhibit, Paragraph, Table, Tone, said
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.material import Material
from xhht_analysis.results.changes import changes
from xhht_analysis.results.results import Results

EDITION, DISTRICT, PROVINCE = "2023-12-31", "584", "58"
QUALIFIED, LITERACY = "qualified_15plus_pct", "literate_level2_15_60_pct"
Against = Callable[..., Material]


@pytest.fixture
def against(catalogue: Catalogue, worked_2023: Results) -> Against:
    """The worked example beside an edition with other figures and verdicts in it."""
    publication = catalogue.publications["ban_tin_2023"]

    def material(before: Results, language: str = "vi") -> Material:
        table = changes(catalogue, publication, before=before, now=worked_2023)
        now = dataclasses.replace(worked_2023, changes=table, compared_with=EDITION)
        return Material(catalogue, publication, now, language)

    return material


@pytest.fixture
def earlier(worked_2023: Results) -> Callable[..., Results]:
    """The worked example with other numerators, and other verdicts of (target, area)."""

    def made(
        numerators: dict[tuple[str, str], int] | None = None,
        verdicts: dict[tuple[str, str], str] | None = None,
        **made_of: str,
    ) -> Results:
        figures, found = worked_2023.figures.copy(), worked_2023.assessments.copy()
        for (indicator, area), number in (numerators or {}).items():
            here = (figures["indicator"] == indicator) & (figures["area_code"] == area)
            figures.loc[here & (figures["year"] == 2023), "numerator"] = number
        for (target, area), verdict in (verdicts or {}).items():
            here = (found["target"] == target) & (found["area_code"] == area)
            assert here.any()
            found.loc[here, ["verdict", "reason"]] = verdict, pd.NA
        known = {
            **worked_2023.made_of,
            **{key.replace("__", ":"): one for key, one in made_of.items()},
        }
        return dataclasses.replace(worked_2023, figures=figures, assessments=found, made_of=known)

    return made


def exhibit_of(material: Material, code: str) -> Exhibit:
    return changes_exhibit(material, material.area(code))


def words(paragraph: Paragraph) -> str:
    return "".join(run.text for run in said(paragraph.text))


def rows_of(exhibit: Exhibit) -> list[list[str]]:
    (table,) = [block for block in exhibit.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in table.rows]


def verdict_of(results: Results, target: str, area: str) -> str:
    found = {one.target: one for one in results.assessments_of(area)}
    return str(found[target].verdict)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Không có ấn bản liền trước để so sánh."),
        ("en", "There is no edition just before this one to compare with."),
    ],
)
def test_without_an_earlier_edition_one_sentence_says_so(
    catalogue: Catalogue, worked_2023: Results, language: str, sentence: str
) -> None:
    publication = catalogue.publications["ban_tin_2023"]
    exhibit = exhibit_of(Material(catalogue, publication, worked_2023, language), DISTRICT)
    assert [words(block) for block in exhibit.blocks] == [sentence]
    assert (exhibit.id, exhibit.notes, exhibit.more, exhibit.made_up) == ("changes", (), (), "")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "vi",
            f"Không so sánh được với ấn bản {EDITION}: không đọc được kết quả lưu trong ấn bản đó.",
        ),
        (
            "en",
            f"Not compared with edition {EDITION}: the results stored in it cannot be read.",
        ),
    ],
)
def test_an_edition_that_cannot_be_read_is_named(
    catalogue: Catalogue, worked_2023: Results, language: str, sentence: str
) -> None:
    publication = catalogue.publications["ban_tin_2023"]
    results = dataclasses.replace(worked_2023, not_compared=EDITION)
    exhibit = exhibit_of(Material(catalogue, publication, results, language), DISTRICT)
    assert [words(block) for block in exhibit.blocks] == [sentence]


@pytest.mark.parametrize(
    ("language", "code", "sentence"),
    [
        (
            "vi", DISTRICT,
            f"So với ấn bản {EDITION}, không có số liệu hay kết luận nào của huyện Bác Ái và các "
            "xã, phường, thị trấn trực thuộc thay đổi.",
        ),
        (
            "vi", PROVINCE,
            f"So với ấn bản {EDITION}, không có số liệu hay kết luận nào của tỉnh Ninh Thuận và "
            "các huyện, thành phố trực thuộc thay đổi.",
        ),
        (
            "en", DISTRICT,
            f"Against edition {EDITION}, no figure and no verdict of Bác Ái and its communes has "
            "changed.",
        ),
    ],
)  # fmt: skip
def test_where_nothing_changed_the_edition_is_named(
    against: Against, earlier, language: str, code: str, sentence: str
) -> None:
    exhibit = exhibit_of(against(earlier(), language), code)
    assert [words(block) for block in exhibit.blocks] == [sentence]


def test_a_flipped_verdict_is_an_erratum_that_leads_to_its_cell(
    against: Against, earlier, worked_2023: Results
) -> None:
    now = verdict_of(worked_2023, "T9", DISTRICT)
    assert now == "not_met"
    before = earlier(
        {(QUALIFIED, DISTRICT): 5000}, {("T9", DISTRICT): "met"}, table__qualification="old"
    )
    exhibit = exhibit_of(against(before), DISTRICT)
    erratum, lead, table = exhibit.blocks
    assert not erratum.lead
    assert words(erratum) == (
        f"Đính chính kết luận đã công bố tại ấn bản {EDITION}. T9: từ “Đạt” thành “Chưa đạt” "
        "(số liệu mới)."
    )
    (link,) = [run for run in said(erratum.text) if run.anchor]
    name, old, new, why = table.rows[0]
    assert (link.text, link.anchor) == ("Chưa đạt", new.id)
    assert (name.text.partition(".")[0], name.note) == ("T9", "Huyện Bác Ái")
    assert (old.text, old.tone) == ("✓ Đạt", Tone.MET)
    assert (new.text, new.tone) == ("✗ Chưa đạt", Tone.NOT_MET)
    assert old.note.startswith("22,7% · 5.000/")
    assert why.text == "Số liệu mới"
    assert words(lead) == (
        f"So với ấn bản {EDITION}, tại huyện Bác Ái và các xã, phường, thị trấn trực thuộc có: "
        "1 số liệu thay đổi; 1 kết luận thay đổi."
    )
    assert len(table.rows) == 1, "the figure stands in the verdict's row"


def test_the_province_names_the_district_of_a_flipped_verdict(against: Against, earlier) -> None:
    before = earlier({}, {("T9", DISTRICT): "met"}, target__T9="old")
    material = against(before, "en")
    (erratum, *_) = exhibit_of(material, PROVINCE).blocks
    assert words(erratum) == (
        f"Erratum to the verdicts published in edition {EDITION}. T9, Bác Ái: from “Met” to "
        "“Not met” (the plan's target changed)."
    )
    other = exhibit_of(material, "585")
    assert not any("Erratum" in words(one) for one in other.blocks if isinstance(one, Paragraph))


def test_many_flips_are_counted(against: Against, earlier, worked_2023: Results) -> None:
    missed = [
        (row.target, row.area_code)
        for row in worked_2023.assessments.itertuples()
        if row.verdict == "not_met"
    ]
    assert len(missed) > 5
    before = earlier({}, dict.fromkeys(missed, "met"))
    (erratum, _, table) = exhibit_of(against(before), PROVINCE).blocks
    assert words(erratum).count("thành “Chưa đạt”") == 5
    assert words(erratum).endswith(
        f"; và {len(missed) - 5} kết luận khác, nêu ở đầu bảng dưới đây."
    )
    assert len(table.rows) == min(len(missed), MOST_ROWS)


def test_every_reason_is_said_the_weightiest_first(against: Against, earlier) -> None:
    before = earlier(
        {(QUALIFIED, DISTRICT): 5000}, {("T9", DISTRICT): "met"}, table__qualification="old",
        target__T9="old", units__584="old", measure__qualified_15plus="old",
    )  # fmt: skip
    assert rows_of(exhibit_of(against(before), DISTRICT))[0][3] == (
        "Chỉ tiêu của kế hoạch thay đổi; địa giới hoặc danh mục đơn vị thay đổi; số liệu mới; "
        "cách tính thay đổi"
    )
    english = rows_of(exhibit_of(against(before, "en"), DISTRICT))[0][3]
    assert english == (
        "The plan's target changed; boundaries or the list of units changed; new data; "
        "the method changed"
    )


def test_what_nothing_explains_is_said_to_be_unknown(against: Against, earlier) -> None:
    exhibit = exhibit_of(against(earlier({(QUALIFIED, DISTRICT): 5000})), DISTRICT)
    assert rows_of(exhibit)[0][3] == "Chưa rõ lý do"
    assert [note.partition(":")[0] for note in exhibit.notes] == ["Chưa rõ lý do"]


def test_a_figure_has_its_counts_its_area_and_its_mark(against: Against, earlier) -> None:
    before = earlier({(QUALIFIED, "22783"): 1})
    exhibit = exhibit_of(against(before), DISTRICT)
    (table,) = [block for block in exhibit.blocks if isinstance(block, Table)]
    ((name, old, new, _),) = table.rows
    assert name.note == "Xã Phước Bình"
    assert old.text == "0,0%"
    assert old.note.startswith("1/")
    assert old.number
    assert new.number
    assert old.illustrative
    assert new.illustrative
    assert exhibit.made_up


def test_a_verdict_that_stands_on_a_new_target_is_told(against: Against, earlier) -> None:
    exhibit = exhibit_of(against(earlier(target__T9="old")), DISTRICT)
    lead, table = exhibit.blocks
    assert "1 kết luận giữ nguyên tuy chỉ tiêu được quy định lại." in words(lead)
    (row,) = table.rows
    assert row[1].text == row[2].text == "✗ Chưa đạt"


def test_paper_has_twelve_rows_and_the_screen_all(against: Against, earlier, catalogue) -> None:
    communes = [unit.code for unit in against(earlier()).communes(DISTRICT)]
    numbers = {(name, code): 1 for code in communes for name in (QUALIFIED, LITERACY)}
    assert len(numbers) > MOST_ROWS
    exhibit = exhibit_of(against(earlier(numbers)), DISTRICT)
    (table,) = [block for block in exhibit.blocks if isinstance(block, Table)]
    assert len(table.rows) == MOST_ROWS
    (whole,) = exhibit.more
    assert len(whole.rows) == len(numbers)
    assert exhibit.more_title == f"Xem toàn bộ {len(numbers)} dòng thay đổi"
    ids = [cell.id for row in table.rows for cell in row if cell.id]
    assert len(ids) == len(set(ids)) == MOST_ROWS
    assert not any(cell.id for row in whole.rows for cell in row), "an id stands once on a page"


def test_what_is_no_longer_reported_is_named(
    against: Against, earlier, worked_2023: Results
) -> None:
    figures = worked_2023.figures
    gone = figures[(figures["indicator"] == QUALIFIED) & (figures["area_code"] == DISTRICT)]
    before = dataclasses.replace(
        worked_2023,
        figures=pd.concat([figures, gone.assign(indicator="gone_pct")], ignore_index=True),
    )
    exhibit = exhibit_of(against(before), DISTRICT)
    years = len(gone[gone["status"] == "reported"])
    assert f"có: {years} nội dung không còn được báo cáo." in words(exhibit.blocks[0])
    assert exhibit.notes[-1] == "Chỉ tiêu, chỉ số không còn được báo cáo: gone_pct."
    assert len(exhibit.blocks) == 1


def test_a_change_of_another_year_names_it(against: Against, worked_2023: Results) -> None:
    figures = worked_2023.figures.copy()
    here = (figures["indicator"] == QUALIFIED) & (figures["area_code"] == DISTRICT)
    figures.loc[here & (figures["year"] == 2022), "numerator"] = 1
    before = dataclasses.replace(worked_2023, figures=figures)
    ((name, *_),) = rows_of(exhibit_of(against(before), DISTRICT))
    assert name.endswith(", năm 2022")


def test_a_page_shows_it(against: Against, earlier) -> None:
    before = earlier({(QUALIFIED, DISTRICT): 5000}, {("T9", DISTRICT): "met"})
    html = Shown(exhibit_of(against(before), DISTRICT)).html()
    assert 'href="#changes-T9-584-2023">Chưa đạt</a>' in html
    assert 'id="changes-T9-584-2023"' in html
