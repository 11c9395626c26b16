"""A user's mistake: one clear message in both languages for each, exit code 2, nothing written."""

import itertools
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from xhht_analysis.catalogue import Workspace

LANGUAGES = ["vi", "en"]


@dataclass(frozen=True)
class Mistake:
    """A way to break the made-up province, and what a user reads of it."""

    make: Callable[[Workspace], list[str | Path]]
    where: str
    said: tuple[str, str]


def _replaces(file: str, old: str, new: str) -> Callable[[Workspace], list]:
    def make(workspace: Workspace) -> list:
        path = workspace.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return []

    return make


def _lacks_a_column(workspace: Workspace) -> list:
    path = workspace.root / "data/returns/2023/qualification.csv"
    rows = [line.rsplit(",", 1)[0] for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return []


def without_993(path: Path) -> dict:
    layer = json.loads(path.read_text(encoding="utf-8"))
    layer["features"] = [one for one in layer["features"] if one["properties"]["code"] != "993"]
    return layer


def _own_outlines_lack_a_district(workspace: Workspace) -> list:
    path = workspace.maps / "toy_districts.geojson"
    path.write_text(json.dumps(without_993(path)), encoding="utf-8")
    return []


def _official_outlines_lack_a_district(workspace: Workspace) -> list:
    path = workspace.root.parent / "official.geojson"
    path.write_text(json.dumps(without_993(workspace.maps / "toy_districts.geojson")), "utf-8")
    return ["--boundaries", path]


def _parameter_of_another_type(workspace: Workspace) -> list:
    for path in workspace.notebooks.glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        cell = next(one for one in notebook.cells if one.id == "parameters")
        cell.source += "\nquarter: int = 3"
        nbformat.write(notebook, path)
    return _publication_says('parameters: {quarter: "three"}')(workspace)


def _publication_says(line: str) -> Callable[[Workspace], list]:
    return _replaces("data/publications.yml", "  area:", f"  {line}\n  area:")


MISTAKES = {
    "a misspelt parameter": Mistake(
        _publication_says("parameters: {langage: en}"),
        "data/publications.yml, toy_2023",
        ("Sổ tay không có tham số “langage”", 'The notebook has no parameter "langage"'),
    ),
    "an unknown district": Mistake(
        lambda workspace: ["--district", "999"],
        "--district",
        ("Không có huyện, thành phố “999”", 'There is no district "999"'),
    ),
    "a plan with an unknown indicator": Mistake(
        _replaces("data/plans/toy.yml", "qualified_15plus_pct", "qualifed_15plus_pct"),
        "data/plans/toy.yml",
        ("Không có chỉ số “qualifed_15plus_pct”", 'There is no indicator "qualifed_15plus_pct"'),
    ),
    "a CSV with a missing column": Mistake(
        _lacks_a_column,
        "data/returns/2023/qualification.csv, line 1",
        ("Thiếu cột “university”", 'The column "university" is missing'),
    ),
    "outlines of our own that lack a district": Mistake(
        _own_outlines_lack_a_district,
        "maps/toy_districts.geojson",
        (
            "Lớp ranh giới thiếu các đơn vị: 993 Huyện Vắng Tin",
            "The outlines lack these units: 993 Huyện Vắng Tin",
        ),
    ),
    "official outlines that lack a district": Mistake(
        _official_outlines_lack_a_district,
        "official.geojson",
        (
            "Lớp ranh giới thiếu các đơn vị: 993 Huyện Vắng Tin",
            "The outlines lack these units: 993 Huyện Vắng Tin",
        ),
    ),
}
# Only one layer of a tier is looked at: the official one, where there is one.
EXCLUDING = {"outlines of our own that lack a district", "official outlines that lack a district"}
PAIRS = [pair for pair in itertools.combinations(MISTAKES, 2) if set(pair) != EXCLUDING]


def files_below(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def nothing_but_told(out: Path) -> bool:
    """Whether there is no edition and no part of one: only what tells of the run."""
    beside = {path.name for path in out.iterdir()} - {".batch.lock"}
    return beside == {"log", "summary.json", "summary.txt"}


def assert_refused(
    said, *mistakes: Mistake, end: tuple[str, str] = ("không có ấn bản mới", "no new edition")
) -> None:
    """Every mistake told with its place, in both languages, with a way to mend it; and counted."""
    assert said.code == 2
    for mistake in mistakes:
        assert mistake.where in said.err
        for text in mistake.said:
            assert said.err.count(text) == 1
    number = len(mistakes)
    assert said.err.count("✗") == number
    assert said.err.count("→") == 2 * number
    english = f"{number} problem{'s' if number > 1 else ''}"
    assert said.err.endswith(f"{number} lỗi; {end[0]}. / {english}; {end[1]}.")
    assert said.out == ""


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_refuses(xhht, toy_workspace: Workspace, tmp_path: Path, mistake: Mistake) -> None:
    options = mistake.make(toy_workspace)
    before = files_below(tmp_path)
    out = tmp_path / "reports"
    assert_refused(xhht("build", *options, "--out", out), mistake)
    assert nothing_but_told(out)
    assert files_below(tmp_path) - files_below(out) - {out} == before


@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
def test_tells_both(xhht, toy_workspace: Workspace, tmp_path: Path, pair: tuple[str, str]) -> None:
    mistakes = [MISTAKES[name] for name in pair]
    options = [option for mistake in mistakes for option in mistake.make(toy_workspace)]
    assert_refused(xhht("build", *options, "--out", tmp_path / "reports"), *mistakes)
    assert nothing_but_told(tmp_path / "reports")


def test_a_check_finds_what_a_build_would(xhht, toy_workspace: Workspace) -> None:
    mistakes = [
        MISTAKES["outlines of our own that lack a district"],
        MISTAKES["a CSV with a missing column"],
        MISTAKES["a misspelt parameter"],
    ]
    for mistake in mistakes:
        mistake.make(toy_workspace)
    end = "chưa ghi tệp nào", "nothing was written"
    assert_refused(xhht("check"), *mistakes, end=end)


def test_a_parameter_of_another_type_is_refused_before_anything_runs(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    _parameter_of_another_type(toy_workspace)
    said = xhht("build", "--out", tmp_path / "reports")
    assert said.code == 2
    assert "Tham số “quarter” nhận giá trị “three”; cần số nguyên (int)." in said.err
    assert 'The parameter "quarter" got "three"; expected: a whole number (int).' in said.err
    assert nothing_but_told(tmp_path / "reports")


def test_every_name_of_a_selection_is_told_at_once(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    said = xhht(
        *("build", "toy_2024", "--district", "581", "--district", "Vắng", "--language", "fr"),
        *("--out", tmp_path / "reports"),
    )
    assert said.code == 2
    assert "Không có ấn phẩm “toy_2024”; hiện có: toy_2023." in said.err
    assert 'There is no language "fr"; there are: vi, en.' in said.err
    assert nothing_but_told(tmp_path / "reports")


@pytest.mark.parametrize(
    ("district", "known"), [("581", "991 Minh Châu; 992"), ("Vắng", "993 Vắng Tin")]
)
def test_an_unknown_district_is_answered_with_those_there_are(
    xhht, toy_workspace: Workspace, tmp_path: Path, district: str, known: str
) -> None:
    said = xhht("build", "--district", district, "--out", tmp_path / "reports")
    assert said.code == 2
    assert known in said.err


def test_a_notebook_that_is_not_thin_builds_nothing(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    path = toy_workspace.notebooks / "district_brief.ipynb"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("brief.maps()", "brief.maps(year + 1)"), encoding="utf-8")
    said = xhht("build", "--out", tmp_path / "reports")
    assert said.code == 2
    assert "The notebook is not a thin template" in said.err
    assert nothing_but_told(tmp_path / "reports")


def test_a_folder_that_cannot_be_made_is_one_message(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    said = xhht("build", "--district", "991", "--out", tmp_path / "file" / "reports")
    assert said.code == 2
    assert said.err.count("✗") == 1
    assert "Không ghi được vào thư mục" in said.err
    assert "The folder cannot be written to" in said.err


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user"
)
def test_a_folder_that_must_not_be_written_to_is_one_message(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "reports"
    out.mkdir(mode=0o555)
    said = xhht("build", "--district", "991", "--out", out)
    assert said.code == 2
    assert "The folder cannot be written to" in said.err
    assert list(out.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    ["", "{", '{"type": "FeatureCollection", "features": []}', "code,name\n991,Minh Châu\n"],
    ids=["empty", "cut off", "without a shape", "a table"],
)
def test_outlines_that_are_none_are_one_message(
    xhht, toy_workspace: Workspace, tmp_path: Path, content: str
) -> None:
    """Our own below maps/ and an official layer alike."""
    (toy_workspace.maps / "toy_districts.geojson").write_text(content, encoding="utf-8")
    official = tmp_path / "official.csv"
    official.write_text(content, encoding="utf-8")
    for options, file in ([], "maps/toy_districts.geojson"), (["--boundaries", official], official):
        said = xhht("build", *options, "--out", tmp_path / "reports")
        assert said.code == 2
        assert f"✗ {file} " in said.err
        assert nothing_but_told(tmp_path / "reports")


def test_official_outlines_that_are_not_there_are_one_message(
    xhht, toy_workspace: Workspace, tmp_path: Path
) -> None:
    said = xhht("check", "--boundaries", tmp_path / "nowhere.gpkg")
    assert said.code == 2
    assert "Không tìm thấy tệp. The file was not found." in said.err
    assert said.err.count("✗") == 1


@pytest.mark.parametrize("command", ["list", "check", "build"])
def test_a_workspace_that_is_not_there_is_one_message(
    xhht, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("XHHT_WORKSPACE", str(tmp_path / "nowhere"))
    monkeypatch.chdir(tmp_path)
    said = xhht(command)
    assert said.code == 2
    assert "data/publications.yml" in said.err
    assert "The file was not found." in said.err
    assert not list(tmp_path.iterdir())
