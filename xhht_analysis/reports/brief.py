"""The two reports that notebooks show, exhibit by exhibit."""

from collections.abc import Callable

from xhht_analysis.catalogue.districts import named_districts
from xhht_analysis.reports import (
    changes,
    completeness,
    gaps,
    heat,
    maps,
    national,
    people,
    progress,
    ranks,
    recognition,
    reconciliation,
    sources,
    summary,
    targets,
    visits,
)
from xhht_analysis.reports.content import Exhibit, Opening, folded
from xhht_analysis.reports.html import Shown
from xhht_analysis.reports.injected import refuse_unknown_parameters
from xhht_analysis.reports.material import Material, open_material
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.figures import Kind
from xhht_analysis.vocabulary.problems import Refused, refuse_if_any
from xhht_analysis.wording.problems import told_all


class ReportRefused(Exception):
    """A report that cannot be made, with every problem told in Vietnamese and English."""


class _Report:
    """The exhibits that both reports share, for one area."""

    # Exhibits that are detail here: folded away on the screen, not on paper.
    _FOLDED: frozenset[str] = frozenset()

    def __init__(self, material: Material, area: Area) -> None:
        self.material = material
        self.area = area

    def opening(self) -> Shown:
        """Title, document, state of the data, and the warning over illustrative figures."""
        material = self.material
        kind = material.kind
        warning = material.say("opening-warning") if kind is Kind.ILLUSTRATIVE else ""
        return Shown(
            Opening(
                title=self.title,
                language=material.language,
                kicker=material.say("opening-kicker", plan=material.label(material.plan.title)),
                state=material.say(f"opening-state-{kind}", year=str(material.year)),
                warning=warning,
            )
        )

    def _shown(self, exhibit: Callable[[Material, Area], Exhibit]) -> Shown:
        shown = exhibit(self.material, self.area)
        if shown.id in self._FOLDED:
            shown = folded(shown, title=self.material.say("exhibit-more"))
        return Shown(shown)

    @property
    def title(self) -> str:
        """The report's title: area and publication."""
        material = self.material
        return material.say(
            "opening-title",
            area=material.full_name(self.area),
            publication=material.label(material.publication.title),
        )

    def summary(self) -> Shown:
        """The one sentence that says it all, and the findings."""
        return self._shown(summary.summary_exhibit)

    def targets(self) -> Shown:
        """The scorecard of the plan's targets, with what the grades of all figures mean."""
        return self._shown(targets.targets_exhibit)

    def heat(self) -> Shown:
        """Every district against every target."""
        return self._shown(heat.heat_exhibit)

    def ranks(self) -> Shown:
        """The districts in order of each share."""
        return self._shown(ranks.ranks_exhibit)

    def visits(self) -> Shown:
        """The communes to visit first, and every criterion that they miss."""
        return self._shown(visits.visits_exhibit)

    def progress(self) -> Shown:
        """The way to the targets by several methods, and the people still to be reached."""
        return self._shown(progress.progress_exhibit)

    def recognition(self) -> Shown:
        """Levels of universal education and literacy, and what blocks the next."""
        return self._shown(recognition.recognition_exhibit)

    def maps(self) -> Shown:
        """Literacy and technical qualification on the map."""
        return self._shown(maps.maps_exhibit)

    def people(self) -> Shown:
        """Population 15+ and the people that the targets mean."""
        return self._shown(people.people_exhibit)

    def gaps(self) -> Shown:
        """Gaps between groups, and the districts' parts in the province's distance."""
        return self._shown(gaps.gaps_exhibit)

    def changes(self) -> Shown:
        """What is other than in the edition before, and why."""
        return self._shown(changes.changes_exhibit)

    def reconciliation(self) -> Shown:
        """Two sources of the same thing side by side."""
        return self._shown(reconciliation.reconciliation_exhibit)

    def national(self) -> Shown:
        """The province within the country."""
        return self._shown(national.national_exhibit)

    def completeness(self) -> Shown:
        """Who has sent a return, who is late, whose figures are not in."""
        return Shown(completeness.completeness_exhibit(self.material, self.area))

    def sources(self) -> Shown:
        """Method, sources, and how to make this very report again."""
        return self._shown(sources.sources_exhibit)


class DistrictBrief(_Report):
    """The brief of one district; ``ReportRefused`` with every problem where it cannot be made.

    ``district``: code or name; ``year``: the publication's year; ``results``: a folder with
    stored results, empty to compute them now.
    """

    _FOLDED = frozenset({people.ID, reconciliation.ID, national.ID})

    def __init__(
        self,
        *,
        district: str | int,
        publication: str,
        year: int,
        language: str = "vi",
        results: str = "",
    ) -> None:
        try:
            refuse_unknown_parameters(DistrictBrief)
            material = open_material(publication, year=year, language=language, results=results)
            area = _district(material, str(district))
        except Refused as refused:
            raise ReportRefused("\n" + told_all(refused)) from None
        super().__init__(material, area)


class ProvinceOverview(_Report):
    """The overview of the publication's province; ``ReportRefused`` like ``DistrictBrief``."""

    def __init__(
        self, *, publication: str, year: int, language: str = "vi", results: str = ""
    ) -> None:
        try:
            refuse_unknown_parameters(ProvinceOverview)
            material = open_material(publication, year=year, language=language, results=results)
        except Refused as refused:
            raise ReportRefused("\n" + told_all(refused)) from None
        super().__init__(material, material.province)


def _district(material: Material, text: str) -> Area:
    found, problems = named_districts([text], among=material.districts, place="")
    refuse_if_any(problems)
    return found[0]
