"""`xhht check --year` and `--district`: the year's own folder, and what concerns some districts."""

import shutil
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from tests.sources.returns.forms import fill
from xhht_analysis.catalogue import Catalogue, Workspace

BAC_AI, NINH_SON = "584_huyen_bac_ai_2023.xlsx", "585_huyen_ninh_son_2023.xlsx"


@pytest.fixture
def own(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of its own, to which nobody has sent anything."""
    root = tmp_path / "work"
    for part in ("areas", "plans", "published", "illustrative"):
        shutil.copytree(workspace.data / part, root / "data" / part)
    shutil.copy(workspace.data / "publications.yml", root / "data")
    for part in ("maps", "notebooks"):
        (root / part).symlink_to(workspace.root / part)
    monkeypatch.setenv("XHHT_WORKSPACE", str(root))
    return root


@pytest.fixture
def folder(own: Path, xhht, catalogue: Catalogue) -> Path:
    """Two districts' returns of 2023: Bác Ái's with a word for a number, Ninh Sơn's good."""
    folder = own / "data/returns/2023"
    xhht("template", "--year", "2023", "--district", "584", "--district", "585", "--out", folder)
    for name in (BAC_AI, NINH_SON):
        book = load_workbook(folder / name)
        fill(book, catalogue, name[:3])
        if name == BAC_AI:
            book.worksheets[1]["C7"] = "mười hai"
        book.save(folder / name)
    return folder


def test_the_years_own_folder_is_checked(xhht, folder: Path) -> None:
    said = xhht("check", "--year", "2023")
    assert said.code == 1
    assert "Đã kiểm tra 2 tệp: 1 lỗi" in said.out
    assert f"data/returns/2023/{BAC_AI}, 1. Biết chữ, C7" in said.out
    assert "Chưa có báo cáo của 582" in said.out


@pytest.mark.parametrize(
    ("named", "code", "files"),
    [
        pytest.param(["585"], 0, 1, id="the good one"),
        pytest.param(["Ninh Sơn"], 0, 1, id="by its name"),
        pytest.param(["584"], 1, 1, id="the one with an error"),
        pytest.param(["584", "bac ai", "585"], 1, 2, id="several"),
        pytest.param(["582"], 0, 0, id="one that has sent nothing"),
    ],
)
def test_districts_narrow_findings_and_the_code(
    xhht, folder: Path, named: list[str], code: int, files: int
) -> None:
    chosen = [part for name in named for part in ("--district", name)]
    said = xhht("check", "--year", "2023", *chosen)
    assert said.code == code
    assert f"Đã kiểm tra {files} tệp: {code} lỗi" in said.out
    assert (BAC_AI in said.out) == bool(code)
    assert ("Chưa có báo cáo của 582" in said.out) == (named == ["582"])
    assert "Chưa có báo cáo của 58 " not in said.out


def test_the_newest_publications_year_is_meant_where_none_is_named(xhht, folder: Path) -> None:
    said = xhht("check", "--district", "584")
    assert said.code == 1
    assert f"data/returns/2023/{BAC_AI}" in said.out


def test_districts_narrow_named_files_too(xhht, folder: Path) -> None:
    said = xhht("check", "--returns", folder, "--year", "2023", "--district", "585")
    assert said.code == 0
    assert BAC_AI not in said.out


def test_a_file_of_nobody_concerns_every_district(xhht, folder: Path) -> None:
    (folder / "hỏng.xlsx").write_bytes((folder / NINH_SON).read_bytes()[:3000])
    said = xhht("check", "--year", "2023", "--district", "585")
    assert said.code == 2
    assert "hỏng.xlsx" in said.out
    assert "Đã kiểm tra 2 tệp: 1 lỗi" in said.out


def test_an_unknown_district_is_refused_with_those_that_there_are(xhht, folder: Path) -> None:
    said = xhht("check", "--year", "2023", "--district", "Nha Trang")
    assert (said.code, said.out) == (2, "")
    assert "Không có huyện, thành phố “Nha Trang”" in said.err
    assert "584 Bác Ái" in said.err


def test_a_year_without_a_folder_is_refused(xhht, folder: Path) -> None:
    said = xhht("check", "--year", "2024")
    assert said.code == 2
    assert "Không có thư mục “data/returns/2024”; hiện có: data/returns/2023." in said.err


def test_a_folder_without_a_file_is_refused(xhht, own: Path) -> None:
    (own / "data/returns/2023").mkdir(parents=True)
    said = xhht("check", "--year", "2023")
    assert said.code == 2
    assert "data/returns/2023 Không tìm thấy tệp" in said.err


def test_last_years_folder_is_what_the_year_is_compared_with(
    xhht, folder: Path, catalogue: Catalogue
) -> None:
    before = folder.with_name("2022")
    before.mkdir()
    book = load_workbook(folder / NINH_SON)
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            if isinstance(cell.value, int | str) and "2023" in str(cell.value):
                cell.value = type(cell.value)(str(cell.value).replace("2023", "2022"))
    book.save(before / "585.xlsx")
    same = "giống hệt năm trước"
    assert same in xhht("check", "--year", "2023", "--district", "585").out
    other = ("--before", folder / BAC_AI)
    assert same not in xhht("check", "--year", "2023", "--district", "585", *other).out


def test_corrections_are_made_in_the_files_that_are_named(xhht, folder: Path) -> None:
    entries = [
        {"id": "c7", "file": f"data/returns/2023/{BAC_AI}", "sheet": "1. Biết chữ", "cell": "C7",
         "expected": "mười hai", "put": 625, "reason": "Ghi bằng chữ", "said_by": "Công văn số 45"},
    ]  # fmt: skip
    text = yaml.safe_dump(entries, allow_unicode=True) + "  on: 2023-10-20\n"
    (folder.parents[1] / "corrections.yml").write_text(text, "utf-8")
    said = xhht("check", "--returns", folder / BAC_AI, "--year", "2023")
    assert said.code == 0
    assert "Đã đính chính theo mục “c7”: ghi “625” thay cho “mười hai”" in said.out


def test_with_neither_option_everything_that_a_build_needs_is_checked(
    xhht, toy_workspace: Workspace
) -> None:
    said = xhht("check")
    assert said.code == 0
    assert "Không có lỗi" in said.out
