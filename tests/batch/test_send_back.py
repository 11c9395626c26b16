"""`xhht check --send`: what goes back to a district, and what is never touched."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from tests.batch.conftest import Said
from tests.sources.returns.forms import fill
from xhht_analysis.catalogue import Catalogue, Workspace

EPOCH, DAY = "1700000000", "14/11/2023"
LITERACY = "1. Biết chữ"
Send = Callable[..., Said]


@pytest.fixture(autouse=True)
def _own(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XHHT_WORKSPACE", str(workspace.root))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "checked"


@pytest.fixture
def send(xhht, out: Path) -> Send:
    """Checks the files of 2023 and sends them back."""

    def run(*files: Path, more: tuple[str, ...] = (), to: Path = out) -> Said:
        named = [part for file in files for part in ("--returns", file)]
        return xhht("check", *named, "--year", "2023", "--send", "--out", to, *more)

    return run


@pytest.fixture
def form(xhht, tmp_path: Path, catalogue: Catalogue) -> Path:
    """Bác Ái's form of 2023, filled in."""
    xhht("template", "--year", "2023", "--district", "584", "--out", tmp_path / "forms")
    (path,) = (tmp_path / "forms").iterdir()
    book = load_workbook(path)
    fill(book, catalogue, "584", people=census(catalogue))
    book.save(path)
    return path


def census(catalogue: Catalogue) -> dict[str, int]:
    """Everybody in 2019, by commune: as many grown-ups now raise no doubt."""
    (path,) = catalogue.workspace.data.rglob("census_2019_population_by_commune.csv")
    rows = pd.read_csv(path, dtype={"area_code": "str"})
    return dict(zip(rows["area_code"], rows["population"], strict=True))


def put(path: Path, cell: str, value: object) -> None:
    book = load_workbook(path)
    book[LITERACY][cell] = value
    book.save(path)


