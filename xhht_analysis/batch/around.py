"""What stands around the briefs of an edition: who sent what, the index, and all as one file."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from xhht_analysis.batch.bundle import bundle
from xhht_analysis.batch.rendering.slots import called_apart
from xhht_analysis.batch.rendering.tasks import Outcome
from xhht_analysis.catalogue import Workspace, load_catalogue
from xhht_analysis.results.stored import StoredResults


def write_around(
    workspace: Path, outcomes: Sequence[Outcome], *, folder: Path, edition: str, day: date
) -> None:
    """Write it into the edition's folder, where the briefs and the stored results are."""
    called_apart(partial(_write_pages, workspace, outcomes, folder, edition))
    bundle(folder, name=edition, day=day, path=folder / f"{edition}.zip")


def _write_pages(workspace: Path, outcomes: Sequence[Outcome], folder: Path, edition: str) -> None:
    # Loads all that is drawn with, which only processes for reports have loaded already.
    from xhht_analysis.batch.completeness import write_completeness
    from xhht_analysis.batch.index import write_index

    catalogue = load_catalogue(Workspace(workspace))
    results = StoredResults(folder / "results", {one.job.publication for one in outcomes})
    # Looked at before all of a publication's results are opened, which most have no need of.
    asked = {ident for ident in results if not results.part(ident, "completeness").empty}
    jobs = [one.job for one in outcomes if one.job.publication in asked]
    write_completeness(catalogue, jobs, results, folder=folder, edition=edition)
    if outcomes:
        write_index(catalogue, outcomes, folder=folder, edition=edition)
