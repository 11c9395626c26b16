"""Returns from their files to counts and findings, every check in its turn."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.catalogue.descriptions import described_tables
from xhht_analysis.checks.returns import comparison, completeness
from xhht_analysis.checks.returns.order import AGAINST_LAST_YEAR, FIGURES
from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.sources.returns.files import read_grids
from xhht_analysis.sources.returns.grid import Grid
from xhht_analysis.sources.returns.reading import Return, read_return
from xhht_analysis.sources.tables import inspected_table
from xhht_analysis.vocabulary.areas import Area, AreaLevel, reporting_day
from xhht_analysis.vocabulary.findings import Finding, Severity
from xhht_analysis.vocabulary.forms import Form, FormMapping
from xhht_analysis.vocabulary.problems import Problem, Refused

_SHEET_MISSING = "sheet-missing"
_FORMULAS = frozenset({"formula-not-computed", "formula-error"})
_CENSUS = "census_2019_population_by_commune"


@dataclass(frozen=True)
class Checked:
    """What some files say in one year, and everything that the checks found.

    ``files`` as their user knows them, ``unread``: those without a sheet to read; ``sent``: by
    form; ``findings`` in the order of file and sheet; ``spoken_of``: file -> the districts that
    it has counts of.
    """

    files: tuple[str, ...]
    unread: frozenset[str]
    sent: tuple[Sent, ...]
    findings: tuple[Finding, ...]
    severities: Mapping[str, Severity]
    spoken_of: Mapping[str, Set[str]]

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity."""
        return tuple(one for one in self.findings if self.severities[one.check] is severity)

    @property
    def held_out(self) -> frozenset[str]:
        """Districts whose figures an error keeps out of every report.

        An error of a file that is nobody's keeps out every district that it speaks of.
        """
        districts: set[str] = set()
        for one in self.of(Severity.ERROR):
            districts |= {one.district} if one.district else self.spoken_of.get(one.file, set())
        return frozenset(districts)


def check_returns(
    catalogue: Catalogue,
    files: Sequence[Path],
    *,
    year: int,
    province: str,
    before: Sequence[Sent] = (),
    whole_round: bool = False,
) -> Checked:
    """Read and check the returns of a year; nothing in a file raises.

    ``before``: what was sent last year, for comparison; ``whole_round``: whether every district's
    return should be among the files. ``Refused`` where no form holds on 30 September of the year.
    """
    round_ = _Round(catalogue, year=year, province=province)
    read = [round_.read(path) for path in files]
    sent = round_.sent(read)
    findings = [finding for one in read for finding in one.findings]
    census = _census(catalogue, year=year)
    last = {one.form.id: one for one in before if not one.counts.empty}
    for one in sent:
        findings += _found(one, last.get(one.form.id), census)
    findings += round_.completeness(read, whole_round=whole_round)
    severities = {check.id: check.severity for check in catalogue.checks.values()}
    order = sorted(findings, key=lambda one: (one.file, one.sheet))
    return Checked(
        files=tuple(one.file for one in read),
        unread=frozenset(one.file for one in read if one.unread),
        sent=sent,
        findings=tuple(order),
        severities=severities,
        spoken_of=_spoken_of(sent),
    )


def sent_in(
    catalogue: Catalogue, files: Sequence[Path], *, year: int, province: str
) -> tuple[Sent, ...]:
    """What the returns of a year say, unchecked; ``Refused`` as in ``check_returns``."""
    round_ = _Round(catalogue, year=year, province=province)
    return round_.sent([round_.read(path) for path in files])


def _spoken_of(sent: Sequence[Sent]) -> Mapping[str, Set[str]]:
    """The districts that each file has counts of."""
    found: dict[str, set[str]] = {}
    for one in sent:
        rows = one.counts[["file", "area_code"]].drop_duplicates()
        for file, code in rows.itertuples(index=False):
            found.setdefault(file, set()).add(one.district_of[code])
    return found


@dataclass(frozen=True)
class _Read:
    file: str
    unread: bool
    form: Form
    content: Return
    findings: tuple[Finding, ...]


