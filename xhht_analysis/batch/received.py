"""Returns as they came in: the files or folders that a user names, checked."""

from collections.abc import Sequence
from pathlib import Path

from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.checks.returns.checking import Checked, check_returns, sent_in
from xhht_analysis.checks.returns.folders import workbooks_in
from xhht_analysis.vocabulary.problems import Problem, Refused


def checked_files(
    workspace: Workspace, named: Sequence[Path], *, before: Sequence[Path], year: int | None
) -> Checked:
    """What the named files say; a folder stands for its workbooks.

    The year is that of the newest publication where none is named. ``Refused`` for a name that
    leads nowhere, a folder without a workbook, and a year without a form.
    """
    catalogue = load_catalogue(workspace)
    newest = max(catalogue.publications.values(), key=lambda one: one.year, default=None)
    if newest is None:
        raise Refused([Problem("nothing-to-build", "data/publications.yml")])
    files, earlier = _files(catalogue, named), _files(catalogue, before)
    year, province = year or newest.year, newest.area
    last = sent_in(catalogue, earlier, year=year - 1, province=province) if earlier else ()
    return check_returns(
        catalogue,
        files,
        year=year,
        province=province,
        before=last,
        whole_round=any(path.is_dir() for path in named),
    )


def _files(catalogue: Catalogue, named: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    problems = []
    for path in named:
        here = workbooks_in(path) if path.is_dir() else [path] if path.exists() else []
        if not here:
            problems.append(Problem("file-missing", catalogue.workspace.shown(path.resolve())))
        found += here
    if problems:
        raise Refused(problems)
    return found
