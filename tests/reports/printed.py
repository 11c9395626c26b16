"""A made-up report with every kind of block, and how a printed one is read."""

import re
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from xhht_analysis.drawing.picture import Picture
from xhht_analysis.reports.content import (
    Cell,
    Exhibit,
    Finding,
    Findings,
    Foreign,
    Items,
    Opening,
    Paragraph,
    Part,
    Plate,
    Plates,
    Strip,
    Table,
    Tile,
    Tone,
    linked,
)
from xhht_analysis.reports.exports.facts import ReportFacts

# Names that mean something to typst, to XML, to a field of Word or to a formula.
HOSTILE = (
    '#import "x": y',
    "*đậm* _nghiêng_ `mã`",
    "<script>alert('Xã')</script> & Đồi",
    "$x^2$ @ai <nhãn>",
    "]] }} \\u{41} \\n",
    '=HYPERLINK("x") { PAGE }',
    "ThịTrấnKhôngCóDấuCáchNàoCảVàDàiHơnMọiCộtCủaBảng",
)
PICTURE = Picture(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 331 200" width="100%">'
    '<path d="M0 0h331v200H0z" style="fill:#85b3d8"/></svg>',
    "Bản đồ ba xã: cao nhất Đồi Vọng",
    331.0,
    200.0,
)
ROWS = 60
MM = 72 / 25.4  # points


def facts(*, language: str = "vi", day: date = date(2023, 12, 31)) -> ReportFacts:
    return ReportFacts(
        title="Huyện Đồi Vọng: Bản tin năm 2023",
        language=language,
        notebook="district_brief.ipynb",
        edition="2023-12-31",
        day=day,
        version="1.2.3",
    )


def opening(*, warning: str = "") -> Opening:
    return Opening(
        title="Huyện Đồi Vọng: Bản tin năm 2023",
        language="vi",
        kicker="Bản phân tích kỹ thuật",
        state="Số liệu năm 2023.",
        warning=warning,
    )


def table(*names: str) -> Table:
    rows = tuple(
        (
            Cell(text=name),
            Cell(
                text=f"{index},5%",
                note=f"{index}/200 người",
                number=True,
                illustrative=True,
                grade=2,
                grade_text="nên xem lại",
                id=f"cell-{index}",
            ),
            Cell(text="✗ Chưa đạt", tone=Tone.NOT_MET),
        )
        for index, name in enumerate(names)
    )
    return Table(
        caption="Hiện trạng của từng xã",
        head=("Xã", "Hiện trạng", "Kết luận"),
        rows=rows,
        strong_rows=frozenset({len(rows) - 1}),
    )


def made_up_report() -> tuple[Part, ...]:
    """A report of three pages or more, with an exhibit that the screen alone shows."""
    summary = Exhibit(
        id="summary",
        title="Điều cần biết",
        made_up="(có số liệu minh họa ◇)",
        blocks=(
            Paragraph(
                text=f"Đạt {linked('1,5%', 'cell-1')}, cần {linked('9', 'gone')}.", lead=True
            ),
            Strip(
                label="Kết luận",
                tiles=(
                    Tile(text="T1", sign="✓", tone=Tone.MET, title="T1: Đạt", anchor="cell-1"),
                    Tile(text="T2", sign="▼", tone=Tone.BREACHED, title="T2: Tụt", anchor="gone"),
                ),
            ),
            Findings(
                items=(
                    Finding(text="T1 còn thiếu.", exhibit="targets", link="Xem bảng chỉ tiêu",
                            note="Chủ trì: Sở GDĐT", tone=Tone.NOT_MET),
                    Finding(text="T2 đã tụt.", exhibit="folded", link="Xem phần gấp lại",
                            tone=Tone.BREACHED),
                )
            ),
        ),
    )  # fmt: skip
    targets = Exhibit(
        id="targets",
        title="Chỉ tiêu của các xã",
        blocks=(table(*HOSTILE, *(f"Xã số {n}" for n in range(ROWS))),),
        notes=("Ghi chú ở dưới bảng.",),
        more=(Items(items=("Chỉ có trên màn hình",)),),
        more_title="Xem thêm",
    )
    maps = Exhibit(
        id="maps",
        title="Bản đồ",
        blocks=(
            Plates(plates=tuple(
                Plate(picture=PICTURE, caption=f"Hình của năm {year}", table=table("Xã trong hình"),
                      unfold="Xem dạng bảng")
                for year in (2021, 2022, 2023)
            )),
            Items(items=("Nguồn: niên giám", *HOSTILE)),
        ),
    )  # fmt: skip
    folded = Exhibit(
        id="folded",
        title="Phần gấp lại",
        blocks=(),
        more=(Paragraph(text="Chỉ có trên màn hình"),),
        more_title="Xem",
    )
    return (
        opening(warning="SỐ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU THẬT."),
        summary,
        targets,
        maps,
        folded,
        Foreign(text="in ra bởi một ô khác:\n  x = 1"),
    )


def cell_texts(parts: Sequence[Part]) -> Iterator[str]:
    """Every text of every table that stands on paper."""
    for exhibit in parts:
        for block in exhibit.blocks if isinstance(exhibit, Exhibit) else ():
            if isinstance(block, Table):
                yield from block.head
                yield from (text for row in block.rows for c in row for text in (c.text, c.note))


def squeezed(text: str) -> str:
    """Without the spaces and line ends that setting a text adds or takes."""
    return "".join(unicodedata.normalize("NFC", text).replace("\u200b", "").split())


def told(*command: str | Path) -> str:
    """What a program prints."""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


class Word(NamedTuple):
    """A word on a page with its edges in points from the left and the top."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def words_of(boxes: str) -> list[list[Word]]:
    """The words of each page, as ``pdftotext -bbox`` tells them."""
    word = re.compile(
        r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    )
    return [
        [Word(*map(float, found.groups()[:4]), found[5]) for found in word.finditer(page)]
        for page in boxes.split("<page ")[1:]
    ]
