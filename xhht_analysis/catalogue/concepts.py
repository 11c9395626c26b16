"""Whether concepts, and the pairs of sources that are held side by side, name what is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from xhht_analysis.vocabulary.concepts import mixed
from xhht_analysis.vocabulary.definitions import IndicatorKind
from xhht_analysis.vocabulary.problems import Problem
from xhht_analysis.vocabulary.reconciliations import Basis, Reconciliation, Side

if TYPE_CHECKING:
    from xhht_analysis.catalogue.catalogue import Catalogue


class Names(Protocol):
    """What can say that a name leads nowhere."""

    def unknown(self, what: str, name: str | None, file: str, place: str) -> Iterator[Problem]:
        """The problem, if any, of naming something."""


def concept_references(catalogue: Catalogue, names: Names) -> Iterator[Problem]:
    """Concepts that are named but not declared, by indicators, forms and each other."""
    workspace = catalogue.workspace
    definitions = workspace.definitions
    file = workspace.shown(definitions / "concepts.yml")
    for concept in catalogue.concepts.values():
        for other in concept.apart:
            yield from names.unknown("concept", other, file, f"{concept.id} apart")
    for indicator in catalogue.indicators.values():
        file = workspace.shown(definitions / "indicators" / f"{indicator.id}.yml")
        yield from names.unknown("concept", indicator.concept, file, "concept")
    for form in catalogue.forms.values():
        file = workspace.shown(definitions / "forms" / f"{form.id}.yml")
        for sheet in form.sheets:
            for measure in sheet.measures:
                place = f"sheets {sheet.id} {measure.id}"
                yield from names.unknown("concept", measure.concept, file, place)


def reconciliation_references(catalogue: Catalogue, names: Names) -> Iterator[Problem]:
    """Sides that lead to no figures, and pairs called one concept whose concepts stand apart."""
    file = catalogue.workspace.shown(catalogue.workspace.definitions / "reconciliations.yml")
    for pair in catalogue.reconciliations.values():
        for side in pair.sides:
            yield from names.unknown("indicator", side.indicator, file, pair.id)
            yield from _unfit(catalogue, side, file, pair.id)
        if pair.same_concept:
            yield from mixed(_indicators(catalogue, pair), catalogue.concepts, file=file)


def _indicators(catalogue: Catalogue, pair: Reconciliation):
    known = catalogue.indicators
    return [known[side.indicator] for side in pair.sides if side.indicator in known]


def _unfit(catalogue: Catalogue, side: Side, file: str, place: str) -> Iterator[Problem]:
    """A level without its basis, a basis of what is no level, a table that is not read."""
    indicator = catalogue.indicators.get(side.indicator)
    if indicator is None:
        return
    if (indicator.kind is IndicatorKind.LEVEL) != (side.by is not None):
        expected = f"by: {' | '.join(Basis)}" if side.by is None else f"kind: {IndicatorKind.LEVEL}"
        facts = {"expected": expected, "came": f"kind: {indicator.kind}"}
        yield Problem("wrong-value", file, place, facts)
    measure = catalogue.measures.get(indicator.numerator or "")
    if side.table is None or (measure is None and indicator.numerator is not None):
        return
    tables = {reading.table for reading in measure.readings} if measure else {indicator.table or ""}
    if side.table not in tables:
        facts = {"what": "table", "came": side.table, "expected": ", ".join(sorted(tables))}
        yield Problem("unknown-name", file, place, facts)
