"""What tests of returns that go back need: doubts, words, and workbooks with odd things in them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.marked import marked_workbook
from xhht_analysis.sources.returns.marked_words import Doubt, MarkWords
from xhht_analysis.vocabulary.findings import Severity
from xhht_analysis.wording.send import Sending, mark_words

ON = date(2023, 11, 14)


def words(doubts: Sequence[Doubt] = ()) -> MarkWords:
    """The real words, for a return of Bác Ái."""
    sending = Sending(
        unit="Huyện Bác Ái", year=2023, file="584.xlsx", marked="584_kiem_tra.xlsx", on=ON,
        doubts=tuple(doubts),
    )  # fmt: skip
    return mark_words(sending, "vi")


def doubt(sheet: str, cell: str, wrong: str = "Sai.", severity: Severity = Severity.ERROR) -> Doubt:
    return Doubt(
        check="negative", severity=severity, sheet=sheet, cell=cell, wrong=wrong, mend="Sửa lại."
    )


def grids_of(data: bytes, folder: Path, name: str = "return.xlsx") -> tuple[Grid, ...]:
    """A file's sheets as our own reader sees them."""
    path = folder / name
    path.write_bytes(data)
    grids, findings = read_grids(path, file=name)
    assert grids, findings
    return grids


def marked(data: bytes, grids: Sequence[Grid], doubts: Sequence[Doubt]) -> bytes:
    return marked_workbook(data, grids, doubts, words(doubts), on=ON)


def values(grids: Sequence[Grid]) -> list[tuple[str, dict]]:
    return [(grid.sheet, dict(grid.cells)) for grid in grids]


def small() -> Workbook:
    """A sheet of twenty-five numbers."""
    book = Workbook()
    for row in range(1, 6):
        for column in range(1, 6):
            book.active.cell(row, column, row * column)
    return book


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def names(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode("utf-8")


def changed(
    content: bytes, edits: Mapping[str, tuple[str, str]], more: Mapping[str, bytes] | None = None
) -> bytes:
    """The same package with a text in some parts replaced, which must be there, and more parts."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            data = before.read(name)
            if name in edits:
                old, new = edits[name]
                assert old.encode() in data, f"{name} has no {old!r}"
                data = data.replace(old.encode(), new.encode())
            after.writestr(name, data)
        for name, data in (more or {}).items():
            after.writestr(name, data)
    return made.getvalue()
