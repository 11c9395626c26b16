"""Concepts that share a word and count different people: what must not stand in one series."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from xhht_analysis.vocabulary.definitions import Certainty, Indicator
from xhht_analysis.vocabulary.problems import Problem, refuse_if_any
from xhht_analysis.vocabulary.text import Bilingual


@dataclass(frozen=True, kw_only=True)
class Concept:
    """Who is counted, and how.

    ``words`` in a heading betray the concept; ``apart`` are the ids of those that it never
    stands in one series with, nor is subtracted from.
    """

    id: str
    label: Bilingual
    note: Bilingual
    publisher: Bilingual
    certainty: Certainty
    words: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def named(self) -> str:
        """The label in both languages, for a problem that is told in both."""
        return f"{self.label.vi} ({self.label.en})"


def are_apart(one: Concept, other: Concept) -> bool:
    """Whether two concepts must be kept apart, whichever of them says so."""
    return other.id in one.apart or one.id in other.apart


def mixed(
    indicators: Iterable[Indicator], concepts: Mapping[str, Concept], *, file: str = ""
) -> Iterator[Problem]:
    """Every two indicators of one series whose concepts stand apart."""
    for one, other in combinations(indicators, 2):
        first, second = concepts.get(one.concept or ""), concepts.get(other.concept or "")
        if first and second and are_apart(first, second):
            facts = {"concept": first.named, "other": other.id, "other_concept": second.named}
            yield Problem("concepts-mixed", file, one.id, facts)


def refuse_mixed(indicators: Iterable[Indicator], concepts: Mapping[str, Concept]) -> None:
    """Let indicators into one picture or subtraction; ``Refused`` where two stand apart."""
    refuse_if_any(mixed(indicators, concepts))
