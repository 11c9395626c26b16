"""The districts that a user means by their codes or names."""

from collections.abc import Sequence
from datetime import date

from xhht_analysis.catalogue import AreaRegister
from xhht_analysis.vocabulary.areas import Area, AreaLevel
from xhht_analysis.vocabulary.problems import Problem


def named_districts(
    register: AreaRegister, wanted: Sequence[str], *, on: date, within: str
) -> tuple[list[Area], list[Problem]]:
    """A province's districts on a date, each once, and a problem for each name that is none."""
    found: dict[str, Area] = {}
    problems = []
    for text in wanted:
        match = register.find(text, AreaLevel.DISTRICT, on=on, within=within)
        if len(match) == 1:
            found[match[0].code] = match[0]
        else:
            every = register.units(AreaLevel.DISTRICT, on=on, within=within)
            known = "; ".join(f"{unit.code} {unit.name}" for unit in every)
            facts = {"came": text, "expected": known}
            problems.append(Problem("unknown-district", "", "--district", facts))
    return list(found.values()), problems
