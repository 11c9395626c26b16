"""`xhht diff`: whatever differs between two editions, why, and flipped verdicts first."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.conftest import Said, Xhht
from tests.batch.history import (
    BACK,
    CELL,
    CORRECTED,
    FIRST,
    LATER,
    MENDED,
    RAISED,
    TOY,
    History,
    made_history,
)
from xhht_analysis.batch.editions import editions
from xhht_analysis.batch.manifest import NAME
from xhht_analysis.catalogue import Workspace
from xhht_analysis.catalogue.workspace import ENVIRONMENT_VARIABLE
from xhht_analysis.cli.terminal import OUT
from xhht_analysis.results.results import Results

UNIVERSITY = "university_15plus_pct"

Rows = Callable[..., list[dict[str, str]]]


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory, toy_results: Results) -> History:
    """Five editions, and the workspace that they were made from."""
    found = made_history(tmp_path_factory.mktemp("history"), toy_results)
    assert [path.name for path in editions(found.out)] == [FIRST, *LATER]
    return found


@pytest.fixture
def workspace(history: History, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """The workspace of the editions, which `xhht` finds."""
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(history.workspace.root))
    return history.workspace


@pytest.fixture
def copied(history: History, tmp_path: Path) -> Path:
    """The editions, to be broken."""
    shutil.copytree(history.out, tmp_path / "out", symlinks=True)
    return tmp_path / "out"


@pytest.fixture
def diff(
    xhht: Xhht, history: History, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Said]:
    """Runs `xhht diff` on the editions, on a wide terminal."""
    monkeypatch.setattr(OUT, "width", 400)

    def run(*arguments: str | Path, out: Path = history.out) -> Said:
        return xhht("diff", "--in", out, *arguments)

    return run


@pytest.fixture
def rows(diff: Callable[..., Said], tmp_path: Path) -> Rows:
    """The rows that `xhht diff` writes for a spreadsheet."""

    def read(*arguments: str, **facts: Path) -> list[dict[str, str]]:
        path = tmp_path / "diff.csv"
        assert diff(*arguments, "--out", path, **facts).code == 0
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf"), "or Excel takes it for another encoding"
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))

    return read


def of_number(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if row["kind"] not in ("brief", "input")]


def test_a_flipped_verdict_comes_first_and_is_marked_as_an_erratum(diff) -> None:
    said = diff(FIRST, CORRECTED)
    assert said.code == 0
    assert f"Edition {FIRST} against edition {CORRECTED}" in said.out
    assert "9 differences, 1 flipped verdict among them ⚠ Đính chính" in said.out
    erratum, _, others = said.out.partition("⚠ Đính chính")[2].partition("└")
    assert "│ ✓ Đạt · 5,0% (150/3.000) / ✓ Met · 5.0% (150/3,000) │" in erratum
    assert "│ đính chính số liệu / a correction of the data │" in erratum
    assert "T10" not in others, "a verdict is told once"
    assert "99201" in others


def test_each_figure_has_its_row_with_both_sides_and_the_cause(rows: Rows) -> None:
    found = rows(FIRST, CORRECTED)
    first, *others = of_number(found)
    assert (first["kind"], first["erratum"], first["id"]) == ("verdict", "yes", "T10")
    assert (first["before"], first["now"], first["causes"]) == ("met", "not_met", "correction")
    assert {row["erratum"] for row in others} == {""}
    university = {
        (row["area_code"], row["detail"]): (row["before_numerator"], row["now_numerator"])
        for row in others
        if row["id"] == UNIVERSITY
    }
    assert university == {
        ("992", ""): ("150", "149"),
        ("992", "residence=rural"): ("100", "99"),
        ("992", "difficulty=other"): ("100", "99"),
        ("99201", ""): ("50", "49"),
    }
    of_commune = next(row for row in others if row["area_code"] == "99201")
    assert (of_commune["before_value"], of_commune["now_value"]) == ("17.0", "16.9")


def test_rows_stand_area_by_area_each_commune_behind_its_district(rows: Rows) -> None:
    codes = [row["area_code"] for row in of_number(rows(FIRST, RAISED)) if not row["erratum"]]
    assert list(dict.fromkeys(codes)) == ["99", "991", "99101", "992", "99201"]
    assert codes == sorted(codes), "none of them in two places"


def test_a_level_is_told_with_the_units_that_pass(rows: Rows) -> None:
    levels = {
        (row["id"], row["area_code"], row["detail"]): row
        for row in rows(MENDED, RAISED)
        if row["kind"] == "level"
    }
    of_commune = levels["preschool_level", "99201", "1"]
    assert (of_commune["before_value"], of_commune["now_value"]) == ("1.0", "0.0")
    of_district = levels["preschool_level", "992", "1"]
    passing = of_district["before_numerator"], of_district["now_numerator"]
    assert (passing, of_district["now_denominator"]) == (("3", "2"), "3")
    assert of_district["causes"] == "new_data"


def test_a_change_keeps_the_cause_of_the_edition_that_it_came_with(rows: Rows) -> None:
    """A correction is declared, later the source is mended: the number changed by the first."""
    assert {row["causes"] for row in of_number(rows(FIRST, MENDED))} == {"correction"}
    assert of_number(rows(CORRECTED, MENDED)) == []


def test_causes_of_several_editions_come_together(rows: Rows) -> None:
    causes = {
        (row["id"], row["area_code"]): row["causes"] for row in of_number(rows(FIRST, RAISED))
    }
    assert causes["T10", "992"] == "target correction"
    assert causes[UNIVERSITY, "99201"] == "correction"
    assert causes["preschool_level", "99201"] == "new_data"


def test_where_the_editions_between_are_gone_the_inputs_tell_the_cause(
    rows: Rows, copied: Path
) -> None:
    shutil.rmtree(copied / CORRECTED)
    found = of_number(rows(FIRST, MENDED, out=copied))
    assert {row["causes"] for row in found} == {"new_data"}


def test_what_came_and_went_in_between_is_no_difference(rows: Rows, diff) -> None:
    assert rows(FIRST, BACK) == []
    said = diff(FIRST, BACK)
    assert said.code == 0
    assert f"{TOY}: no figure, verdict or level differs." in said.out
    assert "Inputs that differ: 0" in said.out


def test_briefs_that_one_edition_lacks_and_inputs_that_differ_are_told(rows: Rows, diff) -> None:
    found = rows(CORRECTED, RAISED)
    briefs = [row for row in found if row["kind"] == "brief"]
    assert [(row["area_code"], row["before"], row["now"]) for row in briefs] == [
        ("991", "made", "")
    ]
    inputs = {row["id"]: (row["before"], row["now"]) for row in found if row["kind"] == "input"}
    returns = [CELL.replace("qualification", name) for name in ("competences", "education")]
    assert list(inputs) == ["data/corrections.yml", "data/plans/toy.yml", *returns, CELL]
    assert inputs["data/corrections.yml"][1] == "", "it is gone"
    was, now = inputs[CELL]
    assert len(was) == len(now) == 64
    said = diff(CORRECTED, RAISED).out
    assert f"Brief {TOY} 991 (vi): only in edition {CORRECTED}" in said
    assert f"Brief {TOY} 991 (vi): only in edition {BACK}" in diff(RAISED, BACK).out
    assert f"{CELL}: {was[:12]} → {now[:12]}" in said


def test_an_edition_without_a_manifest_is_compared_by_its_files(
    rows: Rows, diff, copied: Path
) -> None:
    (copied / MENDED / NAME).unlink()
    found = rows(MENDED, RAISED, out=copied)
    assert [row["area_code"] for row in found if row["kind"] == "brief"] == ["991"]
    assert "input" not in {row["kind"] for row in found}
    said = diff(MENDED, RAISED, out=copied).out
    assert "at least one of the two editions has no manifest.json" in said


def test_results_that_cannot_be_read_are_named(diff, copied: Path) -> None:
    (copied / FIRST / "results" / TOY / "figures.parquet").write_bytes(b"torn")
    said = diff(FIRST, CORRECTED, out=copied)
    assert said.code == 0
    assert f"Edition {FIRST}: the results of {TOY} stored in it cannot be read" in said.out
    assert f"Edition {CORRECTED}: the results" not in said.out


def test_a_publication_that_is_no_longer_declared_is_named(diff, toy_workspace, change) -> None:
    change("data/publications.yml", "id: toy_2023", "id: toy_2024")
    assert f"{TOY} is no longer declared" in diff(FIRST, CORRECTED).out


@pytest.mark.parametrize("came", ["2023-12-30", "../out", "latests", "/"])
def test_an_unknown_edition_is_refused_with_those_that_there_are(diff, came: str) -> None:
    said = diff(came, "latest")
    assert said.code == 2
    assert f"there are: {FIRST}, {CORRECTED}, " in said.err


def test_the_first_edition_has_none_before_it(diff, copied: Path) -> None:
    shutil.copytree(copied / FIRST, copied.with_name("alone") / FIRST)
    (copied.with_name("alone") / "latest").symlink_to(FIRST)
    said = diff(out=copied.with_name("alone"))
    assert said.code == 2
    assert f"There is no edition before {FIRST}" in said.err


def test_an_edition_is_found_by_name_by_latest_and_by_folder(diff, history: History) -> None:
    out, expected = history.out, f"Edition {RAISED} against edition {BACK}"
    for arguments in [(), (RAISED,), (out / RAISED, out / "latest")]:
        assert expected in diff(*arguments).out


def test_the_tenth_edition_of_a_day_comes_after_the_second(tmp_path: Path) -> None:
    names = ["2023-12-30", FIRST, f"{FIRST}-2", f"{FIRST}-10", "2024-01-01"]
    for name in (*reversed(names), "templates", ".building-x"):
        (tmp_path / name / "results").mkdir(parents=True)
    assert [path.name for path in editions(tmp_path)] == names


@pytest.mark.parametrize("start", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)"])
def test_no_text_becomes_a_formula_in_a_spreadsheet(
    rows: Rows, toy_workspace, change, start: str
) -> None:
    change("data/areas/units.csv", '"Xã <script>alert(""Xã"")</script> & Đồi"', start)
    found = rows(FIRST, CORRECTED)
    assert {row["area"] for row in found if row["area_code"] == "99201"} == {f"'{start}"}


def test_json_holds_the_same_rows_with_numbers_as_numbers(rows: Rows, diff, tmp_path: Path) -> None:
    path = tmp_path / "diff.json"
    assert diff(FIRST, CORRECTED, "--out", path).code == 0
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert (stored["before"], stored["now"]) == (FIRST, CORRECTED)
    ids = [row["id"] for row in rows(FIRST, CORRECTED)]
    assert [row["id"] for row in stored["differences"]] == ids
    first = stored["differences"][0]
    assert (first["erratum"], first["before_value"], first["now_numerator"]) == (True, 5.0, 149)


def test_a_format_that_is_none_or_no_file_is_refused(diff, tmp_path: Path) -> None:
    assert diff("--format", "pdf").code == 2
    assert diff("--out", tmp_path / "diff.docx").code == 2
    assert diff("--format", "table", "--out", tmp_path / "diff.csv").code == 2
    (tmp_path / "a_file").touch()
    assert diff("--out", tmp_path / "a_file" / "diff.csv").code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a_file"]


def test_what_would_steer_a_terminal_is_spelt_out(diff, copied: Path) -> None:
    path = copied / FIRST / NAME
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f'"{CELL}"', '"\\u001b]0;x\\u0007"'), encoding="utf-8")
    assert "\\x1b]0;x\\x07: " in diff(FIRST, CORRECTED, out=copied).out
