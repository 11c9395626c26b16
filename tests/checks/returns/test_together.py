"""A district may send its sheets as files of their own; what is missing is told of all of them."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.checks.returns.one_return import csv_files, workbook
from xhht_analysis.batch.last_year import last_year
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.returns.checking import Checked, check_returns
from xhht_analysis.checks.returns.tables import tables_of
from xhht_analysis.sources.returns.layout import heading_of
from xhht_analysis.vocabulary.findings import Severity


@pytest.fixture(scope="module")
def stored(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stored")
    workbook(catalogue, folder)
    csv_files(catalogue, folder, cover=True)
    return folder


@pytest.fixture
def files(stored: Path, tmp_path: Path) -> list[Path]:
    """Bác Ái's five sheets as CSV files."""
    return [
        shutil.copy(path, tmp_path / path.name)
        for path in sorted(stored.glob("bac_ai_[1-9].csv"))
    ]  # fmt: skip


def checked(catalogue: Catalogue, files: list[Path]) -> Checked:
    return check_returns(catalogue, files, year=2023, province="58")


def errors(found: Checked) -> Counter[str]:
    return Counter(one.check for one in found.of(Severity.ERROR))


def without_line(path: Path, start: str) -> None:
    lines = path.read_text("utf-8-sig").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(start)]
    assert len(kept) == len(lines) - 1
    path.write_text("".join(kept), "utf-8-sig")


def test_five_files_give_exactly_the_figures_of_the_workbook(
    catalogue: Catalogue, stored: Path, files: list[Path]
) -> None:
    (book,) = stored.glob("*.xlsx")
    one, many = checked(catalogue, [book]), checked(catalogue, files)
    assert errors(one) == errors(many) == Counter()
    assert len(many.files) == len(files) == 5
    assert many.sent[0].counts["value"].notna().all()
    for ours, theirs in zip(tables_of(many.sent[0]), tables_of(one.sent[0]), strict=True):
        assert ours[0] == theirs[0]
        assert ours[1].equals(theirs[1])
    assert Counter(f.check for f in many.findings) == Counter(f.check for f in one.findings)


def test_a_cover_as_a_file_of_its_own_changes_nothing(
    catalogue: Catalogue, stored: Path, files: list[Path]
) -> None:
    found = checked(catalogue, [stored / "bac_ai_0.csv", *files])
    assert errors(found) == Counter()
    assert found.unread == frozenset()


def test_a_sheet_is_missing_once_where_no_file_has_it(
    catalogue: Catalogue, files: list[Path]
) -> None:
    found = checked(catalogue, [*files[:2], *files[3:]])
    (finding,) = found.of(Severity.ERROR)
    form = catalogue.forms["district_returns"]
    assert (finding.check, finding.facts) == ("sheet-missing", {"title": form.sheets[2].title.vi})
    assert finding.district == "584"
    assert found.held_out == {"584"}


def test_two_files_of_one_sheet_are_told_with_their_names_alone(
    catalogue: Catalogue, files: list[Path]
) -> None:
    shutil.copy(files[1], again := files[1].with_name("z_ban_cuoi.csv"))
    found = checked(catalogue, [*files, again])
    (finding,) = found.of(Severity.ERROR)
    assert finding.check == "return-twice"
    assert finding.facts["files"] == f"{files[1]}, {again}"
    assert found.held_out == {"584"}


def test_a_workbook_and_one_of_its_sheets_are_twice(
    catalogue: Catalogue, stored: Path, files: list[Path]
) -> None:
    (book,) = stored.glob("*.xlsx")
    found = checked(catalogue, [book, files[3]])
    assert errors(found) == Counter({"return-twice": 1})


def test_a_sheet_may_be_split_between_its_columns(catalogue: Catalogue, files: list[Path]) -> None:
    """The left and the right half of the competences, both with the communes' codes."""
    lines = [line.split(";") for line in files[3].read_text("utf-8-sig").splitlines()]
    middle = 5
    halves = files[3].with_name("left.csv"), files[3].with_name("right.csv")
    for half, cells in zip(
        halves,
        ([line[:middle] for line in lines], [line[:2] + line[middle:] for line in lines]),
        strict=True,
    ):
        half.write_text("\n".join(map(";".join, cells)) + "\n", "utf-8-sig")
    files[3].unlink()
    others = [*files[:3], *files[4:]]
    alone = checked(catalogue, [*others, halves[0]])
    assert set(errors(alone)) == {"column-missing"}
    assert errors(checked(catalogue, [*others, *halves])) == Counter()


def test_what_is_wrong_in_one_of_the_files_keeps_its_place(
    catalogue: Catalogue, files: list[Path]
) -> None:
    without_line(files[4], "22789;")
    found = checked(catalogue, files)
    (finding,) = found.of(Severity.ERROR)
    assert (finding.check, finding.file) == ("unit-missing", str(files[4]))


def test_last_years_csv_files_fill_the_forms_of_this_year(
    catalogue: Catalogue, stored: Path, files: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "book").mkdir()
    shutil.copy(next(stored.glob("*.xlsx")), tmp_path / "book")
    (tmp_path / "csv").mkdir()
    for path in files:
        shutil.copy(path, tmp_path / "csv")
    form = catalogue.forms["district_returns"]
    one, many = (
        last_year(catalogue, [form], year=2024, province="58", named=tmp_path / name).figures
        for name in ("book", "csv")
    )
    assert len(one) > 100
    assert many == one


def test_files_of_nobody_are_not_taken_together(catalogue: Catalogue, tmp_path: Path) -> None:
    notes = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for path in notes:
        path.write_text("Ghi chú;1\nKhác;2\n", "utf-8")
    found = checked(catalogue, notes)
    assert errors(found) == Counter({"sheet-missing": 2 * 5})
    assert found.held_out == frozenset()


def test_no_two_columns_of_a_form_have_one_heading(catalogue: Catalogue) -> None:
    """By its heading a missing column is known in another file."""
    for form in catalogue.forms.values():
        headings = [heading_of(one) for sheet in form.sheets for one in sheet.columns]
        assert len(headings) == len(set(headings))
