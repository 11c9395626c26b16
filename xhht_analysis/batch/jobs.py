"""What is to be built: one job per publication, area and language, checked before anything runs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from xhht_analysis.batch.manifest import Request
from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.districts import named_districts
from xhht_analysis.reports.exports.formats import FORMATS, PAGE
from xhht_analysis.vocabulary.areas import Area, AreaCode, AreaLevel
from xhht_analysis.vocabulary.names import slug
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.text import LANGUAGES, Language
from xhht_analysis.wording.messages import messages

# What makes a brief the brief of its district; a publication's own parameters come on top.
SET_BY_BATCH = {"district", "publication", "year", "language", "results"}


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What the user asked for; empty means all of it, and of formats HTML."""

    publications: Sequence[str] = ()
    districts: Sequence[str] = ()
    year: int | None = None
    languages: Sequence[str] = ()
    formats: Sequence[str] = ()

    @classmethod
    def of(cls, request: Request) -> "Selection":
        """What a request for an edition selects."""
        return cls(**{name.name: getattr(request, name.name) for name in fields(cls)})


@dataclass(frozen=True, kw_only=True)
class Job:
    """One report to be made: a notebook with its parameters, and the files that come of it."""

    publication: str
    area: Area
    language: Language
    notebook: Path
    parameters: dict[str, str | int] = field(default_factory=dict)
    title: str
    formats: tuple[str, ...] = (PAGE,)

    @property
    def key(self) -> tuple[str, str, str]:
        """Which brief it is, in whatever edition."""
        return self.publication, self.area.code, self.language

    def file(self, form: str) -> Path:
        """The report's place in an edition: ``ban_tin_2023/584-bac-ai.vi.html``."""
        name = f"{self.area.code}-{slug(self.area.name)}.{self.language}.{form}"
        return Path(self.publication, name)

    @property
    def page(self) -> Path:
        """Where the index leads: the page, or the first of the other formats."""
        return self.file(PAGE if PAGE in self.formats else self.formats[0])


def planned_jobs(catalogue: Catalogue, selection: Selection) -> tuple[Job, ...]:
    """The jobs of a selection; ``Refused`` with every unknown name in it."""
    problems = list(_unknown_names(catalogue, selection))
    problems.extend(_taken_parameters(catalogue))
    chosen = [
        publication
        for publication in catalogue.publications.values()
        if (not selection.publications or publication.id in selection.publications)
        and selection.year in (None, publication.year)
    ]
    districts: dict[str, list[Area]] = {}
    for publication in chosen:
        found, more = _districts(catalogue, publication, selection.districts)
        districts[publication.id] = found
        problems.extend(problem for problem in more if problem not in problems)
    refuse_if_any(problems)
    jobs = tuple(_jobs(catalogue, chosen, districts, selection))
    refuse_if_any([] if jobs else [Problem("nothing-to-build")])
    return jobs


def _unknown_names(catalogue: Catalogue, selection: Selection) -> Iterator[Problem]:
    for what, came, known in (
        ("publication", selection.publications, list(catalogue.publications)),
        ("language", selection.languages, list(LANGUAGES)),
        ("format", selection.formats, list(FORMATS)),
    ):
        for name in came:
            if name not in known:
                facts = {"what": what, "came": name, "expected": ", ".join(known)}
                yield Problem("unknown-name", "", what, facts)


def _taken_parameters(catalogue: Catalogue) -> Iterator[Problem]:
    """Parameters of a publication that would carry one brief's figures into every brief."""
    for publication in catalogue.publications.values():
        for name in sorted(publication.parameters.keys() & SET_BY_BATCH):
            place = f"{publication.id} parameters"
            yield Problem("parameter-taken", "data/publications.yml", place, {"came": name})


def _districts(
    catalogue: Catalogue, publication: Publication, wanted: Sequence[str]
) -> tuple[list[Area], list[Problem]]:
    every = catalogue.register.units(
        AreaLevel.DISTRICT, on=publication.units_at, within=publication.area
    )
    return named_districts(wanted, among=every) if wanted else (list(every), [])


def _jobs(
    catalogue: Catalogue,
    publications: Sequence[Publication],
    districts: dict[str, list[Area]],
    selection: Selection,
) -> Iterator[Job]:
    formats = tuple(dict.fromkeys(selection.formats)) or (PAGE,)
    for publication in publications:
        province = catalogue.register.at(AreaCode(publication.area, publication.units_at))
        # Whoever asks for some districts does not ask for the province.
        areas = [*districts[publication.id], *([] if selection.districts else [province])]
        for language in dict.fromkeys(selection.languages or publication.languages):
            for area in areas:
                yield _job(catalogue, publication, area, language, formats)


def _job(
    catalogue: Catalogue,
    publication: Publication,
    area: Area,
    language: Language,
    formats: tuple[str, ...],
) -> Job:
    own = {"district": area.code} if area.level is AreaLevel.DISTRICT else {}
    name = area.full_name if language == "vi" else area.name
    return Job(
        publication=publication.id,
        area=area,
        language=language,
        notebook=catalogue.workspace.notebooks / f"{publication.notebooks[area.level]}.ipynb",
        parameters={
            **own,
            "publication": publication.id,
            "year": publication.year,
            "language": language,
            **publication.parameters,
        },
        title=messages(language).text(
            "opening-title", area=name, publication=publication.title.in_(language)
        ),
        formats=formats,
    )
