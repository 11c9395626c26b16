"""What is declared and what was built, as rows of id, name and note."""

from collections.abc import Callable, Iterator
from pathlib import Path

from xhht_analysis.batch.edition import LATEST
from xhht_analysis.batch.returns_listing import returns_rows
from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.vocabulary.areas import AreaLevel

Row = tuple[str, str, str]


def rows_of(what: str, workspace: Workspace, *, out: Path) -> list[Row]:
    """The rows of a list; ``KeyError`` where there is no such list."""
    rows = LISTS[what]
    return list(_editions(out)) if rows is None else list(rows(load_catalogue(workspace)))


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


def _editions(out: Path) -> Iterator[Row]:
    latest = (out / LATEST).resolve()
    for folder in sorted(path for path in out.glob("[0-9]*") if path.is_dir()):
        pages = len(list(folder.glob("*/*.html")))
        yield folder.name, str(pages), LATEST if folder.resolve() == latest else ""


LISTS: dict[str, Callable[[Catalogue], Iterator[Row]] | None] = {
    "publications": _publications,
    "districts": _districts,
    "targets": _targets,
    "indicators": _indicators,
    "sources": _sources,
    "returns": returns_rows,
    "editions": None,
}
