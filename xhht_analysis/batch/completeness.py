"""The page of an edition that says who has sent what, for each publication that uses returns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from xhht_analysis import __version__
from xhht_analysis.batch.jobs import Job
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.completeness import completeness_exhibit
from xhht_analysis.reports.content import Exhibit
from xhht_analysis.reports.html import render_page
from xhht_analysis.reports.material import Material
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.text import Language


def completeness_page(publication: str, language: Language) -> Path:
    """The page's place in an edition: ``ban_tin_2023/completeness.vi.html``."""
    return Path(publication, f"completeness.{language}.html")


def write_completeness(
    catalogue: Catalogue,
    jobs: Sequence[Job],
    results: Mapping[str, Results],
    *,
    folder: Path,
    edition: str,
) -> tuple[Path, ...]:
    """Write a page per publication and language of the jobs; none where no returns are used."""
    wanted = dict.fromkeys((job.publication, job.language) for job in jobs)
    written = []
    for ident, language in wanted:
        material = Material(catalogue, catalogue.publications[ident], results[ident], language)
        if not material.results.completeness.empty:
            path = folder / completeness_page(ident, language)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_page(material, edition), encoding="utf-8", newline="\n")
            written.append(path)
    return tuple(written)


def _page(material: Material, edition: str) -> str:
    say = material.say
    title = material.label(material.publication.title)
    return render_page(
        "completeness.html.j2",
        language=material.language,
        title=say("completeness-page-title", publication=title),
        state=say("completeness-page-state", edition=edition),
        skip=say("page-skip"),
        index_text=say("page-index"),
        exhibits=tuple(_exhibits(material)),
        footer=say("completeness-page-footer", edition=edition, version=__version__),
    )


def _exhibits(material: Material) -> Iterator[Exhibit]:
    """The province's table, then each district with what is wrong with its return."""
    yield completeness_exhibit(material, material.province)
    for area in material.districts:
        found = completeness_exhibit(material, area)
        ident, name = f"{found.id}-{area.code}", material.full_name(area)
        # What is said below the province's table need not be said seven times more.
        yield replace(found, id=ident, title=name, notes=())
