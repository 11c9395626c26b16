"""What is wrong with an input, as an analyst reads it: Vietnamese first, English below."""

from dataclasses import dataclass

from xhht_analysis.vocabulary.problems import Problem, Refused
from xhht_analysis.vocabulary.text import LANGUAGES
from xhht_analysis.wording.messages import messages

_LONGEST = 400  # letters: of the many files that a full disk refused, the first and why


@dataclass(frozen=True)
class ToldProblem:
    """Where, what is wrong and how to mend it, each line in both languages."""

    where: str
    wrong: tuple[str, ...]
    mend: tuple[str, ...]

    def __str__(self) -> str:
        indented = [f"  {line}" for line in (*self.wrong, *(f"→ {line}" for line in self.mend))]
        return "\n".join([self.where, *indented] if self.where else indented)


def told(problem: Problem) -> ToldProblem:
    """A problem in words."""
    # Digits as they stand: a year or a line is no quantity with its thousands set apart.
    facts = {name: _shortened(str(value)) for name, value in problem.facts.items()}
    return ToldProblem(
        where=", ".join(part for part in (problem.file, problem.place) if part),
        wrong=tuple(messages(lang).text(f"problem-{problem.code}", **facts) for lang in LANGUAGES),
        mend=tuple(
            messages(lang).text(f"problem-{problem.code}.mend", **facts) for lang in LANGUAGES
        ),
    )


def _shortened(fact: str) -> str:
    """A cell or a system's message may be of any length; Fluent takes none of over a thousand."""
    return fact if len(fact) <= _LONGEST else f"{fact[:_LONGEST]}…"


def told_all(refused: Refused) -> str:
    """Every problem of a refusal, one below the other."""
    return "\n".join(str(told(problem)) for problem in refused.problems)
