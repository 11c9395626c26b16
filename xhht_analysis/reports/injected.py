"""Parameters that papermill injected by hand: a misspelt one is refused, not passed over."""

import ast
import builtins
import inspect
from collections.abc import Callable, Iterable

from xhht_analysis.vocabulary.problems import Problem, Refused

_MARK = "# Parameters\n"


def refuse_unknown_parameters(report: Callable) -> None:
    """Compare the names in papermill's injected cell with what the report takes.

    papermill only warns of a parameter that the notebook does not have, and the brief would then
    carry the default's figures. Outside a kernel there is no such cell and nothing to compare.
    """
    known = [name for name in inspect.signature(report).parameters if name != "self"]
    unknown = [name for cell in _injected_cells() for name in _names(cell) if name not in known]
    if unknown:
        expected = ", ".join(known)
        raise Refused(
            Problem("unknown-parameter", "", name, {"came": name, "expected": expected})
            for name in unknown
        )


def _injected_cells() -> Iterable[str]:
    shell = getattr(builtins, "get_ipython", None)
    history = shell().user_ns.get("In", []) if shell else []
    return [cell for cell in history if cell.startswith(_MARK)]


def _names(cell: str) -> Iterable[str]:
    for statement in ast.parse(cell).body:
        if isinstance(statement, ast.Assign):
            yield from (target.id for target in statement.targets if isinstance(target, ast.Name))
