"""The annex as an office program shows it on a Vietnamese machine."""

import csv
import io
import subprocess
from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from tests.reports.test_excel import exhibit, facts, percent
from xhht_analysis.reports.content import Cell, Exhibit, Table, Unit
from xhht_analysis.reports.exports.excel.workbook import excel

# What LibreOffice is told of the machine, so that it writes numbers as Vietnamese Excel does.
VIETNAMESE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop>
</item></oor:items>"""
AS_SHOWN = "44,34,76,1,,0,false,true,true,false,false,-1"  # every sheet, in UTF-8


@pytest.fixture(scope="module")
def as_shown(
    program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[bytes, str], list[list[str]]]:
    """The rows of a sheet as LibreOffice shows them in Vietnamese."""
    soffice, folder = program("soffice"), tmp_path_factory.mktemp("shown")
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(VIETNAMESE, encoding="utf-8")

    def show(content: bytes, sheet: str) -> list[list[str]]:
        (folder / "a.xlsx").write_bytes(content)
        subprocess.run(
            [
                soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless",
                "--convert-to", f"csv:Text - txt - csv (StarCalc):{AS_SHOWN}",
                "--outdir", str(folder), str(folder / "a.xlsx"),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        text = (folder / f"a-{sheet}.csv").read_text(encoding="utf-8")
        return list(csv.reader(io.StringIO(text)))

    return show


@pytest.mark.slow
def test_an_office_program_shows_the_words_of_the_report(as_shown) -> None:
    cells = [
        percent("47,3%", 47.3),
        percent("89,96%", 89.96),
        percent("khoảng 20%", 20.0),
        Cell(text="thiếu 2.529 người", amount=2529, unit=Unit.COUNT),
        Cell(text="5/7 huyện", amount=5, unit=Unit.COUNT),
        Cell(text="−4,6 điểm %", amount=-4.58, unit=Unit.POINTS),
        Cell(text="+0,5", amount=0.45, unit=Unit.POINTS),
        Cell(text="−<0,1", amount=-0.04, unit=Unit.POINTS),
        Cell(text='đạt "3" mức', amount=3, unit=Unit.COUNT),
        Cell(text="=1+1"),
    ]
    rows = [(Cell(text=f"{place}"), cell, Cell(text="-")) for place, cell in enumerate(cells)]
    made = excel([exhibit(*rows)], facts())
    shown = {row[0]: row[1] for row in as_shown(made, "Dân số")}
    assert [shown[f"{place}"] for place in range(len(cells))] == [cell.text for cell in cells]


@pytest.mark.slow
def test_a_real_brief_has_every_table_and_figure(real, as_shown) -> None:
    parts = real("ban_tin_2023", "584").parts
    made = excel(parts, facts(title="Huyện Bác Ái"))
    exhibits = [part for part in parts if isinstance(part, Exhibit)]
    tables = [
        block for one in exhibits for block in (*one.blocks, *one.more) if isinstance(block, Table)
    ]
    book = load_workbook(io.BytesIO(made))
    assert len(book.sheetnames) == 2 + len(tables)
    lines = [line for one in exhibits for line in one.annex]
    assert book["Số liệu"].max_row - 3 == len(lines) > 900
    assert as_shown(made, "Chỉ tiêu")[0][0] == next(
        one.title for one in exhibits if one.id == "targets"
    )
    assert len(made) < 500_000
    formats = {cell.number_format for ws in book for row in ws.iter_rows() for cell in row}
    assert len(formats) < 100, "Excel takes some 200 formats of a workbook's own"
