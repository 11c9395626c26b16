"""Returns that go back to who sent them: each one's workbook marked, and a page to send with it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from xhht_analysis.batch.writing import write_all
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.checks.returns.checking import Checked
from xhht_analysis.reports.sent_back import sent_page
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.marked import marked_workbook
from xhht_analysis.sources.returns.marked_cells import place_of
from xhht_analysis.sources.returns.marked_words import Doubt
from xhht_analysis.vocabulary.areas import AreaCode, reporting_day
from xhht_analysis.vocabulary.findings import Finding, Severity
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.findings import told_finding
from xhht_analysis.wording.send import Sending, mark_words

# Districts are written to in Vietnamese, whatever language the analyst reads.
_LANGUAGE: Language = "vi"
_SUFFIX = "_kiem_tra"
_ORDER = tuple(Severity)


def send_back(
    catalogue: Catalogue,
    checked: Checked,
    *,
    year: int,
    out: Path,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write what goes back for each file with an error or a warning, all of it or nothing.

    ``<stem>_kiem_tra.xlsx`` and ``.html``; of a file that cannot be read the page alone. What was
    sent in is never written to. ``Refused`` for every file in the way unless ``force``, and where
    the folder cannot be written to.
    """
    contents: dict[str, bytes] = {}
    stems: set[str] = set()
    for file in checked.files:
        doubts = tuple(_doubts(checked, file))
        if any(one.severity is not Severity.NOTICE for one in doubts):
            sending = Sending(
                unit=_unit(catalogue, checked, file, year=year),
                year=year,
                file=Path(file).name,
                marked="",
                on=edition_day(),
                doubts=doubts,
            )
            contents |= _contents(sending, checked.paths[file], file, _stem(Path(file), stems))
    refuse_if_any(_in_the_way(catalogue, out, contents, checked.paths.values(), force=force))
    if not contents:
        return ()
    return write_all(contents, out)


def _contents(sending: Sending, path: Path, file: str, stem: str) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    grids, _ = read_grids(path, file=file)
    if grids:
        sending = replace(sending, marked=f"{stem}.xlsx")
        made[sending.marked] = marked_workbook(
            path.read_bytes(), grids, sending.doubts, mark_words(sending, _LANGUAGE), on=sending.on
        )
    made[f"{stem}.html"] = sent_page(sending, _LANGUAGE).encode("utf-8")
    return made


def _stem(file: Path, taken: set[str]) -> str:
    """A name of its own, also beside a file of the same name from another folder."""
    stem = plain = file.stem.removesuffix(_SUFFIX) + _SUFFIX
    number = 2
    while stem.casefold() in taken:
        stem, number = f"{plain}_{number}", number + 1
    taken.add(stem.casefold())
    return stem


def _doubts(checked: Checked, file: str) -> Iterator[Doubt]:
    """The findings of a file in words: errors first, then by sheet and cell."""
    own = [one for one in checked.findings if one.file == file]
    for one in sorted(own, key=lambda one: _place(checked, one)):
        told = told_finding(one, languages=(_LANGUAGE,))
        yield Doubt(
            check=one.check,
            severity=checked.severities[one.check],
            sheet=one.sheet,
            cell=one.cell,
            wrong=told.wrong[0],
            mend=told.mend[0],
        )


def _place(checked: Checked, finding: Finding) -> tuple[int, str, tuple[int, int]]:
    severity = _ORDER.index(checked.severities[finding.check])
    return severity, finding.sheet, place_of(finding.cell) or (0, 0)


def _unit(catalogue: Catalogue, checked: Checked, file: str, *, year: int) -> str:
    """Whose return it is; nobody's where that is not sure."""
    codes = {one.district for one in checked.findings if one.file == file and one.district}
    codes = codes or set(checked.spoken_of.get(file, ()))
    if len(codes) != 1:
        return ""
    (code,) = codes
    return catalogue.register.at(AreaCode(code, reporting_day(year))).full_name


def _in_the_way(
    catalogue: Catalogue, out: Path, names: Iterable[str], sent: Iterable[Path], *, force: bool
) -> Iterator[Problem]:
    own = {path.resolve() for path in sent}
    for name in names:
        target = out / name
        if target.resolve() in own:
            yield Problem("would-replace-a-return", catalogue.workspace.shown(target))
        elif target.is_dir() or (target.exists() and not force):
            yield Problem("file-exists", catalogue.workspace.shown(target))
