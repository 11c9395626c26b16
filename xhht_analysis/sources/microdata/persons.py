"""Persons into counts: Ibis expressions that any of its systems can run."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import and_
from typing import Any

import ibis

from xhht_analysis.sources.microdata.ages import ages, alike_ages, of_alike
from xhht_analysis.sources.microdata.cells import (
    SQUARE_STEPS,
    accepted,
    one_of,
    stepped,
    trimmed,
    unanswered,
    weights,
    written,
    year_of,
)
from xhht_analysis.vocabulary.downloads import OTHERS
from xhht_analysis.vocabulary.microdata import AREA, OLDEST, YEAR, Microdata, PersonCount

# A value of a dimension that says nothing, and one that no label knows, which is put behind it.
UNKNOWN, UNLABELLED = "!", "?"
PERSONS, WEIGHTED, SQUARES = "persons", "weighted", "squares"
AGE_FROM = "age_from"
AGES_OFF, AGES_UNKNOWN = "ages_off", "ages_unknown"
WEIGHTS, WEIGHED, LIGHTEST = "weights", "weighed", "lightest"


def counted(table: Any, layout: Microdata) -> Any:
    """One row for each combination of labelled values and bands, as an expression.

    Columns: those of ``layout.columns`` as text (``UNKNOWN``, or ``UNLABELLED`` before the value,
    where no label says what it is), ``age_from`` where there are bands; ``persons``; ``ages_off``
    and ``ages_unknown``, how many persons; ``weights``, ``weighed`` and ``lightest``, the sum, the
    number and the least of their weights; and for each count ``NAME.persons`` and, of weighted
    persons, ``NAME.weighted`` and ``NAME.squares``; ``NAME.COLUMN.asked`` and ``….unknown``, how
    many were asked what it depends on and gave no answer.

    Persons are added up by their cells as they stand; only what is left, a fraction of them, is
    trimmed, labelled and put into bands.
    """
    alike = _alike(_kept(table.select(*layout.named), layout), layout)
    if layout.aged is not None:
        year = alike[f"_{YEAR}"] if YEAR in layout.columns else None
        whole = "_alike" in alike.columns
        found = of_alike(alike["_alike"]) if whole else ages(alike["_aged"], year, layout)
        alike = alike.mutate(_age=found.age, _ages_off=found.off, _ages_unknown=found.unknown)
    keys = {name: _label(alike[f"_{name}"], name, layout) for name in layout.columns}
    if layout.age_bands:
        keys[AGE_FROM] = band(alike["_age"], layout.age_bands)
    labelled = alike.mutate(**keys)
    return labelled.group_by(list(keys)).aggregate(**dict(_sums(labelled, layout)))


def _alike(persons: Any, layout: Microdata) -> Any:
    """Persons whose cells are the same, added up: the only pass over all of them."""
    keys = {f"_{name}": persons[column] for name, column in layout.columns.items()}
    if layout.aged is not None:
        cell = year_of(persons[layout.aged])
        year = persons[layout.columns[YEAR]] if YEAR in layout.columns else None
        whole = alike_ages(cell, year, layout)
        keys |= {"_aged": cell} if whole is None else {"_alike": whole}
    sums = {PERSONS: persons.count()}
    for column in layout.asked:
        sums[f"{column}.unknown"] = _number(unanswered(persons[column], column, layout))
    if layout.weight is not None:
        # Each weight is looked at only where these cannot be of weights alone (``off``).
        weight, _ = weights(persons[layout.weight])
        sums |= {WEIGHTS: weight.sum(), WEIGHED: weight.count(), LIGHTEST: weight.min()}
        squares = stepped(weight * weight, SQUARE_STEPS)
    for name, count in layout.counts.items():
        fitting = [one_of(persons[column], values) for column, values in count.where.items()]
        counts = reduce(and_, fitting) if fitting else None
        if counts is not None:
            sums[f"{name}.{PERSONS}"] = _number(counts)
            if layout.weight is not None:
                sums[f"{name}.{WEIGHTED}"] = ibis.ifelse(counts, weight, 0.0).sum()
        if layout.weight is not None and layout.share is not None and name == layout.share.whole:
            of_whole = squares if counts is None else ibis.ifelse(counts, squares, 0.0)
            sums[f"{name}.{SQUARES}"] = of_whole.sum()
    return persons.group_by(**keys).aggregate(**sums)


def _sums(alike: Any, layout: Microdata) -> Iterator[tuple[str, Any]]:
    yield PERSONS, alike[PERSONS].sum()
    if layout.weight is not None:
        yield WEIGHTS, alike[WEIGHTS].sum()
        yield WEIGHED, alike[WEIGHED].sum()
        yield LIGHTEST, alike[LIGHTEST].min()
    if layout.aged is not None:
        yield AGES_OFF, _of(alike["_ages_off"], alike[PERSONS]).sum()
        yield AGES_UNKNOWN, _of(alike["_ages_unknown"], alike[PERSONS]).sum()
    for name, count in layout.counts.items():
        asked = _of_ages(alike, count)
        for column in count.where:
            yield f"{name}.{column}.asked", _of(asked, alike[PERSONS]).sum()
            yield f"{name}.{column}.unknown", _of(asked, alike[f"{column}.unknown"]).sum()
        # Whom nothing but an age keeps out was added up as everybody.
        for kind, everybody in ((PERSONS, PERSONS), (WEIGHTED, WEIGHTS), (SQUARES, "")):
            column = f"{name}.{kind}"
            summed = column if column in alike.columns else everybody
            if summed in alike.columns:
                yield column, _of(asked, alike[summed]).sum()


def _of(which: Any, number: Any) -> Any:
    return number if which is None else ibis.ifelse(which, number, 0)


def band(age: Any, bands: Sequence[tuple[int, int | None]]) -> Any:
    """The youngest age of the band that an age is in, null outside all: found by halves."""
    nowhere = ibis.null("int16")

    def within(low: int, high: int) -> Any:
        if high - low > 1:
            middle = (low + high) // 2
            younger, older = within(low, middle), within(middle, high)
            return ibis.ifelse(age < bands[middle][0], younger, older)
        start, end = bands[low]
        own = ibis.literal(start, "int16")
        adjoining = high < len(bands) and end is not None and bands[high][0] == end + 1
        return own if end is None or adjoining else ibis.ifelse(age <= end, own, nowhere)

    return ibis.ifelse(age >= bands[0][0], within(0, len(bands)), nowhere)


def _kept(persons: Any, layout: Microdata) -> Any:
    """Persons of areas that are not skipped; one without any area is nobody's, and still told."""
    area = trimmed(persons[layout.columns[AREA]])
    labels = [code for code in layout.labels.get(AREA, {}) if code != OTHERS]
    if OTHERS in layout.skip:
        return persons.filter(area.isin(accepted(area, labels)) | area.isnull())
    return persons.filter(~one_of(area, layout.skip)) if layout.skip else persons


