"""The command line where all is well: list, check, build, init, and its exit codes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from xhht_analysis.batch import making
from xhht_analysis.batch.rendering.tasks import Made, Task
from xhht_analysis.catalogue import Workspace


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("publications", ["toy_2023", "Bản tin thử nghiệm năm 2023", "returns/2023, published"]),
        ("districts", ["991", "Thành phố Minh Châu", "993", "Huyện Vắng Tin", "2019-04-01"]),
        ("targets", ["toy T1", "toy T15", "qualified_15plus_pct"]),
        ("indicators", ["literacy_level2_districts_pct", "units_at_level"]),
        ("sources", ["nd_20_2014", "Chính phủ", "verified"]),
    ],
)
def test_lists(xhht, toy_workspace: Workspace, what: str, expected: list[str]) -> None:
    said = xhht("list", what)
    assert (said.code, said.err) == (0, "")
    assert [text for text in expected if text not in said.out] == []


def test_lists_the_publications_where_nothing_is_named(xhht, toy_workspace: Workspace) -> None:
    assert xhht("list") == xhht("list", "publications")


def test_lists_editions_with_their_pages_and_the_latest(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    for name, pages in (("2023-12-30", 1), ("2023-12-31", 2)):
        (tmp_path / "reports" / name / "results").mkdir(parents=True)
        for number in range(pages):
            page = tmp_path / "reports" / name / "toy_2023" / f"{number}.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.touch()
    (tmp_path / "reports" / "latest").symlink_to("2023-12-31")
    said = xhht("list", "editions", "--out", tmp_path / "reports")
    assert said.code == 0
    assert "2023-12-30 │ 1 trang / 1 page │ │" in said.out
    assert "│ 2 trang / 2 pages │" in said.out
    assert said.out.index("2023-12-31 (mới") > said.out.index("2023-12-30 │")


def test_there_are_no_editions_before_the_first(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    assert xhht("list", "editions", "--out", tmp_path / "reports").code == 0
    assert not (tmp_path / "reports").exists()


def test_an_unknown_list_is_answered_with_those_there_are(xhht, toy_workspace: Workspace) -> None:
    said = xhht("list", "communes")
    assert said.code == 2
    assert "Không có danh sách “communes”" in said.err
    assert 'There is no list "communes"' in said.err
    assert "publications, districts, targets, indicators, sources, returns, editions" in said.err


def test_a_check_without_a_problem_says_what_it_looked_at(xhht, toy_workspace: Workspace) -> None:
    said = xhht("check")
    assert (said.code, said.err) == (0, "")
    assert "Không có lỗi: 1 ấn phẩm, " in said.out
    assert "No problem: 1 publication" in said.out


@pytest.mark.slow
def test_our_own_workspace_has_no_problem(xhht, workspace: Workspace, monkeypatch) -> None:
    monkeypatch.setenv("XHHT_WORKSPACE", str(workspace.root))
    said = xhht("check")
    assert said.code == 0, said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--distrct", "584"),
        ("build", "--jobs", "0"),
        ("build", "--year", "last"),
        ("biuld",),
        ("init",),
    ],
)
def test_a_wrong_option_is_a_usage_error(
    xhht, toy_workspace: Workspace, arguments: tuple[str, ...]
) -> None:
    said = xhht(*arguments)
    assert said.code == 2
    assert "Usage: " in said.err


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Builds that draw no page: what they end with, by the district's code."""
    messages: dict[str, str] = {}

    def run(tasks: Sequence[Task], *, made: Callable[[Made], None], **_: object) -> None:
        for task in tasks:
            message = messages.get(task.job.area.code, "")
            files = {} if message else {task.job.page.as_posix(): b"<p>"}
            made(Made(job=task.job, message=message, shown="<p>", files=files))

    monkeypatch.setattr(making, "run_tasks", run)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704000000")
    return messages


def test_a_build_that_succeeds_says_where_the_index_is(
    xhht, toy_workspace: Workspace, tmp_path: Path, pretended: dict[str, str]
) -> None:
    said = xhht("build", "--language", "vi", "--out", tmp_path)
    assert (said.code, said.err) == (0, "")
    assert "Đã lập 4/4 bản tin. / 4 of 4 briefs made." in said.out
    assert str(tmp_path / "2023-12-31" / "index.html") in said.out


def test_a_build_with_a_failed_brief_ends_with_1_and_names_it(
    xhht, toy_workspace: Workspace, tmp_path: Path, pretended: dict[str, str]
) -> None:
    pretended["993"] = "ValueError: [/red] no figure [bold]"
    said = xhht("build", "--language", "en", "--out", tmp_path)
    assert said.code == 1
    assert "3 of 4 briefs made." in said.out
    assert "993 Vắng Tin (en) │ không lập được / failed" in said.out
    assert "[/red]" in said.out, "a message is no markup"


def test_without_out_reports_lie_beside_the_users_own_notebooks_and_data(
    xhht, toy_workspace: Workspace, pretended: dict[str, str]
) -> None:
    said = xhht("build", "--district", "991")
    assert str(toy_workspace.root / "reports" / "2023-12-31" / "index.html") in said.out


def test_init_makes_a_working_folder(
    xhht, toy_workspace: Workspace, tmp_path: Path, monkeypatch
) -> None:
    said = xhht("init", tmp_path / "mine")
    assert said.code == 0
    assert str(tmp_path / "mine") in said.out
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {"notebooks", "data", "maps"}
    monkeypatch.setenv("XHHT_WORKSPACE", str(tmp_path / "mine"))
    assert xhht("check").code == 0


def test_init_takes_an_empty_folder(xhht, toy_workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert xhht("init", tmp_path / "mine").code == 0


def test_init_leaves_a_folder_with_content_alone(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.docx").touch()
    said = xhht("init", tmp_path / "mine")
    assert said.code == 2
    assert "đã có nội dung" in said.err
    assert "is not empty" in said.err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.docx"]


def test_init_onto_a_file_is_one_message(xhht, toy_workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    said = xhht("init", tmp_path / "mine")
    assert said.code == 2
    assert str(tmp_path / "mine") in said.err
