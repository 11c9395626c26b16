"""Who has sent what, as a brief and the overview say it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import copy_toy
from tests.reports.conftest import read
from tests.round_of_returns import EXPECTED, FOLDER, change, return_of, send_round
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.checks.inputs import publication_tables
from xhht_analysis.reports.completeness import completeness_exhibit
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.material import Material
from xhht_analysis.results.completeness import completeness
from xhht_analysis.results.findings import findings_table
from xhht_analysis.results.results import Results

DAY = date(2023, 10, 12)
Lines = Callable[..., list[str]]


def results_of(workspace: Workspace, others: Results) -> Results:
    """What is told of the round as it stands, beside results that do not matter here."""
    catalogue = load_catalogue(workspace)
    tables = publication_tables(catalogue, catalogue.publications["toy_2023"], on=DAY)
    return replace(
        others,
        completeness=completeness(tables.checked),
        findings=findings_table(tables.checked),
        as_of=DAY,
    )


def lines_of(workspace: Workspace, results: Results, area: str, language: str = "vi") -> list[str]:
    catalogue = load_catalogue(workspace)
    material = Material(catalogue, catalogue.publications["toy_2023"], results, language)
    return read(Shown(completeness_exhibit(material, material.area(area))).html())


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory, toy_results: Results) -> Lines:
    """The exhibit of the made-up round by area and language."""
    workspace = copy_toy(tmp_path_factory.mktemp("round") / "toy")
    send_round(workspace)
    results = results_of(workspace, toy_results)
    return lambda area, language="vi": lines_of(workspace, results, area, language)


@pytest.fixture
def lines(toy_workspace: Workspace, toy_results: Results) -> Lines:
    """The same of a round that a test has changed."""
    return lambda area, language="vi": lines_of(
        toy_workspace, results_of(toy_workspace, toy_results), area, language
    )


def test_the_overview_counts_and_lists_the_strongest_problem_first(sent: Lines) -> None:
    title, lead, caption, head, *rows, note = sent("99")
    assert title == "## Tình hình gửi báo cáo"
    assert lead == (
        "Đến ngày 12/10/2023, 2 trong 3 đơn vị đã gửi báo cáo năm 2023; 1 đơn vị quá hạn; "
        "số liệu của 1 đơn vị chưa được đưa vào vì còn lỗi."
    )
    assert caption == "= Biểu báo cáo xây dựng xã hội học tập cấp huyện"
    assert head == (
        "Đơn vị | Hạn gửi | Ngày nhận | Tình trạng | Lỗi | Cảnh báo | Ô trống | "
        "Số liệu có trong bản tin"
    )
    assert [row.partition(" | ")[2] for row in rows] == [
        "10/10/2023 | – | ✗ Quá hạn, chưa gửi | – | – | – | không",
        "10/10/2023 | 11/10/2023 | ✗ Còn lỗi, để ngoài | 1 | 1 | 2/306 | không",
        "10/10/2023 | 10/10/2023 | ✓ Đã nhận | 0 | 0 | 0/306 | có",
    ]
    assert rows[0].startswith("Huyện Vắng Tin | ")
    assert "không dùng thời gian lưu của tệp" in note


def test_in_english_too(sent: Lines) -> None:
    _, lead, *rest = sent("99", "en")
    assert lead == (
        "By 12 October 2023, 2 of 3 units sent their return of 2023; 1 is overdue; "
        "the figures of 1 unit are not in because of errors."
    )
    assert "✗ Overdue, not sent" in "\n".join(rest)


@pytest.mark.parametrize(
    ("area", "lead", "row"),
    [
        pytest.param(
            "991", "Đã nhận báo cáo năm 2023 của thành phố Minh Châu.",
            "10/10/2023 | 10/10/2023 | ✓ Đã nhận | 0 | 0 | 0/306 | có", id="in time",
        ),
        pytest.param(
            "993", "Đã quá hạn nhưng chưa nhận được báo cáo năm 2023 của huyện Vắng Tin.",
            "10/10/2023 | – | ✗ Quá hạn, chưa gửi | – | – | – | không", id="not at all",
        ),
    ],
)  # fmt: skip
def test_a_district_reads_of_itself_alone(sent: Lines, area: str, lead: str, row: str) -> None:
    _, first, caption, _, own, *rest = sent(area)
    assert first == lead
    assert caption.startswith("= Báo cáo năm 2023 của ")
    assert own == f"Biểu báo cáo xây dựng xã hội học tập cấp huyện | {row}"
    assert not any("Quá hạn" in line for line in rest)


def test_a_district_reads_what_was_found_on_each_sheet(sent: Lines) -> None:
    found = sent("992")
    assert found[1].endswith("nhưng báo cáo còn lỗi, nên số liệu chưa được đưa vào bản tin.")
    assert found[-5:-1] == [
        "= Kết quả kiểm tra theo trang tính của tệp",
        "Trang tính | Lỗi | Cảnh báo | Lưu ý",
        "1. Biết chữ | 1 | 1 | 1",
        "Cả tệp | 0 | 0 | 1",
    ]


def test_a_late_return_without_errors_says_by_how_many_days(
    toy_workspace: Workspace, lines: Lines
) -> None:
    send_round(toy_workspace)
    change(toy_workspace, "992", sheet=1, cell="C7", value=600)
    assert lines("992")[1].endswith(", muộn 1 ngày so với hạn gửi.")
    assert "✓ Đã nhận, muộn 1 ngày" in "\n".join(lines("99"))
    assert lines("992", "en")[1].endswith("is here, 1 day after it was due.")


def test_what_was_not_asked_for_and_files_that_are_nobodys_are_said(
    toy_workspace: Workspace, lines: Lines
) -> None:
    send_round(toy_workspace, expected=EXPECTED + '  units: ["992", "993"]\n')
    (toy_workspace.data / FOLDER / "thu.xlsx").write_bytes(b"PK\x03\x04 cut off")
    shutil.copy(return_of(toy_workspace, "991"), return_of(toy_workspace, "991").with_stem("991_2"))
    text = "\n".join(lines("99"))
    assert "1 trong 2 đơn vị đã gửi báo cáo năm 2023; 1 đơn vị gửi ngoài danh sách phải gửi" in text
    assert "Thành phố Minh Châu / ngoài danh sách phải gửi | – | 10/10/2023 / 2 tệp |" in text
    assert "1 tệp chưa rõ của đơn vị nào" in text


def test_a_district_of_whom_nothing_is_asked_reads_that(
    toy_workspace: Workspace, lines: Lines
) -> None:
    send_round(toy_workspace, expected="- {form: district_returns, due: 2023-10-10, units: []}\n")
    assert lines("993")[1:] == ["Báo cáo năm 2023 không yêu cầu huyện Vắng Tin gửi."]


def test_a_day_of_receipt_without_its_file_is_said(toy_workspace: Workspace, lines: Lines) -> None:
    send_round(toy_workspace)
    return_of(toy_workspace, "992").unlink()
    assert "11/10/2023 / chưa có tệp | ✗ Quá hạn, chưa gửi" in "\n".join(lines("992"))


def test_a_publication_of_tables_says_that_it_uses_no_returns(toy) -> None:
    for area in ("99", "991"):
        assert toy(area).lines("completeness")[1:] == [
            "Ấn phẩm này không dùng biểu báo cáo của các huyện."
        ]


def test_names_of_sheets_are_shown_as_text(toy_workspace: Workspace, toy_results: Results) -> None:
    send_round(toy_workspace)
    results = results_of(toy_workspace, toy_results)
    results.findings.loc[results.findings["sheet"] != "", "sheet"] = "<script>alert(1)</script>"
    catalogue = load_catalogue(toy_workspace)
    material = Material(catalogue, catalogue.publications["toy_2023"], results, "vi")
    html = Shown(completeness_exhibit(material, material.area("992"))).html()
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
