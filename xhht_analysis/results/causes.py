"""Why something changed between two editions: which of the inputs behind it differ."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.results.results import Results
from xhht_analysis.vocabulary.areas import AreaLevel
from xhht_analysis.vocabulary.changes import Cause
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.publications import Publication

_OF_UNITS = frozenset({IndicatorKind.LEVEL, IndicatorKind.UNITS_AT_LEVEL})


@dataclass(frozen=True, kw_only=True)
class Changed:
    """What changed, and the tables and years of the figures behind it; a verdict's ``target``."""

    indicator: str
    area_code: str
    years: Set[int]
    tables: Set[str]
    target: str | None = None


class Causes:
    """The fingerprints of two editions' inputs, and what each of them bears on."""

    def __init__(
        self, catalogue: Catalogue, publication: Publication, *, before: Results, now: Results
    ) -> None:
        self._catalogue, self._publication = catalogue, publication
        self._known = before.sources.keys() | now.sources.keys()
        self._told = bool(before.made_of and now.made_of)
        # Tables without a file of their own are put together of what districts sent.
        self._returned = {
            table
            for side in (before, now)
            for table in side.sources
            if f"table:{table}" not in side.made_of
        }
        self._differing = list(_differing(before.made_of, now.made_of))
        corrections = pd.concat([before.corrections, now.corrections])
        self._corrected = dict(zip(corrections["id"], corrections["district"], strict=True))
        # A commune that is gone was its last district's; the units of the day come last.
        communes = (
            *(area for area in catalogue.register.areas if area.level is AreaLevel.COMMUNE),
            *catalogue.register.units(AreaLevel.COMMUNE, on=publication.units_at),
        )
        self._district = {commune.code: commune.parent_code for commune in communes}

    def of(self, changed: Changed) -> tuple[Cause, ...]:
        """Every cause there is, the weightiest first; ``UNKNOWN`` alone where there is none."""
        if not self._told:
            return (Cause.UNKNOWN,)
        found = set(self._found(changed))
        if not found and ("package",) in self._differing:
            found = {Cause.METHOD}
        return tuple(cause for cause in Cause if cause in found) or (Cause.UNKNOWN,)

    def _found(self, changed: Changed) -> Iterator[Cause]:
        tables = changed.tables | self._divided_by(changed)
        methods = self._methods(changed)
        returned = bool(tables & self._returned)
        for key in self._differing:
            match key:
                case ["target", target] if target == changed.target:
                    yield Cause.TARGET
                case ["units", area] if area == self._unit(changed):
                    yield Cause.BOUNDARY
                case ["codes", table, area] if table in tables and area == self._unit(changed):
                    yield Cause.BOUNDARY
                case ["correction", table, *ident] if table in tables or (not table and returned):
                    if self._concerns(self._corrected.get(":".join(ident)), changed):
                        yield Cause.CORRECTION
                case ["table", table] if table in tables:
                    yield Cause.NEW_DATA
                case ["return", year, district, _] if returned and int(year) in changed.years:
                    if self._concerns(district, changed):
                        yield Cause.NEW_DATA
                case ["description", table] if table in tables:
                    yield Cause.METHOD
                case ["standard", _] if self._kind(changed) in _OF_UNITS:
                    yield Cause.METHOD
                case ["indicator" | "measure", _] if key in methods:
                    yield Cause.METHOD
                case ["checks"] | ["form" | "mapping", _] if returned:
                    yield Cause.METHOD

    def _kind(self, changed: Changed) -> IndicatorKind | None:
        indicator = self._catalogue.indicators.get(changed.indicator)
        return None if indicator is None else indicator.kind

    def _methods(self, changed: Changed) -> Set[tuple[str, ...]]:
        """The definitions that the figure is counted by; of an indicator that is gone its own."""
        names, measures = [changed.indicator], []
        indicator = self._catalogue.indicators.get(changed.indicator)
        if indicator is not None:
            whole = self._catalogue.indicators.get(indicator.complement_of, indicator)
            names.append(whole.id)
            measures = [one for one in (whole.numerator, whole.denominator) if one is not None]
        return {
            *(("indicator", name) for name in names),
            *(("measure", name) for name in measures),
        }

    def _divided_by(self, changed: Changed) -> Set[str]:
        """Further tables behind a figure: of counts beside its own table, of special communes."""
        if self._kind(changed) in _OF_UNITS:
            standard = self._catalogue.standards[self._publication.standard]
            computed = standard.counts_table in changed.tables
            return {standard.difficult_table} & self._known if computed else set()
        found: set[str] = set()
        measures = (name for kind, name in self._methods(changed) if kind == "measure")
        for name in measures:
            read = {reading.table for reading in self._catalogue.measures[name].readings}
            found |= set() if read & changed.tables else read & self._known
        return found

    def _unit(self, changed: Changed) -> str:
        """The province or district whose list of units a figure is of; a commune's district."""
        return self._district.get(changed.area_code, changed.area_code)

    def _concerns(self, district: str | None, changed: Changed) -> bool:
        """Whether what was sent or corrected for a district, or for nobody, bears on an area."""
        everybody = pd.isna(district) or not district
        return (
            everybody
            or self._publication.area == changed.area_code
            or (district == self._unit(changed))
        )


def _differing(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for key in sorted(before.keys() | now.keys()):
        # The units of a table that is new, or gone, are none that changed.
        if key.startswith("codes:") and not (key in before and key in now):
            continue
        if before.get(key) != now.get(key):
            yield tuple(key.split(":", 3))
