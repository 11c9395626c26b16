"""How the rows of a described table stand in a file that is used as it was downloaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from xhht_analysis.vocabulary.problems import Impossible

# What a column can be taken from beside a dimension.
VALUE, MARK = "value", "mark"
# In ``Extract.skip``: every area that is not labelled.
OTHERS = "*"
# PX-Web's dots stand for six reasons of having no figure; Eurostat and others write a colon.
NO_FIGURE = (".", "..", "...", "....", ".....", "......", "-", ":")
_COUNTED_BY = ("year", "area_code", "sex")

Ages = tuple[int | None, int | None]


@dataclass(frozen=True, kw_only=True)
class Cube:
    """A table of PX-Web, as JSON-stat or as a CSV with categories down and across.

    ``columns``: described column -> name or id of a dimension, or ``value``, or ``mark`` (what a
    figure is marked with, as "Sơ bộ"). ``where``: dimension -> the one category that is kept.
    ``heading``: the dimensions that stand across a CSV, whose names it does not say. ``labels``:
    described column -> category -> what the table calls it; units are looked up by their names
    otherwise. ``skip``: categories left out. ``decimal`` is needed only where a file leaves open
    what its points or commas are.
    """

    columns: Mapping[str, str]
    where: Mapping[str, str] = field(default_factory=dict)
    heading: tuple[str, ...] = ()
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    skip: tuple[str, ...] = ()
    missing: tuple[str, ...] = NO_FIGURE
    decimal: Literal[".", ","] | None = None

    def __post_init__(self) -> None:
        if list(self.columns.values()).count(VALUE) != 1:
            raise Impossible("key-missing", expected=f"columns: {{…: {VALUE}}}")


@dataclass(frozen=True, kw_only=True)
class Extract:
    """People of a census sample, of whom a share has answered a question with yes.

    ``codebook``: the DDI file beside the data. ``columns``: ``year``, ``area_code`` and perhaps
    ``sex`` -> variable; ``labels`` and ``skip`` as in ``Cube``, by the variable's codes;
    ``*`` in ``skip`` stands for all areas without a label.
    ``known`` are the codes of ``question`` that are an answer, ``yes`` those that count.
    ``universe`` are the ages that were asked as the codebook says, ``ages`` those that are
    counted, both closed bands with ``None`` as open end. The table's columns are those of
    ``columns`` and ``value_pct``, ``lower_pct``, ``upper_pct`` and ``persons``.
    """

    codebook: str
    columns: Mapping[str, str]
    weight: str
    age: str
    ages: Ages
    question: str
    known: tuple[int, ...]
    yes: tuple[int, ...]
    universe: Ages
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    skip: tuple[str, ...] = ()
    most_unanswered_pct: float = 5.0

    def __post_init__(self) -> None:
        for name in ("year", "area_code"):
            if name not in self.columns:
                raise Impossible("key-missing", expected=f"columns.{name}")
        for name in [*self.columns, *self.labels]:
            if name not in _COUNTED_BY:
                expected = ", ".join(_COUNTED_BY)
                raise Impossible("unknown-key", came=name, expected=expected)
        if not self.yes or not set(self.yes) < set(self.known):
            came = ", ".join(map(str, self.yes))
            known = ", ".join(map(str, self.known))
            raise Impossible("yes-not-known", came=came, expected=known)
        if not _within(self.ages, self.universe):
            facts = {"came": _shown(self.ages), "expected": _shown(self.universe)}
            raise Impossible("ages-outside-universe", **facts)

    @property
    def variables(self) -> tuple[str, ...]:
        """Every variable that is read, each once."""
        named = [*self.columns.values(), self.weight, self.age, self.question]
        return tuple(dict.fromkeys(named))


def _within(ages: Ages, universe: Ages) -> bool:
    (youngest, oldest), (first, last) = ages, universe
    begins = (youngest or 0) >= (first or 0)
    return begins and (last is None or (oldest is not None and oldest <= last))


def _shown(ages: Ages) -> str:
    youngest, oldest = ages
    return f"{youngest or 0}+" if oldest is None else f"{youngest or 0}–{oldest}"