def written(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


STEM = "584_huyen_bac_ai_2023_kiem_tra"


def test_a_doubtful_return_goes_back_with_its_page(send: Send, form: Path, out: Path) -> None:
    put(form, "C7", "mười hai")
    before = form.read_bytes()
    said = send(form)
    assert (said.code, said.err) == (1, "")
    assert "Đã ghi 2 tệp để gửi lại." in said.out
    assert written(out) == [f"{STEM}.html", f"{STEM}.xlsx"]
    assert form.read_bytes() == before
    ws = load_workbook(out / f"{STEM}.xlsx")[LITERACY]
    assert "Cần một số nguyên; ô ghi “mười hai”." in ws["C7"].comment.text
    page = (out / f"{STEM}.html").read_text(encoding="utf-8")
    for text in ("Kính gửi: Huyện Bác Ái", "báo cáo năm 2023", DAY, "mười hai", f"{STEM}.xlsx",
                 "trước ngày ……", f"{LITERACY}, C7"):  # fmt: skip
        assert text in page
    assert str(form.parent) not in page


def test_corrected_in_what_came_back_it_has_no_doubts_and_is_not_sent_again(
    send: Send, form: Path, out: Path, tmp_path: Path
) -> None:
    good = load_workbook(form)[LITERACY]["C7"].value
    put(form, "C7", "mười hai")
    send(form)
    put(out / f"{STEM}.xlsx", "C7", good)
    said = send(out / f"{STEM}.xlsx", to=tmp_path / "again")
    assert said.code == 0
    assert "Đã kiểm tra 1 tệp: 0 lỗi, 0 cảnh báo" in said.out
    assert written(tmp_path / "again") == []


def test_notices_alone_send_nothing_back(send: Send, form: Path, out: Path) -> None:
    put(form, "C7", f"{load_workbook(form)[LITERACY]['C7'].value} người")
    said = send(form)
    assert said.code == 0
    assert "Ô ghi cả đơn vị tính" in said.out
    assert "Đã ghi 0 tệp để gửi lại." in said.out
    assert not out.exists()


def test_of_a_file_that_cannot_be_read_the_page_alone_is_sent(
    send: Send, form: Path, out: Path
) -> None:
    form.write_bytes(form.read_bytes()[:3000])
    assert send(form).code == 2
    assert written(out) == [f"{STEM}.html"]
    page = (out / f"{STEM}.html").read_text(encoding="utf-8")
    assert "Tệp bị thiếu phần cuối" in page
    assert "Tệp không đọc được" in page
    assert ".xlsx gửi kèm" not in page


def test_a_text_file_comes_back_as_a_workbook(send: Send, tmp_path: Path, out: Path) -> None:
    path = tmp_path / "so_lieu.csv"
    path.write_text("Mã,Xã,Dân số\n22783,Xã Phước Bình,=cmd\n", encoding="utf-8")
    send(path)
    ws = load_workbook(out / "so_lieu_kiem_tra.xlsx")["Số liệu"]
    assert (ws["C2"].value, ws["C2"].data_type, ws["C2"].quotePrefix) == ("=cmd", "s", True)


def test_a_file_in_the_way_is_refused_unless_forced(send: Send, form: Path, out: Path) -> None:
    put(form, "C7", -1)
    send(form)
    first = {name: (out / name).read_bytes() for name in written(out)}
    (out / f"{STEM}.xlsx").write_bytes(b"theirs")
    said = send(form)
    assert said.code == 2
    assert said.err.count("Tệp đã có sẵn") == 2
    assert (out / f"{STEM}.xlsx").read_bytes() == b"theirs"
    assert send(form, more=("--force",)).code == 1
    assert {name: (out / name).read_bytes() for name in written(out)} == first


def test_a_return_is_never_written_over(send: Send, form: Path) -> None:
    put(form, "C7", -1)
    own = form.rename(form.with_name(f"{STEM}.xlsx"))
    before = own.read_bytes()
    said = send(own, to=own.parent, more=("--force",))
    assert said.code == 2
    assert "ghi đè lên chính báo cáo đã nhận" in said.err
    assert written(own.parent) == [own.name]
    assert own.read_bytes() == before


def test_files_of_one_name_keep_apart(send: Send, form: Path, out: Path, tmp_path: Path) -> None:
    put(form, "C7", -1)
    other = tmp_path / "other" / form.name
    other.parent.mkdir()
    other.write_bytes(form.read_bytes())
    send(form, other)
    assert written(out) == sorted(
        f"{stem}.{kind}" for stem in (STEM, f"{STEM}_2") for kind in ("html", "xlsx")
    )


def test_a_folder_that_cannot_be_written_to_is_refused(
    send: Send, form: Path, tmp_path: Path
) -> None:
    put(form, "C7", -1)
    (tmp_path / "file").write_text("x")
    said = send(form, to=tmp_path / "file")
    assert said.code == 2
    assert "Không ghi được vào thư mục" in said.err


def test_what_somebody_typed_is_shown_as_text(send: Send, form: Path, out: Path) -> None:
    put(form, "C7", "<script>alert(1)</script>\u202e**x**")
    named = form.rename(form.with_name("<b>a&b.xlsx"))
    send(named)
    (page,) = out.glob("*.html")
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "<b>" not in text
    assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text


def test_findings_of_a_kind_stand_in_one_row(send: Send, form: Path, out: Path) -> None:
    book = load_workbook(form)
    for row in range(7, 13):
        book[LITERACY][f"C{row}"] = "x"
    book.save(form)
    send(form)
    page = (out / f"{STEM}.html").read_text(encoding="utf-8")
    assert page.count("ô ghi “x”") == 1
    assert f"{LITERACY}, C7, C8, C9 và 3 ô khác" in page
    rows = [row[4].value for row in load_workbook(out / f"{STEM}.xlsx").active.iter_rows()]
    assert rows.count("Cần một số nguyên; ô ghi “x”.") == 6
