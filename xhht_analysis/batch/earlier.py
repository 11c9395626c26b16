"""The edition before this one, and what is other than in it."""

import re
from dataclasses import replace
from pathlib import Path

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results.changes import changes
from xhht_analysis.results.figures import COLUMNS
from xhht_analysis.results.results import Results

LATEST = "latest"
_CORRECTED = {"id", "district"}
# What the page says that stands for a link where links are barred.
_LEADS_TO = re.compile(r'url=\.\./([^/"]+)/index\.html')


def compared(catalogue: Catalogue, publication: str, results: Results, *, out: Path) -> Results:
    """The results with their changes since ``out/latest``, if it holds the same publication.

    An edition whose results cannot be read, as one of an older program, is named instead.
    """
    edition = latest_edition(out)
    folder = None if edition is None else edition / "results" / publication
    if folder is None or not folder.is_dir():
        return results
    before = _stored(folder)
    if before is None:
        return replace(results, not_compared=edition.name)
    declared = catalogue.publications[publication]
    found = changes(catalogue, declared, before=before, now=results)
    return replace(results, changes=found, compared_with=edition.name)


def _stored(folder: Path) -> Results | None:
    """The results of a folder, every figure and verdict of them read; ``None`` where one cannot."""
    try:
        found = Results.load(folder)
        found.lookup  # noqa: B018 - reads every figure
        for code in found.assessments["area_code"].unique():
            found.assessments_of(code)
        whole = set(COLUMNS) <= set(found.figures) and set(found.corrections) >= _CORRECTED
    except (OSError, AttributeError, KeyError, TypeError, ValueError):
        return None
    return found if whole else None


def latest_edition(out: Path) -> Path | None:
    """The edition that ``latest`` leads to, by a link or by a page; ``None`` without one."""
    latest = out / LATEST
    if latest.is_symlink():
        return latest.resolve() if latest.is_dir() else None
    try:
        found = _LEADS_TO.search((latest / "index.html").read_text(encoding="utf-8"))
    except OSError:
        return None
    named = None if found is None else out / found[1]
    return named if named is not None and named.is_dir() else None
