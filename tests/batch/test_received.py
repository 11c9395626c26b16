"""`xhht check --returns`: what is told of files, and the code that a scheduler gets."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.sources.returns.forms import fill
from xhht_analysis.catalogue import Catalogue, Workspace


@pytest.fixture(autouse=True)
def _own(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XHHT_WORKSPACE", str(workspace.root))


@pytest.fixture
def form(xhht, tmp_path: Path) -> Path:
    """Bác Ái's empty form of 2023."""
    xhht("template", "--year", "2023", "--district", "584", "--out", tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    return path


def test_a_good_return_is_told_as_such(xhht, form: Path, catalogue: Catalogue) -> None:
    book = load_workbook(form)
    fill(book, catalogue, "584")
    book.save(form)
    said = xhht("check", "--returns", form, "--year", "2023")
    assert (said.code, said.err) == (0, "")
    assert "Đã kiểm tra 1 tệp: 0 lỗi" in said.out
    assert "Files checked: 1; errors: 0" in said.out


def test_an_error_is_told_with_its_cell_in_both_languages(
    xhht, form: Path, catalogue: Catalogue
) -> None:
    book = load_workbook(form)
    fill(book, catalogue, "584")
    book.worksheets[1]["C7"] = "mười hai"
    book.save(form)
    said = xhht("check", "--returns", form, "--year", "2023")
    assert said.code == 1
    assert f"✗ lỗi / error: {form}, 1. Biết chữ, C7" in said.out
    assert "mười hai" in said.out


def test_a_file_that_cannot_be_read_is_told_and_is_more_than_an_error(xhht, form: Path) -> None:
    form.write_bytes(form.read_bytes()[:3000])
    said = xhht("check", "--returns", form, "--year", "2023")
    assert (said.code, said.err) == (2, "")
    assert "Tệp bị thiếu phần cuối" in said.out
    assert "Traceback" not in said.out


@pytest.mark.parametrize("year", ["1990", "2021", "2025", "2030"])
def test_a_year_without_a_form_is_refused(xhht, form: Path, year: str) -> None:
    said = xhht("check", "--returns", form, "--year", year)
    assert said.code == 2
    assert "Không có biểu báo cáo hoặc không còn cấp huyện" in said.err
    assert "There is no form, or there are no districts" in said.err


def test_a_name_that_leads_nowhere_is_refused(xhht, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = xhht("check", "--returns", tmp_path / "no.xlsx", "--returns", tmp_path / "empty")
    assert said.code == 2
    assert said.err.count("Không tìm thấy tệp") == 2


def test_nothing_in_a_cell_is_taken_for_markup(xhht, form: Path, catalogue: Catalogue) -> None:
    book = load_workbook(form)
    fill(book, catalogue, "584")
    book.worksheets[1]["C7"] = "[red]<script>alert(1)</script>"
    book.save(form)
    said = xhht("check", "--returns", form, "--year", "2023")
    assert "[red]<script>alert(1)</script>" in said.out


def test_a_stray_cell_far_away_is_an_error_of_a_file_that_was_read(
    xhht, form: Path, catalogue: Catalogue
) -> None:
    book = load_workbook(form)
    fill(book, catalogue, "584")
    book.worksheets[1]["C30000"] = 1
    book.save(form)
    said = xhht("check", "--returns", form, "--year", "2023")
    assert said.code == 1
    assert "C30000" in said.out
