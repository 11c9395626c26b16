"""What is declared, as rows of id, name and note."""

from collections.abc import Callable, Iterator

from xhht_analysis.batch.returns_listing import returns_rows
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.vocabulary.areas import AreaLevel

Row = tuple[str, str, str]


def rows_of(what: str, workspace: Workspace) -> list[Row]:
    """The rows of a list; ``KeyError`` where there is no such list."""
    return list(LISTS[what](load_catalogue(workspace)))


def _publications(catalogue: Catalogue) -> Iterator[Row]:
    for one in catalogue.publications.values():
        yield one.id, one.title.vi, f"{one.year} · {', '.join(one.figures)}"


def _districts(catalogue: Catalogue) -> Iterator[Row]:
    seen = set()
    for publication in catalogue.publications.values():
        for unit in catalogue.register.units(
            AreaLevel.DISTRICT, on=publication.units_at, within=publication.area
        ):
            if unit not in seen:
                seen.add(unit)
                yield unit.code, unit.full_name, f"{unit.valid_from} – {unit.valid_until or '…'}"


def _targets(catalogue: Catalogue) -> Iterator[Row]:
    for plan in catalogue.plans.values():
        for target in plan.targets:
            yield f"{plan.id} {target.id}", target.label.vi, target.indicator


def _indicators(catalogue: Catalogue) -> Iterator[Row]:
    for one in catalogue.indicators.values():
        yield one.id, one.label.vi, str(one.kind)


def _sources(catalogue: Catalogue) -> Iterator[Row]:
    for one in catalogue.sources.values():
        yield one.id, one.document.vi, f"{one.publisher.vi} · {one.certainty}"


LISTS: dict[str, Callable[[Catalogue], Iterator[Row]]] = {
    "publications": _publications,
    "districts": _districts,
    "targets": _targets,
    "indicators": _indicators,
    "sources": _sources,
    "returns": returns_rows,
}
