"""data/corrections.yml is read like every declaration: whole, or refused with every problem."""

import unicodedata
from pathlib import Path

import pytest
import yaml

from xhht_analysis.catalogue import Workspace, load_catalogue

TABLE = "data/published/literacy_15plus.csv"
ENTRY = {
    "id": "lit", "file": TABLE, "cell": "C3", "expected": 95.1, "put": 96.2,
    "reason": "Đảo chữ số", "said_by": "Cục Thống kê, công văn số 12",
}  # fmt: skip


@pytest.fixture
def declare(toy_workspace: Workspace, definitions: Path):
    """Writes entries that differ from a good one by some keys."""

    def write(*entries: dict) -> None:
        text = "".join(
            yaml.safe_dump([ENTRY | one], allow_unicode=True) + "  on: 2023-10-20\n"
            for one in entries
        )
        (toy_workspace.data / "corrections.yml").write_text(text, "utf-8")

    return write


def test_the_projects_own_file_explains_itself_and_corrects_nothing(catalogue) -> None:
    assert dict(catalogue.corrections) == {}
    text = (catalogue.workspace.data / "corrections.yml").read_text("utf-8")
    example = "\n".join(
        line.removeprefix("# ") for line in text.splitlines() if line.startswith(("# -", "#   "))
    )
    assert "no person" in example
    (entry,) = yaml.safe_load(example)
    assert set(entry) >= {"id", "file", "sheet", "cell", "expected", "put", "reason", "said_by"}


def test_without_a_file_nothing_is_corrected(toy_workspace: Workspace) -> None:
    assert dict(load_catalogue(toy_workspace).corrections) == {}


def test_the_key_on_is_a_word(toy_workspace: Workspace, declare) -> None:
    declare({})
    found = load_catalogue(toy_workspace).corrections["lit"]
    assert found.on.isoformat() == "2023-10-20"
    assert (found.sheet, found.put) == ("", 96.2)


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        ({"cell": "3C"}, "no-cell-name", "line 1, [1]"),
        ({"put": 95.1}, "correction-changes-nothing", "line 1, [1]"),
        ({"reason": ""}, "correction-lacks", "line 1, [1]"),
        ({"put": True}, "wrong-value", "line 5, [1].put"),
        ({"on_whose_word": "x"}, "unknown-key", "line 5, [1].on_whose_word"),
        ({"file": "data/published/none.csv"}, "correction-of-no-file", "lit file"),
        ({"file": "data/published"}, "wrong-value", "lit file"),
        ({"file": "data/plans/toy.yml"}, "wrong-value", "lit file"),
        ({"file": "data/areas/units.csv"}, "wrong-value", "lit file"),
    ],
)
def test_what_cannot_be_a_correction_is_refused(declare, problems, change, code, place) -> None:
    declare(change)
    (found,) = problems()
    assert (found.code, found.file, found.place) == (code, "data/corrections.yml", place)


@pytest.mark.parametrize("file", [TABLE, f"./{TABLE}", "data/returns/../published/" + TABLE[15:]])
def test_a_cell_has_one_correction(declare, problems, file: str) -> None:
    declare({}, {"id": "again", "file": file, "put": 97.0}, {"id": "other", "cell": "C4"})
    (found,) = problems()
    assert (found.code, found.place) == ("corrected-twice", "again")
    assert found.facts == {"first": "lit", "cell": "C3"}


def test_an_id_is_of_one_correction(declare, problems) -> None:
    declare({}, {"cell": "C4"})
    assert [found.code for found in problems()] == ["id-twice"]


def test_a_file_is_known_by_whatever_way_leads_to_it(
    toy_workspace: Workspace, declare, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "huyện.csv"
    source = toy_workspace.root / TABLE
    stored = source.with_name(unicodedata.normalize("NFD", name))
    source.rename(stored)
    source.with_suffix(".md").unlink()
    declare({"file": f"data/published/{name}"})
    catalogue = load_catalogue(toy_workspace)
    monkeypatch.chdir(stored.parent)
    for path in (stored, stored.parent / name, Path(name), Path("..", "published", name)):
        assert [one.id for one in catalogue.corrections_of(path)] == ["lit"]
    assert catalogue.corrections_of(stored.with_name("other.csv")) == ()
