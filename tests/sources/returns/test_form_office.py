"""The form in a real office program: filled in, saved and read again, and printed."""

import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.sources.returns.forms import (
    FIRST_ROW,
    Figures,
    fill,
    opened,
    sheets,
    units,
    written,
)
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.returns.checking import Checked, check_returns
from xhht_analysis.vocabulary.findings import Severity

DISTRICTS = ("582", "584")
AS_NARROW = ("Times New Roman", "Liberation Serif", "Tinos")
Office = Callable[[str, Iterable[Path], Path], None]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Saves files in another format, with a profile of its own."""
    soffice, profile = program("soffice"), tmp_path_factory.mktemp("profile")

    def convert(kind: str, files: Iterable[Path], into: Path) -> None:
        command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless",
                   "--convert-to", kind, "--outdir", into, *files]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)
        assert done.returncode == 0, done.stderr

    return convert


@pytest.fixture(scope="module")
def returned(
    office: Office, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Path], dict[str, Figures]]:
    """Forms of two districts as they come back, saved by the program, and what was typed."""
    sent, back = tmp_path_factory.mktemp("sent"), tmp_path_factory.mktemp("back")
    typed = {}
    for code in DISTRICTS:
        unit, communes = units(catalogue, code)
        book = opened(written(catalogue, unit=unit, rows=communes))
        typed[code] = fill(book, catalogue, code)
        book.save(sent / f"{code}.xlsx")
    office("xlsx", sorted(sent.iterdir()), back)
    return sorted(back.iterdir()), typed


def figures_of(checked: Checked) -> Figures:
    """What was read: table, column and unit -> figure."""
    (sent,) = (one for one in checked.sent if one.form.id == "district_returns")
    counts = sent.counts
    keys = zip(counts["table"], counts["column"], counts["area_code"], strict=True)
    return dict(zip(keys, map(int, counts["value"]), strict=True))


def test_totals_are_the_sums_of_what_was_typed(catalogue: Catalogue, returned) -> None:
    files, typed = returned
    for path, code in zip(files, DISTRICTS, strict=True):
        _, communes = units(catalogue, code)
        book = load_workbook(path, data_only=True)
        for sheet, ws, placed in sheets(catalogue, book):
            for place in placed:
                key = sheet.table, place.column.id
                expected = sum(typed[code][(*key, commune.code)] for commune in communes)
                assert ws.cell(FIRST_ROW + len(communes), place.index).value == expected


def test_what_comes_back_is_what_was_typed_to_the_last_figure(
    catalogue: Catalogue, returned
) -> None:
    files, typed = returned
    checked = check_returns(catalogue, files, year=2023, province="58")
    assert figures_of(checked) == {
        key: value for code in DISTRICTS for key, value in typed[code].items()
    }
    about_the_form = ("formula", "sheet", "column", "unit", "file", "year", "district")
    assert [one for one in checked.findings if one.check.startswith(about_the_form)] == []


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_other_formats_of_the_program_hold_the_same_figures(
    catalogue: Catalogue, office: Office, returned, tmp_path: Path, kind: str
) -> None:
    files, typed = returned
    office(kind, files[1:], tmp_path)
    checked = check_returns(catalogue, [tmp_path / f"584.{kind}"], year=2023, province="58")
    assert figures_of(checked) == typed["584"]
    assert checked.of(Severity.ERROR) == ()


def test_the_mark_the_locks_and_the_rules_survive(catalogue: Catalogue, returned) -> None:
    files, _ = returned
    book = load_workbook(files[1])
    marks = {one.name: one.value for one in book.custom_doc_props.props}
    assert marks == {"xhht_form": "district_returns", "xhht_unit": "584", "xhht_year": 2023}
    for sheet, ws, _ in sheets(catalogue, book):
        assert ws.protection.sheet
        assert ws.cell(FIRST_ROW, 1).protection.locked
        assert not ws.cell(FIRST_ROW, 3).protection.locked
        ruled = {str(one.sqref) for one in ws.data_validations.dataValidation}
        assert len(ruled) == len(sheet.columns)


def test_an_empty_form_shows_no_total(catalogue: Catalogue, office: Office, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(written(catalogue))
    office("xlsx", [path], tmp_path / "back")
    for _, ws, placed in sheets(
        catalogue, load_workbook(tmp_path / "back" / "form.xlsx", data_only=True)
    ):
        assert {ws.cell(FIRST_ROW + 9, place.index).value for place in placed} <= {None, ""}


def needs_times(program: Callable[[str], str]) -> None:
    """Skips where letters are wider than those of the form's font; CI has the narrow ones."""
    found = subprocess.run(
        [program("fc-match"), "Times New Roman"], capture_output=True, text=True, check=True
    ).stdout
    if not any(name in found for name in AS_NARROW):
        pytest.skip(f"no font with the widths of Times New Roman: {found.strip()}")


@pytest.mark.parametrize("code", DISTRICTS)
def test_every_page_ends_where_the_form_says(
    catalogue: Catalogue, office: Office, program: Callable[[str], str], tmp_path: Path, code: str
) -> None:
    needs_times(program)
    unit, communes = units(catalogue, code)
    last = {
        (sheet.table, column.id, commune.code): 12345
        for sheet in catalogue.forms["district_returns"].sheets
        for column in sheet.columns
        for commune in communes
    }
    content = written(catalogue, unit=unit, rows=communes, last_year=last)
    path = tmp_path / "form.xlsx"
    path.write_bytes(content)
    office("pdf", [path], tmp_path)
    said = subprocess.run(
        [program("pdfinfo"), tmp_path / "form.pdf"], capture_output=True, text=True, check=True
    ).stdout
    (pages,) = (int(line.split()[1]) for line in said.splitlines() if line.startswith("Pages:"))
    book = opened(content)
    assert pages == 1 + sum(1 + len(ws.col_breaks.brk) for ws in book.worksheets[1:])
