"""The index of an edition: every brief with its state, as a page that opens from a USB stick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from xhht_analysis.batch.completeness import completeness_page
from xhht_analysis.batch.rendering import Outcome
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.html import render, style
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.messages import Messages, messages

NAME = "index.html"


@dataclass(frozen=True)
class Line:
    """One brief on the index."""

    text: str
    href: str
    state: str
    done: bool


@dataclass(frozen=True)
class Group:
    """One publication on the index with its briefs, the overview first.

    ``completeness``: where the page on its returns is, empty where there is none.
    """

    title: str
    kind: str
    made_up: bool
    lines: tuple[Line, ...]
    completeness: str


def write_index(
    catalogue: Catalogue, outcomes: Sequence[Outcome], *, folder: Path, edition: str
) -> Path:
    """Write ``index.html`` into the edition's folder."""
    language = outcomes[0].job.language
    say = messages(language)
    done = sum(outcome.done for outcome in outcomes)
    page = render(
        "index.html.j2",
        language=language,
        style=style(),
        title=say.text("index-title", province=_province(catalogue, outcomes)),
        lead=say.text("index-lead", edition=edition, done=done, failed=len(outcomes) - done),
        head=[say.text(f"index-head-{name}") for name in ("brief", "state")],
        completeness_title=say.text("completeness-title"),
        groups=tuple(_groups(catalogue, outcomes, folder, language, say)),
    )
    path = folder / NAME
    path.write_text(page, encoding="utf-8", newline="\n")
    return path


def _province(catalogue: Catalogue, outcomes: Sequence[Outcome]) -> str:
    publication = catalogue.publications[outcomes[0].job.publication]
    code = AreaCode(publication.area, publication.units_at)
    return catalogue.register.at(code).name


def _groups(
    catalogue: Catalogue,
    outcomes: Sequence[Outcome],
    folder: Path,
    language: Language,
    say: Messages,
) -> Iterator[Group]:
    for ident in dict.fromkeys(outcome.job.publication for outcome in outcomes):
        publication = catalogue.publications[ident]
        mine = [outcome for outcome in outcomes if outcome.job.publication == ident]
        mine.sort(key=lambda o: (o.job.area.level is not AreaLevel.PROVINCE, o.job.area.code))
        kind, page = _kind(publication, folder), completeness_page(ident, language)
        yield Group(
            title=publication.title.in_(language),
            kind=say.text(f"index-{kind}"),
            made_up=kind is Kind.ILLUSTRATIVE,
            lines=tuple(_line(outcome, say) for outcome in mine),
            completeness=page.as_posix() if (folder / page).exists() else "",
        )


def _kind(publication: Publication, folder: Path) -> Kind:
    figures = pd.read_parquet(
        folder / "results" / publication.id / "figures.parquet", columns=["kind", "year"]
    )
    kinds = set(figures.loc[figures["year"] == publication.year, "kind"].dropna())
    found = (kind for kind in (Kind.ILLUSTRATIVE, Kind.RETURNED) if kind in kinds)
    return next(found, Kind.PUBLISHED)


def _line(outcome: Outcome, say: Messages) -> Line:
    job = outcome.job
    in_vietnamese = job.language == "vi"
    name = job.area.full_name if in_vietnamese else job.area.name
    if job.area.level is AreaLevel.PROVINCE:
        # Inside a phrase the type is written small: "Tổng quan tỉnh Ninh Thuận".
        inner = name[0].lower() + name[1:] if in_vietnamese else name
        name = say.text("index-overview", name=inner)
    state = (
        say.text("index-state-done")
        if outcome.done
        else say.text("index-state-failed", message=outcome.message)
    )
    return Line(name, job.page.as_posix(), state, outcome.done)
