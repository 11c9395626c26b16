"""Who must send what by when: ``expected.yml`` of each year's returns, and whether it can be."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from xhht_analysis.catalogue.documents import read_text, read_yaml
from xhht_analysis.catalogue.references import Unread
from xhht_analysis.catalogue.structure import place_in, structured
from xhht_analysis.catalogue.workspace import Workspace
from xhht_analysis.vocabulary.areas import AreaCode, reporting_day
from xhht_analysis.vocabulary.expectations import Expectation
from xhht_analysis.vocabulary.problems import Problem, Refused, refuse_if_any

if TYPE_CHECKING:
    from xhht_analysis.catalogue.catalogue import Catalogue

FILE = "expected.yml"
Expectations = Mapping[int, tuple[Expectation, ...]]


def load_expectations(workspace: Workspace) -> Expectations:
    """The entries by year; ``Refused`` where a file is not one, or its folder is no year's."""
    found: dict[int, tuple[Expectation, ...]] = {}
    problems: list[Problem] = []
    for path in sorted((workspace.data / "returns").glob(f"*/{FILE}")):
        file, folder = workspace.shown(path), path.parent.name
        if not (folder.isascii() and folder.isdigit()):
            facts = {"expected": f"data/returns/2023/{FILE}", "came": folder}
            problems.append(Problem("wrong-value", file, "", facts))
            continue
        try:
            text = read_text(path, file=file)
            value = read_yaml(text, file=file)
            found[int(folder)] = structured(value, tuple[Expectation, ...], file=file, text=text)
        except Refused as refused:
            problems.extend(refused.problems)
    refuse_if_any(problems)
    return found


def expectation_problems(
    catalogue: "Catalogue", *, unread: Unread, with_areas: bool
) -> Iterator[Problem]:
    """Forms that are not in force, units that are none of theirs, and units named twice."""
    for year in catalogue.expectations:
        file = _File(catalogue, year)
        yield from file.forms(unread)
        yield from file.units() if with_areas else ()
        yield from file.twice()


class _File:
    """One year's file against the forms and units of its reporting day."""

    def __init__(self, catalogue: "Catalogue", year: int) -> None:
        self._path = catalogue.workspace.data / "returns" / str(year) / FILE
        self._name = catalogue.workspace.shown(self._path)
        self._entries = catalogue.expectations[year]
        self._on = reporting_day(year)
        self._forms = {one.id: one for one in catalogue.forms.values() if one.holds_on(self._on)}
        self._register = catalogue.register

    def _problem(self, kind: str, /, *steps: str | int, **facts: str) -> Problem:
        place = place_in(read_text(self._path, file=self._name), steps)
        return Problem(kind, self._name, place, facts)

    def forms(self, unread: Unread) -> Iterator[Problem]:
        """Entries of a form that there is none of, or that is not in force."""
        known = ", ".join(sorted(self._forms))
        for number, entry in enumerate(self._entries):
            if entry.form not in self._forms.keys() | unread.ids:
                facts = {"what": "form", "came": entry.form, "expected": known}
                yield self._problem("unknown-name", number, "form", **facts)

    def units(self) -> Iterator[Problem]:
        """Codes that mean no unit on the day, or one of another tier than the form's."""
        for number, entry in enumerate(self._entries):
            form = self._forms.get(entry.form)
            for steps, code in _codes(entry) if form is not None else ():
                try:
                    unit = self._register.at(AreaCode(code, self._on))
                except (KeyError, ValueError):
                    facts = {"code": code, "on": str(self._on)}
                    yield self._problem("unknown-area", number, *steps, **facts)
                    continue
                if unit.level is not form.tier:
                    facts = {"code": code, "level": str(form.tier)}
                    yield self._problem("code-of-another-level", number, *steps, **facts)

    def twice(self) -> Iterator[Problem]:
        """Units named twice for one form; an entry without units names every one."""
        named: dict[str, set[str]] = {}
        every: set[str] = set()
        for number, entry in enumerate(self._entries):
            seen = named.setdefault(entry.form, set())
            if entry.form in every or (entry.units is None and seen):
                yield self._problem("id-twice", number, "form", came=entry.form)
            for place, code in enumerate(entry.units or ()):
                if code in seen:
                    yield self._problem("id-twice", number, "units", place, came=code)
                seen.add(code)
            every |= {entry.form} if entry.units is None else set()


def _codes(entry: Expectation) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for number, code in enumerate(entry.units or ()):
        yield ("units", number), code
    for code in entry.received:
        yield ("received", code), code
