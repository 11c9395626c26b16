"""Files of a year read as the returns that they are, declared corrections put in first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.returns.together import SHEET_MISSING, Read, together
from xhht_analysis.sources.corrections import told
from xhht_analysis.sources.returns.corrections import corrected
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.reading import Return, read_return
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import Form, FormMapping

_FORMULAS = frozenset({"formula-not-computed", "formula-error"})
_CORRECTED = "corrected"
Units = Mapping[AreaLevel, Mapping[Area, tuple[Area, ...]]]


class Reader:
    """Reads by the forms of a year, each district's files together; nothing in a file raises.

    ``units``: by the tier of a form, the units that a return can be of, with what its rows are.
    """

    def __init__(
        self, catalogue: Catalogue, forms: Sequence[Form], units: Units, *, year: int
    ) -> None:
        self._catalogue, self._forms, self._units, self._year = catalogue, forms, units, year

    def read(self, paths: Sequence[Path]) -> list[Read]:
        """The returns that some files hold."""
        return together([self._file(path) for path in paths])

    def _file(self, path: Path) -> Read:
        file = self._catalogue.workspace.shown(path)
        grids, found = read_grids(path, file=file)
        grids, changed = corrected(grids, self._catalogue.corrections_of(path))
        form, content = self._fitting(grids)
        told = content.findings if grids else ()
        district = None if content.district is None else content.district.code
        changed = [self._with_effect(one, content.counts) for one in changed]
        own = (*changed, *_about_counts(found, content.counts, changed))
        findings = (*(replace(one, district=district) for one in own), *told)
        return Read((file,), form, content, findings, unread=not grids)

    def _with_effect(self, finding: Finding, counts: pd.DataFrame) -> Finding:
        """The finding, or that a number was put where nobody looks for one.

        What was filled may be a name or a year that is right now; an empty cell that is no count
        is a slip in the correction's own cell.
        """
        if finding.check != _CORRECTED:
            return finding
        one = self._catalogue.corrections[str(finding.facts["id"])]
        is_count = (counts["sheet"] == finding.sheet) & (counts["cell"] == finding.cell)
        if one.expected is not None or isinstance(one.put, str) or is_count.any():
            return finding
        facts = {"id": one.id, "why": "unread", "expected": told(None), "came": told(None)}
        return replace(finding, check="correction-not-applied", facts=facts)

    def _fitting(self, grids: tuple[Grid, ...]) -> tuple[Form, Return]:
        """The form and layout by which most is read; the first by which all sheets are found."""
        readings: list[tuple[Form, Return]] = []
        for form in self._forms:
            for mapping in (None, *self._mappings(form)):
                content = self._by(form, grids, mapping)
                readings.append((form, content))
                if len(content.counts) and SHEET_MISSING not in {
                    finding.check for finding in content.findings
                }:
                    return form, content
        return max(readings, key=lambda one: len(one[1].counts))

    def _mappings(self, form: Form) -> Iterator[FormMapping]:
        for mapping in self._catalogue.mappings.values():
            if mapping.form == form.id:
                yield mapping

    def _by(self, form: Form, grids: tuple[Grid, ...], mapping: FormMapping | None) -> Return:
        return read_return(
            grids,
            form,
            year=self._year,
            districts=self._units[form.tier],
            mapping=mapping,
            concepts=self._catalogue.concepts.values(),
        )


def _about_counts(
    findings: Sequence[Finding], counts: pd.DataFrame, changed: Sequence[Finding]
) -> Iterator[Finding]:
    """Without formulas that are no count, or none any more.

    A total, say, is added up anew anyway, and what was corrected is not read.
    """
    mended = {(one.sheet, one.cell) for one in changed if one.check == _CORRECTED}
    cells = set(zip(counts["sheet"], counts["cell"], strict=True)) - mended
    for finding in findings:
        if finding.check not in _FORMULAS or (finding.sheet, finding.cell) in cells:
            yield finding
