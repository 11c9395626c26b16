"""The notebooks are thin templates, and whatever makes one thicker is found."""

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output, new_raw_cell

from xhht_analysis.batch.notebooks import notebook_problems
from xhht_analysis.catalogue import Workspace
from xhht_analysis.wording.problems import told

Change = Callable[[NotebookNode], object]


def cell_of(notebook: NotebookNode, ident: str) -> NotebookNode:
    return next(cell for cell in notebook.cells if cell.id == ident)


def adds(source: str) -> Change:
    """One more code cell at the end."""
    return lambda notebook: notebook.cells.append(new_code_cell(source))


def appends(ident: str, source: str) -> Change:
    """One more line in a cell."""

    def change(notebook: NotebookNode) -> None:
        cell_of(notebook, ident).source += f"\n{source}"

    return change


def writes(ident: str, source: str) -> Change:
    """Another content of a cell."""

    def change(notebook: NotebookNode) -> None:
        cell_of(notebook, ident).source = source

    return change


def stores_output(notebook: NotebookNode) -> None:
    cell_of(notebook, "opening").outputs = [new_output("stream", text="left over")]


def stores_count(notebook: NotebookNode) -> None:
    cell_of(notebook, "opening").execution_count = 3


SURPLUS = {
    "a function": adds("def f(): return 1"),
    "a class": adds("class C: ..."),
    "a loop": adds("for code in ('582', '584'): brief.opening()"),
    "a condition": adds("if year > 2022: brief.maps()"),
    "an attempt that hides a failure": adds("try:\n    brief.maps()\nexcept Exception:\n    pass"),
    "a second import": adds("import pandas as pd"),
    "an import beside the report": appends("report", "import pandas as pd"),
    "an import beside a call": appends("maps", "import pandas as pd"),
    "an import of two reports": writes(
        "report",
        "from xhht_analysis.reports import DistrictBrief, ProvinceOverview\n"
        "brief = DistrictBrief(publication=publication)",
    ),
    "an import from elsewhere": writes(
        "report", "from pandas import read_csv\nbrief = read_csv('figures.csv')"
    ),
    "an import of everything": writes(
        "report",
        "from xhht_analysis.reports import *\nbrief = DistrictBrief(publication=publication)",
    ),
    "a calculation": adds("total = 584 + 1"),
    "a calculation inside a call": writes("maps", "brief.maps(year + 1)"),
    "a loop inside a call": writes("maps", "print([brief.maps() for _ in range(3)])"),
    "a function inside a call": writes("maps", "brief.maps(key=lambda one: one)"),
    "a calculation inside the report": writes(
        "report",
        "from xhht_analysis.reports import DistrictBrief\n"
        "brief = DistrictBrief(district=district, publication=publication, year=year - 1)",
    ),
    "a call of what a call gives": writes("maps", "brief.maps().html()"),
    "two calls": appends("maps", "brief.people()"),
    "a value instead of a call": writes("maps", "brief.material"),
    "a command of the shell": adds("!pip install pandas"),
    "a magic word": adds("%matplotlib inline"),
    "stored output": stores_output,
    "the count of a run": stores_count,
    "prose": lambda notebook: notebook.cells.append(new_markdown_cell("Tỷ lệ đã tăng mạnh.")),
    "prose under a heading": appends("h-maps", "Tỷ lệ đã tăng mạnh."),
    "a raw cell": lambda notebook: notebook.cells.append(new_raw_cell("<h1>x</h1>")),
    "an untyped parameter": appends("parameters", "quarter = 3"),
    "a parameter without a value": appends("parameters", "quarter: int"),
    "a parameter that is worked out": appends("parameters", "quarter: int = year + 1"),
}


@pytest.fixture
def found(toy_workspace: Workspace) -> Callable[[Change], list[str]]:
    """What is found in a changed copy of the district notebook."""
    path = toy_workspace.notebooks / "district_brief.ipynb"

    def problems(change: Change) -> list[str]:
        notebook = nbformat.read(path, as_version=4)
        change(notebook)
        nbformat.write(notebook, path)
        return [str(told(problem)) for problem in notebook_problems(toy_workspace)]

    return problems


def test_our_own_notebooks_are_thin(workspace: Workspace) -> None:
    assert {path.name for path in workspace.notebooks.glob("*.ipynb")} == {
        "district_brief.ipynb",
        "province_overview.ipynb",
    }
    assert list(notebook_problems(workspace)) == []


@pytest.mark.parametrize("change", SURPLUS.values(), ids=SURPLUS.keys())
def test_finds(found: Callable[[Change], list[str]], change: Change) -> None:
    problems = found(change)
    assert len(problems) == 1
    assert problems[0].startswith("notebooks/district_brief.ipynb, cell ")
    assert "Sổ tay không đúng dạng khuôn mẫu" in problems[0]
    assert "The notebook is not a thin template" in problems[0]


def test_finds_all_surplus_of_all_notebooks_at_once(toy_workspace: Workspace) -> None:
    for path in toy_workspace.notebooks.glob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        for change in (SURPLUS["a loop"], SURPLUS["prose"], SURPLUS["stored output"]):
            change(notebook)
        nbformat.write(notebook, path)
    assert len(list(notebook_problems(toy_workspace))) == 6


def test_one_more_exhibit_under_its_heading_is_fine(found: Callable[[Change], list[str]]) -> None:
    def change(notebook: NotebookNode) -> None:
        notebook.cells += [new_markdown_cell("## Thêm"), new_code_cell("brief.people()")]

    assert found(change) == []


def test_a_file_that_is_no_notebook_is_told_and_the_others_are_still_read(
    toy_workspace: Workspace,
) -> None:
    (toy_workspace.notebooks / "broken.ipynb").write_text("{", encoding="utf-8")
    path = toy_workspace.notebooks / "province_overview.ipynb"
    notebook = nbformat.read(path, as_version=4)
    SURPLUS["a loop"](notebook)
    nbformat.write(notebook, path)
    files = [problem.file for problem in notebook_problems(toy_workspace)]
    assert files == ["notebooks/broken.ipynb", "notebooks/province_overview.ipynb"]


@pytest.mark.parametrize("content", ["", "[]", '{"cells": 3}', '{"nbformat": 4}'])
def test_no_content_of_a_file_makes_the_check_itself_fail(
    toy_workspace: Workspace, content: str
) -> None:
    path = Path(toy_workspace.notebooks, "district_brief.ipynb")
    path.write_text(content, encoding="utf-8")
    assert [problem.file for problem in notebook_problems(toy_workspace)] == [
        "notebooks/district_brief.ipynb"
    ]
