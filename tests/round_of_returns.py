"""A round of returns in the made-up province: one good, one with an error, one that never came."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook

from tests.sources.returns.forms import count
from xhht_analysis.batch.handouts import Request
from xhht_analysis.batch.templates import write_templates
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.vocabulary.forms import Form

# 991 came in time and 992 a day late; 993, long awaited, is not here.
EXPECTED = """\
- form: district_returns
  due: 2023-10-10
  received: {"991": 2023-10-10, "992": 2023-10-11}
"""
FOLDER = "returns/2023"


def send_round(workspace: Workspace, *, expected: str | None = EXPECTED) -> None:
    """Put workbooks in the place of the made-up province's tables of 2023."""
    folder = workspace.data / FOLDER
    for path in folder.iterdir():
        path.unlink()
    for name, content in _workbooks(workspace).items():
        (folder / name).write_bytes(content)
    if expected is not None:
        (folder / "expected.yml").write_text(expected, encoding="utf-8")


_made: dict[str, bytes] = {}


def _workbooks(workspace: Workspace) -> Mapping[str, bytes]:
    """The same workbooks for every copy of the made-up province, filled in once."""
    if not _made:
        catalogue = load_catalogue(workspace)
        folder = workspace.root / "filled"
        request = Request(year=2023, districts=("991", "992"))
        for path in write_templates(catalogue, request, out=folder):
            _fill(path, catalogue.forms["district_returns"])
        _type(folder, "992", sheet=1, cell="C7", value="mười hai")
        _type(folder, "992", sheet=1, cell="C8", value=None)
        _made.update({path.name: path.read_bytes() for path in folder.iterdir()})
        shutil.rmtree(folder)
    return _made


def _fill(path: Path, form: Form) -> None:
    book = load_workbook(path)
    for ws, sheet in zip(book.worksheets[1:], form.sheets, strict=True):
        rows = [row for row in ws.iter_rows() if len(str(row[0].value or "")) == 5]
        for at, row in enumerate(row for row in rows if str(row[0].value).isdigit()):
            cells = [cell for cell in row if not cell.protection.locked]
            for cell, column in zip(cells, sheet.columns, strict=True):
                cell.value = count(column, at)
    book.save(path)


def return_of(workspace: Workspace, code: str) -> Path:
    """The workbook of a district."""
    return _own(workspace.data / FOLDER, code)


def _own(folder: Path, code: str) -> Path:
    (path,) = folder.glob(f"{code}_*.xlsx")
    return path


def change(workspace: Workspace, code: str, *, sheet: int, cell: str, value: object) -> None:
    """One cell of a district's return."""
    _type(workspace.data / FOLDER, code, sheet=sheet, cell=cell, value=value)


def _type(folder: Path, code: str, *, sheet: int, cell: str, value: object) -> None:
    path = _own(folder, code)
    book = load_workbook(path)
    book.worksheets[sheet][cell] = value
    book.save(path)
