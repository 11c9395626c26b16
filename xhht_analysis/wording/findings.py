"""Findings of checks in words: where, what is wrong, how to mend it, in both languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.text import LANGUAGES, Language
from xhht_analysis.wording import dates
from xhht_analysis.wording.messages import messages


@dataclass(frozen=True)
class ToldFinding:
    """One finding as its reader gets it; ``wrong`` and ``mend`` hold a line per language."""

    where: str
    wrong: tuple[str, ...]
    mend: tuple[str, ...]


def told_finding(finding: Finding, *, languages: tuple[Language, ...] = LANGUAGES) -> ToldFinding:
    """A finding in some languages."""
    name = f"check-{finding.check}"
    facts = {one: dict(_facts(finding, one)) for one in languages}
    return ToldFinding(
        where=", ".join(filter(None, (finding.file, finding.sheet, finding.cell))),
        wrong=tuple(messages(one).text(name, **facts[one]) for one in languages),
        mend=tuple(messages(one).text(f"{name}.mend", **facts[one]) for one in languages),
    )


def _facts(finding: Finding, language: Language) -> Iterator[tuple[str, str | int]]:
    for name, fact in finding.facts.items():
        yield name, dates.day(fact, language) if isinstance(fact, date) else fact
