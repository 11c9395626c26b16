"""Every figure behind a report, as numbers: what the Excel annex lists line by line."""

from collections.abc import Mapping
from functools import cached_property

from xhht_analysis.reports.content import AnnexLine, Unit
from xhht_analysis.reports.material import Material
from xhht_analysis.results.lookup import FigureLookup
from xhht_analysis.vocabulary.areas import COUNTRY_CODE, Area, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind
from xhht_analysis.vocabulary.figures import Figure, Status

_ALL = "all"


def annex_lines(material: Material, area: Area) -> tuple[AnnexLine, ...]:
    """The figures of an area, of the units within it and of those that it is compared with.

    A district with its communes, then province and country; the province with its districts and
    communes, then the other provinces and the country. By area, indicator, group and year: every
    year that the results hold. What no unit of a tier has ever had is not missing in each of them:
    only the report's own area says so.
    """
    lines = _Lines(material)
    indicators = material.catalogue.indicators.values()
    return tuple(
        lines.line(figure, indicator, name, group)
        for code, name in _names(material, area).items()
        for indicator in indicators
        for group, lookup in lines.groups.items()
        for figure in lookup.every(indicator.id, code)
        if code == area.code or lines.is_collected(figure)
    )


def _names(material: Material, area: Area) -> Mapping[str, str]:
    """The areas of the annex by code, in their order."""
    of_province = area.level is AreaLevel.PROVINCE
    districts = material.districts if of_province else (area,)
    areas = [area, *districts]
    areas += [commune for district in districts for commune in material.communes(district.code)]
    areas.append(material.province)
    if of_province:
        on = material.publication.units_at
        areas += material.catalogue.register.units(AreaLevel.PROVINCE, on=on)
    names = {one.code: material.full_name(one) for one in areas}
    return {**names, COUNTRY_CODE: material.say("national-country")}


class _Lines:
    """Makes lines of a publication's figures."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._sources: dict[str | None, str] = {None: ""}

    @cached_property
    def groups(self) -> Mapping[str, FigureLookup]:
        """The figures of everybody, then those of each group."""
        by_group = self._material.results.by_group.items()
        grouped = {f"{dimension}-{group}": lookup for (dimension, group), lookup in by_group}
        return {_ALL: self._material.results.lookup, **grouped}

    @cached_property
    def _collected(self) -> frozenset[tuple[str, int]]:
        figures = self._material.results.figures
        known = figures.loc[figures["status"] != Status.MISSING, ["indicator", "area_code"]]
        pairs = known.drop_duplicates().itertuples(index=False)
        return frozenset((row.indicator, len(row.area_code)) for row in pairs)

    def is_collected(self, figure: Figure) -> bool:
        """Whether any unit of the figure's tier, which the code's length tells, has it."""
        return (figure.indicator, len(figure.area_code)) in self._collected

    def line(self, figure: Figure, indicator: Indicator, area: str, group: str) -> AnnexLine:
        """A figure in numbers, with what they mean in words."""
        say, label = self._material.say, self._material.label
        return AnnexLine(
            indicator=label(indicator.label),
            area_code=figure.area_code,
            area=area,
            year=figure.year,
            group=say(f"annex-group-{group}"),
            value=_value(figure, indicator),
            unit=label(indicator.unit),
            measured=_measured(indicator),
            numerator=figure.numerator,
            denominator=figure.denominator,
            status=self._status(figure),
            source=self._source(figure.table),
            grade=figure.grade,
            illustrative=figure.illustrative,
        )

    def _status(self, figure: Figure) -> str:
        reported = figure.status is Status.REPORTED
        return self._material.say("annex-reported" if reported else f"status-{figure.status}")

    def _source(self, table: str | None) -> str:
        if table not in self._sources:
            source, label = self._material.source_of(table), self._material.label
            self._sources[table] = f"{label(source.publisher)} – {label(source.document)}"
        return self._sources[table]


def _measured(indicator: Indicator) -> Unit | None:
    match indicator.kind:
        case IndicatorKind.LEVEL:
            return None
        case IndicatorKind.COUNT:
            return Unit.COUNT
    return Unit.PERCENT


def _value(figure: Figure, indicator: Indicator) -> float | int | None:
    if figure.status is not Status.REPORTED:
        return None
    return float(figure.pct) if _measured(indicator) is Unit.PERCENT else int(figure.value)
