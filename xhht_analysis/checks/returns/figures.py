"""Whether a return's figures can be true together: parts and wholes, groups, sums of ages."""

from collections.abc import Iterator

import pandas as pd

from xhht_analysis.checks.returns.sent import Sent, codes_where
from xhht_analysis.sources.returns.layout import heading_of
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import FormColumn, FormSheet, Group

_QUALIFICATIONS = ("elementary", "intermediate", "college", "university")
# Women are between these shares of any large group of people; fewer people may chance to differ.
_WOMEN_FROM_PCT, _WOMEN_TO_PCT, _MANY = 40, 60, 200
# No working age begins before 15, and citizens are counted from 18.
_WITHIN_15PLUS = {
    "working_age": "working-age-exceeds-population",
    "adults": "adults-exceed-population",
}
_EVERYBODY = ("must_cover", "population_15plus", "working_age", "adults")


def parts_and_wholes(sent: Sent) -> Iterator[Finding]:
    """``part-exceeds-whole`` and ``group-exceeds-all``: a part above what it is part of."""
    called = {(sheet.table, column.id): heading_of(column) for sheet, column, _ in sent.columns()}
    for sheet, column, values in sent.columns():
        for name in sent.form.wholes(sheet, column):
            whole = sent.values(sheet, name)
            if whole is None:
                continue
            of_everybody = name == f"{column.block.id}.{column.measure.id}"
            check = "group-exceeds-all" if of_everybody else "part-exceeds-whole"
            for code in codes_where(values > whole):
                facts = {"came": int(values[code]), "expected": int(whole[code])}
                facts |= {"whole": called[sheet.table, name]}
                facts |= {"at": sent.cell(sheet.table, name, code)}
                yield sent.finding(check, sheet.table, column.id, code, **facts)


def qualifications(sent: Sent) -> Iterator[Finding]:
    """``qualifications-exceed-population``: each person counts once, at the highest."""
    for sheet, column, whole in sent.columns():
        if column.measure.id != "population_15plus":
            continue
        end = "" if column.group is Group.ALL else f".{column.group}"
        parts = [sent.values(sheet, f"{column.block.id}.{name}{end}") for name in _QUALIFICATIONS]
        if any(part is None for part in parts):
            continue
        total = sum(parts[1:], start=parts[0])
        for code in codes_where(total > whole):
            facts = {"came": int(total[code]), "expected": int(whole[code])}
            yield sent.finding(
                "qualifications-exceed-population", sheet.table, column.id, code, **facts
            )


def others(sent: Sent) -> Iterator[Finding]:
    """``others-exceed-their-whole``: outside a group a part is above what it is part of.

    Each cell may be possible by itself, and the men, say, who can read still be more than the men.
    """
    for sheet, column, _ in sent.columns():
        measure = column.measure
        if column.group is Group.ALL:
            continue
        if measure.id == "population_15plus":
            parts, whole = _QUALIFICATIONS, measure.id
        elif measure.part_of:
            parts, whole = (measure.id,), measure.part_of
        else:
            continue
        counted = [_beside(sent, sheet, column, name) for name in (*parts, whole)]
        if any(one is None for one in counted):
            continue
        *outside, most = counted
        total = sum(outside[1:], start=outside[0])
        for code in codes_where((total > most) & (most >= 0)):
            facts = {"came": int(total[code]), "expected": int(most[code])}
            yield sent.finding("others-exceed-their-whole", sheet.table, column.id, code, **facts)


def _beside(sent: Sent, sheet: FormSheet, column: FormColumn, measure: str) -> pd.Series | None:
    """A measure of everybody outside a column's group."""
    everybody = sent.values(sheet, f"{column.block.id}.{measure}")
    group = sent.values(sheet, f"{column.block.id}.{measure}.{column.group}")
    return None if everybody is None or group is None else everybody - group


def children_of_eleven(sent: Sent) -> Iterator[Finding]:
    """``primary-exceeds-children``: who is done and who is still there are not the same."""
    for sheet, column, done in sent.columns():
        if column.measure.id != "completed_primary":
            continue
        still = sent.values(sheet, f"{column.block.id}.still_in_primary")
        children = sent.values(sheet, f"{column.block.id}.must_cover")
        if still is None or children is None:
            continue
        for code in codes_where(done + still > children):
            facts = {"came": int(done[code] + still[code]), "expected": int(children[code])}
            yield sent.finding("primary-exceeds-children", sheet.table, column.id, code, **facts)


def must_cover(sent: Sent) -> Iterator[Finding]:
    """``must-cover-differs``: population less those excluded."""
    for sheet, column, values in sent.columns():
        if column.measure.id != "must_cover" or column.group is not Group.ALL:
            continue
        population = sent.values(sheet, f"{column.block.id}.population")
        excluded = sent.values(sheet, f"{column.block.id}.excluded")
        if population is None or excluded is None:
            continue
        expected = population - excluded
        differs = (values != expected) & values.notna() & expected.notna()
        for code in codes_where(differs):
            facts = {"came": int(values[code]), "expected": int(expected[code])}
            yield sent.finding("must-cover-differs", sheet.table, column.id, code, **facts)


def women(sent: Sent) -> Iterator[Finding]:
    """``women-unlikely``: far from half of many people."""
    for sheet, column, values in sent.columns():
        if column.group is not Group.FEMALE or column.measure.id not in _EVERYBODY:
            continue
        everybody = sent.values(sheet, f"{column.block.id}.{column.measure.id}")
        if everybody is None:
            continue
        few = 100 * values < _WOMEN_FROM_PCT * everybody
        many = 100 * values > _WOMEN_TO_PCT * everybody
        for code in codes_where((few | many) & (values <= everybody) & (everybody >= _MANY)):
            facts = {"came": int(values[code]), "whole": int(everybody[code])}
            facts |= {"low": _WOMEN_FROM_PCT, "high": _WOMEN_TO_PCT}
            yield sent.finding("women-unlikely", sheet.table, column.id, code, **facts)


def ages_against_population(sent: Sent) -> Iterator[Finding]:
    """``bands-…``, ``working-age-…``, ``adults-exceed-population``: parts of the population 15+."""
    population = _the(sent, "population_15plus")
    if population is None:
        return
    bands = [
        (sheet, column, values)
        for sheet, column, values in sent.columns()
        if column.measure.id == "population" and column.block.ages and column.block.ages[0] >= 15
    ]
    if bands:
        total = sum((values for _, _, values in bands[1:]), start=bands[0][2])
        sheet, column, _ = bands[0]
        yield from _above(sent, "bands-exceed-population", sheet, column, total, population)
    for sheet, column, values in sent.columns():
        if column.group is Group.ALL and column.measure.id in _WITHIN_15PLUS:
            check = _WITHIN_15PLUS[column.measure.id]
            yield from _above(sent, check, sheet, column, values, population)


def _above(
    sent: Sent,
    check: str,
    sheet: FormSheet,
    column: FormColumn,
    values: pd.Series,
    population: pd.Series,
) -> Iterator[Finding]:
    for code in codes_where(values > population):
        facts = {"came": int(values[code]), "expected": int(population[code])}
        yield sent.finding(check, sheet.table, column.id, code, **facts)


def _the(sent: Sent, measure: str) -> pd.Series | None:
    for _, column, values in sent.columns():
        if column.measure.id == measure and column.group is Group.ALL:
            return values
    return None
