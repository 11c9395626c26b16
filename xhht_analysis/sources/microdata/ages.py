"""Ages as persons' cells tell them, and those among them that are treated alike."""

from collections.abc import Iterator
from math import gcd
from typing import Any, NamedTuple

import ibis

from xhht_analysis.sources.microdata.cells import trimmed, unanswered, whole_number
from xhht_analysis.vocabulary.microdata import OLDEST, YEAR, Microdata


class Ages(NamedTuple):
    """``age`` is null where it cannot be (``off``) and where nobody knows it (``unknown``)."""

    age: Any
    off: Any
    unknown: Any


def ages(cell: Any, year: Any, layout: Microdata) -> Ages:
    """Ages from what stands in the declared column; ``year``: the person's, if it has one."""
    unknown = unanswered(cell, layout.aged, layout)
    cell = trimmed(cell)
    age = _age(cell, year, layout)
    fits = age.between(0, OLDEST).fill_null(False)
    if cell.type().is_floating():
        fits = fits & (cell == cell.floor()).fill_null(False)
    known = ibis.ifelse(fits & ~unknown, age.cast("int64"), ibis.null("int64"))
    return Ages(known, ~fits & ~unknown, unknown)


def alike_ages(cell: Any, year: Any, layout: Microdata) -> Any | None:
    """An age that the layout treats like a person's, where cells are whole; the rest as it stands.

    Fewer ages make fewer groups, which are counted faster: the youngest of as many years as all
    bands begin and end with, or else of its band, which a list tells by the place of the age. One
    that cannot be stays outside the ages that can; one that nobody knows is null.
    """
    if not all(one is None or one.type().is_integer() for one in (cell, year)):
        return None
    if layout.unknown.get(layout.aged):
        unknown = unanswered(cell, layout.aged, layout)
        cell = ibis.ifelse(unknown, ibis.null(cell.type()), cell)
    age = _age(cell, year, layout)
    ends = [start for start in _starts(layout) if 0 < start <= OLDEST]
    if (years := gcd(*ends)) > 1:
        return ibis.ifelse(age.between(0, OLDEST), age - age % years, age)
    inside = ibis.ifelse(age > OLDEST, OLDEST + 1, ibis.ifelse(age < 0, -1, age))
    return ibis.array([*_youngest(layout)])[inside + 1]


def of_alike(alike: Any) -> Ages:
    """Ages out of those of ``alike_ages``."""
    fits = alike.between(0, OLDEST).fill_null(False)
    known = ibis.ifelse(fits, alike.cast("int64"), ibis.null("int64"))
    return Ages(known, ~fits & alike.notnull(), alike.isnull())


def _youngest(layout: Microdata) -> Iterator[int]:
    """For each age from -1 to one above the oldest the youngest that is treated like it."""
    starts, youngest = _starts(layout), -1
    for age in range(-1, OLDEST + 2):
        youngest = age if age in starts else youngest
        yield youngest


def _starts(layout: Microdata) -> set[int]:
    """The ages with which something begins, or is over."""
    starts = {-1, 0, OLDEST + 1}
    for low, high in (*layout.age_bands, *(one.ages for one in layout.counts.values())):
        starts |= {low or 0, OLDEST + 1 if high is None else high + 1}
    return starts


def _age(cell: Any, year: Any, layout: Microdata) -> Any:
    if layout.birth_year is None:
        return cell if cell.type().is_integer() else whole_number(cell)
    of = whole_number(trimmed(year)) if YEAR in layout.columns else layout.year
    return of - whole_number(cell)
