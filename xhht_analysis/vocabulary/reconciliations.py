"""Two sources of one thing, side by side, with the reasons why they may differ."""

from dataclasses import dataclass
from enum import StrEnum

from xhht_analysis.vocabulary.definitions import Certainty
from xhht_analysis.vocabulary.text import Bilingual


class Basis(StrEnum):
    """What a level of recognition rests on."""

    DECISION = "decision"
    COMPUTED = "computed"


@dataclass(frozen=True, kw_only=True)
class Side:
    """One source: an indicator's figures of one table, or its levels on one basis.

    ``table`` is needed only where the indicator is read from several; a level has ``by``.
    """

    indicator: str
    table: str | None = None
    by: Basis | None = None


@dataclass(frozen=True, kw_only=True)
class Reconciliation:
    """A pair of sources; where they are not of one concept nothing is subtracted."""

    id: str
    title: Bilingual
    left: Side
    right: Side
    same_concept: bool
    reasons: tuple[Bilingual, ...]
    certainty: Certainty

    @property
    def sides(self) -> tuple[Side, Side]:
        """Left, right."""
        return self.left, self.right
