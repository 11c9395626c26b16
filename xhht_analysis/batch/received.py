"""Returns as they came in: the files or folders that a user names, checked."""

from collections.abc import Sequence
from pathlib import Path

from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.catalogue.districts import named_districts
from xhht_analysis.checks.returns.checking import Checked, check_returns, sent_in
from xhht_analysis.checks.returns.folders import workbooks_in
from xhht_analysis.vocabulary.areas import AreaLevel, reporting_day
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any


def checked_files(
    workspace: Workspace,
    named: Sequence[Path],
    *,
    before: Sequence[Path],
    year: int | None,
    districts: Sequence[str] = (),
) -> Checked:
    """What the named files say; a folder stands for its workbooks and CSV files.

    The year is that of the newest publication where none is named. Without a file the year's own
    folder is checked, ``data/returns/<year>``, against last year's where there is one.
    ``districts`` narrow what is told to theirs and to what is nobody's. ``Refused`` for a name
    that leads nowhere, a folder without a file to read, and a year without a form.
    """
    catalogue = load_catalogue(workspace)
    newest = max(catalogue.publications.values(), key=lambda one: one.year, default=None)
    if newest is None:
        raise Refused([Problem("nothing-to-build", "data/publications.yml")])
    year, province = year or newest.year, newest.area
    chosen = _chosen(catalogue, districts, year=year, province=province)
    if not named:
        named, before = [_own_folder(workspace, year)], before or _last_year(workspace, year)
    files, earlier = _files(catalogue, named), _files(catalogue, before)
    last = sent_in(catalogue, earlier, year=year - 1, province=province) if earlier else ()
    found = check_returns(
        catalogue,
        files,
        year=year,
        province=province,
        before=last,
        whole_round=any(path.is_dir() for path in named),
        on=edition_day(),
    )
    return found.narrowed(chosen) if districts else found


def _chosen(
    catalogue: Catalogue, wanted: Sequence[str], *, year: int, province: str
) -> frozenset[str]:
    every = catalogue.register.units(AreaLevel.DISTRICT, on=reporting_day(year), within=province)
    found, problems = named_districts(wanted, among=every)
    # A year without districts is refused as a year without a form.
    refuse_if_any(problems if every else ())
    return frozenset(one.code for one in found)


def _own_folder(workspace: Workspace, year: int) -> Path:
    folder = workspace.data / "returns" / str(year)
    if not folder.is_dir():
        there = sorted(path for path in folder.parent.glob("[0-9]*") if path.is_dir())
        known = ", ".join(workspace.shown(path) for path in there) or "data/returns/…"
        facts = {"what": "folder", "came": workspace.shown(folder), "expected": known}
        raise Refused([Problem("unknown-name", "", "--year", facts)])
    return folder


def _last_year(workspace: Workspace, year: int) -> list[Path]:
    folder = workspace.data / "returns" / str(year - 1)
    return [folder] if workbooks_in(folder) else []


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
