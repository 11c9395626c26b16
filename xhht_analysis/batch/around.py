"""What stands around the briefs of an edition: who sent what, the index, and all as one file."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from xhht_analysis.batch.bundle import bundle
from xhht_analysis.batch.completeness import write_completeness
from xhht_analysis.batch.index import write_index
from xhht_analysis.batch.rendering.tasks import Outcome
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results.results import Results


def write_around(
    catalogue: Catalogue,
    outcomes: Sequence[Outcome],
    results: Mapping[str, Results],
    *,
    folder: Path,
    edition: str,
    day: date,
) -> None:
    """Write it into the edition's folder, where the briefs and the stored results are."""
    jobs = [outcome.job for outcome in outcomes]
    write_completeness(catalogue, jobs, results, folder=folder, edition=edition)
    if outcomes:
        write_index(catalogue, outcomes, folder=folder, edition=edition)
    bundle(folder, name=edition, day=day, path=folder / f"{edition}.zip")
