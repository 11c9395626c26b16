"""`xhht template`: a workbook per district or for the province, all of them or none."""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.sources.returns.forms import fill
from xhht_analysis.catalogue import Catalogue, Workspace

DISTRICTS_2023 = [
    "582_thanh_pho_phan_rang_thap_cham_2023.xlsx",
    "584_huyen_bac_ai_2023.xlsx",
    "585_huyen_ninh_son_2023.xlsx",
    "586_huyen_ninh_hai_2023.xlsx",
    "587_huyen_ninh_phuoc_2023.xlsx",
    "588_huyen_thuan_bac_2023.xlsx",
    "589_huyen_thuan_nam_2023.xlsx",
]


@pytest.fixture(autouse=True)
def _own(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XHHT_WORKSPACE", str(workspace.root))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_the_districts_that_were_named_by_code_or_name(xhht, tmp_path: Path) -> None:
    said = xhht(
        "template", "--year", "2023", "--district", "584", "--district", "ninh son",
        "--out", tmp_path / "forms",
    )  # fmt: skip
    assert (said.code, said.err) == (0, "")
    assert names(tmp_path / "forms") == [DISTRICTS_2023[1], DISTRICTS_2023[2]]
    assert str(tmp_path / "forms" / DISTRICTS_2023[1]) in said.out
    assert "Đã ghi 2 biểu. / 2 forms written." in said.out


@pytest.mark.slow
def test_without_a_district_all_of_that_year_are_written(xhht, tmp_path: Path) -> None:
    assert xhht("template", "--year", "2023", "--out", tmp_path).code == 0
    assert names(tmp_path) == DISTRICTS_2023


def test_the_province_has_a_form_of_its_own(xhht, tmp_path: Path) -> None:
    said = xhht("template", "--year", "2023", "--province", "--out", tmp_path)
    assert said.code == 0
    assert names(tmp_path) == ["58_tinh_ninh_thuan_2023.xlsx"]
    book = load_workbook(tmp_path / "58_tinh_ninh_thuan_2023.xlsx")
    ws = book["1. Cơ quan, đơn vị"]
    assert [ws.cell(7, index).value for index in (1, 2)] == ["58", "Tỉnh Ninh Thuận"]
    assert ws.max_row == 7, "one row needs no total"


def test_english(xhht, tmp_path: Path) -> None:
    made = ("template", "--year", "2023", "--district", "584", "--out", tmp_path)
    assert xhht(*made, "--language", "en").code == 0
    assert load_workbook(tmp_path / DISTRICTS_2023[1]).sheetnames[0] == "Cover"


def test_without_out_forms_lie_with_the_reports(xhht, toy_workspace: Workspace) -> None:
    assert xhht("template", "--year", "2023", "--district", "991").code == 0
    folder = toy_workspace.root / "reports" / "templates" / "2023"
    assert names(folder) == ["991_thanh_pho_minh_chau_2023.xlsx"]


def test_a_file_that_is_there_is_left_alone_and_no_other_is_written(xhht, tmp_path: Path) -> None:
    (tmp_path / DISTRICTS_2023[1]).write_bytes(b"filled in")
    said = xhht("template", "--year", "2023", "--out", tmp_path)
    assert said.code == 2
    assert "Tệp đã có sẵn; chưa ghi đè." in said.err
    assert "The file is there already and was left as it is." in said.err
    assert names(tmp_path) == [DISTRICTS_2023[1]]
    assert (tmp_path / DISTRICTS_2023[1]).read_bytes() == b"filled in"


def test_force_overwrites(xhht, tmp_path: Path) -> None:
    path = tmp_path / DISTRICTS_2023[1]
    path.write_bytes(b"old")
    made = ("template", "--year", "2023", "--district", "584", "--out", tmp_path)
    assert xhht(*made, "--force").code == 0
    assert path.read_bytes().startswith(b"PK")


def test_nothing_is_left_half_written(xhht, tmp_path: Path, monkeypatch) -> None:
    kept = Path.write_bytes

    def fails_at_the_second(self: Path, data: bytes) -> int:
        if self.name == DISTRICTS_2023[1]:
            raise OSError(28, "No space left on device")
        return kept(self, data)

    monkeypatch.setattr(Path, "write_bytes", fails_at_the_second)
    made = ("template", "--year", "2023", "--district", "585", "--district", "584")
    said = xhht(*made, "--out", tmp_path / "forms")
    assert said.code == 2
    assert "No space left on device" in said.err
    assert list((tmp_path / "forms").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--year", "2023", "--district", "Nha Trang"),
         ["Không có huyện, thành phố “Nha Trang”", 'There is no district "Nha Trang"',
          "584 Bác Ái"]),
        (("--year", "2025"),
         ["không còn cấp huyện tại ngày 2025-09-30", "từ 01/7/2025 không còn cấp huyện",
          "there are no districts, on 2025-09-30", "since 1 July 2025 there are no districts"]),
        (("--year", "2025", "--province"),
         ["Mã đơn vị “58” không có trong danh mục tại ngày 2025-09-30",
          'The unit code "58" is not in the register on 2025-09-30']),
        (("--year", "2020"), ["Không có biểu báo cáo", "There is no form"]),
        (("--year", "2020", "--province"), ["Không có biểu báo cáo", "There is no form"]),
        (("--year", "2023", "--language", "fr"),
         ["Không có ngôn ngữ “fr”", 'There is no language "fr"']),
        (("--year", "2023", "--previous", "nowhere"),
         ["Không có thư mục “nowhere”", 'There is no folder "nowhere"', "data/returns/2022"]),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_both_languages_and_nothing_is_written(
    xhht, tmp_path: Path, arguments: tuple[str, ...], told: list[str]
) -> None:
    said = xhht("template", *arguments, "--out", tmp_path / "forms")
    assert said.code == 2
    assert [text for text in told if text not in said.err] == []
    assert not (tmp_path / "forms").exists()


def test_every_mistake_is_told_at_once(xhht, tmp_path: Path) -> None:
    said = xhht(
        "template", "--year", "2023", "--district", "Huế", "--district", "Đà Lạt",
        "--language", "fr", "--out", tmp_path / "forms",
    )  # fmt: skip
    assert [name for name in ("Huế", "Đà Lạt", "fr") if f"“{name}”" not in said.err] == []
    assert "3 lỗi; chưa ghi tệp nào." in said.err


@pytest.mark.parametrize("arguments", [(), ("--year", "last"), ("--year", "1")])
def test_a_year_is_asked_for(xhht, arguments: tuple[str, ...]) -> None:
    assert xhht("template", *arguments).code == 2


def test_a_file_in_the_folders_place_is_refused(xhht, tmp_path: Path) -> None:
    (tmp_path / "forms").touch()
    said = xhht("template", "--year", "2023", "--province", "--out", tmp_path / "forms")
    assert said.code == 2
    assert "Không ghi được vào thư mục" in said.err


class TestLastYear:
    """Figures of the year before: from a folder of tables or returns, or none at all."""

    def test_is_left_out_where_nobody_has_sent_it(self, xhht, tmp_path: Path) -> None:
        xhht("template", "--year", "2023", "--district", "584", "--out", tmp_path)
        ws = load_workbook(tmp_path / DISTRICTS_2023[1]).worksheets[1]
        heads = {cell.value for cell in ws[6]}
        assert heads == {None, "Tổng số", "Nữ", "Dân tộc thiểu số"}

    def test_comes_from_the_tables_of_a_folder_marked_where_illustrative(
        self, xhht, tmp_path: Path, workspace: Workspace
    ) -> None:
        previous = workspace.data / "illustrative"
        xhht("template", "--year", "2023", "--district", "584", "--previous", previous,
             "--out", tmp_path)  # fmt: skip
        book = load_workbook(tmp_path / DISTRICTS_2023[1])
        for ws in book.worksheets[1:]:
            assert "Năm 2022 ◇" in [cell.value for cell in ws[6]]
        ws = book["3. Trình độ chuyên môn kỹ thuật"]
        assert ws["D6"].value == "Năm 2022 ◇"
        expected: Counter[str] = Counter()
        with (previous / "qualification.csv").open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                if row["year"] == "2022":
                    expected[row["area_code"]] += int(row["population_15plus"])
        communes = [ws.cell(row, 1).value for row in range(7, 16)]
        there = [ws.cell(row, 4).value for row in range(7, 16)]
        assert there == [expected[code] for code in communes]
        assert ws["D16"].value == sum(there)

    def test_comes_from_the_returns_of_a_folder(
        self, xhht, tmp_path: Path, catalogue: Catalogue
    ) -> None:
        before = tmp_path / "2022"
        xhht("template", "--year", "2022", "--district", "584", "--out", before)
        (path,) = before.iterdir()
        book = load_workbook(path)
        typed = fill(book, catalogue, "584")
        for ws in book.worksheets[1:]:
            for cell in ws[16]:
                cell.value = cell.value if cell.column < 3 else None
        book.save(path)
        made = xhht("template", "--year", "2023", "--district", "584", "--previous", before,
                    "--out", tmp_path / "2023")  # fmt: skip
        assert (made.code, made.err) == (0, "")
        ws = load_workbook(tmp_path / "2023" / DISTRICTS_2023[1]).worksheets[1]
        assert ws["D6"].value == "Năm 2022"
        assert [ws.cell(row, 4).value for row in range(7, 16)] == [
            typed["education", "15_18.population", ws.cell(row, 1).value] for row in range(7, 16)
        ]

    def test_is_that_of_a_commune_with_the_same_code_and_name_only(
        self, xhht, toy_workspace: Workspace, tmp_path: Path, monkeypatch
    ) -> None:
        monkeypatch.setenv("XHHT_WORKSPACE", str(toy_workspace.root))
        shutil.copytree(toy_workspace.data / "returns/2023", tmp_path / "before")
        units = toy_workspace.data / "areas" / "units.csv"
        made = ("template", "--year", "2023", "--district", "991", "--previous",
                tmp_path / "before", "--out", tmp_path / "forms", "--force")  # fmt: skip
        assert xhht(*made).code == 0, "the folder holds 2022, too"
        ws = load_workbook(tmp_path / "forms" / "991_thanh_pho_minh_chau_2023.xlsx").worksheets[3]
        assert "Năm 2022" in ws["D6"].value
        assert ws["D7"].value is not None
        code = ws["A7"].value
        lines = units.read_text(encoding="utf-8").splitlines()
        (old,) = (line for line in lines if line.startswith(f"{code},"))
        fields = old.split(",")
        ended = [*fields[:6], fields[6], "2023-09-29", *fields[8:]]
        begun = [code, "Tên Mới", "Xã Tên Mới", *fields[3:6], "2023-09-30", "", *fields[8:]]
        renamed = [",".join(ended), ",".join(begun)]
        about = tmp_path / "before"
        for path in about.glob("*.md"):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("codes_at: 2023-09-30", "codes_at: 2022-09-30"), "utf-8")
        rest = [line for line in lines if line != old]
        units.write_text("\n".join([*rest, *renamed]) + "\n", encoding="utf-8")
        assert xhht(*made).code == 0
        ws = load_workbook(tmp_path / "forms" / "991_thanh_pho_minh_chau_2023.xlsx").worksheets[3]
        row = next(row for row in range(7, 20) if ws.cell(row, 1).value == code)
        assert ws.cell(row, 2).value == "Xã Tên Mới"
        assert ws.cell(row, 4).value is None
