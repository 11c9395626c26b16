"""The index of an edition: every brief with its state, as a page that opens from a USB stick."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from xhht_analysis.batch.completeness import completeness_page
from xhht_analysis.batch.rendering.tasks import Outcome
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.reports.content import Plate
from xhht_analysis.reports.contents_map import contents_map
from xhht_analysis.reports.html import render_page, script
from xhht_analysis.reports.material import Material, stored_material
from xhht_analysis.reports.summary import lead_sentence
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.messages import Messages, messages

NAME = "index.html"
_HEAD = ("index-head-brief", "contents-head-lead", "contents-head-files", "index-head-state")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One brief on the index: what it says in one sentence, and how it ended.

    ``files``: the name of each other format -> where it is, empty where the brief failed.
    """

    text: str
    language: Language
    href: str
    lead: str
    files: Mapping[str, str]
    state: str
    done: bool


@dataclass(frozen=True, kw_only=True)
class Group:
    """One publication on the index with its map and briefs, the overview first.

    ``completeness``: where the page on its returns is, empty where there is none.
    """

    title: str
    kind: str
    made_up: bool
    plate: Plate
    lines: tuple[Line, ...]
    completeness: str


def write_index(
    catalogue: Catalogue, outcomes: Sequence[Outcome], *, folder: Path, edition: str
) -> Path:
    """Write ``index.html`` into the edition's folder."""
    language = outcomes[0].job.language
    say = messages(language)
    done = sum(outcome.done for outcome in outcomes)
    page = render_page(
        "index.html.j2",
        script=script(),
        language=language,
        title=say.text("index-title", province=_province(catalogue, outcomes)),
        lead=say.text("index-lead", edition=edition, done=done, failed=len(outcomes) - done),
        head=[say.text(name) for name in _HEAD],
        bundle=say.text("contents-zip", name=f"{edition}.zip"),
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
        page = completeness_page(ident, language)
        stored = stored_material(catalogue, publication, folder / "results" / ident, language)
        materials = {
            one: replace(stored, language=one)
            for one in {language, *(outcome.job.language for outcome in mine)}
        }
        kind = materials[language].kind
        yield Group(
            title=publication.title.in_(language),
            kind=say.text(f"index-{kind}"),
            made_up=kind is Kind.ILLUSTRATIVE,
            plate=contents_map(materials[language], _links(mine, language)),
            lines=tuple(_line(one, say, materials[one.job.language]) for one in mine),
            completeness=page.as_posix() if (folder / page).exists() else "",
        )


def _links(outcomes: Sequence[Outcome], language: Language) -> Mapping[str, str]:
    """Each area's brief, that in the index's own language before others."""
    done = [outcome.job for outcome in outcomes if outcome.done]
    done.sort(key=lambda job: job.language == language)
    return {
        job.area.code: job.page.as_posix() for job in done if job.area.level is AreaLevel.DISTRICT
    }


def _line(outcome: Outcome, say: Messages, material: Material) -> Line:
    job = outcome.job
    in_vietnamese = job.language == "vi"
    name = job.area.full_name if in_vietnamese else job.area.name
    if job.area.level is AreaLevel.PROVINCE:
        # Inside a phrase the type is written small: "Tổng quan tỉnh Ninh Thuận".
        inner = name[0].lower() + name[1:] if in_vietnamese else name
        name = say.text("index-overview", name=inner)
    paths = {form: job.file(form) for form in job.formats if outcome.done}
    return Line(
        text=name,
        language=job.language,
        href=job.page.as_posix(),
        lead=lead_sentence(material, job.area) if outcome.done else "",
        files={
            say.text(f"format-{form}"): path.as_posix()
            for form, path in paths.items()
            if path != job.page
        },
        state=_state(outcome, say),
        done=outcome.done,
    )


def _state(outcome: Outcome, say: Messages) -> str:
    if not outcome.done:
        return say.text("index-state-failed", message=outcome.message)
    if outcome.kept:
        return say.text("index-state-kept", edition=outcome.kept)
    return say.text("index-state-done")
