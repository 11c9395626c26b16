"""What every exhibit draws on: declarations, results, outlines and the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path

from xhht_analysis.catalogue import Catalogue, Workspace, load_catalogue
from xhht_analysis.catalogue.day import edition_day
from xhht_analysis.drawing.ready import make_ready, make_ready_for
from xhht_analysis.drawing.typeface import letters
from xhht_analysis.results.results import Results, compute
from xhht_analysis.results.stored import MOST_OPEN, outlines_path
from xhht_analysis.sources.outlines import Outlines, read_outlines
from xhht_analysis.vocabulary.areas import Area, AreaCode, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind, Source
from xhht_analysis.vocabulary.figures import Figure, Kind
from xhht_analysis.vocabulary.plans import Plan, Target
from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.publications import Publication
from xhht_analysis.vocabulary.standards import Standard
from xhht_analysis.vocabulary.text import LANGUAGES, Bilingual, Language
from xhht_analysis.wording import numbers
from xhht_analysis.wording.messages import messages

_KEPT: dict[tuple[str, int | None, str, str], "Material"] = {}


@dataclass(frozen=True)
class Material:
    """One publication in one language."""

    catalogue: Catalogue
    publication: Publication
    results: Results
    language: Language
    boundaries: Mapping[AreaLevel, Path] = field(default_factory=dict)
    _outlines: dict[AreaLevel, Outlines] = field(default_factory=dict, compare=False, repr=False)

    def say(self, name: str, /, **facts: str | int) -> str:
        """A text of the message catalogue."""
        return messages(self.language).text(name, **facts)

    def label(self, text: Bilingual) -> str:
        """A declared text in the reader's language."""
        return text.in_(self.language)

    @property
    def year(self) -> int:
        """The publication's year."""
        return self.publication.year

    @cached_property
    def plan(self) -> Plan:
        """The plan whose targets are reported on."""
        return self.catalogue.plan_of(self.publication)

    def target(self, ident: str) -> Target:
        """A target of the plan."""
        return next(target for target in self.plan.targets if target.id == ident)

    def indicator(self, ident: str) -> Indicator:
        """A declared indicator."""
        return self.catalogue.indicators[ident]

    def level_indicator(self, field: str) -> Indicator:
        """The indicator that reports the level in a field of recognition."""
        return next(
            one
            for one in self.catalogue.indicators.values()
            if one.kind is IndicatorKind.LEVEL and one.field == field
        )

    @property
    def standard(self) -> Standard:
        """The standard of recognition that the publication applies."""
        return self.catalogue.standards[self.publication.standard]

    def figure(self, indicator: str, code: str, year: int | None = None) -> Figure:
        """A figure of the publication's year or another."""
        return self.results.lookup.figure(indicator, code, year or self.year)

    @cached_property
    def province(self) -> Area:
        """The publication's province."""
        return self.area(self.publication.area)

    @cached_property
    def districts(self) -> tuple[Area, ...]:
        """Its districts on the publication's date."""
        return self._units(AreaLevel.DISTRICT, self.publication.area)

    def communes(self, district: str) -> tuple[Area, ...]:
        """A district's communes on the publication's date."""
        return self._units(AreaLevel.COMMUNE, district)

    def _units(self, level: AreaLevel, within: str) -> tuple[Area, ...]:
        register = self.catalogue.register
        return register.units(level, on=self.publication.units_at, within=within)

    def area(self, code: str) -> Area:
        """The unit that a code means on the publication's date."""
        return self.catalogue.register.at(AreaCode(code, self.publication.units_at))

    def full_name(self, area: Area) -> str:
        """A unit's name with its type in Vietnamese, the bare name in English."""
        return area.full_name if self.language == "vi" else area.name

    def mid_label(self, text: Bilingual) -> str:
        """A declared text as it stands inside a sentence; an abbreviation keeps its capitals."""
        label = self.label(text)
        return label if label[1:2].isupper() else label[0].lower() + label[1:]

    def mid_name(self, area: Area) -> str:
        """The name as it stands inside a sentence: "huyện Bác Ái"."""
        name = self.full_name(area)
        return name if name == area.name else name[0].lower() + name[1:]

    def listed(self, names: Sequence[str], *, most: int = 12) -> str:
        """Names in a row, the surplus counted."""
        shown = ", ".join(names[:most])
        rest = len(names) - most
        return self.say("and-more", names=shown, number=rest) if rest > 0 else shown

    def outlines(self, level: AreaLevel) -> Outlines:
        """The outlines of a tier's units on the publication's date: columns code, geometry.

        They are read once; nobody changes them in place.
        """
        if level not in self._outlines:
            self._outlines[level] = self._read_outlines(level)
        return self._outlines[level]

    def _read_outlines(self, level: AreaLevel) -> Outlines:
        workspace = self.catalogue.workspace
        stored = self.boundaries.get(level)
        path = stored or workspace.maps / f"{self.publication.outlines[level]}.geojson"
        on = self.publication.units_at
        within = None if level is AreaLevel.PROVINCE else self.publication.area
        units = self.catalogue.register.units(level, on=on, within=within)
        return read_outlines(path, units, file=workspace.shown(path), on=str(on))

    def source_of(self, table: str) -> Source:
        """The source of a described table."""
        return self.catalogue.sources[self.results.sources[table]]

    @cached_property
    def kind(self) -> Kind:
        """What the publication's own year rests on; illustrative wherever one figure is."""
        figures = self.results.figures
        kinds = set(figures.loc[figures["year"] == self.year, "kind"].dropna())
        for kind in (Kind.ILLUSTRATIVE, Kind.RETURNED):
            if kind in kinds:
                return kind
        return Kind.PUBLISHED


