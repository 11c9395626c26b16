"""Tables, forms and indicators that speak of one thing must mean the same people by it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.vocabulary.definitions import Indicator, IndicatorKind, Reading
from xhht_analysis.vocabulary.problems import Problem
from xhht_analysis.vocabulary.tables import DescribedTable


@dataclass(frozen=True)
class _Says:
    """Where a concept is declared; ``what``: the indicator, table or measure that has it."""

    concept: str
    file: str
    what: str


def concept_problems(
    catalogue: Catalogue, described: Mapping[str, DescribedTable]
) -> Iterator[Problem]:
    """Concepts that tables name and nobody declares, and indicators fed by two concepts.

    What an indicator divides by is not asked: one population is a whole of several concepts.
    """
    known = catalogue.concepts
    for table in described.values():
        concept = table.description.concept
        if concept is not None and concept not in known:
            facts = {"what": "concept", "came": concept, "expected": ", ".join(known)}
            file = catalogue.workspace.shown(table.file.with_suffix(".md"))
            yield Problem("unknown-name", file, "concept", facts)
    for indicator in catalogue.indicators.values():
        said = [one for one in _said(catalogue, described, indicator) if one.concept in known]
        for other in said[1:]:
            if other.concept != said[0].concept:
                facts = {
                    "concept": known[other.concept].named,
                    "other": f"{said[0].what} ({said[0].file})",
                    "other_concept": known[said[0].concept].named,
                }
                yield Problem("concepts-mixed", other.file, other.what, facts)


def _said(
    catalogue: Catalogue, described: Mapping[str, DescribedTable], indicator: Indicator
) -> Iterator[_Says]:
    """The concepts of an indicator and of all that feeds it, its own first."""
    whole = indicator
    if indicator.kind is IndicatorKind.COMPLEMENT:
        whole = catalogue.indicators[indicator.complement_of]
    for one in dict.fromkeys((indicator.id, whole.id)):
        if concept := catalogue.indicators[one].concept:
            yield _Says(concept, _definition(catalogue, "indicators", one), one)
    measure = catalogue.measures.get(whole.numerator or "")
    readings = measure.readings if measure else ()
    for name in dict.fromkeys([*([whole.table] if whole.table else []),
                               *(reading.table for reading in readings)]):  # fmt: skip
        table = described.get(name)
        if table is not None and table.description.concept:
            file = catalogue.workspace.shown(table.file.with_suffix(".md"))
            yield _Says(table.description.concept, file, name)
    for reading in readings:
        yield from _of_forms(catalogue, reading)


def _of_forms(catalogue: Catalogue, reading: Reading) -> Iterator[_Says]:
    for form in catalogue.forms.values():
        for sheet in form.sheets:
            for measure in sheet.measures if sheet.table == reading.table else ():
                if measure.concept and measure.id in reading.columns:
                    file = _definition(catalogue, "forms", form.id)
                    yield _Says(measure.concept, file, f"{sheet.id} {measure.id}")


def _definition(catalogue: Catalogue, folder: str, ident: str) -> str:
    workspace = catalogue.workspace
    return workspace.shown(workspace.definitions / folder / f"{ident}.yml")