class _Round:
    """One year's units and forms."""

    def __init__(self, catalogue: Catalogue, *, year: int, province: str) -> None:
        self.catalogue, self.year = catalogue, year
        on = reporting_day(year)
        self.forms = [form for form in catalogue.forms.values() if form.holds_on(on)]
        register = catalogue.register
        districts = register.units(AreaLevel.DISTRICT, on=on, within=province)
        own = [one for one in register.units(AreaLevel.PROVINCE, on=on) if one.code == province]
        if not (self.forms and districts and own):
            raise Refused([Problem("no-form", "", "", {"on": str(on)})])
        self.units = {
            AreaLevel.DISTRICT: {
                district: register.units(AreaLevel.COMMUNE, on=on, within=district.code)
                for district in districts
            },
            AreaLevel.PROVINCE: {one: (one,) for one in own},
        }

    def read(self, path: Path) -> _Read:
        file = self.catalogue.workspace.shown(path)
        grids, found = read_grids(path, file=file)
        form, content = self._fitting(grids)
        told = content.findings if grids else ()
        findings = (*_about_counts(found, content.counts), *told)
        return _Read(file, not grids, form, content, findings)

    def _fitting(self, grids: tuple[Grid, ...]) -> tuple[Form, Return]:
        """The form and layout by which most is read; the first by which all sheets are found."""
        readings: list[tuple[Form, Return]] = []
        for form in self.forms:
            for mapping in (None, *self._mappings(form)):
                content = self._by(form, grids, mapping)
                readings.append((form, content))
                if len(content.counts) and _SHEET_MISSING not in {
                    finding.check for finding in content.findings
                }:
                    return form, content
        return max(readings, key=lambda one: len(one[1].counts))

    def _mappings(self, form: Form) -> Iterator[FormMapping]:
        for mapping in self.catalogue.mappings.values():
            if mapping.form == form.id:
                yield mapping

    def _by(self, form: Form, grids: tuple[Grid, ...], mapping: FormMapping | None) -> Return:
        units = self.units[form.tier]
        return read_return(grids, form, year=self.year, districts=units, mapping=mapping)

    def sent(self, read: Sequence[_Read]) -> tuple[Sent, ...]:
        """What the files say, by form; nothing without a file."""
        return tuple(self._of_form(form, read) for form in self.forms) if read else ()

    def _of_form(self, form: Form, read: Sequence[_Read]) -> Sent:
        own = [one.content.counts for one in read if one.form is form]
        # Without a file of this form another's columns stand for no counts.
        none = read[0].content.counts.iloc[:0]
        return Sent(
            form,
            self.year,
            pd.concat(own or [none], ignore_index=True),
            {
                unit.code: district.code
                for district, units in self.units[form.tier].items()
                for unit in units
            },
        )

    def completeness(self, read: Sequence[_Read], *, whole_round: bool) -> Iterator[Finding]:
        for form in self.forms:
            units: list[Area] = list(self.units[form.tier])
            files: dict[str, list[str]] = {}
            for one in read:
                if one.form is form and one.content.district is not None:
                    files.setdefault(one.content.district.code, []).append(one.file)
            yield from completeness.sent_twice(units, files)
            if whole_round:
                yield from completeness.not_sent(units, files)


def _about_counts(findings: Sequence[Finding], counts: pd.DataFrame) -> Iterator[Finding]:
    """Without formulas that are no count: a total, say, which is added up anew anyway."""
    cells = set(zip(counts["sheet"], counts["cell"], strict=True))
    for finding in findings:
        if finding.check not in _FORMULAS or (finding.sheet, finding.cell) in cells:
            yield finding


def _found(sent: Sent, before: Sent | None, census: Mapping[str, int]) -> Iterator[Finding]:
    if sent.counts.empty:
        return
    for check in FIGURES:
        yield from check(sent)
    yield from comparison.population_against_census(sent, census)
    for check in AGAINST_LAST_YEAR if before is not None else ():
        yield from check(sent, before)


def _census(catalogue: Catalogue, *, year: int) -> dict[str, int]:
    """Everybody whom the census counted in a commune that is the same unit since."""
    described, _ = described_tables(catalogue.workspace, ["published"])
    table = described.get(_CENSUS)
    if table is None:
        return {}
    file = catalogue.workspace.shown(table.file)
    frame, _ = inspected_table(table.file, table.description, file=file)
    since, on = table.description.codes_at, reporting_day(year)
    return {
        row.area_code: int(row.population)
        for row in frame.itertuples()
        if not pd.isna(row.population)
        and catalogue.register.unchanged(row.area_code, since=since, on=on)
    }
