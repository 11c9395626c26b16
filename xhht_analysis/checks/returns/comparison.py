"""A return's figures against last year's, the census, and the other communes."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from xhht_analysis.checks.returns.references import References
from xhht_analysis.checks.returns.sent import Sent, codes_where
from xhht_analysis.vocabulary.findings import Finding
from xhht_analysis.vocabulary.forms import FormColumn, FormSheet, Group

# A commune's population seldom moves by a fifth in a year, nor a share by fifteen points; of few
# people both do by chance.
_POPULATION_PCT, _FEWEST_PEOPLE = 20, 100
_SHARE_POINTS, _FEWEST_IN_SHARE = 15, 50
# The 15+ of a commune as a percentage of everybody that the census counted there.
_FROM_CENSUS_PCT, _TO_CENSUS_PCT = 50, 110
# Iglewicz and Hoaglin (1993): modified z-scores above 3.5 are outliers; 0.6745 is the normal's
# quartile, which makes the median deviation comparable to a standard deviation.
_OUTLIER, _QUARTILE = 3.5, 0.6745
_FEWEST_OTHERS, _LEAST_POINTS = 8, 10
# With fewer numbers above 0 two years may agree by chance.
_FEWEST_TOLD = 5
_POPULATIONS = ("population", "population_15plus", "working_age", "adults")


def population_against_last_year(sent: Sent, before: Sent) -> Iterator[Finding]:
    """``population-against-last-year``: a number of people that jumped."""
    for sheet, column, now, then in _both(sent, before):
        if column.measure.id not in _POPULATIONS or column.group is not Group.ALL:
            continue
        jumped = (100 * (now - then).abs() > _POPULATION_PCT * then) & (then >= _FEWEST_PEOPLE)
        for code in codes_where(jumped):
            facts = {"came": int(now[code]), "before": int(then[code]), "most": _POPULATION_PCT}
            yield sent.finding(
                "population-against-last-year", sheet.table, column.id, code, **facts
            )


def shares_against_last_year(sent: Sent, before: Sent) -> Iterator[Finding]:
    """``share-against-last-year``: a share of people that jumped."""
    for sheet, column, now, then in _both(sent, before):
        name = _whole_of(sent, sheet, column)
        whole_now = None if name is None else sent.values(sheet, name)
        whole_then = None if name is None else before.values(sheet, name)
        if whole_now is None or whole_then is None:
            continue
        shares = _pct(now, whole_now), _pct(then, whole_then)
        many = (whole_now >= _FEWEST_IN_SHARE) & (whole_then >= _FEWEST_IN_SHARE)
        for code in codes_where(((shares[0] - shares[1]).abs() > _SHARE_POINTS) & many):
            facts = {
                "came": _of(now[code], whole_now[code]),
                "before": _of(then[code], whole_then[code]),
                "most": _SHARE_POINTS,
            }
            yield sent.finding("share-against-last-year", sheet.table, column.id, code, **facts)


def shares_unlike_the_others(sent: Sent, beside: References) -> Iterator[Finding]:
    """``share-unlike-the-others``: far from the median of the communes of its own kind.

    Especially difficult communes are held against each other: against all the others' every one of
    them would stand out, and none by a slip.
    """
    codes = sent.wide.index
    difficult = codes.isin(list(beside.difficult))
    for sheet, column, values in sent.columns():
        name = _whole_of(sent, sheet, column)
        whole = None if name is None else sent.values(sheet, name)
        if whole is None or column.group is not Group.ALL:
            continue
        told = (values.notna() & (whole >= _FEWEST_IN_SHARE)).to_numpy()
        shares = (100 * values / whole).to_numpy()
        for of_kind in (told & difficult, told & ~difficult):
            for code, middle in _outliers(codes[of_kind], shares[of_kind]):
                facts = {"came": _of(values[code], whole[code]), "expected": round(middle)}
                yield sent.finding("share-unlike-the-others", sheet.table, column.id, code, **facts)


def _outliers(codes: pd.Index, shares: np.ndarray) -> Iterator[tuple[str, float]]:
    """The communes far from the median of enough others, and that median."""
    if len(shares) < _FEWEST_OTHERS:
        return
    middle = float(np.median(shares))
    far = np.abs(shares - middle)
    for code in codes[(far >= _LEAST_POINTS) & (far * _QUARTILE > _OUTLIER * np.median(far))]:
        yield code, middle


def population_against_census(sent: Sent, beside: References) -> Iterator[Finding]:
    """``population-against-census``: people 15+ beside everybody that the census counted."""
    for sheet, column, values in sent.columns():
        if column.measure.id != "population_15plus" or column.group is not Group.ALL:
            continue
        census = beside.census
        for code in values.dropna().index.intersection(list(census)):
            share = 100 * int(values[code]) / census[code]
            if not _FROM_CENSUS_PCT <= share <= _TO_CENSUS_PCT:
                facts = {"came": int(values[code]), "before": census[code]}
                facts |= {"low": _FROM_CENSUS_PCT, "high": _TO_CENSUS_PCT}
                yield sent.finding(
                    "population-against-census", sheet.table, column.id, code, **facts
                )


def same_as_last_year(sent: Sent, before: Sent) -> Iterator[Finding]:
    """``same-as-last-year``: a sheet whose numbers are all last year's in a commune."""
    for sheet in sent.form.sheets:
        both = [
            (column, now, then) for one, column, now, then in _both(sent, before) if one is sheet
        ]
        if not both:
            continue
        frame = pd.DataFrame({column.id: now for column, now, _ in both})
        old = pd.DataFrame({column.id: then for column, _, then in both})
        for code in frame.index.intersection(old.index):
            here, there = frame.loc[code].dropna(), old.loc[code].dropna()
            told = here[here > 0]
            if len(told) >= _FEWEST_TOLD and here.equals(there.reindex(here.index)):
                facts = {"number": len(told), "sheet": sheet.id}
                yield sent.finding("same-as-last-year", sheet.table, told.index[0], code, **facts)


def _both(sent: Sent, before: Sent) -> Iterator[tuple[FormSheet, FormColumn, pd.Series, pd.Series]]:
    for sheet, column, now in sent.columns():
        then = before.values(sheet, column.id)
        if then is not None:
            common = now.index.intersection(then.index)
            yield sheet, column, now[common], then[common]


def _whole_of(sent: Sent, sheet: FormSheet, column: FormColumn) -> str | None:
    """The measure that a column is part of, of the same people."""
    wholes = sent.form.wholes(sheet, column)
    return wholes[-1] if column.measure.part_of and wholes else None


def _pct(part: pd.Series, whole: pd.Series) -> pd.Series:
    whole = whole.reindex(part.index)
    return 100 * part / whole.mask(whole == 0)


def _of(part: float, whole: float) -> str:
    return f"{int(part)}/{int(whole)}"
