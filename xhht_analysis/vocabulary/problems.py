"""What is wrong with an input, as facts; the sentences for it stand in ``wording``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """One thing that must be mended before anything is built.

    ``code`` names the message in ``wording/messages/*/problems.ftl``; ``file`` and ``place``
    (line, row, column, key) say where; ``facts`` fill the message's variables.
    """

    code: str
    file: str = ""
    place: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return " · ".join(part for part in (self.file, self.place, self.code, facts) if part)


class Refused(Exception):
    """Raised once with every problem found, never with the first alone."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["Refused"], tuple[tuple[Problem, ...]]]:
        # It is raised in other processes, too.
        return Refused, (self.problems,)


class Impossible(ValueError):
    """What a declaration cannot say: the code and the facts of its ``Problem``."""

    def __init__(self, code: str, /, **facts: str | int) -> None:
        self.code, self.facts = code, facts
        super().__init__(" · ".join([code, *(f"{name}={facts[name]}" for name in facts)]))


def refuse_if_any(problems: Iterable[Problem]) -> None:
    """Raise ``Refused`` where there is a problem at all."""
    if found := tuple(problems):
        raise Refused(found)
