"""The workspace is the folder that the user works in, or what the package carries."""

from pathlib import Path

import pytest

from xhht_analysis.catalogue import Workspace


@pytest.fixture(autouse=True)
def nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XHHT_WORKSPACE", raising=False)


def make(folder: Path) -> Path:
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "publications.yml").write_text("[]", encoding="utf-8")
    return folder


def test_the_nearest_folder_upwards_is_taken(tmp_path: Path) -> None:
    inner = make(make(tmp_path / "outer") / "inner")
    deep = inner / "reports" / "2023"
    deep.mkdir(parents=True)
    assert Workspace.find(deep).root == inner


def test_the_current_folder_is_where_it_starts(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(make(tmp_path / "own"))
    assert Workspace.find().root == tmp_path / "own"


def test_a_folder_named_by_the_environment_goes_first(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XHHT_WORKSPACE", str(tmp_path / "elsewhere"))
    assert Workspace.find(make(tmp_path / "own")).root == tmp_path / "elsewhere"


def test_anywhere_else_it_is_the_checkout(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    assert Workspace.find(tmp_path).root == root