def open_material(
    publication: str, *, year: int | None, language: str, results: str = ""
) -> Material:
    """The material of a publication: results as stored in a folder, or computed now.

    Raises ``Refused`` for an unknown publication or language, a year that is not the
    publication's, or anything wrong with its inputs.
    """
    if (kept := _KEPT.get((publication, year, language, results))) is not None:
        return kept
    catalogue = load_catalogue(Workspace.find())
    problems = []
    chosen = catalogue.publications.get(publication)
    if chosen is None:
        problems.append(_unknown("publication", publication, catalogue.publications))
    elif year is not None and year != chosen.year:
        facts = {"publication": publication, "expected": chosen.year, "came": year}
        problems.append(Problem("year-not-published", "", "year", facts))
    if language not in LANGUAGES:
        problems.append(_unknown("language", language, LANGUAGES))
    if problems:
        raise Refused(problems)
    if not results:
        return Material(catalogue, chosen, compute(catalogue, chosen, on=edition_day()), language)
    try:
        return stored_material(catalogue, chosen, Path(results), language)
    except FileNotFoundError:
        raise Refused([Problem("results-missing", results)]) from None


def stored_material(
    catalogue: Catalogue, publication: Publication, folder: Path, language: Language
) -> Material:
    """The material of results that an edition keeps in a folder; ``FileNotFoundError``."""
    boundaries = {
        level: path for level in AreaLevel if (path := outlines_path(folder, level)).exists()
    }
    return Material(catalogue, publication, Results.load(folder), language, boundaries)


def keep_material(publication: str, *, year: int, language: str, results: str) -> bool:
    """Open an edition's material once, for every report that this process or a child of it makes.

    An edition's stored results never change; whatever is opened otherwise is read anew each time.
    What the first report would work out for all, such as texts, figures by their key and letters,
    is worked out here, before any child is forked. Of the last ``MOST_OPEN`` none is opened again;
    whether this one was.
    """
    key = publication, year, language, results
    if key in _KEPT:
        _KEPT[key] = _KEPT.pop(key)  # the last to go
        return False
    for (*same, _, folder), kept in _KEPT.items():
        if (*same, folder) == (publication, year, results) and language in LANGUAGES:
            opened = replace(kept, language=language)
            break
    else:
        opened = open_material(publication, year=year, language=language, results=results)
    outlines = [opened.outlines(level) for level in opened.publication.outlines]
    _ = opened.kind, opened.plan, opened.results.lookup, opened.results.by_group
    for areas in outlines:
        make_ready_for(areas)
    make_ready_in(opened.language)
    _KEPT[key] = opened
    while len(_KEPT) > MOST_OPEN:
        del _KEPT[next(iter(_KEPT))]
    return True


@cache
def make_ready_in(language: Language) -> None:
    """Work out what reports in a language share: its texts, numbers and letters."""
    numbers.percent(Fraction(100, 3), language)
    make_ready(letters="".join(sorted(messages(language).letters() & letters())))


def _unknown(what: str, came: object, known) -> Problem:
    facts = {"what": what, "came": str(came), "expected": ", ".join(known)}
    return Problem("unknown-name", "", what, facts)
