"""Findings of checks in words: where, what is wrong, how to mend it, in both languages."""

from dataclasses import dataclass

from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.text import LANGUAGES, Language
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
    facts = finding.facts
    return ToldFinding(
        where=", ".join(filter(None, (finding.file, finding.sheet, finding.cell))),
        wrong=tuple(messages(one).text(name, **facts) for one in languages),
        mend=tuple(messages(one).text(f"{name}.mend", **facts) for one in languages),
    )
