"""The worked example of 2023 as seven districts would send it in, and a workspace on returns."""

import shutil
from pathlib import Path

import openpyxl
import pytest
import yaml

from tests.batch.once import made_once
from xhht_analysis.batch.handouts import Request
from xhht_analysis.batch.templates import write_templates
from xhht_analysis.catalogue import Catalogue, Workspace
from xhht_analysis.checks.inputs import Tables, checked_tables
from xhht_analysis.vocabulary.forms import Form, FormColumn, FormSheet, Group

FOLDER = "data/returns/2023"
BAC_AI = "584_huyen_bac_ai_2023.xlsx"


def told(tables: Tables, sheet: FormSheet, column: FormColumn, code: str) -> int:
    """What the worked example counts for a cell of the form."""
    rows = tables.frames[sheet.table]
    rows = rows[(rows["year"] == 2023) & (rows["area_code"] == code)]
    if column.block.ages is not None:
        rows = rows[(rows["year"] - rows["birth_year"]).between(*column.block.ages)]
    if column.block.kind is not None:
        rows = rows[rows["kind"] == column.block.kind]
    if column.group is Group.FEMALE:
        rows = rows[rows["sex"] == "female"]
    if column.group is Group.ETHNIC_MINORITY:
        rows = rows[rows["ethnic_minority"] == "yes"]
    return int(rows[column.measure.id].sum())


def fill(path: Path, form: Form, tables: Tables) -> None:
    """Type the worked example into the cells that a form leaves open."""
    book = openpyxl.load_workbook(path)
    for ws, sheet in zip(book.worksheets[1:], form.sheets, strict=True):
        for row in ws.iter_rows():
            code = str(row[0].value or "")
            cells = [cell for cell in row if not cell.protection.locked]
            if len(code) == 5 and code.isdigit():
                for cell, column in zip(cells, sheet.columns, strict=True):
                    cell.value = told(tables, sheet, column, code)
    book.save(path)


def filled_forms(catalogue: Catalogue, factory: pytest.TempPathFactory) -> Path:
    """The folder of the seven workbooks, to be read and copied from only."""

    def make(folder: Path) -> None:
        tables = checked_tables(catalogue, catalogue.publications["ban_tin_2023"].figures)
        for path in write_templates(catalogue, Request(year=2023), out=folder):
            fill(path, catalogue.forms["district_returns"], tables)

    return made_once(factory, "worked-returns", make)


def resting_on_returns(workspace: Workspace, root: Path) -> Path:
    """A workspace whose brief of 2023 rests on returns; the empty folder that they go into."""
    for part in ("areas", "plans", "published"):
        shutil.copytree(workspace.data / part, root / "data" / part)
    for part in ("maps", "notebooks"):
        (root / part).symlink_to(workspace.root / part)
    listed = yaml.safe_load((workspace.data / "publications.yml").read_text("utf-8"))
    listed = [one | {"figures": ["returns/2023", "published"]} for one in listed
              if one["id"] == "ban_tin_2023"]  # fmt: skip
    (root / "data/publications.yml").write_text(yaml.safe_dump(listed), "utf-8")
    folder = root / FOLDER
    folder.mkdir(parents=True)
    return folder