def _of_ages(alike: Any, count: PersonCount) -> Any:
    low, high = count.ages
    if low is None and high is None:
        return None
    return alike["_age"].between(low or 0, OLDEST if high is None else high).fill_null(False)


def _number(which: Any) -> Any:
    return ibis.ifelse(which, 1, 0).sum()


def _label(raw: Any, name: str, layout: Microdata) -> Any:
    """What the table calls a value; a person's own where the dimension has no labels."""
    text = written(trimmed(raw))
    labels: Mapping[str, str] = layout.labels.get(name, {})
    if name == AREA and layout.area_digits is not None:
        text = ibis.ifelse(
            text.length() < layout.area_digits, text.lpad(layout.area_digits, "0"), text
        )
    if not labels:
        named = text
    else:
        codes = [code for code in labels if code != OTHERS]
        rest = ibis.literal(labels[OTHERS]) if OTHERS in labels else UNLABELLED + text
        cases = [(one_of(raw, [code]), ibis.literal(labels[code])) for code in codes]
        named = ibis.cases(*cases, else_=rest) if cases else rest
    column = layout.columns[name]
    blank = unanswered(raw, column, layout)
    # Without a year or an area a person belongs nowhere, which is never passed over.
    nowhere = UNLABELLED if name in (YEAR, AREA) else UNKNOWN
    return ibis.ifelse(blank, ibis.literal(nowhere), named)


def off(table: Any, layout: Microdata, tally: str, *, numbered: bool) -> Any:
    """``number``, how many persons have an age (``AGES_OFF``) or weight that cannot be; ``first``.

    That is the first one's place from 0, only where a system keeps the order of a file, so
    ``numbered`` asks for it.
    """
    place = ibis.row_number() if numbered else ibis.literal(0)
    persons = _kept(table.mutate(_row=place).select(*layout.named, "_row"), layout)
    if tally == WEIGHTS:
        _, fits = weights(persons[layout.weight])
        which = ~fits.fill_null(False)
    else:
        year = persons[layout.columns[YEAR]] if YEAR in layout.columns else None
        which = ages(year_of(persons[layout.aged]), year, layout).off
    found = persons.filter(which)
    return found.aggregate(number=found.count(), first=found["_row"].min())
