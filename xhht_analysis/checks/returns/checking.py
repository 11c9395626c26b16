"""Returns from their files to counts and findings, every check in its turn."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pandas as pd

from xhht_analysis.catalogue import Catalogue
from xhht_analysis.checks.returns import completeness
from xhht_analysis.checks.returns.order import AGAINST_LAST_YEAR, BESIDE_REFERENCES, FIGURES
from xhht_analysis.checks.returns.reader import Reader
from xhht_analysis.checks.returns.references import References, references
from xhht_analysis.checks.returns.sent import Sent
from xhht_analysis.checks.returns.standing import Standing, standings
from xhht_analysis.checks.returns.together import Read
from xhht_analysis.vocabulary.areas import Area, AreaLevel, reporting_day
from xhht_analysis.vocabulary.findings import Finding, Severity
from xhht_analysis.vocabulary.forms import Form
from xhht_analysis.vocabulary.problems import Problem, Refused


@dataclass(frozen=True)
class Checked:
    """What some files say in one year, and everything that the checks found.

    ``files`` as their user knows them, ``unread``: those without a sheet to read; ``sent``: by
    form; ``findings`` in the order of file and sheet; ``spoken_of``: file -> the districts that
    it has counts of; ``standings``: who should send what, and which files came of it;
    ``paths``: file -> where it lies.
    """

    files: tuple[str, ...]
    unread: frozenset[str]
    sent: tuple[Sent, ...]
    findings: tuple[Finding, ...]
    severities: Mapping[str, Severity]
    spoken_of: Mapping[str, Set[str]]
    standings: tuple[Standing, ...] = ()
    paths: Mapping[str, Path] = field(default_factory=dict)

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

    def narrowed(self, districts: Set[str]) -> "Checked":
        """What concerns some districts, and whatever may: files and findings that are nobody's."""
        files = tuple(
            file
            for file in self.files
            if not (spoken := self.spoken_of.get(file, set())) or spoken & districts
        )
        findings = tuple(one for one in self.findings if one.district in {None, *districts})
        return replace(self, files=files, findings=findings)


def check_returns(
    catalogue: Catalogue,
    files: Sequence[Path],
    *,
    year: int,
    province: str,
    before: Sequence[Sent] = (),
    whole_round: bool = False,
    on: date | None = None,
) -> Checked:
    """Read and check the returns of a year; nothing in a file raises.

    ``before``: what was sent last year, for comparison; ``whole_round``: whether every district's
    return should be among the files; ``on``: the day on which a return may be overdue.
    ``Refused`` where no form holds on 30 September of the year.
    """
    round_ = _Round(catalogue, year=year, province=province)
    read = round_.reader.read(files)
    sent = round_.sent(read)
    findings = [finding for one in read for finding in one.findings]
    beside = references(catalogue, year=year)
    last = {one.form.id: one for one in before if not one.counts.empty}
    severities = {check.id: check.severity for check in catalogue.checks.values()}
    broken = {
        (one.file, one.sheet, one.cell)
        for one in findings
        if severities[one.check] is Severity.ERROR
    }
    for one in sent:
        findings += _found(one, last.get(one.form.id), beside)
        findings += completeness.empty_cells(one, broken)
    standing = tuple(round_.standings(read))
    findings += round_.completeness(read)
    findings += _against_expectations(standing, on=on) if whole_round else ()
    order = sorted(findings, key=lambda one: (one.file, one.sheet))
    return Checked(
        files=tuple(map(catalogue.workspace.shown, files)),
        paths={catalogue.workspace.shown(path): path for path in files},
        unread=frozenset(file for one in read if one.unread for file in one.files),
        sent=sent,
        findings=tuple(order),
        severities=severities,
        spoken_of=_spoken_of(sent),
        standings=standing,
    )


def sent_in(
    catalogue: Catalogue, files: Sequence[Path], *, year: int, province: str
) -> tuple[Sent, ...]:
    """What the returns of a year say, unchecked; ``Refused`` as in ``check_returns``."""
    round_ = _Round(catalogue, year=year, province=province)
    return round_.sent(round_.reader.read(files))


def _spoken_of(sent: Sequence[Sent]) -> Mapping[str, Set[str]]:
    """The districts that each file has counts of."""
    found: dict[str, set[str]] = {}
    for one in sent:
        rows = one.counts[["file", "area_code"]].drop_duplicates()
        for file, code in rows.itertuples(index=False):
            found.setdefault(file, set()).add(one.district_of[code])
    return found


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
        self.reader = Reader(catalogue, self.forms, self.units, year=year)

    def sent(self, read: Sequence[Read]) -> tuple[Sent, ...]:
        """What the files say, by form; nothing without a file."""
        return tuple(self._of_form(form, read) for form in self.forms) if read else ()

    def _of_form(self, form: Form, read: Sequence[Read]) -> Sent:
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
            {
                unit.code: unit.full_name
                for units in self.units[form.tier].values()
                for unit in units
            },
        )

    def completeness(self, read: Sequence[Read]) -> Iterator[Finding]:
        for form in self.forms:
            units: list[Area] = list(self.units[form.tier])
            yield from completeness.sent_twice(units, self._repeated(form, read))

    def standings(self, read: Sequence[Read]) -> Iterator[Standing]:
        expectations = self.catalogue.expectations.get(self.year)
        for form in self.forms:
            units = tuple(self.units[form.tier])
            yield from standings(form, units, self._files(form, read), expectations)

    def _files(self, form: Form, read: Sequence[Read]) -> Mapping[str, Sequence[str]]:
        """The files of a form by the code of the unit that they are of."""
        files: dict[str, list[str]] = {}
        for one in read:
            if one.form is form and one.content.district is not None:
                files.setdefault(one.content.district.code, []).extend(one.files)
        return files

    def _repeated(self, form: Form, read: Sequence[Read]) -> Mapping[str, Sequence[str]]:
        """Those that hold the same columns, by the code of the unit that they are of."""
        files: dict[str, dict[str, None]] = {}
        for one in read:
            if one.form is form and one.beside:
                own = files.setdefault(one.content.district.code, {})
                own |= dict.fromkeys((*one.beside, *one.files))
        return {code: list(named) for code, named in files.items()}


def _against_expectations(found: Sequence[Standing], *, on: date | None) -> Iterator[Finding]:
    yield from completeness.not_sent(found, on=on)
    yield from completeness.sent_late(found)
    yield from completeness.not_asked_for(found)


def _found(sent: Sent, before: Sent | None, beside: References) -> Iterator[Finding]:
    if sent.counts.empty:
        return
    for check in FIGURES:
        yield from check(sent)
    for check in BESIDE_REFERENCES:
        yield from check(sent, beside)
    for check in AGAINST_LAST_YEAR if before is not None else ():
        yield from check(sent, before)
