"""`xhht list returns`: each year's round, unit by unit, on the day of asking."""

import pytest

from tests.round_of_returns import EXPECTED, FOLDER, send_round
from xhht_analysis.catalogue import Workspace

DUE, AFTER = "1696896000", "1696982400"  # 10 and 11 October 2023
FORM = "Biểu báo cáo xây dựng xã hội học tập cấp huyện"


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal in which no row is broken."""
    monkeypatch.setattr("xhht_analysis.cli.terminal.OUT._width", 600)


def test_each_unit_has_its_state_days_and_findings(
    xhht, toy_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_round(toy_workspace)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", AFTER)
    said = xhht("list", "returns")
    assert (said.code, said.err) == (0, "")
    for row in (
        f"2023 991 │ Thành phố Minh Châu · {FORM} │ đã nhận; hạn 10/10/2023, nhận 10/10/2023; "
        "0 lỗi, 0 cảnh báo / received; due 10 October 2023, received 10 October 2023; "
        "errors: 0, warnings: 0",
        "còn lỗi, để ngoài; hạn 10/10/2023, nhận 11/10/2023; 1 lỗi, 1 cảnh báo / "
        "errors, held out; due 10 October 2023, received 11 October 2023; errors: 1, warnings: 1",
        f"2023 993 │ Huyện Vắng Tin · {FORM} │ quá hạn, chưa gửi; hạn 10/10/2023, nhận không ghi; "
        "0 lỗi, 0 cảnh báo / overdue, not sent; due 10 October 2023, received not recorded; "
        "errors: 0, warnings: 0",
    ):
        assert row in said.out


def test_on_the_due_day_nobody_is_overdue(
    xhht, toy_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_round(toy_workspace)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DUE)
    assert f"2023 993 │ Huyện Vắng Tin · {FORM} │ chưa gửi; hạn 10/10/2023" in (
        xhht("list", "returns").out
    )


def test_what_nobody_expects_is_marked(xhht, toy_workspace: Workspace) -> None:
    send_round(toy_workspace, expected=EXPECTED + '  units: ["992", "993"]\n')
    assert "đã nhận, ngoài danh sách phải gửi; hạn không ghi" in xhht("list", "returns").out


def test_without_a_list_every_unit_is_there(xhht, toy_workspace: Workspace) -> None:
    send_round(toy_workspace, expected=None)
    out = xhht("list", "returns").out
    assert [code for code in ("991", "992", "993", "99") if f"2023 {code} │" in out] == [
        "991", "992", "993", "99",
    ]  # fmt: skip


def test_a_round_that_nobody_has_sent_yet_is_listed(xhht, toy_workspace: Workspace) -> None:
    folder = toy_workspace.data / "returns/2024"
    folder.mkdir()
    (folder / "expected.yml").write_text(EXPECTED.replace("2023", "2024"), encoding="utf-8")
    out = xhht("list", "returns").out
    assert out.count("quá hạn, chưa gửi; hạn 10/10/2024") == 3


def test_a_year_without_a_form_is_said(xhht, toy_workspace: Workspace) -> None:
    folder = toy_workspace.data / "returns/1990"
    folder.mkdir()
    (folder / "991.xlsx").touch()
    assert "1990 │ │ không có biểu báo cáo hoặc không còn cấp huyện" in xhht("list", "returns").out


def test_there_is_nothing_to_list_without_a_folder(xhht, workspace, monkeypatch) -> None:
    monkeypatch.setenv("XHHT_WORKSPACE", str(workspace.root))
    if (workspace.data / "returns").is_dir():
        pytest.skip("returns lie in the project's own folder")
    said = xhht("list", "returns")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("Không có mục nào để liệt kê. / There is nothing to list.")


def test_tables_are_no_returns(xhht, toy_workspace: Workspace) -> None:
    assert list((toy_workspace.data / FOLDER).glob("*.csv"))
    assert "There is nothing to list." in xhht("list", "returns").out
