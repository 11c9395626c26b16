"""The districts that a user means by their codes or names."""

from collections.abc import Sequence

from xhht_analysis.catalogue.register import meant_by
from xhht_analysis.vocabulary.areas import Area
from xhht_analysis.vocabulary.problems import Problem


def named_districts(
    wanted: Sequence[str], *, among: Sequence[Area], place: str = "--district"
) -> tuple[list[Area], list[Problem]]:
    """Those of some districts that are wanted, each once, and a problem for each name that is none.

    ``place``: where the names were written.
    """
    found: dict[str, Area] = {}
    problems = []
    for text in wanted:
        match = meant_by(text, among)
        if len(match) == 1:
            found[match[0].code] = match[0]
        else:
            known = "; ".join(f"{unit.code} {unit.name}" for unit in among)
            facts = {"came": text, "expected": known}
            problems.append(Problem("unknown-district", "", place, facts))
    return list(found.values()), problems
