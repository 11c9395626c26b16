"""Whether a notebook is a thin template: headings, parameters, one import, one call per cell."""

import ast
import re
from collections.abc import Iterator

import nbformat

from xhht_analysis.catalogue import Workspace
from xhht_analysis.vocabulary.problems import Problem

_PARAMETERS = "parameters"
_REPORTS = "xhht_analysis.reports"
# What nbformat raises for a file that is not a notebook, or not quite.
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, nbformat.ValidationError)


def notebook_problems(workspace: Workspace) -> Iterator[Problem]:
    """Everything in the workspace's notebooks that is more than a template."""
    for path in sorted(workspace.notebooks.glob("*.ipynb")):
        file = workspace.shown(path)
        try:
            notebook = nbformat.read(path, as_version=4)
        except _UNREADABLE as error:
            yield Problem("notebook-unreadable", file, "", {"came": f"{error}".partition("\n")[0]})
            continue
        for number, what, came in _surplus(notebook):
            facts = {"what": what, "came": came}
            yield Problem("notebook-not-thin", file, f"cell {number}", facts)


def _surplus(notebook: nbformat.NotebookNode) -> Iterator[tuple[int, str, str]]:
    """The number of each cell that is more than it may be, what is wrong, and its words."""
    calls = 0
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "markdown":
            if not re.fullmatch(r"#{1,6} .+", cell.source.strip()):
                yield number, "prose", _start(cell.source)
            continue
        if cell.cell_type != "code":
            yield number, "cell", cell.cell_type
            continue
        if cell.outputs or cell.execution_count is not None:
            yield number, "output", ""
        if _PARAMETERS in cell.metadata.get("tags", []):
            yield from ((number, *found) for found in _not_parameters(cell.source))
        else:
            yield from ((number, *found) for found in _not_call(cell.source, first=calls == 0))
            calls += 1


def _statements(source: str) -> list[ast.stmt] | None:
    try:
        return ast.parse(source).body
    except SyntaxError:
        return None


def _start(source: str) -> str:
    """The first line, by which a person finds the cell."""
    return source.strip().partition("\n")[0]


def _not_parameters(source: str) -> Iterator[tuple[str, str]]:
    statements = _statements(source)
    if statements is None:
        yield "syntax", _start(source)
        return
    for statement in statements:
        plain = isinstance(statement, ast.AnnAssign) and isinstance(statement.value, ast.Constant)
        if not plain:
            yield "parameter", ast.unparse(statement)


def _not_call(source: str, *, first: bool) -> Iterator[tuple[str, str]]:
    """The first cell imports one report and makes it; every other is one call."""
    statements = _statements(source)
    if statements is None:
        yield "syntax", _start(source)
        return
    allowed = (ast.ImportFrom, ast.Assign) if first else (ast.Expr,)
    if [type(statement) for statement in statements] != list(allowed):
        yield "report" if first else "call", _start(source)
        return
    *imports, last = statements
    if imports and not _is_report(imports[0]):
        yield "import", ast.unparse(imports[0])
    if not _is_plain_call(last.value):
        yield "arguments", ast.unparse(last)


def _is_report(imported: ast.ImportFrom) -> bool:
    names = [one.name for one in imported.names]
    return imported.module == _REPORTS and len(names) == 1 and names != ["*"]


def _is_plain_call(value: ast.expr) -> bool:
    """Whether it calls a name or its method with names or values, nothing worked out on the way."""
    if not isinstance(value, ast.Call):
        return False
    called = value.func.value if isinstance(value.func, ast.Attribute) else value.func
    given = (*value.args, *(keyword.value for keyword in value.keywords))
    return isinstance(called, ast.Name) and all(
        isinstance(one, ast.Name | ast.Constant) for one in given
    )
