"""Whether declarations that name each other find each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from xhht_analysis.catalogue.concepts import concept_references, reconciliation_references
from xhht_analysis.vocabulary.areas import AreaCode, AreaLevel
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind, Polarity
from xhht_analysis.vocabulary.plans import Target, TargetKind
from xhht_analysis.vocabulary.problems import Problem

if TYPE_CHECKING:
    from xhht_analysis.catalogue.catalogue import Catalogue
    from xhht_analysis.vocabulary.forms import FormMapping
    from xhht_analysis.vocabulary.plans import Plan
    from xhht_analysis.vocabulary.publications import Publication

_COUNTS_UNITS = (IndicatorKind.UNITS_AT_LEVEL,)
_SURVEYED = (IndicatorKind.PUBLISHED_RATE,)
_HAS_PARTS = (IndicatorKind.SHARE, IndicatorKind.COMPLEMENT, *_COUNTS_UNITS)


@dataclass(frozen=True)
class Unread:
    """What exists but did not load, so that nothing that names it is called wrong for it."""

    ids: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)


def reference_problems(
    catalogue: Catalogue, *, unread: Unread, with_areas: bool
) -> Iterator[Problem]:
    """Every name that leads nowhere; units are looked up only in a register that loaded."""
    names = _Names(catalogue, unread)
    yield from _indicators(catalogue, names)
    yield from concept_references(catalogue, names)
    yield from reconciliation_references(catalogue, names)
    yield from _standards(catalogue, names)
    yield from _schemes(catalogue, names)
    for mapping in catalogue.mappings.values():
        yield from _mapping(catalogue, names, mapping)
    for plan in catalogue.plans.values():
        yield from _plan(catalogue, names, plan)
    for publication in catalogue.publications.values():
        yield from _publication(catalogue, names, publication)
        if with_areas:
            yield from _areas(catalogue, publication)


class _Names:
    """All ids that a declaration may name, by what they are."""

    def __init__(self, catalogue: Catalogue, unread: Unread) -> None:
        self._unread = unread
        self._known: dict[str, Collection[str]] = {
            "source": catalogue.sources,
            "organisation": catalogue.organisations,
            "concept": catalogue.concepts,
            "measure": catalogue.measures,
            "indicator": catalogue.indicators,
            "standard": catalogue.standards,
            "field": {one.id for std in catalogue.standards.values() for one in std.fields},
            "national_target": catalogue.national,
            "plan": catalogue.plans,
            "form": catalogue.forms,
        }

    def unknown(self, what: str, name: str | None, file: str, place: str) -> Iterator[Problem]:
        """The problem, if any, of naming something."""
        if what not in self._unread.lists and name not in self._unread.ids:
            yield from _unknown(what, name, self._known[what], file, place)


def _unknown(
    what: str, name: str | None, known: Collection[str], file: str, place: str
) -> Iterator[Problem]:
    if name is not None and name not in known:
        facts = {"what": what, "came": name, "expected": _near(name, known)}
        yield Problem("unknown-name", file, place, facts)


def _near(name: str, known: Iterable[str]) -> str:
    """The likeliest known names first, so that a slip of the pen mends itself."""
    names = sorted(known)
    close = get_close_matches(name, names, n=3, cutoff=0.6)
    return ", ".join(close or names[:12])


def _twice(ids: Sequence[str], file: str, place: str) -> Iterator[Problem]:
    for doubled in sorted({name for name in ids if ids.count(name) > 1}):
        yield Problem("id-twice", file, place, {"came": doubled})


def _declared(catalogue: Catalogue, folder: str, ident: str) -> str:
    workspace = catalogue.workspace
    return workspace.shown(workspace.definitions / folder / f"{ident}.yml")


def _indicators(catalogue: Catalogue, names: _Names) -> Iterator[Problem]:
    for indicator in catalogue.indicators.values():
        file = _declared(catalogue, "indicators", indicator.id)
        for what, place in (
            ("measure", "numerator"),
            ("measure", "denominator"),
            ("indicator", "complement_of"),
            ("field", "field"),
            ("source", "source"),
            ("organisation", "owner"),
        ):
            yield from names.unknown(what, getattr(indicator, place), file, place)
        whole = catalogue.indicators.get(indicator.complement_of)
        if whole is not None and whole.kind is not IndicatorKind.SHARE:
            facts = {"expected": f"kind: {IndicatorKind.SHARE}", "came": f"kind: {whole.kind}"}
            yield Problem("wrong-value", file, "complement_of", facts)


def _standards(catalogue: Catalogue, names: _Names) -> Iterator[Problem]:
    for standard in catalogue.standards.values():
        file = _declared(catalogue, "standards", standard.id)
        yield from names.unknown("source", standard.source, file, "source")
        levels = [(one.id, level) for one in standard.fields for level in one.levels]
        known = [f"{ident} {level.level}" for ident, level in levels]
        yield from _twice(known, file, "levels")
        criteria = [criterion.id for _, level in levels for criterion in level.criteria]
        yield from _twice(criteria, file, "criteria")
        for ident, level in levels:
            for needed in level.requires:
                place = f"{ident} {level.level} requires"
                yield from _unknown("field", f"{needed.field} {needed.level}", known, file, place)


def _schemes(catalogue: Catalogue, names: _Names) -> Iterator[Problem]:
    for scheme in catalogue.schemes.values():
        file = _declared(catalogue, "national_targets", scheme.id)
        yield from names.unknown("source", scheme.source, file, "source")
        yield from _twice([target.id for target in scheme.targets], file, "targets")


def _mapping(catalogue: Catalogue, names: _Names, mapping: FormMapping) -> Iterator[Problem]:
    file = f"data/returns/{mapping.id}.mapping.yml"
    yield from names.unknown("form", mapping.form, file, "form")
    form = catalogue.forms.get(mapping.form)
    sheets = {} if form is None else {sheet.id: sheet for sheet in form.sheets}
    for mapped in mapping.sheets if sheets else ():
        place = f"sheets {mapped.sheet}"
        yield from _unknown("sheet", mapped.sheet, sheets, file, place)
        if mapped.sheet in sheets:
            known = [column.id for column in sheets[mapped.sheet].columns]
            for column in mapped.columns.values():
                yield from _unknown("column", column, known, file, place)


def _plan(catalogue: Catalogue, names: _Names, plan: Plan) -> Iterator[Problem]:
    file = f"data/plans/{plan.id}.yml"
    yield from names.unknown("source", plan.source, file, "source")
    ids = [target.id for target in plan.targets]
    yield from _twice(ids, file, "targets")
    for target in plan.targets:
        place = f"targets {target.id}"
        yield from names.unknown("indicator", target.indicator, file, place)
        yield from names.unknown("organisation", target.owner, file, place)
        yield from names.unknown("national_target", target.national, file, place)
        yield from _unknown("target", target.within, ids, file, place)
        indicator = catalogue.indicators.get(target.indicator)
        if indicator is not None:
            yield from _unfit(target, indicator, file, place)


def _unfit(target: Target, indicator: Indicator, file: str, place: str) -> Iterator[Problem]:
    """A target whose indicator is of another kind, or is good the other way round."""
    kinds = _HAS_PARTS
    if target.kind is TargetKind.SURVEY_RATE:
        kinds = _SURVEYED
    elif target.required_units is not None:
        kinds = _COUNTS_UNITS
    if indicator.kind not in kinds:
        facts = {"expected": f"indicator: {' | '.join(kinds)}", "came": str(indicator.kind)}
        yield Problem("wrong-value", file, place, facts)
    elif indicator.kind in _COUNTS_UNITS and target.at_most_pct is not None:
        facts = {"expected": "at_least_pct | required_units", "came": "at_most_pct"}
        yield Problem("wrong-value", file, place, facts)
    elif target.at_most_pct is None and indicator.polarity is Polarity.LOWER_IS_BETTER:
        facts = {"indicator": indicator.id, "came": "at_least_pct", "expected": "at_most_pct"}
        yield Problem("target-lower-is-better", file, place, facts)
    elif (
        target.at_most_pct is not None
        and target.at_least_pct is None
        and indicator.polarity is Polarity.HIGHER_IS_BETTER
    ):
        facts = {"indicator": indicator.id, "came": "at_most_pct", "expected": "at_least_pct"}
        yield Problem("target-higher-is-better", file, place, facts)


def _publication(
    catalogue: Catalogue, names: _Names, publication: Publication
) -> Iterator[Problem]:
    workspace, file, place = catalogue.workspace, "data/publications.yml", publication.id
    yield from names.unknown("plan", publication.plan, file, place)
    yield from names.unknown("standard", publication.standard, file, place)
    for notebook in publication.notebooks.values():
        if not (workspace.notebooks / f"{notebook}.ipynb").is_file():
            facts = {"what": "notebook", "came": notebook, "expected": "notebooks/*.ipynb"}
            yield Problem("unknown-name", file, place, facts)
    for folder in publication.figures:
        if not (workspace.data / folder).is_dir():
            facts = {"what": "folder", "came": f"data/{folder}", "expected": "data/…"}
            yield Problem("unknown-name", file, place, facts)


def _areas(catalogue: Catalogue, publication: Publication) -> Iterator[Problem]:
    """Codes that mean no unit on the publication's date, and numbers of units that differ."""
    register, on = catalogue.register, publication.units_at
    provinces = {area.code for area in register.units(AreaLevel.PROVINCE, on=on)}
    if publication.area not in provinces:
        facts = {"code": publication.area, "on": str(on)}
        yield Problem("unknown-area", "data/publications.yml", publication.id, facts)
        return
    plan = catalogue.plans.get(publication.plan)
    districts = len(register.units(AreaLevel.DISTRICT, on=on, within=publication.area))
    for target in plan.targets if plan else ():
        file, place = f"data/plans/{plan.id}.yml", f"targets {target.id}"
        for code in target.named_units:
            try:
                register.at(AreaCode(code, on))
            except (KeyError, ValueError):
                yield Problem("unknown-area", file, place, {"code": code, "on": str(on)})
        if districts and target.of_units not in (None, districts):
            facts = {"expected": f"of_units: {districts}", "came": target.of_units}
            yield Problem("wrong-value", file, place, facts)
