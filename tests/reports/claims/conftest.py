"""The made-up province with other figures: verdicts as the program reaches them, to be told."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

import pandas as pd
import pytest

from tests.conftest import copy_toy
from xhht_analysis.catalogue import Catalogue, load_catalogue
from xhht_analysis.reports.content import Finding, Paragraph, said
from xhht_analysis.reports.headlines import findings_of
from xhht_analysis.reports.material import Material
from xhht_analysis.reports.summary import summary_exhibit
from xhht_analysis.results.figures import COLUMNS
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.results.progress import progress
from xhht_analysis.results.results import Results
from xhht_analysis.results.verdicts import assessments
from xhht_analysis.vocabulary.areas import Area, AreaCode
from xhht_analysis.vocabulary.figures import Figure, Kind, Status
from xhht_analysis.vocabulary.plans import Target
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.vocabulary.verdicts import Assessment

YEAR = 2023


def plain(text: str) -> str:
    """A sentence as it is read, its numbers without their links."""
    return "".join(run.text for run in said(text))


def a_figure(indicator: str, area: str = "991", *, year: int = YEAR, **facts) -> Figure:
    """A figure out of returns, reported unless its status says otherwise."""
    known = {"status": Status.REPORTED, "kind": Kind.RETURNED, "table": "qualification"}
    return Figure(indicator=indicator, area_code=area, year=year, **(known | facts))


@dataclass(frozen=True)
class Province:
    """Makes material with some figures, targets or tables in place of the province's own."""

    catalogue: Catalogue
    results: Results

    def material(
        self,
        language: Language,
        *,
        figures: Sequence[Figure] = (),
        targets: Sequence[Target] = (),
        areas: Sequence[str] = ("991",),
        **tables: pd.DataFrame,
    ) -> Material:
        """The province in a language; the verdicts on ``areas`` follow from its figures."""
        plan = self.catalogue.plans["toy"]
        if targets:
            plan = replace(plan, targets=tuple(targets), year=targets[0].year)
        catalogue = replace(self.catalogue, plans={"toy": plan})
        table = self._figures(figures)
        lookup, indicators = FigureLookup(table), catalogue.indicators
        ways = progress(lookup, plan, indicators, catalogue.national, area_codes=areas, year=YEAR)
        publication = catalogue.publications["toy_2023"]
        found = [
            one
            for code in areas
            for one in assessments(
                lookup, plan, indicators, ways,
                area=AreaCode(code, publication.units_at), year=YEAR,
            )
        ]  # fmt: skip
        verdicts = pd.DataFrame([_row(one) for one in found]).astype(
            self.results.assessments.dtypes.to_dict()
        )
        made = {"figures": table, "progress": ways, "assessments": verdicts}
        return Material(catalogue, publication, replace(self.results, **(made | tables)), language)

    def _figures(self, given: Sequence[Figure]) -> pd.DataFrame:
        table = self.results.figures
        table = table[table["area_code"].str.len() <= 3]  # no sentence is about communes' figures
        key = ["indicator", "area_code"]
        own = pd.MultiIndex.from_frame(table[key])
        rest = table[~own.isin([(one.indicator, one.area_code) for one in given])]
        rows = pd.DataFrame([asdict(one) for one in given], columns=list(COLUMNS))
        return pd.concat([rest, rows.astype(COLUMNS)], ignore_index=True) if given else table


def _row(one: Assessment) -> dict:
    plain = ("target", "area_code", "year", "required", "allowed", "missing", "distance_pct")
    reason = None if one.reason is None else str(one.reason)
    return {
        **{name: getattr(one, name) for name in plain},
        "indicator": one.figure.indicator,
        "verdict": str(one.verdict),
        "reason": reason,
    }


def verdicts_of(material: Material, area: Area) -> dict[str, Assessment]:
    """The typed verdicts that the sentences come from, by target."""
    return {one.target: one for one in material.results.assessments_of(area.code)}


def told(material: Material, area: Area) -> list[str]:
    """The findings as they are read."""
    found = material.results.assessments_of(area.code)
    return [plain(one.text) for one in findings_of(material, area, found)]


def lead_of(material: Material, area: Area) -> str:
    """The one sentence that says it all."""
    (lead,) = [
        block for block in summary_exhibit(material, area).blocks
        if isinstance(block, Paragraph) and block.lead
    ]  # fmt: skip
    return plain(lead.text)


def findings(material: Material, area: Area) -> list[Finding]:
    """The findings themselves, with links and tones."""
    return list(findings_of(material, area, material.results.assessments_of(area.code)))


@pytest.fixture(scope="session")
def province(toy_results: Results, tmp_path_factory: pytest.TempPathFactory) -> Province:
    """The made-up province, whose figures tests replace."""
    workspace = copy_toy(tmp_path_factory.mktemp("claims") / "toy")
    return Province(load_catalogue(workspace), toy_results)
