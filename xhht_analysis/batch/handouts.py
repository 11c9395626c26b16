"""Which forms are to be handed out: one for each district, or for the province, of a year."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.districts import named_districts
from xhht_analysis.vocabulary.areas import Area, AreaCode, AreaLevel, reporting_day
from xhht_analysis.vocabulary.forms import Form
from xhht_analysis.vocabulary.names import slug
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.text import LANGUAGES


@dataclass(frozen=True, kw_only=True)
class Request:
    """What the user asked for: all districts where none is named, unless only the province."""

    year: int
    districts: Sequence[str] = ()
    province: bool = False
    language: str = "vi"
    previous: Path | None = None

    @property
    def on(self) -> datetime.date:
        """The day on which units and forms must hold."""
        return reporting_day(self.year)


@dataclass(frozen=True, kw_only=True)
class Handout:
    """A form for one unit of a province, and the units that its sheets have rows for, by tier."""

    form: Form
    province: Area
    unit: Area
    rows: Mapping[AreaLevel, Sequence[Area]]
    year: int

    @property
    def file(self) -> str:
        """The workbook's name: ``584_huyen_bac_ai_2023.xlsx``."""
        spoken = slug(self.unit.full_name).replace("-", "_")
        return f"{self.unit.code}_{spoken}_{self.year}.xlsx"


def planned_handouts(catalogue: Catalogue, request: Request) -> tuple[Handout, ...]:
    """The handouts of a request; ``Refused`` with every unknown name and missing form in it."""
    problems: list[Problem] = []
    if request.language not in LANGUAGES:
        facts = {"what": "language", "came": request.language, "expected": ", ".join(LANGUAGES)}
        problems.append(Problem("unknown-name", "", "--language", facts))
    found: list[Handout] = []
    provinces = _provinces(catalogue)
    if request.districts or not request.province:
        found += _of_districts(catalogue, request, provinces, problems)
    if request.province:
        found += _of_provinces(catalogue, request, provinces, problems)
    refuse_if_any(problems)
    return tuple(found)


def _provinces(catalogue: Catalogue) -> list[str]:
    """The provinces that anything is published of."""
    return list(dict.fromkeys(one.area for one in catalogue.publications.values()))


def _of_districts(
    catalogue: Catalogue, request: Request, provinces: Sequence[str], problems: list[Problem]
) -> Iterator[Handout]:
    register, on = catalogue.register, request.on
    form = _form(catalogue, AreaLevel.DISTRICT, on)
    every = {
        unit.code: (province, unit)
        for province in provinces
        for unit in register.units(AreaLevel.DISTRICT, on=on, within=province)
    }
    if form is None or not every:
        problems.append(Problem("no-form", "", "", {"on": str(on)}))
        return
    known = [unit for _, unit in every.values()]
    chosen, unknown = named_districts(request.districts, among=known)
    problems += unknown
    for unit in chosen if request.districts else known:
        province, _ = every[unit.code]
        yield Handout(
            form=form,
            province=register.at(AreaCode(province, on)),
            unit=unit,
            rows={AreaLevel.COMMUNE: register.units(AreaLevel.COMMUNE, on=on, within=unit.code)},
            year=request.year,
        )


def _of_provinces(
    catalogue: Catalogue, request: Request, provinces: Sequence[str], problems: list[Problem]
) -> Iterator[Handout]:
    form = _form(catalogue, AreaLevel.PROVINCE, request.on)
    if form is None:
        problems.append(Problem("no-form", "", "--province", {"on": str(request.on)}))
        return
    for code in provinces:
        try:
            own = catalogue.register.at(AreaCode(code, request.on))
        except KeyError:
            facts = {"code": code, "on": str(request.on)}
            problems.append(Problem("unknown-area", "", "--province", facts))
            continue
        rows = {AreaLevel.PROVINCE: (own,)}
        yield Handout(form=form, province=own, unit=own, rows=rows, year=request.year)


def _form(catalogue: Catalogue, tier: AreaLevel, on: datetime.date) -> Form | None:
    """The form of a tier that is in use on a day."""
    holding = (one for one in catalogue.forms.values() if one.tier is tier and one.holds_on(on))
    return next(holding, None)
