"""The edition before this one, and what is other than in it."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results.changes import changes
from xhht_analysis.results.figures import COLUMNS
from xhht_analysis.results.results import Results
from xhht_analysis.results.stored import StoredResults, outlines_path
from xhht_analysis.sources.outlines import Outlines, write_outlines
from xhht_analysis.vocabulary.areas import AreaLevel

_CORRECTED = {"id", "district"}


def compared(
    catalogue: Catalogue, publication: str, results: Results, *, before: Path | None
) -> Results:
    """The results with their changes since an edition's folder, if it holds the same publication.

    An edition whose results cannot be read, as one of an older program, is named instead.
    """
    folder = _folder(before, publication)
    if folder is None:
        return results
    stored = stored_results(folder)
    if stored is None:
        return replace(results, not_compared=before.name)
    declared = catalogue.publications[publication]
    found = changes(catalogue, declared, before=stored, now=results)
    return replace(results, changes=found, compared_with=before.name)


def _folder(before: Path | None, publication: str) -> Path | None:
    folder = None if before is None else before / "results" / publication
    return folder if folder is not None and folder.is_dir() else None


def stored_results(folder: Path) -> Results | None:
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


def store_compared(
    catalogue: Catalogue,
    results: StoredResults,
    official: Mapping[AreaLevel, Outlines],
    *,
    before: Path | None,
    folder: Path,
) -> StoredResults:
    """Store the results as ``compared`` has them, with official outlines; what was stored."""
    for ident in results:
        shutil.copytree(results.folder / ident, folder / ident, dirs_exist_ok=True)
        if _folder(before, ident) is not None:
            found = compared(catalogue, ident, results[ident], before=before)
            found.save_comparison(folder / ident)
        for level, outlines in official.items():
            write_outlines(outlines, outlines_path(folder / ident, level))
    return StoredResults(folder, results)
