"""The page that goes with a return that comes back: one sheet of A4, whatever stands on it."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from xhht_analysis.reports.sent_back import sent_page
from xhht_analysis.sources.returns.marked_words import Doubt
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.wording.send import Sending

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LONG = "Đơn vị 22783: số phải phổ cập là 10.586, trong khi dân số trừ số được trừ là 11.161. " * 5
CASES = {
    "one": (1, "Số đếm không thể âm."),
    "many short": (300, "Số đếm không thể âm."),
    "many long": (300, LONG),
    "one word without an end": (40, "W" * 3_000),
    "capitals": (300, "TỔNG SỐ NGƯỜI PHẢI PHỔ CẬP " * 9),
}


def sending(number: int, wrong: str, *, sheet: str, file: str) -> Sending:
    severities = list(Severity)
    doubts = tuple(
        Doubt(
            check=f"check-{place}", severity=severities[3 * place // max(number, 3)], sheet=sheet,
            cell=f"C{place + 7}", wrong=wrong, mend="Ghi lại số theo sổ gốc. " + wrong,
        )
        for place in range(number)
    )  # fmt: skip
    return Sending(
        unit="Thành phố Phan Rang - Tháp Chàm", year=2023, file=file, marked=file,
        on=date(2023, 11, 14), doubts=doubts,
    )  # fmt: skip


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("long_names", [False, True])
def test_it_prints_on_one_page(name: str, long_names: bool, page, program, tmp_path: Path) -> None:
    sheet, file = ("1. Biết chữ", "584.xlsx")
    if long_names:
        sheet, file = "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "bao_cao_" * 30 + ".xlsx"
    path = tmp_path / "page.html"
    number, wrong = CASES[name]
    path.write_text(sent_page(sending(number, wrong, sheet=sheet, file=file), "vi"), "utf-8")
    page.open(path.as_uri())
    assert page.requests() == [path.as_uri()]
    assert page.complaints() == []
    printed = tmp_path / "page.pdf"
    printed.write_bytes(page.pdf())
    about = subprocess.run(
        [program("pdfinfo"), "-l", "-1", printed], capture_output=True, text=True, check=True
    ).stdout
    assert re.findall(r"Pages: +(\d+)", about) == ["1"]
    assert re.search(r"Page +1 size: .* pts \(A4\)", about)
    shown = page.evaluate("document.querySelectorAll('tbody tr').length")
    assert 1 <= shown <= number
    left = page.evaluate("document.querySelector('.points + .note')?.textContent ?? ''")
    assert (f"Còn {number - shown} điều" in left) == (shown < number)


def test_no_column_is_wider_than_the_screen_of_a_telephone(page, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    wide = sending(20, "W" * 300, sheet="1. Biết chữ", file="x" * 200)
    path.write_text(sent_page(wide, "vi"), "utf-8")
    page.open(path.as_uri())
    page.resize(360)
    assert page.settled().evaluate("document.documentElement.scrollWidth") <= 360
